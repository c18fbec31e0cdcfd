"""Tell which pronouns stand for no participant (of clauses, of nobody, that only stress another), and which for a part of others."""

from __future__ import annotations

from kg.extract.grammar.phrases import phrase
from kg.extract.grammar.tokens import QUE, THOSE, Token
from kg.extract.grammar.tree import agrees, child, children, has_dep, morph, plain_preposition, preposition
from kg.extract.participants.antecedents import antecedent
from kg.extract.participants.names import counted_from
from kg.extract.words import Words
from kg.model import MentionKind

_TIMES = frozenset("tard tôt temps midi minuit heure question late early time noon midnight".split())
_ASKED = frozenset(
    """demander reprocher proposer recommander conseiller déconseiller interdire permettre défendre imposer ordonner enjoindre suggérer
    préconiser prescrire décider décréter prévoir envisager convenir rappeler préciser indiquer signaler promettre""".split()
)
_TO = frozenset(("à", "au", "aux"))
_BEING = frozenset("être rester devenir redevenir demeurer paraître sembler".split())
_CLAUSAL = frozenset(("le", "l'", "it"))
_NEUTER = frozenset("ce c' ça cela ceci c’ quoi y en rien this that it' what there tout se s' s’".split())  # of clauses and places
_PERSONAL = frozenset(("Prs", "Rel", "Dem"))
NOMINAL = frozenset(("nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos"))  # the places of nouns
_STANDING = frozenset("nsubj obj iobj obl nmod conj appos root ROOT".split())


def is_fact(noun: Token) -> bool:
    """Tell what only opens a clause, and is nothing one could come back to: "conteste le fait que la ville aide"."""
    return noun.lower_ == "fait" and any(each.lower_ in QUE for each in noun.doc[noun.i + 1 : noun.i + 2])


def is_loose(noun: Token, inner: Token) -> bool:
    """Tell a noun that is definite, or has no article behind a noun inside a phrase: "le voisin du port, bénévole"."""
    own = child(noun, "det")
    return morph(own, "Definite") == "Def" if own is not None else has_dep(inner, "nmod")


def pronoun_kind(token: Token, words: Words) -> MentionKind | None:
    """Return as what a pronoun takes part: "l'un des suspects" as a noun would; None where it stands for nobody."""
    if part_of(token, words) is not None or (token.lower_ in THOSE and phrase(token)[1] > token.i):
        return "nominal"
    is_open = token.feats.get("PronType") in ("Rel", "Int") and antecedent(token) is None
    return "pronoun" if not is_open and _is_reference(token, words) else None


def _is_reference(token: Token, words: Words) -> bool:
    is_nobody = token.lower_ in words.nobody or token.lower_.replace("’", "'") in _NEUTER or morph(token, "Reflex") == "Yes"
    is_that = token.lower_ == "that" and morph(token, "PronType") == "Rel"  # "the firm | that wrote the code"
    if (is_nobody and not is_that) or stands_for_nobody(token, words):
        return False
    return morph(token, "PronType") in _PERSONAL or (token.family in NOMINAL and token.family != "appos")


def stands_for_nobody(token: Token, words: Words) -> bool:
    """Tell whether a pronoun stands for no participant.

    "Il est prévu que ...", "ce qui surprend", "ils l'ont annoncé", "il a lui aussi signé".
    """
    return _is_impersonal(token, words) or _is_of_clause(token, words) or _is_stressing(token) or _follows_ce(token)


def _is_impersonal(token: Token, words: Words) -> bool:
    """Tell "il est prévu que la route rouvre" from "il est convaincu que la route rouvre"."""
    verb = token.head
    if token.lower_.rpartition("-")[2] not in words.impersonal_pronouns or not has_dep(token, "nsubj"):
        return False
    if verb.lemma_ in _TIMES and child(verb, "cop") is not None:
        return True  # "il est trop tard"
    if not has_dep(token, "nsubj:pass"):
        return False
    if child(verb, "ccomp", "csubj") is not None and verb.lemma_ not in words.persuaded:
        return True
    return _is_asked(verb) or any(_follows(each, verb) for each in children(verb, "nsubj", "obj", "xcomp"))


def _is_asked(verb: Token) -> bool:
    """Tell "il est demandé aux élus de voter" from "il est interdit"."""
    return verb.lemma_ in _ASKED and (
        child(verb, "xcomp", "iobj") is not None or any(plain_preposition(each) in _TO for each in children(verb, "obl"))
    )


def _follows(each: Token, verb: Token) -> bool:
    """Tell whether a noun behind an impersonal verb is its true subject: "il est prévu une réunion"."""
    return each.i > verb.i and each.pos_ in ("NOUN", "PROPN") and child(each, "cop") is None and not preposition(each)


def _is_of_clause(token: Token, words: Words) -> bool:
    """Tell whether an object stands for what is said or done: "le faire", "comme l'a dit le maire"."""
    if token.lower_.replace("’", "'") not in _CLAUSAL or not has_dep(token, "obj"):
        return False
    if token.head.lemma_ in _BEING or token.head.lemma_ in words.clausal_objects:
        return True  # "le doyen, qui l'était resté"
    return any(each.lower_ == "comme" for each in children(token.head, "mark", "advmod"))


def _is_stressing(token: Token) -> bool:
    """Tell whether a pronoun only stresses the subject: "il a lui aussi signé"."""
    return has_dep(token, "advmod")


def _follows_ce(token: Token) -> bool:
    """Tell whether a relative pronoun has a clause for its antecedent: "il a refusé, ce qui surprend"."""
    before = token.doc[token.i - 1] if token.i else None
    return morph(token, "PronType") == "Rel" and before is not None and before.lower_ == "ce"


def dislocated(pronoun: Token) -> Token | None:
    """Return what a subject takes up: "quant à la dette, elle augmente"."""
    if not has_dep(pronoun, "nsubj") or "obl" not in pronoun.head.below:
        return None
    beside = (each for each in children(pronoun.head, "obl") if each.i < pronoun.i and agrees(pronoun, each))
    return next((each for each in beside if any(word.lower_ in _AS_TO for word in each.doc[max(each.i - _NEAR, 0) : each.i])), None)


_AS_TO = frozenset(("quant", "quant-à"))
_NEAR = 4


def part_of(token: Token, words: Words) -> Token | None:
    """Return of whom a pronoun singles out some, or what it stands for has: "suspects" in "l'un des suspects", "Lyon" in "ceux de Lyon"."""
    if token.lower_ not in words.partitive_pronouns or token.family not in _STANDING:
        return None
    brought = (each for each in children(token, "nmod", "obl:arg") if each.i > token.i)
    return next((each for each in brought if plain_preposition(each) in words.of_prepositions | words.partitive_prepositions), None)


def determined_from(token: Token) -> int:
    """Return where a pronoun begins that has an article or a quantity: "les deux autres", "toutes les autres"."""
    first = counted_from(token, token.i)
    while first and token.doc[first - 1].head is token and token.doc[first - 1].pos_ in ("DET", "ADJ"):
        first -= 1
    return first


def is_stray(token: Token) -> bool:
    """Tell an asterisk, and a letter that an apostrophe was cut from: "l" and "'" in "l' association"."""
    if token.whitespace_ or not token.text.isalpha():
        return not (token.text.isalnum() or token.text in "%€$£")
    return any(after.text in "'’" for after in token.doc[token.i + 1 : token.i + 2])
