"""Tell a subject from what only stands where one would: beside a quotation, behind "dont", in another clause, of another number."""

from __future__ import annotations

from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import (
    agrees,
    child,
    children,
    has_child,
    has_dep,
    is_gerund,
    is_verbal,
    morph,
    plain_preposition,
    preposition,
    stretch,
)
from kg.extract.words import Words


def is_outside_quote(shared: Token, verb: Token) -> bool:
    """Tell whether a quotation with its own noun opens between a verb and the subject lent to it: "il note la « volonté de nuire »"."""
    if shared.i > verb.i or "«" not in stretch(shared, verb):
        return False
    between = verb.doc[shared.i : verb.i]
    opens = [mark.i for mark in between if mark.text == "«"]
    if any(mark.text == "»" and mark.i > opens[-1] for mark in between):
        return False
    first = verb  # of the verbs joined in the quotation
    while has_dep(first, "conj", "xcomp") and first.head.i > opens[-1]:
        first = first.head
    return any(each.pos_ in ("NOUN", "PROPN") and each.head is not first for each in verb.doc[opens[-1] : first.i])


def is_impersonal(verb: Token, own: Token, words: Words) -> bool:
    """Tell "il reste un problème", "il suffit de payer" from what somebody does."""
    if own.lower_.rpartition("-")[2] not in words.impersonal_pronouns:
        return False
    if verb.lemma_ in words.impersonal:
        some = any(plain_preposition(each) == "de" and each.i > verb.i for each in children(verb, "obl:arg"))  # "il reste de la soupe"
        return some or child(verb, "obj", "xcomp", "ccomp") is not None
    if child(verb, "aux:pass") is None:  # "il serait dommage de partir", "il devient difficile de partir"
        said = [verb] if child(verb, "cop") is not None else children(verb, "xcomp") if verb.lemma_ in words.linking else ()
        return any(each.lemma_ in words.need_adjectives | words.impersonal_adjectives for each in said)
    if child(verb, "ccomp") is not None:
        return True  # "il a été établi que"
    counted = any(child(each, "nummod") is not None and preposition(each) in ("", "entre") for each in children(verb, "obj", "obl"))
    return verb.lemma_ in words.impersonal_passives and (counted or child(verb, "xcomp", "csubj") is not None)


def is_across_quote(own: Token, verb: Token) -> bool:
    """Tell whether the end of a quotation parts a subject from its verb: "« il attend et va partir », a annoncé la maire"."""
    text = stretch(own, verb)
    if "»" not in text or text.count("»") <= text.count("«"):
        return False
    if own.i > verb.i:
        return True
    between = verb.doc[own.i : verb.i]
    return any(morph(each, "VerbForm") == "Fin" for each in between if each.pos_ in ("VERB", "AUX")) and any(
        mark.text == "»" and verb.doc[mark.i + 1].text == "," for mark in between
    )


def number(verb: Token) -> str:
    """Return the number that the finite form of a verb shows, "" if none."""
    forms = [*children(verb, "aux", "cop"), verb]
    return next((morph(each, "Number") for each in forms if morph(each, "VerbForm") == "Fin" and morph(each, "Number")), "")


def named_behind(label: Token, verb: Token) -> Token | None:
    """Return whom a headline says something of where the parse makes the name one with its topic: "Lyon : Ana Roy, élue, démissionne"."""
    colon = next((each.i for each in verb.doc[label.i : verb.i] if each.text == ":"), verb.i)
    names = [each for each in children(label, "appos", "conj") if colon < each.i < verb.i and each.pos_ == "PROPN"]
    return next((each for each in names if number(verb) != "Plur" or child(each, "conj") is not None), None)


def is_clitic_object(pronoun: Token) -> bool:
    """Tell "nous" and "vous" before a verb of another person from its subject: "la lumière nous renseigne"; and "que lui a offert Ana"."""
    if pronoun.lower_ in ("lui", "leur") and pronoun.i and pronoun.i < pronoun.head.i:
        return pronoun.doc[pronoun.i - 1].lower_ in _BEFORE_CLITICS
    if pronoun.i > pronoun.head.i or pronoun.lower_ in ("lui", "leur"):
        return False
    finite = next((each for each in [*children(pronoun.head, "aux", "cop"), pronoun.head] if morph(each, "VerbForm") == "Fin"), None)
    return finite is not None and not finite.lower_.endswith(("ons", "mes") if pronoun.lower_ == "nous" else ("ez", "tes"))


_CLITICS = frozenset(("lui", "leur", "nous", "vous"))
_BEFORE_CLITICS = frozenset((*QUE, "dont", "où", "ne", "n'", "n’", "l'", "l’"))


def is_misread(noun: Token) -> bool:
    """Tell what the parse alone takes for a subject: an object behind or before the verb, one of those just named."""
    return (noun.i > noun.head.i and is_before_object(noun)) or (noun.lower_ in _CLITICS and is_clitic_object(noun)) or is_included(noun)


def is_across_colon(noun: Token, verb: Token) -> bool:
    """Tell what stands before the colon of a headline from whom it tells of: "Nîmes : une femme a été tuée"."""
    if ":" not in stretch(noun, verb):
        return False
    low, high = (noun.i, verb.i) if noun.i < verb.i else (verb.i, noun.i)
    return ":" in [mark.text for mark in verb.doc[low:high]]


def is_share(noun: Token) -> bool:
    """Tell some of those the verb is said of from all, where the parse makes a relative: "90 élus dont 20 maires ont été reçus"."""
    verb, all_of = noun.head, noun.head.head
    counted = verb.dep_ == "acl:relcl" and all_of.head is all_of and "nummod" in noun.below and "nummod" in all_of.below
    return counted and has_child(noun, ("dont",), "nmod")


def is_included(noun: Token) -> bool:
    """Tell one of those just named from whoever acts: "des pays, dont notamment la France, demandent"."""
    if noun.lower_ in _STREETS and noun.i < noun.head.i and child(noun, "det", "nummod", "case", "amod") is None:
        return True  # "place de la Gare, deux élus arrivent"
    if "nmod" not in noun.below or morph(noun, "Number") != "Sing" or child(noun, "conj", "nummod") is not None:
        return False
    return has_child(noun, ("dont",), "nmod") and number(noun.head) == "Plur"


def is_inserted(noun: Token, name: Token) -> bool:
    """Tell what commas set off behind a name from a subject of its own: "Canal 9, l'une des chaînes de la ville, a confirmé"."""
    if noun is not name and _opens_clause(noun):
        return True
    if name.pos_ != "PROPN" or noun.i < name.i or noun.i > noun.head.i or noun.pos_ == "PROPN":
        return False
    own = [each.i for each in noun.subtree if not each.is_punct]
    last = max((each.i for each in name.subtree if not each.is_punct), default=name.i)
    if not own or last + 2 != min(own):
        return False
    return noun.doc[last + 1].text == noun.doc.span(max(own) + 1, max(own) + 2).text == ","


def _opens_clause(noun: Token) -> bool:
    """Tell whose a participle right behind is from who the verb is said of: "le maire, un journal le jugeant tiède, est parti"."""
    clauses = (each for each in children(noun.head, "advcl") if morph(each, "Tense") == "Pres" and each.i > noun.i)
    return any(each.left_edge.i == noun.right_edge.i + 1 and morph(each, "VerbForm") == "Part" for each in clauses)


_STREETS = frozenset("place rue avenue boulevard quai porte square impasse esplanade cours".split())


def is_set_off(name: Token) -> bool:
    """Tell a name that cannot say who what stands before its comma is: "un gala réunissant des élus, Paul Vidal, maire, a parlé"."""
    if name.dep_ != "appos" or name.pos_ != "PROPN" or name.doc[name.i - 1].text != ",":
        return False
    return {morph(name, "Number"), morph(name.head, "Number")} == {"Sing", "Plur"}


def is_embedded(noun: Token, verb: Token) -> bool:
    """Tell whether a noun takes part in a clause of its own: "la vaisselle" in "un homme, qui finissait la vaisselle, a crié"."""
    return not is_set_off(noun) and any(is_verbal(each) and each is not verb and each not in verb.ancestors for each in noun.ancestors)


def is_name_of(noun: Token, first: int) -> bool:
    """Tell the name of what a preposition brings in before it, no verb beginning behind it: "près du port de la capitale Oslo"."""
    if noun.dep_ != "appos" or noun.i < noun.head.i or noun.right_edge.i >= first - 1 or not preposition(noun.head):
        return False
    return not any(each.text in ",(" for each in noun.doc[noun.head.i : noun.i])


def is_gerund_beside(gerund: Token, above: Token) -> bool:
    """Tell a gerund behind what is said of a noun: "elle gère un circuit exigeant en gagnant du temps", of which she is the doer."""
    if not has_dep(above, "acl") or has_dep(above, "acl:relcl") or morph(above, "VerbForm") == "Inf":
        return False
    return is_gerund(gerund) and not any(each.text == "," for each in gerund.doc[above.i : gerund.i])


def is_before_object(noun: Token) -> bool:
    """Tell whether what the parse takes for a subject is the object of a gerund: "justifiant les efforts"."""
    verb = noun.head
    if noun.i < verb.i or "aux" in verb.below:
        return False
    return morph(verb, "VerbForm") in ("Part", "Ger") and morph(verb, "Tense") == "Pres"


def may_describe(participle: Token, noun: Token) -> bool:
    """Tell whether a participle agrees with the subject of its clause: not "ouverte en mai, les habitants ont quitté"."""
    apart = morph(noun, "Number") == "Plur" and child(participle, "aux") is not None and not agrees(participle, noun, "Number")
    return not apart and (child(noun, "conj", "nmod") is not None or agrees(participle, noun))


def describes_noun(clause: Token, words: Words) -> bool:
    """Tell a participle right behind a noun, whose it is: "avant qu'Ana Roy parte, violant la loi interdisant la vente"."""
    if morph(clause, "VerbForm") != "Part" or child(clause, "mark", "case") is not None:
        return False
    if "aux" in clause.below and not _has_done(clause):
        return False
    first = min((each.i for each in clause.subtree if not each.is_punct), default=clause.i)
    if first == clause.sent.start:
        return False
    before = clause.doc[first - 1]
    if before.text == "," and clause.lemma_ in words.describing:
        before = clause.doc[first - 2]  # "la réforme, visant à"
        before = before.head if before.pos_ == "ADJ" else before
    beside = before.pos_ in ("NOUN", "PROPN", "NUM") and before.i > clause.head.i
    return beside and (before.head is not clause.head or clause.lemma_ in _COMPRISING)


_COMPRISING = ("comprendre", "inclure", "comporter", "contenir", "include", "comprise")  # "subit des maux, comprenant des vertiges"


def _has_done(clause: Token) -> bool:
    """Tell a participle with "ayant" or "étant": "un conflit ayant fait cent morts"."""
    return has_child(clause, ("ayant", "étant"), "aux")


def stands_apart(verb: Token) -> bool:
    """Tell whether a semicolon alone joins a clause to the one before: then it has a subject of its own."""
    return "cc" not in verb.below and any(each.text == ";" for each in verb.doc[verb.head.i : verb.i])


def is_behind_noun(verb: Token) -> bool:
    """Tell whether a noun that the parse takes away stands between "et" and a verb: "a de la fièvre et du repos lui a été conseillé"."""
    mark = child(verb, "cc")
    if mark is None and _has_own(verb):
        return True
    before = verb.doc[mark.i + 1] if mark is not None and mark.i < verb.i else verb
    return before.pos_ in ("NOUN", "DET", "ADP", "PROPN") and before.i < verb.i and not _is_under(before, verb)


def _has_own(verb: Token) -> bool:
    """Tell a verb right behind what the parse joins to a noun before: "une caméra près des lieux et deux radars ont été installés"."""
    first = min([verb.i, *(each.i for each in children(verb, "aux", "advmod", "expl"))])
    last = verb.doc[first - 1]
    while last.head.i > verb.head.i and last.head.i < first and last.head is not last and not has_dep(last, "conj"):
        last = last.head
    return has_dep(last, "conj") and child(last, "cc") is not None and last.head.i > verb.head.i and last.pos_ in ("NOUN", "PROPN")


def _is_under(each: Token, verb: Token) -> bool:
    return each is verb or verb in each.ancestors


def is_past_relative(verb: Token) -> bool:
    """Tell whether a relative clause between two verbs may as well be joined to the second: "X a signé, selon Y, qui part mais reste"."""
    between = verb.doc[verb.head.i + 1 : verb.i]
    clauses = [each for each in between if has_dep(each, "acl:relcl") and each not in verb.ancestors]
    return verb.sure < _SURE_BEYOND and any(number(each) in ("", number(verb)) for each in clauses)


_SURE_BEYOND = 0.8


def is_added(each: Token, head: Token) -> bool:
    """Tell what "et" joins to a noun, so that the two are many, and what else he is: "l'acteur, peintre et poète Paul Vidal"."""
    if not has_dep(each, "conj") or each.head is not head:
        return False
    return child(each, "det") is None or has_child(each, ("et", "and"), "cc")


def is_of_noun_above(participle: Token, shared: Token) -> bool:
    """Tell what is said of a noun beside the clause from its subject: "il a été condamné, décision confirmée, puis cassée"."""
    above = participle.head
    return above.pos_ == "NOUN" and "cop" not in above.below and agrees(participle, above) and not agrees(participle, shared)


def once_told(found: list[Token]) -> list[Token]:
    """Return one of two that no "et" joins: "la voisine, une infirmière, a appelé", "hostiles au plan, les élus ont voté"."""
    if len(found) != 2 or found[1].family != "conj" or found[1].pos_ == "PROPN" or not {"cc", "nummod"}.isdisjoint(found[1].below):
        return found
    first, last = found[1].left_edge, found[1].right_edge
    if "," not in (first.text, first.doc[first.i - 1].text):
        return found
    is_set_off = "," in (last.text, *(each.text for each in last.doc[last.i + 1 : last.i + 2]))
    return found[:1] if is_set_off or found[0].i > found[0].head.i else found[1:]


def is_of_last(participle: Token, first: Token) -> bool:
    """Tell a participle of one from one of all that stand before it: "a assigné Paul Roux et Ana Roy, chargée du vote"."""
    is_bare = has_dep(participle, "acl") and morph(participle, "VerbForm") == "Part" and child(participle, "aux", "cop") is None
    return is_bare and first.i < participle.i and morph(participle, "Number") == "Sing" and morph(participle, "Tense") == "Past"


def stands_for_clause(own: Token, verb: Token, words: Words) -> bool:
    """Tell ", which has affected prices", said of all that goes before, from what is said of a name or of the subject beside it."""
    if own.lower_ != "which" or verb.lemma_ not in words.resulting or not own.i or verb.doc[own.i - 1].text != ",":
        return False
    noun = verb.head
    return noun.pos_ != "PROPN" and not has_dep(noun, "nsubj") and max(each.i for each in verb.subtree) >= verb.sent.end - 2
