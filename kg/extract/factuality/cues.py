"""Read what shows by itself that a clause is asked, bidden, doubted or laid down as a condition."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.grammar.tenses import tense
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import child, children, has_child, has_dep, morph
from kg.extract.participants.control import conjunction
from kg.extract.words import Words


def is_performed(verb: Token, words: Words) -> bool:
    """Tell whether somebody says what he says he can or will: "nous pouvons confirmer la mort du maire", "je tiens à dire"."""
    able = verb.head
    if verb.lemma_ not in words.say or able.lemma_ not in words.raise_hedged | _SPEAKING_OUT or morph(able, "Mood") != "Ind":
        return False
    return tense(able) == "present" and has_child(able, words.first_person - words.anybody, "nsubj")


_SPEAKING_OUT = frozenset(("tenir", "vouloir"))


def conditions(clause: Token, words: Words) -> Iterator[Token]:
    """Yield the "si" on which what is to come depends: "elle ne viendra pas si nul ne l'invite"; "même si" is none."""
    for each in children(clause, "advcl"):
        mark = child(each, "mark")
        before = each.doc[mark.i - 1].lower_ if mark is not None and mark.i else ""
        if mark is not None and mark.lower_ in words.condition_marks and before not in ("même", "comme"):
            yield mark
        elif mark is not None and before in ("uniquement", "seulement") and mark.lower_ in ("lorsque", "lorsqu'", "quand"):
            yield mark  # "partira uniquement lorsque le pont sera sûr"


def is_asked(predicate: Token) -> bool:
    """Tell whether the event stands in a direct question, which asserts nothing."""
    sentence = predicate.sent
    if "?" not in sentence.doc.text or "?" not in sentence.text:
        return False
    last = next((each for each in reversed(sentence) if not each.is_space and each.text not in "»”\"' )"), None)
    if _is_asked_within(predicate):
        return True
    if last is not None and last.text == "?" and (last.doc[last.i - 1].pos_ == "X" or _ends_in_title(last)):
        return False  # the end of a foreign title
    if last is not None and any(each.text in ':«»“"' for each in sentence.doc[predicate.i : last.i]):
        return False  # "il répète ses propos : vient-il ?"
    return last is not None and last.text == "?" and not any(map(_is_granted, [predicate, *predicate.ancestors]))


def _is_asked_within(predicate: Token) -> bool:
    """Tell a question that somebody puts in a longer sentence: "« Pourquoi a-t-il cédé ? », raille le maire"."""
    end = next((each for each in predicate.doc[predicate.i + 1 : predicate.sent.end] if each.text in _CLOSING), None)
    if end is None or end.text != "?" or end.i + 1 >= end.sent.end or end.doc[end.i + 1].text not in ("»", "”"):
        return False
    return not any(map(_is_granted, [predicate, *predicate.ancestors]))


_CLOSING = frozenset("? « » “ ” : ; . !".split())


def _ends_in_title(mark: Token) -> bool:
    """Tell "sort l'album Life on Mars?", whose mark stands right behind a name, from what anything else in the sentence asks."""
    before = mark.doc[mark.i - 1]
    return before.pos_ == "PROPN" and not before.whitespace_ and not any(each.lower_ in _ASKING for each in mark.sent)


_ASKING = frozenset(
    "qui que qu' qu’ quoi quel quelle quels quelles où quand comment pourquoi combien est-ce who what which where when why how".split()
)


def _is_granted(clause: Token) -> bool:
    """Tell a clause that a question takes for true: "qui gagnera le vote, alors que le maire se tait ?"."""
    return clause.dep_ == "acl:relcl" or (clause.family == "advcl" and conjunction(clause).endswith(_GRANTING))


_GRANTING = ("alors que", "tandis que", "parce que", "puisque", "depuis que", "après que", "maintenant que")


def is_bidden(verb: Token) -> bool:
    """Tell an order that taggers take for a statement: it has no subject, "jugez-moi"; nor has what it is joined to."""
    feats, first = verb.feats, verb
    spoken = feats.get("Person") == "2" or verb.lower_.endswith(("ez", "ons"))
    if not spoken or feats.get("VerbForm") != "Fin" or feats.get("Tense") != "Pres":
        return False
    while first.family == "conj":
        first = first.head
    return not has_dep(verb, "acl:relcl", "advcl", "ccomp") and not _has_subject(verb) and not _has_subject(first)


_ORDERED = ("-moi", "-toi", "-le", "-la", "-les", "-lui", "-leur", "-y", "-en")  # behind an order, and no subject, as taggers take it


def _has_subject(verb: Token) -> bool:
    near = children(verb, "nsubj", "nsubj:pass", "expl:subj", "aux", "cop")
    return any(each.lower_ not in _ORDERED for each in near)


def doubts(verb: Token, words: Words) -> list[Token]:
    """Return what makes a verb doubtful: its adverbs, "sans doute", "selon toute vraisemblance"."""
    return [
        each
        for each in verb.children
        if (each.family == "advmod" and each.lower_ in words.hedge_adverbs)
        or (each.lower_ in _DOUBTLESS and _is_doubtless(each))
        or (each.family == "obl" and each.lemma_ in words.likelihood)
    ]


_DOUBTLESS = ("sans", "doute")


def _is_doubtless(word: Token) -> bool:
    near = word.doc[max(word.i - 1, 0) : word.i + 2]
    return "sans doute" in " ".join([each.lower_ for each in near])


def first_of_condition(clause: Token) -> Token:
    """Return the first of several English clauses that make one condition: "if it fails and she leaves"."""
    first = clause
    while first.family == "conj" and first.head.i < first.i and child(first, "mark") is None:
        first = first.head
    return first if first.family == "advcl" else clause


def awaits(clause: Token) -> bool:
    """Tell whether something to come, or that may be, follows a clause with "si" in its sentence."""
    rest = clause.doc[clause.i + 1 : clause.sent.end]
    return any(morph(each, "Tense") == "Fut" or morph(each, "Mood") == "Cnd" for each in rest)


def opening_mark(clause: Token) -> Token | None:
    """Return what opens a clause, the "si" of "que si je parviens à partir", "comme si elle partait"."""
    marks = children(clause, "mark")
    return next((each for each in marks if each.lower_ not in QUE and each.lower_ != "comme"), marks[0] if marks else None)


def is_concessive(clause: Token, words: Words) -> bool:
    """Tell "si Hollywood utilise déjà l'IA, cette fois ..." from a true condition: the main verb is not a conditional or future."""
    main, mark = clause.head, child(clause, "mark")
    if mark is not None and clause.i > main.i and mark.doc[mark.i - 1].lower_ != "même":
        return False  # behind its main verb "si" asks or lays down a condition
    forms = [main, *children(main, "aux", "cop")]
    if mark is not None and mark.doc[mark.i - 1].lower_ == "même" and tense(clause) in ("present", "past"):
        return not any(morph(each, "Mood") == "Cnd" for each in forms)  # "même si le maire refuse, il ira"
    return words.language == "fr" and not any(
        morph(each, "Mood") == "Cnd" or morph(each, "Tense") == "Fut" or each.lemma_ == "pouvoir" for each in forms
    )
