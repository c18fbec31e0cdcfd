"""Say which words are of a noun's phrase: without its preposition, the clauses and asides that hang on it, and what is joined to it."""

from __future__ import annotations

from kg.extract.grammar.besides import before_act, is_kind_of
from kg.extract.grammar.days import is_beside_day, is_day, is_stamp
from kg.extract.grammar.document import Doc
from kg.extract.grammar.edges import completed, reach, trimmed
from kg.extract.grammar.ends import PARTING, before_adverb, before_beside, before_links, is_outside, is_short, with_infinitive, within_marks
from kg.extract.grammar.marks import QUOTES
from kg.extract.grammar.tails import before_tail, through_quotation, to_closing
from kg.extract.grammar.tokens import THOSE, Token, once
from kg.extract.grammar.tree import agrees, child, children, has_dep, morph, plain_preposition, preposition

# A phrase ends where one of these begins: it tells an event of its own, or stands beside.
_CUT = frozenset("advcl parataxis conj cc ccomp discourse dislocated case mark cop nsubj aux expl csubj xcomp orphan".split())
_CLAUSES = frozenset(("advcl", "ccomp", "parataxis"))
_NEVER_INSIDE = frozenset(("dont", "nie", "nient"))  # the verbs are taken for adjectives by some parses
_LOCUTIONS = frozenset(
    (brought, noun)
    for brought, nouns in (
        ("à", "hauteur proximité cause coups coup âge"),
        ("en", "amont aval bordure direction marge raison présence compagnie vue état"),
        ("du", "fait"),
        ("sur", "base"),
    )
    for noun in nouns.split()
)


# Words in a phrase or right beside it, without which it ends where its parse and its last words say.
_SIGNS = PARTING | frozenset("« » “ ” \" ( [ ' ’ entre à par presque quasiment plus moins mieux than".split())


@once
def phrase(head: Token) -> tuple[int, int]:
    """Return the first and last token (inclusive) of a noun phrase, without its preposition, clauses and conjuncts."""
    doc, at = head.doc, head.i
    first, last = _around(head) if head.children else (at, at)
    signs = _SIGNS.intersection([each.lower_ for each in doc[max(first - 1, 0) : last + 2]])
    if signs:
        first, last = within_marks(head, first, last)
    if last > at:
        last = before_links(head, last)
    if last > at and "entre" in signs:
        last = _end_between(head, last)
    if last > at:
        last = before_beside(head, first, before_act(head, last), signs)
    last = with_infinitive(head, last)
    if last > at:
        last = before_adverb(head, before_tail(head, last))
    if first < last:
        first, last = trimmed(doc, first, last, at)
    if not signs:
        return first, last
    first, last = completed(doc, first, last, at)
    if first and doc[first - 1].text in "«“":
        last = to_closing(head, last)
    return through_quotation(doc, first, last)


def _around(head: Token) -> tuple[int, int]:
    """Return the first and last token of a noun and what is of it, as the parse hangs them."""
    kept = {head.i}
    for each in head.children:
        if each.family in _CUT or not _belongs(each, head):
            continue
        if each.children:
            kept |= _whole(each)
        else:
            kept.add(each.i)
    first, last = min(kept), max(kept)
    return (first, last) if last - first < len(kept) else (reach(head, kept, -1), reach(head, kept, 1))


def _end_between(head: Token, last: int) -> int:
    """Return the last token of the second of two that something is between: "le bras de fer entre la ville | et les riverains".

    Where the second is not found, the phrase ends before both.
    """
    doc = head.doc
    at = next((each.i for each in reversed(doc[head.i : last + 1]) if each.lower_ == "entre"), None)
    if at is None or last + 1 == len(doc) or any(each.lower_ == "et" for each in doc[at:last]):
        return last
    joined = next((each for each in children(head, "conj") if each.i > last and each.pos_ in ("NOUN", "PROPN")), None)
    beside = [each.lower_ for each in doc[last + 1 : phrase(joined)[0]]] if joined is not None else []
    if joined is not None and beside[-1:] == ["et"] and (len(beside) == 1 or (beside[0] == "(" and beside[-2] == ")")):
        return phrase(joined)[1]
    is_whole = doc[at - 1].lower_ in ("d'", "d’") or morph(doc[at].head, "Number") == "Plur"  # "l'un d'entre eux", "entre pêcheurs"
    return last if is_whole else at - 1


def _belongs(each: Token, head: Token) -> bool:
    family, is_behind = each.family, each.i > head.i
    if family in _BEFORE and not is_behind:
        return each.feats.get("PronType") != "Rel" and (family != "nummod" or not is_stamp(each))
    if each.feats.get("PronType") == "Rel" or each.lower_ in _NEVER_INSIDE:
        return each.lower_ == "whose" and not is_behind
    if family == "acl":
        return _is_its_clause(each, head)
    if family == "punct":
        return each.text in QUOTES or each.text in "-–/&+"
    brought = preposition(each)
    if is_behind and ((family == "nmod" and is_outside(each)) or (not brought and is_day(each))):
        return False
    if family == "appos":
        return each.i == head.i + 1 or (is_behind and not _comma_between(head, each))
    if family == "advmod":
        return (
            not is_behind
            and each.lower_ not in ("que", "qu'", "qu’", "soit", "d'", "d’")
            and (head.doc[each.i + 1].dep_.startswith(("nummod", "amod", "advmod", "fixed")) or _grades(each, head))
        )
    if (
        family == "nmod"
        and ((brought in ("par", "by") and each.dep_ != "nmod:kind") or (brought, each.lower_) in _LOCUTIONS)
        and head.lower_ not in ("remise", "conduite")
    ):
        return False  # whoever does what an event noun says; where or why it happens
    is_apart = is_behind and family in _QUALIFYING and _comma_between(head, each)
    return not is_apart and (family != "obl" or _completes(each, head))


def _is_its_clause(clause: Token, noun: Token) -> bool:
    """Tell a clause that says which one is meant: "maisons bâties par la ville de Nantes", "ceux qui ont voté"."""
    if noun.lower_ in THOSE:
        return clause.left_edge.i == noun.i + 1 and is_short(clause, noun) and not _comma_between(noun, clause.right_edge)
    if clause.dep_ == "acl:relcl" or (noun.dep_ == "obl:agent" and morph(clause, "Tense") == "Pres"):
        return False  # "une plainte déposée par l'élue | visant un voisin"
    if not is_kind_of(clause, noun) and (morph(clause, "VerbForm") in ("Inf", "Fin") or _is_marked(clause, noun)):
        return False
    return not (_comma_between(noun, clause) or _is_done_apart(clause, noun)) and agrees(clause, noun) and is_short(clause, noun)


def _is_done_apart(clause: Token, noun: Token) -> bool:
    """Tell a clause of its own, with its subject behind a comma: "il a tort, son mandat | ayant pris fin"."""
    if not any(each.lower_ in ("ayant", "étant") for each in children(clause, "aux")) or noun.family not in ("obj", "nsubj", "appos"):
        return False
    opening = child(noun, "det")
    return opening is not None and noun.i > noun.head.i and noun.doc[opening.i - 1].text == ","


_BEFORE = frozenset(("det", "amod", "nummod"))
_QUALIFYING = frozenset(("nmod", "amod", "nummod", "compound"))


def _is_marked(clause: Token, noun: Token) -> bool:
    """Tell a clause from the gerund that completes a noun: "the importance of reading", not "accused the chief of stealing"."""
    mark = child(clause, "mark")
    return mark is not None and (mark.lower_ != "of" or noun.head.lemma_ in _CHARGING)


_CHARGING = frozenset("accuse suspect convict acquit clear absolve exonerate dissuade cure deprive remind warn inform".split())


def _completes(each: Token, head: Token) -> bool:
    """Tell whether a noun means another thing without what is behind it: "victime d'une maladie"."""
    if head.pos_ != "NOUN" or each.pos_ not in ("NOUN", "PROPN") or not has_dep(each, "obl") or is_day(each):
        return False
    return each.i > head.i and plain_preposition(each) == "de" and each.left_edge.i == head.i + 1


_SHARING = frozenset("nearly almost about roughly virtually practically not".split())


def _grades(adverb: Token, head: Token) -> bool:
    """Tell whether an adverb belongs to an adjective that stands for a noun: "la plus meurtrière", and to a share: "nearly all"."""
    if head.pos_ == "PRON" and adverb.i + 1 == head.i and adverb.lower_ in _SHARING:
        return True
    return head.pos_ == "ADJ" and adverb.i + 1 == head.i and child(head, "det") is not None


_COMMAS = frozenset(",;:(–—")


def _comma_between(first: Token, second: Token) -> bool:
    low, high = (first.i, second.i) if first.i < second.i else (second.i, first.i)
    between = first.doc[low:high]
    texts = [token.text for token in between]
    return not _COMMAS.isdisjoint(texts) or ("-" in texts and any(token.text == "-" and _is_dash(token) for token in between))


def _is_dash(mark: Token) -> bool:
    return mark.whitespace_ != "" and mark.doc[mark.i - 1].whitespace_ != ""


def _whole(token: Token) -> set[int]:
    """Return the places of a token and of all below it that are of its phrase."""
    kept, waiting = {token.i}, [token]
    while waiting:
        for each in waiting.pop().children:
            if not _is_apart(each, token):
                kept.add(each.i)
                if each.children:
                    waiting.append(each)
    return kept


def _is_apart(token: Token, top: Token) -> bool:
    family = token.family
    if family in _CLAUSES or is_beside_day(token):
        return True
    if family == "nmod":
        return is_outside(token)
    if family == "conj":
        return _is_joined_above(token)
    if family == "obl" and token.i > token.head.i and token.head.family == "acl":
        return _comma_between(token.head, token) or (is_day(token) and not preposition(token) and token.left_edge.i > token.head.i + 1)
    if family == "acl" and (token.dep_ == "acl:relcl" or _is_of_another(token, top)):
        return True
    return family in ("acl", "appos") and token.i > token.head.i and _comma_between(token.head, token)


def _is_of_another(token: Token, top: Token) -> bool:
    """Tell whether a participle says something of a noun beyond the phrase: "la baisse du tarif des courses imposée par la ville"."""
    form = morph(token, "VerbForm")
    if form != "Part":
        mark = child(token, "mark") if form == "Inf" and plain_preposition(token.head) == "de" else None
        return mark is not None and mark.lower_ in ("de", "d'", "d’")  # "demande aux élus du pays | de voter"
    nouns = [token.head]
    while nouns[-1] not in (top.head, nouns[-1].head):
        nouns.append(nouns[-1].head)
    return not any(agrees(token, each) for each in nouns)


def _is_joined_above(token: Token) -> bool:
    """Tell whether a noun is joined to the whole phrase rather than to the word the parse hangs it on.

    "Vol aggravé ou violences" joins two nouns, "du Français Paul Vidal et du Belge Jean Roux" two people; "de" is said again
    before a noun with an article: "la hausse de la taxe et la baisse du prix".
    """
    if token.pos_ not in ("NOUN", "PROPN"):
        is_told = "aux" in token.below or token.feats.get("VerbForm") == "Fin"  # "ceux qui sont venus | et ont voté"
        return is_told or (token.pos_ == "NUM" and token.head.pos_ == "ADJ")  # "à l'état sauvage | et dix en cage"
    if token.head.pos_ in ("ADJ", "VERB") or has_dep(token.head, "amod"):
        return True
    brought = plain_preposition(token), plain_preposition(token.head)
    if brought == ("", "entre") and any(each.i < token.i for each in children(token.head, "conj") if each is not token):
        return True  # "les contrôles entre la ville et le port | et la taxe"
    return (brought[0] != "" and not brought[1]) or (brought == ("", "de") and child(token, "det") is not None)


def span_offsets(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return the character offsets of the tokens `first` to `last` inclusive, without white space at either end."""
    start, end = doc[first].idx, doc[last].idx + len(doc[last].text)
    if doc[first].text[0].isspace() or doc[last].text[-1].isspace():
        text = doc.text[start:end]
        start, end = start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
    return start, end
