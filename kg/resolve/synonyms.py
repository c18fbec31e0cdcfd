"""Tell the nouns that no other noun of their concept stands for."""

from __future__ import annotations

from kg.resolve.chains import Chain, Profile

_NO_SYNONYMS = frozenset(  # have more senses than one, or tell one of a kind: "la finale" is no "demi-finale", "la rue" no "route"
    "mouvement formation territoire mesure loi decret epreuve competition course etape finale demi-finale match presidentielle primaire "
    "legislatives alliance coalition cortege manifestation rassemblement defile public peuple gens personne famille "
    "rue route avenue boulevard autoroute chemin rond-point quai carrefour fleuve riviere lac mer ocean canal port "
    "movement measure law decree competition race stage final semi-final primary street road avenue roundabout river lake sea".split()
)


def has_no_synonym(one: Profile, chain: Chain) -> bool:
    """Tell a noun, or a body called by nouns, that others of the concept do not stand for: "le collectif" is no "mouvement social"."""
    return one.head in _NO_SYNONYMS or (chain.type == "Organization" and bool(chain.heads) and chain.heads <= _NO_SYNONYMS)
