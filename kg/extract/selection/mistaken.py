"""Tell words that the parse takes for others: a noun for a verb, an adjective for a participle, a verb for a noun."""

from __future__ import annotations

from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import children, has_child, morph

_ARTICLES = ("le", "la", "l'", "l’", "les", "leur", "leurs", "sa", "son", "ses")
# "À" is often written for "a".
_BEFORE_PARTICIPLES = frozenset("à en une fois sitôt aussitôt dès après si bien que comme aussi once if as when while by".split())

SEVERAL = frozenset("les des ces ses nos vos leurs".split())
# Of one number, they are of several.
CROWD = frozenset(
    """nombre majorité moitié partie groupe série foule ensemble reste plupart quart tiers pourcentage total totalité équipe couple duo
    trio famille police armée""".split()
)


def is_bare(predicate: Token) -> bool:
    """Tell a past participle without its auxiliary."""
    feats = predicate.feats
    if predicate.pos_ != "VERB" or feats.get("VerbForm") != "Part" or feats.get("Tense") != "Past":
        return False
    return predicate.below.isdisjoint(("aux", "cop"))


def is_no_infinitive(predicate: Token) -> bool:
    """Tell a noun behind "sans" or "pour" that the parse takes for a verb: "annonce sans ambiguïté ses projets"."""
    if morph(predicate, "VerbForm") != "Inf" or predicate.lower_.endswith(("r", "re")) or "aux" in predicate.below:
        return False
    return has_child(predicate, ("sans", "pour", "de", "à", "par"), "mark")


def is_other_form(predicate: Token) -> bool:
    """Tell "vu la pluie", also written "vue la pluie", from what somebody saw; "étant donné la pluie", "Ana Roy, suivit par lui"."""
    if predicate.lower_ == "entendu":
        return predicate.doc[predicate.i - 1].lower_ == "bien"
    if predicate.lower_ == "suivit":
        return any(each.lower_ == "par" for each in predicate.doc[predicate.i + 1 : predicate.i + 5])
    if predicate.lower_ in _GIVEN:
        return has_child(predicate, ("étant",), "aux")
    return predicate.below.isdisjoint(("aux", "cop")) and predicate.doc.span(predicate.i + 1, predicate.i + 2).text.lower() in _ARTICLES


_GIVEN = ("donné", "donnés", "donnée", "données")
FORMS = frozenset(("vu", "vue", "vus", "vues", "suivit", "entendu", *_GIVEN))


def is_adjective(predicate: Token) -> bool:
    """Tell an adjective or noun that the parse takes for a verb: "la mesure sera effective"."""
    form = predicate.lower_
    if form in _NO_PARTICIPLES:
        return True
    return "aux:pass" in predicate.below and form.endswith(_OF_ADJECTIVES)


# Of no verb, or of one that nobody uses but so: "l'affluence est démesurée".
_STEMS = """démesuré insensé inné éhonté effréné chevronné dévergondé inoccupé inhabité inexpliqué inchangé inachevé inopiné inespéré
    inusité inégalé inviolé immaculé illimité modéré immodéré impayé imprévu inattendu inconnu indéterminé inadapté inapproprié
    indiscipliné inexpérimenté infondé injustifié instantané invétéré momentané simultané spontané erroné âgé agé aîné zélé sensé
    mouvementé incontesté inavoué inédit insoupçonné inanimé nu""".split()
_NO_PARTICIPLES = frozenset(stem + ending for stem in _STEMS for ending in ("", "e", "s", "es"))
_OF_ADJECTIVES = ("if", "ifs", "ive", "ives", "eux", "euse", "euses", "able", "ables", "ible", "ibles", "ique", "iques")


def is_noun(predicate: Token) -> bool:
    """Tell whether a preposition stands before what is taken for a participle: "une aide pour entrées en stage"."""
    if predicate.pos_ == "VERB" and predicate.lower_.endswith("tion"):
        return True  # "pour vol et participation à un complot"; English verbs in "-tion" are few
    before = predicate.doc[predicate.i - 1]
    if before.head is not predicate or before.pos_ != "ADP":
        return False
    return before.lower_ not in _BEFORE_PARTICIPLES and is_bare(predicate)


def is_aim_of_another(aiming: Token) -> bool:
    """Tell an aim the parse gives to the noun before, "l'effet du plan visant à former"."""
    if aiming.family != "acl" or aiming.head.pos_ != "NOUN" or aiming.head.lemma_ in _AIMED:
        return False
    return any(each.lemma_ in _AIMED and aiming.head.i < each.i < aiming.i for each in children(aiming.head, "nmod"))


_AIMED = frozenset(
    """plan projet programme loi texte mesure réforme campagne offensive opération primaire accord décret mission amendement proposition
    stratégie politique dispositif initiative article règlement directive traité résolution motion pétition action attaque""".split()
)
