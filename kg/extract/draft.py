"""Hold what the rules work on: the scene they read and the drafts they yield."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.grammar.document import Doc
from kg.extract.grammar.tokens import Token
from kg.extract.participants.mentions import Mentions
from kg.extract.relations.lexicon import Lexicon
from kg.extract.words import Words
from kg.model import Article, Modality, Role, When


@dataclass(slots=True)  # not frozen, as values are elsewhere: some thousands are made an article, and it takes a quarter of the time
class Part:
    """A participant: the head of its words, its role, the preposition that brings it in."""

    role: Role
    token: Token
    preposition: str = ""


@dataclass(slots=True)
class Draft:
    """An event as a rule sees it, before modality, polarity, speaker and date are known.

    `predicate` is the token that names it, `words` the tokens of the trigger, `anchor` the token whose clause decides
    how it is told (the governing verb of an event noun, the planning verb of an infinitive).
    """

    predicate: Token
    words: tuple[Token, ...]
    lemma: str
    parts: tuple[Part, ...]
    rule: str
    relation: str | None = None
    type: str = "Event"
    consumed: tuple[Token, ...] = ()  # nouns that are part of the relation and tell no event of their own
    carried: tuple[Token, ...] = ()  # words of the trigger that are a participant too: "une grève" in "lancer une grève"
    modality: Modality | None = None  # where the rule itself knows it
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """One parsed article as the rules see it."""

    article: Article
    doc: Doc
    words: Words
    lexicon: Lexicon
    mentions: Mentions
    times: tuple[When, ...]
    quotes: tuple[tuple[int, int], ...]
    verbs: tuple[Token, ...]  # that head a clause by themselves
    nouns: tuple[Token, ...]
    time_tokens: frozenset[int] = field(default_factory=frozenset)  # indexes of tokens inside date words
    duration_tokens: frozenset[int] = field(default_factory=frozenset)  # the same of durations, which may be what is told of

    def is_quoted(self, token: Token) -> bool:
        """Tell whether a token stands between quotation marks."""
        return any(start <= token.idx < end for start, end in self.quotes)
