"""Leave out what a sentence only speaks of: a matter that is discussed, what one is kept from, an unreal comparison, a thought."""

from __future__ import annotations

from kg.extract.draft import Draft, Scene
from kg.extract.factuality.modality import reserved
from kg.extract.factuality.pending import first_conjunct
from kg.extract.factuality.polarity import negators
from kg.extract.grammar.tenses import host, tense
from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import children, children_as, has_child, has_dep, morph, plain_preposition
from kg.extract.words import Words

_OF_MATTERS = ("concernant", "quant à", "en matière de", "en termes de", "autour de")
_BEARING = frozenset("porter interroger pencher questionner statuer trancher prononcer".split())
_DEPRIVING = frozenset("priver dispenser exempter exclure écarter dissuader détourner empêcher préserver protéger prévenir".split())
_REASONS = frozenset("raison cause motif conséquence origine résultat explication".split())
_SPOKEN = frozenset("je j' j’ tu ça cela ce c' c’ on nous vous".split())


def is_matter_noun(noun: Token, words: Words) -> bool:
    top = first_conjunct(noun)
    above = top.head
    if above.lemma_ in _DEPRIVING and has_dep(top, "obl", "obl:arg") and plain_preposition(top) == "de":
        return True  # "la blessure l'a privé de sa participation"
    if "cop" in noun.below:
        return any(
            each.pos_ == "NOUN" and each.lemma_ not in _REASONS for each in children(noun, "nsubj")
        )  # "un vote pour lui est un vote contre la paix"
    if noun.lemma_ in words.done_nouns:
        return False
    return _is_undone(top, above, words) or _is_topic(top, above, words)


def _is_topic(noun: Token, above: Token, words: Words) -> bool:
    """Tell what is debated or weighed: "un vote portant sur la vente", "en ce qui concerne la baisse", "l'intérêt de la fusion"."""
    brought = plain_preposition(noun)
    if brought in _OF_MATTERS or (brought == "sur" and above.lemma_ in _BEARING):
        return True
    if above.lemma_ == "concerner" and noun.family == "obj":
        return above.head.lower_ == "ce" or morph(above, "VerbForm") == "Part"
    return brought == "de" and noun.family == "nmod" and above.lemma_ in words.weighed_nouns


def is_as_if(clause: Token) -> bool:
    """Tell an unreal comparison: "c'est comme si les deux musées étaient ouverts"."""
    while has_dep(clause, "xcomp", "conj", "advcl") and clause.head.i < clause.i and "nsubj" not in clause.below:
        clause = clause.head  # "comme s'ils tentaient de le prendre et de le tuer"
    return any(each.i and each.doc[each.i - 1].lower_ == "comme" for each in children_as(clause, _IF, "mark"))


def is_laid(clause: Token, scene: Scene) -> bool:
    """Tell a case laid down in the present, "si le courant baisse, il s'arrête", "quand il gèle", and what follows from what will be."""
    main = clause.head
    if clause.i > main.i and clause.family == "advcl" and "mark" not in clause.below:
        is_bare = morph(clause, "VerbForm") == "Part" and morph(clause, "Tense") == "Past" and "aux" not in clause.below
        return is_bare and tense(main) == "future"  # "ils brûleront, échauffés par l'air"
    cases = _WHENEVER if clause.i > main.i else (*_WHENEVER, *_IF)
    opening = next((each for each in children(clause, "mark") if each.lower_ in cases), None)
    if opening is None or tense(clause) != "present" or opening.doc[opening.i - 1].lower_ == "même":
        return False
    start, end = clause.sent.start_char, clause.sent.end_char
    if opening.lower_ not in _IF and any(start <= each.start < end and each.kind == "date" for each in scene.times):
        return False  # "devient célèbre en 1984 quand il tient le rôle"
    return tense(main) == "present" and all(morph(each, "Mood") != "Cnd" for each in (main, *children(main, "aux", "cop")))


_IF = ("si", "s'", "s’")
_WHENEVER = ("quand", "lorsque", "lorsqu'", "lorsqu’")


def is_enough(infinitive: Token) -> bool:
    """Tell what would do: "il suffit de leur écrire"."""
    above = infinitive.head
    return above.lemma_ == "suffire" and has_child(infinitive, ("de", "d'", "d’"), "mark")


def means(draft: Draft) -> bool:
    """Tell what is meant, or announced to the hearer, from what is said: "je veux dire qu'il part", "je vais vous dire"."""
    wanting = next((each for each in draft.words if each.lemma_ in ("vouloir", "aller", "pouvoir", "devoir")), None)
    return wanting is not None and has_child(wanting, _SPOKEN, "nsubj")


def is_thought(clause: Token, words: Words) -> bool:
    """Tell what an idea or a proof to be found says: "devra apporter la preuve qu'il a tué le chien"."""
    noun = clause.head
    if noun.pos_ != "NOUN" or noun.lemma_ in words.fact_nouns:
        return False
    if noun.lemma_ not in words.notion_nouns | words.hedge_nouns | words.proof_nouns:
        return False
    opening = next((each for each in clause.children if each.lower_ in QUE and each.i == noun.i + 1), None)
    if opening is None or (opening.family == "obj" and len(children(clause, "obj")) < 2):
        return False
    return noun.lemma_ not in words.proof_nouns or reserved(host(noun.head), words)


def is_not_said(infinitive: Token, words: Words) -> bool:
    """Tell what somebody does not say of himself: "n'a jamais prétendu avoir vendu le stade"."""
    above = infinitive.head
    if infinitive.family != "xcomp" or above.lemma_ not in words.say:
        return False
    return above.lemma_ not in words.deny | words.refuse | words.plan and bool(negators(above, words))


def _is_undone(noun: Token, above: Token, words: Words) -> bool:
    """Tell what was not or would pay: "la vente n'a pas eu lieu", "la vente devrait rapporter"."""
    if noun.lemma_ not in words.objective_nouns or noun.family != "nsubj":
        return False
    if above.lemma_ in words.taking_place and negators(above, words):
        return True
    return above.lemma_ in ("devoir", "pouvoir") and morph(above, "Mood") == "Cnd"
