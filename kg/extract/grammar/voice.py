"""Tell whether a verb's subject acts or undergoes: active, passive, reflexive."""

from __future__ import annotations

from kg.extract.grammar.tokens import Token, once
from kg.extract.grammar.tree import child, children, has_child, is_verbal, morph
from kg.extract.participants.control import befalls
from kg.extract.words import Words


@once
def is_passive(verb: Token, words: Words) -> bool:
    """Tell whether the verb's subject undergoes what it says: "a été vu", "vu par", "se vend"."""
    if befalls(verb, words) is not None:
        return True
    if is_quality(verb, words):
        return False
    if verb.lemma_ in words.unaccusative and not _has_two_auxiliaries(verb) and not _is_done_to(verb, words):
        return False
    if words.language == "fr" and "obl:agent" not in verb.below and reflexive(verb) is not None:
        return verb.lemma_ in words.done_to_things and not _acts_by_itself(verb, words)
    if not verb.below.isdisjoint(_UNDERGOING) or ("cop" in verb.below and (_is_graded(verb) or _is_due(verb) or _is_parted(verb))):
        return True
    if "expl:pass" in verb.below:
        return not _acts_by_itself(verb, words)
    if _is_headline(verb, words) or _is_joined(verb, words):
        return True
    if is_participle(verb) and child(verb, "aux", "nsubj") is None:
        follows = verb.family == "conj" or (verb.family in ("advcl", "parataxis") and child(verb.head, "aux:tense") is not None)
        if follows and any(each.i > verb.i for each in children(verb, "obj")):
            return False  # "ont expulsé les occupants, saisi le matériel et retiré la tente"
        return verb.family in ("acl", "advcl", "amod", "conj", "root", "appos", "xcomp", "parataxis") and (
            verb.family != "conj" or _shares_voice(verb, words)
        )
    return False


_UNDERGOING = frozenset(("aux:pass", "nsubj:pass", "obl:agent", "csubj:pass"))


def is_quality(verb: Token, words: Words) -> bool:
    """Tell an adjective that the parse takes for a participle: "la sonde est présente", not "présentée"."""
    helped = "aux:pass" in verb.below and words.language == "fr" and verb.lemma_.endswith("er")
    return helped and not verb.lower_.removesuffix("s").removesuffix("e").endswith(("é", "er", "ert", "i", "u", "is", "it", "int"))


def _is_graded(verb: Token) -> bool:
    """Tell "ont été les plus touchés", where the parse takes "être" for a copula."""
    return "det" in verb.below and verb.pos_ == "VERB" and has_child(verb, ("plus", "moins"), "advmod")


def _is_parted(verb: Token) -> bool:
    """Tell a participle that an aside parts from its auxiliary, which the parse takes for a copula: "est quant à elle accusée"."""
    being = child(verb, "cop")
    return being is not None and being.i + 1 < verb.i and verb.doc[being.i + 1].lower_ in _ASIDES and is_participle(verb)


_ASIDES = frozenset(("quant", "pour", "de", "selon", "en", ","))


def _is_joined(verb: Token, words: Words) -> bool:
    """Tell "was arrested and released two days later", where the parse takes the second for active."""
    if verb.lemma_ not in words.undergone or verb.family != "conj" or not verb.lower_.endswith(("ed", "ot", "en")):
        return False
    return child(verb, "aux", "nsubj", "obj", "ccomp", "xcomp") is None and is_passive(verb.head, words)


def _is_due(verb: Token) -> bool:
    """Tell "trois morts sont à déplorer", where the subject undergoes what is said."""
    return morph(verb, "VerbForm") == "Inf" and has_child(verb, ("à",), "mark")


def _is_headline(verb: Token, words: Words) -> bool:
    """Tell a participle that a headline leaves without its auxiliary: "un champignon découvert en Europe"."""
    if words.language != "fr" or verb.family not in ("root", "ROOT", "conj", "acl", "parataxis") or not is_participle(verb):
        return False
    head = child(verb, "nsubj")
    if head is None or head.i > verb.i or child(verb, "aux", "cop", "obj", "iobj", "expl", "ccomp") is not None:
        return False
    if verb.lemma_ in words.accuse:
        return True  # "Paul Vidal accusé de frauder"
    return not any(is_verbal(each) for each in children(verb, "xcomp"))  # but "Ana Roy élue présidente"


def _acts_by_itself(verb: Token, words: Words) -> bool:
    """Tell a reflexive verb of somebody from the passive of a thing: "le syndicat s'oppose à la vente", "la maison se vend"."""
    head = child(verb, "nsubj")
    if child(verb, "xcomp") is not None:
        return True  # "se dit prêt"
    if verb.lemma_ in words.reflexive or (head is not None and morph(head, "PronType") == "Prs"):
        return True
    return head is not None and (head.pos_ == "PROPN" or head.lemma_.lower() in words.actor_nouns | words.person_nouns)


def _is_done_to(verb: Token, words: Words) -> bool:
    """Tell "sorti par les pompiers" from "arrivé par le grand escalier"."""
    return "obl:agent" in verb.below and verb.lemma_ in words.moving_through


def _has_two_auxiliaries(verb: Token) -> bool:
    """Tell "ont été sortis" from "sont sortis"."""
    return "aux:pass" in verb.below and "aux:tense" in verb.below


def _shares_voice(verb: Token, words: Words) -> bool:
    above = verb.head
    bare = is_participle(above) and child(above, "aux") is None and above.family == "acl"
    return bare or not is_verbal(above) or is_passive(above, words)  # "la panne survenue à Lyon et signalée hier"


def is_participle(verb: Token) -> bool:
    """Tell whether the verb is a past participle."""
    feats = verb.feats
    return feats.get("VerbForm") == "Part" and feats.get("Tense", "Past") == "Past"


@once
def reflexive(verb: Token) -> Token | None:
    """Return the "se" of a verb; with "avoir" none has one: "m'avoir choisi"."""
    for each in children(verb, "expl:pv", "expl:comp", "expl:pass", "obj", "iobj"):
        if each.lower_ in _ONESELF or (each.family == "expl" and _is_helped(verb, "être")):  # "je me suis enfui"
            return each
        if morph(each, "Reflex") == "Yes":
            return None if _is_helped(verb, "avoir") else each
    return None


def _is_helped(verb: Token, auxiliary: str) -> bool:
    return any(each.lemma_ == auxiliary for each in children(verb, "aux"))


_ONESELF = ("se", "s'", "s’")
