"""What completes a predicate: the clause it governs or what it says, which the label of its event shows behind it."""

import pytest

from tests.extract.told import told

CONTENTS = [
    ("La maire a indiqué que le pont rouvrirait en mai.", "a indiqué", ("que le pont rouvrirait en mai",)),
    ("« Le pont a cédé cette nuit », explique Ana Roy.", "explique", ("« Le pont a cédé cette nuit »",)),
    ("Ana Roy promet que le pont n'est « pas un danger ».", "promet", ("que le pont n'est « pas un danger »",)),
    ("Le pont, a estimé l'expert, tiendra encore dix ans.", "a estimé", ("Le pont", "tiendra encore dix ans")),
    ("Le pont rouvrira en mai, a annoncé la mairie de Lens.", "a annoncé", ("Le pont rouvrira en mai",)),
    ("Ana Roy a affirmé devant le conseil que 900 livres avaient été vendus.", "a affirmé", ("que 900 livres avaient été vendus",)),
    ("Les agents, assure Ana Roy, « n'étaient pas dotés de fusils ».", "assure", ("Les agents", "« n'étaient pas dotés de fusils »")),
    ("Le bijoutier est contraint de livrer le code du coffre.", "est contraint", ("de livrer le code du coffre",)),
    ("La jeune femme est ressortie libre.", "est ressortie", ("libre",)),
    ("Les experts jugent que le mur cédera, d'après la presse.", "jugent", ("que le mur cédera",)),
    ("La nageuse Ana Roy a gagné le titre en petit bassin.", "a gagné", ("en petit bassin",)),
    ("Le ballon volait mardi à deux mille mètres d'altitude.", "volait", ("à deux mille mètres d'altitude",)),
    ("La maire a demandé aux pompiers de fermer la piscine.", "a demandé", ("de fermer la piscine",)),
    ("Le juge a regretté le refus du maire de vendre le stade.", "refus", ("de vendre le stade",)),
    ("La chapelle a été agrandie pour accueillir un orgue.", "a été agrandie", ("pour accueillir un orgue",)),
    ("Le stage permet de se préparer pour la coupe.", "permet de se préparer", ("pour la coupe",)),
    ("La chercheuse penche pour un accident.", "penche", ("pour un accident",)),
    ("Depuis lors, Ana Roy a eu envie de chanter.", "a eu envie", ("de chanter",)),
    ("Le préfet s'est rendu sur place.", "s'est rendu", ("sur place",)),
    ("Ana Roy s'est imposée en solitaire.", "s'est imposée", ("en solitaire",)),
    ("La maire a réagi, par exemple.", "a réagi", ()),
    ("Le lac se situe à trois kilomètres du village.", "se situe", ("à trois kilomètres du village",)),
    ("Ana Roy a affirmé ne pas être convaincue par le devis.", "a affirmé", ("ne pas être convaincue par le devis",)),
    ("Aucune offre n'est arrivée : dix sièges sont libres.", "n'est arrivée", ()),
    ("La voleuse a été maintenue en détention par le juge.", "a été maintenue", ("en détention",)),
    ("Accident de train à Lens", "Accident", ("de train",)),
    ("La mairie a effacé une vidéo publiée en ligne.", "publiée", ()),
    ("La juge est morte à 60 ans.", "est morte", ("à 60 ans",)),
    ("Ana Roy a chanté au mois de mai.", "a chanté", ()),
    ("La maire a inauguré la piscine lors de la fête du village.", "a inauguré", ()),
    ("La maire a inauguré la piscine, avec deux ans de retard.", "a inauguré", ()),
    (
        "LYON - Un ouvrier de 30 ans a été tué et deux chauffeurs ont été blessés, dont un grièvement, dans la nuit de lundi à mardi "
        "lorsqu'un camion parti de Lille (Nord) a percuté un mur situé à la sortie du pont, à moins de 300 mètres du port, a-t-on appris "
        "auprès de la préfecture du Nord.",
        "a appris",
        (),
    ),
    ("Les élèves ont été évacués « par mesure de précaution ».", "ont été évacués", ("« par mesure de précaution »",)),
    ("La mairie dément : le pont avait été fermé mardi et « tous le savaient », assure-t-elle.", "dément", ()),
    ("La mairie dément que le pont soit fermé.", "dément", ("que le pont soit fermé",)),
    ("La maire a inauguré le pont de Lens.", "a inauguré", ()),
    ("La maire a refusé de vendre le stade.", "a refusé de vendre", ()),
]


@pytest.mark.parametrize(("sentence", "words", "content"), CONTENTS, ids=[each[0] for each in CONTENTS])
def test_predicate_has_the_words_that_complete_it(sentence, words, content):
    (telling,) = [each for each in told(sentence) if each.relation.text == words]
    assert tuple(each.text for each in telling.content) == content
    assert all(sentence[each.start : each.end] == each.text for each in telling.content)


def test_where_and_how_something_is_said_is_not_what_is_said():
    (telling,) = told('"He cut, she billed," his attorney, Paul Reed, told reporters on the courthouse steps.', "en")
    assert telling.content == ()


def test_english_content_follows_its_verb():
    (telling,) = [each for each in told("The mayor said that the bridge would reopen.", "en") if each.relation.text == "said"]
    assert [each.text for each in telling.content] == ["that the bridge would reopen"]
    (telling,) = [each for each in told("\"The soup was 'cold',\" Ana Roy said.", "en") if each.relation.text == "said"]
    assert [each.text for each in telling.content] == ["The soup was 'cold'"]


ENGLISH = [
    ("The price of bread has increased by 16 percent.", "has increased", ("by 16 percent",)),
    ("The bakery has been winning leave to bake cakes in the old mill.", "has been winning", ("to bake cakes in the old mill",)),
    ("Ana Roy started by thanking the firefighters.", "started", ("by thanking the firefighters",)),
    ("The museum closed on Monday, according to the mayor.", "closed", ()),
    ("The mayor opened the bridge.", "opened", ()),
]


@pytest.mark.parametrize(("sentence", "words", "content"), ENGLISH, ids=[each[0] for each in ENGLISH])
def test_english_predicate_has_the_words_behind_it(sentence, words, content):
    (telling,) = [each for each in told(sentence, "en") if each.relation.text == words]
    assert tuple(each.text for each in telling.content) == content
