"""Tell how, how much, how long, in which order and in whose view from participants: a phrase that may be either is left out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kg.extract.draft import Part, Scene
from kg.extract.grammar.tokens import Token
from kg.extract.grammar.tree import child, children, has_dep, is_verbal, morph, plain_preposition, preposition
from kg.extract.participants.quantities import much
from kg.extract.words import Words
from kg.model import Role

_DETERMINED = ("det", "nummod", "nmod:poss")
_LINKING = frozenset(  # of the phrases "en vue de", "en hommage à"
    "face vue hommage échange réponse vertu application prévision signe guise marge réaction représailles espace attendant".split()
)
_SOMEBODY = ("Person", "Organization", "Group")
# Behind a noun, a phrase may as well be that noun's: "présentent les réponses à la question". Of 670 such phrases of the French treebanks
# that the parse hangs on the verb, 0.4 to 0.6 were the verb's below 0.8, 0.78 up to 0.9, 0.93 above; of those right behind the verb, 0.96.
_SURE_BEHIND_NOUN = 0.8
_SURE_BEHIND_OBJECT = 0.95  # where it is an object or what a verb asks for, which takes most of what goes with nouns
_SURE_PLACE = 0.75
_SURE_OF_VIEWED = 0.95  # a place behind what somebody only wants or speaks of
_OCCASIONS = frozenset(("lors de", "comme", "via", "face à", "devant"))  # the same whether they are of a noun or of its verb
_OWNING = ("NOUN", "PROPN", "ADJ", "NUM", "VERB")
_TIDES = frozenset(("début", "milieu", "moitié", "fin", "tournant"))
_SINGLING = (  # "sauf pour les restaurants"
    "sauf ",
    "hormis ",
    "excepté ",
    "notamment ",
    "en particulier ",
    "y compris ",
)
_CLOSING = frozenset('»”")')


def is_manner(each: Token, brought: str, scene: Scene) -> bool:
    """Tell how, when and in which order by the words alone: "de son côté", "à la hausse", "en place", "après le match"."""
    words = scene.words
    if each.lemma_.lower() in words.adverbial_nouns or brought in words.aside_prepositions or brought in words.order_prepositions:
        return True
    if brought.startswith(_SINGLING):
        return True
    if brought in ("dans", "en", "sous") and each.lemma_.lower() in words.moment_nouns:
        return True  # "dans les minutes qui suivent"
    if (brought in ("à", "de") and _is_cut(each)) or brought == "de à" or brought.startswith("comme "):
        return True  # "lors | de la finale", "passe de 4 à 3 %"
    if brought == "à" and _is_exact(each):
        return True  # "au mètre près"
    if each.lemma_ in _TIDES and any(one.lemma_ in words.moment_nouns for one in children(each, "nmod")):
        return True  # "vers la moitié des années 1960"
    if brought in words.state_prepositions and each.head.lemma_ in words.becoming and each.lower_ not in _LINKING:
        return False  # "placé en garde à vue", "mettre en cause", "entrer en vigueur"
    if each.lemma_.lower() in words.domain_nouns and brought in words.loose_prepositions and child(each, "amod") is not None:
        return child(each.head, "expl", "expl:pv") is None  # "au plan européen", but "s'oppose au plan européen"
    if (
        f"{brought} {each.lower_}" in words.adverbial_phrases
        or (brought in words.range_prepositions and _ends_range(each) and not _is_amount(each, brought))
        or _opens_range(each, brought, words)
    ):
        return True
    return not _is_named(each, scene) and _is_bare(each, brought, words)


def _is_exact(each: Token) -> bool:
    """Tell how exactly something is so: "au mètre près", not "à la gare près de Lyon"."""
    behind = [one.lower_ for one in each.doc[each.i + 1 : each.i + 3]]
    return behind[:1] == ["près"] and behind[1:] not in (["de"], ["d'"], ["d’"], ["du"], ["des"])


def _is_cut(each: Token) -> bool:
    """Tell whether the parse has left out the word before a preposition: "suite | à la grève", "lors | de la finale"."""
    first = next((mark.i for mark in children(each, "case") if mark.i < each.i), each.i)
    before = each.doc[max(first - 1, 0)]
    return before.lower_ in _OPENING and not (before.lower_ == "face" and each.head.lemma_ == "faire")


_OPENING = frozenset(
    "suite grâce face quant lors auprès près loin hors autour afin faute conformément contrairement relativement parallèlement".split()
)


def is_beside(each: Token, brought: str, scene: Scene) -> bool:
    """Tell how much, why, by what means and in whose view, which no verb asks for: "glisser de 3 mètres", "crier de joie"."""
    if _is_named(each, scene) or (brought in scene.words.opinion_prepositions and is_somebody(each, scene)):
        return _is_opinion(each, brought, scene.words)
    return (_is_mere_measure(each, scene) and not _is_amount(each, brought)) or _is_loose(each, brought, scene)


def may_be_the_nouns(each: Token, role: Role, scene: Scene) -> bool:
    """Tell whether a phrase behind a noun may well be that noun's: the parse is not sure enough that it is the verb's.

    Not where that is the same ("a porté plainte contre X"), nor a place, where both mostly are, nor to whom something is given.
    """
    verb, words = each.head, scene.words
    if each.i < verb.i or is_behind_complement(each, verb) or _is_amount(each, plain_preposition(each)):
        return False
    before = each.left_edge.i - 1
    while each.doc[before].text in _CLOSING and before > verb.i:
        before -= 1
    if before <= verb.i:
        return False
    noun, brought = each.doc[before], plain_preposition(each)
    if role == "place":  # "désire un transfert à Lyon"
        behind = any(verb.i < one.i < each.i for one in children(verb, "obj", "ccomp", "xcomp"))
        least = _SURE_OF_VIEWED if verb.lemma_ in words.viewing else _SURE_PLACE
        return behind and each.sure < least and noun.i not in scene.time_tokens
    named = noun.head if noun.pos_ == "ADJ" and noun.family == "amod" else noun
    if brought == "à" and verb.lemma_ in words.raising_to:
        return False  # "porte le bilan à cinq morts", "relie la ville au port"
    if _ends_manner(noun, each):
        return True
    if named.head is verb and _hands_on(named, verb, brought, scene):
        return False
    if role == "recipient" and verb.lemma_ in words.giving | words.addressing | words.say:
        lodged = noun.lemma_.lower() in words.lodged_nouns and noun.head is verb  # "annonce sa candidature à la mairie"
        return (lodged and not is_somebody(each, scene)) or (is_somebody(named, scene) and _takes(named, brought, verb, words))
    if _takes(named, brought, verb, words):
        return True
    return noun.pos_ in _OWNING and each.sure < _least_behind(noun, each, scene)


def is_behind_complement(noun: Token, predicate: Token) -> bool:
    """Tell what a verb takes with the adjective right before it, whichever of them has it: "se montre hostile | au projet"."""
    if "xcomp" not in predicate.below:
        return False
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i else noun
    return before.dep_ == "xcomp" and before.pos_ in ("ADJ", "VERB") and before.head is predicate and noun.head in (before, predicate)


def _takes(noun: Token, brought: str, verb: Token, words: Words) -> bool:
    """Tell whether a noun, or one that it is of, takes the preposition itself: "son projet d'alliance | avec Lens"."""
    while noun is not verb and noun.head is not noun:
        if f"{noun.lemma_.lower()}>{brought}" in words.noun_complements:
            return noun.head is not verb or child(noun, *_DETERMINED) is not None
        noun = noun.head
    return False


def _least_behind(noun: Token, each: Token, scene: Scene) -> float:
    own = each.dep_ == "obl:mod" and plain_preposition(each) not in _OCCASIONS and noun.i not in scene.time_tokens
    return _SURE_BEHIND_OBJECT if own and _is_of_object(noun, each.head) else _SURE_BEHIND_NOUN


def _is_of_object(noun: Token, verb: Token) -> bool:
    """Tell whether a noun ends the object or another complement of a verb, not its subject nor where it acts, nor as in "fait preuve"."""
    while noun.head is not verb and noun.head is not noun:
        noun = noun.head
    is_bare = noun.family == "obj" and noun.pos_ == "NOUN" and child(noun, *_DETERMINED) is None
    return noun.head is verb and not is_bare and has_dep(noun, "obj", "obl:arg", "xcomp", "iobj", "nsubj:pass")


def _ends_manner(noun: Token, each: Token) -> bool:
    """Tell whether a phrase is of the manner right before it: "une chaîne en hommage | aux victimes"."""
    return noun.head is each.head and noun.family == "obl" and noun.lower_ in _LINKING


_CALLED = frozenset("name nickname title term acronym initial alias pseudonym label abbreviation".split())


def is_means(each: Token, scene: Scene) -> bool:
    """Tell how something is done, or ends, from who does it: "fêté par une messe", "tué par balles"."""
    if each.pos_ != "NOUN" or is_somebody(each, scene):
        return False
    if "nummod" in each.below and each.lemma_.lower() in scene.words.point_nouns:
        return True  # "beaten by 40 votes"
    if each.head.lemma_ == "know" and each.lemma_ in _CALLED:
        return True  # "known by other names"
    described = child(each, "det", "amod", "nummod", "nmod:poss", "appos") is not None or each.text[:1].isupper()
    bare = scene.words.language == "fr" and not described
    return bare or each.head.lemma_ in scene.words.celebrating


def _hands_on(noun: Token, verb: Token, brought: str, scene: Scene) -> bool:
    """Tell whether what is a noun's is its verb's too: "porter plainte contre X", "travailler en accord avec X", "à bord d'un avion"."""
    words = scene.words
    if verb.lemma_ in words.light and scene.lexicon.noun(noun.lemma_) is not None:
        return True
    return noun.lemma_.lower() in words.spot_nouns or (brought in words.equal_prepositions and noun.dep_ == "obl:mod")


def is_place(each: Token, scene: Scene) -> bool:
    """Tell whether a word is a place by its name."""
    mention = scene.mentions.at(each)
    return mention is not None and mention.type == "Place"


def is_somebody(each: Token, scene: Scene) -> bool:
    """Tell whether a phrase names somebody: a person, people, a body, by name or not."""
    mention, lemma = scene.mentions.at(each), each.lemma_.lower()
    if each.pos_ == "PRON" or (mention is not None and mention.type in _SOMEBODY):
        return True
    return (mention is None or mention.type is None) and lemma in scene.words.actor_nouns | scene.words.person_nouns


def is_measure(each: Token, scene: Scene) -> bool:
    """Tell whether a phrase is an amount: "à 100 km/h", "de 3 millions d'euros"."""
    if each.pos_ in ("NUM", "SYM") or each.text == "%":
        return each.pos_ != "NUM" or not any(_are_some(one) for one in children(each, "nmod"))  # "dans dix de ces cas"
    amount = much(each, scene)
    return amount is not None and (each.lemma_.lower() in scene.words.measure_nouns or amount.unit.isupper())


def _are_some(many: Token) -> bool:
    return morph(many, "Number") == "Plur" and plain_preposition(many) in ("de", "d'entre", "d’entre")


def _is_named(each: Token, scene: Scene) -> bool:
    mention = scene.mentions.at(each)
    return each.pos_ in ("PROPN", "PRON") or (mention is not None and mention.kind == "name")


def _is_opinion(each: Token, brought: str, words: Words) -> bool:
    """Tell in whose view something is so: "Pour Paul Vidal, la loi est utile"."""
    return brought in words.opinion_prepositions and each.i < each.head.i and each.dep_ != "obl:arg"


def _is_bare(each: Token, brought: str, words: Words) -> bool:
    """Tell manner from a participant by the missing article: "en hausse", "à condition", "sur demande du médecin"."""
    if each.pos_ in ("PRON", "NUM") or not each.below.isdisjoint(_DETERMINED) or preposition(each) in words.contractions:
        return False
    if each.dep_ == "obl:agent" or each.text[:1].isupper() or each.lemma_.lower() in words.spot_nouns:
        return False
    if any(plain_preposition(inner) in words.equal_prepositions for inner in children(each, "nmod")):
        return False  # "en collaboration avec le ministère"
    if brought in words.bare_prepositions:
        return True
    modified = any(inner.family in ("nmod", "amod", "acl") for inner in each.children)
    if brought not in words.manner_prepositions:
        return False
    return _is_spirit(each) if words.language == "en" else each.dep_ == "obl:mod" and not modified


def _is_spirit(each: Token) -> bool:
    """Tell in which spirit something is done: "fought with equal determination"."""
    return morph(each, "Number") == "Sing" and (each.lemma_ in _SPIRITS or each.lemma_.endswith(("ion", "ness", "iasm", "ence")))


_SPIRITS = frozenset(
    """anger brutality clarity courage delight dignity disbelief disdain disgust effect fear fervor fervour force frequency fury generosity
    grace gusto hope horror intensity interest joy laughter love might pity pleasure pride rage regret relief respect sadness scorn scrutiny
    sincerity skill sorrow strength success sympathy tact tenacity urgency vigor vigour warmth wit zeal zest""".split()
)


def _is_amount(each: Token, brought: str) -> bool:
    """Tell what something costs or comes to, which an English verb asks for: "put the loss | at $3 million", "licensed | for 52"."""
    return each.pos_ in ("SYM", "NUM") and brought in _COMING_TO


_COMING_TO = ("at", "for", "to", "from")


def _is_mere_measure(each: Token, scene: Scene) -> bool:
    """Tell how much, how far, how fast from what a verb asks for: "glisser de 3 mètres", not "passer à 3 %"."""
    return is_measure(each, scene) and not (each.dep_ == "obl:arg" and each.lemma_.lower() not in scene.words.distance_nouns)


def _is_loose(each: Token, brought: str, scene: Scene) -> bool:
    """Tell cause, means and purpose, which no verb asks for, from participants: "pour la sécurité", "de joie"."""
    words = scene.words
    if each.dep_ != "obl:mod" or not is_verbal(each.head):
        return False
    if brought == "avec" and each.i < each.head.i and "nummod" in each.below and each.left_edge.i == each.sent.start:
        return True  # "Avec 300 élèves, l'école offre": what the school is like
    if is_somebody(each, scene):
        return False
    if brought in words.opinion_prepositions:
        return child(each, *_DETERMINED) is not None or preposition(each) in words.contractions  # but "pour meurtre", the charge
    return brought in words.means_prepositions


def _ends_range(each: Token) -> bool:
    """Tell whether a number phrase closes what "de 2500" opened a few words before."""
    if each.pos_ != "NUM" and child(each, "nummod") is None:
        return False
    before = each.doc[max(each.sent.start, each.left_edge.i - 5) : each.left_edge.i]
    return any(one.lower_ in ("de", "d'", "from") and other.pos_ == "NUM" for one, other in pairwise(before))


def _opens_range(each: Token, brought: str, words: Words) -> bool:
    """Tell the first of two amounts, which alone says another thing: "réduit de 10 % à 19 % la dose"."""
    if brought not in words.of_prepositions or not (each.pos_ in ("NUM", "SYM") or "nummod" in each.below):
        return False
    after = [word.lower_ for word in each.doc[each.i + 1 : each.i + 3]]
    return after[:1] in (["à"], ["to"]) and after[1:] != [] and after[1][0].isdecimal()


def at_street(part: Part, words: Words) -> Part:
    """Return a street or square without article as where it is: "se sont réunis place de la République"."""
    if part.preposition or part.token.lemma_.lower() not in words.street_nouns:
        return part
    noun = part.token
    bare = noun.pos_ == "NOUN" and morph(noun, "Number") != "Plur" and child(noun, "det", "nummod", "case") is None
    return replace(part, role="place") if bare else part
