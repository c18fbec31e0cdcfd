"""Mend what parses of English get wrong in the same way each time: words cut at hyphens, particles, who does what "for X to" says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.grammar.days import is_beside_object
from kg.extract.grammar.english_clauses import give_doer, hang_on_those, is_undergone, mend_verb, near_before, read_infinitive, tells_before
from kg.extract.grammar.english_tellers import count_hurt

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_NEAR = 10  # tokens
_PARTICLES = frozenset("around away back off out up down over in apart aside along forward through by on".split())
_SELDOM = frozenset("in over through by on".split())  # at the end of a clause alone are these particles
_TIMES = frozenset("time second minute hour day week month year decade century moment morning night evening weekend season".split())
_LATER = frozenset("after before since until amid despite during following".split())
_MOVING = frozenset("come go happen occur arrive die depart".split())  # nothing is done to what stands behind them
_CAUSING = frozenset("cause lead force compel drive prompt push oblige".split())
_ADDING = frozenset("add sell transfer award lend donate attribute devote hand deliver export ascribe relegate pass refer pay".split())
_MAKING = frozenset("make name appoint elect declare crown proclaim dub vote create call".split())
_REQUIRING = frozenset(("require", "need", "want", "expect", "like", "prefer"))
_AGREEING = frozenset("decide agree resolve propose recommend suggest hope plan arrange determine".split())
_GIVING = frozenset("buy give send offer show tell pay sell lend hand teach bring award grant deny owe cost promise".split())
_FINDING = frozenset("make find consider deem render think leave".split())
_BECOMING = frozenset("go come fall run stand".split())
_STRIKING = frozenset("injure wound kill arrest hurt detain displace evacuate damage destroy burn rescue hospitalise hospitalize".split())
_STATES = frozenset("asleep ill bankrupt missing silent free alive dead apart short".split())
# A verb and its particle, before what it is done to.
_PHRASAL = frozenset(
    """back up;bail out;blow up;break off;break up;bring about;bring down;bring up;build up;call off;carry out;clean up;cut off;draw up;
    fend off;find out;give up;hand over;keep up;knock down;knock out;lay off;make up;open up;pay off;phase out;pick up;point out;pull off;
    put off;put up;roll out;rule out;scale back;seal off;sell off;send out;set off;set up;shoot down;shut down;sign off;speed up;step up;
    take down;take over;take up;tear down;throw out;track down;turn down;wipe out;wind up""".replace("\n    ", "").split(";")
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
    if noun.dep_ == "conj" and above.dep_ in ("nsubj", "obj", "obl") and above.head.i < noun.i:
        above = above.head  # "Tom saves him and | Hans returns"
    near = [each for each in near_before(verb) if each.head is verb]
    is_late = above.dep_ == "acl" and any(each.dep_ == "cc" and each.i < above.i for each in near)  # "and with an hour left | Roe rose"
    if not is_finite or (verb.head is not above and not is_late) or above.pos_ != "VERB" or above.i > noun.i or verb.pos_ != "VERB":
        return False
    if any(each.dep_.startswith(("nsubj", "expl")) for each in near):
        return False
    if noun.dep_ != "conj" and not is_late and not any(each.dep_ == "mark" and each.i < noun.i for each in near):
        return False
    noun.head, noun.dep_ = verb, "nsubj"
    return True


def _free_later(tokens: list[Token], noun: Token) -> None:
    """Hang on its verb before or after what something is done: "leaves the company | after a row"; not "the day after the vote"."""
    thing, verb = noun.head, noun.head.head
    if thing.dep_ == "nmod" and verb.dep_ == "obj" and verb.head.lemma_ in _ADDING:
        thing, verb = verb, verb.head  # "sold the arm of the firm | to Lumenor"
    if (
        noun.i < thing.i
        or thing.dep_ not in ("obj", "obl")
        or verb.pos_ != "VERB"
        or not verb.i < thing.i
        or thing.lemma_.lower() in _TIMES
    ):
        return
    mark = next((each for each in tokens[thing.i + 1 : noun.i] if each.head is noun and each.dep_ == "case"), None)
    if mark is not None and (mark.lower_ in _LATER or (mark.lower_ == "to" and verb.lemma_ in _ADDING)):
        noun.head, noun.dep_ = verb, "obl"  # "added a page | to its site"


def _free_object(tokens: list[Token], noun: Token) -> None:
    verb = noun.head
    if noun.i > verb.i and verb.lemma_ in _MAKING and is_undergone(verb):
        noun.dep_ = "xcomp"  # "was made a general"
    elif verb.lemma_ in _GIVING and noun.pos_ == "NOUN" and noun.i > verb.i:
        taker = next((each for each in tokens[verb.i + 1 : noun.i] if each.head is verb and each.dep_ == "obj"), None)
        if taker is not None:
            taker.dep_ = "iobj"  # "bought | his son a drum"
    elif verb.lemma_ in _REQUIRING and tokens[noun.i + 1].lower_ == "to":
        _part_infinitive(tokens, noun)
    elif noun.lower_ == "it" and verb.lemma_ in _FINDING and any(each.head is verb and each.dep_ == "xcomp" for each in _behind(noun)):
        noun.dep_ = "expl" if any(each.lower_ in ("to", "that") and each.dep_ == "mark" for each in _behind(noun)) else "obj"
    elif noun.lemma_ in _TIMES and noun.i > verb.i and (verb.lemma_ in _MOVING or is_beside_object(noun)):
        noun.dep_ = "obl:unmarked"  # "came days after the vote", "sold most of them | this season"
    elif noun.pos_ == "PROPN" and tokens[noun.i + 1].text[:1] == "$" and tokens[noun.i + 1].head is verb:
        noun.head, noun.dep_ = tokens[noun.i + 1], "compound"  # "rose US $5"


def _part_infinitive(tokens: list[Token], noun: Token) -> None:
    """Read what somebody requires to be done, which is done to nobody: "requires | members to sign"."""
    verb, infinitive = noun.head, tokens[noun.i + 1].head
    if infinitive.head is noun and infinitive.pos_ == "VERB" and infinitive.dep_ == "acl":
        infinitive.head, infinitive.dep_ = verb, "xcomp"
        noun.head, noun.dep_ = infinitive, "nsubj"


def _read_meeting(tokens: list[Token], verb: Token) -> None:
    """Read "meeting" behind those who meet as a verb: "ministers | meeting in Lyon"."""
    noun = tokens[verb.i - 1]
    if noun.head is not verb or noun.dep_ not in ("nsubj", "compound") or noun.feats.get("Number") != "Plur":
        return
    if any(each.head is verb and each.lower_ in ("a", "an") for each in near_before(verb)):
        return  # "an all-hands meeting"
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
    near = [each for each in near_before(noun.head) if each.head is noun.head]
    helpers = [each.dep_ for each in near if each.dep_.startswith("aux")]
    if helpers and "aux:pass" not in helpers:
        noun.dep_ = "obl"
        for each in near:
            each.dep_ = "nsubj" if each.dep_ == "nsubj:pass" else each.dep_


def _free_particle(tokens: list[Token], particle: Token) -> None:
    """Free from the verb before it "up to", and how a price moves: "take | up to three weeks", "closed | down 3 percent"."""
    after = tokens[particle.i + 1]
    if (particle.lower_ == "up" and after.lower_ == "to" and after.pos_ != "PART") or (
        particle.lower_ in ("up", "down") and after.pos_ in ("NUM", "SYM")
    ):
        particle.dep_ = "advmod"


def _join_one(tokens: list[Token], one: Token) -> None:
    """Join to what somebody is what else he is: "a linguist who developed the theory and | one of the founders"."""
    clause = one.head
    while clause.dep_ != "acl:relcl" and clause.head is not clause:
        clause = clause.head
    predicate = clause.head
    if clause.dep_ == "acl:relcl" and any(each.head is predicate and each.dep_ == "cop" for each in near_before(predicate)):
        one.head = predicate


def _compound(tokens: list[Token], verb: Token) -> None:
    """Read a gerund before its noun: "the US writing pencil operations were sold"."""
    if verb.lower_ == "it" and verb.head.lemma_ in _AGREEING and verb.dep_ == "nsubj:pass":
        is_empty = any(each.head is verb.head and each.dep_ in ("xcomp", "ccomp", "csubj") for each in _behind(verb.head))
        verb.dep_ = "expl" if is_empty else verb.dep_  # "it was decided to sell"
    noun = next((each for each in _behind(verb) if each.head is verb and each.dep_ == "nsubj"), None)
    if noun is None or not verb.lower_.endswith("ing") or verb.pos_ != "VERB":
        return
    for each in near_before(verb):
        each.head = noun if each.head is verb else each.head
    noun.head, noun.dep_ = verb.head, verb.dep_
    verb.head, verb.dep_, verb.pos_ = noun, "compound", "NOUN"


def _undergo(tokens: list[Token], verb: Token) -> None:
    """Read the passive that leaves its auxiliary out: "two were killed and dozens injured"."""
    if verb.lower_ == "one" and tokens[verb.i + 1].lower_ == "of" and tokens[verb.i - 1].lower_ == "and":
        _join_one(tokens, verb)
    if verb.pos_ != "VERB" or not (verb.feats.get("VerbForm") == "Part" or verb.lemma_ in _STRIKING):
        return
    near = [each for each in near_before(verb) if each.head is verb]
    own = next((each for each in near if each.dep_ == "nsubj"), None)
    if own is None or any(each.dep_.startswith("aux") for each in near):
        return
    first = verb.head
    while first.dep_ in ("conj", "advcl") and not is_undergone(first):
        first = first.head  # "the car was wrecked, the driver killed and | a man hurt"
    passive = first.i < verb.i and is_undergone(first)
    after = tokens[verb.i + 1 : verb.i + _NEAR]
    if passive and verb.lower_.endswith(("ed", "en", "t")) and not any(each.head is verb and each.dep_ == "obj" for each in after):
        own.dep_ = "nsubj:pass"


def _mend_beside(tokens: list[Token], verb: Token) -> None:
    _undergo(tokens, verb)
    mend_verb(tokens, verb)


def _mend_oblique(tokens: list[Token], noun: Token) -> None:
    """Hang on a thing who made it, "reports | by the press", on an infinitive who does it, "for users to share it"."""
    verb = noun.head
    if tells_before(noun):
        noun.dep_ = "ccomp"
        return
    if noun.i > verb.i and f"{verb.lemma_} {tokens[verb.i + 1].lower_}" in _PHRASAL:
        _read_phrasal(tokens, noun)
        return
    if noun.i == verb.i + 3 and verb.lemma_ == "go" and tokens[verb.i + 1].lower_ == "on" and tokens[noun.i - 1].lower_ == "to":
        read_infinitive(tokens, noun)
        return
    if noun.pos_ == "ADP" and noun.i == verb.i + 1 and is_undergone(verb):
        noun.dep_ = "compound:prt"  # "is dealt with"
        return
    mark = next((each for each in reversed(near_before(noun)) if each.dep_ in ("case", "mark") and each.lower_ in ("by", "for")), None)
    if mark is None:
        return
    if mark.lower_ == "for" and mark.head is not noun and mark.head.i > noun.i and tokens[noun.i + 1].lower_ == "to":
        give_doer(noun, mark.head)
    elif mark.lower_ == "by" and mark.head is noun and noun.pos_ in ("NOUN", "PROPN"):
        thing = next((each for each in near_before(mark) if each.head is verb and each.dep_ == "obj" and each.i > verb.i), None)
        is_active = not any(each.head is verb and each.dep_ in ("aux:pass", "nsubj:pass") for each in near_before(verb))
        counted = any(each.head is noun and each.pos_ in ("NUM", "VERB") for each in tokens[mark.i : noun.i + 2])
        if thing is not None and is_active and not counted and verb.feats.get("VerbForm") != "Part":
            noun.head, noun.dep_ = thing, "nmod"


def _read_phrasal(tokens: list[Token], noun: Token) -> None:
    """Read a verb with its particle, and what it is done to: "calls off | the strike"."""
    verb, particle = noun.head, tokens[noun.head.i + 1]
    taken = any(each.head is verb and each.dep_ in ("obj", "nsubj:pass") for each in tokens[max(0, verb.i - _NEAR) : noun.i])
    if particle.head is noun and particle.dep_ == "case" and not taken and not is_undergone(verb):
        particle.head, particle.dep_ = verb, "compound:prt"
        noun.dep_ = "obj"


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


def _lift(tokens: list[Token], word: Token) -> None:
    """Hang on the whole name what stands before its first word: "the iMac | and the new MacBook Pro"."""
    part = word.head
    if (
        word.lower_ in ("and", "or")
        and tokens[word.i - 1].text != "-"
        and part.dep_ in ("compound", "flat")
        and part.head.i > part.i > word.i
    ):
        word.head = part.head


def _behind(token: Token) -> list[Token]:
    return token.doc[token.i + 1 : token.i + _NEAR]


_BESIDE = ("obj", "obl", "conj")
_MENDS: dict[str, Callable[[list[Token], Token], None]] = {
    "nmod": _free_later, "nummod": count_hurt, "obj": _free_object, "obl": _mend_oblique, "iobj": _free_taker, "advmod": _mend_adverb,
    "obl:agent": _free_agent, "compound:prt": _free_particle, "conj": _undergo, "xcomp": mend_verb, "advcl": _mend_beside, "acl": mend_verb,
    "ccomp": mend_verb, "cc": _lift, "nsubj:pass": _compound, "nsubj": _compound, "acl:relcl": hang_on_those,
}  # fmt: skip
