"""A date is of one event: the one it hangs on by the grammar; where that is in doubt, of none."""

import pytest

from tests.extract.told import TODAY, told

DATES = [
    ("Le bar a fermé le 9 mars. La veille, 8 mars, le maire avait publié une vidéo.", "publier", "2024-03-08"),
    ("Le club est né en 2007. Sur cette même année 2013, le nombre de joueurs augmente.", "augmenter", "2013"),
    ("Au même moment, l'armée progresse vers Lyon.", "progresser", None),
    ("Le maire a vendu le bar le 3 mars. Au même moment, Paul Vidal a acheté un moulin.", "acheter", "2024-03-03"),
    ("Paul Vidal partira mercredi ou jeudi.", "partir", None),
    ("Paul Vidal dirige le pays depuis son indépendance, en 1991.", "diriger", None),
    ("Le championnat a disputé sa dernière journée.", "disputer", None),
    ("La foire se déroule chaque année pendant la deuxième semaine de juin.", "se dérouler", None),
    ("La station s'appuie l'hiver sur le ski.", "s'appuyer", None),
    ("Le 12 novembre dernier, des chimistes ont annoncé avoir découvert une molécule.", "annoncer", "2023-11-12"),
    ("Le 12 novembre dernier, des chimistes ont annoncé avoir découvert une molécule.", "découvrir", None),
    ("Paul Vidal est mort à Lens, où il résidait, ce mercredi 13 mars.", "résider", None),
    ("Trois millions d'élèves sont inscrits contre quelque 2,6 millions en juin 2015.", "inscrire", None),
    ("Paul Vidal, président du club et candidat aux élections de 2002, 2007 et 2012, a écrit au maire.", "président", None),
    ("Paul Vidal, président du club et candidat aux élections de 2002, 2007 et 2012, a écrit au maire.", "écrire", None),
    ("La fête, qui célèbre le départ des premiers marins bretons en 1788, a été marquée.", "célébrer", None),
    ("Le maire ne se reconnaît dans aucun camp et a fondé un mouvement en avril 2023.", "fonder", "2023-04"),
    ("Le maire ne se reconnaît dans aucun camp et a fondé un mouvement en avril 2023.", "se reconnaître", None),
    ("Claire Morel a voyagé en Italie et en Espagne du 25 au 27 janvier.", "voyager", "2024-01-25/2024-01-27"),
    ("Les championnats du lac 2018 ont eu lieu à Lyon du 12 au 18 janvier 2018.", "avoir lieu", "2018-01-12/2018-01-18"),
    ("Ce parti était divisé, notamment à propos du référendum du 16 avril 2017.", "diviser", None),
    ("Ce mercredi, une femme est décédée à Nice.", "décéder", "2024-03-20"),
    ("Paul Vidal, ancien ministre de Claire Morel avant de vendre son journal en 2013, a dominé la soirée.", "ministre", None),
    ("Le conseil a refusé le tarif proposé pour 2019.", "proposer", None),
    ("Les vols sont prévus pour mardi.", "prévoir", "2024-03-26"),
    ("Le témoin doit être entendu mardi par le juge.", "entendre", "2024-03-26"),
    ("Le parti a appelé ses militants à voter mardi.", "voter", "2024-03-26"),
    ("Le vote prévu mardi est annulé.", "prévoir", "2024-03-26"),
    ("La ministre est attendue mardi à Lyon.", "attendre", "2024-03-26"),
    ("Entré au théâtre en 1962, il y fit la moitié de sa carrière.", "faire", None),
    ("Après une forte baisse des loyers en 2016, le conseil a voté une loi.", "voter", None),
    ("À Lyon, en 2016, Paul Vidal a acheté un immeuble.", "acheter", "2016"),
    ("L'avion accidenté, le 11 janvier 2017, cinq jours avant sa chute.", "accidenter", None),
    ("Le délai a été fixé à juin 2019.", "fixer", None),
    ("Le maire a répondu à Paul Vidal : « Samedi, nous irons tous ensemble à Lyon. »", "répondre", None),
    ("Le bar a depuis été vendu à Paul Vidal.", "vendre", None),
    ("Une dizaine d'élèves ont été soignés depuis mardi soir.", "soigner", "2024-03-19/.."),
    ("Le notaire est assigné à comparaître devant un juge le 4 mai prochain.", "assigner", None),
    ("Nommée 2014 UZ224, celle-ci tournerait loin du Soleil.", "tourner", None),
    ("Le roi voulait modifier la loi pour se présenter en 2025.", "modifier", None),
    ("Il y aura un nouveau conseil entre avant Noël et les vacances.", "y avoir conseil", None),
    ("Le bal du 20 mars 2024\n\nVers 14h30, la police a arrêté Paul Vidal.", "arrêter", "2024-03-20"),
    ("Le bal du 20 mars 2024\n\nVers 14h30, la ville va fermer le bar.", "fermer", None),
    ("Vers 14h30, la police a arrêté Paul Vidal.", "arrêter", None),
    ("Lundi, le maire a fermé le bar. Quelques minutes plus tard, la police a arrêté Paul Vidal.", "arrêter", "2024-03-18"),
    ("Jeudi, la terre a tremblé à 21 h 26. Une réplique est survenue à 00 h 03.", "survenir", None),
    ("C'est la cinquième tempête qui frappe la ville depuis janvier.", "frapper", None),
    ("Lundi, le maire a rouvert le bar fermé mardi. Vers 14 h, la police a arrêté Paul Vidal.", "arrêter", None),
    ("Le procédé était peu connu depuis l'apparition du mot dans les années 1960.", "connaître", None),
    ("Le maire a confirmé la mort de Paul Vidal, au pouvoir depuis 1989.", "confirmer", None),
    ("On nous a dit que c'était rare, mais aujourd'hui le mot est partout.", "dire", None),
    ("Paul Vidal a été placé en prison, en vue d'un procès, lundi.", "placer", None),
    ("L'institut prévoit une hausse du chômage en 2026.", "prévoir", None),
    ("En 2013, le club aurait recruté un joueur et, depuis, il fait le ménage.", "faire le ménage", None),
    ("Lundi, le maire a demandé aux élèves de fermer la porte.", "fermer", None),
    ("À Saint-Jean-de-Luz, les gendarmes ont arrêté Paul Vidal.", "arrêter", None),
]


@pytest.mark.parametrize(("sentence", "verb", "day"), DATES)
def test_date_is_of_the_event_it_hangs_on(sentence, verb, day):
    assert [each.time.edtf if each.time else None for each in told(sentence, published=TODAY) if each.relation.lemma == verb] == [day]
