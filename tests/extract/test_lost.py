"""Verbs that say nothing without their object or whom they are told of; objects that two verbs share."""

import pytest

from tests.extract.told import told

UNTOLD = [
    ("Le capitaine aurait, lui, chronométré : quarante secondes de plus.", "chronométré"),
    ("Elle apprend, le soir, à coudre des sacs.", "apprend"),
    ("L'argent n'a servi ni à des voitures ni à des voyages.", "servi"),
    ("2 mai 1920 : naissance à Lens.", "naissance"),
    ("Fidèle à la voix d'un ami du voisin, qui a posté la lettre, elle part.", "a posté"),
    ("Ana Roy a racheté en 2022, avec sa sœur, Inès Morel, un bateau de neuf mètres.", "a racheté"),
    ("Le groupe Lumenor a annoncé avoir racheté Nuage, le dernier quotidien fermé par la ville.", "fermé"),
    ("Elle part à Lens, entre comme ouvrière à l'usine, s'y marie en 1949 avec le peintre Paul Vidal.", "marie"),
    ("La magistrate consulte sa montre et baisse les yeux.", "consulte"),
    ("La magistrate consulte sa montre et baisse les yeux.", "baisse"),
    ("Le navire transportait pour l'essentiel des sacs de riz.", "transportait"),
    ("La mairie avait approuvé le plan, puis rangé.", "rangé"),
    ("La pluie tombe, ce qui retarde le départ.", "retarde"),
    ("La pluie tombe, ce qui pourrait retarder le départ.", "retarder"),
    ("Le tir a échoué, entraînant la fermeture du port.", "entraînant"),
]


@pytest.mark.parametrize(("sentence", "words"), UNTOLD, ids=[f"{words}: {sentence}" for sentence, words in UNTOLD])
def test_half_a_predicate_is_not_told(sentence, words):
    assert not any(words in each.trigger.text for each in told(sentence))


WHOLE = [
    ("Des casseurs renversent et pillent un kiosque.", "renversent", ["agent", "patient"]),
    ("Les gardes contrôlent et fouillent les voyageurs en gare.", "contrôlent", ["agent", "patient"]),
    ("La maire aurait rencontré à deux reprises Paul Vidal, le patron de Ferrex.", "aurait rencontré", ["agent", "patient"]),
    ("La maire présentait, au musée, son adjoint.", "présentait", ["agent", "other", "patient"]),
    ("La ville a fait poser, entre le 8 et le 26 mars, dix bancs au parc.", "a fait poser", ["agent", "patient"]),
    ("Le juge a fait disparaître le dossier.", "a fait disparaître", ["agent", "patient"]),
    ("Celle-ci, relaxée en 1998, parla jusqu'à l'aube.", "parla", ["agent"]),
    ("Le toit continue de fuir : un litre sur dix.", "continue de fuir", ["agent"]),
    ("Le club n'a « rien promis à personne », glisse un voisin de la gare.", "glisse", ["agent"]),
    ("Le débat a tourné court.", "a tourné court", ["agent"]),
    ("La nuit, repoussés par les gardes, les manifestants remontent vers la gare.", "repoussés", ["patient", "agent"]),
    ("C'est Lens qui ouvre le score.", "ouvre le score", ["agent"]),
    ("Ana Roy, de l'université de Lens, qui a mené les travaux, doute.", "a mené", ["agent", "patient"]),
    ("La chercheuse Ana Roy, de l'université de Lens, qui a mené les travaux, doute.", "a mené", ["agent", "patient"]),
    ("La chaîne a passé le cri de colère du trésorier, Paul Vidal, qui a quitté le parti.", "a quitté", ["agent", "patient"]),
    ("Il déjeune avec cinq conseillers de Paul Vidal qui recevra la maire.", "recevra", ["agent", "patient"]),
    ("Les élues ont offert une lampe au musée en annonçant leur départ.", "annonçant", ["agent", "patient"]),
    ("Le procureur a requis deux ans de prison.", "a requis", ["agent", "patient"]),
    ("La piscine est fermée depuis mardi.", "est fermée", ["patient"]),
    ("La fête, prévue pour mardi, aura lieu.", "prévue", ["patient"]),
    ("Elle s'est mariée avec Paul Vidal.", "s'est mariée", ["agent", "patient"]),
    ("Elle a appris avoir gagné.", "a appris", ["agent"]),
    ("Le maire avait, en février, vendu le stade.", "avait, en février, vendu", ["agent", "patient"]),
    ("Elle obtient pour la deuxième fois en trois ans le titre de championne.", "obtient", ["agent", "patient"]),
    ("La préfète a ordonné mardi, par arrêté, la fermeture des plages.", "a ordonné", ["agent", "patient"]),
    ("Le club avait battu le 14 mai 2015 le Racing en finale.", "avait battu", ["agent", "patient"]),
    ("La sonde doit prélever d'ici à un mois, jusqu'à 60 cm de profondeur, des échantillons.", "doit prélever", ["agent", "patient"]),
    ("La Suède va prêter au Pérou, d'ici deux ans, la belle Statue de l'Aube.", "va prêter", ["agent", "recipient", "patient"]),
    ("Le parlement a approuvé la mise en accusation ou impeachment de la présidente.", "a approuvé", ["agent", "patient"]),
    ("Elle vient de remporter, face à Paul Vidal, le second tour.", "vient de remporter", ["agent", "other", "patient"]),
    ("Le maire a voté en faveur du projet.", "a voté", ["agent", "other"]),
    ("Une enquête a été ouverte à l'encontre de Paul Vidal.", "Une enquête a été ouverte", ["patient"]),
    ("Elle a couru avec son frère, le maire de Lens.", "a couru", ["agent", "other"]),
    ("Elle a joué face au tenant du titre le Breton Paul Vidal.", "a joué", ["agent", "other"]),
    ("Le juge montre par là que le témoin ment.", "montre", ["agent"]),
    ("Le parti pourrait perdre beaucoup de sièges.", "pourrait perdre", ["agent", "patient"]),
    ("La gare doit attirer de plus en plus de voyageurs.", "doit attirer", ["agent", "patient"]),
    ("Beaucoup de gens ont voté contre le projet.", "ont voté", ["agent", "other"]),
]


@pytest.mark.parametrize(("sentence", "words", "roles"), WHOLE, ids=[each[0] for each in WHOLE])
def test_whole_predicate_is_told(sentence, words, roles):
    assert [[part.role for part in each.arguments] for each in told(sentence) if each.trigger.text == words] == [roles]


def test_date_of_a_clause_that_is_not_told_dates_no_other():
    (found,) = told("Elle part à Lens, entre comme ouvrière à l'usine, s'y marie en 1949 avec le peintre Paul Vidal.")
    assert (found.trigger.text, found.time) == ("part", None)


REPORTED = [
    ("Le syndicat avait affirmé la veille que la loi était « déjà prête ».", "avait affirmé", "que la loi était « déjà prête »"),
    ("Le maire a déclaré, très ému, que le pont fermerait.", "a déclaré", "que le pont fermerait"),
    ("Elle a annoncé lundi, à Lens, qu'elle partirait en mai.", "a annoncé", "qu'elle partirait en mai"),
]


@pytest.mark.parametrize(("sentence", "words", "said"), REPORTED, ids=[each[0] for each in REPORTED])
def test_what_is_reported_begins_with_its_clause(sentence, words, said):
    assert [[part.text for part in each.content] for each in told(sentence) if each.trigger.text == words] == [[said]]


SENSES = [
    ("Un rai de lumière rase le quai.", "rase", "Event"),
    ("L'armée a rasé le village.", "a rasé", "Destruction"),
    ("Ils tenaient leur exploit.", "tenaient", "Event"),
    ("Le maire lui confie un livre.", "confie", "Event"),
    ("« J'ai peur », confie Ana Roy.", "confie", "Statement"),
]


@pytest.mark.parametrize(("sentence", "words", "kind"), SENSES, ids=[each[0] for each in SENSES])
def test_verb_has_the_type_of_its_sense_here(sentence, words, kind):
    assert [each.type for each in told(sentence) if each.trigger.text == words] == [kind]
