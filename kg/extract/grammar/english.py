"""Mend what parses of English get wrong in the same way each time: words cut at hyphens, particles, who does what "for X to" says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.grammar.tellers import count_hurt

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_NEAR = 10  # tokens
_PARTICLES = frozenset("around away back off out up down over in apart aside along forward through by on".split())
_SELDOM = frozenset("in over through by on".split())  # at the end of a clause alone are these particles
_TIMES = frozenset("second minute hour day week month year decade century moment morning night evening weekend season".split())
_LATER = frozenset("after before since until amid despite during following".split())
_MOVING = frozenset("come go happen occur arrive die depart".split())  # nothing is done to what stands behind them
_CAUSING = frozenset("cause lead force compel drive prompt push oblige".split())
_BECOMING = frozenset("go come fall run stand".split())
_SEEING = frozenset("show see hear watch find catch spot film photograph depict keep leave have imagine remember".split())
_CITING = frozenset("cite say add argue note blame call describe quote warn claim insist refer accuse stress".split())
_STRIKING = frozenset("injure wound kill arrest hurt detain displace evacuate damage destroy burn rescue hospitalise hospitalize".split())
_SHARES = frozenset("percentage number amount share rate proportion majority rest most part".split())
_STATES = frozenset("asleep ill bankrupt missing silent free alive dead apart short".split())
# A verb and its particle, before what it is done to.
_PHRASAL = frozenset(
    """back up;bail out;blow up;break off;break up;bring about;bring down;bring up;build up;call off;carry out;clean up;cut off;draw up;
    fend off;find out;give up;hand over;keep up;knock down;knock out;lay off;make up;open up;pay off;phase out;pick up;point out;pull off;
    put off;put up;roll out;rule out;scale back;seal off;sell off;send out;set off;set up;shoot down;shut down;sign off;speed up;step up;
    take down;take over;take up;tear down;throw out;track down;turn down;wipe out;wind up""".replace("\n    ", "").split(";")
)
# Of things that do so by themselves: "mounting concerns" mounts nothing.
_GROWING = frozenset(
    """mount grow rise increase emerge exist remain last fall decline decrease dwindle live stand sit miss compete conflict prevail
    linger simmer swirl persist matter appear escalate""".split()
)

_LEMMAS = {"barred": "bar", "barring": "bar", "fined": "fine", "fining": "fine", "angered": "anger", "angers": "anger"}


def mend_english(tokens: list[Token]) -> None:
    """Mend the tree in place."""
    for token in tokens[1:-1]:
        token.lemma_ = _LEMMAS.get(token.lower_, token.lemma_)
        if token.lower_ == "meeting" and token.pos_ == "NOUN":
            _read_meeting(tokens, token)
        if token.lower_ == "amid" and token.head.i > token.i and token.dep_ != "case":
            _read_amid(token)
        if token.text == "-":
            _join_hyphened(tokens, token)
        elif not (token.dep_ in _BESIDE and token.pos_ in ("NOUN", "PROPN") and _is_subject_behind(tokens, token)):
            mend = _MENDS.get(token.dep_)
            if mend is not None:
                mend(tokens, token)


def _mend_verb(tokens: list[Token], verb: Token) -> None:
    if verb.pos_ == "VERB" and verb.lower_.endswith("ing") and verb.dep_ in ("advcl", "xcomp") and verb.i > verb.head.i:
        _mend_gerund(tokens, verb)
    if verb.dep_ == "acl" and verb.pos_ == "VERB":
        _mend_clause(tokens, verb)
    elif verb.dep_ == "advcl" and _tells_before(verb):
        verb.dep_ = "ccomp"
    elif verb.dep_ in ("xcomp", "advcl") and verb.feats.get("VerbForm") == "Inf":
        _part_speech(tokens, verb)


def _join_hyphened(tokens: list[Token], mark: Token) -> None:
    """Make one word of two that the parse takes for two: "a T-shirt", "out-of-date technology"."""
    before, after = tokens[mark.i - 1], tokens[mark.i + 1]
    if before.whitespace_ or mark.whitespace_ or before.head is before:
        return
    if before.dep_ == "case" and before.head.i > after.i:
        before.dep_, before.pos_ = "amod", "ADJ"
    elif after.head is before.head and after.dep_ == before.dep_ and after.dep_ in ("obj", "nsubj", "obl", "nmod", "conj", "nsubj:pass"):
        for each in tokens[max(0, before.i - _NEAR) : before.i]:
            if each.head is before:
                each.head = after
        before.head, before.dep_ = after, "compound"


def _is_subject_behind(tokens: list[Token], noun: Token) -> bool:
    """Hang a subject on the verb right behind it, not on the one before: "left after | the council voted", "and | the board agreed"."""
    above, verb = noun.head, tokens[noun.i + 1]
    is_finite = verb.feats.get("VerbForm") == "Fin"
    verb = verb.head if verb.pos_ == "AUX" and verb.dep_.startswith(("aux", "cop")) else verb
    if not is_finite or verb.head is not above or above.pos_ != "VERB" or above.i > noun.i or verb.pos_ != "VERB":
        return False
    near = [each for each in _before(verb) if each.head is verb]
    if any(each.dep_.startswith(("nsubj", "expl")) for each in near):
        return False
    if noun.dep_ != "conj" and not any(each.dep_ == "mark" and each.i < noun.i for each in near):
        return False
    noun.head, noun.dep_ = verb, "nsubj"
    return True


def _free_later(tokens: list[Token], noun: Token) -> None:
    """Hang on its verb before or after what something is done: "leaves the company | after a row"; not "the day after the vote"."""
    thing, verb = noun.head, noun.head.head
    if (
        noun.i < thing.i
        or thing.dep_ not in ("obj", "obl")
        or verb.pos_ != "VERB"
        or not verb.i < thing.i
        or thing.lemma_.lower() in _TIMES
    ):
        return
    mark = next((each for each in tokens[thing.i + 1 : noun.i] if each.head is noun and each.dep_ == "case"), None)
    if mark is not None and mark.lower_ in _LATER:
        noun.head, noun.dep_ = verb, "obl"


def _free_object(tokens: list[Token], noun: Token) -> None:
    verb = noun.head
    if verb.lemma_ in _MOVING and noun.lemma_ in _TIMES and noun.i > verb.i:
        noun.dep_ = "obl:unmarked"  # "came days after the vote"
    elif noun.pos_ == "PROPN" and tokens[noun.i + 1].text[:1] == "$" and tokens[noun.i + 1].head is verb:
        noun.head, noun.dep_ = tokens[noun.i + 1], "compound"  # "rose US $5"


def _read_meeting(tokens: list[Token], verb: Token) -> None:
    """Read "meeting" behind those who meet as a verb: "ministers | meeting in Lyon"."""
    noun = tokens[verb.i - 1]
    if noun.head is not verb or noun.dep_ not in ("nsubj", "compound") or noun.feats.get("Number") != "Plur":
        return
    noun.head, noun.dep_ = (noun if verb.head is verb else verb.head), verb.dep_
    verb.head, verb.dep_, verb.pos_, verb.lemma_ = noun, "acl", "VERB", "meet"
    verb.feats = {"VerbForm": "Part", "Tense": "Pres"}


def _read_amid(word: Token) -> None:
    """Read "amid" as what it is: "resigned | amid allegations"."""
    noun = word.head
    word.dep_, word.pos_ = "case", "ADP"
    if noun.dep_ == "obj":
        noun.dep_ = "obl"


def _free_taker(tokens: list[Token], noun: Token) -> None:
    """Read whom something makes do something: "caused the crane to fall" gives it nothing."""
    if noun.head.lemma_ in _CAUSING:
        noun.dep_ = "obj"


def _free_agent(tokens: list[Token], noun: Token) -> None:
    """Read what somebody does "by" another: "has stood | by her" is no passive, having no "been"."""
    near = [each for each in _before(noun.head) if each.head is noun.head]
    helpers = [each.dep_ for each in near if each.dep_.startswith("aux")]
    if helpers and "aux:pass" not in helpers:
        noun.dep_ = "obl"
        for each in near:
            each.dep_ = "nsubj" if each.dep_ == "nsubj:pass" else each.dep_


def _free_particle(tokens: list[Token], particle: Token) -> None:
    """Free from the verb before it "up to", and how a price moves: "take | up to three weeks", "closed | down 3 percent"."""
    after = tokens[particle.i + 1]
    if (particle.lower_ == "up" and after.lower_ == "to") or (particle.lower_ in ("up", "down") and after.pos_ in ("NUM", "SYM")):
        particle.dep_ = "advmod"


def _undergo(tokens: list[Token], verb: Token) -> None:
    """Read the passive that leaves its auxiliary out: "two were killed and dozens injured"."""
    if verb.pos_ != "VERB" or not (verb.feats.get("VerbForm") == "Part" or verb.lemma_ in _STRIKING):
        return
    near = [each for each in _before(verb) if each.head is verb]
    own = next((each for each in near if each.dep_ == "nsubj"), None)
    if own is None or any(each.dep_.startswith("aux") for each in near):
        return
    passive = any(each.head is verb.head and each.dep_ == "aux:pass" for each in _before(verb.head))
    after = tokens[verb.i + 1 : verb.i + _NEAR]
    if passive and verb.lower_.endswith(("ed", "en", "t")) and not any(each.head is verb and each.dep_ == "obj" for each in after):
        own.dep_ = "nsubj:pass"


def _mend_oblique(tokens: list[Token], noun: Token) -> None:
    """Hang on a thing who made it, "reports | by the press", on an infinitive who does it, "for users to share it"."""
    verb = noun.head
    if _tells_before(noun):
        noun.dep_ = "ccomp"
        return
    if f"{verb.lemma_} {tokens[verb.i + 1].lower_}" in _PHRASAL and noun.i > verb.i:
        _read_phrasal(tokens, noun)
        return
    if noun.pos_ == "ADP" and noun.i == verb.i + 1 and any(each.head is verb and each.dep_ == "aux:pass" for each in _before(verb)):
        noun.dep_ = "compound:prt"  # "is dealt with"
        return
    mark = next((each for each in reversed(_before(noun)) if each.dep_ in ("case", "mark") and each.lower_ in ("by", "for")), None)
    if mark is None:
        return
    if mark.lower_ == "for" and mark.head is not noun and mark.head.i > noun.i and tokens[noun.i + 1].lower_ == "to":
        if mark.head.dep_ in ("advcl", "acl", "xcomp", "csubj") and mark.head not in noun.ancestors:
            noun.head, noun.dep_ = mark.head, "nsubj"
    elif mark.lower_ == "by" and mark.head is noun and noun.pos_ in ("NOUN", "PROPN"):
        thing = next((each for each in _before(mark) if each.head is verb and each.dep_ == "obj" and each.i > verb.i), None)
        is_active = not any(each.head is verb and each.dep_ in ("aux:pass", "nsubj:pass") for each in _before(verb))
        counted = any(each.head is noun and each.pos_ in ("NUM", "VERB") for each in tokens[mark.i : noun.i + 2])
        if thing is not None and is_active and not counted and verb.feats.get("VerbForm") != "Part":
            noun.head, noun.dep_ = thing, "nmod"


def _read_phrasal(tokens: list[Token], noun: Token) -> None:
    """Read a verb with its particle, and what it is done to: "calls off | the strike"."""
    verb, particle = noun.head, tokens[noun.head.i + 1]
    taken = any(each.head is verb and each.dep_ in ("obj", "nsubj:pass") for each in tokens[max(0, verb.i - _NEAR) : noun.i])
    if particle.head is noun and particle.dep_ == "case" and not taken:
        particle.head, particle.dep_ = verb, "compound:prt"
        noun.dep_ = "obj"


def _tells_before(predicate: Token) -> bool:
    """Tell a clause with a copula and no conjunction before a verb from one beside it: "the firm is in talks | , people said"."""
    near = {each.dep_ for each in _before(predicate) if each.head is predicate}
    return predicate.head.i > predicate.i and "cop" in near and "mark" not in near and not near.isdisjoint(("nsubj", "expl"))


def _mend_gerund(tokens: list[Token], verb: Token) -> None:
    """Hang on the gerund whom somebody sees do it, "a poll showed | her leading", and on whoever speaks what he cites."""
    above, before = verb.head, tokens[verb.i - 1]
    if before.text == "," and verb.lemma_ in _CITING and above.dep_ == "ccomp" and above.head.i < above.i:
        verb.head = above.head
    elif above.dep_ == "xcomp" and above.feats.get("VerbForm") == "Inf" and before.lower_ in ("after", "before"):
        between = tokens[above.head.i : above.i]
        if any(each.head is above.head and each.dep_ in ("obj", "iobj") for each in between):
            verb.head = above.head  # "allowed two to resign after finding out"
    elif above.lemma_ in _SEEING:
        seen = next((each for each in reversed(_before(verb)) if each.head is above and each.dep_ == "obj" and each.i > above.i), None)
        if seen is not None and all(each.head is seen or each is seen for each in tokens[seen.i : verb.i]):
            seen.head, seen.dep_, verb.dep_ = verb, "nsubj", "ccomp"


def _part_speech(tokens: list[Token], verb: Token) -> None:
    """Part from the verb of saying what goes on with somebody's words: 'told the press, | "to show that we can"'."""
    mark = next((each for each in _before(verb) if each.head is verb and each.lower_ == "to"), None)
    if mark is not None and mark.i > 1 and tokens[mark.i - 1].text in ('"', "“") and tokens[mark.i - 2].text == ",":
        verb.dep_ = "parataxis"


def _mend_adverb(tokens: list[Token], adverb: Token) -> None:
    verb, after = adverb.head, tokens[adverb.i + 1]
    if adverb.i != verb.i + 1 or verb.pos_ != "VERB":
        return
    if verb.lemma_ in _BECOMING and (adverb.pos_ == "ADJ" or adverb.lower_ in _STATES):
        adverb.dep_, adverb.pos_ = "xcomp", "ADJ"  # "goes live"
    elif adverb.lower_ in _PARTICLES and not any(each.head is adverb for each in tokens[max(0, verb.i - 2) : adverb.i + _NEAR]):
        is_last = after.is_punct or after.pos_ in ("CCONJ", "SCONJ")
        if after.pos_ not in ("ADP", "NUM", "SYM") and after.lower_ != "and" and (is_last or adverb.lower_ not in _SELDOM):
            adverb.dep_ = "compound:prt"  # "was turned around"


def _mend_clause(tokens: list[Token], verb: Token) -> None:
    """Hang on the counted what is said of them, "a share of calls | dropped", and on its noun what only describes it."""
    noun, before, after = verb.head, tokens[verb.i - 1], tokens[verb.i + 1]
    if noun.lemma_.lower() in _SHARES and verb.feats.get("VerbForm") == "Part" and noun.i < verb.i:
        counted = next((each for each in tokens[noun.i + 1 : verb.i] if each.head is noun and each.dep_ == "nmod"), None)
        verb.head = counted or noun
    elif verb.lemma_ in _GROWING and verb.lower_.endswith("ing") and after.head is verb and after.dep_ == "obj" and before.head is verb:
        after.head, after.dep_ = noun, "nmod"  # "in response to mounting concerns"
        before.head, before.dep_ = after, "case"
        verb.head, verb.dep_, verb.pos_ = after, "amod", "ADJ"


def _before(token: Token) -> list[Token]:
    return token.doc[max(0, token.i - _NEAR) : token.i]


_BESIDE = ("obj", "obl", "conj")
_MENDS: dict[str, Callable[[list[Token], Token], None]] = {
    "nmod": _free_later, "nummod": count_hurt, "obj": _free_object, "obl": _mend_oblique, "iobj": _free_taker, "advmod": _mend_adverb,
    "obl:agent": _free_agent, "compound:prt": _free_particle, "conj": _undergo, "xcomp": _mend_verb, "advcl": _mend_verb, "acl": _mend_verb,
}  # fmt: skip
