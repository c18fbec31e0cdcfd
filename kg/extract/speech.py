"""Decide to whom a telling is attributed: quotations, reported clauses, "selon X", tweets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from kg.extract.draft import Draft, Scene
from kg.extract.polarity import hidden_denial
from kg.extract.subjects import is_passive, subject
from kg.extract.tokens import Token
from kg.extract.tree import child, children, has_dep, is_verbal, morph, plain_preposition
from kg.extract.words import Words
from kg.model import Speaker

_TWEET = re.compile(r"(?m)^[ \t]*[-–—][ \t]*(?P<name>[^\n(@]{2,60}?)[ \t]*\(@\w{1,15}\).*$")
_TWEET_SHORT = 100  # characters; a shorter line before the signature is taken for the tail of a tweet of two lines


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words: the tokens they cover, the source's token, the verb of saying and the cue."""

    covered: frozenset[int]
    source: Token | None
    verb: Token | None
    cue: str
    name: tuple[int, int] | None = None  # characters of a signature that the parse does not hold
    is_rumour: bool = False
    is_continued: bool = False  # from another sentence: a source in the token's own sentence comes first


def attributions(scene: Scene) -> Mapping[int, list[Attribution]]:
    """Return who is credited with each token, by its index, the attribution that covers least first."""
    found = [*_said(scene), *_according(scene), *_as_said(scene), *_denied(scene), *_believed(scene), *_headed(scene), *_tweets(scene)]
    found += list(_continued(found, scene))
    covering: dict[int, list[Attribution]] = defaultdict(list)
    for each in sorted(found, key=lambda each: (each.is_continued, len(each.covered), min(each.covered, default=0))):
        for index in each.covered:
            covering[index].append(each)
    return covering


def speaker(draft: Draft, scene: Scene, found: Mapping[int, list[Attribution]]) -> tuple[Speaker, Attribution] | None:
    """Return who says what a draft tells, the innermost source first."""
    for each in found.get(draft.predicate.i, ()):
        if draft.predicate != each.verb and (made := _speaker(each, scene)) is not None:
            return made, each
    return None


def last_source(draft: Draft, scene: Scene) -> Speaker | None:
    """Return the last source named before a draft in its paragraph: a press conditional without a source leans on it.

    "Des réunions révélées par Bloomberg. Sam Altman aurait participé à ces réunions."
    """
    first = draft.predicate.sent.start
    start = scene.article.text.rfind("\n", 0, scene.doc[first].idx) + 1
    before = takewhile(lambda each: each.idx >= start, (scene.doc[index] for index in range(first - 1, -1, -1)))
    found = next((each for each in before if _is_named_source(each, scene)), None)
    return _speaker(Attribution(frozenset(), found, None, ""), scene) if found is not None else None


def _is_named_source(token: Token, scene: Scene) -> bool:
    """Tell whether a name says something: agent or subject of a verb of saying, or after "selon"."""
    entity = scene.mentions.entity(token)
    if entity is None or entity.root != token:
        return False
    agent = has_dep(token, "obl:agent", "nsubj") and token.head.lemma_ in scene.words.say
    return agent or plain_preposition(token) in scene.words.source_prepositions


def _speaker(found: Attribution, scene: Scene) -> Speaker | None:
    if found.name is not None:
        return Speaker(scene.article.text[slice(*found.name)], *found.name)
    if found.source is None:
        return None
    token = scene.mentions.named(found.source) or found.source
    mention = scene.mentions.at(token) or scene.mentions.at(found.source)
    return Speaker(mention.text, mention.start, mention.end) if mention is not None else None


def _said(scene: Scene) -> Iterator[Attribution]:
    words = scene.words
    for verb in scene.doc:
        if not is_verbal(verb) or verb.lemma_ not in words.say | words.quote | words.accuse | words.deny:
            continue
        source = child(verb, "obl:agent") or subject(verb, words) or _inverted_pronoun(verb)
        if source is None or source.lower_ in words.first_person or (is_passive(verb, words) and child(verb, "obl:agent") is None):
            continue
        covered = frozenset(_content(verb, scene))
        if covered:
            yield Attribution(covered, source, verb, verb.text)


def _inverted_pronoun(verb: Token) -> Token | None:
    """Return "-t-il" in "a-t-il expliqué", which some parses take for an empty subject."""
    return next((each for each in children(verb, "expl:subj") if each.text.startswith("-")), None)


def _content(verb: Token, scene: Scene) -> set[int]:
    """Return the indexes of what a verb of saying introduces, follows or interrupts."""
    words = scene.words
    found: set[int] = set()
    if verb.lemma_ in words.accuse:  # "accuse le trésorier d'avoir volé", the infinitive hung on its noun
        found |= {
            token.i
            for each in children(verb, "obj")
            for clause in children(each, "acl")
            if child(clause, "mark")
            for token in clause.subtree
        }
    if verb.lemma_ in words.say or verb.lemma_ in words.deny or verb.lemma_ in words.accuse:
        for each in children(verb, "ccomp", "xcomp", "parataxis"):
            if is_verbal(each) or not has_dep(each, "xcomp"):
                found |= {token.i for token in each.subtree}
    for each in children(verb, "nsubj"):  # "Le musée rouvrira, a indiqué la directrice", the first clause taken for the subject
        clauses = [clause for clause in children(each, "acl") if morph(clause, "VerbForm") == "Fin" and not has_dep(clause, "acl:relcl")]
        found |= {token.i for token in each.subtree} if clauses and each.i < verb.i else set()
    if (has_dep(verb, "parataxis") and _interrupts(verb, words)) or _is_inserted(verb, words.as_marks):
        found |= {token.i for token in verb.head.subtree} - {token.i for token in verb.subtree}
    sentence = verb.sent
    inside = _quote_at(verb, scene)
    for start, end in _quotes_in(sentence.start_char, sentence.end_char, scene):
        if inside != (start, end):
            found |= {token.i for token in sentence if start <= token.idx < end}
    return found - {verb.i}


def _interrupts(verb: Token, words: Words) -> bool:
    """Tell "..., ont déclaré les témoins" from a clause of its own after a colon, which has an object or its subject before it."""
    source = subject(verb, words)
    return source is not None and (source.i > verb.i or child(verb, "obj", "ccomp") is None)


def _is_inserted(verb: Token, as_marks: frozenset[str]) -> bool:
    """Tell whether the verb is "comme le rappelle Bloomberg"."""
    return has_dep(verb, "advcl") and any(each.lower_ in as_marks for each in children(verb, "mark", "advmod", "case"))


def _quote_at(token: Token, scene: Scene) -> tuple[int, int] | None:
    return next(iter(_quotes_in(token.idx, token.idx + 1, scene)), None)


def _quotes_in(start: int, end: int, scene: Scene) -> list[tuple[int, int]]:
    """Return the quotations that share a character with `start` to `end`; they are in order and do not overlap."""
    first = bisect_right(scene.quotes, (start, start))
    first -= first > 0 and scene.quotes[first - 1][1] > start
    last = bisect_left(scene.quotes, (end, 0))
    return list(scene.quotes[first:last])


def _tokens_in(start: int, end: int, scene: Scene) -> Iterable[Token]:
    return scene.doc.char_span(start, end) or ()


def _according(scene: Scene) -> Iterator[Attribution]:
    """Yield "selon Bloomberg", "d'après une source": the whole clause it stands in is theirs."""
    for token in scene.doc:
        if has_dep(token, "obl", "nmod", "advmod", "dep", "parataxis") and _is_source(token, scene):
            clause = token.head
            while not (is_verbal(clause) or child(clause, "cop") is not None) and clause.head != clause:
                clause = clause.head
            if clause.i > token.i or has_dep(clause, "root") or clause == token.head:
                covered = {each.i for each in clause.subtree} - {each.i for each in token.subtree}
                yield Attribution(
                    frozenset(covered),
                    _credited(token, scene),
                    None,
                    scene.doc[token.left_edge.i].text,
                    is_rumour=token.lemma_ in scene.words.rumour_nouns,
                )


def _is_source(token: Token, scene: Scene) -> bool:
    if plain_preposition(token) in scene.words.opinion_prepositions:
        return _opens_sentence(token, scene)
    is_model = token.head.lemma_ in scene.words.after_models or token.lemma_.lower() in scene.words.non_sources
    return plain_preposition(token) in scene.words.source_prepositions and not is_model


def _opens_sentence(token: Token, scene: Scene) -> bool:
    """Tell "Pour Claire Morel, la réforme échouera" from other uses of "pour": a name, first in its sentence, then a comma."""
    entity = scene.mentions.entity(token)
    named = entity is not None and entity.label_ in ("Person", "Organization")
    after = token.doc[token.right_edge.i + 1 : token.right_edge.i + 2]
    return named and token.left_edge.i == token.sent.start and after.text == ","


def _credited(token: Token, scene: Scene) -> Token:
    """Look through "les informations de Bloomberg" to Bloomberg."""
    if token.lemma_ in scene.words.credit_nouns:
        inner = next(
            (
                each
                for each in children(token, "nmod")
                if plain_preposition(each) in scene.words.of_prepositions and scene.mentions.entity(each) is not None
            ),
            None,
        )
        return inner if inner is not None else token
    return token


def _as_said(scene: Scene) -> Iterator[Attribution]:
    """Yield "comme le rappelle le quotidien" where the parse takes the inverted verb for a noun."""
    for token in scene.doc[2:]:
        before = [scene.doc[token.i - 2].lower_, scene.doc[token.i - 1].lower_.replace("’", "'")]
        if (
            token.pos_ == "NOUN"
            and before[0] in scene.words.as_marks
            and before[1] in ("le", "l'")
            and token.lower_ in scene.words.say_forms
        ):
            source = next((each for each in token.children if each.i > token.i and scene.mentions.at(each) is not None), None)
            if source is not None:
                yield Attribution(
                    frozenset(each.i for each in token.head.subtree) - {each.i for each in token.subtree}, source, None, token.text
                )


def _denied(scene: Scene) -> Iterator[Attribution]:
    """Yield "Lumenor dément avoir payé" where the parse takes the verb of denial for an adverb."""
    for verb in scene.doc:
        if is_verbal(verb) and hidden_denial(verb, scene.words) is not None and (source := subject(verb, scene.words)) is not None:
            yield Attribution(frozenset(each.i for each in verb.subtree), source, None, "")


def _believed(scene: Scene) -> Iterator[Attribution]:
    """Yield "si l'on en croit les informations de Bloomberg"."""
    for verb in scene.doc:
        if is_verbal(verb) and verb.lemma_ in scene.words.believe and has_dep(verb, "advcl") and child(verb, "ccomp") is None:
            source = child(verb, "obj")
            mark = child(verb, "mark")
            if source is not None and mark is not None and mark.lower_ in scene.words.condition_marks | scene.words.purpose_prepositions:
                covered = {each.i for each in verb.head.subtree} - {each.i for each in verb.subtree}
                yield Attribution(frozenset(covered), _credited(source, scene), verb, verb.text)


def _headed(scene: Scene) -> Iterator[Attribution]:
    """Yield "Nicolas Hulot : « Je quitte le gouvernement »": the name before the colon speaks."""
    for start, end in scene.quotes:
        tokens = list(_tokens_in(start, end, scene))
        before = scene.doc[max(tokens[0].i - 3, 0) : tokens[0].i] if tokens else ()
        colon = next((each for each in before if each.text == ":"), None)
        entity = scene.mentions.entity(scene.doc[colon.i - 1]) if colon is not None and colon.i else None
        if colon is not None and entity is not None and entity.label_ == "Person" and entity.end == colon.i:
            yield Attribution(frozenset(each.i for each in tokens), entity.root, None, colon.text)


def _tweets(scene: Scene) -> Iterator[Attribution]:
    """Yield a signature line "- Reid Southen (@Rahll) 22 mars 2024": the line or lines before are the tweet."""
    text = scene.article.text
    for match in _TWEET.finditer(text):
        end = match.start()
        start = text.rfind("\n", 0, max(end - 1, 0)) + 1
        if end - start < _TWEET_SHORT and start > 0 and text[start - 1 : start] == "\n":
            start = text.rfind("\n", 0, start - 1) + 1
        covered = frozenset(token.i for token in _tokens_in(start, end, scene) if start <= token.idx < end)
        yield Attribution(covered, None, None, match["name"], match.span("name"))


def _continued(found: list[Attribution], scene: Scene) -> Iterator[Attribution]:
    """Yield the sentences that go on with a quotation, or begin it before its source is named, in the same paragraph."""
    text = scene.article.text
    for each in found:
        if each.verb is None:
            continue
        reach = _quoted_reach(each, text, scene)
        if reach is not None:
            covered = frozenset(token.i for token in _tokens_in(*reach, scene) if _quote_at(token, scene)) - each.covered
            if covered:
                yield Attribution(covered, each.source, each.verb, each.cue, is_continued=True)


def _quoted_reach(found: Attribution, text: str, scene: Scene) -> tuple[int, int] | None:
    """Return the characters of the quotations that touch this one with nothing but other quotations between."""
    inside = [scene.doc[index].idx for index in sorted(found.covered)]
    quoted = [span for span in _quotes_in(inside[0], inside[-1] + 1, scene) if any(span[0] <= each < span[1] for each in inside)]
    if not quoted or found.verb is None:
        return None
    start, end = quoted[0][0], max(quoted[-1][1], found.verb.sent.end_char)
    after = bisect_left(scene.quotes, (end, 0))
    while after < len(scene.quotes):
        between = text[end : scene.quotes[after][0] - 1]
        if between.strip() or "\n" in between:
            break
        end, after = scene.quotes[after][1], after + 1
    return start, end
