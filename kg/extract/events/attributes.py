"""Tell which predicates of "être" say what lasts: a role, an identity, a kind, a plain state; judgements do not."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.draft import Part, Scene
from kg.extract.events.nouns import phrase_before
from kg.extract.events.valency import is_actor
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, morph, preposition
from kg.extract.relations.kinds import kinds
from kg.extract.words import Words
from kg.model import LexicalRelation


def is_told(predicate: Token, holder: Token, scene: Scene) -> bool:
    """Tell whether a predicate says something plain and lasting of its holder."""
    words = scene.words
    if not words.state_adjectives:
        return True  # the language has no such list
    if _is_graded(predicate, words):
        return False
    if preposition(predicate):
        return _is_state_phrase(predicate, scene)
    if predicate.pos_ in ("ADJ", "VERB", "ADV") or not _is_nominal(predicate):
        if child(predicate, "det") is not None:
            return False  # "est le premier à"
        return _root(predicate, words) in words.state_adjectives
    return _is_kind_of(predicate, holder, scene)


def is_cut(token: Token, scene: Scene) -> bool:
    """Tell a predicate whose mention ends before what it is of: "victime", of what; or that begins a list."""
    mention = scene.mentions.at(token)
    if mention is None or any(each.text == ":" for each in scene.doc[max(token.sent.start, token.i - 2) : token.i]):
        return True
    return any(each.idx >= mention.end and each.i not in scene.time_tokens for each in children(token, "nmod", "obl:arg"))


def _is_nominal(predicate: Token) -> bool:
    return predicate.pos_ in ("NOUN", "PROPN", "X")


def _is_graded(predicate: Token, words: Words) -> bool:
    """Tell "très grave", "plus grand que", "la plus grave", "l'un des plus", "le seul" from what is so by itself."""
    near = predicate.doc[max(predicate.i - _NEAR, 0) : predicate.i + _NEAR + 1]
    degrees = [each for each in near if each.lower_ in words.degree_words and has_dep(each, "advmod", "amod", "det", "fixed")]
    return predicate.lower_ in words.degree_words or any(each in predicate.subtree for each in degrees)


_NEAR = 4  # tokens on either side


def _is_state_phrase(predicate: Token, scene: Scene) -> bool:
    """Tell whether a phrase is a known state ("en prison") or a place, its noun with no adjective of its own ("en net recul")."""
    mention = scene.mentions.at(predicate)
    if mention is not None and mention.type == "Place":
        return True
    return phrase_before(predicate) in scene.words.state_phrases and child(predicate, "amod") is None


def _root(adjective: Token, words: Words) -> str:
    """Return an adjective as it is listed: its lemma, or its form without the endings where the lemma is a verb's."""
    lemma = adjective.lemma_.lower()
    if lemma in words.state_adjectives:
        return lemma
    form = adjective.lower_
    for ending in ("es", "s", "e"):
        if form.endswith(ending) and form.removesuffix(ending) in words.state_adjectives:
            return form.removesuffix(ending)
    return form


def _is_kind_of(predicate: Token, holder: Token, scene: Scene) -> bool:
    """Tell whether a noun says who or of what kind its holder is: "est un journaliste", "est une application", "est Paul Vidal"."""
    words, mention = scene.words, scene.mentions.at(predicate)
    lemma = predicate.lemma_.lower()
    if mention is None or lemma in words.judging_nouns or (scene.lexicon.noun(lemma) is not None and lemma not in words.kind_nouns):
        return False
    if mention.kind == "name":
        return is_actor(holder, scene) or holder.pos_ in ("NOUN", "PROPN")
    if mention.definite and child(predicate, "acl:relcl", "acl") is not None:
        return False  # "le premier pays qui": cut from what it is the first of
    people = lemma in words.person_nouns | words.actor_nouns or scene.lexicon.title([lemma]) is not None
    swallows = any(each.idx == mention.start for each in children(predicate, "advmod"))  # "est ainsi l'énergie"
    plural = morph(predicate, "Number") == "Plur" and child(predicate, "nummod") is None and holder.pos_ == "PRON"
    return (people or lemma in words.kind_nouns | words.work_nouns) and not plural and not swallows


def is_bare(each: Token, scene: Scene) -> bool:
    """Tell whether a noun only says of what kind an office is: "chef d'orchestre", "joueur de tennis"."""
    mention = scene.mentions.at(each)
    named = mention is not None and (mention.kind == "name" or scene.mentions.named(each) is not None)
    if scene.words.language != "fr" or named or each.pos_ != "NOUN":
        return False
    determined = child(each, "det", "nummod", "nmod:poss") is not None or preposition(each) in ("du", "des", "au", "aux")
    return not determined


def may_hold(relation: LexicalRelation, holder: Token, scene: Scene) -> bool:
    """Tell an office from what a place is: "Guarlé, petit village corse" is nobody's."""
    mention = scene.mentions.at(holder)
    return relation.id not in _OF_PLACES or mention is None or mention.type != "Person"


def told(places: tuple[Part, ...], relation: LexicalRelation) -> tuple[Part, ...]:
    """Return what an office is tied to: a party's candidate does not run for it, nor does its leader "à la Chambre" lead that."""
    if relation.id in ("taught", "worksFor") and any(each.preposition == "at" for each in places):
        return tuple(each for each in places if each.preposition not in ("of", "in"))  # "professor of music at Alma"
    aside = _OF if relation.id == "ranFor" else _TO if any(each.preposition in _OF for each in places) else ()
    return tuple(replace(each, role="other") if each.preposition in aside and each.role == "patient" else each for each in places)


def office(found: tuple[tuple[Token, ...], LexicalRelation], places: tuple[Part, ...], scene: Scene) -> tuple[str | None, str]:
    """Return the relation and class of an office; a deputy of a region is no member of it, nor a film-maker of an island its maker."""
    words, relation = found
    held = [each.token for each in places if each.role == "patient"]
    mentions = [each for each in map(scene.mentions.at, held) if each is not None]
    what = frozenset[str]().union(*(kinds(each, scene) for each in held))
    there = any(each.role == "patient" and each.preposition in _AT for each in places)
    of_state = any(each.type == "Place" for each in mentions) or any(each.lemma_ in ("pays", "république") for each in held)
    minister = of_state and {"ministre", "premier"} & {each.lemma_.lower() for each in words} == {"ministre"}
    if minister or _is_below(words, scene) or (relation.id in _PROFESSIONS and what & _BODIES) or (relation.id in _TRADES and there):
        # "ministre de la Justice du pays", "chef de police de Lyon", "expert à l'Académie", "a designer at Apple"
        return "worksFor", "Role"
    if words[0].lemma_.lower() in _NOT_YET:
        return None, relation.type  # a student has not graduated, nor does a shareholder own the firm
    of_place = relation.id == "memberOf" and any(each.type == "Place" for each in mentions)
    of_somebody = relation.id == "leads" and any(each.type == "Person" and " " in each.text for each in mentions)
    of_no_work = relation.id in _MAKING and any(kinds(each, scene) == {"place"} or "person" in kinds(each, scene) for each in held)
    named = relation.id in _MAKING and any(each.kind == "name" for each in mentions)
    of_body = relation.id in ("performedIn", "replaced") and what & _BODIES
    of_show = relation.id == "ranFor" and "work" in what
    duties = [kinds(each.token, scene) for each in places if each.preposition in _TO]
    of_duty = relation.id == "worksFor" and (what == {"vehicle"} or {"idea"} in duties)  # "conseiller à la sécurité"
    doubtful = any((of_place, of_somebody, of_no_work and not named, of_body, of_show, of_duty))
    return (None, "Role") if doubtful else (relation.id, relation.type)


def _is_below(words: tuple[Token, ...], scene: Scene) -> bool:
    """Tell whether an office is that of one branch: "chef de police", but not "chef d'État"."""
    kind = words[-1]
    whole = scene.lexicon.title([each.text for each in words])
    return len(words) > 2 and (whole is None or whole[0] < len(words)) and has_dep(kind, "nmod") and is_bare(kind, scene)


_PROFESSIONS = ("studied", "treated", "taught")
_TRADES = ("studied", "treated", "taught", "created", "developed", "invested", "agreed", "performedIn", "published", "used", "wrote")
_AT = ("at", "chez")
_NOT_YET = ("student", "pupil", "shareholder", "étudiant", "étudiante", "élève")
_MAKING = ("created", "wrote", "developed")
_OF_PLACES = ("locatedIn", "partOf")
_BODIES = frozenset(("body", "place"))
_OF = ("de", "d'", "d’", "du", "des")
_TO = ("à", "au", "aux")


def predicate_words(token: Token) -> list[Token]:
    """Return a predicate with its preposition and what makes one state with it: "en garde à vue"."""
    tail = [each for each in token.children if f"{token.lower_} {phrase_before(each)}" in _WHOLE_STATES]
    inner = [word for each in tail for word in (*children(each, "case"), each)]
    return sorted([*children(token, "case"), token, *inner], key=lambda each: each.i)


_WHOLE_STATES = frozenset(("garde à vue", "mise en examen", "état d' urgence", "liberté sous caution", "état de choc"))


def is_office(found: tuple[tuple[Token, ...], LexicalRelation], places: tuple[Part, ...], scene: Scene) -> bool:
    words, relation = found
    return _holds(relation, places, scene) and not _is_deed(words[0], places, scene)


def _holds(relation: LexicalRelation, places: tuple[Part, ...], scene: Scene) -> bool:
    """Tell a relation from a word for anybody: kin is kin of somebody, and "la première femme du pays" of nobody."""
    if relation.id == "locatedIn":
        return all(morph(each.token, "Poss") != "Yes" for each in places)  # "his native town" is in nobody
    return relation.type != "Kinship" or any(each.role == "patient" and is_actor(each.token, scene) for each in places)


def _is_deed(title: Token, places: tuple[Part, ...], scene: Scene) -> bool:
    """Tell "l'auteur de l'attaque" from an office: it says who did something, not what they are to it."""
    words = scene.words
    if title.lemma_.lower() not in words.doer_nouns:
        return False
    if not words.written_nouns:
        return any(scene.lexicon.noun(each.token.lemma_) is not None for each in places)
    works = [(each.token.lemma_.lower() in words.work_nouns | words.written_nouns, scene.mentions.at(each.token)) for each in places]
    return not any(is_work or (mention is not None and mention.type in ("Work", "Product")) for is_work, mention in works)
