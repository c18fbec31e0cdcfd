"""Part two people whom the parse joins in the name of the first: "la Belge Ana Roy et la Suissesse Inès Morel"; join numbers to nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.grammar.apposed import join_apposed, name_both

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_CLAUSE = 40  # tokens
_FAR = 8  # tokens from a noun to the one joined to its name


def rejoin(tokens: list[Token], noted: list[Token]) -> None:
    """Mend both in place; `noted` holds the tokens of FORMS."""
    _join_numbers(tokens, noted)
    _join_tens(tokens, noted)
    for token in tokens[1:]:
        if token.dep_ == "amod":
            if token.pos_ == "ADJ" and token.i + 1 < token.head.i and tokens[token.i + 1].pos_ == "DET":
                _describe_before(tokens, token)
        elif token.dep_ == "conj":
            _part_joined(tokens, token)
            if (token.pos_ == "PROPN" and join_apposed(tokens, token)) or (token.pos_ == "NOUN" and name_both(tokens, token)):
                continue
            if token.head.dep_ == "nmod":
                _join_alike(tokens, token)
            elif token.pos_ == token.head.pos_ == "VERB" and token.head.i < token.i:
                _join_clause(tokens, token)
        elif token.dep_ == "punct" and token.text == ":" and token.i < len(tokens) - 2:
            _act_behind_colon(tokens, token)


def _join_clause(tokens: list[Token], verb: Token) -> None:
    """Join a verb to the one of its tense, saying or said: "elle affirme qu'il est venu et | lui a parlé", "« il part » et | rit"."""
    above, other = verb.head, verb.head.head
    if above.dep_ != "ccomp":
        said = [each for each in tokens[above.i + 1 : verb.i] if each.head is above and each.dep_ == "ccomp"]
        other = said[-1] if said else above
    if other is above or other.pos_ != "VERB" or any(each.head is verb and each.dep_ in _OF_CLAUSES for each in tokens[above.i : verb.i]):
        return
    first = min(other.i, above.i)
    if not any(each.head is other and each.dep_ == "nsubj" for each in tokens[max(0, first - _CLAUSE) : verb.i]):
        return
    marks = [each.text for each in tokens[first : verb.i] if each.text in "«»"]
    left = above.dep_ == "ccomp" and marks == ["«", "»"] and "«" not in [each.text for each in tokens[verb.i : verb.i + _FAR]]
    if left or (not marks and _form(tokens, other) == _form(tokens, verb) != _form(tokens, above)):
        verb.head = other


def _form(tokens: list[Token], verb: Token) -> tuple[str, ...]:
    """Return the tense and mood of a verb, with its auxiliary's."""
    helpers = [each for each in tokens[max(0, verb.i - _FAR) : verb.i] if each.head is verb and each.dep_.startswith("aux")]
    return tuple(f"{each.feats.get('Tense')}{each.feats.get('Mood')}" for each in [*helpers[:1], verb])


_OF_CLAUSES = ("nsubj", "nsubj:pass", "mark", "expl:subj")


def _join_alike(tokens: list[Token], noun: Token) -> None:
    """Join two phrases that open alike, "des", not the second to what is within the first: "des hausses de prix et des grèves"."""
    inner, outer = noun.head, noun.head.head
    opening = next((each for each in tokens[inner.i + 1 : noun.i] if each.head is noun and each.lower_ == "des"), None)
    if opening is not None and any(each.head is inner and each.lower_ == "entre" for each in tokens[max(0, inner.i - 3) : inner.i]):
        opening.dep_, opening.pos_ = "det", "DET"  # "une réunion entre le maire et des élus"
        return
    known = any(each.head is outer and each.dep_ == "det" and each.lower_ == "des" for each in tokens[max(0, outer.i - 3) : outer.i])
    if opening is None or not known or outer.pos_ != "NOUN" or noun in outer.ancestors:
        return
    noun.head, opening.dep_, opening.pos_ = outer, "det", "DET"


def _describe_before(tokens: list[Token], adjective: Token) -> None:
    """Hang on the noun before it an adjective behind which another phrase opens: "joue au format plus rapide | la finale"."""
    at = adjective.i - 1
    while at > 0 and tokens[at].head is adjective:
        at -= 1
    noun, opening = tokens[at], tokens[adjective.i + 1]
    if opening.head is adjective.head and noun.pos_ == "NOUN" and adjective.lemma_ != "tout" and adjective.head not in noun.ancestors:
        adjective.head = noun


def _join_tens(tokens: list[Token], noted: list[Token]) -> None:
    """Hang on what is counted a number that the parse parts at "et": "vingt et une personnes"."""
    for ten in noted:
        if ten.lower_ not in _TENS or ten.i >= len(tokens) - 3 or tokens[ten.i + 1].lower_ != "et":
            continue
        mark, one = tokens[ten.i + 1 : ten.i + 3]
        noun = one.head
        if one.lower_ not in _ONES or noun.i <= one.i or ten.head is noun or ten is noun or ten in noun.ancestors:
            continue
        ten.head, ten.dep_, one.dep_ = noun, "nummod", "nummod"
        if one is not mark.head and mark not in one.ancestors:
            mark.head, mark.dep_ = one, "dep"


_TENS = frozenset("vingt trente quarante cinquante soixante".split())
_ONES = frozenset(("un", "une", "onze"))
FORMS = _TENS | {"des", "à"}


VIEWING = frozenset(
    "considérer percevoir décrire présenter voir désigner regarder reconnaître interpréter identifier traiter dépeindre"
    " évoquer définir dénoncer caractériser juger ressentir vivre"
    " servir utiliser employer user choisir nommer engager recruter saluer condamner citer accueillir estimer envisager concevoir".split()
)


_SHORT = frozenset(("heure", "minute", "seconde"))


def is_further(token: Token, spells: frozenset[str]) -> bool:
    """Tell how far on or how much later from a noun's own: "sur la tête | quelques mètres plus loin", "une course | un mois après"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    after = behind[0].lower_ if behind else ""
    if after == "plus":
        return behind[-1].lower_ in ("loin", "tard", "tôt", "bas", "haut")
    return after in ("après", "avant", "auparavant") and (token.lemma_.lower() in spells or token.lemma_ in _SHORT)


def is_view(noun: Token) -> bool:
    """Tell what "comme" says that somebody takes something for: "est considéré par les enquêteurs | comme une vengeance"."""
    verb = next((each for each in noun.ancestors if each.pos_ == "VERB"), None)
    return verb is not None and verb.lemma_ in VIEWING


def _join_numbers(tokens: list[Token], noted: list[Token]) -> None:
    """Hang on what is counted how many there are: "six | des accusés", "5 | à | 10 cm de pluie"."""
    for mark in noted:
        if mark.lower_ not in ("des", "à") or not 0 < mark.i < len(tokens) - 1:
            continue
        noun = tokens[mark.i + 1]
        if mark.lower_ == "des":
            if mark.head is noun:
                _join_part(tokens[mark.i - 1], noun)
        elif noun.pos_ == "NUM" and tokens[mark.i - 1].pos_ == "NUM" and tokens[mark.i - 2].pos_ != "ADP":
            _join_range(tokens[mark.i - 1], mark, noun)


def _join_range(low: Token, mark: Token, high: Token) -> None:
    """Let "à" between two numbers bring in the second, not what is counted: "prévoit 5 à 10 cm de pluie"."""
    if mark.head is high.head and low.head is high.head and high.dep_ == "nummod":
        mark.head = high


def _join_part(some: Token, noun: Token) -> None:
    """Hang on a noun how many are meant: "six | des accusés", "plusieurs | des maisons"."""
    twins = some.dep_ == noun.dep_ and some.head is noun.head and noun.dep_.startswith(("nsubj", "obj"))
    if twins and (some.pos_ == "NUM" or some.lower_ in _SOME):
        some.head, some.dep_ = noun, "nummod" if some.pos_ == "NUM" else "det"


_SOME = frozenset("plusieurs certains certaines beaucoup quelques-uns quelques-unes".split())


def _part_joined(tokens: list[Token], token: Token) -> None:
    """Join the second to the noun that brings in the first: "la Belge Ana Roy et | la Suissesse Inès Morel"."""
    name, noun = token.head, token.head.head
    if token.pos_ in ("PROPN", "NOUN") and token.i > name.i and _brings_in(noun, name):
        between = tokens[max(noun.i - 2, 0) : token.i]
        if any(each.head is noun and each.dep_ == "det" and each.feats.get("Number") == "Sing" for each in between):
            token.head = noun


def _brings_in(noun: Token, name: Token) -> bool:
    """Tell a noun that says where one comes from, before the name: "l'Allemande Ana Roy", but "le duo Ana Roy et Inès Morel"."""
    return noun.text[:1].isupper() and noun.pos_ == "NOUN" and name.pos_ == "PROPN" and name.dep_ == "appos" and 0 < name.i - noun.i < _FAR


def part_hearer(tokens: list[Token], name: Token) -> None:
    """Let who speaks stand behind who hears it: "« Merci », a dit à la foule | Ana Roy"."""
    hearer = name.head
    verb = hearer.head
    if name.dep_ != "appos" or not hearer.dep_.startswith("obl") or not verb.i < hearer.i < name.i or verb.pos_ != "VERB":
        return
    if hearer.lemma_.lower() not in _HEARERS:
        return
    near = tokens[max(verb.i - _CLAUSE, 0) : verb.i + _CLAUSE]
    if any(each.head is verb and each.dep_.startswith("nsubj") for each in near):
        return
    name.head, name.dep_, name.sure = verb, "nsubj", 1.0  # nobody else is left to say it


_HEARERS = frozenset(
    """foule presse public journal quotidien agence chaîne radio télévision journaliste média reporter afp reuters bbc cnn magazine
    assistance auditoire assemblée parlement sénat congrès audience""".split()
)


def join_list(tokens: list[Token], noun: Token) -> None:
    """Join to the first of a list the second that the parse takes for its other name: "des écoles, collèges et lycées"."""
    first = tokens[noun.i - 2]
    if noun.head not in (first, first.head) or not _is_many(first) or not _is_many(noun):
        return
    third = next((each for each in tokens[noun.i + 1 : noun.i + _FAR] if each.head is noun and each.dep_ == "conj"), None)
    if third is None or not _is_many(third):
        return
    own = [each for each in tokens[noun.i + 1 : third.i] if each.head is third]
    if [each.dep_ for each in own if each.lower_ in ("et", "ou")] == ["cc"] and all(each.dep_ == "cc" or each.text == "," for each in own):
        noun.head, noun.dep_ = first, "conj"


def _is_many(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.feats.get("Number") == "Plur"


def _act_behind_colon(tokens: list[Token], colon: Token) -> None:
    """Read who acts behind a colon: "Mexique : Ana Roy part pour Lyon", "Ana Roy tombe : le maire, inquiet, arrête le jeu et part"."""
    doer = tokens[colon.i + 1]
    while doer.head.i > colon.i and doer.head is not doer:
        doer = doer.head
    above = doer.head
    if above.i > colon.i or doer.pos_ not in ("NOUN", "PROPN", "PRON") or doer.dep_.startswith(("obl", "acl")):
        return
    behind = tokens[doer.i + 1 : doer.i + _CLAUSE]
    end = next((each.i for each in behind if each.text in ".;:»«" or each.head is each), doer.i + _CLAUSE)
    clause = tokens[colon.i + 1 : end]
    verb = next((each for each in clause if each.i > doer.i and each.dep_ in _JOINED and each.feats.get("VerbForm") == "Fin"), None)
    if verb is None or not (verb.head is doer or (verb.head.i < colon.i and doer not in verb.head.ancestors)):
        return
    if any(each.head is verb and each.dep_.startswith(("nsubj", "cc", "mark", "expl:subj")) for each in clause) or _brought(clause, doer):
        return
    if sum(each.text == "," for each in tokens[doer.i : verb.i]) % 2:
        return  # "Ski : coupe du monde, Ana Roy gagne"
    verb.head, verb.dep_ = (above if verb.head is doer else verb.head), "parataxis"
    doer.head, doer.dep_, doer.sure = verb, "nsubj", 1.0
    for each in tokens[verb.i + 1 : end]:
        if each.head.i < colon.i and each.dep_ == "conj" and each.pos_ == "VERB" and each not in verb.ancestors:
            each.head = verb


_JOINED = ("conj", "parataxis", "advcl", "acl")


def _brought(clause: list[Token], noun: Token) -> bool:
    return any(each.head is noun and each.dep_ in ("case", "cc") for each in clause)


def give(noun: Token, handing: frozenset[str]) -> None:
    """Read what somebody is given behind who gets it, where nothing else is given: "offre aux enfants et à leurs parents | des livres"."""
    taker = noun.head
    while taker.dep_ == "conj" and taker.head is not taker:
        taker = taker.head
    verb = taker.head
    if not taker.dep_.startswith("obl") or verb.lemma_ not in handing or not verb.i < taker.i < noun.i:
        return
    around = [each for each in verb.doc[max(verb.i - _FAR, 0) : noun.i + 2 * _FAR] if each.head is verb]
    to = any(each.lower_ in ("à", "au", "aux") for each in verb.doc[verb.i + 1 : taker.i] if each.head is taker)
    if to and not any(each.dep_.partition(":")[0] in ("obj", "ccomp", "xcomp", "expl") or each.dep_ == "aux:pass" for each in around):
        noun.head, noun.dep_ = verb, "obj"


_PRIZES = frozenset("médaille place titre victoire course épreuve étape bronze argent or rang point podium coupe tournoi".split())


def free_overtaken(participle: Token) -> None:
    """Hang on the verb what says how its subject came in: "remporte le bronze, | suivie par Ana Roy"."""
    if participle.head.dep_ == "obj" and participle.head.lemma_ in _PRIZES:
        participle.head, participle.dep_ = participle.head.head, "advcl"


def happen_to_event(participle: Token) -> None:
    """Hang what happened on the event, not on whom it befell: "le suicide d'Ana Roy, ministre, | survenu en mai"."""
    noun = participle.head
    if noun.dep_ == "appos" or noun.pos_ == "PROPN":
        while noun.dep_ in ("appos", "nmod", "flat:name") and noun.head is not noun:
            noun = noun.head
        participle.head = noun


def act_in_headline(name: Token, verb: Token) -> None:
    """Read the verb of a headline that the parse takes for an adjective: "Un cyclone frappe Madagascar"."""
    doer = name.head
    if verb.feats.get("VerbForm") == "Fin" and name.dep_ == "appos" and verb.head is doer and doer.head is doer:
        verb.head, verb.dep_ = verb, "ROOT"
        doer.head, doer.dep_ = verb, "nsubj"
        name.head, name.dep_ = verb, "obj"
        doer.sure = name.sure = 1.0  # nothing else is left to read
