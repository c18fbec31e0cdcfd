"""Find the adverb without which an English verb says another thing: "was held together", "goes nowhere"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.draft import Draft, Scene

_RULES = frozenset(("clauses", "relatives", "passives", "infinitives"))


def with_manner(draft: Draft, scene: Scene) -> Draft:
    """Return a draft with the adverb right behind its words that its verb needs: "held | together", "hasn't gone | anywhere"."""
    if scene.words.language != "en":
        return draft
    last = draft.words[-1]
    behind = last.doc[last.i + 1 : last.i + 2]
    verb = draft.predicate
    wanted = NEEDED if verb.lemma_ in _SAYING else NEEDED - {"so"}  # "was blown | so out of proportion"
    needed = draft.rule in _RULES and any(each.head is verb and each.lower_ in wanted for each in behind)
    return replace(draft, words=(*draft.words, *behind)) if needed else draft


_SAYING = ("say", "think", "do", "hope")
NEEDED = frozenset(
    """together apart away back off out home abroad anywhere nowhere somewhere everywhere otherwise differently so thus alone alike
    well badly hard ahead forward aside alight""".split()
)
