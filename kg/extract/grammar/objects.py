"""Give a verb the object behind its other complements: "obtient pour la première fois le titre", "ordonne, par décret, le gel"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.grammar.days import NAMES, SPELLS
from kg.extract.grammar.tokens import QUE

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_HUNG = frozenset(("appos", "nmod", "obl:arg", "obl:mod", "obj", "nsubj", "conj"))  # what the parse makes of an object far from its verb
_FULL = frozenset(("ccomp", "cop", "aux:pass", "expl", "expl:comp", "expl:pv", "expl:pass", "expl:subj", "nsubj:pass"))
_NOUNS = ("NOUN", "SYM", "PROPN")
_BEARING = ("nsubj", "nsubj:caus")
_BRINGING = ("case", "mark", "cc")
_DETERMINING = ("det", "nummod")
_OF = ("de", "d'", "d’")  # "souffre de la faim"
_WHEN = SPELLS | NAMES | frozenset("fois heure minute seconde siècle moment instant mètre kilomètre reprise veille lendemain".split())
_TAKING_NONE = frozenset(
    """aller arriver augmenter céder demeurer devenir durer entrer exister figurer intervenir mourir naître parler partir participer
    procéder rester succomber tomber venir vivre""".split()
)
_JOINING = frozenset(("et", "ou", "mais", "ni"))
_WINDOW = 30  # tokens around a verb
_NEAR = 8  # tokens from a noun back to its article
_SURE = 0.5  # of an arc that nothing else is left to take


def hang_objects(tokens: list[Token]) -> None:
    """Mend the tree in place: a noun with an article and no preposition is the object of the verb that has none."""
    for noun in tokens:
        if noun.dep_ not in _HUNG or noun.head.i > noun.i or noun.pos_ not in _NOUNS or noun.lemma_ in _WHEN or noun.text == "e":
            continue
        if noun.pos_ != "PROPN" or noun.dep_ in ("obj", "nsubj") or _is_behind_time(noun):
            verb = _verb(tokens, noun)
            if verb is not None and _stands_alone(tokens, noun, verb) and _wants(tokens, verb, noun):
                noun.head, noun.dep_, noun.sure = verb, "obj", max(noun.sure, _SURE)
                _free_adjective(tokens, noun)


def _is_behind_time(noun: Token) -> bool:
    """Tell a name that the parse hangs on how often or when: "a vu à deux reprises | Ana Roy"."""
    return noun.pos_ == "PROPN" and noun.head.lemma_ in _WHEN and noun.dep_ in ("appos", "nmod")


def _verb(tokens: list[Token], noun: Token) -> Token | None:
    """Return the verb that a noun may be the object of; none where the parse is sure to have it right."""
    above = noun.head
    if noun.dep_ in ("obj", "nsubj"):
        if noun.dep_ == "obj" and above.pos_ == "VERB" and noun.sure < _SURE and not _others(tokens, noun, above):
            return above
        if above.pos_ == "VERB" and not _others(tokens, noun, above):
            return None
        is_inner = noun.dep_ == "obj" or any(each.feats.get("VerbForm") == "Fin" for each in tokens[above.i + 1 : noun.i])
        above = above.head if is_inner else above
    elif noun.dep_ in ("appos", "nmod") and not _is_behind_time(noun) and _is_name(tokens, noun):
        return None
    while above.pos_ != "VERB" and above.head is not above:
        above = above.head
    return above if above.pos_ == "VERB" and above.i < noun.i else None


def _others(tokens: list[Token], noun: Token, verb: Token) -> list[Token]:
    """Return what fills the same role before a noun: in "comme on le disait, la dispute", "on"."""
    near = tokens[max(0, verb.i - _WINDOW) : noun.i]
    return [each for each in near if each.head is verb and each.dep_ == noun.dep_ and each.lemma_ not in _WHEN]


def _is_name(tokens: list[Token], noun: Token) -> bool:
    """Tell who or what something is: "face au champion sortant | l'Espagnol Paul Vidal", "Châtelet | les Halles"."""
    if noun.i + 1 < len(tokens) and tokens[noun.i + 1].pos_ == "PROPN":
        return True
    is_title = noun.head.pos_ == "PROPN" and noun.text[:1].isupper()
    return is_title and all(each.text != "," for each in tokens[noun.head.i : noun.i])


def _stands_alone(tokens: list[Token], noun: Token, verb: Token) -> bool:
    """Tell a noun with an article, or counted, that no preposition brings in and no stop parts from its verb."""
    own = [each for each in tokens[max(verb.i + 1, noun.i - _NEAR) : noun.i] if each.head is noun]
    first = next((each for each in own if each.dep_ in _DETERMINING), noun if _is_behind_time(noun) else None)
    if first is None or any(each.dep_ in _BRINGING or _is_no_article(each) for each in (*own, tokens[first.i - 1])):
        return False
    between = [each.text for each in tokens[verb.i + 1 : first.i]]
    if noun.dep_ == "conj" and not (between[:1] == between[-1:] == [","] and _JOINING.isdisjoint(between)):
        return False
    if any(each in ":;" for each in between) or between.count("(") > between.count(")"):
        return False
    if not between or between[-1] != ",":
        return between.count(",") != 1
    opening = verb.i + 1 + between.index(",")
    if between.count(",") != 2 or (first.dep_ != "det" and opening > verb.i + 1):
        return False
    bare = not any(each.head is noun.head and each.dep_ == "det" for each in tokens[opening : noun.head.i]) and noun.head.pos_ == "NOUN"
    at_once = opening == verb.i + 1 and all(each.text != "," for each in tokens[noun.i + 1 : noun.i + 4])  # "gagne, face à Lens, la coupe"
    return noun.head.i < opening or bare or at_once or noun.dep_ in ("obj", "nsubj")


def _free_adjective(tokens: list[Token], noun: Token) -> None:
    """Hang an adjective before the article or number on what stands before it: "juge en procédure rapide | trois élus"."""
    own = [each for each in tokens[max(0, noun.i - _NEAR) : noun.i] if each.head is noun and each.dep_ in ("amod", *_DETERMINING)]
    if own and own[0].dep_ == "amod" and own[0].lemma_ != "tout":
        own[0].head = tokens[own[0].i - 1]


def _is_no_article(word: Token) -> bool:
    return word.lower_ in QUE or (word.lower_ in _OF and word.dep_ != "fixed")  # but "un peu plus de 41 %"


def _wants(tokens: list[Token], verb: Token, noun: Token) -> bool:
    """Tell a verb whose subject is told before it, and that has no object."""
    if verb.lemma_ in _TAKING_NONE:
        return False
    around = [each for each in tokens[max(0, verb.i - _WINDOW) : noun.i + _WINDOW] if each.head is verb and each is not noun]
    if any(each.dep_ in _FULL or (each.dep_.startswith("aux") and each.lemma_ == "être") for each in around):
        return False
    if any((each.dep_ == "obj" and each.lemma_ not in _WHEN) or (each.dep_ == "xcomp" and each.i < noun.i) for each in around):
        return False
    form = verb.feats.get("VerbForm")
    if form == "Part" and not any(each.dep_.startswith("aux") for each in around):
        return verb.feats.get("Tense") == "Pres"
    return form == "Inf" or verb.dep_ == "conj" or any(each.dep_ in _BEARING and each.i < verb.i for each in around)
