"""Set right or leave out what a draft claims of who did something, where the forms alone show that it is otherwise."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.draft import Draft, Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import children, has_child
from kg.extract.selection.english import is_clause
from kg.extract.selection.english_halves import is_half_told
from kg.extract.selection.fitting import fitted
from kg.extract.selection.halves import is_half
from kg.extract.selection.mistaken import is_bare
from kg.extract.selection.strangers import is_stranger
from kg.extract.selection.whose import is_anybodys

_DONE = ("é", "ée")
_DONE_TOO = ("u", "i", "it", "is", "ert")  # without their "e" and "s": "connu", "suivie", "conduites", "mise", "ouverte"
_DUTIES = ("appartenir", "incomber")  # "il lui appartenait, si elle le voulait, de partir"
_GREATEST = frozenset("plus moins meilleur meilleure meilleurs meilleures pire pires premier première".split())
_QUOTING = (":", "«", "“")
_OPENING = (",", ":", "«", ";", "et")
_MORE = ("plus", "moins")


def rightly(draft: Draft, scene: Scene) -> Draft | None:
    """Return the draft with the roles and prepositions its forms ask for; None where nobody can have borne it so."""
    if not scene.words.own_objects:
        return None if is_clause(draft) or is_half_told(draft, scene) else draft
    if _is_no_telling(draft) or _is_of_nobody(draft, scene) or is_half(draft) or is_anybodys(draft):
        return None
    draft = _untyped(draft)
    kept = tuple([fitted(part, draft, scene) for part in draft.parts if not is_stranger(part, draft.predicate)])
    return draft if kept == draft.parts else replace(draft, parts=kept) if kept else None


def _untyped(draft: Draft) -> Draft:
    """Return the draft without the relation that its phrases belie: "dirigé vers la ville"."""
    if draft.relation != "leads" or draft.rule == "titles":
        return draft
    belied = any(part.preposition in _TOWARDS for part in draft.parts)
    return replace(draft, relation=None, type="Event") if belied else draft


_TOWARDS = ("vers", "contre", "sur")


def _is_no_telling(draft: Draft) -> bool:
    verb = draft.predicate
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    return (
        (verb.family == "acl" and _is_ever(verb))
        or (verb.doc[verb.i - 1].lower_ == "en" and _is_manner(verb))
        or ("advmod" in verb.below and _is_correlated(verb))
        or (verb.lemma_ == "mettre" and any(part.preposition.endswith("avant") for part in draft.parts))
        or (verb.lemma_ in _DUTIES and all(part.role == "recipient" for part in draft.parts))
    )


def _is_ever(verb: Token) -> bool:
    """Tell the greatest there was from what never was: "le plus grand orgue jamais construit"."""
    if not has_child(verb, ("jamais",), "advmod") or not is_bare(verb):
        return False
    return any(each.lower_ in _GREATEST for each in verb.doc[max(verb.head.left_edge.i, verb.sent.start) : verb.i])


def _is_manner(verb: Token) -> bool:
    """Tell a noun behind "en" that the parse takes for a verb: "mettant en danger", "tant en hiver qu'en écriture"."""
    if verb.doc[verb.i - 1].pos_ != "ADP" or verb.lower_.endswith("ant"):
        return False
    if "obj" in verb.below and verb.head.lemma_ != "mettre":
        return False  # "espère en vendre dix"
    return verb.below.isdisjoint(("aux", "expl", "iobj", "nsubj")) and not is_bare(verb)


def _is_correlated(verb: Token) -> bool:
    """Tell what would only rise with something else: "plus un plat est demandé, plus son prix monte"."""
    first = next((each for each in verb.children if each.lower_ in _MORE and each.i < verb.i), None)
    if first is None or (first.i > verb.sent.start and first.doc[first.i - 1].text not in _OPENING):
        return False
    if first.doc[first.i + 1].lower_ in ("de", "d'", "d’", "que", "qu'"):
        return False
    start = verb.sent.start
    opening = [each for each in verb.sent if each.lower_ == first.lower_ and (each.i == start or each.doc[each.i - 1].text in _OPENING)]
    return len(opening) > 1


def _is_of_nobody(draft: Draft, scene: Scene) -> bool:
    """Tell whether those told to have done it cannot have."""
    verb = draft.predicate
    for part in draft.parts:
        if part.role == "agent" and not part.preposition:
            return _undergoes(verb, part.token, scene)
    return "nsubj" in verb.below and _is_of_time(draft, scene)


def _undergoes(verb: Token, agent: Token, scene: Scene) -> bool:
    """Tell a participle without its auxiliary from what its noun does: "voit Ana Roy repoussée", "inondée et recouverte de boue"."""
    if not verb.below.isdisjoint(("obj", "aux", "cop")) or verb.lemma_ in scene.words.unaccusative or not _is_done(verb, scene):
        return False
    low = min(agent.i, verb.i)
    between = verb.doc[low : verb.i]
    quoted = max((each.i for each in between if each.text in _QUOTING), default=low) if verb.family != "conj" else low
    return not any(each.lemma_ == "avoir" and each.doc[each.i - 1].lower_ != "y" for each in verb.doc[quoted : verb.i])


def _is_done(verb: Token, scene: Scene) -> bool:
    """Tell a participle by its ending: "repoussée", "ouverte", and "convaincue", which the parse takes for a verb of its own."""
    form = verb.lower_.removesuffix("s")
    if form.endswith("ue") and scene.lexicon.opens_verb(f"{form[:-2]}re"):
        return True
    return is_bare(verb) and (form.endswith(_DONE + _DONE_TOO) or (form.endswith("e") and not verb.lemma_.endswith("er")))


def _is_of_time(draft: Draft, scene: Scene) -> bool:
    """Tell what is said of a time, which is told of nobody else: "la nuit est tombée sur la ville"."""
    if any(part.role in ("agent", "patient", "recipient") for part in draft.parts):
        return False
    return any(each.i in scene.time_tokens for each in children(draft.predicate, "nsubj"))
