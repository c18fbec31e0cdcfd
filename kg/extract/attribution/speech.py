"""Decide to whom a telling is attributed: quotations, reported clauses, "selon X", tweets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from kg.extract.attribution.aside import aside, is_of_teller, reaches
from kg.extract.attribution.misread import as_said, misread, reporters
from kg.extract.attribution.reported import bidden, said
from kg.extract.attribution.sayers import inverted_pronoun, sayer, says
from kg.extract.attribution.sources import Attribution, according, beliefs, convictions, views, voices, vouching
from kg.extract.attribution.speakers import Quotation, ends_quoted
from kg.extract.attribution.tellers import teller_before
from kg.extract.draft import Draft, Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, is_verbal, morph, plain_preposition
from kg.extract.grammar.voice import is_passive
from kg.extract.participants.control import is_infinitive
from kg.model import Speaker

_TWEET = re.compile(r"(?m)^[ \t]*[-–—][ \t]*(?P<name>[^\n(@]{2,60}?)[ \t]*\(@\w{1,15}\).*$")
_TWEET_SHORT = 100  # characters; a shorter line before the signature is taken for the tail of a tweet of two lines


def attributions(scene: Scene, quoted: Sequence[Quotation]) -> list[Attribution]:
    """Return who is credited with what, the attribution that covers least first."""
    near = vouching(scene)
    behind = {each.verb: each for each in misread(scene, near, quoted)}
    verbs = {verb.i for verb in behind if verb is not None}
    found = [
        *(replace(each, covered=each.covered - verbs) for each in said(scene, quoted) if each.verb not in behind),
        *behind.values(),
        *bidden(scene),
        *according(scene, near),
        *views(scene, near),
        *voices(near),
        *as_said(scene, near),
        *reporters(scene),
        *beliefs(scene),
        *convictions(scene, near),
    ]
    found = [*_kept_apart(found, quoted), *_quoted(quoted), *_tweets(scene)]
    return sorted(found, key=lambda each: (each.verb in behind, len(each.covered), min(each.covered, default=0)))


def covering(found: Iterable[Attribution]) -> Mapping[int, list[Attribution]]:
    """Return the attributions that cover each token, by its index, in their order."""
    covered: dict[int, list[Attribution]] = defaultdict(list)
    for each in found:
        for index in each.covered:
            covered[index].append(each)
    return covered


def _quoted(quoted: Iterable[Quotation]) -> Iterator[Attribution]:
    for each in quoted:
        if each.source is not None:
            cue = each.verb.text if each.verb is not None else ""
            yield Attribution(frozenset(token.i for token in each.tokens), each.source, each.verb, cue)


def _kept_apart(found: Iterable[Attribution], quoted: Sequence[Quotation]) -> Iterator[Attribution]:
    """Keep clauses and quotations apart: a quoted verb reports nothing outside its quotation, nor one outside what is quoted.

    The verb that a quotation is told by is nobody's words, but of a source named behind it.
    """
    told = {each.verb.i for each in quoted if each.verb is not None and each.is_inserted}
    spans = [(each, frozenset(token.i for token in each.tokens)) for each in quoted]
    for one in found:
        behind = one.source.i if one.source is not None else -1  # "« ... », a dit Paul Vidal, selon Nuage", ", a indiqué Nuage"
        covered = one.covered - {each for each in told if each > behind}
        at = one.verb if one.verb is not None else one.source
        for each, inside in spans:
            if at is not None and at.i in inside:
                covered &= inside
            elif one.verb is not None and one.verb is each.verb and not each.is_inserted and _ends_quoted(each):
                covered = frozenset(i for i in covered if i < each.first.i)  # "il a dit : « Non. » Le maire partira."
            elif each.source is not None or (each.is_inserted and behind < each.first.i):
                covered -= inside  # "selon Nuage, la mine ferme. « Non », dit-on": on another's account
        if covered:
            yield replace(one, covered=covered)


def _ends_quoted(one: Quotation) -> bool:
    return any(map(ends_quoted, one.last.doc[one.last.i + 1 : one.last.i + 2]))  # none where the text ends unclosed


def speaker(draft: Draft, scene: Scene, found: Mapping[int, list[Attribution]]) -> tuple[Speaker, Attribution] | None:
    """Return who says what a draft tells, the innermost source first; nobody says of himself that he says it."""
    covering: Sequence[Attribution] = found.get(draft.predicate.i, ())
    if not covering:
        return None
    own = sayer(draft.predicate, scene) if is_verbal(draft.predicate) and says(draft.predicate, scene.words) else None
    if _is_apposition(draft, scene) or (own is not None and _says_along(draft.predicate, scene)):
        return None
    if _is_inserted(draft.predicate):  # "« ... », dit-elle, selon Nuage"
        covering = [each for each in covering if each.verb is None and each.source is not None and each.source.i > draft.predicate.i]
    beside = aside(draft.predicate, scene)
    for each in covering:
        if each.source is not None and _is_told_along(draft.predicate, each, each.source, beside, scene):
            continue
        if is_nobody(each, draft.predicate, scene):
            if each.source is not None and each.source.text.startswith("-"):
                continue  # "a-t-on appris de source judiciaire"
            return None  # "dénonce les soupçons selon lesquels"
        is_content = draft.predicate.head is each.verb and is_infinitive(draft.predicate)  # "affirme avoir repeint la salle"
        aims = is_content and child(draft.predicate, "nsubj", "nsubj:pass") is None
        if aims and each.verb is not None and each.verb.lemma_ in scene.words.plan and scene.words.language == "en":
            continue  # "agreed to buy it" is what he does
        is_own = own is not None and each.source is not None and not is_content and _is_same(own, each.source, scene)
        if draft.predicate != each.verb and not is_own and (made := credit(each, scene)) is not None:
            return made, each
    return None


def _is_told_along(predicate: Token, said: Attribution, source: Token, beside: Token | None, scene: Scene) -> bool:
    """Tell what stands among somebody's words without being of them: set beside them, or the teller's own."""
    return (beside is not None and not reaches(source, said.verb, beside, scene)) or is_of_teller(predicate, said.verb, scene)


def _says_along(verb: Token, scene: Scene) -> bool:
    """Tell "ajoutant que le pont tient", outside quotations: the teller says that somebody says it."""
    is_gerund = has_dep(verb, "advcl") and morph(verb, "VerbForm") in ("Part", "Ger") and morph(verb, "Tense") == "Pres"
    return is_gerund and not scene.is_quoted(verb)


def _is_inserted(verb: Token) -> bool:
    """Tell ", a-t-il raconté," within a quotation, which is the teller's own: the pronoun behind its verb is no question."""
    pronoun = inverted_pronoun(verb) if is_verbal(verb) else None
    first = min([verb.i, *(each.i for each in children(verb, "aux", "expl"))])
    return pronoun is not None and verb.doc[first - 1].text in (",", "»", "”", '"') and verb.sent.doc[verb.sent.end - 1].text != "?"


def _is_apposition(draft: Draft, scene: Scene) -> bool:
    """Tell whether a draft is only an office beside a name outside what is quoted: the teller presents whom he names."""
    is_beside = draft.rule in ("titles", "descriptions") and child(draft.predicate, "cop") is None
    return is_beside and not scene.is_quoted(draft.predicate)


def is_nobody(said: Attribution, predicate: Token, scene: Scene) -> bool:
    """Tell a verb, or an allegation, that says something of which nobody can be named who says it."""
    tells = said.verb is not None or (said.source is not None and said.source.lemma_ in scene.words.unsourced_nouns)
    return tells and predicate is not said.verb and said.source is not None and credit(said, scene) is None


def _is_same(one: Token, other: Token, scene: Scene) -> bool:
    """Tell whether two tokens are one, or of one name, or the other is "-t-il"."""
    entity, named = scene.mentions.entity(one), scene.mentions.entity(other)
    if one == other or (entity is not None and named is not None and entity.root.text == named.root.text):
        return True
    is_clitic = other.text.startswith("-") and other.head is not one.head and not scene.is_quoted(one)
    return is_clitic and one.pos_ != "PRON" and morph(one, "Number") in ("", morph(other, "Number"))  # "il a répondu « ... », a-t-il dit"


def last_source(draft: Draft, scene: Scene) -> Speaker | None:
    """Return the source named in the sentence before a draft, of its paragraph: a press conditional without a source leans on it.

    "Des dîners dévoilés par Nuage. Paul Vidal aurait pris part à ces dîners."
    """
    if says(draft.predicate, scene.words) and _is_inserted(draft.predicate):
        return None  # "« ... », aurait-il dit"
    if any(has_dep(each, "acl", "advcl") for each in (draft.predicate, *draft.predicate.ancestors)):
        return None  # "la gêne que causerait une panne" is the teller's
    if any(each.lower_ in scene.words.concluding for each in children(draft.predicate, "advmod")):
        return None  # "il serait donc parmi eux" is the teller's own conclusion
    first = draft.predicate.sent.start
    start = scene.article.text.rfind("\n", 0, scene.doc[first].idx) + 1
    start = max(start, scene.doc[first - 1].sent.start_char if first else 0)
    before = takewhile(lambda each: each.idx >= start, (scene.doc[index] for index in range(first - 1, -1, -1)))
    found = next((each for each in before if _is_named_source(each, scene)), None)
    return credit(Attribution(frozenset(), found, None, ""), scene) if found is not None else None


def _is_named_source(token: Token, scene: Scene) -> bool:
    """Tell whether a name says something: agent or subject of a verb of saying, or after "selon"."""
    entity = scene.mentions.entity(token)
    if entity is None or entity.root != token:
        return False
    says_it = token.family == "nsubj" and not is_passive(token.head, scene.words)  # but "Paul Vidal est accusé"
    reporting = scene.words.say - scene.words.plan  # "promet deux lits" reports nothing
    agent = (says_it or has_dep(token, "obl:agent")) and token.head.lemma_ in reporting
    return agent or plain_preposition(token) in scene.words.source_prepositions


def credit(found: Attribution, scene: Scene) -> Speaker | None:
    """Return the words that name a source; None where nobody is named."""
    if found.name is not None:
        return Speaker(scene.article.text[slice(*found.name)], *found.name)
    if found.source is None:
        return None
    if found.verb is None and found.source.lemma_ in scene.words.unsourced_nouns:
        return None  # "les soupçons selon lesquels"
    if (
        morph(found.source, "PronType") == "Rel"
        or (morph(found.source, "PronType") == "Dem" and "-" not in found.source.text)
        or found.source.lower_ in ("-t-on", "-on")
        or (found.source.lower_ == "it" and has_dep(found.source, "nsubj:pass"))
    ):
        return None  # "ceux qui disent que", "it was thought": nobody that the text names
    source = _named_before(found.source, scene) or found.source
    token = _bearer(source, scene) or _one_of(source, scene) or source
    token = _officer(token, scene) or token
    mention = scene.mentions.at(token) or scene.mentions.at(source)
    return Speaker(mention.text, mention.start, mention.end) if mention is not None else None


def _named_before(pronoun: Token, scene: Scene) -> Token | None:
    """Return who spoke in the sentence before, by name: "il" is the one it brings back."""
    teller = teller_before(pronoun, scene)
    return teller if teller is not None and scene.mentions.entity(scene.mentions.named(teller) or teller) is not None else None


def _bearer(token: Token, scene: Scene) -> Token | None:
    """Return the name that a noun brings in, but of no place."""
    named = scene.mentions.named(token) if token.text != "%" else None
    entity = scene.mentions.entity(named) if named is not None else None
    return None if entity is None or entity.label_ == "Place" else named


def _officer(token: Token, scene: Scene) -> Token | None:
    """Return the person right behind a body and an office: "Lumenor Staff Union president Ana Roy"."""
    body = scene.mentions.entity(token)
    if body is None or body.label_ != "Organization" or body.end + 1 >= len(scene.doc):
        return None
    office, person = scene.doc[body.end], scene.mentions.entity(scene.doc[body.end + 1])
    is_officer = office.lemma_.lower() in scene.words.person_nouns and person is not None and person.label_ == "Person"
    return person.root if is_officer and person is not None else None


def _one_of(token: Token, scene: Scene) -> Token | None:
    """Return the name behind "un des chefs, Paul Vidal"."""
    if token.pos_ not in ("PRON", "NUM", "DET"):
        return None
    return next((each for each in children(token, "appos") if scene.mentions.entity(each) is not None), None)


def _tokens_in(start: int, end: int, scene: Scene) -> Iterable[Token]:
    return scene.doc.char_span(start, end) or ()


def _tweets(scene: Scene) -> Iterator[Attribution]:
    """Yield a signature line "- Paul Vidal (@pvidal) 3 mai 2019": the line or lines before are the tweet."""
    text = scene.article.text
    for match in _TWEET.finditer(text):
        end = match.start()
        start = text.rfind("\n", 0, max(end - 1, 0)) + 1
        if end - start < _TWEET_SHORT and start > 0 and text[start - 1 : start] == "\n":
            start = text.rfind("\n", 0, start - 1) + 1
        covered = frozenset(token.i for token in _tokens_in(start, end, scene) if start <= token.idx < end)
        yield Attribution(covered, None, None, match["name"], match.span("name"))
