"""A verb has the relation of the ontology only in the sense that the relation names."""

from functools import cache

import pytest

from kg import terms
from kg.annotate import annotate
from kg.extract import extract
from kg.model import Article, LexicalRelation, Telling

SENSES = [
    ("La police a arrêté un suspect.", "arrêter", "arrested"),
    ("Trois vidéastes ont été arrêtés.", "arrêter", "arrested"),
    ("La direction a arrêté la production.", "arrêter", "ended"),
    ("Le juge a obligé les deux sociétés à payer.", "obliger", "ordered"),
    ("La neige a obligé les deux sociétés à fermer.", "obliger", None),
    ("La ministre a rencontré les salariés.", "rencontrer", "met"),
    ("Le navire a rencontré une forte tempête.", "rencontrer", None),
    ("L'astronome a observé une étoile.", "observer", None),
    ("L'avocat observe que le dossier est vide.", "observer", "said"),
    ("Le chômage recule en Syldavie.", "reculer", "decreased"),
    ("Les soldats reculent vers la rivière.", "reculer", None),
    ("Le groupe a signé un accord avec la ville.", "signer", "agreed"),
    ("Les habitants ont signé une pétition.", "signer", None),
    ("Le parti a tenu une réunion à Lyon.", "tenir une réunion", "met"),
    ("Les assiégés ont tenu la colline.", "tenir", None),
    ("La compagnie possède trois usines.", "posséder", "owns"),
    ("Le tribunal a condamné le maire.", "condamner", "convicted"),
    ("La présidente a condamné cette attaque.", "condamner", "criticised"),
    ("La course a donné lieu à des incidents.", "donner lieu", None),
    ("Un premier bilan fait état de trois morts.", "faire état", None),
    ("Un policier a ouvert le feu.", "ouvrir le feu", "attacked"),
    ("La finale a eu lieu à Lyon.", "avoir lieu", None),
    ("Le club tire profit de la crise.", "tirer profit", None),
    ("La loi prend effet lundi.", "prendre effet", None),
    ("Le directeur a pris sa retraite.", "prendre sa retraite", None),
    ("La mairie a pris en compte la manifestation des ouvriers.", "prendre en compte", None),
    ("La police a mené une enquête.", "mener une enquête", "investigated"),
    ("Paul Vidal a donné une conférence de presse.", "donner une conférence", "presented"),
    ("L'actrice a fait un test.", "faire un test", None),
    ("Les soldats ont prêté allégeance au roi.", "prêter allégeance", None),
    ("Le parti mène l'opposition.", "mener", None),
    ("Le policier a frappé à la porte.", "frapper", None),
    ("Le candidat arrive en tête de la primaire.", "arriver", None),
    ("Le ministre est arrivé à Lyon.", "arriver", "arrivedIn"),
    ("Le club a repris l'avantage.", "reprendre", None),
    ("Les combats ont repris à Lyon.", "reprendre", "continued"),
    ("La nageuse est désignée comme coupable.", "désigner", None),
    ("La responsabilité de l'attaque est attribuée aux rebelles.", "attribuer", None),
    ("La journée a été promue par la mairie.", "promouvoir", "supported"),
    ("La blessée a perdu son emploi.", "perdre", None),
    ("Le ministre confirme la mort du roi.", "confirmer", "confirmed"),
    ("La seconde manche confirme cette tendance.", "confirmer", None),
    ("Un soldat a été renversé par une voiture.", "renverser", "crashed"),
    ("L'armée a renversé le gouvernement.", "renverser", "dismissed"),
    ("La nageuse est entrée dans l'histoire.", "entrer dans l'histoire", None),
    ("Un drone évoluait près de Lyon.", "évoluer", None),
    ("Le coureur perd du temps.", "perdre", None),
    ("Le maire a souffert de ses mauvais résultats.", "souffrir", None),
    ("La chanteuse souffrait d'un cancer.", "souffrir", "fellIll"),
    ("Une étude montre que la mer monte.", "montrer", None),
    ("Le club a perdu son match.", "perdre", "lost"),
    ("L'élue croit que le pont est fermé.", "croire", None),
    ("Le gardien a réduit à néant les efforts du club.", "réduire", None),
    ("Les otages étaient détenus dans une cave.", "détenir", None),
    ("« Il faut agir », continue-t-il.", "continuer", "said"),
    ("La ministre a présenté son projet.", "présenter", "presented"),
    ("Les suspects seront présentés à un juge.", "présenter", None),
    ("Le mariage entre la piste et la montagne a été célébré.", "mariage", None),
    ("Le coureur a mené la course.", "mener", None),
    ("La Croatie a connu une hausse du chômage.", "connaître une hausse", "increased"),
    ("La naissance de cette étoile reste un mystère.", "naissance", None),
    ("La naissance de Paul Vidal a été fêtée à Lyon.", "naissance", "bornIn"),
    ("Les ouvriers ont écrasé les cailloux.", "écraser", None),
    ("L'avion s'est écrasé près de la ville.", "s'écraser", "crashed"),
    ("Les gendarmes ont repris la ville.", "reprendre", "controlled"),
    ("Le ministre a défendu cette réforme.", "défendre", "supported"),
    ("Les soldats ont défendu la ville.", "défendre", None),
    ("72 % des Français soutiennent la réforme.", "soutenir", "supported"),
    ("Les soldats avancent vers la ville.", "avancer", None),
    ("Le groupe a revendiqué l'attentat.", "revendiquer", None),
    ("Un homme a mis le feu à la gare.", "mettre le feu", "burned"),
    ("Les gendarmes ont interpellé un pilleur.", "interpeller", "arrested"),
    ("La députée a interpellé le gouvernement.", "interpeller", None),
    ("La police a attrapé le tueur.", "attraper", "arrested"),
    ("Le chanteur a attrapé un virus.", "attraper", "fellIll"),
    ("« Merci du fond du cœur », a lancé le nageur.", "lancer", "said"),
    ("Les manifestants ont lancé des pavés.", "lancer", None),
    ("L'entreprise a construit un pont.", "construire", "built"),
    ("Le maire veut construire une relation durable.", "construire", None),
    ("La fusée a décollé de la base.", "décoller", "tookOff"),
    ("Le projet n'a jamais décollé.", "décoller", None),
    ("L'immeuble s'est effondré.", "s'effondrer", "collapsed"),
    ("L'économie du pays s'est effondrée.", "s'effondrer", None),
    ("Le séisme a secoué la région.", "secouer", "struckDisaster"),
    ("Cette affaire a secoué le pays.", "secouer", None),
    ("La députée touche une prime.", "toucher", "earned"),
    ("L'épidémie a touché trois villes.", "toucher", "affected"),
    ("Le voyageur est entré dans la gare.", "entrer", "entered"),
    ("Le joueur est entré dans la légende.", "entrer dans la légende", None),
    ("Le coureur crée un écart.", "créer", None),
    ("Un nouveau parti voit le jour.", "voir le jour", None),
    ("La ministre a fait tomber les barrières.", "faire tomber", None),
    ("Les artistes qu'elle soutient ont gagné.", "soutenir", "supported"),
    ("La police a expulsé les manifestants du rond-point.", "expulser", None),
    ("La France a expulsé trois diplomates.", "expulser", "deported"),
    ("Cette date était mal choisie.", "choisir", None),
    ("Le ministre va revenir sur ses propositions.", "revenir", None),
    ("Les élus relèvent du droit commun.", "relever", None),
    ("Le gouvernement a agi trop tard, estime la députée.", "estimer", "said"),
    ("Les agents ont répliqué avec des grenades.", "répliquer", None),
    ("Le coureur a pris la fuite.", "prendre la fuite", "fled"),
    ("La douane a mis la main sur un tableau.", "mettre la main", None),
    ("Le musée met à l'honneur les tisserands.", "mettre à l'honneur", None),
    ("La maire a jeté l'éponge.", "jeter l'éponge", "resigned"),
    ("Deux marins ont perdu la vie.", "perdre la vie", "died"),
    ("Les rebelles ont pris d'assaut la caserne.", "prendre d'assaut", None),
    ("Les chercheurs ont mis en évidence une bactérie.", "mettre en évidence", "discovered"),
    ("Le rapport met en évidence les failles du barrage.", "mettre en évidence", None),
    ("Le parti a gagné 3000 voix.", "gagner", None),
    ("L'armée a réquisitionné deux ferries.", "réquisitionner", None),
    ("La moyenne est calculée à partir des notes.", "calculer", None),
    ("La veuve a cédé ses terres.", "céder", None),
    ("Anne Petit parle d'une erreur.", "parler", "said"),
    ("Anne Petit a participé au gala.", "participer", "attended"),
    ("Anne Petit a participé à la création du club.", "participer", None),
    ("« Que faire ? » a demandé Paul Vidal.", "demander", "said"),
    ("Le coureur s'échappe dès le départ.", "s'échapper", None),
    ("La région veut prévenir tout risque.", "prévenir", None),
    ("Elle a choisi deux livres.", "choisir", None),
    ("The minister met the workers.", "meet", "met"),
    ("The plan met a need.", "meet", None),
]
STATES = (
    "La salle comporte deux sorties.",
    "Le pont mesure trente mètres.",
    "La réforme permet une baisse.",
    "Le plan consiste en une aide.",
    "Ces chiffres correspondent aux attentes.",
    "Le traité de Nancy a dix ans.",
    "On compte trois écoles.",
    "Son but est de gagner.",
    "La chanson la plus écoutée est là.",
    "Les outils permettent de comprendre.",
    "The hall contains two doors.",
)


@cache
def lexicon() -> tuple[LexicalRelation, ...]:
    return terms.read_lexicon()


def told(sentence: str) -> tuple[Telling, ...]:
    language = "en" if sentence.startswith("The ") else "fr"
    (found,) = extract(annotate([Article("case", sentence, language)], language=language), lexicon())
    return found.tellings


@pytest.mark.parametrize(("sentence", "lemma", "relation"), SENSES)
def test_relation_holds_in_its_own_sense_only(sentence: str, lemma: str, relation: str | None) -> None:
    assert (lemma, relation) in [(each.relation.lemma, each.relation.id) for each in told(sentence)]


@pytest.mark.parametrize("sentence", STATES)
def test_state_is_no_event(sentence: str) -> None:
    assert not [each for each in told(sentence) if each.rule in ("clauses", "participles", "attempts", "event_nouns")]
