"""Read when a clause puts what it tells: the tense of its verb, auxiliaries and all, and the futures that look back."""

from __future__ import annotations

from kg.extract.draft import Draft
from kg.extract.grammar.document import Doc
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, is_verbal, morph
from kg.extract.participants.control import conjunction, is_infinitive, is_ranked
from kg.extract.words import Words
from kg.model import Tense

_GONE = frozenset(
    (
        "aller", "arriver", "décéder", "demeurer", "devenir", "entrer", "intervenir", "mourir", "naître", "parvenir", "partir", "repartir",
        "rentrer", "rester", "retourner", "revenir", "sortir", "survenir", "tomber", "venir", "redevenir", "advenir",
    )
)  # fmt: skip


def host(token: Token) -> Token:
    """Return the head of the clause a token stands in: itself if it is a verb or has a copula."""
    while token.pos_ != "VERB" and not is_verbal(token) and "cop" not in token.below and token.head is not token:
        token = token.head
    return token


def tense(token: Token) -> Tense:
    """Return the tense of a verb or predicate, auxiliaries taken into account."""
    finite = _finite(token)
    if finite is None:
        return "past" if morph(token, "VerbForm") == "Part" and morph(token, "Tense") == "Past" else "none"
    own = finite.feats.get("Tense")
    if own == "Fut" or finite.lower_ in ("will", "shall", "'ll"):
        return "future"
    if finite.dep_ == "aux:pass" and token.lemma_ in _GONE and own == "Pres":
        return "past"  # "est décédée", which parses take for a passive
    if own in ("Past", "Imp"):
        return "past"
    return "past" if finite.family == "aux" and _is_compound(token, finite) else "present"


_HELPING = frozenset(("aux", "cop"))


def _finite(token: Token) -> Token | None:
    """Return the finite form of a verb or predicate: its auxiliary, its copula or itself."""
    forms = [token] if token.below.isdisjoint(_HELPING) else [*children(token, *_HELPING), token]
    for each in forms:
        if each.feats.get("VerbForm") == "Fin" or each.feats.get("Mood") in ("Ind", "Cnd", "Sub"):
            return each
    return None


def _is_compound(token: Token, auxiliary: Token) -> bool:
    """Tell "a signé" and "a été le premier" from "a signer" and "est signé"."""
    told = child(token, "cop") or token
    if auxiliary is told or auxiliary is token or auxiliary.dep_ in ("aux:pass", "aux:caus"):
        return False
    done = morph(told, "VerbForm") == "Part" and morph(told, "Tense") != "Pres"
    return done and auxiliary.lemma_ in ("avoir", "être", "have")


def told_tense(draft: Draft, words: Words) -> Tense:
    """Return the tense of a draft; an office that stands beside a name has none of its own, unless it is over: "ancien ministre"."""
    if draft.predicate.pos_ == "NOUN" and is_former(draft.predicate, words):
        return "past"
    noun = draft.predicate.head
    if noun.pos_ == "NOUN" and draft.predicate.family == "acl" and is_infinitive(draft.predicate) and is_ranked(noun, words):
        return tense(host(noun))  # "a été le premier coureur à terminer"
    is_beside = draft.rule in ("titles", "descriptions") and child(draft.predicate, "cop") is None
    return "none" if is_beside else tense(host(draft.predicate))


def is_former(office: Token, words: Words) -> bool:
    """Tell whether somebody no longer holds an office: "l'ancien directeur", "l'ex-directeur", "ingénieur à la retraite"."""
    beside = (office.doc[office.i - 1], *children(office, "amod", "nmod", "advmod"))
    return office.lower_.startswith("ex-") or any(each.lemma_.lower() in words.former_words for each in beside if each is not office)


def is_foretold(draft: Draft, cues: tuple[str, ...]) -> bool:
    """Tell whether only a future makes a draft planned: "en 1998, il deviendra maire", which it no longer is."""
    going = {each.text for each in draft.words if each.lemma_ == "aller" and morph(each, "Tense") == "Pres"}
    forms = going | {each.text for each in draft.words if morph(each, "Tense") == "Fut"}
    forms |= {each for each in cues if each.startswith("avant")}  # "présentera l'émission avant de partir en 1998"
    return bool(cues) and forms.issuperset(cues) and draft.predicate.family != "ccomp"


def is_aim(draft: Draft) -> bool:
    """Tell an infinitive that no verb form carries: "pour partir", "sa volonté de partir", but not "devait partir"."""
    verb = draft.predicate
    return is_infinitive(verb) and verb.head not in draft.words and not any(morph(each, "VerbForm") == "Fin" for each in draft.words)


def is_looked_back_on(verb: Token, form: Token, words: Words) -> bool:
    """Tell whether a future perfect tells of what happened: "le sommet aura permis un accord", but not "quand il aura fini"."""
    marks = {each.lower_ for each in children(verb, "mark", "advmod")}
    waits = bool(marks & words.when_marks) or conjunction(verb) != "" or verb.family == "advcl"
    return words.language == "fr" and form.dep_ == "aux:tense" and morph(verb, "VerbForm") != "Inf" and not waits


def tense_at(doc: Doc, words: Words, at: int) -> Tense:
    """Return the tense of the clause that the token at a character stands in; "none" where no token starts there."""
    span = doc.char_span(at, at + 1)
    if not span or span[0].idx != at:
        return "none"
    clause, before = host(span[0]), doc[max(0, span[0].i - 1)].lower_
    told = "future" if _lies_ahead(clause, words) else tense(clause)
    if told == "future" and any(is_looked_back_on(clause, each, words) for each in children(clause, "aux:tense")):
        told = "past"  # "la foire, mercredi, aura tenu ses promesses"
    if told == "future" and clause.lemma_ in words.timetabled and tense(clause) == "present" and _is_later(span[0]):
        told = "present"  # "un mois plus tard, le procès s'ouvre", in a story
    if before == "dès" and told == "present":
        return "future"  # "une accalmie se dessine dès mardi"
    if clause.lemma_ not in words.foreseen:
        return told
    awaited = before in ("pour", "for") or child(clause, "aux:pass") is not None  # "est prévu pour mardi", "est attendue mardi"
    beside = "aux" not in clause.below and (clause.family == "acl" or (clause.head is clause and morph(clause, "VerbForm") == "Part"))
    # "le vote prévu mardi", "verdict attendu lundi"
    return "future" if beside or (told == "present" and awaited) else told


def _is_later(first: Token) -> bool:
    """Tell what is counted from a time told before: "un mois plus tard", "a month later"."""
    return any(each.lower_ in ("tard", "later") for each in first.doc[first.i + 1 : first.i + 5])


def _lies_ahead(clause: Token, words: Words) -> bool:
    """Tell an infinitive of what is to come: "doit être entendu lundi", "a appelé à manifester samedi"; not "a dû partir lundi"."""
    if clause.lemma_ in words.meant and tense(clause) == "present" and any(is_infinitive(each) for each in children(clause, "xcomp")):
        return True  # "va être remis | vendredi", hung on the first verb
    if clause.lemma_ in words.timetabled and tense(clause) == "present":
        return True  # "the trial opens on Friday"
    if (finite := _finite(clause)) is not None and morph(finite, "Mood") == "Cnd" and tense(clause) == "present":
        return True  # "a annoncé qu'il partirait mardi"
    if not has_dep(clause, "xcomp", "ccomp", "acl") or not is_infinitive(clause):
        return False
    above = clause.head if clause.family != "acl" else host(clause.head)  # "demande au comité de partir lundi"
    since = any(morph(each, "Tense") == "Imp" for each in [above, *children(above, "aux")])  # "devait partir", which may be over
    if tense(above) == "present":
        return above.lemma_ in words.meant | words.plan
    return above.lemma_ in words.called_for and not since
