"""Hold how one sentence uses a verb, and what of its participants tells one sense of it from another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.draft import Part, Scene
from kg.extract.events.valency import is_measure
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, morph
from kg.extract.grammar.voice import is_passive, reflexive
from kg.extract.predicates import antecedent
from kg.extract.relations.kinds import kinds
from kg.model import LexicalRelation

_SOME = ("de", "d'", "d’", "du", "des")  # "il perd du temps", which parsers take for "perd de"
_WITHIN = ("à", "au", "aux", "en", "in", "at", "to")
_NEAR = 30  # characters: "», a par la suite continué"


@dataclass(slots=True)
class Use:
    """A verb as one sentence uses it: its name with the reflexive ("se rendre"), and who takes part."""

    verb: Token
    name: str
    parts: tuple[Part, ...]
    scene: Scene
    relation: LexicalRelation | None = None

    def heads(self, *roles: str) -> list[Token]:
        """Return who bears one of the roles, relative pronouns as what they stand for."""
        return [antecedent(part.token) or part.token for part in self.parts if part.role in roles]

    def names(self, *roles: str) -> list[str]:
        """Return the lemmas of who bears one of the roles."""
        return [each.lemma_.lower() for each in self.heads(*roles)]

    def are(self, role: str, *wanted: str) -> bool:
        """Tell whether the first who bears the role is known to be of one of these kinds."""
        return any(bool(kinds(each, self.scene) & set(wanted)) for each in self.heads(role)[:1])

    def known(self, role: str) -> bool:
        """Tell whether it is known of what kind the first who bears the role is."""
        return any(bool(kinds(each, self.scene)) for each in self.heads(role)[:1])


def is_caused(verb: Token) -> bool:
    """Tell whether somebody else makes it happen: "faire tomber", "laisser présager", "se laisser abattre"."""
    clitic = child(verb, "aux:caus")
    lent = has_dep(verb, "xcomp", "ccomp") and verb.head.lemma_ in ("laisser", "faire") and morph(verb, "VerbForm") == "Inf"
    lent = lent and child(verb, "mark") is None and (verb.head.lemma_ == "laisser" or reflexive(verb.head) is None)
    return clitic is not None or lent


def _by_police(use: Use) -> bool:
    """Tell an arrest from a question put to somebody: "interpeller un suspect", "interpeller le gouvernement"."""
    words = use.scene.words
    agents = use.names("agent")[:1]
    caught = use.are("patient", "person", "casualty", "other") or not use.known("patient")
    lawful = all(each in words.police_nouns for each in agents) or (use.are("agent", "body") and is_passive(use.verb, words))
    return bool(use.heads("patient")) and caught and lawful and not (agents and set(use.names("patient")) & words.institution_nouns)


def near_quote(use: Use) -> bool:
    """Tell whether a verb with no object of its own shares its sentence with a quotation that it is no part of."""
    verb, beside = use.verb, _quotes(use)
    told = [each for each in (*children(verb, "obj"), *use.heads("patient")) if each not in use.heads("agent")]
    owns = is_passive(verb, use.scene.words) and bool(use.heads("patient"))  # "« aucun retard » n'a été constaté"
    owns = owns or any(not any(start <= each.idx < end for start, end in beside) for each in told)
    bare = has_dep(verb, "acl", "amod") and not has_dep(verb, "acl:relcl")  # "son livre, écrit en un mois"
    return not owns and not bare and bool(beside) and not any(start <= verb.idx < end for start, end in beside)


def _quotes(use: Use) -> list[tuple[int, int]]:
    sentence = use.verb.sent
    return [(start, end) for start, end in use.scene.quotes if start < sentence.end_char and end > sentence.start_char]


def _by_quote(use: Use) -> bool:
    """Tell whether the quotation is right before the verb or after its colon: "« Merci », a-t-il lancé"."""
    text, verb = use.scene.article.text, use.verb
    after = any(end <= verb.idx <= end + _NEAR for _, end in _quotes(use))
    before = any(verb.idx < start and (":" in text[verb.idx : start] or start - verb.idx <= _NEAR) for start, _ in _quotes(use))
    return near_quote(use) and (after or before)


def _by_question(use: Use) -> bool:
    """Tell what is asked in words of its own from what is asked for: "« Que faire ? », a-t-il demandé"."""
    sentence, text = use.verb.sent, use.scene.article.text
    beside = (text[max(start, sentence.start_char) : end] for start, end in use.scene.quotes if start < sentence.end_char)
    return _by_quote(use) and any("?" in quoted for quoted in beside)


def _on_cash(use: Use) -> bool:
    words = use.scene.words
    return any(each.lemma_.lower() in words.money_nouns | words.cash_nouns for each in use.heads("patient"))


def _on_named_body(use: Use) -> bool:
    """Tell a company from what is a body and no asset: "céder Alma Optique", "céder le pouvoir"."""
    mentions = [use.scene.mentions.at(each) for each in use.heads("patient")[:1]]
    return any(each is not None and each.type == "Organization" for each in mentions)


def _on_foreigner(use: Use) -> bool:
    return bool(set(use.names("patient")) & use.scene.words.foreigner_nouns)


def _at_named_place(use: Use) -> bool:
    there = [part for part in use.parts if part.role in ("other", "recipient", "place") and part.preposition in _WITHIN]
    mentions = [use.scene.mentions.at(part.token) for part in there]
    return any(each is not None and each.type == "Place" for each in mentions)


def _in_sport(use: Use) -> bool:
    if set(use.names("agent", "patient")) & use.scene.words.armed_nouns:
        return False
    named = [use.scene.mentions.at(each) for each in use.heads("agent")[:1]]
    sporting = bool(set(use.names("agent", "patient")) & use.scene.words.sport_nouns)
    is_named = any(each is not None and each.kind == "name" for each in named)
    return sporting or (is_named and not set(use.names("agent")) & use.scene.words.police_nouns and not use.are("patient", "person"))


def _off_name(use: Use) -> bool:
    """Tell an office that somebody is given from a name: "nommé directeur", "un homme nommé Paul Vidal"."""
    given = [use.scene.mentions.at(part.token) for part in use.parts if part.role == "other" and not part.preposition]
    return not any(each is not None and each.kind == "name" for each in given)


def _is_lasting(use: Use) -> bool:
    """Tell a state from what brought it about: "les magasins sont ouverts"."""
    helper = child(use.verb, "aux:pass", "cop")
    present = helper is not None and morph(helper, "Tense") in ("Pres", "Imp") and morph(helper, "VerbForm") == "Fin"
    return present and child(use.verb, "aux:tense") is None and not use.heads("agent")


def _on_contest(use: Use) -> bool:
    """Tell whether what is lost is won or lost: a match, or nothing that is told, but no blood and no job."""
    objects = children(use.verb, "obj")
    contested = (use.are("patient", "prize") and not on("point_nouns")(use)) or on("contest_nouns")(use)
    contested = contested and not use.are("patient", "figure", "money")
    some = any(mark.lower_ in _SOME for each in children(use.verb, "obl") for mark in children(each, "case", "det"))
    return contested or not (objects or some or use.heads("patient"))


def _on_trend(use: Use) -> bool:
    """Tell what is foreseen from what is intended: "prévoir une hausse du chômage", "prévoir une réforme"."""
    if use.known("agent") and not use.are("agent", "person", "body"):
        return False  # "le budget prévoit une hausse"
    return not _by_government(use) and _moves(use)


def _off_trend(use: Use) -> bool:
    """Tell what is intended: neither what will rise, unless who governs wants it, nor what is said in a clause, nor what a text holds."""
    if use.are("agent", "work") or child(use.verb, "ccomp") is not None:
        return False
    return not _moves(use) or _by_government(use)


def _by_government(use: Use) -> bool:
    return bool(set(use.names("agent")) & use.scene.words.governing_nouns)


def _moves(use: Use) -> bool:
    nouns = [use.scene.lexicon.noun(each.lemma_) for each in use.heads("patient")]
    moving = any(each is not None and each.id in ("increased", "decreased") for each in nouns)
    return moving or bool(set(use.names("patient")) & use.scene.words.trend_nouns)


def _given_name(use: Use) -> bool:
    """Tell whether a name is given: "the robot, called Alma", not "called it a disaster"."""
    given = [use.scene.mentions.at(part.token) for part in use.parts if part.role == "other" and not part.preposition]
    names = [each for each in given if each is not None and each.kind == "name"]
    articles = [mark.lower_ for part in use.parts if part.role == "other" for mark in children(part.token, "det") if mark.text.islower()]
    if articles and use.are("patient", "person"):
        return False  # "was named the MVP": an honour
    return any(each.type in ("Person", None) or not use.are("patient", "person") for each in names)  # "named Paul Vidal captain": a post


def _on_where(use: Use) -> bool:
    """Tell a departure from what is left behind: "leave the company", "leave a note"."""
    return not use.known("patient") or use.are("patient", "place", "body", "event", "vehicle")


def _with_figure(use: Use) -> bool:
    """Tell whether what moves, or is moved, is counted: "raise taxes", "prices rise", not "raise a flag"."""
    moved = use.heads("patient") or use.heads("agent")
    return any(each.lemma_.lower() in use.scene.words.figure_nouns or is_measure(each, use.scene) for each in moved)


def _on_claim(use: Use) -> bool:
    """Tell what somebody says is not so from what somebody is not given: "deny a claim", "deny a visa"."""
    return child(use.verb, "ccomp", "xcomp") is not None or on("claim_nouns")(use)


def _is_bidding(use: Use) -> bool:
    """Tell whether something is to be done or given: "ask them to leave", "ask for help", not "ask a question"."""
    told = not CONDITIONS["off_bidding"](use) or any(part.preposition == "for" for part in use.parts)
    return told or (use.verb.lemma_ != "ask" and use.are("patient", "event", "person"))


def _for_office(use: Use) -> bool:
    """Tell what one stands for from where one runs: "run for mayor", "run for cover"."""
    sought = [part.token for part in use.parts if part.preposition == "for"]
    return any(each.lemma_.lower() in use.scene.words.office_nouns or use.scene.lexicon.title([each.lemma_]) is not None for each in sought)


def on(names: str) -> Callable[[Use], bool]:
    """Return what tells whether something of a list of nouns is what a verb is done to."""
    return lambda use: (
        not getattr(use.scene.words, names).isdisjoint(
            (*use.names("patient")[:1], *(each.lemma_.lower() for each in children(use.verb, "obj")))
        )
    )


def _off(names: str) -> Callable[[Use], bool]:
    """Return what tells whether nothing of a list of nouns is what a verb is done to."""
    return lambda use: not on(names)(use)


# By what the tables call them, after "only_" and in `other_senses`.
CONDITIONS: dict[str, Callable[[Use], bool]] = {
    **{f"on_{each}": on(f"{each}_nouns") for each in ("illness", "issued", "law", "missed", "sport", "tie", "uttered")},
    **{f"off_{each}": _off(f"{each}_nouns") for each in ("blow", "proven", "shown", "sign", "sport", "unmade", "uttered")},
    "agent_spacecraft": lambda use: any(each in use.scene.words.spacecraft_nouns for each in use.names("agent")),
    "of_armed": lambda use: bool(set(use.names("agent", "patient")) & (use.scene.words.armed_nouns | use.scene.words.police_nouns)),
    "agent_bench": lambda use: any(each in use.scene.words.bench_nouns for each in use.names("agent")),
    "bidding": _is_bidding,
    "for_office": _for_office,
    "given_name": _given_name,
    "on_claim": _on_claim,
    "on_occasion": lambda use: use.are("patient", "event") or on("occasion_nouns")(use),
    "on_points": lambda use: not use.heads("patient") or on("point_nouns")(use),
    "on_prize_if_any": lambda use: not use.heads("patient") or use.are("patient", "prize", "event"),
    "on_where": _on_where,
    "to_place": lambda use: use.are("patient", "place") and not use.are("patient", "event", "idea", "prize"),
    "with_figure": _with_figure,
    "agent_vehicle": lambda use: use.are("agent", "vehicle"),
    "of_work": lambda use: use.are("agent", "work") or (not use.heads("agent") and use.are("patient", "work")),
    "by_police": _by_police,
    "by_quote": _by_quote,
    "by_question": _by_question,
    "off_question": lambda use: not _by_question(use),
    "off_quote": lambda use: not _by_quote(use),
    "off_recipient": lambda use: not use.heads("recipient"),
    "off_as": lambda use: (
        not any(mark.lower_ in ("comme", "as") for each in use.verb.children for mark in each.children if each.i > use.verb.i)
    ),
    "off_bidding": lambda use: (
        not any(
            morph(each, "VerbForm") == "Inf" and child(each, "nsubj") is None
            for each in children(use.verb, "xcomp", "ccomp", "advcl", "obl")
        )
    ),
    "off_cash": lambda use: not _on_cash(use),
    "agent_person": lambda use: use.are("agent", "person"),
    "on_award": lambda use: use.are("patient", "prize", "money") or _on_cash(use),
    "on_contest": _on_contest,
    "off_idea": lambda use: not use.are("patient", "idea", "event"),
    "off_name": _off_name,
    "off_infinitive": lambda use: morph(use.verb, "VerbForm") != "Inf",
    "off_trend": _off_trend,
    "off_thrown": lambda use: not (on("thrown_nouns")(use) or on("uttered_nouns")(use)),
    "off_state": lambda use: not _is_lasting(use),
    "on_asset": lambda use: on("asset_nouns")(use) or _on_named_body(use),
    "on_body": lambda use: use.are("patient", "body"),
    "on_built": lambda use: on("built_nouns")(use) or use.are("patient", "place") or not use.known("patient"),
    "on_cash": _on_cash,
    "on_cash_if_any": lambda use: _on_cash(use) or not use.heads("patient"),
    "on_foreigner": _on_foreigner,
    "of_illness": lambda use: bool(set(use.names("patient", "other", "recipient")) & use.scene.words.illness_nouns),
    "on_outcome": lambda use: use.are("patient", "event", "idea", "casualty", "figure", "money"),
    "on_person": lambda use: use.are("patient", "person"),
    "on_prize": lambda use: use.are("patient", "prize", "event") and not on("point_nouns")(use),
    "on_trend": _on_trend,
    "on_text": lambda use: use.are("patient", "work"),
    "in_sport": _in_sport,
    "at_named_place": _at_named_place,
}
