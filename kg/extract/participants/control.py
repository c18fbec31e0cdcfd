"""Find what an infinitive really hangs on: parsers hang it on the nearest noun, the grammar on the verb or noun that asks for it."""

from __future__ import annotations

from functools import cache

from kg.extract.grammar.negatives import has_ne
from kg.extract.grammar.tokens import QUE, Token, once
from kg.extract.grammar.tree import child, children, has_child, has_dep, is_verbal, morph, plain_preposition, stretch
from kg.extract.words import Words

ELIDING = "aeiouhéèêyâîôû"
_LINKS = ("de", "d'", "d’", "à", "to")


def governor(clause: Token, words: Words) -> Token:
    """Return what an infinitive completes: "interdit" in "interdit au groupe de vendre", "appel" in "lance un appel à voter"."""
    head = clause.head
    if not is_infinitive(clause) or _link(clause) not in _LINKS:
        return head
    if clause.family in ("acl", "nmod"):
        return _above_noun(head, words)
    if has_dep(clause, "xcomp", "ccomp", "obl:arg", "advcl") and is_verbal(head):
        return _before(clause, head, words) or head
    return head


def is_infinitive(clause: Token) -> bool:
    """Tell whether a verb is an infinitive, by itself or by its auxiliary: "partir", "être jugée", "avoir volé"."""
    return clause.feats.get("VerbForm") == "Inf" or (not _HELPERS.isdisjoint(clause.below) and _is_helped(clause))


_HELPERS = frozenset(("aux:tense", "aux:pass"))


@once
def _is_helped(clause: Token) -> bool:
    """Tell whether an auxiliary makes a verb an infinitive: "avoir volé"."""
    return any(each.dep_ in _HELPERS and each.feats.get("VerbForm") == "Inf" for each in clause.children)


def _link(clause: Token) -> str:
    mark = child(clause, "mark", "case", "advmod")
    return mark.lower_ if mark is not None and mark.i < clause.i else ""


def _above_noun(noun: Token, words: Words) -> Token:
    """Climb from whoever is asked to the verb that asks, from an owner to the wish that is theirs: "le refus du maire de signer"."""
    if noun.lemma_ in _wishes(words):
        return noun
    verb = noun.head
    if noun.family in ("obj", "iobj", "obl") and is_verbal(verb) and verb.lemma_ in words.object_control | words.accuse:
        return verb
    owned = noun.family == "nmod" and plain_preposition(noun) in words.of_prepositions
    return noun.head if owned and noun.head.lemma_ in _wishes(words) else noun


def _before(clause: Token, verb: Token, words: Words) -> Token | None:
    """Return the wish right before an infinitive that the parse hangs on the verb: "lance un appel à manifester"."""
    for noun in children(verb, "obj", "obl", "nsubj:pass"):
        if noun.pos_ == "NOUN" and verb.i < noun.i < clause.i and noun.lemma_ in _wishes(words):
            behind = [each.i for each in noun.subtree if noun.i < each.i < clause.i]
            if clause.i - noun.i <= _NEAR or (behind and clause.i - max(behind) <= 2):  # "la tentative de la ville de voter"
                return noun
    return None


_NEAR = 4  # tokens from a noun to its infinitive, with its adjective, the link and a pronoun


def opening(clause: Token) -> list[Token]:
    """Return what brings an infinitive in, with the word before it, which may hang beside: "vue" of "en vue de"."""
    found = [each for each in children(clause, "mark", "case", "advmod") if each.i < clause.i]
    first = min((each.i for each in found), default=0)
    return [*found, clause.doc[first - 1]] if first > clause.sent.start else found


def is_wish(noun: Token, words: Words) -> bool:
    """Tell whether a noun says what its infinitive is to somebody: a plan, a risk, a refusal, a fact."""
    return noun.lemma_ in _wishes(words)


@cache
def _wishes(words: Words) -> frozenset[str]:
    return words.plan_nouns | words.aimed_nouns | words.hedge_nouns | words.refusal_nouns | words.fact_nouns


def link(mark: Token, lemma: str) -> str:
    """Return the word between two verbs as the lemma of the second asks: "permettre d'ouvrir", "permettre de voter"."""
    if mark.lower_ in ("de", "d'", "d’"):
        return "d'" if lemma[:1] in ELIDING else "de "
    return f"{mark.lower_} "


def asked(verb: Token, words: Words) -> Token | None:
    """Return the infinitive that the parse hangs on whoever is asked to do it: "interdit au groupe de vendre"."""
    if verb.lemma_ not in words.object_control:
        return None
    near = [inner for each in children(verb, "obj", "iobj", "obl") for inner in children(each, "acl", "nmod")]
    return next((each for each in near if is_verbal(each) and governor(each, words) == verb), None)


def is_ranked(noun: Token, words: Words) -> bool:
    """Tell whether a noun is singled out for what it did: "le premier homme à marcher sur la Lune"."""
    return noun.lemma_ in words.singled_out or any(each.lemma_ in words.singled_out for each in children(noun, "amod", "nummod"))


def is_periphrasis(noun: Token, words: Words) -> bool:
    """Tell the noun of "en train de", "en passe de", "sur le point de": what is told is the infinitive."""
    if noun.lemma_ in words.progressive_nouns:
        return True
    return noun.lemma_ in words.imminent_nouns and any(morph(each, "VerbForm") == "Inf" for each in children(noun, "acl", "xcomp", "advcl"))


def is_lent(clause: Token, words: Words) -> bool:
    """Tell whether the subject of a clause does what an infinitive or participle beside it says.

    Not across a quotation mark; and what follows from the whole clause is nobody's doing ("144 magasins ont été pillés,
    conduisant à leur fermeture").
    """
    between = stretch(clause, clause.head)
    if sum(map(between.count, "«“")) != sum(map(between.count, "»”")):
        return False
    if is_infinitive(clause):
        return True
    if clause.lemma_ == "faire" and has_child(clause, ("un", "une", "plus"), "obj"):
        return False  # "douze granges furent emportées, en faisant l'une des pires crues"
    gerund = has_child(clause, words.clause_marks, "mark", "case")
    return gerund or clause.lemma_ not in words.resulting or clause.i < clause.head.i


def is_handed_on(clause: Token, above: Token, words: Words) -> bool:
    """Tell "donner un délai pour répondre", "nommer un juge pour enquêter": whoever receives it, or is sent, is to do it."""
    if not is_infinitive(clause):
        return False  # "a offert un livre en annonçant son départ"
    receives = above.lemma_ in words.giving and child(above, "obj", "iobj", "obl:arg") is not None
    return receives or (above.lemma_ in words.dispatching and child(above, "obj") is not None)


def is_behind_quote(verb: Token) -> bool:
    """Tell a participle behind the end of the quotation that the parse hangs it in: "« je pars », dit-elle, ajoutant qu'il reste"."""
    between = stretch(verb.head, verb)
    return verb.head.i < verb.i and not is_infinitive(verb) and between.count("»") > between.count("«")


def is_somebody(noun: Token, words: Words) -> bool:
    """Tell whether a word may name somebody, or a body of people, as far as its form says."""
    counted = next((each for each in children(noun, "nmod") if noun.lemma_.endswith(("aine", "ier", "ion", "iard"))), None)
    if counted is not None and is_somebody(counted, words):
        return True  # "une dizaine d'ouvriers"
    if noun.pos_ in ("PROPN", "PRON", "NUM", "X", "ADJ") or (noun.text[:1].isupper() and noun.i > noun.sent.start):
        return True
    return noun.lemma_.lower() in words.actor_nouns | words.person_nouns | words.fighter_nouns | words.bench_nouns


@once
def conjunction(clause: Token) -> str:
    """Return the words that end in the "que" of a clause, lower case, however the parse ties them: "jusqu'à ce que"."""
    ends = [each.i for each in clause.children if each.lower_ in QUE and each.i < clause.i]
    for tie in children(clause, "mark", "advmod", "case"):
        if tie.children:
            ends += [each.i for each in tie.children if each.lower_ in QUE and each.i < clause.i]
    if not ends:
        return ""
    before = clause.doc[max(clause.sent.start, min(ends) - _LONGEST) : min(ends)]
    return " ".join([*(each.lower_.replace("’", "'") for each in before), "que"]).replace("' ", "'")


_LONGEST = 4  # words before the "que" of a conjunction: "en attendant que", "jusqu'à ce que"


def opens_with(clause: Token, conjunctions: frozenset[str]) -> str:
    """Return the conjunction of a list that opens a clause, "" if none does."""
    found = conjunction(clause)
    if not found:
        return ""
    words = f" {found}"
    return next((each for each in sorted(conjunctions) if words.endswith((f" {each}", f"'{each}"))), "")


def befalls(verb: Token, words: Words) -> Token | None:
    """Return "vu" or "fait" in "s'est vu retirer sa licence", "s'est fait voler": what the infinitive says befalls the subject."""
    carrier = None
    if verb.below.isdisjoint(_CARRYING):
        if verb.family not in _SHARING:
            return None
    else:
        carrier = child(verb, "aux:caus") or (child(verb, "aux:tense") if verb.feats.get("VerbForm") == "Inf" else None)
    if carrier is None and verb.family != "xcomp":
        shares = verb.family == "conj" and is_infinitive(verb) and is_infinitive(verb.head)
        return befalls(verb.head, words) if shares else None  # "s'est fait siffler puis remplacer"
    carrier = carrier or verb.head
    if carrier.lemma_ not in words.befalling or not is_infinitive(verb):
        return None
    around = [*verb.children, *carrier.children]
    is_being = any(each.lemma_ == "être" and each.i < carrier.i for each in around)  # "nous nous sommes fait voler"
    clitics = _ONESELF if is_being else _ONESELF[:3]
    reflexive = any(each.lower_ in clitics and each.i < carrier.i and each.family != "nsubj" for each in around)
    return carrier if reflexive else None


_CARRYING, _SHARING = frozenset(("aux:caus", "aux:tense")), frozenset(("xcomp", "conj"))
_ONESELF = ("se", "s'", "s’", "me", "m'", "m’", "te", "t'", "t’", "nous", "vous")


def is_managed(verb: Token) -> bool:
    """Tell "a pu partir", which says that he left, and "ne peut partir", that he does not, from "peut partir", which leaves it open."""
    if verb.lemma_ != "pouvoir":
        return False
    forms = [verb, *children(verb, "aux")]
    if any(morph(each, "Mood") == "Cnd" for each in forms):
        return False
    if morph(verb, "VerbForm") == "Inf" or morph(verb, "Tense") == "Fut":
        return True  # what is to come or wished for is told by that: "pourra partir", "espère pouvoir partir"
    told = child(verb, "aux:tense") is not None or (morph(verb, "Tense") == "Past" and morph(verb, "VerbForm") == "Fin")
    return told or has_ne(verb)


def has_gone(verb: Token, lower: Token | None, words: Words) -> bool:
    """Tell "ont dû partir", "a préféré partir", "allant jusqu'à partir", "alla chercher", "doit faire face", done, from "doit partir"."""
    if lower is not None and _is_borne(verb, lower, words):
        return True
    if child(verb, "aux:tense") is not None or verb.lemma_ not in words.going:
        went = verb.lemma_ == "go" and morph(verb, "Tense") == "Past" and morph(verb, "VerbForm") == "Fin"
        return went or child(verb, "aux:tense") is not None
    finite = morph(verb, "VerbForm") == "Fin" and morph(verb, "Tense") in ("Pres", "Imp")
    return not finite or (lower is not None and child(lower, "mark") is not None)


def _is_borne(verb: Token, lower: Token, words: Words) -> bool:
    """Tell what has to be borne already from what is still to be done: "doit faire face au froid", "doivent parfois patienter"."""
    if verb.lemma_ not in words.raise_planned or verb.lemma_ in words.going or morph(verb, "VerbForm") != "Fin":
        return False
    if morph(verb, "Tense") not in ("Pres", "Imp"):
        return morph(verb, "Tense") == "Past" and words.language == "fr"  # "dut attendre"
    faces = lower.lemma_ == "faire" and has_child(lower, ("face",), "obj", "advmod", "obl")
    return faces or lower.lemma_ in words.enduring or has_child(verb, words.often, "advmod")
