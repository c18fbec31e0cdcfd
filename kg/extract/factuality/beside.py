"""Tell a date of other words from the event it was given to: of a fronted phrase, of a quotation, behind a comma."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from kg.extract.draft import Draft, Scene
from kg.extract.factuality.vague import is_of_paper
from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import child, children, has_dep, is_verbal, morph
from kg.extract.participants.control import conjunction, is_infinitive
from kg.extract.words import Words
from kg.model import When

SURE = 0.7  # below this trust a parse may hang a date on the wrong word
_SPOKEN = 6  # words in marks from which on a quotation is somebody's sentence, not a name
_LONGEST = 45  # tokens of a fronted phrase
_MARKS = frozenset(",;:–—(»")
# Whoever is asked on a day answers then; what is said in a letter sent on a day is said then.
_MET = frozenset("interroger questionner interviewer réunir rassembler".split())
_AT_ONCE = _MET | frozenset(
    "contacter inviter joindre solliciter présenter publier diffuser paraître envoyer poster transmettre tenir organiser situer".split()
)
_FORETELLING = frozenset("prévoir annoncer prédire anticiper craindre redouter promettre espérer envisager projeter pronostiquer".split())
_SUMMONING = frozenset(
    """invite ask urge persuade summon convince assigner appeler citer convoquer convier inviter sommer enjoindre mettre pousser condamner
    obliger""".split()
)
_NEAR_DAYS = timedelta(days=2)  # an article may be dated from when it was begun
APART = frozenset("après avant depuis malgré suite contre comme pour sans selon grâce face dès outre".split())


def described_by(first: Token, top: Token) -> Token | None:
    """Return the participle right before a date that the parse hangs elsewhere: "la halle inaugurée il y a un an a fermé"."""
    before = first.doc[max(first.i - 1, 0)]
    if before.family == "case" and before.lower_ in ("en", "in") and before.head is top:
        before = first.doc[max(first.i - 2, 0)]  # "a repris sa baisse entamée en 2015"
    if child(top.head, "aux") is None and morph(top.head, "VerbForm") != "Fin":
        return None  # "sorti en version abrégée le 3 mars"
    is_bare = before.pos_ == "VERB" and has_dep(before, "acl", "amod") and morph(before, "VerbForm") == "Part" and top.head is not before
    return before if is_bare and morph(before, "Tense") == "Past" and child(before, "aux", "cop") is None else None


def met_before(verb: Token) -> list[Token]:
    """Return who was asked or met on a day, which is that of the answer: "Interrogé lundi, le maire a dit oui"."""
    fronted = [each for each in children(verb, "advcl") if each.i < verb.i and each.lemma_ in _MET and morph(each, "Tense") == "Past"]
    return [each for each in fronted if child(each, "aux") is None] if fronted and tense(verb) == "past" else []


def describes(participle: Token) -> bool:
    """Tell a participle that says something of a noun, or stands behind its clause, from what a date of it dates as well."""
    if is_infinitive(participle) and (participle.family == "acl" or (participle.family == "advcl" and "aux:pass" in participle.below)):
        return True  # "a book to be published next autumn"
    if morph(participle, "VerbForm") != "Part" or child(participle, "aux") is not None:
        return False
    behind = participle.family == "advcl" and participle.i > participle.head.i and morph(participle, "Tense") == "Past"
    return behind or participle.family == "acl"


def is_of_another(when: When, event: Token, scene: Scene) -> bool:
    """Tell whether a date that the tree leads to an event belongs to other words."""
    tokens = [each for each in scene.doc.char_span(when.start, when.end) or () if not each.is_space]
    if not tokens or not is_verbal(event):
        return False
    return (
        _is_quoted_apart(when, event, scene)
        or (event.family == "acl" and when.precision == "month" and _is_of_other_year(when, event, scene))
        or (_is_bare(event) and _has_comma(event, tokens[0]))
        or (event.dep_ == "acl:relcl" and _is_set_apart(event, tokens[0], scene))
        or _is_compared(event, tokens[0], scene)
        or is_of_paper(when, event, tokens)
        or (scene.words.language == "en" and _is_before_perfect(when, event, tokens))
        or _is_behind_limit(when, event, tokens[0])
        or _is_of_cause(when, event, tokens[0], scene)
        or _is_of_aside(when, event, tokens)
        or _is_of_promise(when, event, tokens, scene)
        or _is_of_next_clause(event, tokens[0], scene)
        or (is_infinitive(event) and _is_beyond_verb(event, tokens))
        or (tokens[-1].i < event.i and _is_of_fronted(tokens, event, scene))
    )


def _is_before_perfect(when: When, event: Token, tokens: Sequence[Token]) -> bool:
    """Tell a past day of the subject before an English perfect, which takes none: "news of the fire last week has shocked them"."""
    helper = next((each for each in children(event, "aux") if each.lower_ in ("has", "have")), None)
    own = child(event, "nsubj", "nsubj:pass") if helper is not None else None
    if helper is None or own is None or not own.i < tokens[0].i <= tokens[-1].i < helper.i:
        return False
    return when.text.lower().startswith(_PAST)


_PAST = ("last", "yesterday", "on ", "in ", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _is_quoted_apart(when: When, event: Token, scene: Scene) -> bool:
    """Tell whether a date stands in a quotation that its event is outside of, or the other way round."""
    apart = [span for span in scene.quotes if (span[0] <= when.start < span[1]) != (span[0] <= event.idx < span[1])]
    return any(len(scene.article.text[start:end].split()) >= _SPOKEN for start, end in apart)


def _is_of_other_year(when: When, event: Token, scene: Scene) -> bool:
    """Tell a month of the year that the clause above names: "le dernier orage qui a éclaté en janvier remonte à 1938"."""
    year = (when.edtf or "")[:4]
    if not year.isdecimal() or year in when.text:
        return False
    years = ((other.edtf or "")[:4] for other in scene.times if event.idx < other.start < event.sent[-1].idx and other is not when)
    return any(other.isdecimal() and other < year for other in years)


def _is_bare(event: Token) -> bool:
    """Tell a participle that says something of its noun: "l'avion accidenté"."""
    return event.family == "acl" and morph(event, "VerbForm") == "Part" and child(event, "aux", "cop") is None


def _is_beyond_verb(event: Token, tokens: Sequence[Token]) -> bool:
    """Tell whether another verb stands between an infinitive and a date: "peut reprendre le parti qu'il avait quitté en mai"."""
    first = event
    while has_dep(first, "xcomp", "ccomp", "obl:arg") and is_verbal(first.head) and first.head.i < first.i:
        first = first.head
    if tokens[-1].i < first.i:
        if any(each.head is first and each.sure >= SURE for each in tokens):
            return False  # "En 1942, par un ami qui vivait à Lens, elle commence à coudre"
        return any(morph(each, "VerbForm") == "Fin" for each in event.doc[tokens[-1].i + 1 : first.i] if each.head is not first)
    return any(is_verbal(each) for each in event.doc[event.i + 1 : tokens[0].i] if each.head is not event or each.family != "aux")


def _has_comma(event: Token, first: Token) -> bool:
    return event.i < first.i and any(each.text == "," for each in event.doc[event.i : first.i])


def _is_set_apart(event: Token, first: Token, scene: Scene) -> bool:
    """Tell a date behind the comma that may end a relative clause: "est mort à Lyon, où il vivait, lundi"."""
    before = event.doc[max(first.i - 2, 0) : first.i]
    at = next((each.i for each in before if each.text == ","), None)
    if at is None or at < event.i or at - 1 in scene.time_tokens or any(each.i > first.i for each in children(event, "obj", "ccomp")):
        return False
    return sum(each.text == "," for each in event.doc[event.i : first.i]) == 1


def _is_behind_limit(when: When, event: Token, first: Token) -> bool:
    """Tell the date of what only bounds or aims at the time told: "inconnu depuis sa création dans les années 1960"."""
    has_noun = False
    for each in reversed(event.doc[event.i + 1 : first.i]):
        if is_verbal(each) or (each.is_punct and not (each.text == "," and each.i >= first.i - 2)):
            return False
        if has_noun and (each.lower_ in _LIMITS or (each.lower_ in _BOUNDS and when.precision != "day")):
            return True
        has_noun = has_noun or (each.pos_ in ("NOUN", "PROPN"))
    return False


def _is_of_cause(when: When, event: Token, first: Token, scene: Scene) -> bool:
    """Tell the time of the event that did it, or of deeds named before: "relancé par la grève en mai", "au moment des faits en 2000"."""
    before = event.doc[max(first.i - 2, event.i) : first.i]
    if when.precision == "day" or not _is_behind_event(first, before):
        return False
    return any(scene.lexicon.noun(each.lemma_) is not None for each in children(event, "obl:agent") if event.i < each.i < first.i)


def _is_behind_event(first: Token, before: Sequence[Token]) -> bool:
    nearest = [each for each in before if each.pos_ not in ("ADP", "DET")]
    return bool(nearest) and nearest[-1].pos_ in ("NOUN", "ADJ", "PROPN") and first.doc[first.i - 1].text != ","


_LIMITS = frozenset(("depuis", "vue", "suite", "since"))  # "en vue d'un procès lundi", "à la suite de sa chute en 2016"
_BOUNDS = frozenset(("après", "avant", "jusqu'", "jusqu’", "after", "before", "until"))


def _is_of_promise(when: When, event: Token, tokens: Sequence[Token], scene: Scene) -> bool:
    """Tell the month of what is promised or asked for: "lui a promis un essai en septembre"."""
    asking = scene.words.committing | scene.words.bidding | scene.words.inviting
    if when.precision == "day" or event.lemma_ not in asking or tense(event) != "past":
        return False
    return "case" in tokens[0].below and any(event.i < each.i < tokens[0].i for each in children(event, "obj"))


def _is_of_aside(when: When, event: Token, tokens: Sequence[Token]) -> bool:
    """Tell the time since when something set off by commas has been so: "le maire, en poste depuis 2001, a démissionné"."""
    if not (when.edtf or "").endswith("/.."):
        return False
    doc, sentence = event.doc, event.sent
    opening = next((at for at in range(tokens[0].i - 1, sentence.start - 1, -1) if doc[at].text == ","), None)
    closing = next((at for at in range(tokens[-1].i + 1, sentence.end) if doc[at].text == ","), sentence.end)
    if opening is None or opening < event.i < closing:
        return False
    return any(each.pos_ in ("NOUN", "ADJ") for each in doc[opening + 1 : tokens[0].i])


def _is_of_next_clause(event: Token, first: Token, scene: Scene) -> bool:
    """Tell a date that opens the clause after the event's: "c'était rare, mais aujourd'hui le mot est partout"."""
    before = event.doc[first.i - 1] if first.i else first
    joins = before.lower_ in _JOINING and before.i - 1 not in scene.time_tokens
    return joins and event.i < before.i and any(is_verbal(each) for each in event.doc[first.i : first.sent.end])


_JOINING = frozenset(("mais", "et", "car", "or", "but", "and"))


def _is_compared(event: Token, first: Token, scene: Scene) -> bool:
    """Tell what an amount or a deed is compared with: "dix millions, contre huit millions en mai", "a vendu plus qu'en 2015"."""
    between = event.doc[event.i + 1 : first.i]
    if event.doc.span(max(first.i - 3, 0), first.i).text.lower().startswith("par rapport"):
        return True
    at = first.i - 1
    while at > 0 and event.doc[at].lower_ not in _YARDS and event.doc[at].pos_ in ("ADP", "DET"):
        at -= 1
    if at >= 0 and (yard := event.doc[at].lower_) in _YARDS:
        return yard not in QUE or (event.i < at and any(each.lower_ in _MORE for each in event.doc[max(event.i - 2, 0) : at]))
    contrast = next((each.i for each in between if each.lower_ in ("contre", "against", "versus")), None)
    return contrast is not None and any(
        each.pos_ == "NUM" for each in between if contrast < each.i <= contrast + 4 and each.i not in scene.time_tokens
    )


_YARDS = frozenset(("contrairement", "unlike", "than", *QUE))
_MORE = frozenset("plus moins autant aussi davantage mieux pire".split())


def _is_of_fronted(tokens: Sequence[Token], event: Token, scene: Scene) -> bool:
    """Tell whether a date ends a phrase before its clause that tells of something else: "Entré au journal en 1952, il y fit carrière"."""
    first, last = tokens[0], tokens[-1]
    before = first.doc[max(first.sent.start, first.i - _LONGEST) : first.i]
    if last.doc.span(last.i + 1, last.i + 2).text != ",":
        return False
    if len(before) > 1 and before[-1].text == "," and is_verbal(before[-2]):
        before.pop()  # "après avoir fermé, lundi, le bar, il est parti"
    opening = max((each.i for each in before if each.text in _MARKS or each.family == "mark"), default=before[0].i - 1 if before else -1)
    phrase = [each for each in before if each.i > opening and not each.is_space]
    while phrase and (phrase[0].i in scene.time_tokens or has_dep(phrase[0], "cc")):
        phrase.pop(0)
    verbs = [each for each in phrase if is_verbal(each)]
    if all(each.pos_ == "ADP" for each in phrase) or any(morph(each, "VerbForm") == "Fin" for each in phrase):
        return False
    if verbs:
        return any(each.lemma_ not in _AT_ONCE for each in verbs)
    return not APART.isdisjoint(each.lower_ for each in phrase[:3]) or (phrase[0].pos_ in ("NOUN", "ADJ", "DET") and len(phrase) > 1)


def is_for_later(clause: Token) -> bool:
    """Tell a clause whose day is its own: what somebody is asked or moved to do, wants to reach, or a relative clause."""
    marks = [each.lower_ for each in children(clause, "mark", "case", "obj")]
    if morph(clause, "VerbForm") == "Inf":
        parted = any(clause.doc[each.i - 1].text == "," for each in children(clause, "mark"))  # "charge Ray, qui préside, de partir"
        is_summoned = has_dep(clause, "xcomp", "advcl") and clause.head.lemma_ in _SUMMONING
        return parted or is_summoned or not {"pour", "afin", "après"}.isdisjoint(marks)  # "après avoir joué mardi, elle a signé"
    if clause.family == "advcl" and conjunction(clause).endswith(("avant que", "jusqu'à ce que")):
        return True
    return clause.family == "advcl" and any(each.pos_ == "PRON" and each.lower_ in QUE for each in children(clause, "obj"))


def is_other_spell(clause: Token) -> bool:
    """Tell what came of a deed, on days of its own: "was elected to congress, serving from 1835 to 1837"."""
    return clause.family == "advcl" and clause.lower_.endswith("ing") and clause.head.i < clause.i and clause.doc[clause.i - 1].text == ","


def is_yet_to_come(when: When, event: Token, scene: Scene) -> bool:
    """Tell a day after the writing from that of what has happened: "a été convoqué pour le 3 mai"."""
    published = scene.article.published
    first = when.earliest or when.latest  # "a signé un bail jusqu'en 2035"
    if published is None or published.latest is None or first is None or first <= published.latest + _NEAR_DAYS:
        return False
    if event.lemma_ in _FORETELLING and when.precision != "day" and child(event, "obj") is not None and tense(event) == "present":
        return True  # "prévoit une hausse en 2019"
    if event.lemma_ in scene.words.foreseen and event.lemma_ != "convoquer":
        return False
    if scene.words.language == "en":
        return is_verbal(event) and tense(event) == "past"  # "has been pencilled in for 2031"
    helper = child(event, "aux:tense")
    if helper is None:
        return False
    is_done = morph(helper, "VerbForm") == "Inf" and event.family != "xcomp"  # "après avoir appris sa venue lundi prochain"
    return is_done or (morph(helper, "Mood") == "Ind" and morph(helper, "Tense") in ("Pres", "Imp"))


def has_own_time(verb: Token, words: Words) -> bool:
    """Tell "and soon after took over", "and the following year it was sold", from what happened with the clause it is joined to."""
    near = [each for each in children(verb, "advmod", "obl") if each.i < verb.i]
    return any(one.lower_ in words.then_adverbs for each in near for one in (each, *each.children) if one.family == "advmod")


def is_redated(draft: Draft, source: Draft, scene: Scene) -> bool:
    """Tell whether another day stands between two coordinated verbs: "in 1998 it sold a phone, in 2001 a radio, and a car was built"."""
    between = (source.predicate.idx < each.start < draft.predicate.idx and each.kind != "duration" for each in scene.times)
    return draft.predicate.family == "conj" and any(between)


def is_aimed_at(when: When, before: str, scene: Scene) -> bool:
    """Tell whether a date is what a noun is for: "ses vœux pour 2019"; a verb is planned for it, "prévu pour 2019"."""
    span = scene.doc.char_span(when.start, when.end) if before in scene.words.opinion_prepositions else None
    first = span[0].i if span else 0
    if first < 2:
        return False
    above = scene.doc[first - 2]
    # "le budget proposé pour 2019", "une marche a été annoncée pour jeudi"
    proposed = morph(above, "VerbForm") == "Part" and above.lemma_ not in scene.words.foreseen | scene.words.postponing
    return above.pos_ in ("NOUN", "PROPN", "ADJ") or (proposed and (above.family == "acl" or when.precision == "day"))
