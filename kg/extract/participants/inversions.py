"""Find the subject that stands behind its verb: "a déclaré Ana Roy", "le plan que prépare le maire", "comme l'a dit le maire"."""

from __future__ import annotations

from kg.extract.grammar.tokens import QUE, Token
from kg.extract.grammar.tree import bears, child, children, is_verbal, morph, preposition
from kg.extract.words import Words

_BEHIND = 3  # tokens from a noun to its "que", with an adjective or two
_NEAR = 6  # tokens between a verb of saying and its inverted subject


def inverted(verb: Token, words: Words) -> Token | None:
    """Return the subject after a verb of saying that parsers take for an object: "..., a déclaré Claire Enders"."""
    makes_known = verb.lemma_ == "savoir" and "aux:caus" in verb.below and "nsubj" not in verb.below
    if (
        not (verb.lemma_ in words.say | words.quote or makes_known)
        or not is_finite_verb(verb)
        or child(verb, "ccomp", "xcomp", "aux:pass") is not None
        or not (breaks_off(verb) or makes_known)
    ):
        return None
    after = [each for each in children(verb, "nsubj", "obj", "obl") if 0 < each.i - verb.i <= _NEAR and not preposition(each)]
    after = [each for each in after if each.lower_ not in words.never_subjects and not _is_time(each)]
    if verb.lemma_ not in words.say:  # "ont lancé une offensive"
        after = [each for each in after if not (each.family == "obj" and each.pos_ == "NOUN" and _is_thing(each, words))]
    return min(after, key=lambda each: (each.family == "obl", each.i), default=None)  # a date may stand between


def _is_time(noun: Token) -> bool:
    """Tell when something was said or done: "a noté un jour le maire"."""
    return noun.lemma_ in _TIMES and noun.below <= _DETERMINERS


_TIMES = frozenset(("jour", "soir", "matin"))
_DETERMINERS = frozenset(("det",))


def _is_thing(noun: Token, words: Words) -> bool:
    return not any(each.lemma_.lower() in words.actor_nouns | words.person_nouns for each in (noun, *children(noun, "nmod")))


def behind_relative(verb: Token, words: Words) -> Token | None:
    """Return the subject behind the verb of a relative clause, which parsers take for its object: "le plan que prépare le maire"."""
    if verb.dep_ != "acl:relcl" or not is_finite_verb(verb) or words.language != "fr":
        return None
    opening = [each for each in verb.children if each.feats.get("PronType") == "Rel"]
    opens = any(each.lower_ in words.never_subjects or preposition(each) for each in opening)
    after = [each for each in children(verb, "obj") if each.i > verb.i]
    named = [each for each in after if each.pos_ == "PROPN" or child(each, "det", "nummod") is not None]
    return named[0] if opens and named else None


def behind_clitic(verb: Token, words: Words) -> Token | None:
    """Return the subject behind a verb that has its object before it: "comme l'a dit le maire"."""
    objects = children(verb, "obj")
    if len(objects) < 2 or words.language != "fr" or not any(each.pos_ == "PRON" and each.i < verb.i for each in objects):
        return None
    if not is_finite_verb(verb) or child(verb, "expl", "xcomp", "aux:pass") is not None:
        return None
    after = (each for each in objects if each.i > verb.i)
    return next((each for each in after if each.pos_ in ("NOUN", "PROPN") or child(each, "nmod") is not None), None)


def behind_intransitive(verb: Token, words: Words) -> Token | None:
    """Return the subject behind a verb that takes no object: "parmi les blessés figure un enfant", "là se trouvent des roches"."""
    if verb.lemma_ not in words.standing | words.self_standing or words.language != "fr" or not is_finite_verb(verb):
        return None
    oneself = any(each.lower_ in ("se", "s'", "s’") for each in verb.children)
    if verb.lemma_ not in (words.self_standing if oneself else words.standing):
        return None
    if child(verb, "expl:subj", "xcomp", "ccomp", "aux:pass") is not None:
        return None
    after = [each for each in children(verb, "obj", "obl:arg") if each.i > verb.i and each.pos_ in ("NOUN", "PROPN")]
    return next((each for each in after if each.family == "obj" or (oneself and preposition(each) == "des")), None)


def follows_quote(verb: Token) -> bool:
    """Tell whether the verb comes right after a quotation, so that the subject before it is the quotation's own."""
    start = _first(verb)
    marks = [each.text for each in verb.doc[max(start - 2, 0) : start] if not each.text.isspace()]
    if not marks:
        return False
    if marks[-1] in "»”":
        return not _is_named_in_quotes(verb, start)
    if marks[-1] == "," and verb.doc[verb.sent.start].text in ("—", "–", "-") and _is_reply(verb, start):
        return True
    return (marks[-1] in ',"' and {*marks} in _AMERICAN) or _is_finite_acl(verb)


def _is_reply(verb: Token, start: int) -> bool:
    """Tell what a speaker behind the verb says of somebody: "— Un frère non plus, a murmuré le juge"; "— Ana, maire, a dit" is none."""
    own = next((each for each in children(verb, "nsubj") if each.i < start), None)
    return own is not None and "obj" in verb.below and [each.text for each in verb.doc[own.i : start]].count(",") == 1


_AMERICAN = ({",", "»"}, {",", "”"}, {",", '"'})  # in either order: '," he said'


def _first(verb: Token) -> int:
    """Return where a verb begins, with its auxiliary and the pronouns before it: "« Je pars », m'a dit Ana Roy"."""
    for each in verb.children:
        if each.i > verb.i:
            break
        is_part = each.family in ("aux", "expl") or (each.pos_ == "PRON" and each.dep_ in ("iobj", "obj"))
        if is_part and verb.i - each.i <= _NEAR and morph(each, "PronType") != "Rel":
            return each.i
    return verb.i


def _is_named_in_quotes(verb: Token, start: int) -> bool:
    """Tell whether what stands in quotation marks before a verb only names its subject: "le site « Plein ciel » a publié un texte"."""
    first = next((each.i for each in reversed(verb.doc[verb.sent.start : start]) if each.text in "«“"), None)
    if first is None or any(morph(each, "VerbForm") == "Fin" for each in verb.doc[first:start]):
        return False
    if first > verb.sent.start and verb.doc[first - 1].pos_ == "DET":
        return True  # "la « bande à Jo » annonce un disque"
    return any(each.i < first and not preposition(each) for each in children(verb, "nsubj"))


def _is_finite_acl(verb: Token) -> bool:
    """Tell "Le musée rouvrira, a indiqué la directrice" where the parse takes the first clause for the subject."""
    noun = child(verb, "nsubj")
    if noun is None or "acl" not in noun.below:
        return False
    return any(each.dep_ != "acl:relcl" and morph(each, "VerbForm") == "Fin" for each in children(noun, "acl"))


def behind_quotation(verb: Token) -> Token | None:
    """Return the noun behind a verb that ends a quotation: "« il faut partir », tempère la maire", "« Un menteur », corrige le voisin"."""
    if not is_finite_verb(verb) or not breaks_off(verb) or not follows_quote(verb) or child(verb, "aux:pass") is not None:
        return None
    first, last = _quotation(verb)
    if any(each.i < first for each in children(verb, "nsubj")) or not _is_said(verb, first, last):
        return None
    after = [each for each in children(verb, "nsubj", "obj") if 0 < each.i - verb.i <= _FAR and not preposition(each)]
    said_by = next((each for each in after if each.text.startswith("-")), None)  # "« Un menteur », corrige-t-on"
    if said_by is not None or any(each.i > verb.i for each in children(verb, "ccomp", "xcomp")):
        return said_by
    return next((each for each in after if each.pos_ in ("NOUN", "PROPN") and not _is_time(each)), None)


def _is_said(verb: Token, first: int, last: int) -> bool:
    """Tell words that somebody says, at least as the end of a clause: "le club n'a « rien promis », glisse un voisin"."""
    return "parataxis" in (verb.family, *verb.below) or _is_clause(verb.doc[first:last]) or _opens(verb, first, last)


def is_before_aside(own: Token, verb: Token) -> bool:
    """Tell a subject that a quoted word or two part from its verb: "le patron, « ravi », annonce la fin des travaux"."""
    first, last = _quotation(verb)
    return own.i < first and verb.doc[first - 1].text == "," and not _is_clause(verb.doc[first:last])


_FAR = 9  # tokens between the verb and who speaks, an aside between them: "a lancé, furieux et fatigué, le gardien"
_CLOSING = {"»": "«", "”": "“", '"': '"'}


def _quotation(verb: Token) -> tuple[int, int]:
    """Return where the marks of what is quoted before a verb stand; it may open in a sentence before."""
    start = verb.sent.start
    last = next((each for each in reversed(verb.doc[start : verb.i]) if each.text in _CLOSING), None)
    if last is None:
        return start, start
    opening = (each.i for each in reversed(verb.doc[start : last.i]) if each.text == _CLOSING[last.text])
    return next(opening, start), last.i


def _is_clause(quoted: list[Token]) -> bool:
    return any(each.feats.get("VerbForm") == "Fin" for each in quoted)


def _opens(verb: Token, first: int, last: int) -> bool:
    """Tell whether a clause begins with what is quoted, and a comma parts it from the verb."""
    before = verb.doc[first - 1] if first > verb.sent.start else None
    return verb.doc[last + 1].text == "," and (before is None or before.is_space or before.text in "(:;–—")


def breaks_off(verb: Token) -> bool:
    """Tell whether the verb, with its auxiliary, comes right after a comma or a closing quotation mark."""
    if verb.lower_.endswith(("ez", "ons")):
        return False  # "« Ajoutez le vent »": no noun does what "vous" or "nous" do
    start = _first(verb)
    start -= start > 0 and verb.doc[start - 1].lower_ == "en"  # ", en indique le registre"
    before = verb.doc[start - 1] if start else None
    return before is None or start == verb.sent.start or before.text in ',»”"-–—' or before.is_space


def is_finite_verb(verb: Token) -> bool:
    return is_verbal(verb) and bears(verb, "VerbForm", "Fin")


def lent_object(verb: Token, words: Words) -> Token | None:
    """Return the object that another verb of the sentence has for this one, too."""
    found = _relative_object(verb, words) if verb.family == "xcomp" else None
    return _shared_object(verb, words) if found is None and "conj" in verb.below else found


def _relative_object(verb: Token, words: Words) -> Token | None:
    """Return the noun that "que" makes the object of an infinitive below its clause: "la région qu'il espère remporter"."""
    top = verb
    while top.family == "xcomp" and is_verbal(top.head):
        top = top.head
    if top.dep_ != "acl:relcl" or child(verb, "obj", "xcomp", "ccomp", "aux:pass", "expl") is not None:
        return None
    opening = [each for each in children(top, "mark", "obj") if each.lower_ in QUE and each.i - _BEHIND <= top.head.i < each.i]
    is_object = opening and top.head.pos_ == "NOUN" and verb.lemma_ not in words.unaccusative
    return top.head if is_object else None


def _shared_object(verb: Token, words: Words) -> Token | None:
    """Return the object that stands behind the verb joined right to this one: "renversent et pillent un kiosque"."""
    if verb.lemma_ not in words.object_taking or "obj" in verb.below or "aux:pass" in verb.below:
        return None
    other = verb.doc[min(verb.i + 2, verb.sent.end - 1)]
    is_joined = other.head is verb and other.family == "conj" and verb.doc[verb.i + 1].lower_ in ("et", "ou", "puis")
    return next((each for each in children(other, "obj") if each.i > other.i), None) if is_joined else None


def stands_behind(each: Token) -> bool:
    """Tell the subject of a passive that stands behind it: "sur la lettre étaient dessinés un arbre et une clé"."""
    verb = each.head
    alone = "aux:pass" in verb.below and child(verb, "nsubj", "expl", "cc") is None
    return alone and "det" in each.below and each.i > verb.i
