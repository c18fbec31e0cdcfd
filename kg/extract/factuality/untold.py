"""Leave out what an English sentence names without telling it: weighed, of anybody at any time, joined to who knows what."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.factuality.content import is_ability
from kg.extract.factuality.polarity import negators
from kg.extract.grammar.tenses import host, tense
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, is_verbal, morph
from kg.extract.participants.control import is_infinitive
from kg.extract.words import Words
from kg.model import Modality


def is_untold(verb: Token, words: Words) -> bool:
    """Tell whether a verb only names what nobody says happened, is wanted or to come."""
    if has_dep(verb, "xcomp", "ccomp") and verb.head.lemma_ in (words.causative if verb.lower_.endswith("ing") else ("pretend", "feign")):
        return True  # "they'll have us living in a barn", "pretended to sleep"
    if not is_verbal(verb):
        return _is_cleft(verb)
    if has_child(verb, ("what",), "nsubj:outer"):
        return True  # "what they do is tell the truth"
    if verb.lower_.endswith("ing") and child(verb, "aux", "nsubj") is None and morph(verb, "VerbForm") != "Fin":
        return _is_weighed(verb, words) or _is_of_what_for(verb) or is_ability(verb, words)
    if _is_said_of(verb, words) or is_reputed(verb, words) or _is_if(verb) or _is_of_being_able(verb):
        return True
    if verb.family == "acl":
        return _is_active(verb, words) or _is_unproven(verb, words) or _is_behind_sayer(verb, words)
    if verb.lemma_ in words.say | words.resulting and any(
        _is_active(each, words) for noun in children(verb, "obj") for each in noun.children
    ):
        return True  # "showed the company passed its rival", the company taken for what was shown
    if verb.family == "xcomp":
        return _is_denied_claim(verb, words)
    if verb.family == "conj":
        return _is_joined_in_doubt(verb, words)
    return verb.family == "advcl" and (_is_what_followed(verb) or _is_whenever(verb) or _is_not_yet(verb) or _is_as_foreseen(verb))


def _is_cleft(predicate: Token) -> bool:
    """Tell "it was Roy who decided", which only says who decided."""
    clauses = children(predicate, "acl:relcl", "advcl:relcl")
    whom = any(each.lower_ in ("who", "that") for clause in clauses for each in children(clause, "nsubj"))
    return whom and child(predicate, "cop") is not None and has_child(predicate, ("it",), "nsubj", "expl")


def _is_weighed(gerund: Token, words: Words) -> bool:
    """Tell "suggest waiting", "believes redesigning it is wise", "undergoing it is a duty", "suggest waiting before jumping in"."""
    above = gerund.head
    if gerund.family == "advcl" and (_is_not_yet(gerund) or (above.lower_.endswith("ing") and _is_weighed(above, words))):
        return True
    return gerund.family == "csubj" or (has_dep(gerund, "xcomp", "ccomp") and above.lemma_ in words.weighing)


def _is_of_what_for(gerund: Token) -> bool:
    """Tell what a thing is for, or how it works: "the formula for calculating it", "a method of calculating it"."""
    if gerund.lower_ == "having" and gerund.family == "acl" and morph(gerund.doc[gerund.i + 1], "VerbForm") == "Part":
        return True  # "the bank disputes having paid him", the disputes taken for those of the bank
    mark = child(gerund, "mark", "case")
    if mark is None or mark.lower_ not in ("for", "of") or not gerund.i or not has_dep(gerund, "acl", "advcl", "nmod"):
        return False
    above = gerund.head
    return above.pos_ in ("NOUN", "NUM", "PRON") or (above.family == "acl" and is_verbal(above))


def _is_not_yet(verb: Token) -> bool:
    """Tell what had not been done, or is not to be yet: "must be approved before being allowed in", not "ate before leaving"."""
    before = has_child(verb, ("before",), "mark", "case") and child(verb, "nsubj") is None
    above = host(verb.head)
    while above.family == "xcomp":
        above = above.head
    return before and tense(above) != "past"


def is_reputed(verb: Token, words: Words) -> bool:
    """Tell "is believed to have fled", which says only how surely somebody fled."""
    lower = child(verb, "xcomp")
    if verb.lemma_ not in words.reputing or lower is None or not has_child(lower, ("to",), "mark"):
        return False
    bare = verb.lower_.endswith(("ed", "said", "held")) and verb.lemma_ != "claim" and child(verb, "obj", "aux") is None
    return child(verb, "aux:pass") is not None or bare  # "a bus said to carry 60 pupils", which the parse may take for a clause


def _is_if(verb: Token) -> bool:
    """Tell what holds only where something else does: "the cup is won if all three match"."""
    if "advcl" not in verb.below or tense(verb) != "present" or verb.family == "ccomp" or any(each.dep_ == "aux" for each in verb.lefts):
        return False
    return any(mark.lower_ in ("if", "unless") for each in children(verb, "advcl") for mark in children(each, "mark") if each.i > verb.i)


def _is_of_being_able(infinitive: Token) -> bool:
    """Tell what somebody could do by the way: "thanked them for being able to work there"."""
    able = infinitive.head
    return infinitive.family == "xcomp" and able.pos_ == "ADJ" and has_child(able, ("being",), "cop")


def _is_active(participle: Token, words: Words) -> bool:
    """Tell a finite verb that the parse takes for a participle: nothing that "passed its rival" was passed."""
    own = child(participle, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "obl:agent")
    named = words.giving | words.predicating | words.naming | words.addressing
    has_object = any(each.i > participle.i for each in children(participle, "obj"))
    return participle.dep_ == "acl" and participle.lower_.endswith("ed") and own is None and has_object and participle.lemma_ not in named


def _is_said_of(verb: Token, words: Words) -> bool:
    """Tell what a misread verb says of its object: "the clerk denied her aunt | had sold it", as if the denied clerk had."""
    own = child(verb, "nsubj", "nsubj:pass")
    return own is not None and any(each.lemma_ in words.say and _is_active(each, words) for each in children(own, "acl"))


def _is_unproven(clause: Token, words: Words) -> bool:
    """Tell "there is no evidence that he took it"."""
    noun = clause.head
    if noun.head.lemma_ in words.deny and is_infinitive(clause):
        return True  # "denies any plan to leave"
    if not any(each.lower_ == "that" and each.i < clause.i for each in clause.children):
        return False
    few = has_child(noun, ("no", "little", "any"), "det", "amod")
    return few or (is_verbal(noun.head) and bool(negators(noun.head, words)))


def _is_behind_sayer(clause: Token, words: Words) -> bool:
    """Tell what a sayer says of a name beside it: "who police say | killed two men", "claims an actor | hit her"."""
    first = min([clause.i, *(each.i for each in children(clause, "aux", "aux:pass", "advmod") if each.i < clause.i)])
    before = clause.doc[first - 1]
    if is_verbal(before) and before.lemma_ in words.say and child(before, "nsubj") is not None:
        return True
    named = before if before.family == "obj" else before.head
    is_said = named.family == "obj" and named.head.lemma_ in _CLAIMING and child(clause, "obl:agent") is None
    return is_said and not any(each.i < clause.i and has_dep(each, "nsubj", "mark") for each in clause.children)


_CLAIMING = frozenset("claim allege argue insist believe think say deny suspect".split())


def _is_denied_claim(infinitive: Token, words: Words) -> bool:
    """Tell what somebody does not say of himself: "who does not claim to be of either camp"."""
    above = infinitive.head
    return is_infinitive(infinitive) and above.lemma_ in words.say and bool(negators(above, words))


def _is_joined_in_doubt(verb: Token, words: Words) -> bool:
    """Tell what either of two did: "Roy said that a few had failed, but dismissed the claims"."""
    first = verb.head
    own = child(verb, "nsubj", "nsubj:pass", "mark", "aux")
    if own is not None or first.family != "ccomp" or first.head.lemma_ not in words.say or first.head.i > first.i:
        return False
    mark = child(verb, "cc")
    return mark is not None and mark.lower_ == "but" and tense(verb) == "past" == tense(first.head)


def _is_whenever(verb: Token) -> bool:
    """Tell what anybody may do any time: "it pauses when users take a call"."""
    if not has_child(verb, ("when", "whenever"), "advmod", "mark"):
        return False
    return tense(verb) == "present" == tense(verb.head) and child(verb, "aux") is None


def _is_what_followed(infinitive: Token) -> bool:
    """Tell "moved on to talk about it", which was no aim."""
    above = infinitive.head
    follows = above.lemma_ in ("go", "move") and has_child(above, ("on",), "compound:prt", "advmod")
    return follows and is_infinitive(infinitive)


def _is_as_foreseen(participle: Token) -> bool:
    """Tell how something is or was thought to be: "could leave as promised"."""
    bare = all(each.family in ("mark", "punct", "advmod") for each in participle.children)
    return bare and participle.lower_.endswith(("ed", "n")) and has_child(participle, ("as",), "mark")


def of_adjective(quality: Token, told: tuple[Token, ...], words: Words) -> Iterator[tuple[Modality, str]]:
    """Yield what an English adjective makes of its infinitive: "is likely to cut", "is set to leave"."""
    if words.language != "en" or quality.pos_ != "ADJ" or not any(map(is_infinitive, told)):
        return
    if quality.lemma_ in words.hedge_adjectives or quality.lemma_ == "unlikely":
        yield "hedged", quality.text
    elif quality.lemma_ in words.plan_adjectives:
        yield "planned", quality.text
