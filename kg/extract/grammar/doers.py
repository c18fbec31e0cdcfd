"""Tell the "il" who does something from the "il" of nobody: "il se rend à Lens", "il est déclaré que"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

SAID_BY_SOMEBODY = frozenset(
    (
        "déclarer", "affirmer", "annoncer", "dire", "expliquer", "indiquer", "préciser", "ajouter", "estimer", "penser", "croire",
        "assurer", "rappeler", "souligner", "raconter", "reconnaître", "confirmer", "constater", "considérer", "juger", "promettre",
        "prévenir", "répondre", "soutenir", "douter", "craindre", "espérer", "souhaiter", "redouter", "regretter", "ignorer",
    )
)  # fmt: skip
_OF_NOBODY = frozenset(
    """agir aller arriver avoir convenir devoir ensuivre ensuiver être faire falloir geler importer neiger paraître pleuvoir pouvoir rester
    sembler suffire valoir venir""".split()
)
_TRUE_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj", "csubj:pass", "ccomp", "xcomp", "obj"))  # of an impersonal verb
_NEAR = 24  # tokens from a verb to its object


def name_doer(pronoun: Token) -> None:
    """Let "il" be who declares, does it to somebody, or acts with no other subject: "il se rend à Lens"; not "il est déclaré que"."""
    verb = pronoun.head
    forms = [each for each in verb.doc[pronoun.i + 1 : verb.i] if each.head is verb]
    if any(each.dep_ == "aux:pass" for each in forms):
        return
    if verb.pos_ == "VERB" and verb.lemma_ not in _OF_NOBODY:
        around = [each.dep_ for each in verb.doc[pronoun.i + 1 : verb.i + _NEAR] if each.head is verb]
        if _TRUE_SUBJECTS.isdisjoint(around) or {"y", "avoir"} <= {word for each in forms for word in (each.lower_, each.lemma_)}:
            pronoun.dep_ = "nsubj"  # but "il y a rencontré des élus"
    if any(each.lower_ in ("se", "s'", "s’", "y") for each in forms):
        return
    if verb.lemma_ in SAID_BY_SOMEBODY or any(each.dep_ == "obj" and each.pos_ == "PRON" for each in forms):
        pronoun.dep_ = "nsubj"
