"""Find who speaks a quotation: whom the verb after, inside or before it names, or who stands before its colon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from kg.extract.attribution.leaders import leading_subject, named_at
from kg.extract.attribution.sayers import REACH, credited, first_nominal, is_one, makes_known, named_after, sayer, says, speaking
from kg.extract.attribution.tellers import clashes
from kg.extract.attribution.unnamed import where_said
from kg.extract.draft import Scene
from kg.extract.grammar.marks import QUOTES
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, is_finite, is_verbal, morph, plain_preposition
from kg.extract.grammar.voice import is_passive
from kg.extract.words import Words

_OPENERS = frozenset((":", ",", "que", "qu'", "qu’", "that"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody says: its tokens, who says it and the verb that says so; both None where the text does not tell."""

    tokens: tuple[Token, ...]
    source: Token | None = None
    verb: Token | None = None
    is_inserted: bool = False  # the verb comes after the quotation or interrupts it

    @property
    def first(self) -> Token:
        """Return the first word inside the marks."""
        return self.tokens[0]

    @property
    def last(self) -> Token:
        """Return the last word inside the marks."""
        return self.tokens[-1]


def attributed(tokens: tuple[Token, ...], scene: Scene) -> Quotation:
    for rule in (_after, _interrupted, _before, _led, _governed, _signed):
        found = rule(tokens, scene)
        if found is not None:
            return _by_leader(found, scene) if rule is _after else found
    return Quotation(tokens)


def _by_leader(quotation: Quotation, scene: Scene) -> Quotation:
    """Name the speaker of "Paul Vidal hésite : « ... », dit-il": "-t-il" is who stands before the colon.

    So is whoever speaks of himself there, though a body passes it on: "Paul Vidal hésite : « Je pars », rapporte Nuage".
    """
    pronoun, leading = quotation.source, list(lead(quotation.first))
    opens = bool(leading) and leading[0].text == "," and _opens_source(leading[-1], scene.words)  # "Selon Paul Vidal, « ... », dit-il"
    if pronoun is None or not (opens or [each.text for each in leading[:1]] == [":"]):
        return quotation
    if pronoun.pos_ != "PRON" and not _passes_on(quotation, scene):
        return quotation
    found = (rule(quotation.tokens, scene) for rule in (_before, _led))
    source = next((each.source for each in found if each is not None and each.source is not None), None)
    if source is None or (pronoun.pos_ == "PRON" and clashes(pronoun, source)):
        return quotation
    return replace(quotation, source=source)


def _passes_on(quotation: Quotation, scene: Scene) -> bool:
    """Tell a body credited with words in the first person of one alone."""
    entity = scene.mentions.entity(quotation.source) if quotation.source is not None else None
    alone = (each for each in quotation.tokens if morph(each, "Person") == "1" and morph(each, "Number") == "Sing" and each.pos_ == "PRON")
    return entity is not None and entity.label_ == "Organization" and next(alone, None) is not None


def _after(tokens: tuple[Token, ...], scene: Scene) -> Quotation | None:
    """Read "« ... », a déclaré l'entraîneur", "« ... » selon les enquêteurs"."""
    following = list(_following(tokens[-1], scene))
    ends = "." if scene.words.language != "fr" else ".!?…"
    if tokens[-1].text in ends and following and following[0].is_title and not following[0].text.startswith("-"):
        return None  # a sentence of its own: "... a friend." Barack Obama said "..."
    if following and following[0].lower_ in scene.words.agent_prepositions:
        return _by_agent(tokens, following[1:], scene)
    if following and _opens_source(following[0], scene.words):
        return _by_source(tokens, following, scene)
    for each in following:
        if says(each, scene.words) or makes_known(each, scene.words) or _is_turned(each, tokens, scene):
            if morph(each, "VerbForm") in ("Part", "Ger") and morph(each, "Tense") == "Pres":
                return None  # "« ... », arguant du fait que" goes on with the sentence
            teller = named_after(each, tokens[-1], scene) or where_said(each, scene)
            if teller is not None and is_one(each) and morph(teller, "Number") == "Plur" and teller.i > each.i:
                return None  # "l'Otan « qui s'inquiète », a lancé des avions"
            return Quotation(tokens, teller, each, is_inserted=True)
        if not _precedes_verb(each, scene.words):
            return None
    return None


def _is_turned(verb: Token, tokens: tuple[Token, ...], scene: Scene) -> bool:
    """Tell whether any verb reports: after a comma, with its subject behind it ("« ... », tempête le maire")."""
    behind = any(each.i > verb.i for each in children(verb, "nsubj", "obj"))  # before it stands what parses take of the quotation
    turned = is_verbal(verb) and behind and child(verb, "ccomp", "mark") is None
    stands = next((each.text for each in lead(tokens[0])), ":") in ":,"
    first = min([verb, *children(verb, "aux", "expl", "iobj")], key=lambda each: each.i)
    return scene.words.language == "fr" and turned and stands and verb.doc[first.i - 1].text == "," and is_finite(verb)


def _following(last: Token, scene: Scene) -> Iterator[Token]:
    """Yield the words of the line right behind a quotation, from its closing mark on, up to the end of the clause."""
    rest = scene.doc[last.i + 1 : last.i + 4 + REACH]
    started = False
    for each in rest:
        if "\n" in each.text or each.text in ".;:(–—" or (started and each.is_punct and not each.text.startswith("-")):
            return
        if each.text not in QUOTES and not each.is_space and each.text not in ",!?…":
            started = True
            yield each


def _precedes_verb(token: Token, words: Words) -> bool:
    """Tell whether a word may stand between a quotation and its verb: an auxiliary, "fait-on", a clitic, an adverb, an English subject."""
    if token.pos_ in ("AUX", "ADV", "PART") or token.text.startswith("-") or morph(token, "Reflex") == "Yes":
        return True
    is_clitic = (token.pos_ == "PRON" and has_dep(token, "iobj", "obj", "expl")) or token.lemma_ in words.causative
    return (
        is_clitic or token.lower_ in words.aside_words or (words.language == "en" and token.pos_ in ("PRON", "PROPN", "NOUN", "DET", "ADJ"))
    )


def _opens_source(token: Token, words: Words) -> bool:
    following = token.doc.span(token.i, token.i + 2).text.lower().replace("’", "'")
    return token.lower_ in words.source_prepositions or following.replace("' ", "'") in words.source_prepositions


def _by_source(tokens: tuple[Token, ...], following: Iterable[Token], scene: Scene) -> Quotation | None:
    heads = (each for each in following if each.pos_ in ("NOUN", "PROPN", "PRON") and scene.mentions.at(each) is not None)
    source = next(heads, None)
    return Quotation(tokens, credited(source, scene), None, is_inserted=True) if source is not None else None


def _by_agent(tokens: tuple[Token, ...], following: Iterable[Token], scene: Scene) -> Quotation | None:
    """Read "décrit comme « un gars sans histoires » par un voisin"."""
    leading = list(lead(tokens[0]))
    verb = next((each for each in leading if is_verbal(each)), None)
    if verb is None or not is_passive(verb, scene.words) or not (says(verb, scene.words) or leading[0].lower_ in scene.words.as_marks):
        return None
    found = _by_source(tokens, following, scene)
    return replace(found, verb=verb, is_inserted=False) if found is not None else None


def _interrupted(tokens: tuple[Token, ...], scene: Scene) -> Quotation | None:
    """Read "« Nous avons, a-t-il ajouté, perdu le match »": the verb stands inside the marks."""
    for verb in tokens:
        if says(verb, scene.words) and has_dep(verb, "parataxis", "acl", "appos", "dep", "ccomp", "conj", "root"):
            start = min([verb.i, *(each.i for each in children(verb, "aux", "expl") if each.i < verb.i)])
            inverted = next((each for each in verb.doc[start : verb.i + 2] if each.text.startswith("-") and each.pos_ == "PRON"), None)
            before = verb.doc[start - 1] if start else verb
            teller = inverted or _behind_inside(verb, scene)
            if teller is not None and before.text in ",!?…" and speaking(teller, scene) is not None:
                end = next((each.i for each in verb.doc[verb.i + 1 : tokens[-1].i] if each.is_punct and each != inverted), tokens[-1].i + 1)
                return Quotation(tuple(each for each in tokens if not start <= each.i < end), teller, verb, is_inserted=True)
    return None


def _behind_inside(verb: Token, scene: Scene) -> Token | None:
    """Return the subject behind a verb of saying, or a person's name, which parses take for an object: ", confiait Claire Morel"."""
    behind = [each for each in children(verb, "nsubj", "obj") if each.i > verb.i]
    named = [each for each in behind if (entity := scene.mentions.entity(each)) is not None and entity.label_ == "Person"]
    return next((each for each in behind if has_dep(each, "nsubj") or (each in named and each.i == verb.i + 1)), None)


def _before(tokens: tuple[Token, ...], scene: Scene) -> Quotation | None:
    """Read "L'entraîneur a déclaré : « ... »", "qui a dit que « ... »": the nearest verb of saying before, in the same sentence."""
    leading = list(lead(tokens[0]))
    if goes_on_saying(leading, scene.words):
        return None
    for each in leading:
        is_next = leading[0].lower_ in _OPENERS or leading[0] == each
        if leading[0].text == ":" and has_dep(each, "acl:relcl") and child(each, "obj") is not None and _leads_on(each, leading, scene):
            continue  # "a répondu au maire, qui avait commenté sa lettre : « ... »"
        if has_dep(each, "acl") and morph(each, "Tense") == "Past" and each != leading[0] and _leads_on(each, leading, scene):
            continue  # "affirme que la loi annoncée par le maire « va coûter cher »"
        if leading[0] == each and has_dep(each, "ccomp") and _leads_on(each, leading, scene):
            continue  # "affirme que le maire a dénoncé « un vol »"
        if _is_bracketed(each, leading):
            continue  # "le maire (c'est lui qui l'a dit), « qui vend la salle »"
        if is_verbal(each) and says(each, scene.words) and (each.lemma_ not in scene.words.quote or is_next):
            return Quotation(tokens, sayer(each, scene) or _behind(each, scene), each)
        if _opens_source(each, scene.words) and morph(each.doc[each.i + 1], "PronType") != "Rel":
            return _by_source(tokens, reversed(leading[: leading.index(each)]), scene)
        if each.lower_ in scene.words.opinion_prepositions and leading[0].text == "," and scene.mentions.entity(each) is None:
            return _by_name(tokens, leading[: leading.index(each)], scene)
    return None


def _is_bracketed(verb: Token, leading: list[Token]) -> bool:
    """Tell what stands in brackets that are closed before a quotation, the nearest word first."""
    nearer = [each.text for each in leading[: leading.index(verb)]]
    return nearer.count(")") > nearer.count("(")


def _leads_on(verb: Token, leading: list[Token], scene: Scene) -> bool:
    """Tell whether a verb of saying, or "selon", stands above a clause that a quotation follows: "selon Nuage, cité par Belga, « ... »"."""
    sources = scene.words.source_prepositions
    return any(
        each in leading and ((is_verbal(each) and says(each, scene.words)) or plain_preposition(each) in sources) for each in verb.ancestors
    )


def _by_name(tokens: tuple[Token, ...], following: list[Token], scene: Scene) -> Quotation | None:
    """Read "pour Claire Morel, « ... »", whose view it is; "pour ce motif, « ... »" is nobody's."""
    entities = (scene.mentions.entity(each) for each in reversed(following))
    source = next((each for each in entities if each is not None), None)
    named = source is not None and source.label_ in ("Person", "Organization")
    return Quotation(tokens, source.root, None) if named and source is not None else None


def _behind(verb: Token, scene: Scene) -> Token | None:
    """Return who stands behind a verb that leads to a quotation: "..., rappelle le communiqué : « ... »"."""
    turned = verb.doc[verb.i + 1].pos_ in ("DET", "PROPN") and verb.doc[verb.i - 1].text == ","
    tells = verb.lower_ in scene.words.say_forms or not is_passive(verb, scene.words)  # parsers take "rappelle" for a participle
    return speaking(first_nominal(verb, scene), scene) if turned and tells else None


def goes_on_saying(leading: list[Token], words: Words) -> bool:
    """Tell whether what leads to a quotation is only "Avant d'ajouter :", "Et de conclure :", said by whoever spoke before."""
    verbs = [each for each in leading if is_verbal(each)]
    says_more = len(verbs) == 1 and verbs[0].lemma_ in words.say | words.quote and morph(verbs[0], "VerbForm") == "Inf"
    return says_more and leading[0].text == ":" and not any(has_dep(each, "nsubj") for each in leading)


def lead(first: Token) -> Iterator[Token]:
    """Yield the words before a quotation back to the start of its sentence, the nearest first, those of other quotations left out."""
    inside = False
    for index in range(first.i - 1, -1, -1):
        each = first.doc[index]
        if "\n" in each.text or (not inside and (each.text in ";!?" or _ends_sentence(each) or ends_quoted(each))):
            return
        if each.text in "»”":
            inside = True
        elif each.text in "«“":
            inside = False
        elif not inside and not each.is_space and each.text not in QUOTES:
            yield each


def _ends_sentence(token: Token) -> bool:
    """Tell a full stop from the point of an initial, which the tokens keep together."""
    return token.text in (".", "...", "…") and token.doc[token.i + 1].text not in ",:)"


def ends_quoted(mark: Token) -> bool:
    """Tell a closing mark behind a whole sentence, before another: "... perdu. » Paul Vidal"."""
    ends = mark.text in "»”" and mark.doc[mark.i - 1].text in ".!?…"
    return ends and any(each.is_title for each in mark.doc[mark.i + 1 : mark.i + 2])


def _led(tokens: tuple[Token, ...], scene: Scene) -> Quotation | None:
    """Read "Il le met en garde : « ... »", "Son message est clair : « ... »", "Paul Vidal : « ... »": who stands before the colon."""
    leading = list(lead(tokens[0]))
    if not leading or leading[0].text != ":" or goes_on_saying(leading, scene.words):
        return None
    clause = list(takewhile(lambda each: each.text != ":", leading[1:]))
    if any(each.lemma_ in scene.words.receiving for each in clause):
        return None  # "a reçu une lettre : « ... »"
    told = (each for each in clause if is_verbal(each) and each.dep_ not in ("acl", "amod"))
    nearest = next(told, None)
    first = nearest.head if nearest is not None and has_dep(nearest, "conj") and child(nearest, "aux", "nsubj") is None else nearest
    if nearest is not None and first is not None and is_passive(first, scene.words) and child(nearest, "obl:agent") is None:
        return None  # "ont été arrêtés pour le motif suivant : « ... »"
    source = named_at(clause, scene) or leading_subject(clause, tokens, scene)
    return Quotation(tokens, source) if source is not None else None


def _governed(tokens: tuple[Token, ...], scene: Scene) -> Quotation | None:
    """Read "le préfet a condamné « les appels qui ont mobilisé la police »": the words of whoever judges or wants what is quoted."""
    top = next((each for each in tokens if each.head not in tokens and has_dep(each, "obj", "ccomp", "xcomp")), None)
    if top is None or top.head.i > tokens[0].i:
        return None
    verb, words = top.head, scene.words
    judging = words.factive | words.plan | words.say | words.quote | words.deny
    judges = is_verbal(verb) and verb.lemma_ in judging and not is_passive(verb, words)
    is_told = morph(verb, "VerbForm") == "Fin" or child(verb, "aux:tense") is not None
    source = sayer(verb, scene) if judges and is_told else None
    return Quotation(tokens, source, verb) if source is not None else None


def _signed(tokens: tuple[Token, ...], scene: Scene) -> Quotation | None:
    """Read "« ... » — Claire Morel", on its line or the next: a dash, then a person."""
    behind = [each for each in scene.doc[tokens[-1].i + 1 : tokens[-1].i + 1 + REACH] if each.text not in QUOTES and not each.is_space]
    signs = len(behind) > 1 and behind[0].text in ("—", "–")
    entity = scene.mentions.entity(behind[1]) if signs else None
    return Quotation(tokens, entity.root) if entity is not None and entity.label_ == "Person" else None
