"""Tell what stands by a verb as its objects do and yet takes no part in what it says: "eux", "un instant", the subject of what follows."""

from __future__ import annotations

from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import (
    child,
    children,
    conjuncts,
    has_child,
    has_dep,
    is_finite,
    morph,
    plain_preposition,
    preposition,
    stretch,
)
from kg.extract.participants.beside import is_behind_closed
from kg.extract.participants.inversions import breaks_off
from kg.extract.participants.subjects import subject
from kg.extract.words import Words

_OF = frozenset(("de", "d'", "du", "des"))  # said again before what is another of the same: "maire de Lens et le père d'Ana"
_BY = frozenset(("par", "by"))
_PARTS = frozenset(("reste", "restant", "début", "fin", "milieu", "moitié", "plupart"))  # of a time
_CLITICS = frozenset("ne n' n’ se s' s’ y en le la les l' l’ lui leur me m' m’ nous vous".split())


def is_bystander(each: Token, verb: Token, words: Words) -> bool:
    """Tell whether what hangs on a verb as a participant is none."""
    if each.family in ("obl", "xcomp") and "cop" in each.below:
        return True  # what somebody is or wants to be: "ne veut pas être sur la liste"
    if _is_counted_from(each, verb):
        return True
    if each.family == "obl":
        if _is_beside_clause(each, verb, words):
            return True
        first = each.left_edge.i
        if "dont" in [word.lower_ for word in each.doc[max(first - 2, 0) : first + 1]]:
            return each.lower_ != "dont"  # of some of them: "dix blessés, dont trois parmi les policiers"
    if each.i > verb.i and each.family in ("obj", "obl") and _is_behind_quote(each, verb):
        return True
    return _is_emphatic(each, verb, words) or _is_while(each, verb, words) or _is_temporal_where(each, words)


def _is_beside_clause(each: Token, verb: Token, words: Words) -> bool:
    """Tell whether a phrase with a preposition stands beside the clause, or in another, as commas and quotation marks show."""
    if preposition(each) in words.fronting_prepositions and _is_set_apart(each, verb):
        return True
    if each.i < verb.i:
        if _is_beside_subject(each, verb) or _is_of_verb_before(each, verb) or _is_quoted_apart(each, verb):
            return True
        return verb.lemma_ in words.say | words.quote and _is_said(each, verb, words)
    return _is_of_occasion(each, verb) or _is_singled_out(each, verb) or _is_behind_comma(each, verb)


def _is_of_occasion(each: Token, verb: Token) -> bool:
    """Tell who acts in what is told of beside the verb: "a été retrouvée un an après son enlèvement | à Arles | par sa mère"."""
    if each.dep_ not in ("obl:agent", "obl:mod") or "obl:mod" not in verb.below:
        return False
    if verb.lemma_ in _COMING and each.pos_ == "PROPN" and plain_preposition(each) == "à":
        before = next((other for other in children(verb, "obl") if verb.i < other.i < each.i), None)
        return before is not None and before.pos_ == "NOUN" and plain_preposition(before) == "de"  # "revient d'un tournoi à Lens"
    by = each.dep_ == "obl:agent" or preposition(each) == "par"
    if not by and each.pos_ != "PROPN":
        return False
    between = [other for other in children(verb, "obl") if verb.i < other.i < each.i]
    occasion = next((other for other in between if other.pos_ == "NOUN" and plain_preposition(other) in _BESIDE), None)
    if occasion is None or occasion.lemma_.lower() in _MOMENTS:
        return False
    return by or (plain_preposition(each) in ("à", "en") and any(other.i < occasion.i and other.pos_ == "PROPN" for other in between))


_COMING = ("revenir", "rentrer", "venir", "sortir")
_BESIDE = frozenset(("après", "avant", "depuis", "lors de", "suite à", "à la suite de", "pendant", "durant", "dès"))
_MOMENTS = frozenset("jour semaine mois an année heure minute moment temps nuit matin soir matinée soirée journée minuit midi".split())


def _is_singled_out(each: Token, verb: Token) -> bool:
    """Tell what may as well be the noun's before it, and where it is not: "craint la crise, notamment face à Rome", "ailleurs en Asie"."""
    first = _start(each)
    first += verb.doc[first].lower_ in _NAMELY
    if first < verb.i + 2:
        return False
    one, other = verb.doc[first - 1], verb.doc[first - 2]
    return one.lower_ == "ailleurs" or (one.lower_ in _NAMELY and other.text == "," and other.i > verb.i + 1)


def _start(each: Token) -> int:
    """Return where a phrase begins, behind its comma."""
    edge = each.left_edge
    return edge.i + (edge.text == ",")


_NAMELY = frozenset("notamment surtout principalement particulièrement essentiellement".split())


def _is_counted_from(each: Token, verb: Token) -> bool:
    """Tell those of whom some are counted: "sur les dix clubs, huit jouent"."""
    if "nummod" not in each.below or each.i > verb.i or preposition(each) != "sur":
        return False
    own = child(verb, "nsubj")
    return own is not None and own.i > each.i and (own.pos_ == "NUM" or "nummod" in own.below)


def _is_set_apart(each: Token, verb: Token) -> bool:
    """Tell what a comma parts from the clause: "of the thousands, one spoke"."""
    own = child(verb, "nsubj")
    return own is not None and each.i < own.i


def _is_beside_subject(each: Token, verb: Token) -> bool:
    """Tell what stands behind another phrase of the subject: "Ana Roy, en visite à Lyon, dans le Rhône, a dit"."""
    own = child(verb, "nsubj")
    if own is None or not own.i < each.i < verb.i or each.pos_ == "PRON" or own.pos_ == "PRON":
        return False
    first = _start(each)
    if each.doc[first - 1].text != "," or "," not in [mark.text for mark in each.doc[each.i : verb.i]]:
        return False
    return any(mark.pos_ == "ADP" for mark in each.doc[own.i : first - 1])


def _is_behind_comma(each: Token, verb: Token) -> bool:
    """Tell what may be of the verb before as well: "gagne le match et reste en tête, devant Lyon", "avant qu'il ne parte, à la presse"."""
    if verb.family not in ("conj", "advcl"):
        return verb.family == "acl" and is_behind_closed(each, verb)
    first = _start(each)
    if first <= verb.i or verb.doc[first - 1].text != "," or each.pos_ == verb.doc[first - 2].pos_ == "PROPN":
        return False  # "à Lyon, en France"
    return [mark.text for mark in verb.doc[verb.i : first]].count(",") == 1


def _is_of_verb_before(each: Token, verb: Token) -> bool:
    """Tell what stands right behind another verb: "que le maire vienne à Paris (...) nous ferons en sorte"."""
    first = each.left_edge.i
    if first == verb.sent.start or morph(each, "PronType") == "Rel" or not preposition(each):
        return False
    before = verb.doc[first - 1]
    return before.pos_ == "VERB" and before.head is not verb


def _is_said(each: Token, verb: Token, words: Words) -> bool:
    """Tell what is of the words that a verb behind its comma says: "« Chez nous, dit-elle, on attend »"."""
    if each.pos_ == "PRON" or not is_finite(verb) or not breaks_off(verb):
        return False
    teller = subject(verb, words)
    return teller is not None and teller.i > verb.i


def _is_quoted_apart(each: Token, verb: Token) -> bool:
    """Tell what ends words that are quoted beside the verb: "« le pont n'a plus de garde-fou », a averti le maire"."""
    marks = [mark.text for mark in verb.doc[each.i : verb.i] if mark.text in "«»"]
    return marks[:1] == ["»"] and all(mark.text != "«" for mark in verb.doc[max(each.left_edge.i - 1, 0) : each.i])


def _is_behind_quote(each: Token, verb: Token) -> bool:
    """Tell what stands behind the quotation that holds a whole clause: "il dit que « les prix baisseront », la fin des taxes"."""
    between = stretch(verb, each)
    if "»," not in between or "«" in between:
        return False
    own = child(verb, "nsubj")
    return own is not None and own.i < verb.i and "«" not in stretch(own, verb)


def _is_emphatic(each: Token, verb: Token, words: Words) -> bool:
    """Tell a pronoun that stresses another from an object: "ils estiment eux que", "que Paul a lui-même planté", "présidera elle-même"."""
    if each.lower_.endswith(("-même", "-mêmes")):
        return not preposition(each)
    if each.lower_ not in words.emphatic or each.family not in ("obj", "iobj", "obl", "nmod") or preposition(each):
        return False
    before = verb.doc[max(each.i - 1, 0)]
    if each.i > verb.i:
        return before.text != "-" and not each.text.startswith("-") and before.lower_ not in ("que", "qu'", "qu’", "et", "ou")
    return any(helper.i < each.i for helper in children(verb, "aux"))


def _is_while(each: Token, verb: Token, words: Words) -> bool:
    """Tell when or for how long from an object: "abandonne quelques instants plus tard"."""
    if each.family != "obj" or each.i < verb.i or not (each.lemma_ in _PARTS or each.lemma_ in words.moment_nouns):
        return False
    if preposition(each) or (child(verb, "nsubj") is None and is_finite(verb)):
        return False
    if each.lemma_ in _PARTS and any(inner.lemma_ in words.moment_nouns for inner in children(each, "nmod")):
        return verb.lemma_ not in words.spending  # "la canicule continuera le reste de la semaine"
    return each.lemma_ in words.moment_nouns and verb.lemma_ not in words.lasting | words.spending


def _is_temporal_where(each: Token, words: Words) -> bool:
    """Tell "au moment où", "le jour où" from a place."""
    if each.lower_ not in words.relative_places:
        return False
    clause = next((above for above in each.ancestors if has_dep(above, "acl:relcl", "acl")), None)
    return clause is not None and clause.head.lemma_.lower() in words.moment_nouns | words.manner_nouns | words.lifetime_nouns


def joined(head: Token) -> list[Token]:
    """Return a participant and those that are coordinated with it, without what only the parse takes for one of them.

    "Le rapport et non le projet", "le rapport, et les élus sont partis", "le rapport, un tableau": each has the report alone.
    """
    found = conjuncts(head)
    if len(found) == 1:
        return found
    found = [each for each in found if each is head or not (_is_denied(each) or _is_beyond(each, head))]
    if not any("cc" in each.below for each in found):
        found = [each for each in found if each is head or _is_owned(each) <= _is_owned(head)]  # "court le pays, sa canne à la main"
    if head.family == "nsubj" or head.i < head.head.i:
        return found
    if head.pos_ == "PROPN" and preposition(head) in _OF:
        found = [each for each in found if each is head or each.pos_ != "NOUN" or preposition(each)]
    if len(found) == 2 and child(found[1], "cc") is None and _word_before(found[1]) == ",":
        return found[:1]
    found = [each for each in found if each is head or not _opens_clause(each, head)]
    return _before_next_clause(head, [each for each in found if not _is_of_inner(each, head)])


def _is_owned(noun: Token) -> bool:
    return any(morph(each, "Poss") == "Yes" for each in children(noun, "det"))


def _word_before(each: Token) -> str:
    """Return what stands before the words of a phrase, a mark or not; marks that the parse hangs on them are none of them."""
    first = min((word.i for word in each.subtree if not word.is_punct), default=each.i)
    return each.doc[first - 1].lower_ if first else ""


def _is_of_inner(each: Token, head: Token) -> bool:
    """Tell what may as well be joined to a phrase inside or beside the first: "la colère des élus ainsi que des riverains"."""
    if each.i < head.i or each.head is not head or each.pos_ == "PRON":
        return False
    mark = each.left_edge
    own = next((inner for inner in each.children if inner.i < each.i and inner.family in ("det", "case")), None)
    inner = [one for one in children(head, "nmod") if head.i < one.i < each.i and preposition(one) in ("des", "du")]
    first = child(head, "det")
    if own is not None and own.lower_ in ("des", "du") and inner and not preposition(head) and not (first and first.lower_ == "des"):
        return True
    beside = [one for one in children(head.head, "obl") if head.i < one.i < mark.i]
    return head.family in ("obj", "nsubj") and bool(beside) and head.i > head.head.i


def _is_beyond(each: Token, head: Token) -> bool:
    """Tell whether one stands in brackets, the other not, or "puis" opens a clause: "tue deux élus (le maire et son adjoint)"."""
    if each.i < head.i:
        return False
    between = [word.text for word in head.doc[head.i : each.i]]
    of_it = ":" in between or plain_preposition(each) == "de"  # "diffusé par le groupe : la une", "par les élus de Lens, de Nice"
    apart = between.count(")") - between.count("(")
    inside = apart < 0 and between[between.index("(") + 1 :][:1] != ["et"]  # but "le prix (et la taxe)"
    return (of_it and preposition(head) in _BY) or apart > 0 or inside or has_child(each, ("puis",), "cc")


def _is_denied(each: Token) -> bool:
    first = each.left_edge.i
    words = each.doc[max(first - 1, 0) : min(first + 3, each.i)]
    return any(word.lower_ in ("non", "pas", "not") for word in words)


def _opens_clause(each: Token, head: Token) -> bool:
    """Tell the subject of a clause that "et" opens before it: "a connu des hivers froids et le fils, parti tôt, serait tombé malade"."""
    if child(each, "cc") is None or child(each, "det") is None:
        return False
    return any(verb.i > each.i and child(verb, "cc", "nsubj") is None for verb in children(head.head, "conj"))


def _before_next_clause(head: Token, found: list[Token]) -> list[Token]:
    """Leave out the conjuncts that a finite verb follows: they are its subject."""
    for at, each in enumerate(found):
        verb = _verb_after(each) if each is not head else None
        if verb is not None and (verb.head if verb.family in ("aux", "cop") else verb) not in head.ancestors:
            plural = morph(verb, "Number") == "Plur" and morph(each, "Number") == "Sing"
            return found[: max(1, at - 1 if plural else at)]
    return found


def _verb_after(noun: Token) -> Token | None:
    """Return the finite verb, or the auxiliary of an absolute participle, that comes right after a noun phrase."""
    doc, at = noun.doc, phrase(noun)[1] + 1
    if at < len(doc) - 1 and doc[at].text == ",":
        at += 1  # "et la directrice de l'école, a répondu"
    while at < len(doc) - 1 and (doc[at].is_space or doc[at].lower_ in _CLITICS):
        at += 1
    if at >= noun.sent.end or doc[at].pos_ not in ("VERB", "AUX"):
        return None
    return doc[at] if morph(doc[at], "VerbForm") == "Fin" or doc[at].lower_ in ("ayant", "étant", "having", "being") else None
