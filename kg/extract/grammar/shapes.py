"""Mend by the order of words and their forms: a noun before the second verb is its subject, avoir alone makes no passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.grammar import english_tellers, neighbours
from kg.extract.grammar.apposed import BY_FORM as NAMES
from kg.extract.grammar.apposed import name_before, name_worker
from kg.extract.grammar.counted import hang_amount
from kg.extract.grammar.dues import hang_due
from kg.extract.grammar.tokens import QUE
from kg.extract.grammar.wordings import BY_FORM

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_JOINING = frozenset(("et", "ou", "mais", "car"))
_TAKING_BARE = frozenset(
    "compter vouloir devoir pouvoir souhaiter espérer penser préférer oser entendre désirer savoir sembler estimer".split()
)
_ARTICLES = frozenset("le la l' l’ un une cette ce cet sa son".split())
_WINDOW = 12  # tokens from a noun to what it is joined to
_REACH = 40  # tokens from a subject to its verb


def reshape(tokens: list[Token]) -> None:
    """Mend the tree in place."""
    for token in tokens[1:]:
        if token.dep_ in _BY_RELATION:
            _BY_RELATION[token.dep_](tokens, token)
        if token.lower_ in _BY_FORM:
            _BY_FORM[token.lower_](tokens, token)


def _act(tokens: list[Token], noun: Token) -> None:
    """Let whoever "a parlé" do it, though the parse has it undergo: "a par la suite parlé"; "ont célébrées" lacks its "été"."""
    if _has(tokens, noun.head):
        noun.dep_ = "nsubj"


def _join_him(tokens: list[Token], pronoun: Token) -> None:
    """Join to the subject whom "et" joins to it: "Ana Roy et lui étaient menés"."""
    verb = pronoun.head
    if pronoun.lower_ != "lui" or tokens[pronoun.i - 1].lower_ != "et" or pronoun.i > verb.i:
        return
    before = tokens[max(0, pronoun.i - _WINDOW) : pronoun.i]
    subject = next((each for each in reversed(before) if each.head is verb and each.dep_.startswith("nsubj")), None)
    if subject is not None:
        pronoun.head, pronoun.dep_ = subject, "conj"
        tokens[pronoun.i - 1].head = pronoun


def _pass_by(tokens: list[Token], way: Token) -> None:
    """Let nobody act by whom what is no passive is done: "le prend par le bras", "se vendent par l'intermédiaire des marchands"."""
    if way.head.pos_ == "VERB" and (way.head.feats.get("VerbForm") == "Fin" or _has(tokens, way.head)):
        way.dep_ = "obl:mod"


def _has(tokens: list[Token], verb: Token) -> bool:
    """Tell whether avoir alone goes with a participle."""
    if verb.lower_.endswith(("s", "e")):
        return False
    forms = [each for each in tokens[max(0, verb.i - _WINDOW) : verb.i] if each.head is verb and each.dep_.startswith("aux")]
    return bool(forms) and all(each.lemma_ == "avoir" for each in forms)


def _start(tokens: list[Token], verb: Token) -> None:
    """Make a subject of the name before a verb that no "et" joins to the clause before: "dès le départ Ana Roy reprend la tête"."""
    above = verb.head
    if verb.feats.get("VerbForm") != "Fin" or verb.pos_ != "VERB" or above.i > verb.i:
        return
    name = tokens[verb.i - 1]
    while name.dep_ == "flat:name":
        name = name.head
    noun = name.head
    if name.pos_ != "PROPN" or name.dep_ != "appos" or not noun.dep_.startswith(("nmod", "obl")) or not above.i < noun.i < name.i:
        return
    has_own = any(each.head is verb and each.dep_.startswith(("nsubj", "cc", "expl:subj")) for each in tokens[above.i : verb.i])
    if noun.text[:1].islower() and not has_own and not any(each.text in ",:" for each in tokens[noun.i : verb.i]):
        name.head, name.dep_ = verb, "nsubj"


def _part(tokens: list[Token], noun: Token) -> None:
    """Make a subject of the noun that "et" brings in before a verb with none: "la ville fournit l'eau et des élus aident"."""
    if noun.pos_ == "VERB":
        _start(tokens, noun)
    if noun.pos_ not in ("NOUN", "PROPN"):
        return
    if noun.head.i > noun.i:
        _turn(tokens, noun)
        return
    opening = tokens[max(noun.head.i + 1, noun.i - _WINDOW) : noun.i]
    own = [each for each in opening if each.head is noun]
    mark = next((each for each in own if each.dep_ == "cc" and each.lower_ in _JOINING), None)
    is_known = noun.pos_ == "PROPN" or any(each.dep_.startswith(("det", "nummod")) for each in own)
    if mark is None or not is_known or any(each.dep_ == "case" for each in own):
        return
    if any(each.lower_ == "dont" for each in own):
        noun.dep_ = "parataxis"  # "revendique 300 membres et dont la remorque", what that does being told behind an aside
    verb = _verb_behind(tokens, noun)
    if verb is None or verb in noun.ancestors or verb.dep_ not in ("conj", "parataxis") or verb.head not in noun.ancestors:
        return
    finite = next(each for each in tokens[noun.i : verb.i + 1] if each.feats.get("VerbForm") == "Fin" and verb in (each, each.head))
    plural = [each for each in (noun.feats.get("Number"), finite.feats.get("Number")) if each]
    taken = tokens[mark.i : min(verb.i + _WINDOW, len(tokens))]
    if len(set(plural)) == 1 and not any(each.head is verb and each.dep_.startswith(("nsubj", "cc", "expl:subj")) for each in taken):
        is_passive = any(each.head is verb and each.dep_ == "aux:pass" for each in taken)
        noun.head, noun.dep_ = verb, "nsubj:pass" if is_passive else "nsubj"
        mark.head = verb


def _turn(tokens: list[Token], noun: Token) -> None:
    """Make a subject of what is joined to nothing before it: "ou son geste est puni par l'arbitre"."""
    verb = noun.head.head
    between = tokens[noun.i : verb.i + 1]
    if (
        verb.pos_ == "VERB"
        and noun.i < verb.i < noun.head.i
        and not any(each.head is verb and each.dep_.startswith("nsubj") for each in between)
    ):
        noun.dep_ = "nsubj:pass" if any(each.head is verb and each.dep_ == "aux:pass" for each in between) else "nsubj"
        noun.head = verb


def _verb_behind(tokens: list[Token], noun: Token) -> Token | None:
    """Return the verb of the first finite form behind a noun, nothing that ends its phrase between them."""
    for each in tokens[noun.i + 1 : noun.i + _REACH]:
        if each.feats.get("VerbForm") == "Fin":
            return each.head if each.dep_.startswith(("aux", "cop")) and each.head.i > each.i else each
        if (
            each.text in ",;:.»”"
            or (each.dep_ == "cc" and each.head.pos_ != "ADJ")
            or each.lower_ in QUE
            or each.feats.get("PronType") == "Rel"
        ):
            return None
        if each.pos_ in ("VERB", "SCONJ") or each.dep_ == "mark":
            return None
    return None


def _join(tokens: list[Token], mark: Token) -> None:
    """Join a clause that "et" opens to the one before: "le prend par le bras et l'emmène"."""
    verb = mark.head
    above = verb.head
    if verb.dep_ == "parataxis" and verb.pos_ == "VERB" and mark.lower_ in _JOINING and above.i < mark.i < verb.i and above.pos_ == "VERB":
        verb.dep_ = "conj"


def _govern(tokens: list[Token], clause: Token) -> None:
    """Hang a bare infinitive on the verb that takes one, not on the noun between: "compte pour le moment garder l'usine"."""
    noun, verb = clause.head, clause.head.head
    if clause.feats.get("VerbForm") != "Inf" or verb.lemma_ not in _TAKING_BARE or not verb.i < noun.i < clause.i:
        return
    marks = any(each.head is clause and each.dep_ in ("mark", "case") for each in tokens[noun.i : clause.i])
    if noun.dep_.startswith("obl") and not marks:
        clause.head, clause.dep_ = verb, "xcomp"


def _name_part(tokens: list[Token], second: Token) -> None:
    """Hang a bare noun on the one right before it, of which it says which: "gagne la partie course à vélo"."""
    first = tokens[second.i - 1]
    first = first.head if first.dep_ == "amod" else first  # "publie un bénéfice net part du groupe"
    beside = first.dep_ == "obj" and first.head is second.head and first.pos_ == second.pos_ == "NOUN"
    if beside and first.head.i < first.i < second.i and tokens[first.i - 1].lower_ in _ARTICLES:
        second.head, second.dep_ = first, "appos"


def _bring_in(tokens: list[Token], mark: Token) -> None:
    """Let a preposition bring in the noun behind it, quoted though it is: "passe « devant » l'étoile"."""
    noun = mark.head
    if noun.dep_ == "acl" and noun.i == mark.i - 1 and noun.feats.get("Tense") == "Pres":
        name_worker(tokens, noun, mark)
        return
    if mark.pos_ != "ADP" or noun.i < mark.i:
        return
    mark.dep_ = "case"
    noun.dep_ = "obl:mod" if noun.dep_ == "obj" else noun.dep_
    for each in tokens[mark.i - 1 : mark.i + 2]:
        if each.head is mark:
            each.head = noun


def _have(tokens: list[Token], been: Token) -> None:
    """Read "à été" as the "a été" that it is written for."""
    mark = tokens[been.i - 1]
    if mark.lower_ == "à" and been.dep_ in ("aux:pass", "cop", "aux") and mark.head in (been, been.head) and been.pos_ == "AUX":
        mark.head, mark.dep_, mark.pos_, mark.lemma_ = been.head, "aux:tense", "AUX", "avoir"
        mark.feats = {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres", "Number": "Sing", "Person": "3"}


def _head_line(tokens: list[Token], noun: Token) -> None:
    """Make a subject of what follows the topic of a headline: "Grèce : naufrage d'un bateau entraîne plusieurs morts"."""
    topic = noun.head
    verb = topic.head
    if noun.i < topic.i and noun.pos_ == "PROPN" and tokens[noun.i - 1].text == ",":
        name_before(tokens, noun, topic)
    elif topic.dep_.startswith("nsubj") and topic.i < noun.i < verb.i and any(each.text == ":" for each in tokens[topic.i : noun.i]):
        noun.head, noun.dep_ = verb, topic.dep_


def _act_by(tokens: list[Token], doer: Token) -> None:
    """Let whoever "par" brings in behind a state do it: "placés en vigilance pluies et inondations par la météo"."""
    hang_due(tokens, doer)
    hang_amount(tokens, doer)
    for each in tokens[max(0, doer.i - 3) : doer.i]:
        if each.lower_ == "par" and each.head is doer:
            _hang_agent(tokens, doer)
            return


def _hang_agent(tokens: list[Token], doer: Token) -> None:
    state = next((each for each in doer.ancestors if not each.dep_.startswith(("nmod", "conj", "appos"))), doer)
    verb = state.head
    if not state.dep_.startswith("obl") or verb.pos_ != "VERB" or verb.i > state.i or state is doer:
        return
    words = tokens[max(0, verb.i - _WINDOW) : doer.i]
    is_state = any(each.head is state and each.dep_ == "case" and each.lower_ in ("en", "sous") for each in words)
    undergone = any(each.head is verb and each.dep_ == "aux:pass" for each in words)
    is_likened = any(each.lower_ == "comme" for each in tokens[doer.i : doer.i + _WINDOW])  # "par la météo, tout comme le Gard"
    if is_state and undergone and not is_likened and not any(each.head is state and each.dep_ == "det" for each in words):
        doer.head, doer.dep_ = verb, "obl:agent"


def _withdraw(_: list[Token], noun: Token) -> None:
    """Read "retrait" as the noun that it is."""
    if noun.pos_ == "VERB":
        noun.pos_, noun.lemma_, noun.feats = "NOUN", "retrait", {"Gender": "Masc", "Number": "Sing"}


_BY_RELATION = {
    "nsubj:pass": _act,
    "obl:agent": _pass_by,
    "appos": _head_line,
    "nmod": _act_by,
    "conj": _part,
    "cc": _join,
    "acl": _govern,
    "obj": _name_part,
    "amod": _bring_in,
    "iobj": _join_him,
}
_BY_FORM = {"été": _have, "retrait": _withdraw}
_BY_RELATION |= neighbours.BY_RELATION
_BY_FORM |= BY_FORM | english_tellers.BY_FORM | neighbours.BY_FORM | NAMES
