"""Mend what parses hang inside a phrase though it stands beside it: ordinals, objects behind a place, recipients, names with "De"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.extract.grammar.apposed import name_officer
from kg.extract.grammar.days import is_day, opens_object
from kg.extract.grammar.joins import act_in_headline, free_overtaken, give, happen_to_event, join_list, part_hearer
from kg.extract.grammar.tokens import QUE

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_ORDINALS = frozenset("e er re ère ème eme è nd nde ième ieme".split())
_FORMS = _ORDINALS | QUE
_ARTICLES = frozenset("un une le la les l' l’ ce cette ces cet son sa ses leur leurs".split())
_TIMES = frozenset(
    """jour journée semaine week-end mois an année siècle saison matin matinée soir soirée nuit après-midi midi minuit
    heure minute seconde lendemain veille surlendemain moment instant fois printemps été automne hiver date""".split()
)
_MOVING = frozenset(  # what stands behind them is their subject
    "aller arriver venir partir entrer sortir rester mourir naître tomber passer revenir rentrer parvenir devenir demeurer".split()
)
_GOING = _MOVING | {"descendre", "monter", "courir", "remonter", "redescendre"}
_NEAR = 6  # tokens from the first word of a phrase to its noun
_BEHIND = frozenset(("nmod", "appos", "amod"))
_IDLE = frozenset("case det punct ROOT nsubj advmod obj conj cc aux:tense mark flat:name".split())  # most tokens, never mended
_TAKING = frozenset(("obj", "obl:agent"))  # behind these, an adjective may say what they are taken for
_HANDING = frozenset(
    """remettre donner offrir présenter accorder adresser attribuer céder confier décerner envoyer fournir infliger livrer octroyer prêter
    promettre proposer rendre transmettre vendre verser dédier léguer restituer concéder soumettre notifier retourner renvoyer expédier
    distribuer redonner prescrire conférer dispenser réclamer demander reprocher imputer""".split()
)
_TO, _OF = frozenset(("à", "au", "aux")), ("de", "d'", "d’")
_SEEING = {  # before what somebody or something is taken for
    "comme": frozenset(
        """considérer décrire qualifier présenter désigner reconnaître percevoir voir définir dépeindre regarder identifier traiter
        interpréter citer dénoncer""".split()
    ),
    "pour": frozenset(("tenir", "prendre", "passer")),
    "de": frozenset(("qualifier", "traiter")),
}
_COUNTS = frozenset("million milliard millier dizaine vingtaine trentaine centaine".split())
_WORTH = frozenset("porter évaluer estimer chiffrer fixer ramener limiter élever réduire abaisser augmenter relever hisser établir".split())
_OVERTAKING = frozenset("devancer précéder suivre battre talonner".split())  # of somebody who runs, not of what they win
_SPORTS = frozenset("perche arc carabine pistolet élastique ski pied".split())  # "le saut | à la perche"
_SPORTING = frozenset("saut tir concours course marche descente".split())
_TELLING = frozenset(
    """dire raconter annoncer affirmer déclarer expliquer indiquer préciser assurer confirmer rappeler révéler répéter soutenir ajouter
    estimer reconnaître prétendre jurer admettre avouer nier souligner signaler rapporter""".split()
)
_NAMING = frozenset("surnommer baptiser rebaptiser appeler nommer renommer intituler dénommer".split())
_PARTICLES = frozenset(("De", "D'", "D’", "Du", "Des"))


def free(tokens: list[Token], people: Iterable[tuple[int, int]]) -> None:
    """Mend the tree in place; `people` are the first and the last token of each name of somebody."""
    for token in tokens[1:-1]:
        if token.lower_ in _FORMS:
            _read_form(tokens, token)
        elif token.dep_ in _IDLE:
            continue
        elif token.pos_ in ("NOUN", "NUM") and token.dep_.startswith("obl") and token.head.pos_ == "VERB":
            _free_oblique(tokens, token)
        elif token.dep_ == "acl" or (token.dep_ == "amod" and token.pos_ == "VERB"):
            _free_clause(tokens, token)
        elif token.dep_ in _BEHIND and (token.pos_ in ("NOUN", "PROPN") or (token.pos_ == "ADJ" and token.head.dep_ in _TAKING)):
            _free_behind(tokens, token)
    for first, last in people:
        part_hearer(tokens, tokens[first])
        name_officer(tokens, first, last)
        if tokens[first].text in _PARTICLES and tokens[first].dep_ == "case" and first < tokens[first].head.i <= last:
            _name_whole(tokens, tokens[first])


def _read_form(tokens: list[Token], token: Token) -> None:
    """Read the mark of an ordinal and "que"."""
    if token.lower_ in _ORDINALS:
        if tokens[token.i - 1].text.isdecimal() and tokens[token.i + 1].pos_ in ("NOUN", "PROPN"):
            _join_ordinal(tokens, token)
    elif token.dep_ == "case":
        _open_relative(tokens, token)
    elif token.pos_ == "SCONJ" and token.head.dep_.startswith("acl"):
        _complete(token.head)


def _join_ordinal(tokens: list[Token], mark: Token) -> None:
    """Hang "15 e" on what it counts: "remporte son 15 e titre"."""
    noun, number = tokens[mark.i + 1], tokens[mark.i - 1]
    _join_number(tokens, number, noun)
    if noun.head is mark:
        noun.head, noun.dep_, noun.sure = (noun if mark.head is mark else mark.head), mark.dep_, mark.sure
    elif noun.head is mark.head and mark.head is not mark and mark.dep_ != "amod":
        noun.dep_ = mark.dep_
    elif mark.head is not noun:
        return
    _join_adjective(tokens, mark, noun)
    for each in tokens[max(0, mark.i - _NEAR) : mark.i + 2 * _NEAR]:
        if each.head is mark and each is not mark and each is not noun:
            each.head = noun
    mark.head, mark.dep_, mark.pos_ = noun, "amod", "ADJ"


def _join_number(tokens: list[Token], number: Token, noun: Token) -> None:
    """Hang "le 45" on what it counts: "élire le | 45 e président"."""
    if number.dep_ not in ("obj", "obl:mod", "nsubj") or (noun.head is not number and noun.head is not number.head):
        return
    own = [each for each in tokens[max(0, number.i - 3) : number.i] if each.head is number]
    if noun.head is number:
        noun.head, noun.dep_ = number.head, "obl:mod" if any(each.dep_ == "case" for each in own) else "obj"
    if own and noun.dep_ == "obj" and own[0].i == noun.head.i + 1:
        noun.sure = 1.0  # the forms leave no doubt
    number.head, number.dep_ = noun, "nummod"
    for each in own:
        each.head = noun


def _join_adjective(tokens: list[Token], mark: Token, noun: Token) -> None:
    """Hang on the noun an adjective that the parse takes for one: "une honorable | 11 e place"."""
    word = tokens[mark.i - 2]
    if mark.i < 2 or word.pos_ not in ("NOUN", "ADJ") or word.head is not noun.head or word.dep_ != noun.dep_:
        return
    for each in tokens[max(0, word.i - _NEAR) : word.i]:
        if each.head is word:
            each.head = noun
    word.head, word.dep_, word.pos_ = noun, "amod", "ADJ"


def _free_behind(tokens: list[Token], noun: Token) -> None:
    """Hang on its verb what stands behind another phrase of that verb."""
    near = tokens[max(0, noun.i - _NEAR) : noun.i]
    for mark in near:
        if mark.head is noun and mark.dep_ == "case":
            _free_complement(noun, mark)
            return
    before = [each for each in near if each.head is noun]
    if noun.dep_ == "appos" and noun.head.dep_ == "obj" and noun.head.head.lemma_ in _NAMING:
        _free_name(tokens, noun)
    elif noun.dep_ == "appos" and [each.text for each in before] == [","] and noun.i > 1:
        join_list(tokens, noun)
    elif noun.pos_ == "NOUN":
        _free_object(tokens, noun, before)


def _free_name(tokens: list[Token], name: Token) -> None:
    """Hang on its verb what somebody or something is called: "surnomme ce bruit | « le chant des glaces »"."""
    thing = name.head
    first = next((each for each in tokens[thing.i + 1 : name.i] if each.text in "«“"), None)
    if first is not None and first.i <= thing.i + 3:
        name.head, name.dep_ = thing.head, "xcomp"


def _free_complement(noun: Token, mark: Token) -> None:
    """Hang on its verb to whom an object is given and what it is taken for: "remet la clé | au roi", "tient le roi | pour sage"."""
    thing, verb = noun.head, noun.head.head
    if opens_object(mark, thing, verb):
        noun.head, noun.dep_, mark.dep_ = verb, "obj", "det"
        return
    if mark.lower_ == "des" and noun.pos_ == "NOUN":
        give(noun, _HANDING)
        return
    is_named = thing.dep_ == "obl:agent" and mark.lower_ in _OF  # "qualifié par le maire | de « révolte »"
    if not (thing.dep_ == "obj" or is_named) or verb.pos_ != "VERB" or not verb.i < thing.i < noun.i:
        return
    has_taker = any(each.head is verb and each.dep_ in ("iobj", "obl:arg") for each in noun.doc[max(0, verb.i - _NEAR) : thing.i])
    if mark.lower_ in _TO and thing.dep_ == "obj" and verb.lemma_ in _HANDING and noun.pos_ != "ADJ" and not has_taker:
        noun.head, noun.dep_ = verb, "obl:arg"
    elif verb.lemma_ in _SEEING.get("de" if is_named else mark.lower_, ()) and (mark.lower_ == "comme" or _is_bare(noun, mark)):
        noun.head, noun.dep_ = verb, "xcomp"


def _free_oblique(tokens: list[Token], token: Token) -> None:
    if token.head.lemma_ in _SEEING["comme"] and token.i > token.head.i and _is_likened(tokens, token):
        token.sure = 1.0  # "décrit la vente | comme une menace": nothing else is likened
    if token.head.dep_ == "acl" and _is_amount(tokens, token):
        _free_amount(token)
    elif token.pos_ == "NOUN":
        _tie_kind(tokens, token)


def _is_likened(tokens: list[Token], token: Token) -> bool:
    return any(each.head is token and each.lower_ == "comme" for each in tokens[max(0, token.i - _NEAR) : token.i])


def _is_amount(tokens: list[Token], token: Token) -> bool:
    counts = token.pos_ == "NUM" or token.lemma_ in _COUNTS or tokens[token.i - 1].pos_ == "NUM"
    return counts and any(each.head is token and each.lower_ == "à" for each in tokens[max(0, token.i - 4) : token.i])


def _free_amount(amount: Token) -> None:
    """Hang on its verb the value that it gives its object: "évalue l'aide reçue | à un million", "porte le nombre de tués | à dix"."""
    verb, noun = amount.head, amount.head.head
    while noun.dep_ == "nmod" and noun.head is not noun:
        noun = noun.head
    if noun.dep_ == "obj" and noun.head.lemma_ in _WORTH and noun.head.i < noun.i < verb.i:
        amount.head, amount.dep_ = noun.head, "obl:arg"


def _free_clause(tokens: list[Token], verb: Token) -> None:
    if verb.dep_ == "amod":
        act_in_headline(tokens[verb.i + 1], verb)
    elif verb.lemma_ in _OVERTAKING:
        free_overtaken(verb)
    elif verb.lemma_ == "survenir":
        happen_to_event(verb)
    elif verb.i == verb.head.i + 1 and verb.feats.get("VerbForm") == "Inf":
        _join_kind(tokens, verb)


def _is_bare(noun: Token, mark: Token) -> bool:
    """Tell whether nothing but a quotation mark stands between a word and its preposition: "de « agression »", "pour responsable"."""
    return all(each.text in '«“"' for each in noun.doc[mark.i + 1 : noun.i])


def _tie_kind(tokens: list[Token], kind: Token) -> None:
    """Hang on a noun what says of which kind it is where the noun's phrase goes on behind: "le bateau | à voile | du musée"."""
    if kind.lemma_ in _SPORTS and kind.i > 2:
        noun = tokens[kind.i - 3 if tokens[kind.i - 1].dep_ == "det" else kind.i - 2]
        if noun.lemma_ in _SPORTING and noun.head is kind.head:
            kind.head, kind.dep_ = noun, "nmod"
            return
    mark, noun, after = tokens[kind.i - 1], tokens[kind.i - 2], tokens[kind.i + 1 : kind.i + 4]
    is_bare = kind.i > 1 and mark.head is kind and mark.lower_ in ("à", "en", "de", "d'", "d’")
    if is_bare and noun.pos_ == "NOUN" and noun.head is kind.head and any(each.head is noun and each.dep_ == "nmod" for each in after):
        kind.head, kind.dep_ = noun, "nmod"


def _free_object(tokens: list[Token], noun: Token, before: list[Token]) -> None:
    """Hang an object on its verb, not on the phrase before it: "a trouvé dans le coffre du suspect | une goutte de sang"."""
    article = next((each for each in before if _is_article(each, noun)), None)
    if article is None or article is not before[0] or noun.lemma_.lower() in _TIMES or is_day(noun):
        return
    top = noun.head
    while top.dep_ == "nmod" and top.head is not top:
        top = top.head
    verb = top.head
    if not top.dep_.startswith("obl") or verb.pos_ != "VERB" or not verb.i < top.i < noun.i or verb.lemma_ in _MOVING:
        return
    around = [each for each in tokens[max(0, verb.i - 2 * _NEAR) : noun.i + 2 * _NEAR] if each.head is verb]
    if tokens[article.i - 1].pos_ not in ("NOUN", "PROPN", "ADJ") or any(_takes_none(each) for each in around):
        return
    noun.head, noun.dep_ = verb, "obj"


def _is_article(each: Token, noun: Token) -> bool:
    counts = each.dep_ == "nummod" and noun.dep_ == "appos"  # "disperse au gaz | 500 manifestants"
    return counts or (each.dep_ == "det" and each.lower_ in _ARTICLES and noun.dep_ == "nmod")


def _takes_none(each: Token) -> bool:
    return each.dep_.partition(":")[0] in ("obj", "ccomp", "xcomp", "expl") or each.dep_ in ("aux:pass", "nsubj:pass", "obl:agent")


def _open_relative(tokens: list[Token], que: Token) -> None:
    """Read a noun and its relative clause: "Un mutisme que Paul Vidal, maire de Lyon, a brisé"."""
    noun, doer, verb = tokens[que.i - 1], que.head, que.head.head
    if not doer.dep_.startswith("nsubj") or verb.pos_ != "VERB":
        return
    if verb.dep_ != "acl:relcl":
        if noun.head is not verb or not noun.dep_.startswith("nsubj"):
            return
        noun.head, noun.dep_ = (noun if verb.head is verb else verb.head), verb.dep_
        verb.head, verb.dep_ = noun, "acl:relcl"
    que.head, que.dep_, que.pos_ = verb, "obj", "PRON"
    que.sure = doer.sure = verb.sure = 1.0  # the forms leave no doubt


def _complete(verb: Token) -> None:
    """Hang on its verb what is told, not on the time or place before it: "raconte pendant des années | qu'il a été élu"."""
    beside = verb.head
    teller = beside.head
    if beside.dep_.startswith("obl") and beside.pos_ == "NOUN" and teller.lemma_ in _TELLING and teller.i < beside.i < verb.i:
        verb.head, verb.dep_ = teller, "ccomp"


def _join_kind(tokens: list[Token], kind: Token) -> None:
    """Read a noun that looks like an infinitive and says of which kind another is: "une compagnie charter"."""
    noun = kind.head
    if noun.pos_ != "NOUN":
        return
    if noun.dep_.startswith("obl") and noun.head.i < noun.i and noun.head.lemma_ in _GOING:
        kind.head, kind.dep_ = noun.head, "xcomp"  # "sont descendus dans la rue | réclamer du pain"
        return
    kind.pos_, kind.dep_ = "NOUN", "nmod"
    for each in tokens[kind.i + 1 : kind.i + 2 * _NEAR]:
        if each.head is kind:
            each.head = noun


def _name_whole(tokens: list[Token], particle: Token) -> None:
    """Let "De" be a part of the name it begins, whose bearer does what follows: "De Morel remporte l'étape"."""
    noun = particle.head
    particle.dep_ = "flat:name"
    verb = noun.head
    near = tokens[max(0, noun.i - 2 * _NEAR) : verb.i + _NEAR]
    if noun.dep_.startswith("obl") and noun.i < verb.i and not any(each.head is verb and each.dep_.startswith("nsubj") for each in near):
        noun.dep_ = "nsubj"
