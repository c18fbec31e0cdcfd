"""Join each verb with its helpers and governors, and find whom it is said of: "has begun to sell" of "the store"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.grammar.document import Doc
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, conjuncts, has_child, has_dep, is_verbal, morph
from kg.extract.words import Words

_CLAUSES = ("ROOT", "root", "conj", "ccomp", "parataxis", "advcl", "acl", "xcomp", "csubj", "dep")
# What a noun phrase leaves out: clauses, what stands beside it, and what belongs to it only as a predicate.
_BESIDE = (
    "acl", "advcl", "ccomp", "xcomp", "csubj", "parataxis", "cop", "aux", "nsubj", "expl", "mark", "case", "discourse", "dislocated",
    "list", "orphan", "obl", "obj", "vocative", "punct",
)  # fmt: skip
_ASKING = ("when", "where", "how", "why", "quand", "où", "comment", "pourquoi")
OF = ("of", "de", "du", "des", "d'", "d’")
_OPENING = {'"': '"', "“": "”", "«": "»", "(": ")"}


@dataclass(frozen=True, slots=True)
class Predicate:
    """A head with its helpers ("was", "not", "to") and governors ("plans to"), and the heads of its subjects."""

    head: Token
    subjects: tuple[Token, ...]
    words: frozenset[Token]

    @property
    def is_nominal(self) -> bool:
        """Tell whether a copula joins the head to the subject."""
        return child(self.head, "cop") is not None


def predicates(doc: Doc, words: Words) -> Iterator[Predicate]:
    """Yield what is told of somebody, in text order; nothing from questions and conditions."""
    asked = {sentence.start for sentence in doc.sents if sentence.text.rstrip(' "”»').endswith("?")}
    for token in doc:
        is_told = is_clause(token) and token.lower_ not in words.prepositional_participles and token.sent.start not in asked
        if is_told and not _is_condition(token, words):
            found = _predicate(token, words)
            if found is not None and found.subjects:
                yield found


def is_clause(token: Token) -> bool:
    """Tell whether the token heads a clause: a verb that is no modifier, or whatever has a copula."""
    return (is_verbal(token) and has_dep(token, *_CLAUSES) and not child(token, "fixed")) or child(token, "cop") is not None


def _is_condition(token: Token, words: Words) -> bool:
    chain = [token, *token.ancestors]
    return any(has_dep(each, "advcl") and has_child(each, words.condition_marks, "mark") for each in chain)


def _predicate(head: Token, words: Words) -> Predicate | None:
    group = helpers(head, words)
    own = tuple(_subjects(head))
    if own:
        return Predicate(head, own, group)
    if any(not has_dep(each, "expl:pv") for each in children(head, "nsubj", "csubj", "expl")):
        return None  # "there is", "il est prévu": said of nobody
    above = head.head
    if has_dep(head, "conj"):
        return _joined(head, group, words) if is_clause(above) else None
    if has_dep(head, "acl:relcl"):
        return None
    if has_dep(head, "acl"):
        return _of_noun(head, group, words)
    if has_dep(head, "xcomp", "advcl") and is_clause(above):
        return _governed(head, group, words)
    return None


def _joined(head: Token, group: frozenset[Token], words: Words) -> Predicate | None:
    """Give a conjunct the subject and governors of the first, and its auxiliaries where it has none: "was arrested and charged"."""
    first = _predicate(head.head, words)
    if first is None or child(head.head, "expl") is not child(head.head, "expl:pv"):
        return None
    governors = first.words - helpers(head.head, words)
    bare = morph(head, "VerbForm") != "Fin" and child(head, "aux", "cop") is None and is_verbal(head)
    shared = {each for each in children(head.head, "aux") if bare and not (governors and morph(head, "VerbForm") == "Inf")}
    return Predicate(head, first.subjects, governors | shared | group)


def _of_noun(head: Token, group: frozenset[Token], words: Words) -> Predicate | None:
    """Tell a participle of its noun ("a man carrying a bag"), an infinitive of whoever has it ("has votes to block")."""
    noun = head.head
    if morph(head, "VerbForm") != "Inf":
        is_told = morph(head, "VerbForm") in ("Part", "Ger") and child(head, "mark", "case") is None
        return Predicate(head, (noun,), group) if is_told else None
    if is_clause(noun):
        return _governed(head, group, words)
    if not (has_dep(noun, "obj") and is_clause(noun.head)):
        return None
    above = _predicate(noun.head, words)
    return None if above is None else Predicate(head, above.subjects, above.words | objects_of(noun.head) | _marks(head) | group)


def _governed(head: Token, group: frozenset[Token], words: Words) -> Predicate | None:
    """Chain an infinitive or gerund to its governor ("plans to meet"); a participle beside a clause keeps its own words."""
    above = _predicate(head.head, words)
    if above is None:
        return None
    marks = _marks(head)
    form = morph(head, "VerbForm")
    nominal = child(head, "cop") is not None
    if has_dep(head, "advcl") and not nominal:
        later = any(mark.lower_ in words.clause_marks for mark in marks)
        if form in ("Part", "Ger") and (not marks or later):
            return Predicate(head, above.subjects, group)
        if form not in ("Inf", "Ger", "Part") or not marks:
            return None
        if head.i < head.head.i:  # "By selling the house, he paid"
            return Predicate(head, above.subjects, group) if form != "Inf" else None
    chained = phrase_words(head.head) if above.is_nominal else objects_of(head.head)
    return Predicate(head, above.subjects, above.words | chained | marks | group)


def _marks(head: Token) -> frozenset[Token]:
    return frozenset(children(head, "mark"))


def _subjects(head: Token) -> Iterator[Token]:
    for each in children(head, "nsubj"):
        found = antecedent(each)
        if found is not None:
            yield from conjuncts(found) if found is each else [found]


def antecedent(token: Token) -> Token | None:
    """Return what a relative pronoun stands for, the token itself if it is none; None where nothing is named."""
    if token.pos_ in ("NOUN", "PROPN"):
        return token
    if morph(token, "PronType") in ("Rel", "Int") or (
        token.pos_ == "PRON" and token.lower_ in ("who", "which", "whom", "qui", "que", "dont")
    ):
        return next((each.head for each in [token, *token.ancestors] if has_dep(each, "acl")), None)
    if token.lower_ == "that" and token.pos_ == "PRON" and has_dep(token.head, "acl:relcl"):
        return token.head.head
    return token


def helpers(head: Token, words: Words) -> frozenset[Token]:
    """Return the head with its auxiliaries, copula, particle, reflexive clitic and negation."""
    kept = [head, *children(head, "aux", "cop", "compound:prt", "expl:pv", "expl:pass")]
    for each in children(head, "advmod"):
        if any(
            morph(token, "Polarity") == "Neg" or token.lower_ in words.negation_adverbs or token.lower_ == "no" for token in each.subtree
        ):
            kept += each.subtree
    return frozenset(kept)


def objects_of(head: Token) -> frozenset[Token]:
    """Return the words of the objects of a verb, the first of several coordinated."""
    return frozenset(word for each in children(head, "iobj", "obj") if antecedent(each) is each for word in phrase_words(each))


def phrase_words(head: Token, *, whole: bool = True) -> frozenset[Token]:
    """Return the words of a noun phrase without its clauses, conjuncts and what stands beside it; unless `whole`, with "of" alone."""
    kept = {head}
    for each in head.children:
        if _belongs(each, head, whole=whole):
            kept |= phrase_words(each) | _inner(each)
    return frozenset(_closed(kept))


def _belongs(each: Token, head: Token, *, whole: bool) -> bool:
    apart = each.i > head.i and any(token.text in ",;:(–—" for token in head.doc[head.i : each.i])
    if has_dep(each, "appos", "flat"):
        return not apart
    if has_dep(each, "nmod", "amod") and each.i > head.i:
        if apart and not has_dep(each, "nmod:unmarked", "nummod"):
            return False
        if has_dep(each, "nmod") and not (whole and child(each, "conj") is None):
            return has_child(each, OF, "case")
    if has_dep(each, "advmod"):
        first = min((mark.i for mark in children(head, "case")), default=0)
        return first <= each.i < head.i and head.doc[each.i + 1].text != "," and each.lower_ not in _ASKING
    return not has_dep(each, *_BESIDE, "conj", "cc")


def _inner(each: Token) -> set[Token]:
    """Return the prepositions and conjuncts that a phrase brings along inside a larger one."""
    kept = {word for mark in children(each, "case", "cc") for word in mark.subtree}
    for joined in children(each, "conj"):
        kept |= phrase_words(joined) | _inner(joined)
    return kept


def _closed(kept: set[Token]) -> set[Token]:
    """Add the punctuation between the words, and the mark that closes what they open."""
    doc = next(iter(kept)).doc
    places = {token.i for token in kept}
    inside = {doc[at + 1] for at in places if at + 2 in places and doc[at + 1].is_punct}
    last = max(places)
    if last + 1 < len(doc) and any(
        doc[at].text in _OPENING and _OPENING[doc[at].text] == doc[last + 1].text for at in range(min(places), last)
    ):
        inside.add(doc[last + 1])
    return kept | inside


def in_order(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens in text order."""
    return sorted(tokens, key=lambda each: each.i)
