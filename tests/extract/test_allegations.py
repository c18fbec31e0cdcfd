"""How surely what is alleged, charged, nearly done, denied or only a story is told, and who says it."""

from __future__ import annotations

import pytest

from tests.extract.told import TODAY, told

TOLD = [  # how the word is told: its modality, "denied", or None where it is left out; who says so
    ("fr", "Le caissier a été relaxé d'avoir volé la caisse.", "volé", "hedged", None),
    ("fr", "Le tribunal l'a jugé non coupable d'avoir brûlé les registres.", "brûlé", "hedged", "Le tribunal"),
    ("fr", "Mis en examen pour escroquerie, le courtier est présumé innocent.", "Mis en examen", "asserted", None),
    ("fr", "L'avocate dément que sa cliente ait vendu les documents.", "vendu", "denied", "L'avocate"),
    ("fr", "Ana Roy indique que sa société croit avoir vendu le port.", "vendu", "hedged", "sa société"),
    ("fr", "« Je tiens à dire que le port est fermé », a lancé Ana Roy.", "tiens à dire", "asserted", "Ana Roy"),
    ("fr", "« Nous pouvons confirmer que les juges sont venus pour fermer le port », a dit Ana Roy.", "fermer", "planned", "Ana Roy"),
    ("fr", "Le parrain du tournoi sera l'ancien ministre des Sports Paul Vidal.", "ministre", "asserted", None),
    ("fr", "Une diapositive affirmant que Lumenor a vendu le port a été projetée.", "vendu", "asserted", "Une diapositive"),
    ("fr", "Dans un texte disant que l'usine a fermé, la société demande une aide.", "fermé", "asserted", "un texte"),
    ("fr", "Une rumeur selon laquelle le club a vendu le stade circule.", "vendu", "hedged", "Une rumeur"),
    ("fr", "Selon toute vraisemblance, le conducteur s'est endormi.", "endormi", "hedged", None),
    ("fr", "L'accord prévoyait que le fondateur prendrait la direction du groupe.", "prendrait", "planned", "L'accord"),
    ("fr", "Un document interne évoque la fermeture de trois magasins.", "fermeture", None, None),
    ("fr", "Un document interne évoque la mort de trois mineurs.", "mort", "asserted", None),
    ("fr", "Elle a presque avoué qu'elle avait menti.", "menti", None, None),
    ("fr", "Le gardien a plus ou moins reconnu qu'il avait menti.", "reconnu", None, None),
    ("fr", "Il a à moitié vendu la ferme.", "vendu", None, None),
    ("fr", "La moitié du village a quitté la salle.", "quitté", "asserted", None),
    ("fr", "Dans le film, une infirmière tue son mari et fuit à Lens.", "tue", None, None),
    ("fr", "Dans le film, une infirmière tue son mari et fuit à Lens.", "fuit", None, None),
    ("fr", "Dans le film, Ana Roy joue une infirmière.", "joue", "asserted", None),
    ("fr", "Dans son film, elle filme un procès.", "filme", "asserted", None),
    ("fr", "La pièce suit un juge qui condamne son frère.", "condamne", None, None),
    ("fr", "Le film suit Paul Vidal, qui dirige la banque.", "dirige", "asserted", None),
    ("fr", "« Je mens », aurait-il lancé aux gendarmes.", "mens", "hedged", "il"),
    ("fr", "Il pleut à Lens ; la route est fermée, selon Nuage.", "pleut", "asserted", None),
    ("fr", "Il pleut à Lens ; la route est fermée, selon Nuage.", "fermée", "asserted", "Nuage"),
    ("fr", "La rumeur parle d'une démission du maire.", "démission", "hedged", None),
    ("fr", "Le témoin n'exclut pas d'avoir confondu les deux hommes.", "confondu", "hedged", None),
    ("en", "Jurors were told the driver had been drinking.", "drinking", "hedged", None),
    ("en", "The court was told that Vidal forged the will.", "forged", "hedged", None),
    ("en", "The bank was sued over allegations it laundered money.", "laundered", "hedged", None),
    ("en", "Rumours that the bank had failed spread on Monday.", "failed", "hedged", None),
    ("en", "The bank disputes having laundered money.", "laundered", None, None),
    ("fr", "La banque nie ne pas avoir payé.", "avoir payé", None, None),
    (
        "fr",
        "Il a reçu dix cadres, « en visite » d'après Marbel, dont trois, a noté Nuage, ont vendu un pont.",
        "reçu",
        "asserted",
        None,
    ),
    (
        "fr",
        "Il a reçu dix cadres, « en visite » d'après Marbel, dont trois, a noté Nuage, ont vendu un pont.",
        "vendu",
        "asserted",
        "Nuage",
    ),
    ("en", "She claims never to have met him.", "met", "denied", "She"),
    ("en", "They debated whether or not to sell it.", "sell", None, None),
    ("en", "He sold it, then, in a memoir, half admitted it.", "admitted", None, None),
    ("en", "A memo alleging that the treasurer stole the funds reached the board.", "stole", "hedged", "A memo"),
    ("en", "The trader was acquitted of taking the money.", "taking", "hedged", None),
    ("en", "The trader was cleared of taking the money.", "taking", "hedged", None),
    ("en", "He pleaded not guilty to stealing the painting.", "stealing", "hedged", None),
    ("en", "The lawyer denied his client had sold the papers.", "sold", None, None),
    ("en", "A woman who claims the actor kicked her has filed a suit.", "kicked", None, None),
    ("en", "The union claims managers spied on workers.", "spied", None, None),
    ("en", "The mayor knew about the deal, the report suggests.", "suggests", "asserted", None),
    ("en", "Whitlow, a nurse, had told the guard he needed a key.", "needed", "asserted", "Whitlow"),
    ("en", "The banks won’t buy the port.", "buy", "denied", None),
    ("en", "In all likelihood, the driver fell asleep.", "fell", "hedged", None),
    ("en", "The clerk more or less told us the file was closed.", "closed", None, None),
    ("en", "He half denied it.", "denied", None, None),
    ("en", "The firm came close to selling the port.", "selling", None, None),
    ("en", "They’ll have us living in a barn.", "living", None, None),
    ("en", "In the film, a nurse kills her husband.", "kills", None, None),
    ("en", "The play follows a judge who condemns his brother.", "condemns", None, None),
    ("en", "The government and a rebel band signed a truce, mediators said, hours before it broke.", "signed", "asserted", "mediators"),
    ("en", "The mayor, critics say, lied to the council.", "lied", "asserted", "critics"),
    ("en", "He resigned, the club said, but fans doubt it.", "resigned", "asserted", "the club"),
    ("en", "He resigned, the club said, but fans doubt it.", "doubt", "asserted", None),
    ("en", "The bus, belonging to a club and said to be carrying 60 pupils, left the road.", "carrying", "hedged", None),
    ("en", "The firm was sued in five states and has admitted liability in none.", "admitted", "denied", None),
    ("en", "The novel tells how a nurse kills her husband.", "kills", "asserted", "The novel"),
    ("en", "The driver fled the scene, a court heard yesterday.", "fled", "hedged", None),
    ("en", "The fund had lost two ships, the tribunal was told on Monday.", "lost", "hedged", None),
    ("en", "The trader left early, she told reporters on Monday.", "left", "asserted", "she"),
    ("en", "The bridge was closed, it was said, in May.", "closed", None, None),
    ("en", "Four men were jailed; one of them wrote, years later, to apologise to the mayor.", "jailed", "asserted", None),
    ("en", "The club is led by her niece, who has a farm and is working, she said, for bread.", "led", "asserted", None),
    ("en", "The club is led by her niece, who has a farm and is working, she said, for bread.", "working", "asserted", "she"),
    ("en", "She has a son and a book, which, friends say, she finished in March.", "finished", "asserted", "friends"),
    ("en", "Two men sold the ring – the last one, according to the owner, fake – to a bank.", "sold", "asserted", None),
]


@pytest.mark.parametrize(("language", "sentence", "word", "kind", "speaker"), TOLD)
def test_nothing_is_told_more_surely_than_its_sentence_does(
    language: str, sentence: str, word: str, kind: str | None, speaker: str | None
) -> None:
    found = [each for each in told(sentence, language, TODAY) if word in each.trigger.text]
    kinds = ["denied" if each.negated else each.modality for each in found]
    assert kinds == ([kind] if kind is not None else [])
    assert [each.speaker.name if each.speaker is not None else None for each in found] == ([speaker] if found else [])


def test_whoever_is_found_not_guilty_is_acquitted() -> None:
    assert [each.type for each in told("The clerk was found not guilty.", "en", TODAY)] == ["Acquittal"]


def test_whom_a_court_finds_guilty_did_it() -> None:
    (burnt,) = [each for each in told("Le tribunal l'a reconnue coupable d'avoir brûlé les registres.") if "brûlé" in each.trigger.text]
    assert [part.text for part in burnt.arguments if part.role == "agent"] == ["l'"]
