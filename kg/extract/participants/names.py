"""Tell which words a name has: not the goals beside it, but the adjective that makes it another's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.grammar.days import before_days
from kg.extract.grammar.tails import STREETS, is_bare_street
from kg.extract.grammar.tokens import Span, Token
from kg.extract.grammar.tree import agrees, children, has_dep, morph, plain_preposition, preposition

if TYPE_CHECKING:
    from kg.extract.grammar.document import Doc
    from kg.extract.words import Words

_RANKS = frozenset(
    """prochain prochaine prochains prochaines précédent précédente précédents précédentes dernier dernière derniers dernières futur future
    futurs futures next previous last""".split()
)
_ARTICLES = ("La", "Le", "Les", "L'", "L’")
_TOWNS = frozenset("mans havre caire creusot touquet haye havane rochelle baule ciotat courneuve mecque parisien figaro".split())
_DAYS = frozenset(("today", "yesterday", "tomorrow", "tonight"))
_HOUSES = frozenset(  # which bear the name of somebody
    "équipe famille clan camp couple administration gouvernement cabinet groupe campagne présidence affaire fondation société".split()
)
_TITLES = frozenset("m. mm. mme mmes mlle dr me mgr mr mr. mrs ms monsieur madame maître".split())
_BUILDINGS = frozenset(
    """école université institut collège lycée hôpital prix stade place rue avenue boulevard aéroport centre musée théâtre salle tour loi
    plan""".split()
)
_TYPES: frozenset[str] = frozenset(("Person", "Organization", "Place", "Product", "Work", "Group", "Occasion", "Thing"))
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def names(doc: Doc) -> list[Span]:
    """Return the names that were found in an article, each with the words that are its own."""
    taken = {place for entity in doc.ents for place in range(entity.start, entity.end)}
    return [whole(own_words(entity), taken) for entity in doc.ents if entity.label_ in _TYPES]


def own_words(name: Span) -> Span:
    """Return a name without what was found beside it: the goals of "Lens 3 à 1", the other name of "du Nuage et de l'Éveil"."""
    words = name.doc[name.start : name.end]
    is_town = len(words) == 1 and words[0].lower_ in _TOWNS
    before = name.doc[name.start - 1] if name.start > words[0].sent.start + (not is_town) else None
    if before is not None and before.text in _ARTICLES and (is_town or name.doc[name.start - 2].text not in ':.«“"'):
        return own_words(Span(name.doc, name.start - 1, name.end, name.label_))  # "La Provence", a newspaper, is not "Provence"
    if len(words) == 1 or {each.pos_ for each in words} == {"PROPN"}:
        return name  # "Lens", "Ana Roy"
    mark = [each.i for each in words if each.text == '"']
    if len(mark) == 1 and name.start < mark[0] < name.end - 1:  # "Lens | de "La Palmeraie", "ce cher | "Jo"
        end = mark[0] - (name.doc[mark[0] - 1].pos_ == "ADP")
        return own_words(Span(name.doc, *((mark[0] + 1, name.end) if words[0].text.islower() else (name.start, end)), name.label_))
    end = name.start + before_days(words)
    if end - name.start > 1 and name.doc[end - 1].lower_ in _DAYS:
        end -= 1
    at = next((each.i for each in words[1:-1] if each.text == "," and _parts(each, name)), None)
    if at is not None:
        return own_words(Span(name.doc, at + 1, name.end, name.label_))  # "before his post at Apple, Cook"
    end = next((each.i for each in words[1:] if each.i < end and (_tells(each, name) or _is_beside(each))), end)
    joined = (each.i for each in words[1:] if each.i + 1 < end and each.family == "cc" and name.doc[each.i + 1].pos_ == "ADP")
    at = next(joined, end)
    if at < end and not any(each.pos_ == "ADP" for each in name.doc[name.start : at]):
        end = at
    return Span(name.doc, name.start, end, name.label_) if end != name.end else name


def _parts(comma: Token, name: Span) -> bool:
    """Tell a comma between two names, the second a subject: "at Apple, Cook left"; not "Alma, Inc."."""
    second = comma.doc[comma.i + 1]
    return has_dep(second, "nsubj", "nsubj:pass") and second.i == name.end - 1 and second.head.i > second.i


def _tells(verb: Token, name: Span) -> bool:
    """Tell the verb of a headline from a part of the name before it: "Apple launches a phone"."""
    told = verb.pos_ == "VERB" and verb.text.islower() and morph(verb, "VerbForm") == "Fin"
    return told and name.label_ in ("Organization", "Person", "Place") and name.root is verb


def _is_beside(street: Token) -> bool:
    """Tell where something named is, by no preposition: "l'hôtel Morel | rue de Lille"."""
    return street.lower_ in STREETS and is_bare_street(street, street.doc[street.i + 1])


def whole(name: Span, taken: set[int]) -> Span:
    """Return a name with the word behind it that the parse makes a part of it: "France Horizon", "Kurdistan irakien", "Gilet jaune"."""
    last = name.doc[name.end - 1]
    after = name.doc[min(name.end, len(name.doc) - 1)]
    if after.text == "-" and not last.whitespace_ and not after.whitespace_ and _goes_on(after.i + 1, name, taken):
        return whole(Span(name.doc, name.start, after.i + 2, name.label_), taken)  # "Kwong Chun-yu"
    joined = _second(last, name) if name.label_ == "Organization" and after.lower_ == "et" and last is not name.root else None
    if joined is not None and (joined.i not in taken or joined.pos_ == "PROPN"):
        return Span(name.doc, name.start, joined.i + 1, name.label_)
    if name.label_ == "Person" or after.i != name.end or after.i in taken or not name.start <= after.head.i < name.end:
        return name
    is_part = after.pos_ in ("PROPN", "X") and has_dep(after, "flat") and after.is_title
    is_office = name.label_ == "Organization" and last.pos_ == "ADJ" and last.text.islower() and agrees(after, last)
    is_kind = (
        (is_office or (len(name) == 1 and last.pos_ in ("NOUN", "PROPN")))
        and has_dep(after, "amod")
        and after.pos_ == "ADJ"
        and after.text.islower()
    )
    return Span(name.doc, name.start, name.end + 1, name.label_) if is_part or is_kind else name


def _second(last: Token, name: Span) -> Token | None:
    """Return the second of two things that an organisation is of, "de" said again: "l'Union des pays de la Sarre | et de la Lys"."""
    near = (
        each for each in children(last, "conj") if each.i <= name.end + 3 and each.below <= {"case", "cc", "det"} and each.pos_ == last.pos_
    )
    return next((each for each in near if plain_preposition(each) == plain_preposition(last) == "de"), None)


def _goes_on(index: int, name: Span, taken: set[int]) -> bool:
    """Tell whether what a hyphen joins to a name is a part of it."""
    part = name.doc[index] if index < len(name.doc) and index not in taken else None
    return part is not None and has_dep(part, "flat", "compound") and part.head.i in range(name.start, name.end)


def counted_from(token: Token, first: int) -> int:
    """Return where a name that is counted begins: "114 Airbus", "17 Égyptiens"; else where it begins itself."""
    if "nummod" not in token.below:
        return first
    number = next((each for each in children(token, "nummod") if each.i == first - 1), None)
    return number.left_edge.i if number is not None and not _YEAR.fullmatch(number.text) else first


def ranked_from(token: Token, first: int) -> int:
    """Return where the name of an occasion begins that is told from its like: "les prochains Jeux"; else where it begins itself."""
    before = token.doc[first - 1] if first else token
    return before.i if before.lower_ in _RANKS and before.head is token else first


def family_from(name: Span) -> int:
    """Return where a name begins, with what makes it another's: "les Morel", "le dernier Morel" are not Paul Morel."""
    before, first = name.doc[max(name.start - 1, 0)], name.doc[name.start]
    if len(name) == 1 and before.head is first and (before.lower_ == "les" or before.lower_ in _RANKS):
        return before.i
    return counted_from(name.root, name.start)


def is_named_after(name: Span, noun: Token) -> bool:
    """Tell the name of what somebody leads or heads, which is not the noun's: "le porte-parole de l'équipe Morel"."""
    before = name.doc[name.start - 1]
    if _is_titled_apart(name, noun):
        return True
    return before is not noun and before.lemma_.lower() in (_HOUSES | _BUILDINGS if len(name) == 1 else _BUILDINGS)


def in_charge(each: Token, noun: Token) -> bool:
    """Tell the participle of an office: "le ministre chargé de la Culture Paul Vidal"."""
    return has_dep(each, "acl") and each.head is noun and morph(each, "VerbForm") == "Part" and morph(each, "Tense") == "Past"


def breaks(noun: Token, name: Span) -> bool:
    """Tell whether what stands between a noun and a name behind it parts them: "un repas façon Ana Roy"."""
    between = noun.doc[noun.i : name.start]
    return any(each.text in ",;:()" or each.lower_ in ("façon", "style") for each in between) or _is_titled_apart(name, noun)


def _is_titled_apart(name: Span, noun: Token) -> bool:
    """Tell a name with a title that a preposition brings in, which is not the noun's: "le porte-parole de M. Vidal"."""
    before = name.doc[max(name.start - 2, 0) : name.start]
    return any(each is not noun and each.lower_ in _TITLES and preposition(each) for each in before)


def is_score(token: Token) -> bool:
    """Tell whether a number is half of a score: "1 à 0", "3-1"; but "de 12 à 15" counts."""
    doc, i = token.doc, token.i
    before = i > 1 and doc[i - 1].text in ("à", "-", "–") and doc[i - 2].pos_ == "NUM" and doc[i - 3 if i > 2 else 0].lower_ != "de"
    after = i + 2 < len(doc) and doc[i + 1].text in ("à", "-", "–") and doc[i + 2].pos_ == "NUM" and doc[i - 1].lower_ != "de"
    return before or after


def renamed(token: Token, words: Words) -> Token | None:
    """Return what another name is given to: "un logiciel appelé Nuage", "Paul Vidal, dit le Belge", "known as Nuage"."""
    verb = token.head
    if verb.family != "acl" or verb.i > token.i:
        return None
    brought = preposition(token)
    return verb.head if (not brought and verb.lemma_ in words.naming) or (brought == "as" and verb.lemma_ == "know") else None
