"""Find what a light verb carries: the noun, idiom or adjective that makes one relation with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.draft import Part, Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, morph, plain_preposition, preposition
from kg.extract.participants.roles import spread
from kg.extract.words import Words

PARTITIVES = frozenset(
    "série vague nombre dizaine centaine millier suite partie majorité groupe series number wave dozen round set".split()
)


@dataclass(frozen=True, slots=True)
class Complement:
    """The noun or adjective that makes one relation with its verb: "fin" in "prendre fin"."""

    tokens: tuple[Token, ...]
    lemma: str
    stays: bool  # it has a determiner of its own and remains a participant: "lancer une grève"
    noun: Token | None = None
    names_event: bool = False  # the verb does what the noun names: "commettre un attentat", not "tirer profit"


def complement(verb: Token, scene: Scene) -> Complement | None:
    """Return what makes one relation with the verb, if anything does."""
    words = scene.words
    if (noun := _locution(verb, words)) is not None:
        tail = _tail(noun, words)
        fixed = (noun, tail) if tail is not None else _with_kind(noun)
        name = phrase(noun) if tail is None else f"{phrase(noun)} {phrase(tail)}"
        return Complement(fixed, name, stays=False, noun=noun)
    made_so = words.language == "en" and any(each.pos_ == "ADJ" and each.i > verb.i for each in children(verb, "xcomp"))
    obj = _object(verb, scene) if not made_so else None  # "releases were made available" is no "make a release"
    is_light = verb.lemma_ in words.light
    bare = next((each for each in children(verb, "obl", "xcomp") if _is_idiom(each, verb, scene)), None) if is_light else None
    if bare is None and (rank := _rank(verb, words)) is not None:
        return Complement((*children(rank, "amod", "nummod"), rank), f"{preposition(rank)} {rank.text.lower()}", stays=False)
    if bare is not None:
        return Complement(_with_kind(bare), f"{preposition(bare)} {bare.text.lower()}".replace("' ", "'").strip(), stays=False)
    lower = children(verb, "xcomp")
    obj = obj or (_beside(verb, lower, words) if lower else None)
    if obj is not None and (obj.dep_ == "obj:lvc" or _is_one_with(obj, verb, scene)):
        fixed = (obj, *(each for each in children(obj, "amod") if each.i == obj.i + 1))  # "faire jeu égal"
        fixed = fixed if is_light else _with_kind(obj)  # "obtenir gain de cause"
        fixed = _whole_title(obj) if obj.family == "xcomp" else fixed
        return Complement(fixed, obj.text.lower(), stays=False, noun=obj, names_event=_carries(verb, obj, words, bare=True))
    core = _event_noun(obj, scene) if obj is not None and is_light else None
    if obj is not None and core is not None and _carries(verb, core, words):
        is_fixed = core.lemma_.lower() in words.ending_objects or (core.lemma_.lower() in words.fixed_objects and _is_known(core))
        stays = core != obj or obj.dep_ == "nsubj:pass" or not (is_fixed or (_says_no_more(obj) and verb.lemma_ not in words.starting))
        return Complement((obj, core) if core != obj else (obj,), _indefinite(obj, core), stays=stays, noun=core, names_event=True)
    said = [each for each in lower if _is_said_of(each, verb, words)] if verb.lemma_ in words.attributive else []
    return Complement((said[0],), said[0].text.lower(), stays=False) if said else None


def _object(verb: Token, scene: Scene) -> Token | None:
    """Return the first noun that a verb is done to: "offensive" in "ont mené fin août une offensive"."""
    for each in children(verb, "obj", "nsubj:pass"):
        if each.pos_ == "NOUN" and each.i not in scene.time_tokens:
            return each
    return None


def _is_said_of(each: Token, verb: Token, words: Words) -> bool:
    """Tell an adjective or participle that makes one relation with its verb: "rendre public"."""
    if each.pos_ != "ADJ" and (each.pos_ != "VERB" or morph(each, "VerbForm") in ("Inf", "Ger") or verb.lemma_ in words.have):
        return False
    if (words.language == "en" and (each.lower_.endswith("ing") or each.lower_ == "aged")) or child(
        each, "mark", "case", "aux:tense", "aux:pass", "cop"
    ):
        return False
    return "det" not in each.below or verb.lemma_ not in words.linking  # "devenue la Canadienne la plus titrée"


def _locution(verb: Token, words: Words) -> Token | None:
    """Return the noun that makes one sense with the verb, article and all: "la main" in "a mis la main sur"."""
    if not words.locutions or verb.lemma_ not in _verbs_of(words):
        return None
    near = (each for each in children(verb, "obj", "obl", "obl:arg", "nmod", "xcomp") if each.i > verb.i and each.pos_ != "PROPN")
    return next((each for each in near if f"{verb.lemma_} {phrase(each)}" in words.locutions and _is_whole(each, words)), None)


def has_tail(found: Complement, words: Words) -> bool:
    """Tell whether a locution has a tail, so that it says something else than without: "mettre le feu aux poudres"."""
    return any(phrase(each) in words.locution_tails for each in found.tokens[1:])


def _is_whole(noun: Token, words: Words) -> bool:
    """Tell "mettre le feu aux poudres", which is a locution with its tail alone, from "mettre le feu"."""
    return f"{noun.head.lemma_} {phrase(noun)}" not in words.tailed_locutions or _tail(noun, words) is not None


def _tail(noun: Token, words: Words) -> Token | None:
    """Return the noun after a locution that belongs to it: "poudres" in "mettre le feu aux poudres"."""
    after = (each for each in [*children(noun, "nmod"), *children(noun.head, "obl", "obl:arg", "nmod")] if noun.i < each.i <= noun.i + 3)
    return next((each for each in after if phrase(each) in words.locution_tails), None)


@cache
def _verbs_of(words: Words) -> frozenset[str]:
    return frozenset(each.split(" ")[0] for each in words.locutions)


def phrase(noun: Token) -> str:
    """Return a noun with its preposition and article, whoever's it is as "son": "à la une", "son jeu"."""
    before = [each for each in noun.children if each.i < noun.i and has_dep(each, "case", "mark", "det", "nmod:poss")]
    owned = [_OWNED.get(each.lower_, each.lower_.replace("’", "'")) for each in before]
    return " ".join([*owned, noun.lower_]).replace("' ", "'")


_OWNED = dict.fromkeys(("sa", "mon", "ma", "ton", "ta", "notre", "votre", "leur"), "son") | dict.fromkeys(
    ("mes", "tes", "nos", "vos", "leurs"), "ses"
)


def _is_bare(noun: Token) -> bool:
    return noun.i > noun.head.i and morph(noun, "Number") != "Plur" and child(noun, "det", "nummod", "nmod:poss") is None


def _is_one_with(noun: Token, verb: Token, scene: Scene) -> bool:
    """Tell whether a noun without an article makes one sense with its verb: "prend part", "prête serment", not "inclut nombre d'élus".

    Beside "le", it is what a preposition begins with: "comme il le fit face à Lens".
    """
    if (
        not _is_bare(noun)
        or noun.lemma_ == "nombre"
        or noun.i in scene.time_tokens
        or "flat" in noun.below
        or any(each.pos_ == "PRON" for each in children(verb, "obj"))
    ):
        return False
    beside = (
        noun.i == verb.i + 1
        and scene.words.language == "fr"  # in English, nouns stand without an article: "stop traffic"
        and noun.text.islower()
        and child(noun, "case", "conj") is None
        and noun.lemma_.lower() not in scene.words.place_nouns  # "se sont réunis place de la République"
    )
    return verb.lemma_ in scene.words.light or (beside and verb.lemma_ not in scene.words.attributive)


def _beside(verb: Token, lower: list[Token], words: Words) -> Token | None:
    """Return the bare noun right after a verb that parses take for its predicate: "lâche prise"."""
    if verb.lemma_ in words.attributive or words.language != "fr":
        return None
    nouns = (each for each in lower if each.pos_ == "NOUN" and each.i == verb.i + 1 and each.text.islower())
    return next((each for each in nouns if _is_bare(each) and child(each, "case", "mark", "cop") is None), None)


def _with_kind(noun: Token) -> tuple[Token, ...]:
    """Return a noun without an article with what says of what kind it is: "en état d'ébriété", "en urgence absolue"."""
    after = [
        each
        for each in children(noun, "amod", "nmod")
        if noun.i < each.i <= noun.i + 2 and _is_mere_kind(each) and preposition(each) not in ("du", "des")
    ]
    return (noun, *(word for each in after for word in [*children(each, "case"), each]))


def _whole_title(noun: Token) -> tuple[Token, ...]:
    """Return a title that somebody is given with what it is of: "champion du monde en titre", in "est sacré champion du monde"."""
    after = [each for each in children(noun, "amod", "nmod") if each.i > noun.i and (not preposition(each) or preposition(each) in _OF)]
    words = sorted({noun, *(word for each in after for word in [*children(each, "case", "det", "amod"), each])}, key=lambda each: each.i)
    return tuple(each for at, each in enumerate(words) if each.i == words[0].i + at)


_OF = ("de", "d'", "d’", "du", "des")


def _is_mere_kind(each: Token) -> bool:
    """Tell a noun that names nothing, only the kind of another: "de presse", "de routine"."""
    return each.pos_ in ("NOUN", "ADJ") and child(each, "det", "nummod", "nmod", "acl", "amod", "nmod:poss", "conj") is None


def _is_of_kind(each: Token, scene: Scene) -> bool:
    """Tell what kind or how much from whom or what about: "une conférence de presse", "une chute de 30 mètres"."""
    mention = scene.mentions.at(each)
    named = mention is not None and mention.kind == "name"
    bare = (
        each.pos_ == "NOUN" and "det" not in each.below and morph(each, "Number") == "Sing" and child(each, "nmod", "acl", "conj") is None
    )
    return each.lemma_.lower() in scene.words.measure_nouns | scene.words.moment_nouns or (
        (bare or _is_mere_kind(each)) and not named and preposition(each) not in ("du", "des")  # "un communiqué de presse laconique"
    )


def _says_no_more(noun: Token) -> bool:
    """Tell whether an event noun adds nothing to what its verb tells with it: "mener des raids", not "trois raids de nuit"."""
    return child(noun, "nmod", "nummod", "amod", "acl", "conj", "appos", "flat", "advmod", "nmod:poss") is None


def _is_idiom(each: Token, verb: Token, scene: Scene) -> bool:
    """Tell whether a phrase is fixed to its light verb: "en vigueur" after "entrer", "en grève" after "mettre"."""
    words = scene.words
    return (
        each.pos_ == "NOUN"
        and plain_preposition(each) in ("en", "au", "into", "on", "in")
        and _is_bare(each)
        and each.i not in scene.time_tokens
        and each.lemma_.lower() not in words.led_nouns
        and (f"{preposition(each)} {each.lower_}" not in words.idioms or f"{verb.lemma_}>{each.lower_}" in words.light_pairs)
        and each.i - verb.i <= (_APART if each.lemma_.lower() in words.joined_nouns else 3)
        and (child(verb, "obj") is None or each.lemma_.lower() in words.joined_nouns)
    )


def _rank(verb: Token, words: Words) -> Token | None:
    """Return the place that somebody comes in at, without which nothing is said: "arrive en tête", "finit à la deuxième place"."""
    if words.language != "fr" or verb.lemma_ not in words.ranked:
        return None
    near = (each for each in children(verb, "obl", "nmod") if verb.i < each.i <= verb.i + _APART and each.lower_ in words.ranks)
    return next(
        (each for each in near if preposition(each) == "en" or (preposition(each) in ("à", "au") and child(each, "amod", "nummod"))), None
    )


def _is_known(noun: Token) -> bool:
    """Tell "la mort" and "sa retraite" from "neuf morts" and "une retraite"."""
    determiner = child(noun, "det", "nmod:poss")
    return determiner is not None and morph(determiner, "Number") != "Plur" and morph(determiner, "Definite") != "Ind"


_APART = 8  # tokens: "mettre la décision du tribunal en cause"


def _carries(verb: Token, noun: Token, words: Words, *, bare: bool = False) -> bool:
    """Tell whether a verb does what the noun says: most with "commettre", a few with "prendre", few without an article."""
    lemma = noun.lemma_.lower()
    if f"{verb.lemma_}>{lemma}" in words.light_pairs:
        return True
    return verb.lemma_ in words.performing and lemma not in words.led_nouns and not (bare and words.language == "fr")


def _event_noun(noun: Token, scene: Scene) -> Token | None:
    """Return the event noun a light verb carries, looking through "une série de"."""
    if noun.lemma_ in PARTITIVES:
        noun = next((each for each in children(noun, "nmod") if each.pos_ == "NOUN"), noun)
    return noun if scene.lexicon.noun(noun.lemma_) is not None else None


def _indefinite(obj: Token, core: Token) -> str:
    determiner = child(obj, "det")
    article = determiner.lower_ if determiner is not None and morph(determiner, "Number") != "Plur" else ""
    return " ".join(word for word in (article, core.lemma_) if word).replace("' ", "'")


def _is_somebody(each: Token, scene: Scene) -> bool:
    mention = scene.mentions.at(each)
    named = mention is not None and (mention.kind == "pronoun" or mention.type in ("Person", "Organization", "Group"))
    return named or each.lemma_.lower() in scene.words.actor_nouns | scene.words.person_nouns


def noun_parts(noun: Token, scene: Scene) -> Iterator[Part]:
    """Yield what the noun of a light verb brings along: "une démonstration du Vision Pro", "des réunions avec Paramount"."""
    words = scene.words
    for each in children(noun, "nmod"):
        brought, mention = plain_preposition(each), scene.mentions.at(each)
        if not brought or each.i in scene.time_tokens or each.lemma_ in words.manner_nouns | words.lifetime_nouns:
            continue
        if brought in words.of_prepositions and (_is_of_kind(each, scene) or noun.family == "xcomp"):
            continue
        is_place = each.lemma_.lower() in words.place_nouns or (mention is not None and mention.type == "Place")
        if brought in words.place_prepositions and is_place:
            yield from spread("place", each, words)
        elif brought in words.recipient_prepositions:
            yield from spread("recipient" if _is_somebody(each, scene) else "topic", each, words)
        elif brought in words.of_prepositions and noun.lemma_.lower() in words.objective_nouns:
            yield from spread("patient", each, words)
        elif brought in words.of_prepositions:
            whole = noun.lemma_ in words.fixed_objects or _locution(noun.head, words) == noun
            if whole or mention is None or mention.type not in ("Person", "Organization"):  # whose it is, or whom it is about
                yield from spread("patient" if whole else "topic", each, words)
        elif brought in words.topic_prepositions and noun.lemma_.lower() in words.topical_nouns:
            yield from spread("topic", each, words)
        else:
            yield from spread("other", each, words)
