"""Yield what holds: roles by apposition, "X est Y", predicate adjectives."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.draft import Draft, Part, Scene
from kg.extract.events.attributes import is_bare, is_cut, is_office, is_told, may_hold, office, predicate_words, told
from kg.extract.events.bearers import completes_adjective, is_names_of_thing
from kg.extract.events.clauses import infinitive
from kg.extract.events.nouns import named_event, phrase_before
from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, conjuncts, has_dep, morph, plain_preposition, preposition
from kg.extract.grammar.triggers import in_order
from kg.extract.participants.control import is_periphrasis, is_ranked
from kg.extract.participants.quantities import much
from kg.extract.participants.roles import complements, spread
from kg.extract.participants.subjects import subject
from kg.extract.relations.lexicon import office_stem, office_word, stem
from kg.model import LexicalRelation, Role


def titles(scene: Scene) -> Iterator[Draft]:
    """Yield who holds which office where: "Ana Roy, la PDG de Lumenor", "la PDG de Lumenor, Ana Roy", "Lumenor CEO Ana Roy"."""
    for noun in _may_be_titles(scene):
        holder = _holder(noun, scene)
        if holder is None or is_names_of_thing(holder, noun) or scene.mentions.at(holder) is None:
            continue
        if (found := _title(noun, scene)) is None:
            continue
        words, relation = found
        places = tuple(_offices(noun, words[-1], holder, scene))
        if any(each.role == "patient" for each in places) and may_hold(relation, holder, scene) and is_office(found, places, scene):
            parts = (*(Part("agent", each) for each in _holders(noun, holder, scene)), *told(places, relation))
            lemma = " ".join(each.text.lower() for each in words).replace("' ", "'").replace("’ ", "’")
            yield Draft(noun, words, lemma, parts, "titles", *office(found, places, scene), consumed=words)


_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "X"))


def descriptions(scene: Scene) -> Iterator[Draft]:
    """Yield "Lumenor, société à l'origine de Nuage", "Vidal, cadre chez Lumenor": an apposition that places its holder."""
    for noun in [each for each in scene.nouns if each.family == "appos"]:
        if scene.mentions.at(noun.head) is None:
            continue
        if _title(noun, scene) is not None or named_event(noun, scene) is not None:
            continue
        for link, target in _standings(noun, scene):
            lemma = f"{scene.words.be} {link}"
            pattern = scene.lexicon.verb(scene.words.be, frozenset(stem(word) for word in link.split()), is_reflexive=False)
            mine = (Part("agent", noun.head), *spread("patient", target, scene.words))
            trigger = tuple([each for each in scene.doc[noun.i : target.i] if each.head is not target or each.dep_ != "det"])
            found = pattern.relation if pattern is not None and pattern.words else None
            yield Draft(noun, trigger, lemma, mine, "descriptions", found.id if found else None, found.type if found else "State")


def _standings(noun: Token, scene: Scene) -> Iterator[tuple[str, Token]]:
    """Yield the link and the target of what an apposition stands in: "à l'origine de", Nuage."""
    for each in children(noun, "nmod"):
        brought = plain_preposition(each)
        if brought in scene.words.standing_prepositions and _is_body(each, scene):
            yield brought, each
        elif (place := phrase_before(each)) in scene.words.standing_phrases:
            inner = [deeper for deeper in children(each, "nmod") if plain_preposition(deeper) in scene.words.of_prepositions]
            yield from ((f"{place} {plain_preposition(deeper)}", deeper) for deeper in inner if _is_body(deeper, scene))


def copulas(scene: Scene) -> Iterator[Draft]:
    """Yield "X est Y": the predicate makes the relation, with what it governs."""
    for token in [each for each in scene.doc if "cop" in each.below]:
        copula = child(token, "cop")
        if copula is None or is_periphrasis(token, scene.words):
            continue
        holder = subject(token, scene.words)
        if holder is None or scene.mentions.at(holder) is None or preposition(holder) or child(token, "expl") is not None:
            continue
        draft = _copula(token, copula, holder, scene)
        if draft is not None:
            yield draft


def _copula(token: Token, copula: Token, holder: Token, scene: Scene) -> Draft | None:
    ranked = [(token, [token, *children(token, "nmod")]), (holder, [holder])]
    if any(is_ranked(noun, scene.words) and any(child(each, "acl", "acl:relcl") for each in near) for noun, near in ranked):
        return None  # "le seul maire à avoir démissionné" is not the only mayor
    agents = tuple(part for part in spread("agent", holder, scene.words) if scene.mentions.at(part.token) is not None)
    trigger = _copula_words(token, copula)
    found = _title(token, scene) if token.pos_ in ("NOUN", "PROPN") else None
    places = tuple(_offices(token, found[0][-1], holder, scene)) if found is not None else ()
    belongs = any(each.role == "patient" for each in places)
    bare = any(is_bare(each, scene) or not belongs for each in children(token, "nmod", "obl:arg"))  # "leader du classement"
    whole = found is not None and found[1].id == "leads" and not bare
    named = token.lemma_.lower() in scene.words.ranked_offices
    if found is not None and whole and not belongs and token in found[0] and not named and is_ranked(token, scene.words):
        return None  # "étant le premier maire élu": of those elected
    if found is not None and (belongs or whole) and is_office(found, places, scene):
        words, relation = found
        mine = (*agents, *told(places, relation))
        lemma = " ".join(each.text.lower() for each in words)
        return Draft(token, tuple(in_order((*trigger, *words))), lemma, mine, "titles", *office(found, places, scene), consumed=words)
    if _says_nothing(token, scene) or not is_told(token, holder, scene):
        return None
    if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "X") and not preposition(token):
        if is_cut(token, scene) or (scene.words.language == "en" and holder.lower_ in scene.words.presenting):
            return None  # "it's the water", of which nobody can tell what it says
        of_it = (part for part in spread("patient", token, scene.words) if part.token is token or "nsubj" not in part.token.below)
        held = tuple(part for part in of_it if scene.mentions.at(part.token) is not None)  # not "but it's been third" of another
        return Draft(token, trigger, scene.words.be, (*agents, *held), "copulas", type="State")
    return _adjective(token, trigger, agents, holder, scene)


def _says_nothing(token: Token, scene: Scene) -> bool:
    """Tell whether a predicate only points elsewhere ("sont les suivants", "est le même que") or says how ("est à l'inverse")."""
    return token.lemma_.lower() in scene.words.pointing_words or phrase_before(token) in scene.words.idioms


def _adjective(token: Token, trigger: tuple[Token, ...], agents: tuple[Part, ...], holder: Token, scene: Scene) -> Draft:
    """Draft "est capable de produire", "est en cours": the predicate's words are the relation."""
    lower = infinitive(token) or next((each for each in children(token, "acl") if morph(each, "VerbForm") == "Inf"), None)
    others = [part for part in complements(token, scene, skip=(holder,)) if _takes(part, scene)]
    tail: list[Token] = []
    if lower is not None:
        others += [part for part in complements(lower, scene, skip=(holder,)) if scene.mentions.at(part.token)]
        tail = [each for each in (child(lower, "mark"), lower) if each is not None]
    said = (*predicate_words(token), *tail)
    lemma = " ".join([scene.words.be, *(each.text.lower() for each in said)]).replace("' ", "'").replace("’ ", "’")
    return Draft(token, tuple(in_order((*trigger, *said))), lemma, (*agents, *others), "copulas", type="State", consumed=(token, *tail))


def _takes(part: Part, scene: Scene) -> bool:
    known = scene.mentions.at(part.token) is not None and part.token.i not in scene.time_tokens
    return known and part.token.pos_ != "ADJ" and part.token.family in ("obl", "nmod", "iobj", "conj")


def _copula_words(token: Token, copula: Token) -> tuple[Token, ...]:
    negation = [
        each for each in children(token, "advmod") if each.lower_ in ("ne", "n'", "n’", "pas", "plus", "jamais", "not", "n't", "never")
    ]
    return tuple(in_order([copula, *children(token, "aux"), *negation]))


def _holder(noun: Token, scene: Scene) -> Token | None:
    """Return whoever an office is said of, by apposition either way or by a name right after it."""
    named = scene.mentions.named(noun)
    if named is not None:
        return named if _may_hold(named, noun, scene) else _person_after(named, noun, scene)
    before = scene.mentions.entity(noun.head) if has_dep(noun, "compound", "nmod:desc", "amod", "appos") else None
    if before is not None and noun.i < before.start and before.label_ == "Person":
        return before.root
    if noun.family in ("appos", "conj") and not preposition(noun):
        top = noun.head if noun.family == "appos" else (noun.head.head if noun.head.family == "appos" else None)
        top = _nearest(top, noun, scene) if top is not None else None
        mention = scene.mentions.at(top) if top is not None else None
        return top if mention is not None and mention.kind == "name" and mention.type in (None, "Person", "Thing") else None
    if "appos" not in noun.below:
        return None
    after = next((each for each in children(noun, "appos") if scene.mentions.entity(each) is not None), None)
    is_of_office = noun.family == "nmod" and scene.lexicon.title([noun.head.lemma_]) is not None
    if after is not None and is_of_office and after.doc[after.i - 1].text == ",":
        return None  # "le conseiller du maire de Lyon, Paul Vidal"
    mention = scene.mentions.at(after) if after is not None else None
    return after if mention is not None and mention.type == "Person" else None


def _holders(noun: Token, holder: Token, scene: Scene) -> list[Token]:
    """Return all who hold an office of several: "Ana Roy et Paul Vidal, anciens cadres de Lumenor"."""
    if morph(noun, "Number") != "Plur":
        return [holder]
    first = next((each for each in (holder, *holder.ancestors) if each.family != "conj"), holder)
    names = [each for each in conjuncts(first) if scene.mentions.entity(each) is not None and scene.mentions.at(each) is not None]
    count = much(noun, scene)
    told = int(count.value) if count is not None else len(names)
    return (names[-told:] if holder.i < noun.i else names[:told]) or [holder]


def _may_hold(named: Token, noun: Token, scene: Scene) -> bool:
    """Tell whether a name may hold the office: no party does, in "le candidat LR", but a firm may be a subsidiary."""
    mention = scene.mentions.at(named)
    return mention is None or mention.type in (None, "Person", "Thing") or noun.lemma_.lower() not in scene.words.person_nouns


def _person_after(party: Token, noun: Token, scene: Scene) -> Token | None:
    """Return the person whom an office of a party stands before: "le maire LR Paul Vidal", "Paul Vidal, le maire LR"."""
    people = [each for each in (*children(noun, "appos", "flat"), *children(party, "appos", "flat")) if each.i > party.i]
    if noun.family == "appos" and noun.head.i < noun.i:
        people.insert(0, noun.head)
    entities = [(each, scene.mentions.entity(each)) for each in people]
    return next((each for each, entity in entities if entity is not None and entity.label_ == "Person"), None)


def _nearest(top: Token, noun: Token, scene: Scene) -> Token:
    """Return the last of several names before an office of one: Paul Vidal in "Anne Roux et Paul Vidal, PDG de Total"."""
    names = [each for each in conjuncts(top) if top.i < each.i < noun.i and scene.mentions.entity(each) is not None]
    return names[-1] if names and morph(noun, "Number") != "Plur" else top


def _may_be_titles(scene: Scene) -> list[Token]:
    """Return the nouns that an office begins with, or right before: "president", "vice president"."""
    stems = scene.lexicon.title_stems
    found: dict[Token, None] = {}
    for opening in [each for each in scene.doc if each.pos_ in _NOMINAL and office_stem(each.text) in stems]:
        behind = scene.doc[opening.i + 1 : opening.i + 2] if _leads(opening) else ()
        found.update(dict.fromkeys(each for each in (opening, *behind) if each.pos_ in _NOMINAL))
    return list(found)


def _leads(before: Token) -> bool:
    """Tell what may open an office before its noun: "prime minister", "vice president"."""
    return before.pos_ == "ADJ" or before.family == "compound"


def _title(noun: Token, scene: Scene) -> tuple[tuple[Token, ...], LexicalRelation] | None:
    """Return the words of an office that begins at this noun, and its relation."""
    first, last = phrase(noun)
    window = [each for each in scene.doc[noun.i : min(last, noun.i + 9) + 1] if scene.mentions.entity(each) is None or each == noun]
    before = noun.doc[noun.i - 1] if noun.i > first else None
    for ahead in ([before], []) if before is not None and _leads(before) else ([],):
        found = scene.lexicon.title([office_word(each.text) for each in (*ahead, *window)])
        if found is not None and found[0] > len(ahead):
            words = _extend(list(window[: found[0] - len(ahead)]), scene)
            return (*_before_office(noun, len(ahead), scene), *words), found[1]
    return None


def _before_office(noun: Token, ahead: int, scene: Scene) -> list[Token]:
    """Return the words before an office that tell which it is, or that it is over: "former finance", "vice", "ancienne"."""
    first = next((each.i for each in noun.lefts if each.lower_ in scene.words.first_words), noun.i - ahead)
    return [each for each in noun.doc[first : noun.i] if scene.mentions.entity(each) is None]


def _extend(words: list[Token], scene: Scene) -> list[Token]:
    """Let an office keep the adjectives and common nouns that follow it: "directeur général adjoint", "ministre de l'Intérieur"."""
    head = words[0]
    for each in head.subtree:
        follows = each.i == words[-1].i + 1
        alone = each.lemma_ not in scene.words.completed_adjectives
        if follows and alone and each.family == "amod" and each.head in words and scene.mentions.entity(each) is None:
            words.append(each)
    if head.lemma_.lower() in scene.words.mediated_titles:  # "directeur de campagne"
        kind = next((each for each in children(head, "nmod") if each.i == words[-1].i + 2 and is_bare(each, scene)), None)
        words += head.doc[words[-1].i + 1 : kind.i + 1] if kind is not None else []
    return words


def _offices(noun: Token, last: Token, holder: Token, scene: Scene) -> Iterator[Part]:
    """Yield the body an office belongs to: "de Lumenor", "chez Lumenor", "Lumenor" in "Lumenor CEO"."""
    heads = dict.fromkeys((noun, last, *_above(noun, last)))  # in order, so that builds repeat
    is_kind = False  # "de droite", "d'orchestre": what follows with "de" belongs to that
    for each in (each for head in heads for each in children(head, "nmod", "compound", "nmod:poss", "amod")):
        apart = each.i > last.i or has_dep(each, "compound", "nmod:poss")
        tied = preposition(each) or has_dep(each, "compound", "nmod:poss")
        role = _office_role(each, scene) if not completes_adjective(each, scene) else None
        if each.head not in (noun, last) and plain_preposition(each) in scene.words.recipient_prepositions:
            continue  # "the President's tweet to a student"
        own = each == holder or each in conjuncts(holder) or scene.mentions.at(each) == scene.mentions.at(holder)
        if role is not None and apart and tied and not own and _is_body(each, scene):
            if is_bare(each, scene):
                is_kind = noun.lemma_.lower() not in scene.words.mediated_titles
            elif not (is_kind and plain_preposition(each) in scene.words.of_prepositions):
                yield from (part for part in spread(role, each, scene.words) if scene.mentions.at(part.token) is not None)


def _above(noun: Token, last: Token) -> Iterator[Token]:
    """Yield what an office's words hang on within their phrase; a predicate or another office has its own."""
    for each in last.ancestors:
        if each.i <= noun.i or each.pos_ in ("VERB", "AUX") or child(each, "cop", "nsubj") is not None:
            return
        yield each
        if each.dep_ == "nmod:poss":
            return  # "General Roy's staff at Alma"


def _office_role(each: Token, scene: Scene) -> Role | None:
    """Return what a phrase is to an office: the body it belongs to, the place of it, something else, or nothing ("face à")."""
    brought, mention = plain_preposition(each), scene.mentions.at(each)
    if not brought or brought in scene.words.office_prepositions:
        return "patient"
    if mention is not None and mention.type == "Place" and brought in scene.words.place_prepositions:
        return "place"
    if brought in scene.words.recipient_prepositions and phrase_before(each) not in scene.words.idioms | scene.words.state_phrases:
        return "patient"
    return "other" if brought in scene.words.duty_prepositions else None


def _is_body(token: Token, scene: Scene) -> bool:
    """Tell whether a phrase may stand for a body with offices: a name, or one thing in particular."""
    mention = scene.mentions.at(token)
    is_name_of = token.lemma_ == "nom" and child(token, "nmod:poss", "det") is not None  # "de son vrai nom Paul Vidal"
    if mention is None or is_name_of or token.i in scene.time_tokens or token.lemma_.lower() in scene.words.manner_nouns:
        return False
    return mention.kind != "nominal" or mention.number != "plural"
