"""Decide whether an event is told as not having happened."""

from __future__ import annotations

from kg.extract.draft import Draft, Scene
from kg.extract.grammar.negatives import NE, denials, has_ne
from kg.extract.grammar.tenses import host
from kg.extract.grammar.tokens import Token, once
from kg.extract.grammar.tree import child, children, children_as, has_child, has_dep, is_verbal, morph
from kg.extract.participants.control import governor, is_infinitive
from kg.extract.words import Words


def negation(draft: Draft, scene: Scene) -> tuple[str, ...]:
    """Return the words that deny a draft; empty where it is told as happening."""
    words, predicate = scene.words, draft.predicate
    found = [each.text for token in _verbs_of(draft, words) for each in negators(token, words)]
    found += [
        each.text
        for part in draft.parts
        if part.preposition not in words.without_prepositions  # "sans aucun doute" denies nothing
        for each in part.token.children
        if each.lemma_ in words.negation_determiners and each.family in ("det", "advmod")
    ]
    nobody = words.negation_pronouns
    near = [part.token for part in draft.parts if part.token.lower_ in nobody or part.token.lemma_ in nobody]
    found += [each.text for each in near if each.pos_ in ("PRON", "NOUN") and each.family != "conj" and _is_nobody(each, words)]
    if words.language == "en":
        found += [each.text for each in _no(predicate)]
    if predicate.pos_ == "NOUN":
        found += [each.text for each in children(predicate, "det") if not words.negation_determiners.isdisjoint((each.lemma_, each.lower_))]
        found += _of_event_noun(predicate, words)
    return tuple(dict.fromkeys(found + _from_above(predicate, words)))


def _no(predicate: Token) -> list[Token]:
    """Return "no", though its noun is left out, and the "none" of "has admitted liability in none", but not of "by none other than"."""
    found = [mark for each in children(predicate, "nsubj", "obj") for mark in children_as(each, ("no",), "det") if is_verbal(predicate)]
    none = children_as(predicate, ("none", "neither"), "obl")
    return found + [each for each in none if each.doc.span(each.i + 1, each.i + 2).text != "other"]


def _is_nobody(token: Token, words: Words) -> bool:
    """Tell "personne" and "aucune" from a person."""
    if token.pos_ == "PRON":
        return token.lower_ in words.negation_pronouns or token.lemma_ in words.negation_pronouns
    return token.lower_ in words.negation_pronouns and child(token, "det", "nummod") is None and has_ne(token.head)


def _verbs_of(draft: Draft, words: Words) -> list[Token]:
    """Return the tokens that a negation of this draft may hang on: its verbs, or its copular predicate."""
    predicate = draft.predicate
    if not is_verbal(predicate) and "cop" not in predicate.below:
        return []
    carriers = [each for each in draft.words if each is not predicate and each.pos_ in ("VERB", "AUX")]
    return [predicate, *[each for each in carriers if _may_be_denied(each, words)]]


def _may_be_denied(carrier: Token, words: Words) -> bool:
    """Tell a carrier that no other carries, and one with a "ne pas" of its own: "avoue ne pas parvenir à dormir"."""
    if carrier.lemma_ in words.cease:
        return False  # "n'a pas cessé de crier"
    return carrier.family != "xcomp" or (is_infinitive(carrier) and carrier.doc[carrier.i - 2].lower_ in NE)


@once
def negators(token: Token, words: Words) -> list[Token]:
    """Return the words that deny a verb; a restriction is none."""
    denied = has_ne(token)
    if not denied and "advmod" not in token.below and words.language == "fr":
        return []
    hits = denials(token, words)
    if denied or words.language != "fr":
        hits = children_as(token, words.negation_adverbs, "obj", "nsubj", "cc") + hits
    if words.language == "fr":
        if denied and is_restricted(token, words):
            return []
        hits = [each for each in children(token, "advmod") if each.i == token.i - 1 and _unmakes(each, token)] + hits
        if not hits and denied and (_denies_aside(token, words) or token.lemma_ in words.bare_negation or _has_ni(token)):
            hits = [each for each in token.children if each.lower_ in NE]
    return [each for each in hits if not _is_not_only(each)]


def _unmakes(adverb: Token, verb: Token) -> bool:
    """Tell "non sélectionnés" and the "mais pas déclarée" that stands for a clause of its own."""
    before = adverb.doc[adverb.i - 1].lower_ if adverb.i else ""
    short = adverb.lower_ == "pas" and before in ("mais", "et") and verb.family == "conj" and child(verb, "aux") is None
    return adverb.lower_ == "non" or short


def is_restricted(verb: Token, words: Words) -> bool:
    """Tell whether "ne ... que" only restricts: "il ne reste plus que trois clairons"."""
    near = [verb, *[each for each in verb.children if each.children and not has_ne(each)]]  # "ne vient pas quand Lens ne joue | que lundi"
    return any(
        each.i > verb.i and each.family in _RESTRICTING and each.lower_.replace("’", "'") in words.restrictive
        for token in near
        for each in token.children
    )


_RESTRICTING = ("advmod", "case", "cc", "fixed")


def _is_not_only(negator: Token) -> bool:
    doc = negator.doc
    after = doc[negator.i + 1].lower_ if negator.i + 1 < len(doc) else ""
    return after in ("moins", "seulement", "uniquement", "only", "just", "simplement", "que", "qu'")


def _denies_aside(verb: Token, words: Words) -> bool:
    """Tell whether a phrase beside the verb denies it: "à aucun moment il ne fuit"."""
    return any(det.lemma_ in words.negation_determiners for each in children(verb, "obl") for det in children(each, "det", "amod"))


def _has_ni(token: Token) -> bool:
    return any(each.lower_ == "ni" and each.sent == token.sent for each in token.subtree)


def _of_event_noun(noun: Token, words: Words) -> list[str]:
    """Return the negation of the verb that an event noun completes: "n'y eut aucun défilé", "n'a fait aucune annonce"."""
    clause = host(noun)
    if clause == noun or not has_dep(noun, "obj", "nsubj:pass") or clause.lemma_ in words.factive:
        return []
    owner = child(noun, "nmod:poss") if words.language == "en" and clause.lemma_ not in words.light else None
    if owner is not None and owner.pos_ != "PRON":
        return []  # "did not ignore the expert's advice"
    return [each.text for each in negators(clause, words)]


def _from_above(predicate: Token, words: Words) -> list[str]:
    """Return what denies the clause from outside: "sans", "nie", "refuse", a negated auxiliary shared with a coordinate."""
    without = _without(predicate, words) if "mark" in predicate.below or "case" in predicate.below else None
    if without is not None:
        return [without]
    let = predicate.head
    if let is predicate or predicate.family == "parataxis":
        return []
    if words.language == "en" and predicate.family == "conj" and let.family == "xcomp":
        if let.head.lemma_ in words.refuse:
            return [let.head.text] if is_infinitive(predicate) and "nsubj" not in predicate.below else []  # "refused to stay and help"
        if let.head.lemma_ in words.raise_planned:
            return [each.text for each in negators(let.head, words)]  # "is not going to stand here and argue"
    if predicate.family == "xcomp" and let.lemma_ in words.causative | words.raise_asserted | words.raise_hedged and is_infinitive(let):
        return _from_above(let, words)  # "refuse de se laisser abattre", "sans parvenir à marquer"
    return _from_governor(predicate, governor(predicate, words), words)


def _without(predicate: Token, words: Words) -> str | None:
    """Return what opens a clause or phrase that is not: "sans", "rather than recall them", "instead of selling it"."""
    mark = next((each for each in children(predicate, "mark", "case") if each.lower_ in words.without_prepositions), None)
    if mark is not None and (is_verbal(predicate) or predicate.pos_ == "NOUN"):
        return mark.text
    marks = children(predicate, "mark")
    pairs = [f"{predicate.doc[each.i - 1].lower_} {each.lower_}" for each in marks if each.i > predicate.sent.start]
    pairs += [f"{each.lower_} {second.lower_}" for each in marks for second in children(each, "fixed")]
    return next((each for each in pairs if each in words.without_prepositions), None)


_CARRYING = frozenset("devoir pouvoir aller sembler paraître vouloir savoir venir".split())


def _from_governor(predicate: Token, above: Token, words: Words) -> list[str]:
    if above.lemma_ in words.refusal_nouns and is_verbal(predicate):
        return [above.text]
    is_denied = above.lemma_ in words.deny | words.refuse and not negators(above, words)
    if is_denied and (has_dep(predicate, "xcomp", "ccomp", "obl:arg", "advcl", "obj") or above != predicate.head):
        is_beside = predicate.family == "advcl" and not is_infinitive(predicate) and morph(predicate, "Tense") == "Pres"
        if is_beside and morph(predicate, "VerbForm") == "Part":
            return []  # "dément, affirmant que l'offre tient"
        if predicate.family == "advcl" and morph(predicate, "VerbForm") == "Part" and predicate.i < above.i:
            return []  # "souvent accusé, le maire nie"
        if predicate.family == "advcl" and has_child(predicate, words.aiming, "mark", "case"):
            return []  # "interdit la baignade pour protéger le lac"
        is_clause = is_verbal(predicate) or "cop" in predicate.below
        is_content = is_clause and (above.lemma_ in words.deny or is_infinitive(predicate) or morph(predicate, "VerbForm") == "Ger")
        return [above.text] if is_content or (predicate.pos_ == "NOUN" and above.lemma_ in words.deny) else []
    is_let = above.lemma_ in words.letting  # "n'est pas autorisé à conduire"
    if predicate.family == "xcomp":  # "ne doit pas être membre"
        is_let = is_let or above.lemma_ in words.bound | words.foreseen or ("cop" in predicate.below and above.lemma_ in _CARRYING)
    else:
        is_let = is_let and (predicate.dep_ == "obl:arg" or (predicate.family == "advcl" and is_infinitive(predicate)))
    shares = predicate.family == "conj" and is_verbal(above) and child(predicate, "aux", "nsubj", "cop") is None
    shares = shares and not (above.family == "acl" and "cc" not in predicate.below)  # "un prêt, non déclaré, obtenu en 2013"
    if is_let or (shares and morph(predicate, "VerbForm") == "Part"):
        return [each.text for each in negators(above, words)]
    return []
