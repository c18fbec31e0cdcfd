"""Mend what parses of English get wrong about clauses: what a gerund or a participle hangs on, and who says what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_NEAR = 10  # tokens
_SEEING = frozenset("show see hear watch find catch spot film photograph depict keep leave have imagine remember".split())
_CITING = frozenset("cite say add argue note blame call describe quote warn claim insist refer accuse stress".split())
_SHARES = frozenset("percentage number amount share rate proportion majority rest most part".split())
_PEOPLE = frozenset(
    "people those anyone anybody man woman person child patient user customer student citizen driver criminal group".split()
)
_GETTING = frozenset("get cause enable lead force compel oblige".split())
_BESIDE = frozenset("with by among against between".split())
_OCCASIONS = frozenset("after before until during since despite rather than".split())
_WRITTEN = frozenset("date leak publish sign write address circulate".split())
_TEXTS = frozenset("article book document e-mail email essay letter memo message note paper petition report statement text".split())
# Of things that do so by themselves: "mounting concerns" mounts nothing.
_GROWING = frozenset(
    """mount grow rise increase emerge exist remain last fall decline decrease dwindle live stand sit miss compete conflict prevail
    linger simmer swirl persist matter appear escalate""".split()
)


def mend_verb(tokens: list[Token], verb: Token) -> None:
    """Mend what a gerund, a participle, an infinitive or a clause hangs on."""
    if verb.pos_ == "VERB" and verb.lower_.endswith("ing") and verb.dep_ in ("advcl", "xcomp") and verb.i > verb.head.i:
        _mend_gerund(tokens, verb)
    if verb.dep_ == "acl" and verb.pos_ == "VERB":
        _mend_clause(tokens, verb)
    elif verb.dep_ == "advcl" and verb.feats.get("Tense") == "Past" and tokens[verb.i - 1].dep_ == "obl:agent":
        if verb.feats.get("VerbForm") == "Part" and not any(each.head is verb for each in near_before(verb)):
            verb.head, verb.dep_ = tokens[verb.i - 1], "acl"  # "hit by a stone | thrown from a roof"
    elif verb.dep_ == "advcl" and verb.lower_.endswith("ed") and "with" in _marks(verb):
        _undergo_beside(tokens, verb)
    elif verb.dep_ == "advcl" and _says_before(tokens, verb):
        above = verb.head
        verb.head, verb.dep_ = (verb if above.head is above else above.head), above.dep_
        above.head, above.dep_ = verb, "ccomp"
    elif verb.dep_ == "advcl" and tells_before(verb):
        verb.dep_ = "ccomp"
    elif verb.dep_ in ("xcomp", "advcl") and verb.feats.get("VerbForm") == "Inf":
        _part_speech(tokens, verb)
    elif verb.dep_ == "ccomp" and verb.head.i < verb.i and any(each.text == ";" and each.head is verb for each in near_before(verb)):
        verb.dep_ = "parataxis"  # "told us he was ill; his report | says so"


def _marks(verb: Token) -> list[str]:
    return [each.lower_ for each in near_before(verb) if each.head is verb and each.dep_ in ("mark", "case")]


def _undergo_beside(tokens: list[Token], verb: Token) -> None:
    """Read as a passive what goes with a deed: "six were wounded, with 7,000 rounds used"."""
    own = next((each for each in near_before(verb) if each.head is verb and each.dep_ == "nsubj"), None)
    if own is not None and not any(each.head is verb and each.dep_ == "obj" for each in tokens[verb.i + 1 : verb.i + _NEAR]):
        own.dep_ = "nsubj:pass"


def tells_before(predicate: Token) -> bool:
    """Tell a clause with a copula and no conjunction before a verb from one beside it: "the firm is in talks | , people said"."""
    near = {each.dep_ for each in near_before(predicate) if each.head is predicate}
    return predicate.head.i > predicate.i and "cop" in near and "mark" not in near and not near.isdisjoint(("nsubj", "expl"))


def _says_before(tokens: list[Token], verb: Token) -> bool:
    """Tell who says it before "that" from a clause that only goes with it: '" Some have suggested | that it fails'."""
    mark, near = tokens[verb.i + 1], [each.dep_ for each in near_before(verb) if each.head is verb]
    return mark.lower_ == "that" and mark.dep_ == "mark" and mark.head is verb.head and "nsubj" in near and "mark" not in near


def _mend_gerund(tokens: list[Token], verb: Token) -> None:
    """Hang on the gerund whom somebody sees do it, "a poll showed | her leading", and on whoever speaks what he cites."""
    above, before = verb.head, tokens[verb.i - 1]
    if before.text == "," and verb.lemma_ in _CITING and above.dep_ == "ccomp" and above.head.i < above.i:
        verb.head = above.head
    elif above.lemma_ in _SEEING:
        seen = next((each for each in reversed(near_before(verb)) if each.head is above and each.dep_ == "obj" and each.i > above.i), None)
        if seen is not None and all(each.head is seen or each is seen for each in tokens[seen.i : verb.i]):
            seen.head, seen.dep_, verb.dep_ = verb, "nsubj", "ccomp"


def _part_speech(tokens: list[Token], verb: Token) -> None:
    """Part from the verb of saying what goes on with somebody's words: 'told the press, | "to show that we can"'."""
    mark = next((each for each in near_before(verb) if each.head is verb and each.lower_ == "to"), None)
    if mark is not None and mark.i > 1 and tokens[mark.i - 1].text in ('"', "“") and tokens[mark.i - 2].text == ",":
        verb.dep_ = "parataxis"


def _mend_clause(tokens: list[Token], verb: Token) -> None:
    """Hang on the counted what is said of them, "a share of calls | dropped", and on its noun what only describes it."""
    noun, before, after = verb.head, tokens[verb.i - 1], tokens[verb.i + 1]
    if verb.lower_ == "using" and noun.dep_ in ("obj", "obl") and noun.head.pos_ == "VERB" and noun.lemma_.lower() not in _PEOPLE:
        verb.head, verb.dep_ = noun.head, "advcl"  # "make energy | using light"
        return
    if verb.lemma_ in _WRITTEN and noun.dep_ == "nmod" and noun.head.lemma_ in _TEXTS and noun.lemma_ not in _TEXTS:
        verb.head = noun.head  # "a letter to clerks | leaked to the press"
    elif before.text == "," or tokens[verb.i - 2].text == ",":
        _hang_higher(tokens, verb)
    if noun.dep_ == "obj" and noun.head.lemma_ in _GETTING and verb.feats.get("VerbForm") == "Inf" and before.lower_ == "to":
        verb.head, verb.dep_ = noun.head, "xcomp"  # "got the firm | to pay"
        return
    if noun.lemma_.lower() in _SHARES and verb.feats.get("VerbForm") == "Part" and noun.i < verb.i:
        counted = next((each for each in tokens[noun.i + 1 : verb.i] if each.head is noun and each.dep_ == "nmod"), None)
        verb.head = counted or noun
    elif verb.lemma_ in _GROWING and verb.lower_.endswith("ing") and after.head is verb and after.dep_ == "obj" and before.head is verb:
        after.head, after.dep_ = noun, "nmod"  # "in response to mounting concerns"
        before.head, before.dep_ = after, "case"
        verb.head, verb.dep_, verb.pos_ = after, "amod", "ADJ"


def _hang_higher(tokens: list[Token], participle: Token) -> None:
    """Hang on the subject what is said behind a comma, not on an occasion: "was not built until after the war, | designed by Roy"."""
    noun, top = participle.head, participle.head.head
    marks = [each.lower_ for each in near_before(noun) if each.head is noun and each.dep_ == "case"]
    if (
        noun.dep_ == "nmod"
        and marks == ["of"]
        and noun.pos_ == "NOUN"
        and top.dep_.startswith("nsubj")
        and participle.feats.get("Tense") == "Past"
    ):
        participle.head = top  # "results of the tests, | published in May, show gains"
    elif not _OCCASIONS.isdisjoint(marks) and participle.feats.get("VerbForm") == "Part":
        own = next((each for each in near_before(top) if each.head is top and each.dep_.startswith("nsubj")), None)
        participle.head, participle.dep_ = (own, "acl") if own is not None else (top, "parataxis")


def hang_on_those(tokens: list[Token], verb: Token) -> None:
    """Hang on those whom it picks out what the parse hangs on what they are of: "those members of the army | who fell"."""
    noun = verb.head
    if (
        noun.dep_ == "nmod"
        and noun.head.i < noun.i
        and any(each.lower_ == "those" and each.head is noun.head for each in near_before(noun))
    ):
        verb.head = noun.head
        return
    who = next((each for each in near_before(verb) if each.lower_ == "who" and each.head is verb), None)
    last = tokens[who.i - 1] if who is not None else noun
    if (
        last is not noun
        and last.head is noun
        and last.dep_ == "nmod"
        and any(each.lower_ in _BESIDE and each.head is last for each in near_before(last))
    ):
        verb.head = last  # "began an alliance with the British | who paid him"


def read_infinitive(tokens: list[Token], verb: Token) -> None:
    """Read as a verb what somebody went on to do: "went on | to coach"."""
    verb.dep_, verb.pos_, verb.feats = "xcomp", "VERB", {"VerbForm": "Inf"}
    tokens[verb.i - 1].dep_, tokens[verb.i - 1].pos_ = "mark", "PART"
    for each in tokens[verb.i + 1 : verb.i + _NEAR]:
        if each.head is verb and each.dep_ == "nmod":
            each.dep_ = "obl"


def give_doer(noun: Token, infinitive: Token) -> None:
    """Hang on an infinitive who does it: "for users | to share it"."""
    if infinitive.dep_ not in ("advcl", "acl", "xcomp", "csubj") or infinitive in noun.ancestors:
        return
    if infinitive.head is noun:
        infinitive.head, infinitive.dep_ = noun.head, "advcl"  # or the two would hang on each other
    noun.head, noun.dep_ = infinitive, "nsubj"


def is_undergone(verb: Token) -> bool:
    """Tell a verb in the passive."""
    return any(each.head is verb and each.dep_ == "aux:pass" for each in near_before(verb))


def near_before(token: Token) -> list[Token]:
    """Return the tokens right before this one."""
    return token.doc[max(0, token.i - _NEAR) : token.i]
