"""Find what a verb of saying reports: the clause it governs, follows or interrupts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.attribution.aside import of_sayer
from kg.extract.attribution.sayers import claims, inverted_pronoun, makes_known, moves, sayer
from kg.extract.attribution.sources import Attribution
from kg.extract.attribution.speakers import Quotation, lead
from kg.extract.attribution.unnamed import anybody, where_said
from kg.extract.draft import Scene
from kg.extract.factuality.polarity import negators
from kg.extract.factuality.untold import is_reputed
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, is_finite, is_verbal, morph, plain_preposition
from kg.extract.participants.control import is_infinitive
from kg.extract.participants.describe import possessor
from kg.extract.words import Words

_THAT = ("que", "qu'", "qu’", "that")


def said(scene: Scene, quoted: Sequence[Quotation]) -> Iterator[Attribution]:
    words = scene.words
    saying = words.say | words.quote | words.accuse | words.deny | words.laying_down | words.believing
    shown = words.made_known | words.showing
    telling = {each.verb.i: each for each in quoted if each.verb is not None and each.is_inserted}
    for verb in scene.verbs:
        tells = verb.lemma_ in saying or (verb.lemma_ in shown and (makes_known(verb, words) or claims(verb, words)))
        if not tells or moves(verb, words) or _says_not(verb, words) or is_reputed(verb, words):
            continue
        if verb.lemma_ in _NOTING and "mark" in verb.below:
            continue  # "en constatant que la caisse est vide", which it is
        source = sayer(verb, scene)
        of_quotation = telling.get(verb.i)
        around = of_quotation or (telling.get(verb.head.i) if has_dep(verb, "advcl") else None)
        if around is not None and source is None:
            source = around.source  # "« La meilleure défense, c'est l'attaque », a dit Paul Vidal, estimant que"
        if source is None and has_dep(verb, "advcl"):
            source = inverted_pronoun(verb.head)  # "..., a-t-il ajouté, précisant que"
        if source is None and (somebody := anybody(verb)) is not None:
            source = where_said(verb, scene) or (somebody if somebody.text.startswith("-") else None)
        covered = frozenset(_content(verb, source, scene, tells_all=of_quotation is None or is_embedded(of_quotation)))
        if of_quotation is not None:
            covered = frozenset(at for at in covered if at > _last_colon(of_quotation.first))
        if source is not None and covered:
            yield Attribution(covered, source, verb, verb.text)


def bidden(scene: Scene) -> Iterator[Attribution]:
    """Yield "appelle à « revenir à Lyon »": an infinitive in quotation marks is in the words of whoever asks for it."""
    asking = scene.words.called_for | scene.words.wanting
    for verb in scene.verbs:
        if verb.lemma_ not in asking or "xcomp" not in verb.below:
            continue
        for each in children(verb, "xcomp"):
            if each.i > verb.i and is_infinitive(each) and each.doc[each.i - 1].text in "«“" and (source := sayer(verb, scene)) is not None:
                yield Attribution(frozenset(token.i for token in each.subtree), source, verb, verb.text)


_NOTING = ("constater", "remarquer")
_ASKING = frozenset("why how what who when where which pourquoi comment quand où d'où combien qui".split())


def _says_not(verb: Token, words: Words) -> bool:
    """Tell what somebody does not say: "officials have not said why she was denied a visa", "évite de dire d'où vient l'eau"."""
    asked = child(verb, "ccomp")
    asks = asked is not None and any(each.lower_ in _ASKING for each in [*verb.children, *asked.children, *_fronted(asked)])
    above = verb.head if verb.family == "xcomp" else verb
    return asks and (above.lemma_ in words.refuse or bool(negators(verb, words) or negators(above, words)))


def _fronted(clause: Token) -> list[Token]:
    """Return the words that hang on what opens a clause: "d'où"."""
    return [each for first in clause.children for each in first.children if first.i < clause.i]


def _last_colon(first: Token) -> int:
    """Return where the last colon before a quotation stands in its sentence, -1 where there is none."""
    before = first.doc[first.sent.start : first.i]
    return max((each.i for each in before if each.text in ":;"), default=-1)


def is_embedded(quotation: Quotation) -> bool:
    """Tell "Le club n'a « pas été prêt », a reconnu Paul Vidal", all of it his words, from a quotation that stands for itself."""
    before = next(lead(quotation.first), None)
    return before is not None and before.text not in ",:"


def _content(verb: Token, source: Token | None, scene: Scene, *, tells_all: bool = True) -> set[int]:
    """Return the indexes of what a verb of saying introduces, follows or interrupts."""
    words = scene.words
    found: set[int] = set()
    if not tells_all:
        return found
    if verb.lemma_ in words.accuse:  # "accuse le trésorier d'avoir volé", the infinitive hung on its noun
        found |= {
            token.i
            for each in children(verb, "obj", "obl:arg", "iobj")
            for clause in children(each, "acl")
            if child(clause, "mark")
            for token in clause.subtree
        }
    if verb.lemma_ in words.laying_down | words.believing - words.say:  # "la loi prévoit que", "craint que", not "prévoit de"
        return {token.i for each in children(verb, "ccomp", "conj") if _opens_with_that(each) for token in each.subtree}
    if verb.lemma_ in words.say | words.deny | words.accuse | words.made_known | words.showing:
        for each in [*children(verb, "ccomp", "xcomp", "parataxis"), *_loose_content(verb)]:
            is_beside = _stands_beside(each, verb, words)
            if (is_verbal(each) or not has_dep(each, "xcomp") or child(each, "cop") is not None) and not is_beside:
                found |= {token.i for token in each.subtree}
        joined = [each for each in children(verb, "conj") if _opens_with_that(each)]
        found |= {token.i for each in joined for token in each.subtree}
        cited = [verb.doc[at] for at in found if has_dep(verb.doc[at], "acl:relcl")]  # "according to two who | have seen it"
        found -= {token.i for each in cited if plain_preposition(each.head) in words.source_prepositions for token in each.subtree}
        found -= _no_part(verb) | _said_along(verb) | _confirmed_by(verb)
        found |= _right_behind(verb) | _times_behind(verb)
    if verb.lemma_ in words.stating and not is_infinitive(verb):  # "il indique le déclenchement du plan"
        told = [token for each in children(verb, "obj") for token in (each, *children(each, "conj"))]
        found |= {each.i for each in told if each.pos_ == "NOUN" and possessor(each) is None}  # but "confirme son retour" by it
    for each in children(verb, "nsubj"):  # "Le musée rouvrira, a indiqué la directrice", the first clause taken for the subject
        clauses = [clause for clause in children(each, "acl") if morph(clause, "VerbForm") == "Fin" and not has_dep(clause, "acl:relcl")]
        found |= {token.i for token in each.subtree} if clauses and each.i < verb.i else set()
    return (found | _around(verb, source, words)) - {verb.i} - _against(verb) - of_sayer(source, verb)


def _around(verb: Token, source: Token | None, words: Words) -> set[int]:
    """Return the clause that a verb of saying interrupts or follows: "le pont tient, dit-il", "comme le dit Nuage"."""
    found: set[int] = set()
    top = verb.head if has_dep(verb, "xcomp") and makes_known(verb, words) else verb  # "fait-on savoir"
    is_beside = ";" in verb.doc.span(max(top.left_edge.i, 1) - 1, top.left_edge.i + 1).text  # "they were jailed; one of them wrote later"
    if (_is_apart(top) and not is_beside and _interrupts(top, source, words)) or _is_inserted(verb, words):
        own = ("aux", "expl") if words.language == "fr" else ("aux", "expl", "nsubj")
        start = min([top.i, *(each.left_edge.i for each in children(top, *own))])  # what else hangs on it before is content
        found |= {token.i for token in top.head.subtree} - {token.i for token in top.subtree if token.i >= start}
        found = {at for at in found if at >= begins(verb, start)} if verb.doc[start - 1].text == "," else found
    if top is not verb:
        found |= {token.i for each in children(top, "parataxis") for token in each.subtree}
    return found


def begins(verb: Token, start: int) -> int:
    """Return where what is said begins: its sentence, or the relative clause that is broken off: "dont deux, a noté Nuage, boitent"."""
    goes_on = any(morph(each, "VerbForm") == "Fin" for each in verb.doc[verb.i + 1 : verb.sent.end])
    if not goes_on and verb.doc.span(verb.i + 1, verb.i + 2).text == ",":  # "who sings, he said, for bread"
        opened = (each for each in verb.doc[start - 1].ancestors if each.dep_ == "acl:relcl" and each.i < start)
        return next((each.left_edge.i for each in opened), verb.sent.start)
    for each in reversed(verb.doc[verb.sent.start : start - 1]) if goes_on else ():
        if morph(each, "VerbForm") == "Fin":
            break
        if morph(each, "PronType") == "Rel" or each.lower_ == "dont":
            return each.i
    return verb.sent.start


def _against(verb: Token) -> set[int]:
    """Return what stands against what is said, told by nobody: "he left, the club said, | but fans doubt it"."""
    clauses = [verb, verb.head, *(each for each in children(verb, "ccomp") if each.i < verb.i)]
    joined = [each for one in clauses for each in children(one, "conj") if child(each, "nsubj") is not None and not _opens_with_that(each)]
    against = [each for each in joined for mark in children(each, "cc") if mark.i > verb.i and mark.lower_ in ("but", "mais")]
    return {token.i for each in against for token in each.subtree}


def _right_behind(verb: Token) -> set[int]:
    """Return the clause whose "que" stands right behind a verb, though the parse hangs it elsewhere: "dénonce un vol et avertit que"."""
    mark = verb.doc[verb.i + 1] if verb.i + 1 < verb.sent.end else verb
    loose = has_dep(mark, "mark") or (has_dep(mark, "obj") and has_dep(mark.head, "acl:relcl"))  # "un texte disant | que la ville ment"
    if mark.lower_ not in _THAT or not loose or mark.head.head is verb or mark.head.i < mark.i:
        return set()
    return {each.i for each in mark.head.subtree if each.i > mark.i}


def _times_behind(verb: Token) -> set[int]:
    """Return the clause of time right behind what is said, though the parse hangs it on the verb: "dit qu'il lisait lorsqu'on a crié"."""
    said = child(verb, "ccomp") if "advcl" in verb.below else None
    if said is None:
        return set()
    behind = [each for each in children(verb, "advcl") if said.i < each.i and each.doc[each.left_edge.i - 1].text != ","]
    return {token.i for each in behind if any(mark.lower_ in _WHEN for mark in each.children) for token in each.subtree}


_WHEN = ("quand", "lorsque", "lorsqu'", "lorsqu’", "when", "while")


def _stands_beside(clause: Token, verb: Token, words: Words) -> bool:
    """Tell "alors que le jeu sort, un communiqué annonce", "quand il a dit cela, elle a ri" from what is said.

    So stands what an object comes before: "assure l'intérim et Paul Vidal viendra", "assure la victoire le club a surpris".
    """
    is_full = clause.i > verb.i and (told := child(verb, "obj")) is not None and told.i > verb.i and told.pos_ != "PRON"
    if not has_dep(clause, "parataxis"):
        if words.language != "fr" or not has_dep(clause, "ccomp"):
            return False
        if "mark" in clause.below:
            return clause.i < verb.i and not _opens_with_that(clause)  # "même si le club hésite, il a dit qu'il partirait"
        return is_full or _is_behind_quoted(verb, clause)
    is_joined = is_full and any(each.i < clause.i for each in children(clause, "cc"))
    own = child(verb, "nsubj")
    is_joined = is_joined or _is_reporter(clause, verb, words)
    is_joined = is_joined or _is_parted(verb, clause) or (own is not None and own.i < clause.i < verb.i)  # "le maire – c'est lui – a dit"
    return is_joined or child(clause, "mark") is not None or (clause.i > verb.i and child(verb, "mark") is not None)


def _is_behind_quoted(verb: Token, clause: Token) -> bool:
    """Tell the clause behind what "que" has brought in already in quotation marks: "elle qui jurait qu'« on ne vend pas » s'est rendue"."""
    before = clause.doc[clause.left_edge.i - 1]
    said = (each for each in children(verb, "ccomp", "parataxis") if verb.i < each.i < before.i)
    return before.text in "»”" and any(_opens_with_that(each) for each in said)


def _is_reporter(clause: Token, verb: Token, words: Words) -> bool:
    """Tell who reports a clause behind it, though its verb is one of saying too: "Ana knew of the deal, the report suggests"."""
    own = child(clause, "nsubj")
    return own is not None and clause.lemma_ in words.say and verb.doc[own.left_edge.i - 1].text == "," and clause.i >= clause.sent.end - 2


def _is_parted(verb: Token, clause: Token) -> bool:
    """Tell a clause that a semicolon parts from a verb which no colon follows: "il a admis sa défaite ; elle fera appel"."""
    marks = [each.text for each in verb.doc[verb.i : clause.i] if each.text in (":", ";")]
    return bool(marks) and ":" not in marks


def _opens_with_that(clause: Token) -> bool:
    """Tell whether a clause joined to a verb of saying is said too: "a accusé le maire d'avoir volé et que la caisse était vide"."""
    return any(each.lower_ in _THAT and each.i < clause.i for each in children(clause, "mark"))


def _said_along(verb: Token) -> set[int]:
    """Return what tells behind a closing mark how or when it was said: "ajoute qu'« il le faut » en signant", ", sans le signer"."""
    doc, end = verb.doc, verb.sent.end
    behind = {each.i + 1 + (doc.span(each.i + 1, each.i + 2).text == ",") for each in doc[verb.i : end] if each.text in "»”"}
    opening = [doc[at] for at in behind if at < end and doc[at].lower_ in ("en", "sans") and has_dep(doc[at], "mark", "case")]
    return {token.i for each in opening for token in each.head.subtree if token.i >= each.i}


def _confirmed_by(verb: Token) -> set[int]:
    """Return the gerund behind a comma after an infinitive: "dit avoir payé, confirmant les révélations du journal" is the teller's."""
    return {
        token.i
        for clause in children(verb, "xcomp", "ccomp")
        if not is_finite(clause)
        for each in clause.subtree
        if each.doc[each.i - 1].text == "," and morph(each, "VerbForm") in ("Part", "Ger") and morph(each, "Tense") == "Pres"
        for token in each.subtree
    }


def _no_part(verb: Token) -> set[int]:
    """Return what is joined to a said clause though its number is the sayer's: "suppose que les gens viendront, et a fermé la rue"."""
    joined = [each for clause in children(verb, "ccomp") for each in children(clause, "conj") if child(each, "nsubj", "mark") is None]
    return {token.i for each in joined if _clashes(each, each.head) and not _clashes(each, verb) for token in each.subtree}


def _clashes(clause: Token, other: Token) -> bool:
    """Tell whether a verb cannot have the subject of another, by their number."""
    subjects = children(other, "nsubj")
    finite = {morph(each, "Number") for each in [clause, *children(clause, "aux")] if morph(each, "VerbForm") == "Fin"}
    return bool(subjects) and bool(finite - {""}) and morph(subjects[0], "Number") not in {"", *finite}


def _loose_content(verb: Token) -> Iterator[Token]:
    """Yield the clause with "que" that the parse hangs on a noun beside the verb: "a dit à la radio que le pont tient"."""
    if child(verb, "ccomp") is not None:
        return
    beside = children(verb, "obl", "iobj")
    lacks = child(verb, "obj", "xcomp") is None
    for noun in [*beside, *(each for one in beside for each in children(one, "nmod", "appos"))]:
        for clause in children(noun, "acl:relcl"):
            opening = next((each for each in clause.lefts if each.lower_ in _THAT), None)
            if opening is None:
                continue
            is_apart = lacks and opening.doc[opening.i - 1].text == ","  # "a dit à Nuage, le quotidien local, qu'il partait"
            if is_apart or opening.pos_ == "SCONJ" or any(each != opening for each in children(clause, "obj")):
                yield clause


def _is_apart(verb: Token) -> bool:
    """Tell ", a-t-on appris" beside its clause, whatever a parse takes it for."""
    return has_dep(verb, "parataxis") or (
        has_dep(verb, "advcl", "conj") and child(verb, "mark", "cc") is None and inverted_pronoun(verb) is not None and verb.head.i < verb.i
    )


def _interrupts(verb: Token, source: Token | None, words: Words) -> bool:
    """Tell "..., ont déclaré les témoins" from a clause of its own: its subject follows, or in English stands alone before it."""
    return source is not None and (
        source.i > verb.i or source.text.startswith("-") or (words.language == "en" and child(verb, "obj", "ccomp") is None)
    )


def _is_inserted(verb: Token, words: Words) -> bool:
    """Tell whether the verb is "comme le rappelle Bloomberg"."""
    if words.language != "fr" and (verb.lemma_ not in words.say or child(verb, "obj", "ccomp") is not None):
        return False  # "as the firm began selling", "as he pointed a gun at them"
    if verb.head is not verb and negators(verb.head, words):
        return False  # "il n'a pas payé 20 euros, comme le prétend Nuage, mais 10"
    marks = children(verb, "mark", "advmod", "case") if has_dep(verb, "advcl") else []
    return any(each.lower_ in words.as_marks for each in marks)
