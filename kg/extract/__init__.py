"""Turn a parsed document into Events with their tellings: one family of rules per file; RULES lists them in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from operator import attrgetter

from kg import dates
from kg.annotate import Parsed
from kg.extract.attribution import speech
from kg.extract.attribution.answers import answered
from kg.extract.attribution.content import Told, content, told_by_verb
from kg.extract.attribution.quotations import quotations
from kg.extract.attribution.sources import Attribution
from kg.extract.attribution.unsaid import is_unsaid
from kg.extract.confidence import LEAST, confidence
from kg.extract.draft import Draft, Part, Scene
from kg.extract.events.clauses import verbs
from kg.extract.events.headline import placed
from kg.extract.events.manner import with_manner
from kg.extract.events.nouns import event_nouns, existentials
from kg.extract.events.states import copulas, descriptions, titles
from kg.extract.factuality.left_out import is_left_out
from kg.extract.factuality.modality import is_conditional, modality
from kg.extract.factuality.modals import is_only_said_to_say
from kg.extract.factuality.narrative import as_told
from kg.extract.factuality.polarity import negation
from kg.extract.factuality.timing import dates as date_drafts
from kg.extract.factuality.together import joined
from kg.extract.grammar.document import Doc
from kg.extract.grammar.tenses import is_aim, is_foretold, tense_at, told_tense
from kg.extract.grammar.tokens import Token, once
from kg.extract.grammar.tree import has_dep, is_verbal, morph, plain_preposition
from kg.extract.grammar.voice import is_passive
from kg.extract.participants.control import is_infinitive
from kg.extract.participants.mentions import Mentions
from kg.extract.participants.quantities import much
from kg.extract.participants.quoted import told_apart
from kg.extract.participants.subjects import subject
from kg.extract.relations.lexicon import Lexicon, index
from kg.extract.selection.borne import rightly
from kg.extract.selection.doubt import without_doubtful
from kg.extract.selection.english_cut import is_cut
from kg.extract.selection.lost import lacks_object
from kg.extract.selection.misread import is_misread
from kg.extract.selection.participles import without_qualities
from kg.extract.selection.signs import signs
from kg.extract.selection.wholeness import is_cut_short
from kg.extract.words import Words, words
from kg.garbage import undisturbed
from kg.model import Argument, Extraction, LexicalRelation, Relation, Span, Telling, When

Rule = Callable[[Scene], Iterator[Draft]]

# In order: where two rules see the same words, the earlier one tells the event.
RULES: tuple[Rule, ...] = (existentials, titles, descriptions, copulas, verbs, event_nouns)


def extract(parsed: Iterable[Parsed], lexicon: tuple[LexicalRelation, ...]) -> Iterator[Extraction]:
    """Yield what each article tells: its mentions and what is likelier true than false, offsets in characters of the article's text."""
    lexicons: dict[str, Lexicon] = {}  # hashing all relations for each article would cost as much as copying it
    for each in parsed:
        language = each.article.language or "fr"
        if language not in lexicons:
            lexicons[language] = index(lexicon, language)
        found = extract_one(each, lexicons[language])
        yield replace(found, tellings=tuple([telling for telling in found.tellings if telling.confidence >= LEAST]))


@undisturbed()
def extract_one(parsed: Parsed, lexicon: Lexicon) -> Extraction:
    """Return what one article tells, however unlikely."""
    scene = set_scene(parsed, lexicon)
    drafts = draft_events(scene)
    times = date_drafts(drafts, scene)
    drafts = as_told(drafts, times, scene)
    quoted = quotations(scene)
    credited = speech.attributions(scene, quoted)
    said, told = speech.covering(credited), told_by_verb(credited)
    # What is cut keeps its date all the same, which is nobody else's.
    known = [(at, draft) for at, draft in enumerate(drafts) if not is_unsaid(draft, scene, said, quoted)]
    if scene.words.language == "en":
        known = [(at, draft) for at, draft in known if not is_cut(draft, scene)]
    tellings = answered([(draft, _telling(draft, times.get(at), scene, said, told)) for at, draft in known], scene)
    dated = {scene.doc[index].idx for index in scene.time_tokens}
    mentions = [each for each in scene.mentions if each.start not in dated]  # "Sunday" is nobody that "she" may be
    ordered = sorted(tellings, key=attrgetter("start", "trigger.start", "rule"))
    found = Extraction(parsed.article, told_apart(mentions, quoted, credited, scene), tuple(ordered))
    scene.doc.release()
    return found


def set_scene(parsed: Parsed, lexicon: Lexicon) -> Scene:
    """Gather what the rules read of one parsed article."""
    article, doc = parsed.article, Doc(parsed.doc)
    language = article.language or "fr"
    found = dates.find(article.text, article.published, language, tense_at=partial(tense_at, doc, words(language)))
    times = joined(found, doc)
    dated = _tokens(doc, [when for when in times if when.kind != "duration" and not _takes_part(when, doc)])
    lasting = _tokens(doc, [when for when in times if when.kind == "duration"])
    mentions = Mentions(doc, article.name, language)
    verbs = tuple([token for token in doc if token.pos_ in ("VERB", "AUX") and is_verbal(token)])
    return Scene(article, doc, words(language), lexicon, mentions, times, mentions.quotes, verbs, mentions.nouns, dated, lasting)


def _takes_part(when: When, doc: Doc) -> bool:
    """Tell whether a named occasion is what something is done to or with: "coïncider avec la saison des Oscars"."""
    span = doc.char_span(when.start, when.end)
    if when.basis != "named" or span is None:
        return False
    return has_dep(span.root, "obj", "nsubj", "obl:arg") or plain_preposition(span.root) in ("avec", "with")


def _tokens(doc: Doc, times: Iterable[When]) -> frozenset[int]:
    return frozenset(token.i for when in times for token in doc.char_span(when.start, when.end) or ())


def draft_events(scene: Scene) -> list[Draft]:
    """Run the rules; an earlier rule's words are not told again by a later one."""
    found: list[Draft] = []
    taken: set[int] = set()
    for rule in RULES:
        for draft in rule(scene):
            if draft.predicate.i in taken:
                continue
            taken.add(draft.predicate.i)
            for token in draft.consumed:
                taken.add(token.i)
            sure = _told(draft, scene)
            if sure is not None:
                found.append(placed(sure, scene))
    return found


def _told(draft: Draft, scene: Scene) -> Draft | None:
    """Return what can be told of a draft; None where it is doubtful, misread or cut short, or nobody vouches for it."""
    sure = without_doubtful(draft)
    if sure is not None and draft.rule == "participles":
        sure = without_qualities(sure, scene)
    if sure is None or (sure := rightly(sure, scene)) is None:
        return None
    if is_misread(sure, scene.words) or is_cut_short(draft, sure, scene) or lacks_object(sure, scene) or is_left_out(sure, scene):
        return None
    return with_manner(sure, scene)


def _telling(draft: Draft, time: When | None, scene: Scene, said: Mapping[int, list[Attribution]], told: Told) -> Telling:
    kind, cues = modality(draft, scene)
    denials = negation(draft, scene)
    credit = speech.speaker(draft, scene, said)
    if credit is not None and credit[1].is_rumour:
        kind, cues = "hedged", (*cues, credit[1].cue)
    elif credit is not None and kind == "asserted" and credit[1].verb is not None and is_only_said_to_say(credit[1].verb, scene.words):
        kind, cues = "hedged", (credit[1].verb.text,)
    source = credit[0] if credit is not None else speech.last_source(draft, scene) if kind == "hedged" and is_conditional(draft) else None
    when = told_tense(draft, scene.words)
    if time is not None and kind == "planned" and _is_behind(time, scene):
        if is_aim(draft) or "will" in cues or _is_agreed(draft, time):
            time = None  # "ont signé un pacte pour s'unir lundi", when they agreed; "a accepté de partir lundi", when they agreed or later
        elif is_foretold(draft, cues):
            kind, cues = "asserted", ()
    elif time is not None and kind == "asserted" and _is_ahead(time, scene) and (time.earliest is None or when != "past" or _is_set(draft)):
        said_now = time.earliest is not None and when == "present" and draft.predicate.lemma_ in scene.words.say
        if said_now or _is_of_content(time, draft, scene.words):
            time = None  # "has promised an answer before the end of the month"; what is said is said, whatever day is named
        elif time.earliest is not None:
            kind, cues = "planned", (*cues, time.text)
    quote, completed = _sentence(draft.predicate.doc[draft.predicate.sent.start], scene), content(draft, scene, told)
    return Telling(
        document=scene.article.name,
        start=quote.start,
        end=quote.end,
        quote=quote.text,
        trigger=_trigger(draft, scene),
        relation=Relation(draft.relation, draft.lemma, _joined(draft)),
        type=draft.type,
        arguments=_arguments(draft, scene),
        modality=kind,
        negated=bool(denials),
        tense=when,
        cues=(*cues, *denials),
        time=time,
        speaker=source,
        rule=draft.rule,
        confidence=confidence(signs(draft, scene, is_hedged=kind == "hedged", tense=when, completed=completed)),
        sentence=scene.mentions.sentence(draft.predicate),
        content=completed,
        is_undergone=_is_undergone(draft, scene.words),
    )


def _is_undergone(draft: Draft, words: Words) -> bool:
    """Tell whether the subject undergoes what a verb says: "Sora a été dévoilé", but not "on a dévoilé Sora"."""
    verb = draft.predicate
    undergoing = [each.token for each in draft.parts if each.role == "patient"]
    if not undergoing or not is_verbal(verb):
        return False
    return is_passive(verb, words) or subject(verb, words) in undergoing


def _is_agreed(draft: Draft, time: When) -> bool:
    """Tell a day behind an infinitive that has been agreed on; it was the day once where it "devait partir lundi"."""
    once = any(morph(each, "Tense") == "Imp" for word in draft.words for each in (word, *word.children))
    return time.basis == "relative" and time.start > draft.predicate.idx and is_infinitive(draft.predicate) and not once


def _is_ahead(time: When, scene: Scene) -> bool:
    """Tell a day after the article, and a time that only ends after it: "le procès s'ouvre demain", "by the end of the month"."""
    published, first = scene.article.published, time.earliest or time.latest
    return published is not None and published.latest is not None and first is not None and first > published.latest


def _is_set(draft: Draft) -> bool:
    """Tell a participle beside its noun, which a day to come makes planned: "la foire organisée le 29 janvier prochain"."""
    return draft.predicate.dep_ == "acl" and "aux" not in draft.predicate.below and draft.rule == "participles"


def _is_of_content(time: When, draft: Draft, words: Words) -> bool:
    """Tell the day of what somebody asks for or announces now: "appelle à une grève le 19 mai", but not "annonce mardi son choix"."""
    verb = draft.predicate
    asks = is_verbal(verb) and verb.lemma_ in words.bidding | words.inviting | words.committing
    return asks and time.start > verb.idx + len(verb.text) + 1


def _is_behind(time: When, scene: Scene) -> bool:
    """Tell whether the day of an event, as the text gives it, comes before the article: "en 1998, il deviendra maire"."""
    published = scene.article.published
    if published is None or published.earliest is None or time.latest is None or not time.text:
        return False
    return time.latest < published.earliest


def _arguments(draft: Draft, scene: Scene) -> tuple[Argument, ...]:
    """Return the participants, each once: the parse may hang two words of one name on the same verb."""
    found: dict[tuple[int, int], Argument] = {}
    for part in draft.parts:
        made = _argument(part, scene)
        found.setdefault((made.start, made.end), made)
    return tuple(found.values())


def _argument(part: Part, scene: Scene) -> Argument:
    mention = scene.mentions.at(part.token)
    if mention is None:  # every rule keeps to tokens that head a mention
        raise ValueError(f"no mention at {part.token.text!r}, character {part.token.idx}")
    return Argument(part.role, mention.start, mention.end, mention.text, part.preposition, quantity=much(part.token, scene))


@once
def _sentence(first: Token, scene: Scene) -> Span:
    """Return the words of the sentence that opens with a token, without the white space around them."""
    text, sentence = scene.article.text, first.sent
    inner = text[sentence.start_char : sentence.end_char].strip()
    start = text.index(inner, sentence.start_char)
    return Span(start, start + len(inner), inner)


def _trigger(draft: Draft, scene: Scene) -> Span:
    start, end = draft.words[0].idx, draft.words[-1].idx + len(draft.words[-1].text)
    return Span(start, end, scene.article.text[start:end])


def _joined(draft: Draft) -> str:
    """Join the words of a trigger as they are written, but for participants, one space where other words were left out."""
    tokens = [each for each in draft.words if each not in draft.carried] if draft.carried else draft.words
    if len(tokens) == 1:
        return tokens[0].text
    joined, last = "", None
    for token in tokens:
        if last is not None and last.text[-1] not in "'’" and (last.whitespace_ or token.i != last.i + 1):
            joined += " "
        joined += token.text
        last = token
    return " ".join(joined.split())
