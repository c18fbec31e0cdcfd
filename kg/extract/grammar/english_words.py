"""Mend what parses of English take words for: past forms for singular, "some of them" for an adjective, particles for prepositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.grammar.english_tellers import SAYING, TELLING, TOLD

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_SOME = frozenset("some many most all both few several any half much more".split())
_NOMINAL = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "xcomp"))
_BEFORE = frozenset(("compound", "amod", "nmod:poss"))
_BORNE = frozenset(("obj", "obl", "xcomp", "ccomp", "advmod", "compound:prt"))
_NEAR = 6  # tokens
# Of these whoever does them always says to whom or what.
_DONE_TO = frozenset(
    """report kill injure wound arrest jail sentence evacuate hospitalise hospitalize rescue displace damage destroy detain convict acquit
    accuse suspect seize rent""".split()
)
_TIMES = frozenset("night day hour week month year shift weekend minute evening morning".split())
_LASTING = frozenset("work wait sleep sit stand drive stay".split())
_DOUBLED = tuple(each + each for each in "bdgmnprt")


def mend_words(tokens: list[Token]) -> None:
    """Mend the tree in place."""
    for token in tokens[:-2]:
        if token.pos_ in ("VERB", "AUX"):
            _read_verb(tokens, token)
        elif token.dep_ == "expl" or (token.dep_ == "det" and token.pos_ == "SCONJ"):
            _read_opening(tokens, token)
        elif token.dep_ == "case":
            _read_particle(tokens, token)
        elif token.dep_ == "compound:prt" and token.head.i < token.i - 1 and tokens[token.i - 1].pos_ == "VERB":
            token.head = tokens[token.i - 1]  # "stole from a fund set | up to help"
        elif token.dep_ in _NOMINAL:
            if token.pos_ in ("DET", "ADJ", "ADV", "ADP"):
                _read_noun(tokens, token)
            elif token.dep_ != "obl":
                _free_object(tokens, token)


def _read_opening(tokens: list[Token], word: Token) -> None:
    """Read "it" as who speaks, "it | said in a report that", and "that" as what opens a clause: "says it fell and | that Roe lied"."""
    above = word.head
    if word.dep_ == "det" and above.dep_.startswith("nsubj"):
        word.head, word.dep_ = above.head, "mark"
    elif (
        word.lower_ == "it"
        and word.i < above.i
        and above.lemma_ in SAYING
        and not any(each.dep_ == "aux:pass" for each in _before(tokens, above))
    ):
        word.dep_ = "nsubj"


def _read_verb(tokens: list[Token], verb: Token) -> None:
    verb.lemma_ = _lemma(verb)
    if verb.lower_ in ("dawn", "dusk"):
        verb.pos_, verb.dep_ = "NOUN", "obl"  # "failed before | dawn"
    elif verb.lower_ in ("heard", "told") and verb.head.i <= verb.i:
        _hear(tokens, verb)
    if verb.dep_ == "advcl" and tokens[verb.i - 1].lower_ == "in" and verb.lower_.endswith("ing"):
        _read_manner(tokens, verb)
    if verb.feats.get("Tense") == "Past":
        if verb.lemma_ != "be" and "Number" in verb.feats:  # no form shows it: "nurses who | left"
            verb.feats = {name: value for name, value in verb.feats.items() if name != "Number"}
        if verb.pos_ == "VERB" and verb.dep_ != "acl:relcl":
            _undergo(tokens, verb)
    if verb.dep_ == "acl:relcl":
        _tell_clause(tokens, verb)


def _hear(tokens: list[Token], verb: Token) -> None:
    """Read as what is heard all before who hears it, last in its sentence: "the driver fled, | a court heard", "a jury was told"."""
    near = [each for each in tokens[max(0, verb.i - 2 * _NEAR) : verb.i] if each.head is verb]
    own = next((each for each in near if each.dep_.startswith("nsubj") and each.pos_ in ("NOUN", "PROPN")), None)
    if own is None or any(each.dep_ in ("mark", "cc") for each in near):
        return
    first = own.i
    while tokens[first - 1].dep_ != "punct" and first <= tokens[first - 1].head.i <= own.i:
        first -= 1
    rest = next((each for each in tokens[verb.i + 1 :] if each.lower_ not in _TIMES and each.lower_ not in _WHEN), None)
    if rest is None or tokens[first - 1].text != "," or not (rest.text == "." or rest.is_space):
        return
    if verb.lower_ == "told" and rest.is_space:
        own.dep_ = "nsubj:pass"  # "Driver 'fled the scene', | court told"
    top = verb.head
    while top.head is not top:
        top = top.head
    if top.i < own.i and (verb.lower_ == "heard" or own.dep_ == "nsubj:pass"):
        verb.head, verb.dep_, top.head, top.dep_ = verb, top.dep_, verb, "ccomp"


_WHEN = frozenset("yesterday today on last this monday tuesday wednesday thursday friday saturday sunday".split())


def _lemma(verb: Token) -> str:
    """Return the verb of forms that the lemmatizer cuts wrongly: "denies", "robbing"."""
    form, lemma = verb.lower_, verb.lemma_
    if form.endswith("ies") and lemma.endswith("ie") and len(form) > 5:
        return form[:-3] + "y"
    return lemma[:-1] if lemma.endswith(_DOUBLED) and len(lemma) > 3 and form.endswith(("ed", "ing")) and lemma != "boycott" else lemma


def _read_manner(tokens: list[Token], verb: Token) -> None:
    """Read as a noun the gerund that says how: "was told in | writing to leave"; not "in leaving early"."""
    behind = tokens[verb.i + 1 : verb.i + _NEAR]
    if tokens[verb.i - 1].head is verb and not any(each.head is verb and each.dep_ in _BORNE for each in behind):
        verb.dep_, verb.pos_ = "obl", "NOUN"


def _free_object(tokens: list[Token], noun: Token) -> None:
    """Free from its verb how and when it is done, "laid them | side by side", "worked | nights", and what is told from who is."""
    if noun.dep_ == "obj" and noun.head.lemma_ in SAYING and noun.i == noun.head.i + 1:
        _say_of(tokens, noun)
    elif noun.dep_ == "iobj":
        noun.dep_ = "obj" if noun.lemma_ in TOLD else "iobj"  # "told | the story for years"
    elif noun.lower_ == tokens[noun.i + 2].lower_ and tokens[noun.i + 1].pos_ == "ADP":
        noun.dep_ = "advmod" if noun.dep_ in ("obj", "xcomp") else noun.dep_
    elif noun.dep_ == "obj" and noun.lemma_ in _TIMES and noun.head.lemma_ in _LASTING and noun.feats.get("Number") == "Plur":
        noun.dep_ = "obl:unmarked"


def _say_of(tokens: list[Token], noun: Token) -> None:
    """Give a clause without a subject what it is said of, which the parse hangs on the verb: "said | waste left there | would burn"."""
    verb = noun.head
    clause = next((each for each in tokens[noun.i + 1 : noun.i + 5 * _NEAR] if each.head is verb and each.dep_ == "ccomp"), None)
    if clause is not None and not any(
        each.head is clause and each.dep_.startswith(("nsubj", "expl", "mark")) for each in tokens[noun.i : clause.i]
    ):
        noun.head, noun.dep_ = clause, "nsubj"


def _read_noun(tokens: list[Token], word: Token) -> None:
    """Read as a pronoun or a noun what stands in its place: "| most of it", "an Apple | executive", "left | behind by"."""
    after = tokens[word.i + 1]
    if word.lower_ in _SOME and after.lower_ == "of":
        word.pos_ = "PRON"
    elif word.pos_ == "ADP" and word.i == word.head.i + 1 and word.head.dep_ == "acl":
        word.dep_ = "compound:prt"
    elif (
        word.pos_ == "ADJ"
        and word.dep_ not in ("obl", "xcomp")
        and any(each.head is word and each.dep_ in _BEFORE for each in _before(tokens, word))
    ):
        word.pos_ = "NOUN"


def _read_particle(tokens: list[Token], mark: Token) -> None:
    """Read as a particle the first of two prepositions behind a participle: "was dealt | with in Rome", "left | behind by"."""
    noun, verb, after = mark.head, tokens[mark.i - 1], tokens[mark.i + 1]
    if noun.head is not verb or after.head is not noun or after.dep_ != "case" or not after.pos_ == mark.pos_ == "ADP":
        return
    is_done = verb.dep_ == "acl" or any(each.head is verb and each.dep_ == "aux:pass" for each in _before(tokens, verb))
    if after.lower_ != "of" and (is_done or after.lower_ == "by") and verb.pos_ == "VERB":
        mark.head, mark.dep_ = verb, "compound:prt"
        own = next((each for each in _before(tokens, verb) if each.head is verb and each.dep_ == "nsubj"), None)
        if own is not None and after.lower_ == "by":
            own.dep_, noun.dep_ = "nsubj:pass", "obl:agent"  # "a survey paid | for by the club, costed"


def _tell_clause(tokens: list[Token], verb: Token) -> None:
    """Read what somebody is told, not what describes him: "told the clerk | she needed help"."""
    noun, above = verb.head, verb.head.head
    first = next((each for each in tokens[noun.i + 1 : verb.i] if each.head is verb), verb)
    if above.lemma_ in TELLING and noun.dep_ in ("obj", "iobj") and first.dep_ == "nsubj" and first.i == noun.i + 1:
        verb.head, verb.dep_ = above, "ccomp"
        noun.dep_ = "iobj"


def _undergo(tokens: list[Token], verb: Token) -> None:
    """Read the passive of headlines and asides: "shots | reported near Lens", "ten ships, most of them | bought abroad"."""
    if (verb.lemma_ not in _DONE_TO and verb.feats.get("VerbForm") != "Part") or tokens[verb.i + 1].pos_ not in ("ADP", "ADV"):
        return
    near = [each for each in tokens[max(0, verb.i - 2 * _NEAR) : verb.i + 4 * _NEAR] if each.head is verb]
    if any(each.dep_.startswith(("aux", "cop", "obj", "iobj", "ccomp", "xcomp", "expl", "parataxis")) for each in near):
        return
    own = next((each for each in near if each.dep_ == "nsubj" and each.i < verb.i and each.pos_ != "PRON"), None)
    if own is not None and (verb.lemma_ in _DONE_TO or any(each.head is verb and each.dep_ == "obl" for each in near)):
        own.dep_ = "nsubj:pass"


def _before(tokens: list[Token], token: Token) -> list[Token]:
    return tokens[max(0, token.i - _NEAR) : token.i]
