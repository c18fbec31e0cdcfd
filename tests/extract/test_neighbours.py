"""Who does what where the order of words says it and the parse another: behind a quotation, beside a comma, before "lui"."""

from __future__ import annotations

import pytest

from tests.extract.told import told

PARTS = [  # sentence, beginning of the trigger, who and what take part in it
    ("« Un mensonge », corrige la voisine.", "corrige", {"agent": ["la voisine"]}),
    ("“Une blague”, traduit le syndicat.", "traduit", {"agent": ["le syndicat"]}),
    ("« Impossible en hiver », a fait savoir la direction.", "a fait savoir", {"agent": ["la direction"]}),
    ("Le hameau (« trop calme », sourit un retraité) a perdu son école.", "sourit", {"agent": ["un retraité"]}),
    ("Le patron, « ravi », annonce la fin des travaux.", "annonce", {"agent": ["Le patron"], "patient": ["la fin des travaux"]}),
    ("La « bande à Jo » annonce un disque.", "annonce", {"agent": ["La « bande à Jo »"], "patient": ["un disque"]}),
    ("« Dans les petits ports, dit-elle, on attend ou on part. »", "dit", {"agent": ["elle"]}),
    ("« À cette heure, ni le gel ni la pluie ne sont en cause », a indiqué le maire.", "a indiqué", {"agent": ["le maire"]}),
    (
        "Le préfet – c'est ainsi que tout le village appelle le chien – a mordu un facteur.",
        "a mordu",
        {"agent": ["Le préfet"], "patient": ["un facteur"]},
    ),
    ("Le barrage retient l'eau et la digue, elle, protège le village.", "protège", {"agent": ["la digue"], "patient": ["le village"]}),
    (
        "Trois marins (en congé), 12 pêcheurs, deux élus et un garde ont été blessés.",
        "ont été blessés",
        {"patient": ["Trois marins", "12 pêcheurs", "deux élus", "un garde"]},
    ),
    (
        "Depuis deux ans, trois marins, deux élus et un garde ont fui.",
        "ont fui",
        {"agent": ["trois marins", "deux élus", "un garde"]},
    ),
    ("Le garage est géré depuis par un neveu.", "est géré", {"patient": ["Le garage"], "agent": ["un neveu"]}),
    ("La mort du chanteur et acteur Paul Vidal a ému la ville.", "mort", {"agent": ["chanteur et acteur Paul Vidal"]}),
    ("Les voisins, des retraités, ont appelé la police.", "ont appelé", {"agent": ["Les voisins"], "patient": ["la police"]}),
    ("Ana Roy, Paul Vidal et Inès Morel ont dormi.", "ont dormi", {"agent": ["Ana Roy", "Paul Vidal", "Inès Morel"]}),
    ("La caisse volée à Lens et repeinte à la main dans un hangar a été vendue.", "repeinte", {"patient": ["La caisse"]}),
    ("Le tableau a été attribué à Ribera.", "a été attribué", {"patient": ["Le tableau"], "other": ["Ribera"]}),
    ("Son équipe plante des piquets.", "plante", {"agent": ["Son équipe"], "patient": ["piquets"]}),
    ("La famille revenait d'un tournoi de judo à Lens.", "revenait", {"agent": ["La famille"], "other": ["un tournoi de judo"]}),
    ("« Ajoutez le vent et la pluie », prévient la maire.", "Ajoutez", {"patient": ["le vent", "la pluie"]}),
    ("La commune versera 640 € par élève à l'école.", "versera", {"agent": ["La commune"], "patient": ["640 € par élève"]}),
    ("La commune versera 640 € par chèque à l'école.", "versera", {"agent": ["La commune"], "patient": ["640 €"]}),
    ("Le litre passera de 2,91 à 3,04 € au 1er mai.", "passera", {"agent": ["Le litre"], "other": ["2,91 à 3,04 €"]}),
    (
        "Le groupe a dégagé 27 millions d'euros de bénéfice.",
        "a dégagé",
        {"agent": ["Le groupe"], "patient": ["27 millions d'euros de bénéfice"]},
    ),
    ("Le public a fêté la fin de celle que tous attendaient.", "a fêté", {"agent": ["Le public"], "patient": ["la fin"]}),
    ("Née à Lens, couturière et fille de marin, Ana Roy avait quitté la France.", "Née", {"agent": ["Ana Roy"], "place": ["Lens"]}),
    ("Depuis la mort du dernier Morel, la ferme est vide.", "mort", {"agent": ["dernier Morel"]}),
    ("Il n'a plus le droit de voter, son mandat ayant pris fin.", "ayant pris fin", {"agent": ["son mandat"]}),
    ("Paul Vidal est tombé dans la traversée de Lens.", "traversée", {"place": ["Lens"]}),
    ("Le juge n'a jamais cru à Lens.", "n'a jamais cru", {"agent": ["Le juge"], "other": ["Lens"]}),
]


@pytest.mark.parametrize(("sentence", "trigger", "parts"), PARTS)
def test_participants(sentence, trigger, parts):
    (found,) = (each for each in told(sentence) if each.trigger.text.startswith(trigger))
    roles = {role: [each.text for each in found.arguments if each.role == role] for role in ("agent", "patient", "place", "other")}
    assert {role: texts for role, texts in roles.items() if texts} == parts


NOT_TOLD = [
    ("Le maire avait le choix entre le train et la route.", "choix"),
    ("La ferme a changé, passée de main en main.", "passée en main"),
]


@pytest.mark.parametrize(("sentence", "trigger"), NOT_TOLD)
def test_what_nobody_does_is_not_told(sentence, trigger):
    assert trigger not in [each.trigger.text for each in told(sentence)]


def test_what_is_corrected_behind_a_quotation_is_said():
    assert [each.type for each in told("« Un mensonge », corrige la voisine.")] == ["Statement"]
