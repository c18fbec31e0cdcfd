"""Hang on its English verb what is told to somebody, what something is made, and what whoever stands beside it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

TELLING = frozenset(
    "tell inform warn assure remind notify advise promise convince persuade reassure caution alert show teach text email".split()
)
SAYING = frozenset(
    """say announce state claim declare write confirm report add argue tweet reveal explain insist admit suggest warn think believe
    estimate""".split()
)
TOLD = frozenset("story tale truth lie fact joke secret news way anecdote".split())  # "tell the story that", "in the way that"
_MAKING_SO = frozenset("make leave find keep render declare pronounce consider deem".split())


def _tell_that(_: list[Token], mark: Token) -> None:
    """Hang what is said on its verb, not on who hears it or where: "told reporters that", "said in a statement that"."""
    clause = mark.head
    noun, verb = clause.head, clause.head.head
    if mark.dep_.startswith("nsubj") or not clause.dep_.startswith("acl") or noun.lemma_.lower() in TOLD:
        return
    heard = verb.lemma_ in TELLING and noun.dep_ in ("obj", "iobj", "nsubj:pass")
    where = verb.lemma_ in SAYING | TELLING and noun.dep_.startswith("obl") and mark.pos_ == "SCONJ"
    if (heard or where) and verb.i < noun.i < mark.i:
        clause.head, clause.dep_ = verb, "ccomp"
        mark.pos_, mark.dep_ = "SCONJ", "mark"


def _make_so(tokens: list[Token], quality: Token) -> None:
    """Hang what something is made on its verb: "made its software available to schools", "left three people dead"."""
    noun, verb = quality.head, quality.head.head
    if quality.dep_ == "amod" and noun.i == quality.i - 1 and noun.dep_ == "obj" and verb.lemma_ in _MAKING_SO and verb.i < noun.i:
        quality.head, quality.dep_ = verb, "xcomp"


def _say_beside(tokens: list[Token], saying: Token) -> None:
    """Let whoever stands right before "saying" say it: "in response to critics saying that"."""
    before, above = tokens[saying.i - 1], saying.head
    if saying.dep_ == "acl" and before is not above and before.head is above and before.dep_ == "nmod" and before.pos_ in ("NOUN", "PROPN"):
        saying.head = before


def count_hurt(_: list[Token], number: Token) -> None:
    """Let a number be who is hurt: "ten were killed and 20 injured"."""
    verb = number.head
    if number.i == verb.i - 1 and verb.pos_ == "VERB" and verb.lower_.endswith("ed") and verb.dep_ in ("conj", "parataxis", "root", "ROOT"):
        number.dep_ = "nsubj:pass"


def _be_human(tokens: list[Token], being: Token) -> None:
    """Make one noun of "human being"."""
    human = tokens[being.i - 1]
    if human.lower_ == "human" and being.head is human.head and being.dep_ in ("xcomp", "advcl", "acl", "cop"):
        being.head, being.dep_, being.pos_ = human, "flat", "NOUN"


def _use_to(tokens: list[Token], used: Token) -> None:
    """Read "used to work" as what was done."""
    after = tokens[used.i + 1 : used.i + 2]
    undergone = any(each.head is used and each.dep_ in ("aux:pass", "cop") for each in tokens[max(0, used.i - 4) : used.i])
    if after and after[0].lower_ == "to" and not undergone and used.pos_ in ("VERB", "AUX") and used.dep_ != "acl":
        used.lemma_ = "used"


def _had(_: list[Token], had: Token) -> None:
    """Read "he'd left", which he had, not "he'd leave"."""
    had.lemma_ = "have" if had.feats.get("Tense") == "Past" else had.lemma_


BY_FORM = {"'d": _had, "’d": _had, "that": _tell_that, "used": _use_to, "being": _be_human}
BY_FORM |= dict.fromkeys("available dead homeless stranded unconscious vulnerable alive unable powerless public illegal".split(), _make_so)
BY_FORM |= dict.fromkeys("saying claiming alleging arguing stating suggesting demanding accusing warning".split(), _say_beside)
