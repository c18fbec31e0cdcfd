"""Choose lemmas in a chain: what the training data say, else the likeliest rule that gives a known word, else the likeliest rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from kg.models.families import family_lemmas, open_lemma
from kg.models.features import ALIKE, simplify
from kg.models.network import Floats

VERBS = frozenset({"VERB", "AUX"})
OPEN_CLASSES = VERBS | {"NOUN", "ADJ", "ADV"}
TRIED = 6  # rules tried before the likeliest one is taken as it is
TRIED_ON_VERBS = 60  # verbs bend more: "conçoit" comes after thirty rules; those that change half of the word are left out
SHORTEST_VERB = 4  # letters of an infinitive in French: "user", but "mer" and "fer" are none
KEPT = 0.4  # the share of a verb form that its lemma must begin with: "prévoient" is of no "avoir"
VERB_ENDINGS: dict[str, tuple[str, ...]] = {"fr": ("er", "ir", "re", "ïr"), "en": ()}


def apply_rule(rule: str, form: str) -> str:
    """Make a lemma from a printed word by a rule: "=lemma", or case, letters to cut, letters to add.

    >>> apply_rule("l3|er", "Mangeai"), apply_rule("k0|", "Paris"), apply_rule("=être", "fut")
    ('manger', 'Paris', 'être')
    """
    if rule[0] == "=":
        return rule[1:]
    cut, _, ending = rule[1:].partition("|")
    stem = form.translate(ALIKE).lower() if rule[0] == "l" else form
    return stem[: len(stem) - int(cut)] + ending


def shared_beginning(one: str, other: str) -> int:
    """Count the letters two words begin with alike.

    >>> shared_beginning("perdu", "perdre")
    4
    """
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@dataclass(frozen=True, slots=True)
class Lemmas:
    """The tables of the chain; `seen` maps "form UPOS" to its lemma, `known` are words attested in running text."""

    rules: Sequence[str]
    seen: Mapping[str, str]
    known: frozenset[str]
    endings: tuple[str, ...]  # of infinitives, where the language has such endings

    def choose(self, form: str, upos: str, scores: Floats) -> str:
        """Choose the lemma of a word; `scores` has one score for each rule."""
        lemma = self.seen.get(f"{simplify(form)} {upos}")
        if lemma is not None:
            return lemma
        if upos == "VERB" and self.endings:
            family = next((lemma for lemma in family_lemmas(simplify(form)) if self.is_likely(lemma, upos)), open_lemma(simplify(form)))
            if family is not None:
                return family
        likeliest = int(scores.argmax())
        if self.rules[likeliest][0] == "=" and upos in OPEN_CLASSES - VERBS:  # "yeux" was seen: no other word is of "œil"
            likeliest = next((int(rule) for rule in (-scores).argsort() if self.rules[rule][0] != "="), likeliest)
        best = apply_rule(self.rules[likeliest], form)
        if upos not in OPEN_CLASSES or not self.known or self.is_likely(best, upos):
            return best
        if upos in VERBS and self.endings and best == simplify(form).rstrip("es").removesuffix("é") + "er":
            return best  # "percuté" can only be of "percuter", known or not
        order = (-scores).argsort()
        begins = simplify(form)[: max(2, int(KEPT * len(form)))] if upos in VERBS and self.endings else ""
        tried = self._try(order[:TRIED], form, upos, begins)
        if not tried and upos in VERBS:
            tried = self._try(order[TRIED:TRIED_ON_VERBS], form, upos, simplify(form)[: max(2, int(KEPT * len(form)))])
        return max(tried, key=lambda lemma: shared_beginning(lemma, simplify(form)), default=best)  # "perdu" is of no "percevoir"

    def _try(self, rules: Iterable[int], form: str, upos: str, begins: str) -> list[str]:
        """Return the known words that rules make of a form and that begin like it."""
        made = (apply_rule(self.rules[rule], form) for rule in rules if upos in VERBS or self.rules[rule][0] != "=")
        return [lemma for lemma in made if lemma.startswith(begins) and self.is_likely(lemma, upos)]

    def is_likely(self, lemma: str, upos: str) -> bool:
        """Tell whether a lemma is a word that this class may have."""
        if upos not in VERBS or not self.endings:
            return lemma in self.known
        return lemma in self.known and lemma.endswith(self.endings) and len(lemma) >= SHORTEST_VERB
