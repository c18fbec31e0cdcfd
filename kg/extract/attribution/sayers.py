"""Find who speaks by a verb of saying: its subject, the agent of its passive, the name behind it."""

from __future__ import annotations

from kg.extract.draft import Scene
from kg.extract.grammar.marks import QUOTES
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, is_gerund, is_verbal, morph, plain_preposition
from kg.extract.grammar.voice import is_passive
from kg.extract.participants.control import is_infinitive
from kg.extract.participants.describe import possessor
from kg.extract.participants.subjects import subject
from kg.extract.words import Words

REACH = 8  # tokens between a quotation and its verb, or a verb of saying and its subject


def says(token: Token, words: Words) -> bool:
    """Tell whether a word is a verb of saying; parsers take many an inverted one for a noun."""
    if is_verbal(token):
        is_told = token.lemma_ in words.say | words.quote | words.deny and morph(token, "VerbForm") != "Inf"
        return is_told and not moves(token, words)
    return token.lower_ in words.say_forms and child(token, "det") is None


def moves(verb: Token, words: Words) -> bool:
    """Tell whether a verb that says something only of oneself, "s'inquiéter", is of what worries somebody."""
    if verb.lemma_ not in words.reflexive_say or child(verb, "expl") is not None:
        return False
    return not any(morph(each, "Reflex") == "Yes" for each in verb.children)


def sayer(verb: Token, scene: Scene) -> Token | None:
    """Return who does the saying that a verb tells of: its agent, else the subject of its active form."""
    words = scene.words
    agent = next((each for each in children(verb, "obl:agent") if each.lemma_ not in words.manner_nouns), None) or inverted_pronoun(verb)
    if makes_known(verb, words):
        found = subject(child(verb, "aux:caus") or verb.head, words) or subject(verb, words)
        return None if found is not None and says_nothing(found, words) else speaking(found, scene)
    lets = morph(verb, "VerbForm") == "Inf" and verb.head.lemma_ in words.causative  # "les pièces laissent penser que"
    if agent is None and (is_passive(verb, words) or lets or child(verb, "aux:caus") is not None):  # "des traces font croire que"
        return None
    found = agent or _turned(verb, subject(verb, words), words)
    if found is None and has_dep(verb, "acl") and is_gerund(verb):
        found = next((own for each in verb.ancestors if is_verbal(each) and (own := child(each, "nsubj")) is not None), None)
    if found is not None and found is verb.head and found.lemma_ in words.vehicles and has_dep(found, "obl"):
        found = child(found.head, "nsubj") or found  # "resigned in a letter stating that"
    if found is not None and morph(found, "PronType") == "Rel" and has_dep(verb, "acl:relcl"):
        found = _told_of(found, scene) or (verb.head if _agrees(verb) else None)
    if is_infinitive(verb) and verb.head.pos_ == "ADJ" and child(verb.head, "expl") is not None:
        return None  # "il est troublant de remarquer que"
    if found is not None and found.i in scene.time_tokens and found.i > verb.i:
        found = first_nominal(verb, scene)
    if found is not None and is_verbal(found.head) and _is_in_other_quotation(found, verb, scene):
        found = first_nominal(found.head, scene)  # "« La meilleure défense, c'est l'attaque », a dit Paul Vidal"
    shows_only = found is not None and verb.lemma_ not in words.believing and says_nothing(found, words)
    return None if shows_only else speaking(found, scene)


def is_one(verb: Token) -> bool:
    """Tell by its number that a verb is of one alone."""
    return any(morph(each, "Number") == "Sing" for each in (verb, *children(verb, "aux")) if morph(each, "VerbForm") == "Fin")


def _turned(verb: Token, found: Token | None, words: Words) -> Token | None:
    """Return the subject, or who stands right behind a verb between commas as it does: "La Chine, écrit Paul Vidal, « ... »"."""
    if found is None or (found.i > verb.i and is_one(verb) and morph(found, "Number") == "Plur"):
        return None  # "..., a lancé des avions"
    start = min([verb.i, *(each.i for each in children(verb, "aux"))])
    before = verb.doc[start - 1].text == "," and found.i < verb.i and words.language == "fr"
    if not before or child(verb, "mark", "cc", "ccomp", "xcomp") is not None or has_dep(verb, "conj", "acl:relcl"):
        return found
    behind = [each for each in children(verb, "obj", "nsubj") if each.i > verb.i]
    return next((each for each in behind if has_dep(each, "nsubj") or (start == verb.i == each.i - 1 and each.pos_ == "PROPN")), found)


def _is_in_other_quotation(token: Token, verb: Token, scene: Scene) -> bool:
    return any(start <= token.idx < end and not start <= verb.idx < end for start, end in scene.quotes)


def says_nothing(noun: Token, words: Words) -> bool:
    """Tell what only shows something, "ce délai indique que", from whoever or whatever has words."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or (noun.text[:1].isupper() and noun.i > noun.sent.start):
        return False
    if lemma in words.actor_nouns | words.person_nouns | words.telling_nouns:
        return False
    return lemma in words.speechless_nouns or (words.language == "fr" and lemma.endswith(_ABSTRACT))


_ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ité", "age", "isme")


def _agrees(verb: Token) -> bool:
    """Tell whether a relative clause can be of the noun it hangs on by its number: "les membres, dans la salle, qui s'étaient engagés"."""
    forms = {morph(each, "Number") for each in [verb, *children(verb, "aux")] if morph(each, "VerbForm") == "Fin"} - {""}
    noun = verb.head
    is_joined = bool(children(noun, "conj")) or noun.pos_ == "PRON"
    return is_joined or not forms or morph(noun, "Number") in {"", *forms}


def _told_of(relative: Token, scene: Scene) -> Token | None:
    """Return the source right before "qui": "selon le préfet, qui ajoute que"."""
    before = relative.doc[relative.i - 2] if relative.i > 1 and relative.doc[relative.i - 1].text == "," else None
    if before is None:
        return None
    entity = scene.mentions.entity(before)
    if entity is not None and entity.label_ == "Person" and has_dep(entity.root, "appos"):
        return entity.root  # "par la voix du porte-parole du ministère, Paul Vidal, qui ajoute que"
    return before if plain_preposition(before) in scene.words.source_prepositions else None


def makes_known(verb: Token, words: Words) -> bool:
    """Tell whether a verb is the second of "faire savoir", "faire valoir"."""
    if verb.lemma_ not in words.made_known:
        return False
    return child(verb, "aux:caus") is not None or (has_dep(verb, "xcomp") and verb.head.lemma_ in words.causative)


def claims(verb: Token, words: Words) -> bool:
    """Tell whether somebody only wants or tries to show something: "veut montrer que la loi échouera"."""
    return verb.lemma_ in words.showing and has_dep(verb, "xcomp") and verb.head.lemma_ in words.wanting | words.plan


def inverted_pronoun(verb: Token) -> Token | None:
    """Return "-t-il" in "a-t-il expliqué", which some parses take for an empty subject."""
    return next((each for each in children(verb, "expl:subj", "nsubj") if each.text.startswith("-") and each.lower_ != "-moi"), None)


def named_after(verb: Token, last: Token, scene: Scene) -> Token | None:
    """Return the subject of a verb that stands behind its quotation."""
    near = verb.doc[last.i + 1 : verb.i + 1 + REACH]
    inverted = next((each for each in near if each.text.startswith("-") and each.pos_ == "PRON"), None)
    if inverted is not None:
        return speaking(inverted, scene)
    own = [each for each in children(verb, "nsubj") if each.i > last.i and each.i not in scene.time_tokens and not _is_when(each, scene)]
    return speaking(own[0] if own else first_nominal(verb, scene), scene)


def _is_when(noun: Token, scene: Scene) -> bool:
    """Tell the day from who speaks: "a noté un jour la directrice", "a dit le soir même le maire"."""
    return noun.pos_ == "NOUN" and noun.lemma_ in scene.words.moment_nouns and scene.mentions.entity(noun) is None


def first_nominal(verb: Token, scene: Scene) -> Token | None:
    """Return the head of the phrase right behind a verb."""
    beside = -1
    for each in verb.doc[verb.i + 1 : verb.i + 1 + REACH]:
        if each.i <= beside or each.i in scene.time_tokens or _is_when(each, scene):
            continue  # "a déclaré jeudi à la radio le parti"
        if each.pos_ == "ADP" and has_dep(each, "case"):
            beside = each.head.i
            continue
        if each.pos_ in ("NOUN", "PROPN", "PRON") and scene.mentions.at(each) is not None:
            return each.head if each.dep_ == "nmod:desc" and each.head.i > each.i else each  # "Me | Ana Roy"
        if each.pos_ in ("ADP", "PUNCT", "VERB", "SCONJ", "CCONJ") and each.text not in QUOTES:
            return None
    return None


_CLITICS = ("le", "la", "l'", "l’", "les", "lui", "leur")
_ANYBODY = frozenset(("everybody", "everyone", "anybody", "anyone"))


def speaking(token: Token | None, scene: Scene) -> Token | None:
    """Return a token that may be a source: "on" and "je" are none, nor is "aucune raison", "rien"."""
    if token is not None and any(each.lemma_ in scene.words.negation_determiners for each in (token, *children(token, "det"))):
        return None
    if token is not None and token.pos_ == "PRON" and (token.lower_ in scene.words.negation_pronouns or token.lower_ in _ANYBODY):
        return None
    if token is not None and token.pos_ == "PRON" and token.lower_ in _CLITICS and has_dep(token, "obj", "iobj"):
        return None  # "nous les invitons à dire que"
    is_self = token is not None and token.lower_.rpartition("-")[2] in scene.words.first_person and "nmod" not in token.below  # "one of us"
    is_other = token is not None and token.pos_ == "PRON" and morph(token, "Person") == "2"  # "souvenez-vous de sa réponse"
    return None if is_self or is_other else token


def credited(token: Token, scene: Scene) -> Token:
    """Look through "les informations de Bloomberg", "une information révélée par Bloomberg" to Bloomberg."""
    if token.lemma_ not in scene.words.credit_nouns:
        return token
    if token.lemma_ in scene.words.spoken_nouns and (owner := possessor(token)) is not None:
        return owner  # "selon ses propos"
    names = [each for each in children(token, "nmod") if plain_preposition(each) in scene.words.of_prepositions]
    spoken = token.lemma_ in scene.words.spoken_nouns  # "selon les dires du gardien"
    found = [
        each for each in names if scene.mentions.entity(each) is not None or (spoken and each.lemma_.lower() in scene.words.person_nouns)
    ]
    for clause in children(token, "acl"):
        teller = child(clause, "obl:agent") or (child(clause, "nsubj") if has_dep(clause, "acl:relcl") else None)
        found += [teller] if teller is not None and morph(teller, "PronType") != "Rel" else []
    return found[0] if found else token
