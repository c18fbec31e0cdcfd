"""Describe a mention: what its head's morphology, determiner and titles tell."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.grammar.tokens import Span, Token
from kg.extract.grammar.tree import CONTRACTED, child, children, children_as, has_child, has_dep, morph, preposition
from kg.frozen import twin
from kg.model import Determiner, EntityType, Function, Gender, Mention, MentionKind, Number

_GENDERS: dict[str, Gender] = {"Masc": "masculine", "Fem": "feminine"}
_NUMBERS: dict[str, Number] = {"Sing": "singular", "Plur": "plural"}


class Place(NamedTuple):
    """Where a mention stands, its article, the ordinal of its sentence, its characters; and its kind."""

    document: str
    sentence: int
    start: int
    end: int
    kind: MentionKind


class Links(NamedTuple):
    """What ties a mention to others and to its clause; the fields are those of Mention, in their order."""

    same_as: int | None = None
    not_same_as: tuple[int, ...] = ()
    function: Function = "other"
    subject: int | None = None
    above: int | None = None
    quotation: int | None = None
    is_joined: bool = False
    is_speaking: bool = False
    is_source: bool = False
    is_alias: bool = False


_Described = twin(Mention)
_KNOWN = frozenset(("definite", "demonstrative", "possessive"))
_MANY = ("les", "des", "aux", "ces")


def describe(token: Token, place: Place, entity: Span | None, links: Links) -> Mention:
    """Describe the mention that `token` heads from its morphology, and from its entity if it is a name that was found."""
    feats, kind, determined = token.feats, place.kind, _determiner(token)
    gender, number = feats.get("Gender"), feats.get("Number")
    if (not gender or not number) and (determiner := child(token, "det")) is not None:
        gender, number = gender or determiner.feats.get("Gender"), number or determiner.feats.get("Number")
    if entity is not None and entity.label_ == "Person" and has_child(token, _MANY, "det", "case"):
        number = "Plur"  # "les Morel"
    made = _Described(
        place.document,
        place.start,
        place.end,
        token.doc.text[place.start : place.end],
        kind,
        entity_type(entity) if entity is not None else None,
        _head(token, kind) if entity is None else token.doc[entity.end - 1].lower_,
        _GENDERS.get(gender or "") or ("feminine" if kind == "pronoun" and _is_shown_feminine(token) else None),
        _NUMBERS.get(number or ""),
        place.sentence,
        token.family == "nsubj",
        determined in _KNOWN,
        links.same_as,
        links.not_same_as,
        "",
        determined if kind == "nominal" else "none",
        _modifiers(token, place) if not token.below.isdisjoint(_MODIFYING) else (),
        _titles(token) if kind == "name" else (),
        "",
        *links[2:],
    )
    made.__class__ = Mention  # from now on frozen
    return made


_INNER = frozenset(("nmod", "obl"))
_SINGLING_OUT = frozenset(("det", "nmod:poss", "appos", "flat", "acl"))


def is_bare(noun: Token) -> bool:
    """Tell a noun that nothing comes back to: of a phrase or a circumstance, without an article: "un avion de ligne", "en prison"."""
    if noun.family not in _INNER or not noun.below.isdisjoint(_SINGLING_OUT):
        return False
    return not children_as(noun, CONTRACTED, "case")


_QUALIFYING = frozenset(("amod", "nmod", "compound"))
_MODIFYING = _QUALIFYING | {"acl"}


def _modifiers(token: Token, place: Place) -> tuple[str, ...]:
    """Return what says more of a noun: the words of its phrase, the participle right behind it ("le cortège parti à midi")."""
    start, end = place.start, place.end
    found = [each.lemma_.lower() for each in token.children if each.family in _QUALIFYING and start <= each.idx < end]
    if "acl" in token.below:
        found += [each.lemma_.lower() for each in children(token, "acl") if each.i == token.i + 1 and morph(each, "Tense") == "Past"]
    return tuple(found)


def _is_shown_feminine(token: Token) -> bool:
    """Tell what an elided object is by the participle behind it: "il l'a réglée"; writers forget only to mark it."""
    return token.lower_ in ("l'", "l’") and has_dep(token, "obj") and morph(token.head, "Gender") == "Fem" and "aux" in token.head.below


def _head(token: Token, kind: MentionKind) -> str:
    if kind != "pronoun":
        return token.lemma_.lower()
    return token.lower_.rpartition("-")[2] if token.text.startswith("-") else token.lower_


_PICKING = frozenset(("that", "who", "which", "whose"))


_OWNING = frozenset(("det", "nmod:poss"))
_DETERMINING = _OWNING | {"case", "nummod"}


def _determiner(token: Token) -> Determiner:
    """Return how a noun is determined; a contraction ("du", "au") holds a definite article."""
    if token.pos_ == "PRON":
        return "indefinite"  # "l'un des suspects", "ceux de Lyon": others than any told of before
    if token.below.isdisjoint(_DETERMINING):
        return "none"
    shown: Determiner | None = None
    for each in token.children:
        if each.family == "det" or each.dep_ == "nmod:poss":
            if each.feats.get("Poss") == "Yes":
                return "possessive"
        elif each.family != "case":
            continue
        if shown is None:
            shown = _shown(each, token)
    return "quantity" if "nummod" in token.below else shown or "none"


def _shown(mark: Token, noun: Token) -> Determiner | None:
    """Return what an article or contraction tells of its noun: "the company" is definite, unless "that" picks it out."""
    feats, doc = mark.feats, noun.doc
    if feats.get("PronType") == "Dem":
        return "demonstrative"
    if feats.get("Definite") == "Def" or mark.lower_ in CONTRACTED:
        if mark.lower_ == "the" and noun.i + 1 < len(doc) and doc[noun.i + 1].lower_ in _PICKING:
            return "indefinite"  # "the company that ran the track"
        is_owned = mark.i > 0 and doc[mark.i - 1].lower_ == "dont"  # "le roi, dont les forces"
        return "possessive" if is_owned else "definite"
    return "indefinite" if mark.family == "det" else None


def _titles(token: Token) -> tuple[str, ...]:
    """Return the lemmas of the nouns that bring a name in: "le producteur" before "Tyler Perry", "M." before "Perry"."""
    head = token.head
    is_hung = head.pos_ == "NOUN" and head.i < token.i and token.family in _HUNG and not preposition(token)
    found = [head] if is_hung else []
    if token.below.isdisjoint(_BESIDE):
        return tuple([each.lemma_.lower() for each in found])
    found += [each for each in children(token, *_BESIDE) if each.pos_ == "NOUN" and each.i < token.i]
    own = [each.lower_ for each in children(token, "nmod") if each.lower_ in _HONORIFICS and each.i < token.i]  # "Mr. | Vidal"
    return (*own, *(each.lemma_.lower() for each in found))


_HUNG = frozenset(("appos", "nmod", "flat"))
_BESIDE = _HUNG | {"compound", "amod"}
_HONORIFICS = frozenset("mr mr. mrs mrs. ms ms.".split())


def entity_type(entity: Span) -> EntityType:
    """Return the entity type of a named entity's label."""
    return entity.label_  # type: ignore[return-value]  # labels outside the type were left out


def possessor(token: Token) -> Token | None:
    """Return the possessive determiner of a noun: "sa" in "sa démission"."""
    if token.below.isdisjoint(_OWNING):
        return None
    for each in token.children:
        if each.feats.get("Poss") == "Yes" and (each.family == "det" or each.dep_ == "nmod:poss"):
            return each
    return None
