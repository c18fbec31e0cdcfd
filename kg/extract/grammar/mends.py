"""Mend what parses get wrong in the same way each time, before the rules read the tree: how many, about, across a semicolon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.grammar import about, completed, joins
from kg.extract.grammar.counted import join_counted
from kg.extract.grammar.doers import SAID_BY_SOMEBODY, name_doer
from kg.extract.grammar.inserted import hang_inserted
from kg.extract.grammar.parted import join_parted
from kg.extract.grammar.relating import reread
from kg.extract.grammar.shapes import reshape
from kg.extract.grammar.tokens import QUE, THOSE
from kg.extract.participants.emphasis import STRESSED, hang_stressed

if TYPE_CHECKING:
    from kg.extract.grammar.tokens import Token

_AT = frozenset(("dans", "lors", "devant", "sur"))
_NUMBERED = frozenset("magnitude catégorie calibre article chapitre tome numéro niveau phase type".split())
_NOT = frozenset(("pas", "plus", "jamais", "rien", "point", "guère"))  # after "ne", before an infinitive
_NE = frozenset(("ne", "n'", "n’"))
_STEPS = frozenset("peu petit tour côte coude dos goutte pas mot pièce".split())  # each with "à" and itself
_SAID_OF_ONESELF = SAID_BY_SOMEBODY | frozenset(("avouer", "nier", "démentir", "prétendre", "jurer", "confier", "admettre"))
_OPENING_CLAUSES = SAID_BY_SOMEBODY | frozenset(("douter", "craindre", "espérer", "vouloir", "souhaiter", "savoir", "regretter"))
_OF_BEING = _SAID_OF_ONESELF | frozenset(("devoir", "pouvoir", "sembler", "paraître"))
_PARTED = {
    form + end: lemma
    for form, lemma in (("parti", "partir"), ("sorti", "sortir"), ("venu", "venir"), ("allé", "aller"), ("entré", "entrer"))
    for end in ("", "e", "s", "es")
}
_REREAD = _STEPS | _PARTED.keys() | {"a", "dit", "du", "peut"}
_WINDOW = 8  # tokens from a word to what it is hung on
_IDLE = frozenset("case det punct ROOT nmod amod obl:mod advmod obj cc aux:tense mark".split())  # most tokens, which are no subject
_COMPLETING = frozenset(("obj", "obl:mod", "obl:arg", "advcl"))
_NOTED = QUE | _NUMBERED | _REREAD | STRESSED | about.FORMS | completed.FORMS | joins.FORMS | _NE | {",", "me"}


def mend(tokens: list[Token], *, is_english: bool) -> None:
    """Mend the tree in place; what a form alone may show is asked of the few tokens that have one of those forms."""
    noted = [token for token in tokens if token.lower_ in _NOTED]
    _mend_noted(tokens, noted)
    for token in tokens:
        if token.dep_ in _IDLE:
            continue
        if token.i < token.head.i and token.dep_.startswith("nsubj"):
            if token.head.dep_ == "aux:tense":
                token.head = token.head.head  # "il avait, en mai, vendu le stade"
            _keep_before_semicolon(tokens, token)
        elif token.dep_ == "expl:subj" and token.lower_ == "il" and token.head.lemma_ != "falloir":
            name_doer(token)
        elif token.dep_ == "conj" and tokens[token.i - 2].lower_ in ("et", "and"):
            join_counted(tokens, token)
    about.mend_adverbs(tokens, noted)
    _mend_forms(tokens, noted)
    hang_stressed(tokens, noted)
    if is_english:
        completed.complete(tokens, noted)
    joins.rejoin(tokens, noted)
    join_parted(tokens, noted)
    reshape(tokens)
    hang_inserted(tokens, noted)
    _reread(tokens, noted)


def _reread(tokens: list[Token], noted: list[Token]) -> None:
    """Mend what only a tree mended so far shows."""
    for token in noted:
        if token.i >= len(tokens) - 2:
            return
        if token.lower_ in _NE:
            _hang_denial(tokens, token)
        elif token.lower_ in QUE:
            reread(token)


def _mend_noted(tokens: list[Token], noted: list[Token]) -> None:
    for token in noted:
        if token.lower_ in QUE:
            if token.i and (token.pos_ == "SCONJ" or _is_spare(tokens, token)):
                _hang_said(token)
        elif token.i < len(tokens) - 1:
            after = tokens[token.i + 1]
            if token.lower_ in _NUMBERED and after.head is not token and (after.pos_ == "NUM" or _is_letter(after)):
                _attach(after, token)
            elif token.text == "Me" and after.text.istitle():
                _name_lawyer(tokens, token, after)


def _name_lawyer(tokens: list[Token], title: Token, name: Token) -> None:
    """Read "Me" before a name as the title that it is, no pronoun: "Me Ana Roy, avocate de Lens, plaide"."""
    if name.head is title or title.head is not name:
        above = name if title.head is title else title.head
        if name in above.ancestors:
            return
        name.head, name.dep_, name.sure = above, title.dep_, min(1.0, title.sure + name.sure)  # the parse has it either way
    for each in tokens[max(0, title.i - _WINDOW) : title.i + 2 * _WINDOW]:
        if each.head is title and each is not name:
            each.head = name
    title.head, title.dep_, title.pos_, title.lemma_, title.feats = name, "nmod:desc", "NOUN", "maître", {}
    name.pos_ = "PROPN"


def _mend_forms(tokens: list[Token], noted: list[Token]) -> None:
    """Mend what the forms alone show to be misread."""
    for token in noted:
        if token.lower_ in _REREAD and 0 < token.i < len(tokens) - 2:
            _mend_form(tokens, token, tokens[token.i - 1], tokens[token.i + 1])
    for token in tokens[1:-2]:
        if token.dep_ not in _COMPLETING:
            continue
        if token.dep_ != "advcl":
            if token.head.lemma_ in _OF_BEING:
                _hang_being(token)
        elif tokens[token.i - 1].lower_ in THOSE and token.feats.get("Tense") == "Pres":
            token.head, token.dep_ = tokens[token.i - 1], "acl"  # "fait suite à celle annonçant un retrait"


def _mend_form(tokens: list[Token], token: Token, before: Token, after: Token) -> None:
    if token.text == "A" and token.pos_ in ("AUX", "VERB") and before.pos_ == "NOUN":
        _name_letter(tokens, token, before)
    elif token.text == "a" and token.pos_ == "ADP":
        _read_has(token)
    elif token.lower_ in _STEPS and after.lower_ == "à" and tokens[token.i + 2].lower_ == token.lower_:
        _join_steps(tokens, token)
    elif token.lower_ in _PARTED and token.pos_ in ("NOUN", "VERB"):
        _join_parted(tokens, token)
    elif token.lower_ == "dit" and before.lower_ == "lieu":
        _hang_place(token, before)
    elif token.lower_ == "du" and before.lemma_ == "avoir" and after.feats.get("VerbForm") == "Inf":
        _join_had_to(token, before, after)
    elif token.lower_ == "peut" and after.lower_ == "être":
        _join_perhaps(token, after)


def _read_has(token: Token) -> None:
    """Read "a" that bears a subject as the verb that it is, no preposition: "Lumenor a l'intention d'intégrer l'outil"."""
    if any(each.head is token and each.dep_ == "nsubj" for each in token.doc[max(0, token.i - _WINDOW) : token.i]):
        token.pos_, token.lemma_ = "VERB", "avoir"
        token.feats = {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres", "Number": "Sing", "Person": "3"}


def _join_parted(tokens: list[Token], noun: Token) -> None:
    """Read "est parti", "sont sortis" where the parse takes the participle for a noun."""
    near = tokens[max(0, noun.i - 2 * _WINDOW) : noun.i]
    own = [each for each in near if each.head is noun]
    copula = next((each for each in own if each.dep_ == "cop" and each.feats.get("VerbForm") == "Fin"), None)
    if copula is None or any(each.dep_ in ("det", "case", "amod", "nummod") and each.i > copula.i for each in own):
        return
    noun.pos_, noun.lemma_ = "VERB", _PARTED[noun.lower_]
    noun.feats = {**noun.feats, "VerbForm": "Part", "Tense": "Past"}
    copula.dep_ = "aux:tense"


def _join_had_to(due: Token, had: Token, infinitive: Token) -> None:
    """Read "a du vendre" as the "a dû vendre" that it is written for."""
    if infinitive.head not in (had, due):
        return
    near = due.doc[max(0, had.i - 2 * _WINDOW) : due.i + 2 * _WINDOW]
    due.head, due.dep_ = (due if had.head is had else had.head), had.dep_
    for each in near:
        if each.head is had and each is not due:
            each.head = due
    due.pos_, due.lemma_, due.feats = "VERB", "devoir", {"VerbForm": "Part", "Tense": "Past", "Gender": "Masc", "Number": "Sing"}
    had.head, had.dep_, had.pos_ = due, "aux:tense", "AUX"
    infinitive.head, infinitive.dep_ = due, "xcomp"


def _hang_being(token: Token) -> None:
    """Let what somebody says of being complete the verb: "indiquent être en rupture", "affirme ne pas être l'auteur"."""
    near = token.doc[max(0, token.i - _WINDOW) : token.i]
    be = next((each for each in near if each.head is token and each.dep_ == "cop" and each.feats.get("VerbForm") == "Inf"), None)
    verb = token.head
    if be is not None and verb.i < be.i and all(each.pos_ in ("ADV", "PART") for each in token.doc[verb.i + 1 : be.i]):
        token.dep_ = "xcomp"


def _hang_place(token: Token, place: Token) -> None:
    """Read the name of a spot, which nobody says: "au lieu dit Le Moulin"."""
    if place.head is not token:
        return
    place.head, place.dep_ = (token.head, "obl:mod") if token.head is not token else (place, token.dep_)
    for each in token.doc[place.i : token.i + _WINDOW]:
        if each.head is token:
            each.head, each.dep_ = place, "appos" if each.i > token.i and each.dep_.startswith(("nsubj", "obj")) else each.dep_
    token.head, token.dep_, token.pos_ = place, "amod", "ADJ"


def _hang_denial(tokens: list[Token], ne: Token) -> None:
    """Hang "ne pas" on the infinitive it stands before, not on the verb before it: "ils confient ne pas ignorer", "ne les avoir vus"."""
    verb = next((each for each in tokens[ne.i + 1 : ne.i + 6] if each.pos_ not in ("PRON", "ADV")), None)
    if verb is None or verb.feats.get("VerbForm") != "Inf":
        return
    denied = [each for each in tokens[ne.i + 1 : verb.i] if each.lower_ in _NOT and each.pos_ != "PRON"]
    if verb.dep_.startswith(("aux", "cop")):
        verb = verb.head
    for each in (ne, *denied):
        if each.head is not verb and each not in verb.ancestors:
            each.head, each.dep_ = verb, "advmod"


def _name_letter(tokens: list[Token], letter: Token, noun: Token) -> None:
    """Read a letter that names, not "a": "le joueur A cache sa carte"."""
    finite = tokens[letter.i + 1].lower_.endswith(("e", "ent", "era", "ira", "ait", "ont"))
    if finite and tokens[letter.i + 1].pos_ == "VERB" and letter.head is not noun and letter not in noun.ancestors:
        letter.head, letter.dep_, letter.pos_ = noun, "nmod", "X"


def _join_perhaps(can: Token, be: Token) -> None:
    """Read "peut être" behind a verb as the adverb it is written for: "elle pourrait peut être aider les élèves"."""
    verb, above = be.head, can.head
    if can.dep_ == "xcomp" and above.i < can.i and verb.head is can and verb.feats.get("VerbForm") == "Inf" and be.dep_.startswith("aux"):
        verb.head, verb.dep_ = above, "xcomp"
        can.head, can.dep_, can.pos_ = verb, "advmod", "ADV"
        be.head, be.dep_, be.pos_ = can, "fixed", "ADV"


def _join_steps(tokens: list[Token], step: Token) -> None:
    """Make one adverb of "peu à peu", "tour à tour"."""
    mark, again = tokens[step.i + 1 : step.i + 3]
    if mark in step.ancestors or again in step.ancestors:
        return
    for each in tokens[max(0, step.i - _WINDOW) : step.i + 2 * _WINDOW]:
        if each.head in (mark, again) and each not in (step, mark, again):
            each.head = step.head
    step.dep_, step.pos_ = "advmod", "ADV"
    for each in (mark, again):
        each.head, each.dep_ = step, "fixed"


def _is_letter(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper()


def _attach(label: Token, noun: Token) -> None:
    """Hang on "magnitude" its 6.4, on "catégorie" its letter, which may be taken for the auxiliary "a"."""
    if label.head is label or label in noun.ancestors:
        return  # it may hang the other way round
    if label.pos_ != "NUM":
        label.pos_ = "X"
    label.head, label.dep_ = noun, "nummod" if label.pos_ == "NUM" else "nmod"


def _is_spare(tokens: list[Token], que: Token) -> bool:
    """Tell whether a "que" is no object, since its verb has one: "dans une note aux clients que le plan couvrira la France"."""
    rest = tokens[que.i + 1 : que.head.i + _WINDOW]
    return que.dep_ == "obj" and any(each.head is que.head and each.dep_ == "obj" for each in rest)


def _hang_said(que: Token) -> None:
    """Hang what is said on its verb, not on the occasion it is said at: "assure dans un entretien que l'usine fermera"."""
    clause, noun = que.head, que.head.head
    before = clause.doc[que.i - 1]
    if clause.dep_ == "ccomp" and before.head is noun and noun.i < before.i and before.lemma_ in _OPENING_CLAUSES:
        clause.head = before  # "a ajouté qu'il doutait | que cela suffise"
        return
    if before is noun and noun.text == "%" and clause.dep_ == "acl:relcl":
        clause.head, clause.dep_ = noun.head, "ccomp"  # "sûre à 100 % que l'usine fermera"
        return
    while noun.dep_ == "nmod" and noun.head is not noun:
        noun = noun.head
    verb = noun.head
    if clause.dep_ != "acl:relcl" or not noun.dep_.startswith("obl") or verb.pos_ != "VERB":
        return
    words = clause.doc[verb.i + 1 : noun.i]
    if any(each.head is noun and each.dep_ == "case" and each.lower_ in _AT for each in words):
        clause.head, clause.dep_ = verb, "ccomp"
        que.pos_, que.dep_ = "SCONJ", "mark"


def _keep_before_semicolon(tokens: list[Token], noun: Token) -> None:
    """Hang a subject on the verb of its own clause: "A, directeur, a parlé ; plus tard, B est parti"."""
    if noun.lower_ == "force" and [each.lower_ for each in tokens[noun.i + 1 : noun.i + 3]] == ["est", "de"]:
        noun.dep_ = "expl:subj"  # "force est de constater", which nobody named Force does
    between = [each.text for each in tokens[noun.i + 1 : noun.head.i]]
    if ";" not in between:
        return
    end = noun.i + 1 + between.index(";")
    finite = [each for each in tokens[noun.i + 1 : end] if each.feats.get("VerbForm") == "Fin"]
    verbs = [each.head if each.dep_.startswith(("aux", "cop")) else each for each in finite]
    for verb in verbs:
        has_own = any(each.head is verb and each.dep_.startswith("nsubj") for each in tokens[noun.i : end])
        if verb.i < end and verb.dep_ != "acl:relcl" and not has_own and noun not in verb.ancestors:
            noun.head = verb
            return
