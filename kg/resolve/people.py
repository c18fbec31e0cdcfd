"""Tell by its form whether a noun that no table knows may be of a person."""

from __future__ import annotations

import re

from kg.resolve.words import demonyms

_ENDING = re.compile(
    r"(?:eu[rx]|euse|rice|iste|ien(?:ne)?|logue|graphe|ante?|iere?|[lt]ete|aise?|oise?|aine?|een(?:ne)?|arde?|crate|nome|ite|eron)$"
)
_ONLY = re.compile(r"(?:ien(?:ne)?|iste|logue|aise?|oise?)$")
_PEOPLE = frozenset(
    """abbe accuse accusee actor agent ami amie amiral archeveque artist baron baronne cadet cadette camarade candidat cardinal
    champion championne chef cheikh coach collegue colonel compagne compatriote compere comte comtesse conjoint consul cousin
    despote detenu detenue disciple docteur double duc duchesse elu elue emir employe employee espion eveque expert fan favori
    figure guard guide heroine heros homologue icone idole imam interprete judoka karateka legende liberal liberale libero
    lieutenant lord maestro magnat major mari medaille medaillee miss mollah musher neveu niece notable numero oligarque olympien
    otage outsider parrain patron pere petit-fils philosophe pilote poet poete prelat president prevenu prince prodige prof rabbin
    radical radicale rebelle recrue rescape rescapee rival rivale rookie sage scientist sheikh sherif sir skipper sosie star
    stratege traitre tribun tsar veuf veuve vizir""".split()
)
_NAMED_AFTER = frozenset(  # what bears a person's name but is none
    """amendement bassin bateau chantier compteur concours dossier domaine glacier hotel institut jugement laboratoire mandat
    marais monument moteur observatoire ordinateur ouragan palais paquebot parcours pavillon quartier radar relais restaurant
    secours sentier site terrain train traitement""".split()
)


def may_be_person(head: str) -> bool:
    """Tell whether a folded noun may be of somebody.

    >>> may_be_person("hockeyeur"), may_be_person("prix"), may_be_person("dossier")
    (True, False, False)
    """
    head = head.rpartition("-")[2]
    return head not in _NAMED_AFTER and (head in demonyms() or head in _PEOPLE or _ENDING.search(head) is not None)


def is_person_only(head: str) -> bool:
    """Tell whether a noun is of a person and no body: "l'ancien sochalien", though "l'assureur" may be either."""
    return _ONLY.search(head) is not None
