"""Tell words that parsers take for verbs from verbs: "n'importe quel", "le tenant du titre", "un attentat suicide"."""

from __future__ import annotations

from functools import cache

from kg.extract.draft import Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, morph, plain_preposition
from kg.extract.grammar.voice import reflexive
from kg.extract.words import Words


def is_lookalike(token: Token, scene: Scene) -> bool:
    """Tell whether a word read as a verb is part of a fixed phrase, a noun or a mere quality."""
    words = scene.words
    if token.family in ("acl", "amod") and (_is_no_participle(token, words) or _is_of_adverb(token, words) or _is_quality(token, words)):
        return True
    if (token.lower_ in words.verblike_adjectives and _is_adjective(token)) or (token.lemma_ in words.elapsing and _comes(token, words)):
        return True
    return _is_fixed(token, words) or _is_noun(token, words) or _bids_the_reader(token, scene)


def _is_fixed(token: Token, words: Words) -> bool:
    """Tell "n'importe quel", "tout à fait", "si l'on en croit", "attentat suicide", "prête à partir"."""
    form = token.lower_
    if form in _last(words.fixed_before) and f"{_at(token, -1)} {form}" in words.fixed_before:
        return True
    if form in _first(words.fixed_after) and f"{form} {_at(token, 1)}" in words.fixed_after:
        return True
    if token.lemma_ in words.light and _lost_its_noun(token):
        return True
    if token.lemma_ in words.always_reflexive and morph(token, "VerbForm") == "Fin" and reflexive(token) is None:
        return True
    return f"{token.lemma_} en" in words.fixed_after and any(each.lower_ in ("en", "n'en", "n’en") for each in token.children)


@cache
def _first(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(each.partition(" ")[0] for each in phrases)


@cache
def _last(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(each.rpartition(" ")[2] for each in phrases)


def _lost_its_noun(token: Token) -> bool:
    """Tell a light verb whose noun parsers take for part of a preposition: "font suite à"."""
    if token.i + 1 >= token.sent.end:
        return False
    after = token.doc[token.i + 1]
    return after.pos_ == "NOUN" and after.family in ("case", "mark", "fixed")


def _is_no_participle(token: Token, words: Words) -> bool:
    """Tell a word beside a noun that ends as no participle does: "une initiative phare"."""
    if token.dep_ == "acl:relcl" or words.language != "fr":
        return False
    if morph(token, "VerbForm") == "Inf" or child(token, "nsubj", "aux", "cop", "mark") is not None:
        return False
    if morph(token, "VerbForm") == "Fin":
        return token.lower_.removesuffix("s").endswith(("tive", "sive"))  # "une charge explosive"
    return not token.lower_.removesuffix("s").removesuffix("e").endswith(("é", "i", "u", "t", "s", "û"))


def _is_adjective(token: Token) -> bool:
    """Tell an adjective that is spelled like a verb: "une cible précise", "un homme nu"."""
    beside = token.family in ("acl", "amod", "advcl", "appos", "xcomp")
    return beside and child(token, "nsubj", "obj", "aux", "ccomp") is None


def _is_of_adverb(token: Token, words: Words) -> bool:
    """Tell a participle that parsers hang on an adverb: "des régions de fait coupées du pays"."""
    above = token.head
    if child(token, "nsubj", "aux", "mark") is not None or morph(token, "VerbForm") == "Inf":
        return False
    return child(above, "det", "nummod", "amod") is None and f"{plain_preposition(above)} {above.lemma_}" in words.adverbial_phrases


def _comes(token: Token, words: Words) -> bool:
    """Tell days that come and go from an event: "dans les années qui viennent", "le mois qui a suivi", "le moment est venu"."""
    subject = child(token, "nsubj")
    if subject is None:
        return False
    which = token.dep_ == "acl:relcl" and subject.lower_ == "qui"
    days = words.moment_nouns | words.time_nouns
    return (token.head if which else subject).lemma_.lower() in days and (which or child(token, "obj") is None)


def _at(token: Token, step: int) -> str:
    index = token.i + step
    return token.doc[index].lower_ if token.sent.start <= index < token.sent.end else ""


def _is_noun(token: Token, words: Words) -> bool:
    """Tell a noun made of a participle: "le tenant du titre", "un futur prétendant"."""
    if token.lower_ in words.only_nouns:
        return True
    if not words.participle_nouns or token.lower_.rstrip("s").removesuffix("e") not in words.participle_nouns:
        return False
    before = token.doc[token.i - 1] if token.i > token.sent.start else None
    return child(token, "det") is not None or (before is not None and before.pos_ in ("DET", "ADJ", "NUM")) or _at(token, 1) in ("du", "en")


def _is_quality(token: Token, words: Words) -> bool:
    """Tell a participle that only says what its noun is like: "une frappe ciblée", "le maire sortant", "la matière dite normale"."""
    if not words.quality_participles or token.head.pos_ not in ("NOUN", "PROPN"):
        return False
    if token.lemma_ in words.quality_participles and morph(token, "VerbForm") != "Inf" and token.head.pos_ == "NOUN":
        return child(token, "aux", "cop", "nsubj", "mark") is None and not _is_acted(token)
    if morph(token, "VerbForm") == "Part" and _is_graded(token, words) and not _is_acted(token):
        return True
    if not token.lower_.rstrip("s").removesuffix("e").endswith("ant"):
        return False
    beside = children(token, "obl", "obj", "xcomp", "aux", "nsubj", "iobj", "ccomp", "expl", "advmod", "mark", "advcl", "nmod")
    return all(any(mark.text == ":" for mark in token.doc[token.i : each.i]) for each in beside)  # "autre point gênant : le prix"


def _is_acted(token: Token) -> bool:
    """Tell whether it is said who did it: "la tour construite par la ville"."""
    return any(each.lower_ == "par" for other in children(token, "obl", "nmod") for each in children(other, "case"))


def _is_graded(token: Token, words: Words) -> bool:
    """Tell "la chanson la plus écoutée", "les chansons les plus souvent citées"."""
    adverbs = children(token, "advmod")
    if not adverbs:
        return False
    near = [*adverbs, *(inner for each in adverbs for inner in each.children)]
    return any(each.lower_ in words.grading_adverbs and each.i < token.i for each in near)


def _bids_the_reader(token: Token, scene: Scene) -> bool:
    """Tell what readers are told to do, outside quotations: "Suivez le direct", "À noter, le retour du maire"."""
    if token.lemma_ in _NOTED and morph(token, "VerbForm") == "Inf" and token.i and token.doc[token.i - 1].text in ("A", "À"):
        return True
    if token.lower_ in _LET_US and child(token, "nsubj") in (None, *token.rights):
        return not scene.is_quoted(token)
    return morph(token, "Mood") == "Imp" and not scene.is_quoted(token)


_LET_US = frozenset("citons notons rappelons soulignons signalons précisons ajoutons mentionnons relevons retenons".split())
_NOTED = frozenset("noter signaler savoir souligner voir revoir lire relire suivre retenir relever remarquer découvrir écouter".split())
