"""Find the words that complete a predicate: what it says, or the clause it governs: "a indiqué | que le pont rouvrirait"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from kg.extract.attribution.completion import completion
from kg.extract.attribution.sources import Attribution
from kg.extract.draft import Draft, Scene
from kg.extract.grammar.marks import QUOTES
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import children, is_verbal, morph, preposition
from kg.model import Span

Told = Mapping[Token, frozenset[int]]
_CLOSING = ("»", "”")
_OPENING = ("«", "“")
_MARKS = ("'", "‘", "’")
_SURE = 0.5  # of the arc to the clause; less is "a bâti le pas | de tir"
_OPENING_WHAT = frozenset("what whatever who whom how why where when which whose whether pourquoi comment quand où combien".split())
_IF = ("si", "s'", "s’", "if")  # a condition, where no verb of saying or asking stands above


def told_by_verb(found: Iterable[Attribution]) -> Told:
    """Return the indexes of all that each verb of saying tells."""
    told: dict[Token, frozenset[int]] = {}
    for each in found:
        if each.verb is not None:
            told[each.verb] = told.get(each.verb, frozenset()) | each.covered
    return told


def content(draft: Draft, scene: Scene, told: Told) -> tuple[Span, ...]:
    """Return the words that say what a predicate leaves open, in two where it stands between them; none where a participant holds them."""
    verb = draft.predicate
    mine = told.get(verb)
    runs = [governed(verb)] if mine is None else list(_said(verb, mine.difference([each.i for each in draft.words])))
    if mine is not None and (que := _reporting(verb)) is not None:
        best = runs[-1] if runs else ()
        runs = [best[best.index(que) :]] if que in best[:-1] else [reported] if (reported := governed(verb)) else runs
    runs = [run for run in runs if any(_says(scene.doc[at], scene) for at in run)]
    if verb.lemma_ in scene.words.deny:  # "la mairie dément : le pont tient"
        runs = [run for run in runs if all(each.text != ":" for each in scene.doc[verb.i : run[0]])]
    if not runs or not all(_is_free(run, draft) for run in runs):
        run = completion(draft, scene)
        runs = [run] if run and _is_free(run, draft) and _is_said(verb, run[0], scene) else []
    return tuple(_span(_before_source(run, scene), scene) for run in runs)


def _is_free(run: Sequence[int], draft: Draft) -> bool:
    """Tell words in which neither a word nor a participant of a draft stands."""
    return all(each.i not in run for each in draft.words) and all(part.token.i not in run for part in draft.parts)


def _is_said(verb: Token, first: int, scene: Scene) -> bool:
    """Tell what a verb of saying is completed with from where and how it is said: "dire | du mal", but not "said | by phone"."""
    return verb.lemma_ not in _PLAIN or scene.doc[first].lower_ not in _WHERE_AND_HOW


_PLAIN = frozenset("say tell add reply dire déclarer ajouter indiquer préciser".split())
_WHERE_AND_HOW = frozenset("by on in at from after before outside dans devant depuis chez par".split())


def _says(word: Token, scene: Scene) -> bool:
    """Tell what may say something from what is left of a clause: "que", "d'être", a day."""
    return word.pos_ in _OPEN_CLASSES and word.i not in scene.time_tokens


_OPEN_CLASSES = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "INTJ", "PRON", "X"))


def _before_source(run: Sequence[int], scene: Scene) -> Sequence[int]:
    """Leave out who says it, last and behind a comma: "pensent que la taxe doublera | , selon un sondage"."""
    commas = [order for order, at in enumerate(run) if order and scene.doc[at].text == ","]
    if not commas:
        return run
    after = scene.doc[run[commas[-1]] + 1]
    return run[: commas[-1]] if after.family == "case" and preposition(after.head) in scene.words.source_prepositions else run


def _reporting(verb: Token) -> int | None:
    """Return where the clause begins in which somebody says something: "a affirmé la veille | que la loi passerait"."""
    clauses = [each for each in children(verb, "ccomp") if each.i > verb.i]
    return next((mark.i for each in clauses for mark in children(each, "mark") if mark.lower_ in QUE), None)


def governed(verb: Token) -> Sequence[int]:
    """Return where the clause or predicate stands that a verb governs: "est contraint | de livrer le code", "est ressortie | libre"."""
    if verb.below.isdisjoint(("ccomp", "xcomp")):
        return ()
    clause = next((each for each in children(verb, "ccomp", "xcomp") if each.i > verb.i), None)
    if clause is None or clause.sure < _SURE or (start := clause.left_edge.i) <= verb.i:
        return ()
    is_infinitive = any(morph(each, "VerbForm") == "Inf" for each in (clause, *children(clause, "aux", "cop")))  # "affirme être malade"
    is_clause = is_infinitive or any(each.lower_ not in _IF for each in children(clause, "mark"))
    is_clause = is_clause or any(each.lower_ in _OPENING_WHAT for each in verb.doc[start : start + 2])  # "d'où"
    is_predicate = clause.pos_ in ("ADJ", "NOUN") and "case" not in clause.below
    is_apart = any(each.text in ";–—" or (each.is_punct and not is_clause) for each in verb.doc[verb.i : start]) or (
        verb.doc[start].text == ":" and verb.doc[start + 1].text not in QUOTES
    )
    is_whole = (is_clause or is_predicate) and not is_apart and _is_beside(verb.doc[verb.i : start])
    return _trimmed(range(start, clause.right_edge.i + 1), verb.doc) if is_whole else ()


def _is_beside(between: Sequence[Token]) -> bool:
    """Tell a clause right behind a verb, or behind what two commas set off: "a dit lundi, à Lens, | qu'il partait"."""
    return between[-1].text != "," or (len(between) > 1 and [each.text for each in between].count(",") == 2)


def _said(verb: Token, told: Collection[int]) -> Iterator[Sequence[int]]:
    """Yield the longest run of what a verb of saying tells, in its sentence or behind its colon; before it, what it interrupts."""
    sentence, doc = range(verb.sent.start, verb.sent.end), verb.doc
    leads = any(each.text == ":" for each in doc[max(verb.i, sentence.stop - 3) : sentence.stop])
    own = {each for each in told if each in sentence} or set(told if leads else ())
    inner = (",", *_MARKS)  # "waste, now dry, | would burn", "it was 'dry' | waste"
    own |= {each + 1 for each in own if each + 2 in own and doc[each + 1].text in inner}
    counted = enumerate(sorted(own))
    found = [_trimmed([at for _, at in run], doc) for _, run in groupby(counted, lambda each: each[1] - each[0])]
    runs = [run for run in found if run and _is_whole(run, verb)]
    if not runs:
        return
    best = max(runs, key=len)
    if runs[0][-1] < verb.i < best[0] and not any(is_verbal(doc[at]) for at in runs[0]):
        yield runs[0]  # "Le pont, a estimé l'expert, tiendra dix ans"
    yield best


def _is_whole(run: Sequence[int], verb: Token) -> bool:
    """Tell a clause, or words that open a sentence or follow a colon, from what is left of one: "à l'âge de 16 ans"."""
    doc = verb.doc
    before = next((doc[at] for at in range(run[0] - 1, -1, -1) if doc[at].text not in QUOTES and not doc[at].is_space), None)
    if before is not verb and morph(doc[run[0]], "PronType") == "Rel":
        return False  # "the mayor, | who was ill, | would leave"
    if run[-1] < verb.i and before is not None and before.text == "," and doc[run[0]].pos_ == "ADP" and run[0] > verb.sent.start:
        return False  # "un homme est mort, | dans la nuit de mardi lorsqu'un mur a cédé, | a-t-on appris"
    opens = run[0] <= verb.sent.start + 1 or before is verb or (before is not None and before.text == ":")
    return opens or any(morph(doc[at], "VerbForm") in ("Fin", "Inf") for at in run)


def _trimmed(run: Sequence[int], doc: Sequence[Token]) -> Sequence[int]:
    """Leave out the marks around words, and what stands behind the closing mark of a quotation that they begin in."""
    closing = [at for at, place in enumerate(run) if doc[place].text in _CLOSING]
    if closing and not any(doc[place].text in _OPENING for place in run[: closing[0]]):
        run = run[: closing[0]]
    first, end = 0, len(run)
    while end > first and _is_mark(doc[run[end - 1]]):
        end -= 1
    while first < end and _is_mark(doc[run[first]]):
        first += 1
    return run[first:end]


def _is_mark(token: Token) -> bool:
    return token.is_punct or token.is_space


def _span(run: Sequence[int], scene: Scene) -> Span:
    """Return the characters of words, with the quotation marks that stand around them, or that they open."""
    doc, first, last = scene.doc, run[0], run[-1]
    if doc.span(last + 1, last + 2).text in _MARKS and sum(doc[at].text in _MARKS for at in run) % 2:
        last += 1  # "it was 'dry'"
    behind = last + 1 + (doc.span(last + 1, last + 2).text in (".", "!", "?", "…"))
    if doc.span(behind, behind + 1).text in _CLOSING:
        is_around = first > 0 and doc[first - 1].text in _OPENING
        opened = sum(doc[at].text in _OPENING for at in run) > sum(doc[at].text in _CLOSING for at in run)
        first, last = (first - is_around, behind) if is_around or opened else (first, last)
    start, end = doc[first].idx, doc[last].idx + len(doc[last].text)
    return Span(start, end, scene.article.text[start:end])
