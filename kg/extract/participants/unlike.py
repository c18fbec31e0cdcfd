"""Tell what is joined to a participant and is none beside it, being brought in as no member of it is."""

from __future__ import annotations

from kg.extract.draft import Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, morph, plain_preposition, preposition
from kg.extract.participants.adverbials import is_manner, is_measure, is_place
from kg.extract.participants.adverbials import is_somebody as names_somebody
from kg.extract.participants.beside import is_misjoined


def is_unlike(joined: Token, first: Token, scene: Scene) -> bool:
    """Tell whether what is joined to a phrase is brought in as no member of it is: "des passants et dans des bars", "à Lyon, en plus"."""
    own, brought = plain_preposition(joined), plain_preposition(first)
    if is_misjoined(joined, first) or (brought == "à" and own == "de"):
        return True  # "une priorité donnée au dossier et d'une volonté"
    if (brought or joined.pos_ == "PROPN") and not own and is_measure(first, scene) and not is_measure(joined, scene):
        return True  # "les ventes ont reculé de 5 % et les exportations plus encore", "Lyon obtient 30 % et Nice 28 %"
    is_office = joined.pos_ == "NOUN" and joined.text.islower() and joined.below.isdisjoint(("det", "nummod", "amod"))
    if brought and not own and first.pos_ == "PROPN" and joined.head is first and is_office:
        return True  # "née à Lens, couturière et fille de marin"
    if brought and not own and joined.lemma_.lower() in scene.words.distance_nouns and is_measure(joined, scene):
        return True  # "dans une salle de 3 mètres de large et 6 mètres de haut"
    if brought in ("à", "de") and not own and joined.pos_ != "PRON" and child(joined, "det") is not None and not _open_alike(joined, first):
        return True  # both are said again: "les pays participant à ce tour, l'Italie, la Suède"
    if brought in scene.words.agent_prepositions and first.pos_ == "PROPN" and not names_somebody(joined, scene):
        return joined.pos_ == "NOUN" and child(joined, "det") is not None  # "l'arrêt du chantier mené par Lumenor et la vente du terrain"
    if joined.family != "conj" or own in ("", brought):
        return False
    many = any(mark.i < joined.i for mark in children(joined, "det", "nummod", "amod"))  # "de vastes zones"
    kind = preposition(joined) in ("de", "d'") and not many and joined.pos_ == "NOUN"
    if not brought:  # "neufs et d'occasion", "le bureau de la voirie et de l'eau"
        return own not in scene.words.of_prepositions or kind or _is_known(first) or is_manner(joined, own, scene)
    return not (is_place(first, scene) or is_place(joined, scene)) or is_manner(joined, own, scene)


def _open_alike(joined: Token, first: Token) -> bool:
    """Tell two that "et" alone joins and an indefinite article opens: "réduite à un médecin et un infirmier"."""
    opening = [child(each, "det") for each in (first, joined)]
    return all(each is not None and each.lower_ in ("un", "une") for each in opening) and has_child(joined, ("et",), "cc")


def _is_known(noun: Token) -> bool:
    return any(morph(each, "Definite") == "Def" and each.i < noun.i for each in children(noun, "det"))
