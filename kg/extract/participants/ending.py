"""Tell where an object ends before whoever is given or asked it, or what it is done with: "demande l'aide | à Ana Roy"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tokens import Span, Token
from kg.extract.grammar.tree import has_dep, plain_preposition
from kg.extract.words import Words

_WITH = frozenset(  # nouns of what two do or are to each other
    """affrontement altercation analogie association cassure collaboration collision combat comparaison complicité compromis
    concurrence confrontation continuité convention conversation coopération correspondance désaccord dialogue différence
    différend discussion distance duel écart échange fusion liaison mariage match paix pacte proximité rapprochement
    rendez-vous ressemblance réunion rupture similitude solidarité traité trêve union""".split()
)
_TO = frozenset(("à", "au", "aux"))
_LONGEST = 8  # tokens of what completes a noun
_KINDS = frozenset(("Person", "Organization", "Group"))


def before_somebody(head: Token, last: int, entities: Mapping[int, Span], words: Words) -> int:
    """Return the last token of an object: before somebody to whom its verb gives it, or with whom it is done."""
    if not (head.family == "obj" or head.dep_ == "obl:arg") or words.language != "fr":
        return last
    for mark in head.doc[head.i + 1 : last]:
        if mark.dep_ != "case" or not (mark.lower_ in _TO or mark.lower_ == "avec") or mark.head.dep_ != "nmod":
            continue
        brought = "à" if mark.lower_ in _TO else "avec"
        with_it = brought == "avec" and has_dep(head, "obj")
        if _is_apart(mark.head, brought, head, words) and (with_it or _is_somebody(mark.head, entities, words)):
            return mark.i - 1
    return _through_complement(head, last, words)


def _through_complement(head: Token, last: int, words: Words) -> int:
    """Return the last token of what an object's noun asks for, though the parse hangs it on the verb: "interdit l'aide aux migrants"."""
    after = head.doc[last + 1 : last + 2]
    verb, end = head.head, head.doc[last]
    if not after or after[0].dep_ != "case" or end.pos_ != "NOUN" or after[0].head.head is not verb:
        return last
    noun, brought = after[0].head, plain_preposition(after[0].head)
    if verb.lemma_ in words.light or (brought in ("à", "avec") and verb.lemma_ in words.giving | words.lending | words.say):
        return last
    if noun.family != "obl" or noun.text == "%" or (end is head and "det" not in head.below):
        return last
    asked = f"{end.lemma_.lower()}>{brought}" in words.noun_complements or (brought == "avec" and end.lemma_ in _WITH)
    through = phrase(noun)[1] if asked else last
    return through if through <= last + _LONGEST else last


def _is_apart(noun: Token, brought: str, head: Token, words: Words) -> bool:
    """Tell what the verb takes from what a noun of the object does: "donner l'accès à la ville", "un accord avec la ville"."""
    nouns = {each.lemma_.lower() for each in (head, noun.head)}
    takes = any(f"{each}>{brought}" in words.noun_complements for each in nouns) or (brought == "avec" and not nouns.isdisjoint(_WITH))
    return not takes and (brought == "avec" or head.head.lemma_ in words.giving | words.lending)


def _is_somebody(noun: Token, entities: Mapping[int, Span], words: Words) -> bool:
    named = entities.get(noun.i)
    if named is not None:
        return named.label_ in _KINDS
    return (
        noun.text[:1].isupper()
        or noun.lemma_.lower() in words.person_nouns
        or (noun.lemma_.lower() in words.actor_nouns and noun.pos_ == "NOUN")
    )
