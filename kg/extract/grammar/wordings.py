"""Mend what single words show: "ils ont chacun signé", "mettre en avant la ville", "des le départ"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_TAKEN = ("obj", "iobj", "xcomp", "obl", "amod", "det", "nmod", "appos")  # by which parses hang what floats
_SOME = frozenset("des un une du leur son sa le la ce cet cette".split())  # before which "tous" is no determiner
_OF = frozenset(("de", "d'", "d’", "du", "des"))
_LINKS = frozenset(("qui", "que", "qu'", "qu’", "dont", "à"))
_NEAR = 6
_FAR = 25  # tokens between a subject and what floats behind it


def hang_floating(tokens: list[Token], each: Token) -> None:
    """Make an adverb of what only says that it is each or all of the subject: "elles visent toutes des élus", "ont chacun signé"."""
    if not each.dep_.startswith(_TAKEN) or not 0 < each.i < len(tokens) - 1:
        return
    verb, after = each.head, tokens[each.i + 1]
    if verb.i > each.i and verb.pos_ in ("NOUN", "PROPN"):
        if after.lower_ not in _SOME:
            return  # "toutes les villes"
        verb = verb.head
    is_before = each.lower_.startswith("chac") and each.i > verb.i
    if verb.pos_ != "VERB" or is_before or after.lower_ in _OF - _SOME or tokens[each.i - 1].pos_ in ("ADP", "CCONJ"):
        return
    if any(one.head is verb and one.dep_.startswith("nsubj") and one.i < each.i for one in tokens[max(0, each.i - _FAR) : each.i]):
        each.head, each.dep_, each.pos_ = verb, "advmod", "ADV"


def join_counts(tokens: list[Token], mark: Token) -> None:
    """Hang both counts on the noun: "deux ou trois joueurs"."""
    low, high = tokens[mark.i - 1], (tokens[mark.i + 1 : mark.i + 2] or [mark])[0]
    noun = high.head
    if low.pos_ != "NUM" or high.pos_ != "NUM" or noun.dep_ != "conj" or noun.head is not low or noun.i <= high.i:
        return
    noun.head, noun.dep_, low.head, low.dep_, mark.head, mark.dep_ = low.head, low.dep_, noun, "nummod", high, "dep"
    noun.sure = 1.0
    for each in tokens[max(0, low.i - _NEAR) : noun.i + _NEAR]:
        if each.head is low and each is not noun:
            each.head = noun


def go_through(tokens: list[Token], end: Token) -> None:
    """Hang "d'un bout à l'autre" and "du début à la fin" on the verb, none of its object's words."""
    noun, after = end.head, tokens[end.i + 1 : end.i + 2]
    if (
        end.dep_ == "nmod"
        and tokens[end.i - 1].lower_ in ("un", "du")
        and after
        and after[0].lower_ == "à"
        and noun.dep_ == "obj"
        and noun.head.i < noun.i
    ):
        end.head, end.dep_, end.pos_ = noun.head, "obl:mod", "ADV"


def kind_by(tokens: list[Token], team: Token) -> None:
    """Hang on its noun what says of which kind it is: "la régate du port par équipe"."""
    noun = tokens[team.i - 2]
    if tokens[team.i - 1].lower_ == "par" and noun.pos_ == "NOUN" and team.dep_.startswith("obl"):
        team.head, team.dep_ = noun, "nmod:kind"


def follow_near(tokens: list[Token], near: Token) -> None:
    """Read "suivi de prés" as the "de près" that it is written for."""
    if tokens[near.i - 1].lower_ == "de" and near.head.lemma_ == "suivre":
        near.pos_ = "ADV"


def part_clause(tokens: list[Token], it: Token) -> None:
    """Set apart the clause that says something of the whole before it: "partage le pouvoir | ce qui étonne"."""
    after = tokens[it.i + 1 : it.i + 2]
    if it.dep_ == "appos" and it.pos_ == "PRON" and after and after[0].lower_ in _LINKS:
        it.dep_ = "parataxis"


def hang_change(tokens: list[Token], change: Token) -> None:
    """Hang on a figure how it changes: "vise un chiffre d'affaires | en baisse de 4 %", "le bénéfice de la banque | en recul de 2 %"."""
    mark, behind = tokens[change.i - 1], tokens[change.i + 1 : change.i + 3]
    if mark.lower_ != "en" or mark.head is not change or [each.lower_ in _OF for each in behind] != [True, False]:
        return
    noun = change.head
    if change.dep_ == "obl:mod" and noun.pos_ == "VERB" and noun.lemma_ not in _PHASES:
        between = tokens[noun.i + 1 : change.i]
        noun = next((each for each in between if each.head is change.head and each.dep_ == "obj"), noun)
        if noun.pos_ == "VERB" or any(each.text == "," for each in between):
            return
    while noun.dep_ == "nmod" and noun.head.i < noun.i:
        noun = noun.head
    if noun.pos_ == "NOUN" and noun.i < change.i and change not in noun.ancestors:
        change.head, change.dep_ = noun, "nmod"


def lack(tokens: list[Token], fault: Token) -> None:
    """Hang on the verb why something is not done: "n'a pas ouvert de crèche | faute de moyens"."""
    before, after = tokens[fault.i - 1], tokens[fault.i + 1 : fault.i + 2]
    verb = next((each for each in fault.ancestors if each.pos_ == "VERB"), None)
    if not after or after[0].lower_ not in ("de", "d'", "d’") or before.pos_ in ("DET", "ADJ", "ADP") or verb is None:
        return
    noun = after[0].head
    if verb.lemma_ not in ("faire", "commettre") and noun.i > fault.i and noun.pos_ == "NOUN" and noun not in verb.ancestors:
        noun.head, noun.dep_ = verb, "obl:mod"
        fault.head, fault.dep_, fault.pos_, fault.lemma_ = noun, "case", "ADP", "faute"
        after[0].head, after[0].dep_ = fault, "fixed"


def describe_by(tokens: list[Token], who: Token) -> None:
    """Hang on a noun the clause that "pour qui" opens behind its comma: "répond Ana Roy, | pour qui la loi est juste"."""
    mark, comma, verb = tokens[who.i - 1], tokens[who.i - 2], who.head
    if mark.head is not who or comma.text != "," or verb.dep_ == "acl:relcl" or verb.i < who.i or not who.dep_.startswith("obl"):
        return
    noun = tokens[comma.i - 1]
    while noun.dep_ in ("nmod", "flat:name", "amod", "appos") and noun.head.i < noun.i:
        noun = noun.head
    if noun.pos_ in ("NOUN", "PROPN") and verb not in noun.ancestors:
        verb.head, verb.dep_ = noun, "acl:relcl"


def aim_at(tokens: list[Token], afin: Token) -> None:
    """Hang on the verb what it is done for: "a levé des fonds | afin de rebâtir l'école", as "pour rebâtir l'école"."""
    after = tokens[afin.i + 1 : afin.i + 2]
    if after and after[0].lower_ in ("de", "d'", "d’") and after[0].head.head is afin and afin.head is not afin:
        aim = after[0].head
        aim.head, aim.dep_, afin.head, afin.dep_ = afin.head, "advcl", aim, "mark"
        aim.sure = max(aim.sure, afin.sure)  # of two verbs that it may hang on, most have one subject


def single_out(tokens: list[Token], among: Token) -> None:
    """Hang on a number of whom it singles out some: "a examiné deux | d'entre elles"."""
    if 1 < among.i < len(tokens) - 1 and tokens[among.i - 1].lower_ in ("d'", "d’"):
        number, whole = tokens[among.i - 2], tokens[among.i + 1]
        if number.pos_ == "NUM" and whole.pos_ == "PRON" and whole.head is number.head:
            whole.head, whole.dep_ = number, "nmod"


def want_done(tokens: list[Token], wanting: Token) -> None:
    """Hang on an infinitive that wants or may what it wants or may do: "a déclaré vouloir | engager des discussions"."""
    for each in tokens[wanting.i + 1 : wanting.i + 5]:
        if each.head is wanting.head and each.dep_ == wanting.dep_ == "xcomp" and each.feats.get("VerbForm") == "Inf":
            each.head = wanting
            return


_PHASES = frozenset("terminer finir clôturer achever clore ouvrir débuter commencer entamer conclure".split())  # "finit le mois en baisse"
_CHANGES = "baisse hausse recul repli progression augmentation diminution croissance chute".split()

BY_FORM = {
    **dict.fromkeys(_CHANGES, hang_change),
    "faute": lack,
    "qui": describe_by,
    "afin": aim_at,
    "entre": single_out,
    **dict.fromkeys(("vouloir", "pouvoir", "devoir"), want_done),
    "ou": join_counts,
    "équipe": kind_by,
    "équipes": kind_by,
    "début": go_through,
    "bout": go_through,
    "prés": follow_near,
    "ce": part_clause,
    "chacun": hang_floating,
    "chacune": hang_floating,
    "tous": hang_floating,
    "toutes": hang_floating,
}
