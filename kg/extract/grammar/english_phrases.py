"""Mend what parses of English get wrong inside phrases: names that follow what they name, offices joined to what they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.grammar.turned import turn_object, turn_subject

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_NAMING = frozenset("called named titled entitled dubbed nicknamed termed labelled labeled".split())
_OFFICES = frozenset(
    """adviser advisor analyst author chair chairman chairwoman chief coach co-author co-chair co-director co-editor co-founder
    columnist commissioner coordinator curator dean deputy director editor executive expert fellow founder head historian lecturer
    manager member minister officer owner president principal producer professor researcher secretary spokesman spokesperson
    spokeswoman treasurer vice-president writer""".split()
)
_WORDS = frozenset(("based", "route"))


def mend_phrases(tokens: list[Token]) -> None:
    """Mend the tree in place."""
    for token in tokens[1:-1]:
        if token.dep_ == "acl" and token.lower_ in _NAMING:
            _give_name(tokens, token)
        elif token.dep_ in ("case", "nmod") and token.text[0].isupper() and _is_of_name(token, tokens[token.i - 1]):
            token.head, token.dep_, token.pos_ = tokens[token.i - 1], "flat", "PROPN"
        elif token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN"):
            _free_joined(tokens, token)
        elif token.dep_ == "nmod" and token.head.dep_ == "nmod" and token.head.head.lemma_.lower() in _OFFICES:
            _free_place(token)
        elif token.lower_ in _WORDS:
            (_read_based if token.lower_ == "based" else _free_route)(tokens, token)
        elif token.dep_ == "obj":
            if token.lemma_ in _OFFICES and tokens[token.i - 1] is token.head and tokens[token.i - 2].text == ",":
                _read_office(token)
            turn_object(token)
        elif token.dep_ == "nsubj":
            turn_subject(token)


def _read_office(office: Token) -> None:
    """Read an office with a gerund before it as what somebody is: "says Ada Roe, | purchasing director of Lumenor"."""
    verb = office.head
    if verb.dep_ in ("acl", "advcl") and verb.lower_.endswith("ing"):
        office.head, office.dep_ = verb.head, "appos"
        verb.head, verb.dep_, verb.pos_ = office, "compound", "NOUN"


def _is_of_name(word: Token, before: Token) -> bool:
    """Tell the second word of a name: "the MP for Mid | Arden", "led by Lumenor | Re"."""
    is_second = word.head is before if word.dep_ == "case" else before.dep_ == "nmod" and word.head is before.head
    return is_second and before.pos_ == "PROPN" and word.pos_ != "NUM"


def _give_name(tokens: list[Token], verb: Token) -> None:
    """Read what a thing is called as its name, not as whom it calls: "a group called the Sea Org"."""
    named = next((each for each in tokens[verb.i + 1 : verb.i + 8] if each.head is verb and each.dep_ == "obj"), None)
    if named is not None and named.pos_ in ("PROPN", "NOUN"):
        named.dep_ = "xcomp"
        verb.feats = {"VerbForm": "Part", "Tense": "Past"}


def _free_joined(tokens: list[Token], noun: Token) -> None:
    """Join an office to the office before it, "professor of art and | curator", and part what "as well as" adds from who did it."""
    above = noun.head
    if noun.lemma_ in _OFFICES:
        if above.dep_ == "nmod" and above.lemma_ not in _OFFICES and above.head.lemma_ in _OFFICES and above.head.i < above.i:
            noun.head = above.head
    elif above.dep_ == "obl:agent" and above.i < noun.i:
        adding = next((each for each in tokens[above.i : noun.i] if each.head is noun and each.dep_ == "cc"), None)
        apart = adding is not None and adding.lower_ == "as" and tokens[adding.i - 1].is_punct
        if apart and all(each.lower_ != "by" for each in _of(noun)):
            noun.dep_ = "dislocated"  # "published by the club (2009), as well as its translation"


def _free_place(noun: Token) -> None:
    """Hang on an office where it is held: "professor of music | at Alma College"."""
    subject = noun.head
    bare = subject.pos_ == "NOUN" and all(each.dep_ not in ("det", "nmod:poss") for each in _of(subject))
    if bare and noun.i > subject.i and any(each.dep_ == "case" and each.lower_ == "at" for each in _of(noun)):
        noun.head = subject.head


def _of(noun: Token) -> list[Token]:
    return [each for each in noun.doc[max(0, noun.i - 8) : noun.i] if each.head is noun]


def _read_based(tokens: list[Token], verb: Token) -> None:
    """Read "based on" behind a clause as a preposition: "is reviewed annually | based on prices"."""
    if verb.dep_ == "acl" and tokens[verb.i - 1].text == ",":
        firm = tokens[verb.i - 2]
        if firm.pos_ == "PROPN" and firm.head is verb.head and firm.dep_ == "nmod":
            verb.head = firm  # "a spokesman for Lumenor, | based in Lyon"
    after = tokens[verb.i + 1]
    noun = next((each for each in tokens[verb.i + 2 : verb.i + 10] if each.head is verb and each.dep_ == "obl"), None)
    if verb.dep_ != "advcl" or verb.i < verb.head.i or noun is None or after.lower_ not in ("on", "upon") or after.head is not noun:
        return
    if verb.head.dep_ in ("advcl", "acl"):
        return
    if tokens[verb.i - 1].is_punct or tokens[verb.i - 1].head is verb:
        return
    noun.head, noun.dep_ = verb.head, "obl"
    verb.head, verb.dep_, verb.pos_ = noun, "case", "ADP"


def _free_route(tokens: list[Token], noun: Token) -> None:
    """Read "en route" as the adverb it is: "won seven games | en route to the title"."""
    mark = tokens[noun.i - 1]
    if mark.lower_ != "en":
        return
    above = next((each for each in reversed(tokens[max(0, mark.i - 6) : mark.i]) if each.head is noun), None)
    if above is not None and noun.dep_ in ("obj", "obl", "nsubj:pass") and above.pos_ in ("NUM", "NOUN", "PROPN", "ADJ"):
        above.head, above.dep_ = noun.head, noun.dep_
        for each in _of(noun):
            if each is not mark:
                each.head = above
    if mark.head is noun or noun.head is mark:
        head = above.head if above is not None else noun.head
        goal = next((each for each in tokens[noun.i + 1 : noun.i + 8] if each.head is noun.head and each.dep_ == "obl"), None)
        if goal is not None and all(each.head is goal or each is goal for each in tokens[noun.i + 1 : goal.i]):
            goal.head, goal.dep_ = noun, "nmod"
        noun.head, noun.dep_, noun.pos_ = (head if head is not mark else mark.head), "advmod", "ADV"
        mark.head, mark.dep_ = noun, "case"
