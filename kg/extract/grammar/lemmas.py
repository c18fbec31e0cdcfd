"""Name the verbs of forms that lemmatizers, which have read few first and second persons, take for others': "veux", "permets"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_PLURAL = ("ons", "ez", "ais", "ait", "aient", "ions", "iez", "ant")
_SUBJUNCTIVE = ("e", "es", "ent")
# The infinitive; what its family begins with, a blank where it stands alone, too; singular forms; stems of the plural and the subjunctive.
_FAMILIES = (
    ("prendre", " ap com entre re sur mé désap é", ("prends",), "pren", "prenn"),
    ("tenir", " main ob sou re dé con entre abs appar", ("tiens", "tins"), "ten", "tienn"),
    ("venir", " re de rede par sur inter pré pro con sou contre sub", ("viens", "vins"), "ven", "vienn"),
    ("mettre", " per ad re pro sou trans com dé é compro", ("mets",), "mett", "mett"),
    ("partir", " re", ("pars",), "part", "part"),
    ("sortir", " res", ("sors",), "sort", "sort"),
    ("sentir", " res con pres", ("sens",), "sent", "sent"),
    ("mentir", " dé", ("mens",), "ment", "ment"),
    ("dormir", " en ren", ("dors",), "dorm", "dorm"),
    ("servir", " des res", ("sers",), "serv", "serv"),
    ("recevoir", " ", ("reçois",), "recev", "reçoiv"),
    ("cevoir", "aper dé con per", ("çois",), "cev", "çoiv"),
    ("écrire", " d ré", ("écris",), "écriv", "écriv"),
    ("scrire", "in pre sou tran pro réin", ("scris",), "scriv", "scriv"),
    ("lire", " é re réé", ("lis",), "lis", "lis"),
    ("dire", " re inter contre pré mé", ("dis",), "dis", "dis"),
    ("vivre", " sur re", ("vis",), "viv", "viv"),
    ("suivre", " pour", (), "suiv", "suiv"),
    ("tendre", " at en pré é dé sous", ("tends",), "tend", "tend"),
    ("vendre", " re", ("vends",), "vend", "vend"),
    ("rendre", " ", ("rends",), "rend", "rend"),
    ("pendre", " dé sus", ("pends",), "pend", "pend"),
    ("fendre", " dé", ("fends",), "fend", "fend"),
    ("scendre", "de rede", ("scends",), "scend", "scend"),
    ("pondre", "ré corres", ("ponds",), "pond", "pond"),
    ("perdre", " ", ("perds",), "perd", "perd"),
    ("battre", " com a dé", ("bats",), "batt", "batt"),
    ("mourir", " ", ("meurs",), "mour", "meur"),
    ("courir", " par re se con", ("cours",), "cour", "cour"),
    ("duire", "con pro tra ré intro sé dé repro", ("duis",), "duis", "duis"),
    ("truire", "cons dé ins recons", ("truis",), "truis", "truis"),
    ("aindre", "cr contr pl", ("ains",), "aign", "aign"),
    ("eindre", "att p ét t f r rep dép", ("eins", "eint", "einte", "eints", "eintes"), "eign", "eign"),
    ("coudre", " re dé", ("cousu", "cousue", "cousus", "cousues"), "cous", "cous"),
    ("joindre", " re", ("joins",), "joign", "joign"),
    ("connaître", " re mé", ("connais",), "connaiss", "connaiss"),
    ("paraître", " ap dis com réap", ("parais",), "paraiss", "paraiss"),
    ("croire", " ", ("crois", "croit", "cru", "crus"), "croy", "croi"),
    ("voir", " re entre pré", ("vois", "verra", "verront", "verrait", "verraient"), "voy", "voi"),
    ("vouloir", " ", ("veux",), "voul", "veuill"),
    ("devoir", " ", ("dois",), "dev", "doiv"),
    ("savoir", " ", ("sais", "saura", "sauront"), "sav", "sach"),
    ("aller", " ", ("vas", "ira", "iront", "irait", "iraient"), "all", "aill"),
    ("faire", " re dé satis", ("fais", "faites"), "fais", "fass"),
    ("boire", " ", ("bois",), "buv", "boiv"),
    ("offrir", " ", (), "offr", "offr"),
    ("souffrir", " ", (), "souffr", "souffr"),
    ("ouvrir", " r c déc rec", (), "ouvr", "ouvr"),
    ("jeter", " re pro", (), "jet", "jett"),
    ("rire", " sou", ("ris",), "ri", "ri"),
    ("fuir", " en", ("fuis",), "fuy", "fui"),
    ("naître", " re", ("naquit", "naquirent"), "", ""),
    ("résoudre", "", ("résolut", "résolurent"), "", ""),
    ("promouvoir", "", ("promu", "promue", "promus", "promues"), "", ""),
    ("vaincre", " con", ("vainc", "vaincs", "vaincue", "vaincues"), "vainqu", "vainqu"),
    ("réapparaître", "", ("réapparu", "réapparue", "réapparus", "réapparues"), "", ""),
    ("effondrer", "", ("effondrait", "effondraient"), "", ""),
    ("ensuivre", "", ("ensuit", "ensuivent", "ensuivit"), "", ""),
    ("appeler", "", ("appelle", "appelles", "appellent", "appellera", "appellé", "appellée", "appellés", "appellées", "apellé"), "", ""),
)


def _forms() -> Iterator[tuple[str, str]]:
    for infinitive, beginnings, singular, plural, subjunctive in _FAMILIES:
        endings = [*singular, *(plural + each for each in _PLURAL if plural), *(subjunctive + each for each in _SUBJUNCTIVE if subjunctive)]
        for beginning in (*([""] if beginnings[:1] in ("", " ") else []), *beginnings.split()):
            yield from ((beginning + form, beginning + infinitive) for form in endings)


_LEMMAS = dict(_forms())


def mend_lemma(token: Token) -> None:
    """Give a verb the infinitive of its form."""
    token.lemma_ = _LEMMAS.get(token.lower_, token.lemma_)
