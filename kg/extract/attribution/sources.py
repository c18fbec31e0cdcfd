"""Find whose account a phrase makes of its clause: "selon Bloomberg", "aux yeux du maire", "si l'on en croit le quotidien"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.attribution.sayers import credited, says
from kg.extract.draft import Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import agrees, bears, child, children, has_dep, is_finite, is_indefinite, is_verbal, morph, plain_preposition
from kg.extract.words import WordList, Words

_SETS_OFF = (",", "»", "”", '"')
_PHRASES = frozenset(("obl", "nmod", "advmod", "dep", "parataxis", "conj"))
_OWN = ("nos", "notre", "mon", "ma", "mes", "our", "my")
_SAME_SUBJECT = ("et", "ou", "and", "or")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words: the tokens they cover, the source's token, the verb of saying and the cue."""

    covered: frozenset[int]
    source: Token | None
    verb: Token | None
    cue: str
    name: tuple[int, int] | None = None  # characters of a signature that the parse does not hold
    is_rumour: bool = False


def vouching(scene: Scene) -> list[Token]:
    """Return the words that may tell whose account something is: "selon", "avis", "affirme", "convaincu"."""
    words = scene.words
    forms = _bringing(words) | words.say_forms | _VOICES
    lemmas = words.say | words.quote | words.deny | words.made_known | words.view_nouns | _SOURCE | words.convinced
    return [each for each in scene.doc if each.lemma_ in lemmas or each.lower_ in forms]


_VOICES = WordList(("voix", "bouche"))
_SOURCE = WordList(("source",))


def according(scene: Scene, found: Iterable[Token]) -> Iterator[Attribution]:
    """Yield "selon Bloomberg", "d'après une source": the whole clause it stands in is theirs."""
    reach = {token: covered for token in _brought(scene, found) if (covered := _told_by(token, scene))}
    for token, covered in reach.items():
        covered = _before_semicolon(token, covered)
        if any(other.i in covered and token.i in reach[other] and _parts_figures(token, other) for other in reach):
            continue
        cue = scene.doc[token.left_edge.i].text
        source = _holder(token) if morph(token, "PronType") == "Rel" else credited(_teller(token), scene)
        if source is not None and source.pos_ == "PRON" and morph(source, "Person") in ("1", "2"):
            continue  # "selon nous", of whoever speaks
        is_rumour = any(each is not None and each.lemma_ in scene.words.rumour_nouns for each in (token, source))
        if source is token and any(each.lower_ in _OWN for each in children(token, "det", "nmod:poss")):
            continue  # "selon nos informations" are the article's, "selon mon expérience" is of whoever speaks
        yield Attribution(frozenset(covered), source, None, cue, is_rumour=is_rumour)


@cache
def _bringing(words: Words) -> WordList:
    """Return the last words of the prepositions that may bring in who says it."""
    return WordList(each.replace("'", " ").rpartition(" ")[2] for each in words.source_prepositions | words.opinion_prepositions)


def _brought(scene: Scene, found: Iterable[Token]) -> list[Token]:
    """Return what a word brings in that says who says it, in text order: the name of "selon Bloomberg", "d'après une source"."""
    last, brought = _bringing(scene.words), set[Token]()
    for mark in found:
        if mark.lower_ in last:
            while mark.family != "case" and mark.head is not mark:
                mark = mark.head
            if mark.head.family in _PHRASES and _is_source(mark.head, scene):
                brought.add(mark.head)
    return sorted(brought, key=lambda each: each.i)


def _before_semicolon(token: Token, covered: set[int]) -> set[int]:
    """Leave out what a semicolon parts from a source: "un mort selon l'école ; elle a fermé", "il pleut ; la rue gèle, selon Nuage"."""
    start = next((each.i for each in reversed(token.doc[token.sent.start : token.i]) if each.text == ";"), -1)
    covered = {at for at in covered if at > start}
    end = next((each.i for each in token.doc[token.i : token.sent.end] if each.text == ";"), None)
    is_behind = end is not None and any(each.i in covered and not each.is_punct for each in token.doc[token.sent.start : token.left_edge.i])
    return {at for at in covered if end is not None and at < end} if is_behind else covered


def _teller(token: Token) -> Token:
    """Return who tells "ce" in "selon ce que rapporte Nuage"."""
    clause = child(token, "acl:relcl") if token.lower_ == "ce" else None
    return (child(clause, "nsubj", "obl:agent") or token) if clause is not None else token


def _parts_figures(one: Token, other: Token) -> bool:
    """Tell whether two sources vouch for a part of one clause each: "25 000 manifestants selon les syndicats, 7 000 selon la police"."""
    return one != other and one.head == other.head and one.left_edge.i > one.sent.start < other.left_edge.i


def _holder(relative: Token) -> Token:
    """Return whom "pour qui" stands for; of several the one it agrees with: "l'examen des rumeurs selon lesquelles"."""
    near = _held_near(relative)
    if agrees(relative, near):
        return near
    before = reversed(relative.doc[relative.sent.start : relative.i])
    return next((each for each in before if each.pos_ == "NOUN" and agrees(relative, each)), near)


def _held_near(relative: Token) -> Token:
    """Return what the clause of a relative pronoun hangs on, or the phrase right before it."""
    if has_dep(relative.head, "acl:relcl"):
        return relative.head.head
    first = min([relative.i, *(each.i for each in children(relative, "case"))])
    before = relative.doc[first - (2 if relative.doc[first - 1].text == "," else 1)]
    while has_dep(before, "nmod", "flat", "appos", "amod") and before.head.i < before.i:
        before = before.head
    return before


def views(scene: Scene, found: Iterable[Token]) -> Iterator[Attribution]:
    """Yield "de l'avis de Claire Morel", "aux yeux du maire", "de source policière"."""
    viewing = scene.words.view_nouns | _SOURCE
    for token in found:
        if token.lemma_ not in viewing or not has_dep(token, "obl", "nmod", "advmod", "dep"):
            continue
        brought = plain_preposition(token)
        if (has_dep(token, "obl:arg") and (brought == "à" or is_indefinite(token))) or (token.lemma_ == "œil" and token.lower_ != "yeux"):
            continue  # "soumis à l'avis du conseil"; "au-dessus du canyon", of which a lemmatiser makes an eye
        if has_dep(token, "nmod") and token.left_edge.i > token.sent.start and token.doc[token.left_edge.i - 1].text not in _SETS_OFF:
            continue  # "un groupe de gauche", which the parse hangs on a noun
        if token.lemma_ in scene.words.view_nouns and brought in ("de", "à", "in"):
            source = next((each for each in children(token, "nmod") if plain_preposition(each) in scene.words.of_prepositions), None)
        else:
            is_anonymous = token.lemma_ == "source" and brought == "de" and child(token, "det") is None and child(token, "amod", "nmod")
            source = token if is_anonymous else None
        covered = (_told_by(token, scene) if source is not token else _unsigned(token, scene)) if source is not None else None
        if source is not None and covered:
            yield Attribution(frozenset(covered), source, None, scene.doc[token.left_edge.i].text)


def voices(found: Iterable[Token]) -> Iterator[Attribution]:
    """Yield "La défense, par la voix de Claire Morel, demande un sursis : son client a tout avoué": what is behind the colon."""
    for token in found:
        if token.lower_ not in _VOICES or plain_preposition(token) != "par" or (teller := child(token, "nmod")) is None:
            continue
        colon = next((each.i for each in token.doc[teller.i : token.sent.end] if each.text == ":"), token.sent.end)
        if colon < token.sent.end:
            yield Attribution(frozenset(range(colon + 1, token.sent.end)), teller, None, token.text)


def _unsigned(token: Token, scene: Scene) -> set[int]:
    """Return what "de source policière" covers: its sentence, without "indique-t-on"."""
    governor = {token.head.i} if says(token.head, scene.words) else set()
    return {each.i for each in token.sent} - {each.i for each in token.subtree} - governor


def _told_by(token: Token, scene: Scene) -> set[int]:
    """Return what a source's phrase covers: its brackets, the sentence it opens or ends, else the clause it stands in."""
    first = min([token.i, *(each.i for each in children(token, "case", "fixed"))])
    last = token.right_edge.i
    own = {each.i for each in token.subtree}
    brackets = _brackets(token)
    if brackets is not None:
        return set(range(*brackets)) - own
    if (words := _quoted_before(first, token)) is not None:
        return words
    if opening := _opens_joined(first, token):
        return {each.i for each in token.doc[opening : token.sent.end]} - own
    clause = token.head
    tied = token.doc[first - 1].text not in _SETS_OFF and token.doc.span(last + 1, last + 2).text == ","
    while not _is_clause(clause) and clause.head != clause:
        if tied and clause.family == "appos":
            return {each.i for each in clause.subtree} - own  # "Ana Roy, avocate selon sa fiche, a vendu la ferme"
        clause = clause.head
    if _is_hedged_alone(clause):
        return {each.i for each in clause.subtree} - own
    ends = token.doc.span(last + 1, token.sent.end).text.strip(' »”"\n') in ("", ".")
    if (ends and first > 0 and token.doc[first - 1].text in _SETS_OFF) or _is_first(token, scene):
        return {each.i for each in token.sent} - own
    goes_on = clause.right_edge.i > last + 1  # "causant deux morts, selon la police, et dix blessés"
    if ends or clause.i > token.i or has_dep(clause, "root", "ROOT") or clause == token.head or goes_on:
        return {each.i for each in clause.subtree} - own - _told_after(clause, last)
    return set()


def _quoted_before(first: int, token: Token) -> set[int] | None:
    """Return the few words in quotation marks that a source stands right behind: "des élus, « en visite » d'après Nuage, sont partis"."""
    doc = token.doc
    if first < 2 or doc[first - 1].text not in ("»", "”"):
        return None
    opening = next((at for at in range(first - 2, token.sent.start - 1, -1) if doc[at].text in ("«", "“")), None)
    if opening is None or opening == token.sent.start or any(is_finite(each) for each in doc[opening + 1 : first - 1]):
        return None
    return set(range(opening + 1, first - 1))


def _is_hedged_alone(clause: Token) -> bool:
    """Tell a clause in the press conditional joined to one that the teller vouches for: "il pleut et la rue serait, selon Nuage, noyée"."""
    link = child(clause, "cc") if clause.family == "conj" and child(clause, "nsubj", "nsubj:pass") is not None else None
    return link is not None and link.doc[link.i - 1].text == "," and bears(clause, "Mood", "Cnd") and not bears(clause.head, "Mood", "Cnd")


def _is_clause(token: Token) -> bool:
    """Tell what tells something by itself from what it governs: "s'est vu proposer le poste, selon Nuage"."""
    governed = has_dep(token, "xcomp") or morph(token, "VerbForm") == "Inf"
    return (is_verbal(token) and not governed) or child(token, "cop") is not None


def _opens_joined(first: int, token: Token) -> int:
    """Return where the clause joined by "et" or "mais" starts that a source's phrase opens, 0 where it opens none.

    "Paul Vidal quitte le club et, selon Nuage, Claire Morel le remplacera": the second clause alone is theirs.
    """
    before = first - 2 if first > 1 and token.doc[first - 1].text == "," else first - 1
    last = max(each.i for each in token.subtree if not each.is_punct)
    after = token.doc.span(last + 1, last + 2).text
    is_joined = before > token.sent.start and has_dep(token.doc[before], "cc") and after == ","
    return first if is_joined else 0


def _told_after(clause: Token, last: int) -> set[int]:
    """Return the clauses joined behind a source's phrase that are told by nobody else: "selon Belga, mais le maire le nie"."""
    found: set[int] = set()
    for each in children(clause, "conj", "parataxis"):
        opens = [one for one in children(each, "cc") if last < one.i < each.i]
        if opens and (child(each, "nsubj", "expl") is not None or opens[0].lower_ not in _SAME_SUBJECT):
            found |= {token.i for token in each.subtree}
    return found


def _brackets(token: Token) -> tuple[int, int] | None:
    """Return the first token after the bracket or dash that a token stands in, and the closing one."""
    doc, sentence = token.doc, token.sent
    opening = next((at for at in range(token.i, sentence.start - 1, -1) if doc[at].text in _SETTING), None)
    closing = next((at for at in range(token.i, sentence.end) if doc[at].text in _SETTING), None)
    if opening is None or closing is None or (doc[opening].text, doc[closing].text) not in _PAIRS:
        return None
    return opening + 1, closing


_PAIRS = (("(", ")"), ("–", "–"), ("—", "—"))
_SETTING = frozenset(mark for pair in _PAIRS for mark in pair)


def _is_source(token: Token, scene: Scene) -> bool:
    brought = plain_preposition(token)
    if brought in scene.words.opinion_prepositions:
        return _opens_sentence(token, scene)
    if brought not in scene.words.source_prepositions:
        return False
    return token.head.lemma_ not in scene.words.after_models and token.lemma_.lower() not in scene.words.non_sources


def _opens_sentence(token: Token, scene: Scene) -> bool:
    """Tell "Pour Claire Morel, la réforme échouera" from other uses of "pour": a name, first in its sentence, then a comma."""
    entities = (scene.mentions.entity(each) for each in (token, *children(token, "appos", "flat")))
    entity = next((each for each in entities if each is not None), None)
    named = entity is not None and entity.label_ in ("Person", "Organization")
    is_other = token.pos_ == "PRON" and morph(token, "Person") == "3" and morph(token, "PronType") == "Prs"
    last = max((each.i for each in token.subtree if not each.is_punct or each.text == ")"), default=token.i)
    after = token.doc.span(last + 1, last + 4)
    presents = any(each.lower_.replace("’", "'") in scene.words.presenting and each.pos_ != "DET" for each in after[1:2])
    # "Pour elle, c'est un deuxième titre" says whose it is, "pour elle, ce titre compte" who thinks so.
    presents = presents and after[2:].text.lower().replace("’", "'") not in scene.words.content_marks  # "pour elle, ce que révèle"
    return (named or is_other) and _is_first(token, scene) and after[:1].text == "," and not presents


def _is_first(token: Token, scene: Scene) -> bool:
    """Tell whether a phrase opens its sentence, or only the hour stands before it: "Vers 18 h 15, pour Claire Morel, ..."."""
    before = [each for each in token.doc[token.sent.start : token.left_edge.i] if not each.is_punct and not each.is_space]
    return all(each.i in scene.time_tokens or has_dep(each, "cc", "advmod") for each in before)


def beliefs(scene: Scene) -> Iterator[Attribution]:
    """Yield "si l'on en croit une note de Lumenor", "à en croire le maire", "au dire des experts"."""
    words = scene.words
    marking = words.condition_marks | words.purpose_prepositions | words.believing_marks
    believing = words.believe | words.view_nouns
    for verb in scene.verbs:
        if verb.lemma_ not in believing or not has_dep(verb, "advcl") or child(verb, "ccomp") is not None:
            continue
        source = child(verb, "obj")
        marks = {each.lower_ for each in children(verb, "mark")}
        if source is not None and marks & (marking if verb.lemma_ in words.believe else {"au", "aux"}):
            covered = _before_semicolon(verb, {each.i for each in verb.head.subtree} - {each.i for each in verb.subtree})
            yield Attribution(frozenset(covered), credited(source, scene), verb, verb.text)


def convictions(scene: Scene, found: Iterable[Token]) -> Iterator[Attribution]:
    """Yield "Claire Morel est convaincue que le pont tiendra": so she thinks; nobody does where "il est certain que"."""
    for token in found:
        if token.lemma_ not in scene.words.convinced or any(each.lemma_ in ("avoir", "have") for each in children(token, "aux")):
            continue
        clauses = [each for each in children(token, "ccomp") if each.i > token.i]
        above = token.head if has_dep(token, "advcl", "xcomp") else token
        source = token.head if has_dep(token, "acl", "amod") else child(above, "nsubj")
        if clauses and source is not None and morph(source, "Person") not in ("1", "2"):
            covered = frozenset(each.i for clause in clauses for each in clause.subtree)
            yield Attribution(covered, credited(source, scene), token, token.text)
