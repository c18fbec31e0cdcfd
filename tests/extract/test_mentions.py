"""Mentions of parsed sentences: which pronouns stand for somebody, and what their clauses tell of them."""

import pytest

from kg import terms
from kg.annotate import annotate
from kg.extract import extract
from kg.model import Article


@pytest.mark.parametrize(
    "sentence",
    [
        "Il est attendu que le fleuve montera.",
        "Des élèves l'auraient annoncé.",
        "La candidate l'emporte.",
        "Le maillot est lui porté par un coureur.",
        "La banque a, elle, écopé d'une amende.",
        "Le maire a lui aussi salué la foule.",
        "L'épreuve quant à elle a commencé.",
        "Il est trop tard.",
        "Il a été décidé de fermer le pont.",
        "Il est prévu une réunion.",
        "Le projet avance, comme l'a lancé Paul Vidal.",
    ],
)
def test_pronoun_of_a_clause_or_of_nobody_is_no_mention(sentence):
    assert not [each for each in _mentions(sentence).values() if each.kind == "pronoun"]


def test_possessive_knows_the_subject_of_its_clause():
    found = _mentions("Cet animal, né de ses parents, protège son territoire.")
    assert found["son"].subject == found["ses"].subject == found["Cet animal"].start


def test_object_is_not_the_subject_of_its_infinitive():
    found = _mentions("Paul veut la vendre.")
    assert found["Paul"].start in found["la"].not_same_as


def test_who_works_with_him_is_another():
    found = _mentions("Le maire, qui a collaboré avec lui, part.")
    assert found["qui"].start in found["lui"].not_same_as


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Jean Roux avait été « victime d’un grave accident, voici bientôt trois ans ».", "victime d’un grave accident"),
        ("Le rapport de force entre pêcheurs et le pouvoir royal se durcit.", "Le rapport de force entre pêcheurs et le pouvoir royal"),
        ("La règle tient de la coutume du port ce qui surprend.", "la coutume du port"),
        ("La garde a confiné le roi Paul et sa femme à leur résidence.", "sa femme"),
        ("Elle a mené la régate d'un bout à l'autre.", "la régate"),
        ("Le club a recruté deux ou trois joueurs.", "deux ou trois joueurs"),
        ("Le pêcheur a caché un fusil de calibre 6,35 et des lettres.", "un fusil de calibre 6,35"),
        ("La remise en état des abribus a commencé.", "La remise en état des abribus"),
        ("Le groupe a gagné la médaille de justesse.", "la médaille"),
        ("Le club préside les grands organes de la ligue avec Paul Vidal.", "les grands organes de la ligue"),
        ("La chaîne a montré la finale du sabre par équipe.", "la finale du sabre par équipe"),
        ("Le coureur a remporté deux épreuves trois semaines après sa chute.", "deux épreuves"),
        ("Le voleur a cassé une vitre avec un marteau.", "une vitre"),
        ("Le club a dominé la régate du début à la fin.", "la régate"),
        ("Elle demande la levée de sa suspension auprès de la cour.", "sa suspension"),
        ("Le maire a coupé tout dialogue avec cette instance.", "tout dialogue avec cette instance"),
        ("Quelques-uns des initiateurs de la fête ont été identifiés.", "Quelques-uns des initiateurs de la fête"),
        ("Le club alerte l'opinion régionale sur le risque de crue.", "l'opinion régionale"),
        ("L'armée veut occuper le nord de Tripoli tandis qu'en Tunisie, rebelles et milices attaquent.", "le nord de Tripoli"),
        ("Le bus a heurté trois musiciens (à pied, NDLR).", "trois musiciens"),
        ("Le voleur a blessé l'un d'entre eux dans la cour.", "l'un d'entre eux"),
        ("La mairie prépare une nouvelle fête rapidement.", "une nouvelle fête"),
        ("Ce sont les élus qui soutiennent le plus le projet.", "le projet"),
        ("La traversée prend presque un mois.", "presque un mois"),
        ("La ville a quitté le projet de gare à l'horizon 2030.", "le projet de gare"),
        (
            "Le maire veut réduire la taxe sur la vente appliquée aux domaines de plus de 3,2 millions d'euros.",
            "la taxe sur la vente appliquée aux domaines",
        ),
        ("Le voisin a sonné à la porte avec insistance.", "la porte"),
        ("Les chauffeurs paieront une amende de 200 euros à 300 euros.", "une amende de 200 euros à 300 euros"),
        ("Trois élus ont été suivis par vingt à trente chasseurs armés.", "vingt à trente chasseurs armés"),
        ("La mairie a élargi le délai de paiement de manière générale.", "le délai de paiement"),
        ("Le quotidien évalue l'aide fournie à deux millions d'euros.", "l'aide fournie"),
        ("L'armée veut chasser l'organisation rebelle de Lens.", "l'organisation rebelle"),
        ("Le conseil a voté la loi décidant le retrait de la ville du pacte de Lens.", "le retrait de la ville"),
        ("Elle a ramé sur ce circuit allongé en 3 h 12 min 41 s.", "ce circuit allongé"),
        ("Seuls dix lynx demeurent à l'état sauvage et vingt en captivité.", "l'état sauvage"),
        ("Les élus rappellent l'indépendance du port vis-à-vis de la mairie.", "l'indépendance du port"),
        ("Le club est puni par la ligue visant les tricheurs.", "la ligue"),
        ("La trêve entre la ville (nord) et le port a surpris.", "La trêve entre la ville (nord) et le port"),
        ("Il s'agit d'une crise « toujours dans l'impasse » à l'usine.", "l'impasse"),
        ("Le préfet tient le maire pour responsable.", "le maire"),
        ("Le Kurdistan irakien a élu un président.", "Kurdistan irakien"),
        ("Un Gilet jaune a été présenté à un juge.", "Gilet jaune"),
        ("Des élus font état d'un éclairage public insuffisant et d'un manque d'argent.", "un éclairage public insuffisant"),
        ("Un garde était en poste devant son bureau à Lens aux alentours de 9 heures 15.", "son bureau à Lens"),
        ("Cette taxe causant un manque à gagner de deux millions d'euros, est critiquée.", "un manque à gagner de deux millions d'euros"),
        ("Le taux de chômage lensois tel que calculé par la mairie augmente.", "Le taux de chômage lensois"),
        ("Le club a exclu son entraîneur de la course.", "son entraîneur"),
        ("La statue représente un symbole de ce qu’un maire doit être.", "un symbole"),
        ("Elle a rejoint l'aéroport à pied avec son fils.", "l'aéroport"),
        ("Le maire a appelé les marins à la retenue.", "les marins"),
        ("Les habitants ont approuvé la fusion à 92,7 %.", "la fusion"),
        ("Les élus estiment la foule à 1,6 million de têtes.", "la foule"),
        ("Les chimistes ont surnommé ce bruit « le chant des glaces ».", "ce bruit"),
        (
            "Le port est clos et tous les enfants des écoles, collèges et lycées de Lens ont été confinés.",
            "tous les enfants des écoles, collèges et lycées de Lens",
        ),
        ("Le gardien a appelé le numéro d'urgence 112 quelques minutes avant sa chute.", "le numéro d'urgence"),
        ("Les élus vont choisir le 45 e président du club.", "le 45 e président du club"),
        ("Un cyclone frappe Madagascar", "Un cyclone"),
        ("Un orage de 6,4 secoue l'Alaska", "Un orage de 6,4"),
        ("Son fils, décédé d'un cancer à 40 ans, était maire.", "un cancer"),
        ("Le maire a animé de nombreuses fêtes entre autres sur le port.", "de nombreuses fêtes"),
        ("Les pêcheurs se servent de la cloche du phare comme moyen choisi pour parler.", "la cloche du phare"),
        ("Le nom doit encore être fixé par le conseil d'État cet automne.", "le conseil d'État"),
        ("La direction du groupe Canal + a adressé un message.", "La direction du groupe Canal +"),
        ("Ana Roy a rejoint le club en qualité de directrice.", "le club"),
        ("Les crues pourraient convertir les prés en étangs boueux.", "les prés"),
        ("Le voleur a mutilé le marin à mort.", "le marin"),
        ("Des canots vont transporter les blessés sur la terre ferme.", "les blessés"),
        ("Le maire a accusé le comptable Paul Vidal d’agression sexuelle.", "le comptable Paul Vidal"),
        ("Le conseil examinera le projet au printemps.", "le projet"),
        ("Le pays doit recevoir la visite du roi les 28 et 29 avril prochains.", "la visite du roi"),
        ("Elle reste la seule élue du port à être capable de gagner.", "la seule élue du port à être capable de gagner"),
        ("Ce renforcement des contrôles entre la ville et le port et la hausse des taxes étonnent.", "contrôles entre la ville et le port"),
        ("Un voisin a été blessé avec un fusil à plomb à Lens.", "un fusil à plomb"),
        ("Le séisme a secoué la côte de Java de la fin mars au début avril.", "la côte de Java"),
        ("La crue a tué cinq marins, principalement du côté nord du port.", "cinq marins"),
        ("Le maire a évoqué mercredi dernier la taxe payée par le port.", "la taxe payée par le port"),
        ("La ville aide les élèves à créer leur propre « journal en ligne ».", "leur propre « journal en ligne »"),
        ("Les pêcheurs ont suivi la finale sur grand écran.", "la finale"),
        ("La mairie cite des sites « d'extrême gauche » et des élus.", "des sites « d'extrême gauche »"),
        ("Le port est fermé par la police rue de Lille.", "la police"),
        ("L'homme a blessé un voleur d'un coup de couteau.", "un voleur"),
        ("Un camion a percuté le mur du port de plein fouet.", "le mur du port"),
        ("Le club a défendu l'accord sur la base du traité.", "l'accord"),
        ("Le club voit la part de la ville diminuer.", "la part de la ville"),
        ("La mairie a ouvert donc deux écoles.", "deux écoles"),
        ("Le juge l'a puni d'une conduite en état d'ivresse.", "une conduite en état d'ivresse"),
        ("Le boulanger a préparé de délicieux pains au chocolat.", "de délicieux pains au chocolat"),
        ("Ana Roy a gagné le titre de saut à la perche.", "le titre de saut à la perche"),
        ("La mission a suscité des doutes sur la nature des travaux.", "des doutes sur la nature des travaux"),
        ("Paul Vidal gagne 22 900 euros par mois.", "22 900 euros par mois"),
        ('Il est devenu gardien à Lens de "La Palmeraie".', "Lens"),
        ("La direction de Cordes & Voiles Morel a vendu le port.", "La direction de Cordes & Voiles Morel"),
        ("Le port a fermé deux quais jusqu'ici libres, selon des journaux locaux.", "deux quais jusqu'ici libres"),
        ("Le juriste a tenu le musée de 1998 à 2009.", "le musée"),
        ("La guerre de 1914 à 1918 a détruit la ville.", "La guerre de 1914 à 1918"),
        ("Ana Roy a quitté la piste pieds nus.", "la piste"),
        ("Le maire a quitté la salle tête haute.", "la salle"),
        ("Les vitres de la Banque Morel rue de Lens sont brisées.", "Les vitres de la Banque Morel"),
        ("Le maire dénonce « une vente sans procès » et part.", "une vente sans procès"),
        ("Le Havre accueille une course.", "Le Havre"),
        ("Le port est tenu par le clan au pouvoir.", "le clan au pouvoir"),
        ("La rive est touchée par une vague de pollution aux pesticides.", "une vague de pollution aux pesticides"),
        ("Le jeu est entravé par un fait rarement observé dans un match.", "un fait rarement observé dans un match"),
        ("Deux cyclistes ont été percutés par un camion sur la départementale 31.", "un camion"),
        ("L'Office de tourisme de Morteau et du Saugeais accueille les élus.", "Office de tourisme de Morteau et du Saugeais"),
    ],
)
def test_phrase_ends_where_its_words_do(sentence, phrase):
    assert phrase in _mentions(sentence)
    assert "NDLR" not in _mentions(sentence)


def test_who_explores_is_not_explored():
    found = _mentions("La sonde Nadir, qui a fait un détour vers Saturne afin de l'explorer, a disparu.")
    assert found["qui"].start in found["l'"].not_same_as


def test_field_of_an_office_bears_no_name():
    found = _mentions("L'ancien ministre du budget Paul Vidal a été condamné.")
    assert found["budget"].same_as is None


def test_apposition_is_of_what_it_stands_beside():
    found = _mentions("En 2004, Paul Vidal a été retenu pour un Grand Prix pour Nuage, un court métrage qu'il avait tourné.")
    assert found["un court métrage"].same_as is None
    assert _mentions("Il retire le projet de taxe qui devait remplacer l' « Orlacare ».")["Orlacare"].same_as is None


def test_first_of_several_names_in_brackets_is_not_what_gathers_them():
    found = _mentions("Le front (CGT, SUD, FO) réclame le retrait du plan.")
    assert found["CGT"].same_as is None


def test_name_behind_a_comma_is_of_the_officer_before_it():
    found = _mentions("Départ de la directrice, Ana Roy, pour Lyon.")
    assert found["la directrice"].start == found["Ana Roy"].same_as


def test_phrase_of_how_a_thing_is_done_is_not_the_thing():
    found = _mentions("Le maire ordonne, par décret, la fermeture du pont.")
    assert found["la fermeture du pont"].same_as is None


def test_participle_behind_a_noun_says_which_one_it_is():
    assert "bloquer" in _mentions("Le cortège bloqué à Lyon est calme.")["Le cortège bloqué à Lyon"].modifiers


def test_relative_clause_tells_its_subject_from_its_noun():
    found = _mentions("Le candidat qu'il a battu part.")
    assert found["Le candidat"].start in found["il"].not_same_as


def test_occasion_is_told_from_its_like():
    found = _mentions("La Chine accueillera les prochains Jeux olympiques d'hiver.")
    assert found["prochains Jeux olympiques d'hiver"].kind == "nominal"


def test_participle_tells_that_an_elided_object_is_feminine():
    assert _mentions("Paul Vidal l'a réglée hier.")["l'"].gender == "feminine"


def test_free_army_is_another():
    assert "Armée nationale libre" in _mentions("Les rebelles de l'Armée nationale libre ont pris la ville.")


def test_bare_noun_is_a_mention_only_where_something_is_told_of_it():
    assert set(_mentions("Un avion de ligne a été vendu.")) == {"Un avion de ligne"}
    assert "planeurs" in _mentions("Le nombre de planeurs qui ont été vendus baisse.")


def test_speaker_is_none_of_those_spoken_of():
    found = _mentions("« Il a vendu la maison de mon père », a déclaré Paul Vidal.")
    assert found["Paul Vidal"].start in found["Il"].not_same_as
    assert found["Il"].start in found["Paul Vidal"].not_same_as


@pytest.mark.parametrize(
    ("sentence", "relative", "noun"),
    [
        ("Les salariés de l'usine qui perdent leur emploi manifestent.", "qui", "Les salariés de l'usine"),
        ("Les robots du laboratoire qui explorent Mars reviennent.", "qui", "Les robots du laboratoire"),
        ("La loi, que le Sénat a votée, entre en vigueur.", "que", "La loi"),
        ("Les élus lisent les lettres et les rapports qui ont été cités.", "qui", "les rapports"),
    ],
)
def test_relative_stands_for_the_noun_its_verb_agrees_with(sentence, relative, noun):
    found = _mentions(sentence)
    assert found[relative].same_as == found[noun].start


@pytest.mark.parametrize(
    "sentence",
    [
        "Les douaniers arrêtent les voitures en barrages de routes qui roulent vers Lyon.",
        "La mairie a suivi les procès d'étudiants non classés en Licence 2 qui s'étaient plaints.",
        "Les vaincus ont été oubliés par le pacte de Nantes en 1834, qui redessinaient les frontières.",
        "Une veillée pour le fleuve qui a ému la foule finit.",
        "Une motion proposée par le Chili et la Bolivie qui ordonne la trêve est adoptée.",
        "Les soupçons de falsification des listes qui ont accompagné le vote restent.",
    ],
)
def test_relative_stands_for_no_noun_that_only_says_of_which_kind_another_is(sentence):
    found = _mentions(sentence)
    assert not any(found[each].same_as is not None for each in ("qui", "dont") if each in found)


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("Selon Nuage, le stade fermera.", ["Nuage"]),
        ("Lumenor a vendu le stade, rapporte Nuage.", ["Nuage"]),
        ("Nuage a annoncé la fermeture du stade.", []),
        ("Ana Roy travaille chez Nuage.", []),
    ],
)
def test_who_is_named_only_for_what_they_say_is_a_source(sentence, sources):
    assert [text for text, each in _mentions(sentence).items() if each.is_source] == sources


@pytest.mark.parametrize(
    ("sentence", "language", "bearer", "name"),
    [
        ("Le porte-parole du parquet de Lens, Paul Vidal, a démissionné.", "fr", "Le porte-parole du parquet de Lens", "Paul Vidal"),
        ("La ministre des anciens combattants Ada Morel part.", "fr", "La ministre des anciens combattants Ada Morel", "Ada Morel"),
        ("La tenante du titre Ada Morel gagne.", "fr", "La tenante du titre Ada Morel", "Ada Morel"),
        ("The mayor of Leeds-on-Sea, Ann Lee, opened the fair.", "en", "The mayor of Leeds-on-Sea", "Ann Lee"),
        ("The mayor visited the home of Bob Fox, Ann Lee, and Carl Day.", "en", "The mayor", None),
    ],
)
def test_name_between_commas_is_whose_office_stands_before_it(sentence, language, bearer, name):
    found = _mentions(sentence, language)
    equal = next((text for text, each in found.items() if each.same_as == found[bearer].start), None)
    assert (equal or next((text for text, each in found.items() if each.start == found[bearer].same_as), None)) == name


def test_date_that_a_copied_page_prints_before_its_text_is_no_part_of_a_name():
    assert "Vidéos" in _mentions("date 2024-03 Vidéos en ligne programmerait un salon.")


def test_maker_is_not_what_it_makes():
    found = _mentions("Le maire utilise Nuage, l'outil avancé Lumenor.")
    assert (found["l'outil avancé Lumenor"].same_as, found["Lumenor"].same_as) == (found["Nuage"].start, None)


def _mentions(sentence, language="fr"):
    (found,) = extract(annotate([Article("a.txt", sentence, language)]), terms.read_lexicon())
    return {each.text: each for each in found.mentions}
