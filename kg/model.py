"""The values that flow through the program; frozen; imports no library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Role = Literal["agent", "patient", "recipient", "place", "topic", "other"]
Modality = Literal["asserted", "hedged", "planned"]
Tense = Literal["past", "present", "future", "none"]
Status = Literal["Asserted", "Reported", "Alleged", "Planned", "Contested", "Denied"]
EntityType = Literal["Person", "Organization", "Place", "Product", "Work", "Group", "Occasion", "Thing"]
MentionKind = Literal["name", "nominal", "pronoun"]
Gender = Literal["masculine", "feminine"]
Number = Literal["singular", "plural"]
Determiner = Literal["definite", "demonstrative", "possessive", "indefinite", "quantity", "none"]
Function = Literal["subject", "object", "oblique", "inside", "other"]
TimeKind = Literal["date", "time", "duration", "set"]
Basis = Literal["explicit", "relative", "named", "published"]
Precision = Literal["day", "days", "week", "month", "season", "quarter", "half", "year", "decade", "century", "span", "open", "none"]
DateSource = Literal["metadata", "byline", "copyright", "text"]


@dataclass(frozen=True, slots=True)
class Span:
    """Words of an article: `text[start:end]`, in Unicode characters, end exclusive."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class When:
    """What a text says of a time: a closed interval of days, its EDTF form, the words and the reasoning.

    `earliest` and `latest` are the first and last day it may cover; None is an open bound. A phrase that is
    recognised but not resolved ("récemment"), a duration or a repetition has no bounds and no EDTF.
    Offsets count Unicode characters of the article's text. `timex` is the TIMEX3 value (ISO-TimeML).
    """

    text: str
    start: int
    end: int
    earliest: date | None = None
    latest: date | None = None
    edtf: str | None = None
    precision: Precision = "none"
    basis: Basis = "explicit"
    kind: TimeKind = "date"
    timex: str | None = None
    at: str | None = None  # time of day, "20:30", or its TIMEX3 letters, "EV"
    trace: tuple[str, ...] = ()  # how it was resolved, one short line a step

    @property
    def is_resolved(self) -> bool:
        """Tell whether the phrase names days on the calendar."""
        return self.earliest is not None or self.latest is not None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read: its text untouched, and what its metadata says."""

    name: str  # the document's name in all records: its path below the folder read
    text: str
    language: str | None = None  # "fr" or "en"; None until detected
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: When | None = None
    published_from: DateSource | None = None
    copy_of: str | None = None  # the name of the article whose text it prints again, once resolved


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was left out, and the one line that says why and what to do: an article, or only what is said of one that is read."""

    name: str
    reason: str
    is_left_out: bool = True  # False where every article is read, without the date, the row or the link that the reason names


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for a participant, with the features by which they may be the same as others.

    `head` is the lemma of the head noun (lower case) or the name's last word; `same_as` is the start offset of an
    earlier or later mention that the grammar itself equates with this one (relative pronoun, apposition, alias in
    parentheses); `not_same_as` the starts of mentions it cannot be (other arguments of the same verb).
    """

    document: str
    start: int
    end: int
    text: str
    kind: MentionKind
    type: EntityType | None = None
    head: str = ""
    gender: Gender | None = None
    number: Number | None = None
    sentence: int = 0
    is_subject: bool = False
    definite: bool = False
    same_as: int | None = None
    not_same_as: tuple[int, ...] = ()
    entity: str = ""  # the entity's IRI, once resolved
    determiner: Determiner = "none"  # of a nominal; a possessive determiner is a mention of its own besides
    modifiers: tuple[str, ...] = ()  # lemmas of the head's adjectives, nouns and names, in text order: "technique"
    titles: tuple[str, ...] = ()  # lemmas of the honorifics and role nouns that stand before a name: "monsieur", "directeur"
    why: str = ""  # one line: why it stands for its entity, once resolved
    function: Function = "other"  # in its clause; "inside" another noun phrase
    subject: int | None = None  # the start of its clause's subject, said or understood, if that is another
    above: int | None = None  # likewise of the clause above
    quotation: int | None = None  # the start of the quotation that holds it
    is_joined: bool = False  # one of several: "Anne" in "Anne et Paul"
    is_speaking: bool = False  # the subject of a verb of saying: somebody
    is_source: bool = False  # named only for what it says: "selon Nuage", ", rapporte Nuage"
    is_alias: bool = False  # another name of what it is equated with: "Paul Vidal, dit le Belge"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much or how many, beside the words: "800 millions de dollars" is 800000000 USD.

    `unit` is an ISO 4217 code, "%", or the lemma of what is counted; `about` tells "environ", "près de", "plus de".
    """

    value: float
    unit: str
    about: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant's words in one telling, with its role and the preposition that brings it in."""

    role: Role
    start: int
    end: int
    text: str
    preposition: str = ""
    entity: str = ""  # the entity's IRI, once resolved
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """To whom a statement is attributed. Offsets are those of its words in the article."""

    name: str
    start: int
    end: int
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """What links the participants: the ontology's name where it has one, the lemma, the words."""

    id: str | None
    lemma: str
    text: str


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence of one article telling an event. `quote` is `text[start:end]` of the article."""

    document: str
    start: int
    end: int
    quote: str
    trigger: Span
    relation: Relation
    type: str  # local name of the class in ontology/
    arguments: tuple[Argument, ...]
    modality: Modality = "asserted"
    negated: bool = False
    tense: Tense = "none"
    cues: tuple[str, ...] = ()  # the words that hedge, plan or deny
    time: When | None = None
    speaker: Speaker | None = None
    rule: str = ""
    confidence: float = 0.5
    sentence: int = 0  # ordinal of the sentence in its article, from 0
    content: tuple[Span, ...] = ()  # what the relation says, or is of: "que le pont rouvrira", "de livrer le code"
    is_undergone: bool = False  # the patient is the subject of the words: "Sora a été dévoilé"

    @property
    def is_flat(self) -> bool:
        """Tell whether the article itself says so, without reserve: credited to nobody."""
        return self.modality == "asserted" and not self.negated and self.speaker is None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article tells, before anything is merged."""

    article: Article
    mentions: tuple[Mention, ...]
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity's part in an event."""

    role: Role
    entity: str
    name: str
    type: EntityType


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something, with every mention of it in every article."""

    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    why: tuple[str, ...] = ()  # one line for each decision that joined chains of several names or articles


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, however many articles tell it; `mentions` are its tellings, at least one."""

    id: str
    type: str
    label: str
    relation: Relation
    participants: tuple[Participant, ...]
    time: When | None
    modality: Modality
    negated: bool
    status: Status
    mentions: tuple[Telling, ...]
    why: tuple[str, ...] = ()  # one line for each telling that was joined to the first


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two events that cannot both be true as told, and why, in one line for the reader."""

    id: str
    kind: Literal["IncompatibleRelation", "Denial", "Date", "Quantity"]
    events: tuple[str, ...]  # event IRIs, sorted
    why: str


@dataclass(frozen=True, slots=True)
class Graph:
    """What a build yields: everything sorted by id (articles by name; refusals too, those of articles first)."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    conflicts: tuple[Conflict, ...] = ()
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class LexicalRelation:
    """One relation of the ontology and the words that express it, each a pair (words, language tag).

    `verbs` are infinitive phrases ("organiser des réunions avec"), `nouns` event nouns ("réunion"), `titles` words
    for whoever stands in a lasting relation ("directeur général"). Source: `ontology/relations.ttl` and users' files.
    """

    id: str
    type: str
    labels: tuple[tuple[str, str], ...]
    verbs: tuple[tuple[str, str], ...]
    nouns: tuple[tuple[str, str], ...]
    titles: tuple[tuple[str, str], ...]
    is_symmetric: bool = False
    incompatible_with: tuple[str, ...] = ()
