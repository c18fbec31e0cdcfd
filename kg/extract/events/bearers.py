"""Tell who holds an office from what bears a name near it: "le directeur de l'école Roy", "les représentants CGT"."""

from __future__ import annotations

from kg.extract.draft import Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import children, has_dep, morph


def completes_adjective(phrase: Token, scene: Scene) -> bool:
    """Tell a phrase of the adjective before it, which parses hang on the noun: "candidate favorable à l'accord"."""
    first = min((each.i for each in children(phrase, "case")), default=phrase.i)
    return phrase.doc[max(first - 1, 0)].lemma_ in scene.words.completed_adjectives


def is_names_of_thing(holder: Token, office: Token) -> bool:
    """Tell a name that a thing bears from whoever holds the office: "l'école Roy", "l'équipe Roy", "la série Roy"."""
    if morph(office, "Number") == "Plur" and office.lower_.endswith("s") and holder.head is office and has_dep(holder, "nmod", "appos"):
        return holder.i == office.i + 1 and "conj" not in holder.below  # "les représentants CGT"
    thing = holder.head.lemma_.lower()
    if holder.head is office or holder.head.i > holder.i or has_dep(holder, "conj"):
        return False
    return thing in _BEARING or (thing in _COMPANIES and "flat" not in holder.below)  # "le directeur de l'agence Ana Roy" is she


_COMPANIES = frozenset(
    """équipe clan camp groupe société entreprise maison marque cabinet agence gouvernement administration présidence campagne
    association famille comité commission fonds banque fondation institut""".split()
)
_BEARING = frozenset(
    """école collège lycée université musée hôpital clinique rue place avenue boulevard quai stade salle aéroport gare prison ère
    série film roman livre émission pièce chanson album affaire dossier procès loi rapport plan opération ouragan tempête prix
    trophée coupe tournoi festival théâtre cinéma magazine journal revue quotidien hebdomadaire site chaîne radio galerie centre
    laboratoire""".split()
)
