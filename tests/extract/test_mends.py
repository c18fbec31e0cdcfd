"""Parses mended: what "plus de" and "au moins" hang on."""

import pytest
from spacy.tokens import Doc as Parse
from spacy.vocab import Vocab

from kg.annotate import annotate
from kg.extract.grammar.document import Doc
from kg.extract.grammar.tree import plain_preposition
from kg.model import Article
from tests.extract.told import told


@pytest.mark.parametrize(
    ("sentence", "about", "counted"),
    [
        ("Plus de 3 millions de touristes sont évacués du littoral.", "Plus", "millions"),
        ("Près de 300 manifestants ont été blessés.", "Près", "manifestants"),
        ("Le journal a perdu près de la moitié de ses lecteurs.", "près", "moitié"),
        ("L'attentat a tué au moins 45 personnes.", "au", "personnes"),
        ("Le maire a signé moins d'arrêtés.", "moins", "arrêtés"),
    ],
)
def test_about_hangs_on_what_is_counted(sentence, about, counted):
    (parsed,) = annotate([Article("case", sentence, "fr")], language="fr")
    (word,) = (token for token in Doc(parsed.doc) if token.text == about)
    assert (word.head.text, word.dep_) == (counted, "advmod")


def test_subject_stays_before_its_semicolon():
    words = "Ada , maire , a parlé ; puis Paul est parti".split()
    heads, deps = [10, 2, 0, 2, 5, 10, 5, 10, 10, 10, 10], ["nsubj", "punct", "appos", "punct", "aux", "conj", *["dep"] * 4, "ROOT"]
    morphs = ["VerbForm=Fin" if word in ("a", "est") else "" for word in words]
    (ada, *_) = Doc(Parse(Vocab(), words=words, heads=heads, deps=deps, morphs=morphs))
    assert ada.head.text == "parlé"


def test_a_with_a_subject_is_the_verb():
    words, heads = "Lumenor a l' intention de partir".split(), [1, 1, 3, 1, 5, 3]
    parse = Parse(Vocab(), words=words, heads=heads, deps=["nsubj", "ROOT", "det", "obj", "mark", "acl"], pos=["PROPN", "ADP", *["X"] * 4])
    has = Doc(parse)[1]
    assert (has.pos_, has.lemma_, has.feats["VerbForm"]) == ("VERB", "avoir", "Fin")


@pytest.mark.parametrize(
    ("sentence", "noun", "brought"),
    [("Le train s'est arrêté près de Lyon.", "Lyon", "près de"), ("Il a parlé lors d'une réunion.", "réunion", "lors de")],
)
def test_noun_behind_an_adverb_hangs_on_the_verb(sentence, noun, brought):
    (parsed,) = annotate([Article("case", sentence, "fr")], language="fr")
    (word,) = (token for token in Doc(parsed.doc) if token.text == noun)
    assert (word.head.pos_, plain_preposition(word)) == ("VERB", brought)


@pytest.mark.parametrize(
    ("words", "heads", "tags"),
    [
        (["magnitude", "6,4", "frappe"], [1, 2, 2], ["NOUN", "NUM", "VERB"]),
        (["plus", "de", "300", "morts", "frappe"], [1, 3, 3, 4, 4], ["ADV", "ADP", "NUM", "NOUN", "VERB"]),
        (["plus", "de", "300", "morts"], [0, 2, 3, 0], ["ADV", "ADP", "NUM", "NOUN"]),
        (["plus", "de", "300", "morts"], [0, 0, 1, 1], ["ADV", "ADP", "NUM", "NOUN"]),
    ],
)
def test_mended_tree_has_no_circle(words, heads, tags):
    deps = ["ROOT" if head == place else "nmod" for place, head in enumerate(heads)]
    doc = Doc(Parse(Vocab(), words=words, heads=heads, deps=deps, pos=tags, sent_starts=[True] + [False] * (len(words) - 1)))
    for token in doc:
        above, steps = token, 0
        while above.head is not above and steps <= len(words):
            above, steps = above.head, steps + 1
        assert steps <= len(words)


def test_spot_that_a_clause_was_hung_on_stays_its_top():
    words = "Ada est morte au lieu dit Nord .".split()
    heads, deps = [2, 2, 5, 4, 5, 5, 5, 5], ["nsubj", "aux", "parataxis", "case", "obl:mod", "ROOT", "nsubj", "punct"]
    spot = Doc(Parse(Vocab(), words=words, heads=heads, deps=deps))[4]
    assert (spot.head.text, spot.dep_) == ("lieu", "ROOT")


@pytest.mark.parametrize(
    ("sentence", "kind", "roles"),
    [
        (
            "Lumenor a rencontré cette semaine de grands studios français, dont Nordia, Alvéa et Clairvox Discovery.",
            "Meeting",
            ["agent: Lumenor", "patient: de grands studios français", "patient: Nordia", "patient: Alvéa", "patient: Clairvox Discovery"],
        ),
        (
            "Lumenor a tenu cette semaine des réunions avec Nordia et Alvéa.",
            "Meeting",
            ["agent: Lumenor", "patient: des réunions", "patient: Nordia", "patient: Alvéa"],
        ),
        ("Ana Roy a démissionné lundi des instances du parti.", "Resignation", ["agent: Ana Roy"]),
        ("De vieux studios ont rencontré le maire.", "Meeting", ["agent: De vieux studios", "patient: le maire"]),
    ],
)
def test_an_object_behind_a_date_and_a_plural_left_as_it_is_keep_the_verbs_sense(sentence: str, kind: str, roles: list[str]) -> None:
    (telling,) = told(sentence)
    assert (telling.type, [f"{each.role}: {each.text}" for each in telling.arguments]) == (kind, roles)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le groupe lensois dément ce chiffre.", ["dément: Le groupe lensois > ce chiffre"]),
        (
            "La préfecture dément toute évacuation et attend la pluie.",
            ["dément: La préfecture > toute évacuation", "attend: La préfecture > la pluie"],
        ),
        ("Ana Roy dément avoir vendu la ferme.", ["dément: Ana Roy", "avoir vendu: Ana Roy > la ferme, not"]),
        (
            "Le site écrit que Lumenor dément avoir vendu la ferme.",
            ["écrit: Le site", "dément: Lumenor", "avoir vendu: Lumenor > la ferme, not"],
        ),
        ("Le concert a eu un succès dément.", []),
        ("Le rythme est dément.", []),
    ],
)
def test_dement_is_a_verb_beside_what_it_denies_and_its_subject(sentence: str, expected: list[str]) -> None:
    found = [
        f"{each.trigger.text}: {' > '.join(one.text for one in each.arguments)}{', not' if each.negated else ''}" for each in told(sentence)
    ]
    assert found == expected


MENDED = [  # sentence, trigger, who takes part in which role
    (
        "Il est là. Côté gallois, Owen Price (Alma), que l’on sait proche de Van Roy depuis des années, parle.",
        "parle",
        "agent",
        "Owen Price",
    ),
    ("— Un frère non plus, a murmuré le juge.", "a murmuré", "agent", "le juge"),
    ("– Le Front uni, branche du parti, annonce la fin du vote.", "annonce", "agent", "Le Front uni"),
    ("Le juge a retiré la garde à Paul Vidal.", "a retiré", "other", "Paul Vidal"),
    ("La panne a privé les élus du quartier d'eau.", "a privé", "other", "eau"),
    ("Le site ferme, privant 200 élèves de cantine.", "privant", "other", "cantine"),
    ("L'offre valorise l'entreprise lyonnaise 2,1 milliards d'euros.", "valorise", "patient", "l'entreprise lyonnaise"),
    ("L'assemblée a rejeté la proposition à 96,2 %.", "a rejeté", "patient", "la proposition"),
    ("Les élus ont adopté le budget à l'unanimité.", "ont adopté", "patient", "le budget"),
    ("La banque accorde un prêt à 3 %.", "accorde", "patient", "un prêt à 3 %"),
    ("Le ministre a proposé à Ana Roy de diriger Lumenor.", "a proposé", "recipient", "Ana Roy"),
    ("La firme espère en vendre dix millions.", "espère en vendre", "patient", "dix millions"),
    ("31 salariés se verront proposer un poste.", "se verront proposer", "recipient", "31 salariés"),
    ("Les policiers ont du quitter la place.", "ont du quitter", "agent", "Les policiers"),
    ("Il n'y eut qu'un blessé à Lens.", "Il n'y eut qu'", "patient", "un blessé à Lens"),
    ("Le sociologue et anthropologue Paul Vidal est mort.", "est mort", "agent", "Le sociologue et anthropologue Paul Vidal"),
    ("La mort du chanteur et poète Pierre Morel attriste Lens.", "mort", "agent", "chanteur et poète Pierre Morel"),
    ("Le juge portera en appel la décision.", "portera en appel", "patient", "la décision"),
    ("Le boxeur et champion olympique Marc Roy part.", "part", "agent", "Le boxeur et champion olympique Marc Roy"),
]


@pytest.mark.parametrize(("sentence", "trigger", "role", "who"), MENDED, ids=[each[0] for each in MENDED])
def test_who_takes_part(sentence, trigger, role, who):
    (found,) = [each for each in told(sentence) if each.relation.text == trigger]
    assert who in [part.text for part in found.arguments if part.role == role]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Il a plu. Lens, envoyée spéciale.", "envoyée"),
        ("Le capitaine aurait chronométré : dix secondes de plus.", "aurait chronométré"),
    ],
)
def test_what_tells_nothing_by_itself(sentence, trigger):
    assert trigger not in [each.trigger.text for each in told(sentence)]


def test_denial_before_an_infinitive_is_its_own():
    (found,) = [each for each in told("L’agence de la santé (ADS) affirme ne les avoir jamais reçus.") if each.relation.lemma == "recevoir"]
    assert found.negated


def test_what_somebody_is_admitted_to_is_not_said():
    assert "said" not in [each.relation.id for each in told("Deux équipes ont été admises à remettre une offre.")]


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [("Il y a rencontré des élus.", "Il"), ("Il y aurait remporté trois titres.", "Il"), ("Il y a eu trois blessés.", None)],
)
def test_il_before_y_is_who_does_it_unless_nothing_but_is_there(sentence: str, doer: str | None) -> None:
    (telling,) = told(sentence)
    assert next((each.text for each in telling.arguments if each.role == "agent"), None) == doer
