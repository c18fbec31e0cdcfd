"""Find the subject that the parse loses before its verb, and whose a participle behind several nouns is."""

from __future__ import annotations

from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import children, is_verbal, morph, plain_preposition, preposition, stretch
from kg.extract.participants.inversions import is_finite_verb
from kg.extract.participants.rivals import is_embedded, is_name_of, is_set_off, stands_apart
from kg.extract.words import Words


def standing_before(verb: Token, words: Words) -> Token | None:
    """Return the noun phrase that stands before a finite verb without a subject, as subjects do.

    Parsers lose a subject behind commas: "Ce jour-là, Paul Vidal, directeur des opérations, a mené des discussions".
    """
    if not is_finite_verb(verb) or morph(verb, "Mood") == "Imp" or verb.dep_ == "acl:relcl":
        return None
    if verb.family == "conj" and not stands_apart(verb):
        return None
    first = min(each.i for each in [verb, *children(verb, "aux", "expl", "cop")])
    plural = next((morph(each, "Number") for each in [*children(verb, "aux", "cop"), verb] if morph(each, "Number")), "")
    found = None
    for index in range(first - 1, verb.sent.start - 1, -1):
        each = verb.doc[index]
        if each.text in ";:" or (is_verbal(each) and each in verb.ancestors):
            break
        if _may_be_subject(each, words, plural) and not (is_name_of(each, first) or is_embedded(each, verb)):
            found = each
            break
    return _apposed_to(found, words) if found is not None else None


def _may_be_subject(each: Token, words: Words, number: str) -> bool:
    if (
        each.pos_ not in ("NOUN", "PROPN", "X", "NUM")
        or each.family in ("flat", "fixed", "compound", "obl", "nsubj", "nmod", "iobj", "amod")
        or preposition(each)
    ):
        return False
    return each.lemma_.lower() not in words.manner_nouns and morph(each, "Number") in ("", number)


def _apposed_to(noun: Token, words: Words) -> Token:
    """Climb from an apposition to the name it describes."""
    while (
        noun.family in ("appos", "flat") and not is_set_off(noun) and not preposition(noun.head) and noun.head.family not in ("obl", "nmod")
    ):
        if noun.head.lemma_.lower() in words.manner_nouns or noun.head.i > noun.i:
            break
        noun = noun.head
    return noun


def described_now(participle: Token, noun: Token) -> Token | None:
    """Return the noun of a present participle: not one inserted ("le projet, dans le Nord, devant relier"), nor a doubtful one of two."""
    opening, closing = noun.doc[max(noun.left_edge.i - 1, 0) : noun.i], noun.doc[noun.i : participle.i]
    set_off = any(each.text == "," for each in opening) and any(each.text == "," for each in closing)
    if set_off and preposition(noun) and noun.i < participle.i:
        return noun.head if noun.family == "nmod" else None
    if morph(participle, "VerbForm") != "Part" or participle.sure >= _SURE_NESTED:
        return noun
    last = noun.doc[participle.i - 1]
    nests = (
        last.head is noun
        and last.family == "nmod"
        and (morph(last, "Number") == "Plur" or "det" in last.below or preposition(last) == "du")
    )
    return None if nests or (noun.family == "nmod" and plain_preposition(noun) in ("de", "à")) else noun


_SURE_NESTED = 0.7


def is_absolute(noun: Token) -> bool:
    """Tell the subject of a participle behind the clause from the verb's: "le séisme, terrible, a surpris, certains ayant fui"."""
    if "," not in (noun.left_edge.text, noun.doc[noun.left_edge.i - 1].text):
        return False
    return any(each.lower_ in ("ayant", "étant") for each in noun.doc[noun.i + 1 : noun.right_edge.i + 2])


def clause_past(verb: Token) -> Token | None:
    """Return the last clause with its own subject over which the parse joins a verb: "la rue ferme, les agents tirent, puis avancent"."""
    between = [each for each in children(verb.head, "conj", "parataxis", "advcl") if verb.head.i < each.i < verb.i]
    between = [each for each in between if is_finite_verb(each) and "nsubj" in each.below and "mark" not in each.below]
    return between[-1] if between else None


def is_across_bracket(shared: Token, verb: Token) -> bool:
    """Tell whether a bracket holds the subject lent to a verb, and not the verb: "la revue (qui paraît à Lens), en ayant écrit"."""
    text = stretch(shared, verb)
    return shared.i < verb.i and text.count(")") > text.count("(")
