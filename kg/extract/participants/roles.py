"""Find who fills which role of a verb: its subject, objects and the phrases with a preposition."""

from __future__ import annotations

from kg.extract.draft import Part, Scene
from kg.extract.grammar.negatives import before_but
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, is_verbal, morph, plain_preposition, preposition
from kg.extract.grammar.voice import is_passive, reflexive
from kg.extract.participants.adverbials import is_beside, is_manner, is_means, is_measure, may_be_the_nouns
from kg.extract.participants.adverbials import is_somebody as names_somebody
from kg.extract.participants.beside import is_apposed, is_elsewhere, is_object_pronoun
from kg.extract.participants.bystanders import is_bystander, joined
from kg.extract.participants.control import befalls, is_somebody
from kg.extract.participants.inversions import lent_object, stands_behind
from kg.extract.participants.listed import members
from kg.extract.participants.partitives import is_some_of
from kg.extract.participants.rivals import is_added, is_before_object, is_of_last, number, once_told
from kg.extract.participants.subjects import subjects
from kg.extract.participants.unlike import is_unlike
from kg.extract.words import Words
from kg.model import Role

_BORNE = frozenset(("nsubj", "obj", "iobj", "obl", "nmod", "xcomp"))  # by participants


def parts(verb: Token, scene: Scene, *, skip: tuple[Token, ...] = ()) -> list[Part]:
    """Return the participants of a verb: subject first, then objects and phrases with a preposition, in text order."""
    passive = is_passive(verb, scene.words)
    heads = subjects(verb, scene.words)
    role: Role = "patient" if passive else "agent"
    if passive and befalls(verb, scene.words) is not None:
        role = _befallen(verb, scene.words)
    found = [Part(role, each) for head in heads if head not in skip for each in _bearers(verb, head, scene)]
    found += complements(verb, scene, skip=(*skip, *heads))
    if (noun := lent_object(verb, scene.words)) is not None and noun not in heads:
        found.append(Part("patient", noun))
    return found


def _bearers(verb: Token, head: Token, scene: Scene) -> list[Token]:
    """Return a subject and what is joined to it, as far as the verb is said of them."""
    beyond = verb.i if head.i < verb.i else len(verb.doc)  # "les soldats tués et des civils": the civilians are not said to be
    found = [each for each in gathered(head, scene.words) if each.i < beyond]
    if len(found) < 2:
        return found
    found = [each for each in found if each is head or preposition(head) or not is_unlike(each, head, scene)]
    found = found[-1:] if is_of_last(verb, head) else found
    many = number(verb) or (morph(verb, "Number") if verb.family == "advcl" else number(verb.head) if verb.family == "xcomp" else "")
    if many == "Sing":  # "Ana Roy, pianiste et fine conteuse, est partie", "a dit Ana Roy, pianiste et conteuse"
        found = [each for each in found if each is head or not is_added(each, head)]
    return once_told(found) if many == morph(head, "Number") else found


def _befallen(verb: Token, words: Words) -> Role:
    """Return what somebody is in what befalls them: "s'est vu retirer sa licence", "se fait propulser", "se voit devenir maire"."""
    if verb.lemma_ in words.unaccusative and all(preposition(each) != "par" for each in children(verb, "obl")):
        return "agent"  # but "se fait sortir par les gendarmes"
    return "recipient" if any(each is not reflexive(verb) for each in children(verb, "obj")) else "patient"


def complements(head: Token, scene: Scene, *, skip: tuple[Token, ...] = ()) -> list[Part]:
    """Return the objects and prepositional phrases of a verb or predicate adjective, in text order."""
    passive = is_passive(head, scene.words)
    found: list[Part] = []
    for each in head.children:
        if each.family not in _BORNE or each in skip or each.i in scene.time_tokens:
            continue
        role, is_some = _role(each, scene, passive=passive), "case" in each.below and is_some_of(each, scene.words)
        if (role is None and not is_some) or _is_aside(each, head, scene):
            continue
        if is_some:
            found += [Part("patient", one) for one in gathered(each, scene.words)]
        elif role == "patient" and _is_left(each, head, scene.words):
            found.append(Part("other", each, "de"))
        elif role is not None:
            found += [part for part in spread(role, each, scene.words) if part.token is each or not is_unlike(part.token, each, scene)]
    return found


def _is_aside(each: Token, verb: Token, scene: Scene) -> bool:
    """Tell what would be a participant and takes no part: a bystander, of another clause, a while."""
    if _is_second_object(each, scene) or is_bystander(each, verb, scene.words) or is_elsewhere(each, verb, scene):
        return True
    lasts = each.i in scene.duration_tokens and each.family == "obj"  # "observées ces dernières années"
    return lasts and verb.lemma_ not in scene.words.lasting


def _is_left(each: Token, verb: Token, words: Words) -> bool:
    """Tell what a verb takes with "de" where the parse takes "des" for an article: "sortir des crises"."""
    article = child(each, "det") if verb.lemma_ in words.leaving and each.i > verb.i else None
    return article is not None and article.lower_ in ("des", "du", "de", "d'", "d’")


def _is_second_object(each: Token, scene: Scene) -> bool:
    """Tell whether a noun cannot be an object, there being one: after "que", or after another noun that is no date."""
    if each.family != "obj" or each.pos_ == "PRON" or each.i < each.head.i or child(each.head, "obj") is each:
        return False
    times = scene.time_tokens | scene.duration_tokens
    before = [other for other in children(each.head, "obj") if other.i < each.i and other.i not in times]
    if not before:
        return False
    others = [other for other in before if not is_apposed(other, each.head)]
    if each.head.lemma_ in scene.words.predicating:
        return True  # "called it a success"
    return any(morph(other, "PronType") == "Rel" or (other.pos_ in ("NOUN", "PROPN") and other.i > each.head.i) for other in others)


def gathered(head: Token, words: Words) -> list[Token]:
    """Return the coordinated and listed members of a phrase; none of alternatives."""
    if "conj" not in head.below:
        return [head, *members(head, words)]
    listed = before_but(joined(head))
    if _is_left_open(listed, words):
        return [head] if len(listed) == 2 and _is_renamed(head, listed[1]) else []
    if words.language == "fr" and not (head.family == "nsubj" and number(head.head) == "Plur"):
        listed = [each for each in listed if each is head or morph(each, "Number") == "Plur" or not _is_renamed(head, each)]
    return [*listed, *members(head, words)]


def _is_renamed(head: Token, other: Token) -> bool:
    """Tell another name or title from another one by its missing article: "l'aven ou gouffre", "la poète et peintre Ana Roy"."""
    one = "det" in head.below and morph(head, "Number") != "Plur" and head.pos_ == other.pos_ == "NOUN"
    return one and other.below.isdisjoint(("det", "case", "nummod"))


def spread(role: Role, head: Token, words: Words) -> list[Part]:
    """Return one part for each coordinated or listed member of a phrase."""
    brought, found = preposition(head), gathered(head, words)
    if found == [head]:
        return [Part(role, head, brought)]
    return [Part(role, each, brought if each is head else _own(each, words) or brought) for each in found]


def _own(member: Token, words: Words) -> str:
    """Return the preposition of a member of a list; none of what only opens the list: "dont Paramount"."""
    own = preposition(member)
    return own if own and own.split()[0] not in words.member_words else ""


_NE, _ASSURING = ("ne", "n'", "n’", "not", "n't", "no"), ("assurer", "promettre", "garantir", "répondre")


def _is_left_open(listed: list[Token], words: Words) -> bool:
    """Tell alternatives, of which nobody says which it is: "à la candidate ou au candidat"; none of them it is after "ne"."""
    marks = [mark for each in listed[1:] for mark in children(each, "cc") if mark.lower_ in words.alternatives]
    if not marks:
        return False
    behind = [mark.doc.span(mark.i + 1, mark.i + 2).text.lower() for mark in marks]
    either = any(each not in ("encore", "même") for each in behind)  # "ou encore" goes on with a list
    near = [*children(listed[0].head, "advmod"), *children(listed[0], "det")]  # "no injuries or deaths"
    return either and not any(each.lower_ in _NE for each in near)


def _role(each: Token, scene: Scene, *, passive: bool) -> Role | None:
    if each.family in ("obl", "nmod"):
        return oblique_role(each, scene, passive=passive) if not is_verbal(each) else None
    if each.family == "obj":
        if (preposition(each) or passive or each.head.lemma_ in scene.words.amounting) and is_measure(each, scene):
            return "other"  # "ne progresser que de 1,3 %", "increased 22 percent"
        return "patient"
    if each.family == "iobj" and each.lower_ in scene.words.relative_places:
        return _by_preposition(each, "", scene)
    if each.family == "iobj" and each.lower_ != "dont":
        return "patient" if is_object_pronoun(each, scene.words) else "recipient"
    if each.family == "nsubj":
        return "patient" if is_before_object(each) else None
    if each.family == "xcomp" and (_is_post_or_name(each, scene) or (passive and "det" in each.below)):
        if "cop" in each.below and each.head.lemma_ in scene.words.say:
            return None  # "affirme être l'auteur"
        return "patient" if passive and stands_behind(each) else "other"  # "nommé directeur de la banque"
    return None


def _is_post_or_name(each: Token, scene: Scene) -> bool:
    """Tell what is called or made so: "la tempête, baptisée Ana", "le président élu Ana Roy", "was appointed CBE"."""
    if each.pos_ != "PROPN":
        return each.pos_ == "NOUN"
    return each.head.lemma_ in scene.words.naming or "aux:pass" in each.head.below


def oblique_role(each: Token, scene: Scene, *, passive: bool = False) -> Role | None:
    """Return the role of a phrase with a preposition; None for manner, time, sources and the like."""
    words, brought = scene.words, plain_preposition(each)
    if each.i in scene.duration_tokens and each.dep_ != "obl:arg":
        return None
    if each.lower_ == "dont" and child(each.head, "obj") is not None:
        return None  # "dont elle trouve le prix trop haut": of what the object is
    if brought in words.source_prepositions or each.pos_ == "ADV":
        return None
    if (each.lemma_.lower() in words.manner_nouns or is_manner(each, brought, scene)) and not _is_asked_for(each, words):
        return None
    if brought in words.agent_prepositions and not passive and each.head.lemma_ in words.unaccusative:
        return None  # "arrivé par l'escalier"
    if brought in words.agent_prepositions and (passive or each.dep_ == "obl:agent"):
        if reflexive(each.head) is not None and befalls(each.head, words) is None:
            return "other"  # "se solder par un échec"
        counts = each.pos_ == "NUM" or is_measure(each, scene)
        return None if counts or is_means(each, scene) else "agent"  # "multiplié par 5", "cut by $200"
    if each.dep_ == "obl:agent" and brought in words.of_prepositions:
        return "agent" if names_somebody(each, scene) or each.head.lemma_ in words.surrounding else None  # "le cas connu du virus"
    if (not brought and each.pos_ not in ("PRON", "PROPN")) or is_beside(each, brought, scene):
        return None
    role = _by_preposition(each, brought, scene)
    return None if role is None or (brought and may_be_the_nouns(each, role, scene)) else role


def _is_asked_for(each: Token, words: Words) -> bool:
    """Tell what a verb takes from manner by its number or what it is of: "renonce aux mesures", "appelle à la fin de la grève"."""
    if each.dep_ != "obl:arg":
        return False
    several = each.lemma_ in _STEPS and morph(each, "Number") == "Plur"
    return several or (each.head.lemma_ == "appeler" and "nmod" in each.below)


_STEPS = ("mesure", "effet")


def _by_preposition(each: Token, brought: str, scene: Scene) -> Role | None:
    words, mention = scene.words, scene.mentions.at(each)
    if each.lower_ in words.relative_places:
        return "place" if _is_of_place(each, scene) else None
    if mention is not None and mention.type == "Place" and brought in words.place_prepositions:
        verbs = words.facing if brought == "à" and each.i > each.head.i else words.turning if brought in ("en", "into") else ()
        if brought in words.between_prepositions or each.head.lemma_ in verbs:
            return "other"  # "un accord signé entre Rome et Paris", "se heurter à l'Italie"
        clause = "ccomp" if each.head.lemma_ in _ASSURING else "xcomp" if each.head.lemma_ in words.bidding else None
        asked = brought in words.recipient_prepositions and clause is not None and child(each.head, clause) is not None
        return "recipient" if asked or _is_given(each, words) else "place"  # "permet à Nice de gagner"
    if is_measure(each, scene):
        return "other"
    if brought in words.loose_prepositions and is_verbal(each.head) and not _is_addressed(each, brought, scene):
        return "other"  # "added to the list", "ran on a card", where no relation in the parse says more
    if brought in words.recipient_prepositions and each.dep_ != "obl:mod":
        return "recipient" if _may_receive(each, scene) else "other"  # "mettre fin à la grève"
    if brought in words.topic_prepositions and each.dep_ != "obl:mod":
        verb = each.head.lemma_
        on_air = verb in words.say | words.quote and verb not in words.topic_verbs  # "annoncer sur Radio Nord"
        return "other" if each.pos_ == "PROPN" and (on_air or verb in words.unaccusative) else "topic"  # "revenir sur Lyon"
    return "other"


def _may_receive(each: Token, scene: Scene) -> bool:
    """Tell whether a phrase with "à" may name who gets, hears or is let do something: somebody, or what such verbs take for it."""
    words, verb = scene.words, each.head.lemma_
    on_air = each.lemma_.lower() in words.media_nouns and morph(each, "Number") != "Plur"
    if on_air or each.head.pos_ == "ADJ" or verb in words.unreceiving:
        return False  # "invité à l'Élysée", "s'exprimer à la télévision"
    if verb == "livrer" and reflexive(each.head) is not None:
        return names_somebody(each, scene)  # "se livrer à la police", not "à des violences"
    taking = words.giving | words.addressing | words.say | words.object_control
    itself = verb not in words.self_addressing and is_verbal(each.head) and reflexive(each.head) is not None  # "s'exprime à la radio"
    if verb in taking and verb not in words.placing | words.sending and not itself:
        return child(each.head, "iobj") is None or names_somebody(each, scene)  # "lui a succédé au poste"
    return each.pos_ != "NOUN" or each.text[:1].isupper() or names_somebody(each, scene) or is_somebody(each, words)


def _is_of_place(where: Token, scene: Scene) -> bool:
    """Tell whether "où" points back to a place: not "au moment où", "au point où"."""
    clause = next((each for each in where.ancestors if each.family == "acl"), None)
    if clause is None:
        return False
    mention = scene.mentions.at(clause.head)
    return (mention is not None and mention.type in ("Place", "Organization")) or clause.head.lemma_.lower() in scene.words.place_nouns


def _is_given(each: Token, words: Words) -> bool:
    """Tell a country that receives from one where it happens, which takes another preposition: "offre une médaille à la France"."""
    named = preposition(each) in ("au", "aux") or child(each, "det") is not None  # but "a cédé son titre à Rio"
    if each.head.lemma_ in (words.lending if named else words.awarding) and plain_preposition(each) == "à" and reflexive(each.head) is None:
        return True  # "prêté au Royaume-Uni"
    return preposition(each) in words.giving_prepositions and child(each, "det") is not None and each.head.lemma_ in words.giving


def _is_addressed(each: Token, brought: str, scene: Scene) -> bool:
    """Tell whether a verb takes a recipient or topic with a preposition of many uses: "sold to", "voted on"."""
    words, verb = scene.words, each.head.lemma_
    if brought in words.topic_prepositions:
        carried = verb in words.light and any(scene.lexicon.noun(inner.lemma_) is not None for inner in children(each.head, "obj"))
        about = verb in words.say and (brought != "on" or each.i < each.head.i)  # "said on a website" is not about it
        return carried or about or verb in words.topic_verbs
    mention = scene.mentions.at(each)
    if child(each.head, "expl", "expl:pv", "expl:pass") is not None:  # "se rendre à l'usine", "s'exposer à une amende"
        return (mention is not None and mention.type == "Person") or verb in words.self_addressing
    somebody = mention is not None and mention.type in ("Person", "Group")
    takes = verb in words.say | words.giving | words.addressing
    return somebody or each.pos_ == "PRON" or (takes and (verb not in words.reacting or is_somebody(each, words)))
