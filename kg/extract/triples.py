"""Write what sentences tell as plain triples: subject, relation and object in the words of the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from kg.annotate import Parsed
from kg.extract import set_scene
from kg.extract.attribution import speech
from kg.extract.attribution.quotations import quotations
from kg.extract.attribution.sources import Attribution
from kg.extract.confidence import confidence
from kg.extract.draft import Draft, Scene
from kg.extract.factuality.modality import modality
from kg.extract.factuality.polarity import negation
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, conjuncts, has_dep, is_verbal
from kg.extract.predicates import OF, Predicate, antecedent, in_order, is_clause, objects_of, phrase_words, predicates
from kg.extract.relations.lexicon import index
from kg.model import LexicalRelation, Modality


@dataclass(frozen=True, slots=True)
class Triple:
    """Two participants and the words that link them, all in the words of the sentence; how surely it is told, and by whom."""

    subject: str
    relation: str
    object: str
    confidence: float
    modality: Modality = "asserted"
    negated: bool = False
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class _Link:
    """The words of a relation, the preposition after them, and the words of the object."""

    relation: frozenset[Token]
    preposition: str
    object: frozenset[Token]


def triples(parsed: Parsed, lexicon: tuple[LexicalRelation, ...]) -> tuple[Triple, ...]:
    """Return the binary triples of one parsed text, in text order, without repeats.

    One triple for each pair of a subject and an object, adverbial or complement of a verb, the object of the verb and the
    preposition with the relation: ("the firm", "signed the contract in", "Paris"). Only what a verb tells, without conditions,
    questions and relative clauses inside the objects (after ClausIE, Del Corro and Gemulla 2013; MinIE, Gashteovski et al. 2017).
    """
    scene = set_scene(parsed, index(lexicon, parsed.article.language or "fr"))
    said = speech.covering(speech.attributions(scene, quotations(scene)))
    found = [triple for predicate in predicates(scene.doc, scene.words) for triple in _of(predicate, scene, said)]
    return tuple(dict.fromkeys(found))


def _of(predicate: Predicate, scene: Scene, said: Mapping[int, list[Attribution]]) -> Iterator[Triple]:
    rule = "copulas" if predicate.is_nominal else "passives" if _is_passive(predicate.head) else "clauses"
    sure = confidence({f"rule {rule}": 1, "undergoer" if rule == "passives" else "subject": 1})
    links = list(_links(predicate, scene))
    draft = Draft(predicate.head, tuple(in_order(predicate.words)), predicate.head.lemma_, (), rule)
    credit = speech.speaker(draft, scene, said)
    status = modality(draft, scene)[0], bool(negation(draft, scene)), credit[0].name if credit is not None else ""
    for subject in predicate.subjects:
        named = _join(phrase_words(subject))
        for link in links:
            relation = f"{_join(link.relation)} {link.preposition}".strip()
            if link.object and subject not in link.object:
                yield Triple(named, relation, _join(link.object), sure, *status)


def _is_passive(head: Token) -> bool:
    return child(head, "aux:pass", "nsubj:pass") is not None


def _links(predicate: Predicate, scene: Scene) -> Iterator[_Link]:
    if predicate.is_nominal:
        yield from _complements(predicate, scene)
    else:
        yield from _objects(predicate)
        yield from _adverbials(predicate, predicate.words | objects_of(predicate.head) | _becomes(predicate.head), scene)
        yield from _results(predicate, scene)


def _complements(predicate: Predicate, scene: Scene) -> Iterator[_Link]:
    """Yield what a copula says: "is" a lawyer, "is cheaper than" its predecessor, "are in contact with" all parties."""
    head = predicate.head
    bare = predicate.words - {head}
    is_noun = head.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "SYM")
    whole = phrase_words(head, whole=False)
    marks = [each for each in children(head, "case") if each.i < head.i]
    brought = frozenset(word for mark in marks for word in mark.subtree)
    further = [
        *_adverbials(predicate, bare | brought | (whole if is_noun else {head}), scene),
        *_modifiers(head, bare | brought | whole),
    ]
    is_partial = bool(further) and (bool(brought) or not is_noun)  # "in contact" with whom, "cheaper" than what
    if not is_partial and child(head, "xcomp") is None:
        told = (each for each in conjuncts(head) if each is head or not is_clause(each))
        yield from (_Link(bare, _lower(brought), phrase_words(each) - bare) for each in told)
    yield from further


def _objects(predicate: Predicate) -> Iterator[_Link]:
    """Yield the objects, and what their own complements say: "signed an agreement with" a rival."""
    head = predicate.head
    if any(not child(each, "mark") or is_verbal(each) for each in children(head, "xcomp")):
        return
    given = frozenset(word for each in children(head, "iobj") for word in phrase_words(each)) if child(head, "obj") else frozenset()
    for each in children(head, "obj") or children(head, "iobj"):
        thing = antecedent(each)
        for one in conjuncts(thing) if thing is each else [thing] if thing is not None else []:
            yield _Link(predicate.words | given, "", phrase_words(one))
            if thing is each:
                yield from _modifiers(one, predicate.words | given | phrase_words(one, whole=False))
    noun = head.head
    if has_dep(head, "acl:relcl") and not child(head, "obj", "ccomp", "xcomp", "obl", "advmod") and noun not in predicate.subjects:
        yield _Link(predicate.words, "", phrase_words(noun))  # "the film he made"


def _modifiers(noun: Token, relation: frozenset[Token]) -> Iterator[_Link]:
    """Yield what a noun's prepositions other than "of" bring: "access to" music."""
    for each in children(noun, "nmod"):
        marks = [mark for mark in children(each, "case") if mark.i > noun.i]
        if marks and marks[0].lower_ not in (*OF, "by", "par", "including", "like"):
            brought = _lower(word for mark in marks for word in mark.subtree)
            yield from (_Link(relation, brought, phrase_words(one)) for one in conjuncts(each))


def _adverbials(predicate: Predicate, relation: frozenset[Token], scene: Scene) -> Iterator[_Link]:
    head = predicate.head
    if child(head, "ccomp") is not None and child(head, "obj") is None:
        return  # "said in a statement that": what was said is the fact
    for each in children(head, "obl"):
        marks = _brought(each, scene)
        words = _lower(marks)
        thing = antecedent(each)
        if thing is None or words in scene.words.source_prepositions or _is_empty(each, scene):
            continue
        beside = frozenset(adverb for adverb in children(head, "advmod") if marks and adverb.i == marks[0].i - 1 and adverb.pos_ == "ADV")
        for one in conjuncts(thing) if thing is each else [thing]:
            own = frozenset(_brought(one, scene))
            yield _Link(relation | beside, _lower(own) or words, phrase_words(one) - own)
    for each in children(head, "advmod"):
        if each.lower_ in scene.words.situating_adverbs:
            yield _Link(relation, "", frozenset(each.subtree))


def _brought(noun: Token, scene: Scene) -> list[Token]:
    """Return the words that bring a phrase in: its preposition, or that of the title before a name ("by CEO Ann Lee")."""
    opening: list[Token] = []
    for token in in_order(noun.subtree):
        if token.is_punct and not opening:
            continue
        inside = opening and has_dep(token.head, "case") and token.i < noun.i
        if not (has_dep(token, "case", "fixed") or inside or token.lower_ in scene.words.restrictive):
            break
        opening.append(token)
    return opening


def _is_empty(noun: Token, scene: Scene) -> bool:
    """Tell whether a phrase only joins sentences: "in fact", "as a result"."""
    return noun.lemma_ in scene.words.manner_nouns and noun.i not in scene.time_tokens and not any(
        has_dep(each, "nmod", "amod", "nummod", "compound") for each in noun.children
    )  # fmt: skip


def _results(predicate: Predicate, scene: Scene) -> Iterator[_Link]:
    """Yield what the subject or object becomes or is called: "was named" director; "were" delayed, where nothing else is said."""
    head = predicate.head
    for each in children(head, "xcomp"):
        if not is_verbal(each) and child(each, "cop", "mark") is None:
            relation, brought = predicate.words | objects_of(head), _lower(_brought(each, scene))
            yield from (_Link(relation, brought, phrase_words(one)) for one in conjuncts(each))
            named = Predicate(each, predicate.subjects, relation)
            yield from _adverbials(named, relation | phrase_words(each, whole=False), scene)
            yield from _modifiers(each, relation | phrase_words(each, whole=False))
    if child(head, "aux:pass") is not None and not child(head, "obj", "obl", "xcomp", "ccomp"):
        yield _Link(predicate.words - {head}, "", frozenset([head]))


def _becomes(head: Token) -> frozenset[Token]:
    """Return the words of what somebody becomes or is called: "mayor" in "was elected mayor in 2004"."""
    nouns = (each for each in children(head, "xcomp") if each.pos_ in ("NOUN", "PROPN") and child(each, "cop", "mark", "case") is None)
    return frozenset(word for each in nouns for word in phrase_words(each))


def _lower(tokens: Iterable[Token]) -> str:
    return _join(tokens).lower()


def _join(tokens: Iterable[Token]) -> str:
    """Return the words as they are written, one space where others are left out."""
    ordered = in_order(tokens)
    pieces = [ordered[0].text] if ordered else []
    for before, after in pairwise(ordered):
        pieces.append(("" if after.i == before.i + 1 and not before.whitespace_ else " ") + after.text)
    return " ".join("".join(pieces).split())
