"""Tell whether a time behind a noun is the noun's or the verb's: "a quitté l'hôpital vendredi", "a annoncé un vote vendredi"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg.extract.draft import Scene
from kg.extract.factuality.beside import APART, SURE
from kg.extract.factuality.sharing import WHILE
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, is_verbal, morph, plain_preposition
from kg.model import When


def around(when: When, tokens: Sequence[Token], owners: Container[int], scene: Scene) -> Token | None:
    """Return the noun in whose phrase a date stands: "a annulé l'élection, le 3 mai, de Paul", "dirigé par Paul, maire jusqu'en 2014"."""
    before = tokens[0].doc[tokens[0].i - 1]
    office = before
    while office.family in ("nmod", "flat") and office.head.i < office.i:
        office = office.head
    if "/" in (when.edtf or "") and when.precision != "day" and office.family == "appos" and office.i in owners:
        return office
    while before.text == "," or has_dep(before, "case", "det"):
        before = before.doc[before.i - 1]
    after = before.doc[tokens[-1].i + 1 : tokens[-1].i + 3]
    is_cut = (
        has_dep(before, "obj", "nsubj")
        and [each.text for each in after[:1]] == [","]
        and has_dep(after[-1], "case")
        and after[-1].lower_ in scene.words.of_prepositions
    )
    if is_cut and scene.lexicon.noun(before.lemma_) is not None:
        return before  # "l'arrêt, au 30 juin, de la tour", which the parse may hang on the verb
    goes_on = before.pos_ == "NOUN" and before.i in owners and any(each.i > tokens[-1].i for each in children(before, "nmod"))
    return before if goes_on else None


def is_behind_noun(first: Token, top: Token, scene: Scene) -> bool:
    """Tell a year or month that may be as well that of a noun of its clause: "comparer le match aux Jeux de Rome en 1960"."""
    while top.family == "conj" and top.head.i in scene.time_tokens:
        top = top.head
    between = first.doc[top.head.i + 1 : first.i]
    is_sure = top.sure >= SURE or not is_verbal(top.head) or is_verbal(top) or top.pos_ == "ADV"
    return not is_sure and any(each.pos_ in ("NOUN", "PROPN") for each in between if each.i not in scene.time_tokens)


def is_bare(top: Token, when: When) -> bool:
    """Tell a time that no preposition ties to a noun, "vendredi", "l'an dernier", "il y a un mois", and "on Friday"."""
    if when.edtf is None or (".." in when.edtf and top.lower_ != "ici") or when.text.isdecimal():
        return False  # "le titre 2016"
    mark, before = child(top, "case"), top.doc[max(top.left_edge.i - 1, 0)]
    return (mark is None or mark.lower_ in ("il", "on")) and (before is top.head or morph(before, "VerbForm") != "Part")


def is_beside_thing(top: Token, owners: Container[int], scene: Scene) -> bool:
    """Tell a time behind what has none of its own, so that it is the verb's: "a quitté l'hôpital vendredi", not "un vote vendredi"."""
    noun = top.head
    if not has_dep(top, "nmod", "advmod"):
        return False
    while has_dep(noun, "nmod", "flat") and _has_no_time(noun, owners, scene):
        noun = noun.head
    if not _has_no_time(noun, owners, scene) or not has_dep(noun, "obj", "obl") or not is_verbal(noun.head):
        return False
    asks = noun.head.lemma_ in scene.words.bidding | scene.words.inviting | scene.words.committing
    return not asks and noun.head.i < noun.i and APART.isdisjoint((plain_preposition(noun) or "").split())


def _has_no_time(noun: Token, owners: Container[int], scene: Scene) -> bool:
    """Tell a noun that is no event and no date."""
    is_thing = noun.pos_ in ("NOUN", "PROPN", "SYM", "NUM") and morph(noun, "VerbForm") == ""
    if not is_thing or noun.i in owners or noun.i in scene.time_tokens:
        return False
    return scene.lexicon.noun(noun.lemma_) is None and noun.lemma_ not in scene.words.occasion_nouns


def is_of_charge(when: When, event: Token, scene: Scene) -> bool:
    """Tell the time of what somebody is accused of from that of the accusation: "accusé de violences lors du match du 3 mars"."""
    span = scene.doc.char_span(when.start, when.end) if event.lemma_ in scene.words.accuse else None
    top = next((each for each in span.root.ancestors if each.head is event), None) if span is not None else None
    if top is None or plain_preposition(top) not in WHILE:
        return False
    return any(event.i < each.i < top.i and each.family == "obl" and plain_preposition(each) in _CHARGING for each in event.children)


_CHARGING = frozenset(("de", "pour", "of", "with", "for"))
