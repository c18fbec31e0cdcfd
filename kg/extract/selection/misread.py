"""Leave out what the forms show to be misread: a noun taken for a participle, a trigger torn by brackets, two clauses made one."""

from __future__ import annotations

from kg.extract.draft import Draft, Part
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, morph
from kg.extract.selection.gerunds import is_no_deed
from kg.extract.selection.hung import is_hung
from kg.extract.selection.mistaken import (
    CROWD,
    FORMS,
    SEVERAL,
    is_adjective,
    is_aim_of_another,
    is_bare,
    is_no_infinitive,
    is_noun,
    is_other_form,
)
from kg.extract.words import Words

_PRESENTS = frozenset(("ce", "c'", "c’", "it"))
_NOT = frozenset(("ne", "n'", "n’", "pas", "not", "n't"))
# Of what somebody likes or begins to do, the infinitive tells.
_OF_INFINITIVES = frozenset("aimer adorer détester mettre savoir oser préférer daigner entendre".split())


def is_misread(draft: Draft, words: Words) -> bool:
    """Tell whether the words of a draft cannot be what the parse takes them for."""
    predicate = draft.predicate
    if _is_torn(draft) or is_noun(predicate) or _is_two_clauses(predicate) or is_adjective(predicate) or _is_denied_cleft(predicate):
        return True
    if predicate.family == "conj" and _is_joined_to_finite(predicate):
        return True
    if draft.rule == "participles" and (_is_behind_bracket(draft) or (words.language == "fr" and _is_of_kind(draft))):
        return True
    if words.language == "en":
        return is_no_deed(draft)
    return (
        (predicate.lemma_ in _OF_INFINITIVES and _is_of_infinitive(draft))
        or (predicate.lower_ in FORMS and is_other_form(predicate))
        or ("mark" in predicate.below and (is_no_infinitive(predicate) or _is_judged(predicate)))
        or (predicate.lemma_ in _DUTIES and _is_duty(predicate))
        or (predicate.lemma_ == "viser" and is_aim_of_another(predicate))
        or is_hung(draft)
        or ("nsubj" in predicate.below and any(_disagrees(part, draft) for part in draft.parts if part.token.family == "nsubj"))
    )


def _is_duty(predicate: Token) -> bool:
    """Tell what somebody has to do from what they do: "il revient au maire de signer"."""
    if not has_child(predicate, ("il", "-il"), "nsubj", "expl:subj"):
        return False
    lower = [*children(predicate, "xcomp", "ccomp", "advcl"), *(one for each in children(predicate, "obl") for one in each.children)]
    marks = (mark for each in lower if morph(each, "VerbForm") == "Inf" for mark in children(each, "mark"))
    return any(each.lower_ in ("de", "d'", "d’") and each.doc[each.i - 1].lower_ != "avant" for each in marks)


_DUTIES = ("revenir", "appartenir", "incomber")


def _is_judged(predicate: Token) -> bool:
    """Tell what something is from what it does: "le tort est de n'avoir pas signé"."""
    mark = child(predicate, "mark")
    if mark is None or mark.lower_ not in ("de", "d'", "d’"):
        return False
    if mark.i and mark.doc[mark.i - 1].lemma_ == "être" and mark.doc[mark.i - 1].i > predicate.sent.start:
        return True  # "le mieux, c'est de partir"
    return any(each.lemma_ == "être" and each.i < mark.i for each in children(predicate, "aux", "cop"))


def _is_torn(draft: Draft) -> bool:
    words = draft.words
    if len(words) == 1:
        return words[0].text in _BRACKETS
    if len(words) > 2 or draft.rule == "copulas":
        helpers = [each.feats.get("VerbForm") for each in words if each is not draft.predicate and each.lower_ != "fait"]
        if helpers.count("Fin") > 1:
            return True  # "qui | sont en cours vont changer"
    if words[-1].i - words[0].i < len(words):
        return False
    marks = [each.text for each in draft.predicate.doc[words[0].i : words[-1].i + 1] if each.text in _BRACKETS]
    return marks.count("[") != marks.count("]") or marks.count("(") != marks.count(")")


_BRACKETS = frozenset("[]()")


def _is_two_clauses(predicate: Token) -> bool:
    """Tell "le thème était « nous sommes une famille »", "le mieux aurait été de partir" from a clause with one copula."""
    if "cop" not in predicate.below:
        told = "aux" in predicate.below and morph(predicate, "Tense") in ("Imp", "Fut")  # "dont il était – concluait"
        return told and any(morph(each, "VerbForm") == "Fin" for each in children(predicate, "aux"))
    finite = [each for each in children(predicate, "cop") if morph(each, "VerbForm") == "Fin"]
    return len(finite) > 1 or (predicate.pos_ == "VERB" and morph(predicate, "VerbForm") == "Inf")


def _is_of_infinitive(draft: Draft) -> bool:
    lower = child(draft.predicate, "xcomp")
    if lower is None or morph(lower, "VerbForm") != "Inf":
        return False
    return lower not in draft.words and all(part.role == "agent" for part in draft.parts)


def _is_denied_cleft(predicate: Token) -> bool:
    """Tell what somebody else did: "ce n'est pas la maire qui a signé", "c'est pas la pluie qui va l'arrêter"."""
    while predicate.family == "xcomp" and predicate.head.i < predicate.i:
        predicate = predicate.head
    if predicate.dep_ != "acl:relcl":
        return False
    shown = predicate.head
    while has_dep(shown, "nmod", "conj"):
        shown = shown.head
    opens = child(shown, "cop") is not None and has_child(shown, _PRESENTS, "nsubj", "expl")
    return opens and has_child(shown, _NOT, "advmod")


def _is_of_kind(draft: Draft) -> bool:
    """Tell a participle hung on the noun that only says of what kind another is: "un test d'alcoolémie réalisé"."""
    noun = draft.parts[0].token if draft.parts else draft.predicate
    if noun.pos_ != "NOUN" or not is_bare(draft.predicate):
        return False
    marks = [each.lower_ for each in children(noun, "case")]
    bare = noun.family == "nmod" and marks in (["de"], ["d'"], ["d’"]) and child(noun, "det", "nummod", "amod", "nmod") is None
    return bare and morph(noun, "Number") == "Sing" and noun.i == draft.predicate.i - 1 and noun.head.pos_ == "NOUN"


def _is_joined_to_finite(predicate: Token) -> bool:
    """Tell a participle that "et" joins to another before the clause: "connu des services où il allait et déjà mis en examen, il"."""
    if "nsubj" in predicate.below or not is_bare(predicate):
        return False
    between = predicate.doc[predicate.head.i : predicate.i]
    return morph(predicate.head, "VerbForm") == "Fin" and not any(
        each.pos_ == "AUX" or each.lemma_ in ("avoir", "être") for each in between
    )


def _is_behind_bracket(draft: Draft) -> bool:
    """Tell a participle from a noun within brackets it stands outside of: "le slalom (gagné par X), le géant (gagné par Y)"."""
    if not draft.parts:
        return False
    low, high = sorted((draft.parts[0].token.i, draft.predicate.i))
    between = [each.text for each in draft.predicate.doc[low:high]]
    return between.count(")") not in (0, between.count("("))  # within a bracket of its own, too


def _disagrees(part: Part, draft: Draft) -> bool:
    """Tell by the forms alone what subject is of another number than its verb: "place de la Gare, Ana Roy et Paul Vidal arrivent"."""
    noun, verb = part.token, draft.predicate
    determiner = child(noun, "det") if noun.head is verb and noun.pos_ == "NOUN" else None
    if part.preposition or determiner is None:
        return False
    finite = next((each for each in [*children(verb, "aux", "cop"), verb] if morph(each, "VerbForm") == "Fin"), None)
    if finite is None or "Plur" not in (morph(noun, "Number"), morph(finite, "Number")):
        return False
    between = noun.doc[noun.i : verb.i]  # right beside its verb, it is only misspelt
    if not any(each.text == "," or each.pos_ == "CCONJ" for each in between):
        return False
    form = finite.lower_
    many = form.endswith("nt") and not form.endswith(("vient", "tient", "sent", "ment"))
    if determiner.lower_ in SEVERAL:
        return noun.lower_.endswith(("s", "x")) and form.endswith(_OF_ONE) and not form.endswith(_OF_MANY)
    if not many or determiner.lower_ not in _ONE or noun.lemma_.lower() in CROWD or child(noun, "conj") is not None:
        return False
    if any(morph(each, "Number") != "Sing" or "conj" in each.below for each in children(noun, "nmod")):
        return False  # "une dizaine de personnes, dont deux élus, ont"
    return not any(each.token.family == "nsubj" for each in draft.parts if each is not part)


_ONE = frozenset("le la l' l’ un une ce cet cette son sa".split())
_OF_ONE, _OF_MANY = ("e", "a", "t", "d"), ("ent", "ont", "sont")
