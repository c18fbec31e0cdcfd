"""Read "que" as the object of a relative clause or as a conjunction, where the parse mistakes it: "l'usine que le groupe a vendue"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_WINDOW = 24  # tokens around a verb
_NEAR = 5  # tokens from a noun to its "que", with an adjective or a preposition's noun
_NO_RELATIVE = frozenset(("ccomp", "cop", "aux:pass", "expl", "expl:comp", "expl:pv", "expl:pass", "expl:subj", "nsubj:pass"))
_GOING = frozenset(  # take no object
    "aller arriver céder demeurer durer entrer exister intervenir mourir naître parler partir rester succomber tomber venir vivre".split()
)
_ASKING = frozenset("attendre exiger demander obtenir espérer réclamer souhaiter vouloir".split())
_PREDICATING = frozenset("appeler baptiser considérer croire dire dénommer estimer juger nommer surnommer trouver voir élire".split())
_INFORMING = frozenset("avertir informer prévenir aviser alerter convaincre persuader assurer".split())
_TELLING = frozenset(
    """affirmer ajouter annoncer assurer avouer certifier confier confirmer déclarer dire expliquer garantir indiquer jurer
    préciser promettre raconter rappeler répéter révéler signaler souligner""".split()
)
_TIMES = frozenset("an année fois heure jour matin minute mois nuit semaine soir soirée".split())
# What a clause behind these says is their content, or when it is said to be: "le fait que le maire signe", "la fois qu'il a joué".
_SAYING = frozenset(
    """annonce argument assurance avis cas certitude condition conviction crainte doute espoir fait fois heure hypothèse idée impression
    information instant jour manière mesure moment motif nouvelle opinion peur point prétexte preuve principe raison risque rumeur
    sentiment signe sorte temps thèse""".split()
)
_INSIDE = frozenset(("nmod", "amod", "flat", "flat:name", "flat:foreign", "appos"))
_MARKED = ("e", "es", "és", "us")  # a participle that agrees with what was done before it


def reread(que: Token) -> None:
    """Mend the tree in place around a "que"."""
    clause = que.head
    if clause.dep_ == "acl:relcl" and que.i < clause.i and _is_heard(que, clause):
        clause.head, clause.dep_ = clause.head.head, "ccomp"
        que.pos_, que.dep_, que.feats = "SCONJ", "mark", {}
        return
    if que.dep_ == "obj" and _is_spare(que, clause):
        que.pos_, que.dep_ = "SCONJ", "mark"
        que.feats = {}
    if que.dep_ not in ("mark", "obj") or clause.i < que.i or clause.pos_ != "VERB":
        return
    before = que.doc[que.i - 1]
    if clause.dep_ == "advcl" and before.lemma_ in _SAYING and before.head is clause.head and before.dep_ == "obj":
        clause.head, clause.dep_ = before, "acl"  # "n'a pas fait la preuve | qu'il a signé"
        return
    said = clause.head.feats.get("PronType") == "Prs" or (clause.dep_ == "acl:relcl" and _is_spare(que, clause))
    if said and que.dep_ == "mark" and (verb := _asking(clause.head)) is not None:
        clause.head, clause.dep_ = verb, "ccomp"
    else:
        _relate(que, clause)


def _is_heard(que: Token, clause: Token) -> bool:
    """Tell what is said from what its hearer or town undergoes: "a dit aux élus | que le pont fermera", "annonce, à Lens, | qu'il part"."""
    hearer, verb, doc = clause.head, clause.head.head, que.doc
    informs = verb.lemma_ in _INFORMING and hearer.dep_ == "obj"
    is_aside = doc[que.i - 1].text == "," and [each.text for each in doc[verb.i : que.i]].count(",") == 2
    is_parted = doc[que.i - 1].text in ",;»" and not is_aside
    if not (informs or verb.lemma_ in _TELLING) or not verb.i < hearer.i < que.i or is_parted:
        return False
    if not informs and not any(each.head is hearer and each.lower_ in ("à", "au", "aux") for each in doc[verb.i + 1 : hearer.i]):
        return False
    around = [each for each in doc[max(0, verb.i - _WINDOW) : clause.i + _WINDOW] if each is not hearer]
    if any(each.head is verb and each.dep_ in ("obj", "ccomp", "xcomp", "expl:pv") for each in around):
        return False
    own = [each for each in around if each.head is clause]  # but "a répondu aux élus que le maire avait reçus"
    agrees = clause.lower_.endswith(_MARKED) and any(each.lemma_ == "avoir" for each in own)
    return not agrees or any(each.dep_ == "obj" and que.i < each.i < clause.i for each in own)


def _asking(noun: Token) -> Token | None:
    """Return the verb that asks somebody for what a clause says: "attend du maire | qu'il signe un accord"."""
    while noun.dep_ == "nmod":
        noun = noun.head
    is_asked = noun.dep_.startswith(("obl", "obj")) and noun.head.lemma_ in _ASKING and noun.head.i < noun.i
    return noun.head if is_asked else None


def _is_spare(que: Token, verb: Token) -> bool:
    """Tell a "que" that says what somebody says, or whose verb has a subject and an object: "du fait qu'il reçoit des lettres"."""
    if verb.i < que.i or verb.lemma_ in _PREDICATING:
        return False
    others = [each for each in que.doc[que.i + 1 : verb.i + _NEAR] if each.head is verb]
    if not any(each.dep_ == "nsubj" and each.i < verb.i for each in others):
        return False
    if verb.dep_ == "ccomp" and verb.head.i < que.i:
        return True
    behind = next((each for each in others if each.dep_ == "obj" and each.i > verb.i), None)
    if behind is None or behind.pos_ != "NOUN" or behind.lemma_ in _TIMES:
        return False
    return all(each.text != "," for each in que.doc[verb.i : behind.i])


def _relate(que: Token, clause: Token) -> None:
    around = [each for each in clause.doc[max(0, clause.i - _WINDOW) : clause.i + _WINDOW] if each.head is clause and each is not que]
    lacks = _lacks_object(clause, around)
    if clause.dep_ == "acl:relcl":
        lacks = lacks and clause.lemma_ not in _GOING and clause.head.i < que.i and _may_be_meant(clause.head)
    elif clause.dep_ == "conj" and clause.head.dep_ == "acl:relcl" and que.doc[que.i - 1].lower_ in ("et", "ou", "mais"):
        lacks = lacks and clause.lemma_ not in _GOING  # "un texte qui coûte et que la ville a voté"
    else:
        noun = _parted(que, clause) or (_agreeing(que, clause, around) if lacks else None)
        if noun is None or clause in (noun, *noun.ancestors):
            return
        clause.head, clause.dep_ = noun, "acl:relcl"
    if lacks:
        que.pos_, que.dep_ = "PRON", "obj"
        que.feats = {**que.feats, "PronType": "Rel"}


def _parted(que: Token, clause: Token) -> Token | None:
    """Return the subject that a clause between commas parts from its verb: "le texte, que la presse a pu lire, prévoit"."""
    verb, before = clause.head, que.doc[que.i - 1]
    if clause.dep_ != "ccomp" or clause.i > verb.i or before.text != ",":
        return None
    noun = que.doc[que.i - 2]
    while noun.head.i < noun.i and noun.dep_ in _INSIDE:
        noun = noun.head
    return noun if noun.head is verb and noun.dep_.startswith("nsubj") else None


def _lacks_object(verb: Token, around: list[Token]) -> bool:
    """Tell a verb with a subject and no object: its infinitive would take it, and a subject behind it may be taken for it."""
    found = {each.dep_ for each in around}
    if not found.isdisjoint(_NO_RELATIVE) or any(each.dep_ == "xcomp" and each.feats.get("VerbForm") == "Inf" for each in around):
        return False
    if any(each.dep_.startswith("aux") and each.lemma_ == "être" for each in around):
        return False
    has_object = any(each.dep_ == "obj" and each.pos_ != "ADV" for each in around)
    return has_object != ("nsubj" in found)


def _agreeing(que: Token, verb: Token, around: list[Token]) -> Token | None:
    """Return the noun before "que" that a participle behind "avoir" agrees with: "des livres qu'elle a reliés"."""
    shown = verb.feats.get("Gender"), verb.feats.get("Number")
    if shown == ("Masc", "Sing") or not verb.lower_.endswith(_MARKED) or not any(each.lemma_ == "avoir" for each in around):
        return None
    near = [each for each in reversed(que.doc[max(0, que.i - _NEAR) : que.i]) if each.pos_ == "NOUN"]
    fitting = (each for each in near if (each.feats.get("Gender"), each.feats.get("Number")) == shown)
    return next(fitting, None)


def _may_be_meant(noun: Token) -> bool:
    """Tell what something is done to from what a clause is the content, the time or the place of: "c'est à Lens que le maire signe"."""
    if noun.pos_ not in ("NOUN", "PROPN", "PRON") or noun.lemma_ in _SAYING or noun.lower_ in ("cela", "ça"):
        return False
    own = [each for each in noun.doc[max(0, noun.i - _WINDOW) : noun.i] if each.head is noun]
    if not any(each.dep_ == "cop" for each in own):
        return True
    return not any(each.dep_ == "case" for each in own) and any(each.dep_ == "det" and each.lower_ not in ("un", "une") for each in own)
