"""Find the first and last token of a phrase: what joins its tokens, what its ends shed, what they lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.grammar.tokens import QUE, THOSE

if TYPE_CHECKING:
    from kg.extract.grammar.document import Doc
    from kg.extract.grammar.tokens import Token


_JOINS = frozenset(("et", "ou", "donc", "notamment", "également")) | QUE  # which no phrase begins with
_PERIODS = frozenset("an mois semaine jour heure minute seconde match personne habitant".split())  # behind a count and "par"
_MONEY = frozenset(("€", "euro", "dollar", "franc", "$", "£", "livre", "yen"))
_MEANS = frozenset("chèque virement carte prélèvement mandat voie téléphone internet erreur décret arrêté jugement".split())


def reach(head: Token, kept: set[int], step: int) -> int:
    """Return the last of the kept tokens on one side; a hyphen, a quote mark or a single space token may stand between two."""
    doc, end = head.doc, head.i
    while end + step in kept or (end + 2 * step in kept and _bridges(doc[end + step])):
        end += step
    return end


def _bridges(mark: Token) -> bool:
    return mark.is_space or mark.is_quote or mark.text in "-’'"


def trimmed(doc: Doc, first: int, last: int, head: int) -> tuple[int, int]:
    """Leave out the marks, spaces and adverbs at either end of a phrase, and what a comma parts from its head."""
    while first < head and _is_before(doc, first, last):
        first += 1
    if first < head and doc[first].pos_ == "ADP":
        comma = next((each.i for each in doc[first:head] if each.text == ","), None)
        if comma is not None:  # "Vers 11 h, déjà | dix personnes"
            first = next((each.i for each in doc[comma + 1 : head] if each.pos_ != "ADV"), head)
    while last > head and _is_loose(doc, first, last):
        last -= 1
    return first, last


def _is_before(doc: Doc, first: int, last: int) -> bool:
    """Tell what no phrase begins with: a space, an "and", a mark that opens nothing."""
    opening = doc[first]
    if opening.text[0].isalnum():
        return opening.lower_ in _JOINS
    return opening.is_space or (opening.is_punct and not _opens(doc, first, last))


def _is_loose(doc: Doc, first: int, last: int) -> bool:
    """Tell what no phrase ends with: a space, an "and", a mark that closes nothing."""
    end = doc[last]
    if end.dep_ == "cc" or end.pos_ == "ADP":
        return True
    if end.text[-1].isalnum():
        return end.lower_ in THOSE and end.dep_.startswith("nmod") and "acl:relcl" in end.below  # "la fin de celle | que tous attendaient"
    return end.is_space or (end.is_punct and end.text not in "%+" and not _closes(doc, first, last))


def completed(doc: Doc, first: int, last: int, head: int) -> tuple[int, int]:
    """Add the quotation mark that closes what the phrase opens, and the "more" of "more than 40 people"."""
    first, last = _balanced(doc, first, last, head)
    if first > 1 and doc[first - 1].text in "'’" and doc[first - 2].lower_ == "l" and not doc[first - 2].whitespace_:
        first -= 2  # "l' association", cut into letter and mark
    if doc[first].lower_ == "than" and first and doc[first - 1].lower_ in ("more", "less", "fewer"):
        first -= 1
    return _over_range(doc, first, last)


def _over_range(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return a phrase with both ends of a range: "vingt | à trente élus", "de 200 euros | à 300 euros", "300 euros | par mois"."""
    if first and doc[first].lower_ == "à" and doc[first - 1].pos_ == doc[first + 1].pos_ == "NUM":
        first -= 1
    if last + 2 >= len(doc) or doc[last + 1].lower_ not in ("à", "par"):
        return first, last
    if last + 3 < len(doc) and doc[last + 1].lower_ == "à" and doc[last + 2].pos_ == "NUM" and doc[last + 3].text == doc[last].text:
        last += 3
    if last + 2 < len(doc) and doc[last + 1].lower_ == "par" and _is_each(doc, last):
        last += 2
    return first, last


def _is_each(doc: Doc, last: int) -> bool:
    """Tell what a sum is counted by: "300 euros | par mois", "640 € | par élève"."""
    unit = doc[last + 2]
    if unit.lower_ in _PERIODS:
        return doc[last - 1].pos_ == "NUM"
    bare = unit.pos_ == "NOUN" and unit.lower_ not in _MEANS and unit.below <= {"case", "nmod", "punct"}
    return bare and (doc[last].text in "€$£" or doc[last].lemma_ in _MONEY)


def _balanced(doc: Doc, first: int, last: int, head: int) -> tuple[int, int]:
    """Add the other half of a mark, or leave out what stands beyond it where that is further off."""
    halves = [token.i for token in doc[first : last + 1] if token.text == '"']
    tail = doc[last + 1].text if last + 1 < len(doc) else ""
    if tail == "]" and sum(token.text == "[" for token in doc[first : last + 1]) == 1:
        return first, last + 1
    if len(halves) % 2 == 0:
        return first, last
    if tail == '"':
        return first, last + 1
    if first and doc[first - 1].text == '"' and halves[0] < head:
        return first - 1, last
    return (halves[0] + 1, last) if halves[0] < head else (first, halves[-1] - 1)


def _opens(doc: Doc, first: int, last: int) -> bool:
    return doc[first].text in "«“" and any(token.text in "»”" for token in doc[first : last + 1])


def _closes(doc: Doc, first: int, last: int) -> bool:
    return doc[last].text in "»”" and any(token.text in "«“" for token in doc[first : last + 1])
