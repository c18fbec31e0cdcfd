"""Hang on its verb what completes it where an English parse hangs it elsewhere: "forced the crew to leave", "provide users with help"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_ASKING = frozenset(
    """allow ask authorise authorize cause challenge compel convince enable encourage expect force help incite induce inspire instruct
    invite lead like motivate oblige order permit persuade prefer pressure prompt push remind require tell tempt urge want warn""".split()
)


def complete(tokens: list[Token], noted: list[Token]) -> None:
    """Mend the tree in place; `noted` holds the tokens of FORMS."""
    _hang_asked(tokens, noted)
    _hang_with(noted)
    _hang_times(tokens)
    _name_particles(tokens, noted)
    _name_recipients(tokens)
    _part_excluded(noted)


def _hang_asked(tokens: list[Token], noted: list[Token]) -> None:
    """Mend "forced the crew to leave", "asked to leave" in place; a comma before "to" opens a purpose all the same."""
    for link in noted:
        if link.lower_ != "to" or link.dep_ != "mark":
            continue
        clause, verb = link.head, link.head.head
        if clause.dep_ != "advcl" or verb.lemma_ not in _ASKING or link.i > clause.i:
            continue
        between = tokens[verb.i + 1 : link.i]
        asked = not between or any(each.head is verb and each.dep_ in ("obj", "iobj") for each in between)
        if verb.i < link.i and asked and not any(each.text in ",;:" for each in between):
            clause.dep_ = "xcomp"


_TAKING = {
    "with": frozenset("provide supply equip replace charge fill entrust reward credit present".split()),
    "into": frozenset("inquiry enquiry investigation research insight probe look study foray entry review expansion".split()),  # not these
    "for": frozenset("thank blame praise criticise criticize fine sue arrest jail approach ask press punish charge pay scold".split()),
}


def _hang_with(noted: list[Token]) -> None:
    """Mend "provide the user | with protection", "ask them | for cash": what a verb takes with a preposition is no part of its object."""
    for mark in noted:
        taking = _TAKING.get(mark.lower_)
        if taking is None or mark.dep_ != "case":
            continue
        given, taker = mark.head, mark.head.head
        if given.dep_ != "nmod" or taker.dep_ != "obj" or taker.i > given.i or taker.head.i > taker.i:
            continue
        if mark.lower_ == "into" and taker.lemma_ not in taking:
            given.head, given.dep_, given.sure = taker.head, "obl", 1.0
        elif taker.head.lemma_ in taking:
            given.head, given.dep_ = taker.head, "obl"


_TIMES = frozenset("second minute hour day night morning afternoon evening week weekend month quarter season year decade century".split())


def _hang_times(tokens: list[Token]) -> None:
    """Mend "last year | the city's teachers" and "the plan | an hour later" in place: when something happens is no part of who or what."""
    for time in tokens:
        named, verb = time.head, time.head.head
        if time.dep_ == "nmod:unmarked" and time.lemma_ in _TIMES and verb.pos_ == "VERB" and named.dep_ in ("nsubj", "nsubj:pass", "obj"):
            time.head, time.dep_ = verb, "obl:unmarked"


_PARTICLES = frozenset("away back off out up down over aside apart on".split())


def _name_particles(tokens: list[Token], noted: list[Token]) -> None:
    """Mend "turned | away boats" in place: an adverb of direction right behind its verb belongs to what the verb means."""
    for particle in noted:
        verb = particle.head
        if particle.lower_ in _PARTICLES and particle.dep_ == "advmod" and verb.i == particle.i - 1 and verb.pos_ == "VERB":
            particle.dep_ = "compound:prt"


FORMS = _PARTICLES | _TAKING.keys() | {"to", "rather"}
_GIVING = frozenset("give send offer show tell teach award grant hand lend pay lease sell promise deny owe bring pass".split())
_REACH = 30  # words between two objects


def _name_recipients(tokens: list[Token]) -> None:
    """Mend "gave owners | a case" in place: of two objects of giving the first is to whom."""
    for first in tokens:
        if first.dep_ != "obj" or first.head.lemma_ not in _GIVING or first.i < first.head.i:
            continue
        if any(each.dep_ == "obj" and each.head is first.head for each in tokens[first.i + 1 : first.i + _REACH]):
            first.dep_ = "iobj"


def _part_excluded(noted: list[Token]) -> None:
    """Mend "uses flash memory rather than a disk" in place: what is passed over takes no part."""
    for link in noted:
        if link.lower_ == "rather" and link.dep_ == "cc" and link.head.dep_ == "conj":
            link.head.head, link.head.dep_ = link.head.head.head, "dep"
