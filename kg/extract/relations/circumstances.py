"""Tell what else goes with a verb: how many do it, to whom and for what fee, on what stage, with whom."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.events.valency import is_measure
from kg.extract.grammar.tree import child, children, morph, plain_preposition
from kg.extract.grammar.voice import is_passive
from kg.extract.relations.kinds import kinds
from kg.extract.relations.uses import Use


def _several(use: Use) -> bool:
    """Tell whether a crowd does it: "workers rallied", not "the side rallied"."""
    return any(morph(each, "Number") == "Plur" and "figure" not in kinds(each, use.scene) for each in use.heads("agent")[:1])


def _on_captive(use: Use) -> bool:
    """Tell whoever is set free from what comes out: "released the hostages", not a phone, nor a player of a club."""
    freed = use.are("patient", "person", "casualty")
    alone = all(each.pos_ == "PROPN" for each in use.heads("patient")[:1])
    return freed and (not alone or any(each.lemma_.lower() in use.scene.words.custody_nouns for each in use.verb.sent))


def _off_fee(use: Use) -> bool:
    """Tell an accusation from a price: "charged him with fraud", not "charges customers a fee"."""
    words = use.scene.words
    accused = is_passive(use.verb, words) or any(part.preposition in ("with", "over", "in", "by") for part in use.parts)
    lawful = any(each in words.police_nouns | words.prosecuting_nouns for each in use.names("agent"))
    return lawful or (accused and not any(is_measure(each, use.scene) for each in use.heads("patient", "other")))


def _on_show(use: Use) -> bool:
    """Tell a performance from an operation, or from how shares do: "performed in Paris", "performed the song"."""
    return use.are("patient", "work") if use.heads("patient") else any(part.preposition in ("in", "at", "for") for part in use.parts)


def _off_sharing(use: Use) -> bool:
    """Tell a publication from what somebody lets others have: "shared a photo", not "shared a photo with friends"."""
    near = [inner for each in [use.verb, *use.heads("patient")] for inner in children(each, "obl", "nmod")]
    return all(plain_preposition(each) not in ("with", "between", "among") for each in near)


def _is_lying(use: Use) -> bool:
    """Tell where something is from what was found: "is found in forests", "can be found online"."""
    form = child(use.verb, "aux:pass")
    return form is not None and form.lower_ in ("is", "are", "be")


# Left for others: "change trains", "changed hands".
_CHANGED = frozenset(
    """bus clothe clothes clothing course direction diaper flight gear hand hands job lane line mind nappy place plane school seat shift
    side subject team tack train""".split()
)


# By what the tables call them, after "only_" and in `other_senses`.
CIRCUMSTANCES: dict[str, Callable[[Use], bool]] = {
    "with_that": lambda use: child(use.verb, "ccomp", "xcomp") is not None,
    "active": lambda use: not is_passive(use.verb, use.scene.words),
    "passive": lambda use: is_passive(use.verb, use.scene.words),
    "agent_several": _several,
    "off_behind": lambda use: all(part.preposition != "behind" for part in use.parts),
    "off_event": lambda use: not use.are("patient", "event", "idea"),
    "off_fee": _off_fee,
    "off_honour": lambda use: child(use.verb, "obj", "xcomp") is None,
    "off_journey": lambda use: not any(each in _CHANGED for each in use.names("patient")),
    "off_midst": lambda use: all(part.preposition not in ("among", "amongst") for part in use.parts) and not _is_lying(use),
    "off_rival": lambda use: all(part.preposition not in ("with", "against") for part in use.parts),
    "off_sharing": _off_sharing,
    "off_somebody": lambda use: not use.are("agent", "person", "body", "place"),
    "on_captive": _on_captive,
    "on_show": _on_show,
}
