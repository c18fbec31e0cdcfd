"""Mend what parses of English take for part of what follows: the place of a report, a time, a participle, an age, an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_DASHES = frozenset("—–")
_LINE = 14  # tokens that a place and a day may take before the dash
_REACH = 30  # tokens between a participle and the verb of its noun
_TIMES = frozenset("year month week weekend monday tuesday wednesday thursday friday saturday sunday".split())
_INTRANSITIVE = frozenset("remain arrive die fall come go occur happen live stay appear emerge".split())


def mend_openings(tokens: list[Token]) -> None:
    """Mend the tree in place."""
    for token in tokens[1:-1]:
        if token.pos_ == "VERB":
            if token.lower_.endswith("ed") and token.feats.get("VerbForm") == "Fin":
                _read_participle(tokens, token)
        elif token.text in _DASHES:
            _part_place(tokens, token)
        elif token.lower_ in _TIMES and tokens[token.i - 1].lower_ in ("last", "this", "next"):
            _free_time(tokens, token)
        elif token.pos_ == "NUM" and tokens[token.i - 1].lower_ == "aged" and token.head is not tokens[token.i - 1]:
            token.head, token.dep_ = tokens[token.i - 1], "obl"  # "has died | aged 88"
        elif token.dep_ == "appos" and token.pos_ == "PROPN" and token.head is tokens[token.i - 1]:
            _name_holder(tokens, token)


def _free_time(tokens: list[Token], noun: Token) -> None:
    """Hang the time that opens a sentence on its verb, not on the subject: "last year | Ray's drivers struck"."""
    before, top = tokens[noun.i - 2] if noun.i > 1 else None, noun
    while top.dep_.startswith(("compound", "nmod")) and top.head is not top:
        top = top.head
    is_first = before is None or before.is_space or before.is_punct
    if is_first and noun.i < top.i and top.dep_.startswith("nsubj") and tokens[noun.i + 1].lower_ not in ("'s", "’s"):
        noun.head, noun.dep_ = top.head, "obl:unmarked"


def _part_place(tokens: list[Token], dash: Token) -> None:
    """Part from the first name of a report the place that it comes from: "SAN PEDRO—| Lumenor Inc. said"."""
    place = opening_place(tokens, dash.i)
    if not place:
        return
    before, after = tokens[place[0].i : dash.i], tokens[dash.i + 1 : dash.i + _LINE]
    top = next((each for each in before if each.head not in before), before[0])
    outer, first = top.head, next((each for each in after if each.head in before), None)
    if first is not None:
        is_part = outer.i > dash.i and outer.pos_ == "PROPN"
        first.head, first.dep_ = (outer, "compound") if is_part else (first if outer is top else outer, top.dep_)
        for each in after:
            each.head = first if each.head in before else each.head
    clause = first if outer is top and first is not None else outer
    while clause.head is not clause and clause.pos_ != "VERB":
        clause = clause.head
    top.head, top.dep_ = clause, "dislocated"


def opening_place(tokens: list[Token], dash: int) -> list[Token]:
    """Return the names in capitals with which a line opens before a dash: the place of "SAN PEDRO—Lumenor Inc. said"."""
    start = dash
    while start and dash - start < _LINE and not tokens[start - 1].is_space:
        start -= 1
    before = tokens[start:dash]
    opens = before and (not start or tokens[start - 1].is_space) and before[0].text.isupper() and len(before[0].text) > 1
    return before if opens and all(each.pos_ in ("PROPN", "PUNCT", "NUM") for each in before) else []


def _read_participle(tokens: list[Token], verb: Token) -> None:
    """Read what befell a noun as a participle: "goods sold to us were", "her Norma, | taped in Rome, divides"."""
    if verb.lemma_ in _INTRANSITIVE:
        return
    near = [each for each in tokens[max(0, verb.i - _LINE) : verb.i + _LINE] if each.head is verb and each is not verb]
    if any(each.dep_.startswith(("aux", "mark", "obj", "ccomp", "xcomp")) for each in near):
        return
    own = next((each for each in near if each.dep_ == "nsubj"), None)
    if verb.dep_ == "acl" and own is None and verb.head.i < verb.i:
        verb.feats = {"Tense": "Past", "VerbForm": "Part", "Voice": "Pass"}
    elif own is not None and own.i < verb.i and tokens[verb.i - 1].text == "," and tokens[verb.i - 1].head is own:
        _give_verb(tokens, verb, own)


def _give_verb(tokens: list[Token], participle: Token, noun: Token) -> None:
    """Give a noun the verb behind its participle, where one comma alone stands between it and what the parse takes for its verb."""
    if any(each.text == "," for each in tokens[noun.i : participle.i - 1]):
        return
    for verb in tokens[participle.i + 1 : participle.i + _REACH]:
        if verb.text in ".;":
            return
        if verb.pos_ != "VERB" or verb.feats.get("VerbForm") != "Fin" or tokens[verb.i - 1].text != ",":
            continue
        if any(each.head is verb and each.dep_.startswith(("nsubj", "mark", "cc")) for each in tokens[participle.i : verb.i]):
            continue
        verb.head, verb.dep_ = (verb, "ROOT") if participle.head is participle else (participle.head, participle.dep_)
        participle.head, participle.dep_, noun.head = noun, "acl", verb
        participle.feats = {"Tense": "Past", "VerbForm": "Part", "Voice": "Pass"}
        return


def _name_holder(tokens: list[Token], name: Token) -> None:
    """Read two offices before one name as that person's: "co-founder and head chemist | Ana Roy resigned"."""
    office = name.head
    first = office.head
    if office.dep_ != "conj" or first.pos_ != "NOUN" or not first.dep_.startswith(("nsubj", "obj", "iobj", "obl", "nmod")):
        return
    between = tokens[max(0, first.i - 3) : office.i]
    if any(each.dep_ in ("det", "nmod:poss", "nummod") and each.head in (first, office) for each in between):
        return
    if first.feats.get("Number") != "Sing" or office.feats.get("Number") != "Sing":
        return
    name.head, name.dep_ = first.head, first.dep_
    for each in between:
        each.head = name if each.head is first and each.dep_ == "case" else each.head
    first.head, first.dep_ = name, "nmod:desc"
