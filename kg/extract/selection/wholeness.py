"""Tell what is left whole when doubtful participants are dropped from what is cut short: "font suite", of nothing."""

from __future__ import annotations

from kg.extract.attribution.completion import completion
from kg.extract.draft import Draft, Part, Scene
from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_child, is_verbal, morph
from kg.extract.grammar.voice import is_passive
from kg.extract.words import Words


def is_cut_short(before: Draft, after: Draft, scene: Scene) -> bool:
    """Tell whether a phrase or predicate has lost, or never had, what it says something of."""
    verb, words = before.predicate, scene.words
    if before.lemma in words.empty_phrases:
        return True
    if verb.lemma_ in words.colouring_verbs and before.rule != "light_verbs" and not _has_other(after):
        return True  # "pourrait", of nothing
    if _has_cut_part(after) or (verb.lemma_ in words.attributing and _lacks_attribute(before, after, words)) or _wants(after, scene):
        return True
    if after.rule in _CLAUSES and _BORNE.isdisjoint([part.role for part in after.parts]) and _lacks_subject(verb, words):
        return True
    if (after.type in _LIVES and _is_of_nobody(after)) or (words.language == "fr" and _is_of_one_side(after, words)):
        return True
    if before.rule == "event_nouns" and after.relation in _TWO_SIDED and words.language == "fr":  # "leur opposition", "le message du maire"
        return all(part.role == "agent" for part in after.parts) and not completion(after, scene)
    if before.rule == "titles":
        return _has_body(before) and not _has_body(after)
    if before.rule == "copulas":
        wanting = _ends_in(before, words.completed_adjectives) and not (_has_other(after) or completion(after, scene))
        return wanting or not _has_agent(after)
    if before.rule in ("light_verbs", "attempts"):
        enables = before.rule == "attempts" and verb.lemma_ in words.enabling
        wanting = (enables or before.lemma in words.completed_phrases) and not (_has_other(after) or completion(after, scene))
        return wanting or (_has_object(before) and not _has_object(after) and not _does_something(before))
    return False


# Nouns that say nothing without what is said, tried or opposed: of 17 told with whoever does it alone, 2 were true.
_TWO_SIDED = frozenset("announced attempted memberOf opposed predicted refused revealed said".split())


def _is_of_one_side(draft: Draft, words: Words) -> bool:
    """Tell what nobody found does, or befalls nothing found: "| ce qui retarde le départ", "| repoussés par la foule"."""
    verb = draft.predicate
    if draft.rule in ("event_nouns", "titles", "copulas") or not is_verbal(verb):
        return False
    for part in draft.parts:
        if part.token.i < verb.i and part.role in ("agent", "patient") and not part.preposition:
            return False
    first = verb
    while first.family == "xcomp" and first.head in draft.words:
        first = first.head  # "| qui pourrait retarder le départ"
    if has_child(first, ("qui",), "nsubj") and not is_passive(verb, words):
        return not _has_agent(draft)
    if draft.relation in (None, "caused") and draft.rule in _TOLD_OF_SOMEBODY and morph(verb, "Tense") == "Pres" and not _has_agent(draft):
        return morph(verb, "VerbForm") == "Part" and not has_child(verb, ("en",), "mark", "case")  # "..., | marquant la fin d'une époque"
    return draft.rule in _UNDERGONE and any(part.role == "agent" and part.preposition for part in draft.parts) and not _has_borne(draft)


_TOLD_OF_SOMEBODY = ("clauses", "attempts", "light_verbs")
_UNDERGONE = ("passives", "participles", "relatives")


def _has_borne(draft: Draft) -> bool:
    return any(part.role in _BORNE and not part.preposition for part in draft.parts)


_LIVES = ("Birth", "Death", "Marriage")


def _is_of_nobody(draft: Draft) -> bool:
    """Tell a birth, a death or a wedding without whose it is: "1920 : naissance à Lens", "et s'y marie avec le maire"."""
    roles = {part.role for part in draft.parts}
    if draft.rule == "event_nouns":
        noun = draft.predicate
        counted = any(each.i == noun.i - 1 and _counts(each) for each in children(noun, "nummod", "amod"))  # "trois morts à Lens"
        return roles.isdisjoint(("agent", "patient")) and not counted
    return draft.type == "Marriage" and draft.rule in _CLAUSES and "agent" not in roles


_CLAUSES = ("clauses", "relatives")
_BORNE = frozenset(("agent", "patient", "recipient"))


def _counts(mark: Token) -> bool:
    """Tell "trois" and "troisième"."""
    return mark.family == "nummod" or morph(mark, "NumType") == "Ord"


def _lacks_subject(verb: Token, words: Words) -> bool:
    """Tell a verb whose subject is lost from what "on" does, or somebody is told to do: "s'est rendue aux arguments", of nobody."""
    return words.language == "fr" and morph(verb, "Mood") != "Imp" and not has_child(verb, words.nobody, "nsubj")


def _has_cut_part(draft: Draft) -> bool:
    """Tell whether something that takes part has lost which it is."""
    heads = _OPEN_HEADS if draft.relation == "announced" else _OPEN_OR_WISHES
    return bool([part for part in draft.parts if part.token.children and _is_cut(part, heads)])


def _is_cut(part: Part, heads: frozenset[str]) -> bool:
    token = part.token
    if token.lemma_.lower() in heads and part.role in ("agent", "patient", "topic") and _is_open_head(token):
        return True
    return _is_one_of(token) or _is_every(token) or ("acl" in token.below and _is_any(part))


# Of these all the sense is in what follows: "désigne le fait d'aimer", "a donné le moyen de fuir".
_OPEN_HEADS = frozenset(
    """fait moyen manière façon possibilité faculté impossibilité luxe honneur privilège mérite plaisir occasion chance tort capacité
    fact means way possibility ability chance honour honor privilege opportunity luxury""".split()
)


# What somebody says that they wish is said all the same: "annonce sa volonté de partir".
_WISHES = frozenset("volonté désir intention envie besoin souhait ambition habitude crainte espoir certitude impression sentiment".split())
_OPEN_OR_WISHES = _OPEN_HEADS | _WISHES


def _is_every(noun: Token) -> bool:
    """Tell all of those whom a clause picks out, which is lost: "tout piéton voulant passer est fouillé", "quiconque entre"."""
    if noun.lower_ != "quiconque" and not has_child(noun, _EVERY, "det"):
        return False
    behind = (each for each in noun.doc[noun.i + 1 : noun.i + 2] if morph(each, "VerbForm") == "Part" and morph(each, "Tense") == "Pres")
    clause = next((each for each in (*children(noun, "acl"), *behind) if each.i > noun.i), None)
    if (
        clause is None
        or not clause.children
        or morph(clause, "VerbForm") == "Inf"
        or any(each.text == "," for each in noun.doc[noun.i + 1 : clause.i])
    ):
        return False
    return phrase(noun)[1] < clause.i


def _is_any(part: Part) -> bool:
    """Tell what is not said of all or any that there may be: "denies any plan | to sell", "wants something | with a roof"."""
    noun = part.token
    if noun.lower_ not in _ANYONE and not has_child(noun, _ANY, "det") and not (noun.lower_ == "something" and part.role == "patient"):
        return False
    return any(each.i > phrase(noun)[1] for each in children(noun, "acl"))


_ANY = frozenset(("any", "every"))
_ANYONE = frozenset("anything nothing everything anyone anybody everyone everybody those".split())
_EVERY = frozenset(("tout", "toute", "tous", "toutes", "chaque", "aucun", "aucune", "nul", "nulle"))


def _is_one_of(some: Token) -> bool:
    """Tell one of those that a clause singles out, which is lost: "tenu pour l'un des ports | dans lesquels on vit mal"."""
    if some.lower_ not in ("un", "une") or some.i < some.head.i:
        return False
    return any(child(each, "acl:relcl") is not None for each in children(some, "nmod"))


def _is_open_head(noun: Token) -> bool:
    clause = child(noun, "acl", "ccomp")
    if clause is None or clause.dep_ == "acl:relcl":
        return False
    return morph(clause, "VerbForm") == "Inf" or child(clause, "mark") is not None


def _lacks_attribute(before: Draft, after: Draft, words: Words) -> bool:
    """Tell a verb without what it takes its object for: "considère la loi comme", "tient le maire pour"."""
    verb = before.predicate
    always = verb.lemma_ in words.always_attributing and child(verb, "obj") is not None
    asks = always or child(verb, "xcomp") is not None or any(_is_likened(each) for each in children(verb, "advcl", "obl"))
    return asks and before.rule != "light_verbs" and all(part.role != "other" for part in after.parts)


def _wants(draft: Draft, scene: Scene) -> bool:
    """Tell a verb without what it must have to say anything: "le taux passe", "la ville se retrouve", "la mairie est située"."""
    words = scene.words
    if draft.rule in _PHRASES:
        return False
    if draft.lemma in words.object_taking:
        return all(part.role not in ("patient", "topic") for part in draft.parts) and not _is_completed(draft.predicate)
    if draft.lemma not in words.incomplete and draft.lemma not in words.incomplete_undergone:
        return False
    roles = {part.role for part in draft.parts}
    if roles == {"patient"}:
        undergone = draft.lemma in words.incomplete_undergone and draft.rule in ("passives", "participles")
        return undergone and not completion(draft, scene)
    alone = roles == {"agent"} and draft.relation in (None, "attended", "became", "locatedIn")
    return alone and draft.lemma in words.incomplete and not (_is_completed(draft.predicate) or completion(draft, scene))


def _is_completed(verb: Token) -> bool:
    return child(verb, "ccomp", "xcomp", "parataxis") is not None


_PHRASES = ("light_verbs", "attempts", "titles", "copulas", "event_nouns", "existentials")


def _is_likened(each: Token) -> bool:
    """Tell what something is taken for: "sont considérés comme ayant un but", "vu comme un rival"."""
    return has_child(each, ("comme",), "mark", "case")


def _does_something(draft: Draft) -> bool:
    """Tell what is whole without whom it is done to: "adresse un avertissement", not "prend le contrôle"."""
    return any(morph(each, "Definite") == "Ind" for each in draft.words)


def _has_body(draft: Draft) -> bool:
    """Tell whether an office has the body it belongs to."""
    return any(part.role == "patient" for part in draft.parts)


def _has_agent(draft: Draft) -> bool:
    return any(part.role == "agent" for part in draft.parts)


def _has_other(draft: Draft) -> bool:
    return any(part.role not in ("agent", "place") for part in draft.parts)


def _has_object(draft: Draft) -> bool:
    return any(part.role in ("patient", "recipient", "topic") for part in draft.parts)


def _ends_in(draft: Draft, adjectives: frozenset[str]) -> bool:
    """Tell whether the predicate, by its form without endings or its lemma, is one of these, with no infinitive after it."""
    form = draft.predicate.lower_
    forms = {draft.predicate.lemma_.lower(), form, form.removesuffix("s"), form.removesuffix("s").removesuffix("e")}
    return len(draft.consumed) <= 1 and not forms.isdisjoint(adjectives)
