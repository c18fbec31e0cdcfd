"""Read "dément" as the verb that it is: a tagger that knows "-ment" takes it for an adverb of what it denies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.grammar.tokens import QUE

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_NEAR = 30  # tokens from the verb to what hangs on the word taken for the head of its clause
_BEFORE = frozenset(("ne", "n'", "n’", "le", "l'", "l’", "les", *QUE))  # of the verb, whatever stands behind it
_BEHIND = frozenset(("avoir", "être", "auprès", "pas", "plus", *QUE))
_PRESENT = {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres", "Number": "Sing", "Person": "3"}
_LOOSE = frozenset(("acl", "acl:relcl", "nmod", "appos", "amod", "obj"))
_OWN = frozenset(("det", "amod", "case", "nummod", "fixed", "aux:tense", "aux:pass", "cop"))  # before a word, its own


def read_denial(tokens: list[Token], verb: Token) -> None:
    """Make "dément" the head of its clause: "Le groupe rennais dément ce chiffre", "Lumenor dément avoir payé"."""
    if verb.pos_ != "ADV" or not _is_verb(tokens, verb):
        return
    verb.pos_, verb.lemma_, verb.feats = "VERB", "démentir", _PRESENT
    head, near = verb.head, tokens[max(0, verb.i - _NEAR) : verb.i + _NEAR]
    if head is not verb:
        _take_over(verb, head, [each for each in near if each.head is head and each is not verb])
    for each in near:
        if each.head is verb and (each.dep_ == "obj" or (each.i < verb.i and each.dep_.endswith("subj"))):
            each.dep_, each.sure = "obj" if each.dep_ == "obj" else "nsubj", 1.0


def _is_verb(tokens: list[Token], verb: Token) -> bool:
    """Tell a verb by what stands beside it from "un succès dément", "le rythme est dément"."""
    before, behind = tokens[max(0, verb.i - 1) : verb.i], tokens[verb.i + 1 : verb.i + 4]
    if any(each.lower_ in _BEFORE for each in before) or any(each.lower_ in _BEHIND for each in behind[:1]):
        return True
    if any(each.pos_ in ("AUX", "ADV") or each.lower_ == "est" for each in before):
        return False
    return any(each.pos_ in ("DET", "PRON") for each in behind) and all(each.pos_ not in ("VERB", "AUX", "ADP") for each in behind[:2])


def _take_over(verb: Token, head: Token, beside: list[Token]) -> None:
    """Put the verb in its clause in the place of the word that the parse takes for its head, which is its object or its subject."""
    verb.head, verb.dep_, verb.sure = (verb if head.head is head else head.head), head.dep_, 1.0
    subject = next((each for each in beside if each.dep_.startswith("nsubj") and each.i < verb.i), None)
    que = next((each for each in beside if each.lower_ in QUE and each.i == verb.i - 1), None)
    last = max(verb.i, head.i)
    for each in beside:
        is_before = each.i < last and each.dep_ not in _OWN
        if is_before or each.is_punct or each.i > verb.i > head.i or (each.i > last and each.dep_ == "conj"):
            each.head = verb
            if each.i > verb.i and each.dep_ in _LOOSE:
                _complete(each)
    head.head = verb
    if que is not None:
        head.dep_, que.pos_, que.dep_ = "nsubj", "PRON", "obj"  # "une information que dément le parquet"
    elif head.i > verb.i:
        _complete(head)
    elif subject is None:
        head.dep_ = "nsubj"
    else:
        head.head, head.dep_ = subject, "amod"  # "le groupe | rennais | dément"
    if subject is not None:
        subject.dep_ = "nsubj"


def _complete(word: Token) -> None:
    """Make a word the infinitive, the clause with "que" or the object of the verb of denial above it."""
    own = [each for each in (word, *word.doc[word.head.i : word.i]) if each is word or each.head is word]
    is_infinitive = any(each.feats.get("VerbForm") == "Inf" for each in own)
    word.dep_, word.sure = "xcomp" if is_infinitive else "ccomp" if any(each.lower_ in QUE for each in own) else "obj", 1.0
