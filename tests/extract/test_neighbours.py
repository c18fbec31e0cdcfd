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
    ("Le garage est géré depuis par un neveu.", "est géré", {"patient": ["Le garage"], "agent": ["un neveu"]}),
    ("Les voisins, des retraités, ont appelé la police.", "ont appelé", {"agent": ["Les voisins"], "patient": ["la police"]}),
    ("Ana Roy, Paul Vidal et Inès Morel ont dormi.", "ont dormi", {"agent": ["Ana Roy", "Paul Vidal", "Inès Morel"]}),
    ("La caisse volée à Lens et repeinte à la main dans un hangar a été vendue.", "repeinte", {"patient": ["La caisse"]}),
    ("Le tableau a été attribué à Ribera.", "a été attribué", {"patient": ["Le tableau"], "other": ["Ribera"]}),
    ("Le juge n'a jamais cru à Lens.", "n'a jamais cru", {"agent": ["Le juge"], "other": ["Lens"]}),
]


@pytest.mark.parametrize(("sentence", "trigger", "parts"), PARTS)
def test_participants(sentence, trigger, parts):
    (found,) = (each for each in told(sentence) if each.trigger.text.startswith(trigger))
    roles = {role: [each.text for each in found.arguments if each.role == role] for role in ("agent", "patient", "place", "other")}
    assert {role: texts for role, texts in roles.items() if texts} == parts


def test_what_is_corrected_behind_a_quotation_is_said():
    assert [each.type for each in told("« Un mensonge », corrige la voisine.")] == ["Statement"]
