"""Chains: marked sentences and the mentions that must, and must not, stand for the same."""

import pytest

from kg.resolve.coreference import chains
from tests.resolve.marked import read

TOGETHER = {
    "pronoun by gender": ("[Marie Curie|Person s] reçoit [Paul Langevin|Person m !0] . [Elle|s] sourit .", ["Marie Curie", "Elle"]),
    "surname that the parse takes for a man's": (
        "[Ada Morel|Person s] vient . [Morel|Person m s] repart .",
        ["Ada Morel", "Morel"],
    ),
    "surname": ("[Tyler Perry|Person s] vient . [M. Perry|Person s] repart .", ["Tyler Perry", "M. Perry"]),
    "surname first": ("[Altman|Person s] vient . [Sam Altman|Person s] parle .", ["Altman", "Sam Altman"]),
    "acronym": ("[Writers Guild of America|Organization s] vote . [WGA|Organization s] gagne .", ["Writers Guild of America", "WGA"]),
    "alias in brackets": ("[Guilde des scénaristes|Organization s] ( [WGA|Organization =0] ) .", ["Guilde des scénaristes", "WGA"]),
    "article before a name": ("[OpenAI|Organization s] publie . [L'OpenAI|Organization s] retire .", ["OpenAI", "L'OpenAI"]),
    "glued names": ("[OpenAI|Organization s] publie . Selon [BloombergL'OpenAI|Organization] .", ["OpenAI", "BloombergL'OpenAI"]),
    "nominal of a company": ("[OpenAI|Organization s] recrute . [L'entreprise|f s] grandit .", ["OpenAI", "L'entreprise"]),
    "nominal of a country": ("[Autriche|Place s] vote . [Le pays|m s] attend .", ["Autriche", "Le pays"]),
    "same noun": ("[Une réunion|f s] commence . [La réunion|f s] finit .", ["Une réunion", "La réunion"]),
    "this last one": ("[Le maire|m s] accuse [Ada Morel|Person f !0] . [Cette dernière|f s] nie .", ["Ada Morel", "Cette dernière"]),
    "apposed role": ("[La directrice|f s =1] [Mira Murati|Person s] part .", ["La directrice", "Mira Murati"]),
    "possessive": ("[Tyler Perry|Person s] ferme [son] studio .", ["Tyler Perry", "son"]),
    "possessive of the subject": (
        "[Ada Morel|Person f s] écoute [Paul Vidal|Person m !0] . [Le maire|m s] quitte [sa|^2] ville .",
        ["Le maire", "sa"],
    ),
    "possessive of one of two": ("[Ada Morel|Person f s] inflige à [Paul Vidal|Person m b !0] [sa|^0] défaite .", ["Ada Morel"]),
    "possessive before its owner": ("Dans [son|^1] discours , [Ada Morel|Person f s] remercie .", ["Ada Morel", "son"]),
    "relative": ("[Tyler Perry|Person s] , [qui|s =0] part .", ["Tyler Perry", "qui"]),
    "former title": ("[Ada Morel|Person f s ~astronaute] vient . [L'astronaute|f s] part .", ["Ada Morel", "L'astronaute"]),
    "noun of one person": ("[Ada Morel|Person f s] vient . [La victime|f s] part .", ["Ada Morel", "La victime"]),
    "pronoun that goes on speaking": ("[Luc Roux|Person m s] parle . [Marc Roux|Person m s] part . [Il|s =0] rit .", ["Luc Roux", "Il"]),
    "seat of a country": ("[La capitale de la France|f Place s] , [Paris|Place =0] , dort .", ["La capitale de la France", "Paris"]),
    "vehicle": ("[Un bus|m s] arrive . [Le véhicule|m s] repart .", ["Un bus", "Le véhicule"]),
    "the whole of a short name": (
        "Hier . [Assemblée|Organization s] vote . [Assemblée nationale|Organization s] siège .",
        ["Assemblée", "Assemblée nationale"],
    ),
    "the one with a name": (
        "Hier . [La sonde|f Product s =1] [Étoile|Product] part . [Aucune sonde|f Product s] ne va si loin . [La sonde|f Product s] vole .",
        ["La sonde", "Étoile", "La sonde"],
    ),
    "a square by its own noun": ("[Place des lacs|Place s] ferme . [La place|f s] rouvre .", ["Place des lacs", "La place"]),
    "a demonym before a name": (
        "[Canadienne Ada Morel|Person f s] part . [Ada Morel|Person f s] gagne .",
        ["Canadienne Ada Morel", "Ada Morel"],
    ),
    "who comes from there": (
        "[La Canadienne|f s =1] [Ada Morel|Person f] part . [la Canadienne|f s] gagne .",
        ["La Canadienne", "Ada Morel", "la Canadienne"],
    ),
    "the country spoken of": (
        "[France|Place s] parle . [France|Place s] vend à [Espagne|Place] . [Le pays|m s] paie .",
        ["France", "France", "Le pays"],
    ),
    "this country is the last": (
        "[France|Place s] parle . [France|Place s] vend à [Espagne|Place] . [Ce pays|m s] paie .",
        ["Espagne", "Ce pays"],
    ),
    "the only one seen": ("Hier . [Ada Morel|Person f s] part . [Paul Vidal|Person m s] [la|o !1] salue .", ["Ada Morel", "la"]),
    "who says it": (
        "[Ada Morel|Person f s] part . [Inès Roux|Person f s] sait qu' [elle|s <1] gagne .",
        ["Inès Roux", "elle"],
    ),
    "a thing whose clause goes on": (
        "[Une loi|f s] passe . [La toile|f s] a été peinte, mais [elle|s <1] manque .",
        ["La toile", "elle"],
    ),
    "a clause before the one it is in": (
        "[Une loi|f s] passe . Si [la mairie|f Organization s <2] paie, [elle|s] gagne .",
        ["la mairie", "elle"],
    ),
    "whom the title names, whatever the one sentence since": (
        "[Ada Morel|Person f s] part . Hier . On fête [Ada Morel|Person f o] . [Un recours|m s] tombe . [Elle|s] ment .",
        ["Ada Morel", "Ada Morel", "Elle"],
    ),
    "a thing told of in the sentence before": (
        "Hier . [Ada Morel|Person f s] part . Hier . [La stèle|f s] est à [Lens|Place b] . [Elle|s] plaît .",
        ["La stèle", "Elle"],
    ),
    "the subject rather than those beside it": (
        "[Un ami|m s] de [Paul Vidal|Person m !0] écrit à [Jean Roux|Person m !0] . [Il|s] part .",
        ["Un ami", "Il"],
    ),
    "a man of some age": ("[Un homme|m s =1 +an] , [Paul Vidal|Person] , dort .", ["Un homme", "Paul Vidal"]),
    "another who": ("[Un autre voisin|m s] [qui|s =0] dort .", ["Un autre voisin", "qui"]),
    "plural": ("[Les manifestants|m p Group s] arrivent . [Ils|p s] crient .", ["Les manifestants", "Ils"]),
}


@pytest.mark.parametrize(("marked", "expected"), TOGETHER.values(), ids=TOGETHER.keys())
def test_mentions_of_one_thing_form_a_chain(marked, expected):
    assert expected in _found(marked)


APART = {
    "judge and lawyer": "[Le juge|m s] écoute . [L'avocate|f s] parle .",
    "hotel and town": "[Rivage|Place m ~hôtel] ferme . [cette ville|f] dort .",
    "port and coast": "[Le port|m s] ferme . Elle arpente [ce littoral|m] .",
    "nobody": "Il garde ce que [personne|f s] ne lira . [Elle|f s] porte une date .",
    "a pope beside a namesake": "[François Morel|Person m s] parle . [François|Person m s ~pape] écoute .",
    "a thing has no campaign": "[La suppression|f s] suit [sa|^0] campagne .",
    "whose of two": "[Ada Morel|Person f s] félicite [Paul Vidal|Person m o !0] pour [son|^0] élection .",
    "the team that acts": "[Ada Morel|Person s] part . [L'équipe|f Organization s] sait qu' [elle|s] gagne .",
    "no bird speaks": "[Le canari|m s] part . « Bonjour » , a dit [il|s v] .",
    "who is arrested is no body": "[Rivage|Organization s] annonce [son|^0] [arrestation|f] .",
    "directors of two": "[Le directeur de Nuage|m s] part . [Le directeur des ventes|m s] reste .",
    "a measure is told by no other noun": "[Une loi|f s] passe . [La mesure|f s] dure .",
    "a roundabout is no road": "[La route|f s] ferme . [Le rond-point|m s] rouvre .",
    "a movement may be a move": "[Rivage|Organization s] part . [Ce mouvement|m s] dure .",
    "a murderer is no one merely named": "[Ada Morel|Person f s] tombe . [La meurtrière|f s] fuit .",
    "a party beside a name": "[Ada Morel|Person f s] ( [PS|Organization =0] ) vote .",
    "a class behind a champion": "[La championne de slalom|f s] ( [C1|Person =0] ) gagne .",
    "a state of emergency is no state": "[Agence|Organization ~état] parle . [L'état|m s] dure .",
    "a branch of a company": "[Une banque|f s =1] [Rivage|Organization] brûle .",
    "a body of its own": "[Nations unies|Organization] votent . [Nations unies pour les arts|Organization] écoutent .",
    "a noun that says more": "[Le départ|m s] tarde . [Le départ de la course|m s ~course] suit .",
    "former and present": "[L'ancien maire|m s] parle . [Le maire|m s] écoute .",
    "act one and two": "[L'acte II|m s] commence . [L'acte I|m s] finit .",
    "brought in as another": "[Un autre avion|m s] attend . [L'avion|m s] part .",
    "a match is no championship": "[Un championnat|m s] commence . [Le match|m s] finit .",
    "two first names": "[Sam Altman|Person s] parle . [Jack Altman|Person s] écoute .",
    "on is nobody": "[Sam Altman|Person s] parle . [On|s] écoute .",
    "first person": "[Sam Altman|Person s] parle : « [Je|s] pars » .",
    "not oneself": "[Le directeur|m s] salue [lui|!0] .",
    "an indefinite noun is new": "[Une vidéo|f s] sort . [Une vidéo|f s] suit .",
    "another one": "[La personne|f s] parle . [L'autre personne|f s] écoute .",
    "singular is not plural": "[Les entreprises|f p] grandissent . [L'entreprise|f s] ferme .",
    "a month comes back to nothing": "[Le mois|m] passe . [Le mois|m] revient .",
    "a series is not its maker": "[La série|f =1] [Marvel|Organization] plaît .",
    "man and woman": "[Monsieur Morel|Person m s] part . [Madame Morel|Person f s] reste .",
    "a city is no short form": "[Paris Hilton|Person s] chante . [Paris|Place] écoute .",
    "two joined are neither": "[Les pays|m p s =1] [Portugal|Place] .",
    "the other court": "[La cour martiale|f s] juge . [La cour|f s] attend . [La cour constitutionnelle|f s] vote .",
    "those and the others": "[Les pays qualifiés|m p s] chantent . [Les pays non qualifiés|m p s] votent .",
    "another of the same kind": "[Un bus|m s] arrive . [Le véhicule|m s] freine . [Le camion|m s] dérape .",
    "a noun that nobody called so": "[La sœur|f Person s] parle . [Le notaire de la famille|m Person s] écoute .",
    "another's": "[Les noms du pays|m p s] changent . [Valmont|Place] , [dont|=1] [les noms|m p s] restent .",
    "an office and its bearer": "[Le parquet|m s] enquête . Selon [le parquet|m] [Ada Morel|Organization =1] .",
    "another stage": "[La 12e étape|f s] finit . [La 13e étape|f s] suit .",
    "the one after": "[La première loi|f s] passe . [La deuxième loi|f s] échoue .",
    "of another gender": "[La réforme|f s] passe . [Il|s] sourit .",
    "several things are not one": "[Le film|m s Work] sort . [Ils|s] plaisent .",
    "one is not several": "[Les films|m p s] sortent . [Il|s] plaît .",
    "an institution has no wife": "[Le ministère|m s] aide [sa|^0] [sa femme|f] .",
    "what several own is of both": "[Ada Morel|Person s j] et [Paul Vidal|Person s j] vendent . [Ada Morel|s j] quitte [leur|^2] maison .",
    "a day is nobody": "[La journée|f s =1] [Assia Djebar|Person] commence .",
    "a bearer of another name": "[L'organisme Racines|m s] , [Union des auteurs|Organization =0] .",
    "two nouns side by side": "[Une protéine|f s] , [le tardigrade|m =0] .",
    "named since": "[La Canadienne|f s =1] [Ada Morel|Person f] part . [Inès Roux|Person f s] va . [La Canadienne|f s] va .",
    "somebody from there is no contest": "[Course des lacs|Occasion f s] suit . [la Canadienne|f s =0] . Ada . [La Canadienne|f s] va .",
    "a relay of another country": "[Le relais|m s =1] [Éclair|Product] part . [Le relais nippon|m s] suit .",
    "all births are not those counted": "[63 452 naissances|f p s] surprennent . [Les naissances|f p s] baissent .",
    "a state by name alone": "[État des neiges|Organization s] menace . [Le gouvernement|m s] répond .",
    "an avenue is no street": "[Avenue des lacs|Place s] ferme . [La rue|f s] attend .",
    "a movement is no strike": "[Ce mouvement|m s] grandit . [La grève|f s] suit .",
    "a desert is no city": "[Désert rouge|Place s] brûle . [La ville|f s] attend .",
    "two of a kind side by side": "[Le patinage masculin|m s] , [le patinage artistique|m =0] .",
    "a couple is not one of it": "[Le couple Morel|m s =1] [Paul Morel|Person] danse .",
    "an undertaking is not who is only cited": "[Ada Morel|Person s] part, selon [Nuage|Organization c] . [L'entreprise|f s] ferme .",
    "an undertaking is no court": "[Cour des comptes|Organization f s] juge . [Cette entreprise|f s] échoue .",
    "a union of states is no association": "[Union des États|Organization s] vote . [L'association|f s] attend .",
    "one of several, one is many": "[Cette association|f Organization s] vote . [Les ligues|f p s] attendent .",
    "any such one": "[Une loi|f s] passe . Il abroge [la loi|f] [qui|=1 s] oblige . [La loi|f s] tombe .",
    "named since, and of the same type": "[Le patron|m s =1] [Paul Vidal|Person m] part . [Jean Roux|Person m s] va . [Le chef|m s] dort .",
    "a collective is no social movement": "[Un mouvement social|m Organization s] dure . [Le collectif|m s] attend .",
    "a square beside another street": "[Place des Lacs|Place s] dort . [Avenue Morel|Place s] brûle . On va vers [la place|f] .",
    "the republic": "[Grèce|Place s] vote . Il milite pour [la république|f] .",
    "the last one of its sentence": "[Paul Vidal|Person m s] part . Dans [le pays|m] , [ce dernier|m s] souffre .",
    "the subject above may be meant": "[Ada Morel|Person f s] part . [La mairie|f s] espère que [sa|<1] [réponse|f s] suffira .",
    "the consumer is anybody": "[Les utilisateurs|m p Group s] partent . [Le consommateur|m s] choisit .",
    "a shop of a company": "[La boutique|f s =1] [Nuage|Organization] brûle .",
    "one of a list is any": "[Le lycée Valmont|Organization m s] ferme . On réforme [le lycée|m Organization j] et [le bac|m j] .",
    "what was somebody's": "[Sa campagne|f s] finit . [La campagne|f s] dure .",
    "some are not all": "[Certains soldats|m p s] partent . [Les soldats|m p s] restent .",
    "many of another front": "[Les trois soldats|m p s] partent . Rien . Rien . [Les soldats|m p s] arrivent .",
    "whose presence": "[La présence de troupes|f s] inquiète . Rien . [La présence|f s] rassure .",
    "two lettered ones": "[La catégorie A|f s] baisse . [La catégorie D|f s] monte .",
    "a mayor is no attacker": "[Le maire|m Person s] dort . [L'agresseur|m Person s] fuit .",
    "what a maker makes": "Hier . [Nuage|Organization s] gagne . [Nuage Dix|Organization s] plaît .",
    "a thing was the subject since": "Hier . [Ada Morel|Person f s] part . [La toile|f s] plaît à [Ada Morel|Person f] . [Elle|s] vient .",
    "the one above is another": "[Ada Morel|Person f s] part . [La ville|f Place s] craint qu' [elle|s <1] parte .",
    "somebody rather than a thing": "[La stèle|f s] est à [Inès Roux|Person f b] et à [Ada Morel|Person f b] . [Elle|s] plaît .",
    "two subjects before": "[La stèle|f s] tombe quand [la maire|f s <0] parle . [Elle|s] plaît .",
    "a thing that says nothing": "[Ada Morel|Person f s] part . [La toile|f s] a lieu . « [Elle|s <1] vient » .",
    "of either": "Hier . [Ada Morel|Person f s] voit [Inès Roux|Person f o] . [Paul Vidal|Person m s] [la|o !2] salue .",
    "inside a phrase": "[Les résidents|m p Group i] . [La loi|f s] change , [ils|p s] paient .",
    "the last of all": "Hier . [Paul Vidal|Person m s] prend [le train|m o] . Il pousse [celui-ci|o] .",
    "no town by its number": "[M-4|Place s] ferme . [La ville|f s] attend .",
    "two firsts": "[La première femme à voler|f Person s] part . [La première femme à courir|f Person s] gagne .",
    "a department is no commune": "[La commune de Lens|f Place s] ( [Pas-de-Calais|Place =0] ) brûle .",
    "a road is no radar": "[Le radar de Lens|m s] ( [RD 12|Organization =0] ) brûle .",
    "a party is no mayor": "[Le maire PR|m s =1] [PR|Organization] vote .",
    "a child is no suspect": "[Un enfant|m s] dort . [Le suspect|m s] avoue .",
    "none was planned": "[Aucun projet|m s] existe . [Le projet|m s] avance .",
    "what a list goes on with": "[Une population|f s] , [une croissance|f =0] .",
    "a group of two": "[Nuage|Organization s] part . [Rivage|Organization s] dort . [Le groupe|m s] grandit .",
    "a body does not die": "[L'institut|m Organization s] annonce [sa|^0] [mort|f] .",
    "wounds of several": "[Paul Vidal|Person m s j] , [Jean Roux|Person m s j] rejoignent [les agents|m p o] malgré [leurs|^0] blessures .",
    "a prize is not whom it honours": "[Le prix Paul Morel|m s =1] [Paul Morel|Person] plaît .",
    "a measure behind a name": "[Paul Morel|Person s] : [le moratoire|m =0] tient .",
    "a meeting of a body": "[Une réunion|f s =1] [Nuage|Occasion] finit .",
    "a site with a longer title": "[Le site « Nuage infos »|m s =1] , [Nuage|Organization] .",
    "a study is no disease": "[L'étude de la grippe|f s] , [une maladie|f =0] .",
    "a court is not its department": "[Le tribunal de Lens|m Organization s] ( [Valmont|Place =0] ) juge .",
    "an alliance of two": "[Nuage|Organization s ~alliance] / [Rivage|Organization] gagne . [L'alliance|f s] perd .",
    "picked out by a participle": "[Un cortège|m s] passe . [Le cortège|m s +partir] tarde .",
    "somebody from there is no club": "[L'ancien brestois|m s] , [Rivage|Organization =0] .",
    "his wife is not any wife": "[Une femme|f Person s] tombe . [Le roi|m Person s] part . [Sa femme|f Person s] reste .",
    "the main one and all": "[Les juges|m p s] ratent [l'événement principal|m o] . [L'événement|m s] dure .",
    "two names in a sentence": "[Ana Roy Vidal|Person f s] , la femme de [Roy Vidal|Person m i] .",
    "an application of a name": "[Rivage|Product s] grandit . [L'application|f Product s] a le moteur de [Nuage|Product i] .",
    "what bears another's name": "[Rivage|Organization s] ment . [Rivage Foundation|Organization s] aide .",
    "a meeting like it": "[Une réunion analogue|f s] commence . [La réunion|f s] finit .",
    "the best of all": "[La meilleure équipe|f Group s] gagne . [Le club|m s] perd .",
    "interim and lasting": "[Le gouvernement provisoire|m s] vote . [Le gouvernement|m s] écoute .",
    "whoever speaks has another wife": "[La femme|f Person s] part . « [Ma femme|f Person s] dort . »",
    "several of one name": "[Ada Morel|Person f s] part . [Morel|Person p s] votent .",
    "a thing is not who makes it": "[Le tire-lait|m s =1] [Nuage|Organization] plaît .",
    "a boy is no one merely named": "[Paul Vidal|Person m s] part . [Le garçon|m s] dort .",
    "a war that somebody calls so": "[La « guerre contre le crime »|f s ~crime] dure . [Cette guerre|f s] finit .",
    "a singer beside whom another is spoken of": "[Le chanteur|m s =1] [Max Roy|Person m] dort . "
    + "[Marc Vidal|Person s] part . " * 7
    + "[Le chanteur|m s] chante .",
    "two names in a list": "[Warner|Organization s] , [Universal|Organization =0] .",
}


@pytest.mark.parametrize("marked", APART.values(), ids=APART.keys())
def test_mentions_of_different_things_stay_apart(marked):
    mentions = read(marked)[1]
    first, last = mentions[0].start, mentions[-1].start
    assert not any({first, last} <= chain.starts for chain in chains(mentions, "fr"))


def test_pronoun_leaves_its_place_to_the_subject_behind_its_clause():
    found = _found("Hier . [Ada Morel|Person f s] part . Lorsqu' [elle|s <2] passe , [la Lune|f s] brille .")
    assert found == [["Ada Morel"], ["elle"], ["la Lune"]]


def test_subject_that_a_pronoun_goes_on_with_is_the_same():
    assert _found("[Il|s] part . [Il|s] salue [Marc Roux|Person m o] . [Il|s] rentre .") == [["Il", "Il", "Il"], ["Marc Roux"]]


def test_english_pronouns_tell_persons_from_things():
    found = _found("[Ada Lovelace|Person s] joined [Acme|Organization !0] . [She|s] likes [it|!2] .", "en")
    assert ["Ada Lovelace", "She"] in found and ["Acme", "it"] in found
    assert ["The rest"] in _found("[The rest|s] fell . [She|s] left .", "en")


def test_mister_is_no_woman_of_the_name():
    found = _found("[Katherine Roy|Person s] wrote . [Roy|Person s ~mr.] left .", "en")
    assert found == [["Katherine Roy"], ["Roy"]]


def test_english_pronoun_of_a_man_is_left_open_beside_what_may_be_a_product():
    found = _found("[Paul Vidal|Person s] says that [Heron|Person s] fails . [He|m s] left .", "en")
    assert ["Heron"] in found


def test_every_mention_is_in_one_chain_with_a_reason():
    _, mentions = read("[Ada Morel|Person s] dirige [Nuage|Organization !0] . [Elle|s] embauche . [On|s] applaudit .")
    made = chains(mentions, "fr")
    assert sorted(one.mention.start for chain in made for one in chain.members) == [each.start for each in mentions]
    assert all(why for chain in made for why in chain.whys)


def test_reason_names_what_a_pronoun_stands_for():
    _, mentions = read("[Ada Morel|Person s] arrive . [Elle|s] embauche .")
    assert chains(mentions, "fr")[0].whys[1] == "“Elle” (feminine and singular) stands for “Ada Morel”, one sentence before"


def _found(marked, language="fr"):
    _, mentions = read(marked, language=language)
    return [[one.mention.text for one in chain.members] for chain in chains(mentions, language)]
