"""Say what a network should learn from each treebank token, where the treebanks differ in what they annotate."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.models.convert import Token, Tree
from kg.models.features import ALIKE, simplify
from kg.models.lemmas import OPEN_CLASSES

# Features that not all treebanks of a language mark, or mark alike; the rest is what the extraction rules read.
LEFT_OUT = frozenset({"Emph", "ExtPos", "Foreign", "Typo", "Number[psor]", "Person[psor]", "Abbr", "Style", "Case"})
# Relations of the spoken treebanks, or used a handful of times, under the name that the written ones give them.
ONE_NAME = {
    "fr": {
        "nmod:appos": "nmod", "parataxis:parenth": "parataxis:insert", "flat": "flat:name", "aux": "aux:tense",
        "iobj:agent": "iobj", "dep:comp": "obl:arg", "compound": "fixed",
    },
    "en": {},
}  # fmt: skip
OBLIQUES = ("obl:arg", "obl:mod", "obl:agent")  # PUD has plain obl for all three: any of them is right there
REFLEXIVES = ("expl:pv", "expl:pass", "expl:comp", "obj", "iobj")  # PUD does not tell them apart
LEAST_RULES = 2  # a lemma rule or class seen once is not learned
NEARLY_ALWAYS = 0.8  # share of one lemma that makes it the form's; lemmas 96.2 to 97.9 on Sequoia dev
AGREED = 0.9  # share of one lemma in the fully annotated treebanks that overrules another treebank's lemma


@dataclass(frozen=True, slots=True)
class Target:
    """What one token may be: any of the classes, any of the relations, one lemma rule or none to learn."""

    classes: tuple[str, ...]  # "NOUN/Gender=Fem|Number=Sing"; one, or all of a word class where features are not annotated
    relations: tuple[str, ...]
    rule: str | None


def read_features(token: Token) -> str:
    """Give the features that the pipelines predict."""
    pairs = dict(pair.split("=", 1) for pair in token.feats.split("|") if pair)
    kept = {name: value for name, value in pairs.items() if name not in LEFT_OUT}
    if token.upos == "NUM":
        kept = {"NumType": "Card"}
    if kept.get("Voice") == "Act":
        del kept["Voice"]
    if token.upos == "AUX" and kept.get("VerbForm") == "Part":
        kept.pop("Gender", None)
        kept.pop("Number", None)
    if kept.get("Poss") == "Yes" and token.upos == "DET":
        kept["PronType"] = "Prs"
        kept.pop("Person", None)
    return "|".join(f"{name}={value}" for name, value in sorted(kept.items()))


def find_rule(form: str, lemma: str) -> str:
    """Give the rule that makes the lemma from the form: see `kg.models.lemmas.apply_rule`.

    >>> find_rule("Mangeai", "manger"), find_rule("Paris", "Paris"), find_rule("fut", "être")
    ('l2|r', 'k0|', '=être')
    """
    for case, start in (("l", form.translate(ALIKE).lower()), ("k", form)):
        same = next((place for place in range(min(len(start), len(lemma))) if start[place] != lemma[place]), min(len(start), len(lemma)))
        if same >= 1 and (same >= len(start) / 2 or same >= 2):
            return f"{case}{len(start) - same}|{lemma[same:]}"
    return "=" + lemma


class Labels:
    """The classes, relations and lemma rules of a language, gathered from its treebanks."""

    def __init__(self, treebanks: dict[str, list[Tree]], full: frozenset[str], language: str, known: Iterable[str] = ()) -> None:
        self.full = full
        self.known = tuple(known)
        self.one_name = ONE_NAME[language]
        self.partial = language == "fr"
        complete = [token for name in full for tree in treebanks[name] for token in tree.tokens]
        counts = Counter(f"{token.upos}/{read_features(token)}" for token in complete)
        self.classes = sorted(name for name, count in counts.items() if count >= LEAST_RULES)
        self.relations = sorted(
            {self.one_name.get(token.deprel, token.deprel) for token in complete} - ({"obl"} if self.partial else set())
        )
        self.lemmas: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for token in complete:
            self.lemmas[simplify(token.form), token.upos][token.lemma] += 1
        every = ((name, token) for name, trees in treebanks.items() for tree in trees for token in tree.tokens)
        rules = Counter(self.choose_rule(name, token) for name, token in every)
        self.rules = sorted(rule for rule, count in rules.items() if rule and count >= LEAST_RULES)

    def list_seen(self) -> dict[str, str]:
        """List the forms of open classes that have one lemma nearly always, as `kg.models.lemmas` reads them."""
        return {
            f"{form} {upos}": lemmas.most_common(1)[0][0]
            for (form, upos), lemmas in sorted(self.lemmas.items())
            if upos in OPEN_CLASSES and max(lemmas.values()) >= NEARLY_ALWAYS * lemmas.total()
        }

    def choose_rule(self, treebank: str, token: Token) -> str | None:
        """Give the lemma rule to learn, if there is a lemma; other treebanks' lemmas yield to what the full ones agree on."""
        if not token.lemma:
            return None
        if treebank in self.full:
            return find_rule(token.form, token.lemma)
        known = self.lemmas.get((simplify(token.form), token.upos))
        if known and max(known.values()) >= AGREED * known.total():
            return find_rule(token.form, known.most_common(1)[0][0])
        if "_" in token.lemma or "/" in token.lemma or token.upos in ("PRON", "DET"):
            return None
        return find_rule(token.form, token.lemma)

    def choose_classes(self, treebank: str, token: Token) -> tuple[str, ...]:
        """Give the classes that are right: one, or all of the word class where the treebank lacks features."""
        name = f"{token.upos}/{read_features(token)}"
        ungendered = treebank == "gsd" and token.upos == "PROPN"
        if treebank in self.full and name in self.classes and not ungendered:
            return (name,)
        return tuple(other for other in self.classes if other.startswith(token.upos + "/")) or tuple(self.classes)

    def choose_relations(self, treebank: str, token: Token) -> tuple[str, ...]:
        """Give the relations that are right."""
        if self.partial and treebank == "pud" and token.deprel.startswith("obl"):
            return self.keep(OBLIQUES)
        if self.partial and treebank == "pud" and token.upos == "PRON" and simplify(token.form) in ("se", "s'"):
            return self.keep(REFLEXIVES)
        return self.keep((self.one_name.get(token.deprel, token.deprel),)) or tuple(self.relations)

    def keep(self, names: Iterable[str]) -> tuple[str, ...]:
        """Keep the relations that there are."""
        return tuple(name for name in names if name in self.relations)

    def aim(self, treebank: str, token: Token) -> Target:
        """Give the target of a token of a treebank."""
        rule = self.choose_rule(treebank, token)
        known = rule if rule in self.rules else None
        return Target(self.choose_classes(treebank, token), self.choose_relations(treebank, token), known)
