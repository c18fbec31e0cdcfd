"""Find the words that stand for participants: names, noun phrases, pronouns."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.grammar.document import Doc
from kg.extract.grammar.marks import quote_spans
from kg.extract.grammar.phrases import phrase, span_offsets
from kg.extract.grammar.tokens import Span, Token
from kg.extract.grammar.tree import children, conjuncts, preposition
from kg.extract.participants.antecedents import antecedent
from kg.extract.participants.describe import Links, Place, describe, is_bare
from kg.extract.participants.ending import before_somebody
from kg.extract.participants.names import counted_from, family_from, is_score, names, ranked_from, renamed
from kg.extract.participants.officers import apposed, hung_on, named_behind
from kg.extract.participants.places import Clauses, function, is_joined, is_source, named_by, quotation
from kg.extract.participants.pronouns import NOMINAL, determined_from, dislocated, is_fact, is_stray, pronoun_kind
from kg.extract.words import words
from kg.model import Mention, MentionKind

_NEVER = frozenset(("ADP", "AUX", "CCONJ", "INTJ", "PART", "PUNCT", "SCONJ", "SPACE"))  # classes that head no mention but in a name
_SELDOM = frozenset(("ADJ", "ADV", "VERB"))  # these but in a name or with an article
_FUNCTION_WORDS = frozenset(("flat", "fixed", "case", "mark", "cc", "punct", "goeswith", "aux", "cop", "expl"))
_REMARKS = frozenset(("ndlr", "nda", "ndla", "ndt", "sic"))  # signs of who edits
_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl"))
_ANSWERING = frozenset(("nsubj", "obj", "iobj"))  # what else is no pronoun answers to no clause's subject
_RENAMING = frozenset(("xcomp", "obl"))


class Mentions:
    """The mentions of one parsed article, found by token; built once, read by every rule."""

    def __init__(self, doc: Doc, document: str, language: str) -> None:
        """Describe every nominal head of `doc`. Offsets are characters of the article."""
        self.doc, self.document, self.words = doc, document, words(language)
        self.quotes = tuple(quote_spans(doc.text))
        self.nouns = tuple([token for token in doc if token.pos_ == "NOUN"])
        self._sentence = {sentence.start: number for number, sentence in enumerate(doc.sents)}
        named = names(doc)
        # A word that two names share is the first one's.
        self._entity = {at: entity for entity in reversed(named) for at in range(entity.start, entity.end)}
        self._roots = {entity.start: entity.root for entity in reversed(named)}
        people = [noun for noun in self.nouns if noun.lemma_.lower() in self.words.person_nouns]
        self._behind = {noun.i: name for noun in people if (name := named_behind(noun, self._entity, self.words)) is not None}
        self._bearer = {self._entity[name.i].start: index for index, name in self._behind.items()}  # by the first token of a name
        self._waiting: set[int] = set()  # bare nouns, which are mentions only if somebody asks for them
        self._bounds: dict[int, tuple[int, int]] = {}
        self._last: dict[tuple[int, int], Token] = {}  # the last head of the same words, which links them to others
        self._places = self._find()
        self._starts = {index: place.start for index, place in self._places.items()}
        self._spans: dict[tuple[int, int], Mention] = {}
        self._made: dict[int, Mention] = {}
        self._clauses = Clauses(self.words)
        for index, place in self._places.items():
            self._made[index] = self._described(doc[index], place)

    def __iter__(self) -> Iterator[Mention]:
        """Yield the mentions in text order."""
        return iter([self._spans[span] for span in sorted(self._spans)])

    def at(self, token: Token) -> Mention | None:
        """Return the mention that this token heads."""
        made = self._made.get(token.i)
        if made is None and token.i in self._waiting:
            self._waiting.discard(token.i)
            place = self._place(token, "nominal")
            self._starts[token.i] = place.start
            made = self._made[token.i] = self._described(token, place)
        return made

    def bounds(self, token: Token) -> tuple[int, int]:
        """Return the first token of the mention that this token heads and the one behind its last; the token's own where it heads none."""
        return self._bounds.get(token.i, (token.i, token.i + 1))

    def entity(self, token: Token) -> Span | None:
        """Return the named entity that holds the token."""
        return self._entity.get(token.i)

    def sentence(self, token: Token) -> int:
        """Return the ordinal of the token's sentence in the article, from 0."""
        return self._sentence[token.sent.start]

    def _find(self) -> dict[int, Place]:
        """Return where each mention stands, and its kind, by the token that heads it."""
        found: dict[int, Place] = {}
        for token in self.doc:
            pos = token.pos_
            if (pos in _NEVER or (pos in _SELDOM and "det" not in token.below)) and token.i not in self._entity:
                continue
            kind = self._kind(token) if pos != "DET" or token.feats.get("Poss") == "Yes" else None
            if kind is None:
                continue
            if kind == "nominal" and token.i not in self._behind and is_bare(token):
                self._waiting.add(token.i)
            else:
                found[token.i] = self._place(token, kind)
        return found

    def _place(self, token: Token, kind: MentionKind) -> Place:
        """Return where the mention of a head stands."""
        first, last, kind = self._extent(token, kind)
        self._bounds[token.i] = first, last + 1
        start, end = span_offsets(self.doc, first, last)
        if kind == "pronoun" and token.text.startswith("-"):
            start = end - len(token.text.rpartition("-")[2])  # "il" in "-t-il"
        self._last[start, end] = token
        return Place(self.document, self._sentence[token.sent.start], start, end, kind)

    def _described(self, token: Token, place: Place) -> Mention:
        """Return the mention of words, described by their first head."""
        span = place.start, place.end
        made = self._spans.get(span)
        if made is None:
            entity = self._entity.get(token.i) if place.kind == "name" else None
            made = self._spans[span] = describe(token, place, entity, self._links(self._last[span], place.start))
        return made

    def _kind(self, token: Token) -> MentionKind | None:
        """Return as what a token heads a mention; None where it heads none."""
        pos, family = token.pos_, token.family
        if family in _FUNCTION_WORDS and (family != "expl" or not token.text.startswith("-")):
            return None
        if token.lower_ in _REMARKS or (len(token.text) == 1 and is_stray(token)):
            return None
        if pos == "DET":
            return "pronoun"
        if pos == "PRON":
            return pronoun_kind(token, self.words)
        entity = self._entity.get(token.i)
        if entity is not None:
            return "name" if self._roots[entity.start] is token or not entity.start <= token.head.i < entity.end else None
        if pos == "NOUN":
            is_one = family != "compound" and token.lemma_.lower() not in self.words.never_participants and not is_fact(token)
            return "nominal" if is_one else None
        if pos == "PROPN":
            return "name" if family != "compound" and token.dep_ != "nmod:desc" else None
        return "nominal" if family in NOMINAL and self._stands_for_noun(token) else None

    def _stands_for_noun(self, token: Token) -> bool:
        if token.pos_ in ("NUM", "SYM", "X"):
            return not is_score(token)
        if token.pos_ not in _SELDOM:
            return False
        after = self.doc[token.i + 1 : token.i + 2]  # "leur profonde | sympathie", "les premières et secondes places"
        return token.pos_ != "ADJ" or not after or after[0].pos_ not in ("NOUN", "NUM", "CCONJ")

    def _extent(self, token: Token, kind: MentionKind) -> tuple[int, int, MentionKind]:
        """Return the first and last token of a mention; a name is its entity, else its bare capitalised words."""
        if kind == "pronoun":
            return determined_from(token), token.i, kind
        entity = self._entity.get(token.i)
        if entity is not None:
            first = family_from(entity) if entity.label_ == "Person" else counted_from(token, entity.start)
            first = ranked_from(token, first) if entity.label_ == "Occasion" else first
            return first, entity.end - 1, kind if first == entity.start else "nominal"
        first, last = phrase(token)
        last = before_somebody(token, last, self._entity, self.words)
        cut = self._entity.get(last)
        if cut is not None and cut.start > token.i:
            last = cut.end - 1  # "la direction de Cordes | & Voiles Morel"
        if kind == "name" and counted_from(token, token.i) < token.i:
            kind = "nominal"
        if kind == "name":
            while first < token.i and self.doc[first].pos_ in ("DET", "ADP", "PUNCT", "NUM") and not self.doc[first].is_title:
                first += 1
            while last > token.i and self.doc[last].text in "»”" and self.doc[first].text not in "«“":
                last -= 1
        if self._bearer and last > token.i:
            taken = (at for at in range(token.i + 1, last + 1) if self._bearer.get(at, first) < first)
            last = next(taken, last + 1) - 1  # "la Culture" without the minister's name behind it
        return first, last, kind

    def _links(self, token: Token, start: int) -> Links:
        own = above = None
        pos, head = token.pos_, token.head
        other = renamed(token, self.words) if token.family in _RENAMING else None
        if token.family in _ANSWERING or pos in ("PRON", "DET"):
            own, above = map(self._starts.get, self._clauses.subjects(token))
        return Links(
            self._same(token, start, other),
            self._others(token, start, above if own is None and head.feats.get("VerbForm") == "Inf" else own),
            function(token),
            own,
            above,
            quotation(start, self.quotes) if self.quotes else None,
            is_joined(token),
            pos == "PRON" and token.text.startswith("-") and head.lemma_ in self.words.say | self.words.quote,  # "-t-il" in "a-t-il dit"
            is_source(token, self.words),
            other is not None,
        )

    def _same(self, token: Token, start: int, renamed: Token | None) -> int | None:
        """Return the start of the mention that the grammar equates with this one; `renamed` is whose other name it is."""
        pos = token.pos_
        same = self.named(token) if pos == "NOUN" else antecedent(token) or dislocated(token) if pos == "PRON" else None
        same = same or renamed
        if same is None and token.family == "appos":
            same = apposed(token, self._entity, self.words)
        if same is None:
            return None
        if same.i in self._waiting:
            self.at(same)  # "le nombre de bébés qui naissent"
        found = self._starts.get(same.i)
        return found if found != start else None

    def named(self, token: Token) -> Token | None:
        """Return the name that a title or common noun brings in: "le producteur Tyler Perry", "la société OpenAI"."""
        if token.pos_ != "NOUN":
            return None
        name = self._behind.get(token.i) or hung_on(token, self._entity)
        is_of_office = token.family == "nmod" and token.head.i < token.i and token.head.lemma_.lower() in self.words.person_nouns
        return name if name is None or not (is_of_office and preposition(token)) else None  # "budget" in "le ministre du budget Paul Vidal"

    def _others(self, token: Token, start: int, own: int | None) -> tuple[int, ...]:
        """Return the starts of the mentions that fill other places of the same verb: he did not meet himself.

        Nor is he one of several in his own clause, or the subject of the infinitive that he is the object of; but he may take
        somebody "with him".
        """
        if token.family not in _ARGUMENTS or token.pos_ == "DET":
            return ()
        head = token.head
        is_beside = token.pos_ == "PRON" and "obj" in head.below and preposition(token) != ""
        others = self._not_subject(token) if token.family == "nsubj" else []
        for each in head.children:
            if each.family in _ARGUMENTS and each is not token and not (is_beside and each.family == "nsubj"):
                if "conj" in each.below:
                    others += conjuncts(each)
                else:
                    others.append(each)
        if own is None and not others:
            return ()
        starts = {self._starts[each.i] for each in others if each.i in self._starts}
        if own is not None and token.family in ("obj", "iobj"):
            starts.add(own)
        starts.discard(start)
        return tuple(sorted(starts)) if starts else ()

    def _not_subject(self, token: Token) -> list[Token]:
        """Return those beyond its clause that a subject is not: whom it names, whom the clause describes ("Paul Vidal, qu'il a battu")."""
        others = named_by(token) if "ccomp" in token.head.below else []
        if token.i < token.head.i and token.feats.get("PronType") == "Prs":
            others += self._named_below(token)
        if token.head.dep_ == "acl:relcl" and token.feats.get("PronType") != "Rel":
            others.append(token.head.head)
        return others

    def _named_below(self, pronoun: Token) -> list[Token]:
        """Return the names in the clauses below a subject: "il dit que Paul Vidal a signé" is said by another."""
        clauses = children(pronoun.head, "ccomp", "xcomp", "advcl")
        names = (each for clause in clauses if clause.i > pronoun.i for each in clause.subtree if each.i in self._entity)
        return [each for each in names if self._roots[self._entity[each.i].start] is each]
