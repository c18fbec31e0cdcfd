"""Decide which chains of different articles are one entity, and say why; chains without a name stay in their article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import EntityType, Gender
from kg.resolve.chains import Chain, most
from kg.resolve.names import bare_name, is_abbreviation, is_demonym, name_gender, name_words
from kg.resolve.naming import Words, may_shorten
from kg.resolve.phrases import own_words
from kg.resolve.words import LANGUAGES, demonyms, first_names, fold, noun

_MADE = ("Product", "Work", "Occasion")
_FEW_SAY = 3  # one article in so many says what a product is: the others take it as known
_CERTAIN = 2  # chains of a type, before it tells a homonym apart: one may be a slip of the name finder
_RARE = 12  # a form that is rarer among a chain's names is not its name
_LONGEST_NAME = 5  # words of a noun phrase that names
_LIKELY = 64  # so many longer names with one word cannot leave just one that it is short for
_SHORTEST = 2  # letters: an abbreviation of so many stands for more than one
_ADDED = frozenset(  # what may be left out of a body's name
    "corporation corp inc incorporated company co limited ltd plc llc group groupe holding holdings sa sas sarl se ag gmbh nv spa tv "
    "international studios entertainment games technologies".split()
)
_EXCLUDE = {"Person": ("Place", "Organization", "Product", "Work"), "Place": ("Person", "Product", "Work")}
Located = tuple[str, Chain]  # a chain with its document


@dataclass(slots=True)
class Bearer:
    """Whoever bears a name: all chains, of whatever article, that are called so."""

    words: Words
    chains: list[Located] = field(default_factory=list)
    types: dict[EntityType, int] = field(default_factory=dict)  # each with how much tells it
    genders: dict[Gender, int] = field(default_factory=dict)
    why: list[str] = field(default_factory=list)
    told: EntityType | None = None  # what articles say it is, beside what its label is

    def take(self, located: Located) -> None:
        """Take in a chain."""
        self.chains.append(located)
        for type_, count in located[1].types.items():
            self.types[type_] = self.types.get(type_, 0) + count
        for gender, count in located[1].genders.items():
            self.genders[gender] = self.genders.get(gender, 0) + count

    @property
    def type(self) -> EntityType | None:
        """Return the type that most mentions tell."""
        return self.told or most(self.types)

    @property
    def gender(self) -> Gender | None:
        """Return the gender that most mentions tell."""
        return most(self.genders)


def link(located: Sequence[Located]) -> list[Bearer]:
    """Return who bears the names in all articles, in the order of the names; chains without a name are left out.

    A short form or acronym goes to a longer name only if it can be short for just one.
    """
    bearers = _split_homonyms(_by_name(located))
    below = dict(_longer(bearers))
    for short in sorted(below, key=lambda at: (len(bearers[at].words), bearers[at].words)):
        top = short
        while top in below:
            top = below[top][0]
        _join(bearers[top], bearers[short], below[short][1])
    return [each for at, each in enumerate(bearers) if at not in below]


def display_name(bearer: Bearer) -> tuple[str, tuple[str, ...]]:
    """Return the best full name, as written most often, and all other forms."""
    written = [bare_name(one.mention.text) for _, chain in bearer.chains for one in chain.members if one.words]
    if not written:
        written = [bare_name(called.text) for _, chain in bearer.chains if (called := designation(chain))]
    if len(set(written)) == 1:
        return written[0], ()
    forms = Counter(written)
    least = sum(forms.values()) / _RARE
    kept = [form for form, count in forms.items() if count >= least or name_gender(name_words(form))]
    best = min(kept, key=lambda form: _preference(form, forms, bearer.type))
    return best, tuple(sorted(set(forms) - {best}))


def _preference(form: str, forms: Counter[str], type_: EntityType | None) -> tuple[bool, bool, int, int, str]:
    """Rank a form of a name: a person's has two words or more, no form abbreviates another or only shouts it; then by use."""
    lacks_words = type_ == "Person" and " " not in form
    is_less = any(is_abbreviation(form, other) or (form.isupper() and not other.isupper() and fold(form) == fold(other)) for other in forms)
    return lacks_words, is_less, -forms[form], -len(form), form


def full_name(chain: Chain) -> Words:
    """Return the longest name that a chain is called by more than by chance; of equals the first in the alphabet.

    Among many "Sora" one "Promouvoir Sora" is a slip of the name finder; one "Sam Altman" among many "Altman" is no slip.
    """
    if len(chain.names) == 1:
        return next(iter(chain.names))
    used = Counter(one.words for one in chain.members if one.words)
    least = sum(used.values()) / _RARE
    kept = [words for words, count in used.items() if count >= least or name_gender(words)]
    return min(kept, key=lambda words: (-len(words), -len("".join(words)), words))


@dataclass(frozen=True, slots=True)
class Designation:
    """A noun phrase that names because it holds a name: "le pont des Tanneurs"."""

    name: Words
    text: str


def designation(chain: Chain) -> Designation | None:
    """Return how a chain without a name of its own is told apart all the same; not a person by an office: that changes hands."""
    if not chain.inner or chain.names or chain.type in ("Person", "Group") or chain.number == "plural":
        return None
    for one in chain.members:
        if one.head in demonyms() and len(own_words(one)) == 1:
            continue  # "la Française" of one article is not that of another
        if one.inner and one.mention.determiner in ("definite", "none") and one.head not in one.inner:
            words = name_words(one.mention.text)
            return Designation(words, one.mention.text) if 0 < len(words) <= _LONGEST_NAME else None
    return None


def _by_name(located: Sequence[Located]) -> dict[Words, list[Located]]:
    found: dict[Words, list[Located]] = defaultdict(list)
    for each in located:
        if each[1].names:
            found[full_name(each[1])].append(each)
        elif called := designation(each[1]):
            found[called.name].append(each)
    return dict(sorted(found.items()))


def _split_homonyms(named: dict[Words, list[Located]]) -> list[Bearer]:
    """Part the bearers of one name whose types exclude each other, where each is well attested."""
    found = []
    for words, located in named.items():
        told = _told_kind([chain for _, chain in located])
        homonyms = _homonyms(located) if told is None and len(located) > _CERTAIN else set()
        parts: dict[EntityType | None, Bearer] = {each: Bearer(words, told=told) for each in (None, *sorted(homonyms))}
        for each in located:
            parts[each[1].type if each[1].type in homonyms else None].take(each)
        found += [each for each in parts.values() if each.chains]
    return found


def _homonyms(located: Sequence[Located]) -> set[EntityType]:
    """Return the types that tell bearers of one name apart from those of its commonest type."""
    types = Counter(chain.type for _, chain in located if chain.type)
    major = most(types)
    return {each for each, count in types.items() if count >= _CERTAIN and major and _exclude(each, major)}


def _told_kind(chains: Sequence[Chain]) -> EntityType | None:
    """Return what thing a name is said to be, where others guess a person or a place, if so many articles say it."""
    told = [kind for chain in chains if (kind := _kind(chain)) is not None]
    if not told or not any(chain.type in ("Person", "Place") for chain in chains):
        return None
    return told[0] if len(set(told)) == 1 and len(told) * _FEW_SAY >= len(chains) else None


def _kind(chain: Chain) -> EntityType | None:
    for one in chain.members:
        if one.is_certain and one.words and one.type in _MADE:
            return one.type
    return None


def _exclude(one: EntityType, other: EntityType) -> bool:
    return other in _EXCLUDE.get(one, ()) or one in _EXCLUDE.get(other, ())


def _longer(bearers: Sequence[Bearer]) -> list[tuple[int, tuple[int, str]]]:
    """Return the ordinals of bearers of short names with the one longer name each can stand for, and why."""
    by_word: dict[str, list[int]] = defaultdict(list)
    by_form: dict[Words, set[int]] = defaultdict(set)
    for at, bearer in enumerate(bearers):
        for words in {words for _, chain in bearer.chains for words in chain.names}:
            by_form[words].add(at)
            for word in set(words[1:] if bearer.type == "Person" else words):
                by_word[word].append(at)
    found = []
    for at in range(len(bearers)):
        longer = _only_longer(at, bearers, by_form, by_word)
        if longer is not None:
            found.append((at, longer))
    return found


def _only_longer(
    at: int, bearers: Sequence[Bearer], by_form: dict[Words, set[int]], by_word: dict[str, list[int]]
) -> tuple[int, str] | None:
    short = bearers[at]
    if short.told is not None:
        return None
    if len(short.words) == 1 and short.words[0] in first_names() and short.type == "Person":
        return None  # of one "François" among all articles nobody knows which
    others = by_form[short.words] - {at}
    called = {other for other in others if _longer_than(bearers[other], short) and _compatible(short, bearers[other])}
    if len(called) == 1:
        (other,) = called
        if not _is_telling(short, bearers[other]):
            return None
        return other, f"another article calls “{_shown(bearers[other])}” so too"
    if called:
        return None
    likely = by_word.get(short.words[0], ())
    if not likely or len(likely) > _LIKELY:
        return None
    shortened = {
        other
        for other in likely
        if other != at and any(may_shorten(short.words, short, words, bearers[other]) for words in _forms(bearers[other]))
    }
    tops = {other for other in shortened if not any(_extends(bearers[more], bearers[other]) for more in shortened - {other})}
    if len(tops) != 1:
        return None
    (other,) = tops
    if not _is_telling(short, bearers[other]):
        return None
    return other, f"short for “{_shown(bearers[other])}”, the only such name"


def _is_telling(short: Bearer, long: Bearer) -> bool:
    """Tell whether a short form names the same where the longer one is not written: a surname, "Rivage Corporation", "Jeux de Rio 2016".

    "Le Parlement" may be any, "l'armée bleue" another than "l'Armée bleue libre", "PS" the party or the channel.
    """
    size = len(short.words)
    if "Person" in (short.type, long.type) and short.type in ("Person", None):
        return True
    if long.words[:size] != short.words:
        return len("".join(short.words)) > _SHORTEST or len(_documents(long, short.words)) > 1
    if size == 1 and any(noun(short.words[0], language).concepts for language in LANGUAGES):
        return False
    rest = _shown(long).split()[-(len(long.words) - size) :]
    return all(each.isdigit() or fold(each) in _ADDED or is_demonym(each.capitalize()) for each in rest) or (
        size > 1 and rest[0][0].isupper()
    )


def _documents(bearer: Bearer, words: Words) -> set[str]:
    return {document for document, chain in bearer.chains if words in chain.names}


def _longer_than(one: Bearer, other: Bearer) -> bool:
    return len("".join(one.words)) > len("".join(other.words))


def _extends(longer: Bearer, shorter: Bearer) -> bool:
    return may_shorten(shorter.words, shorter, longer.words, longer)


def _forms(bearer: Bearer) -> set[Words]:
    return {words for _, chain in bearer.chains for words in chain.names} or {bearer.words}


def _compatible(one: Bearer, other: Bearer) -> bool:
    return one.type is None or other.type is None or not _exclude(one.type, other.type)


def _join(top: Bearer, short: Bearer, why: str) -> None:
    documents = sorted({document for document, _ in short.chains})
    top.why.append(f"“{_shown(short)}” in {documents[0]}{f' and {len(documents) - 1} more' if documents[1:] else ''}: {why}")
    top.why += short.why
    for each in short.chains:
        top.take(each)


def _shown(bearer: Bearer) -> str:
    return display_name(bearer)[0]
