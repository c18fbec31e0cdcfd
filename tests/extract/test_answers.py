"""What only points back to a claim, "Nuage l'affirme", "le groupe dément ce chiffre", and what is answered by it."""

import pytest

from kg import terms
from kg.annotate import annotate
from kg.extract import extract
from kg.model import Article
from kg.resolve import resolve
from tests.extract.told import told

PAID = "Alvéa aurait payé deux millions d'euros."
SOLD = "Selon Nuage, Paul Vidal aurait vendu la ferme."
SAID = "Nuage said that Alvea had bought the farm."
DENIED = [
    (f"{PAID} Le groupe lensois dément ce chiffre.", "Le groupe lensois"),
    (f"{PAID} Nuage l'affirme mardi. La direction nie cette information.", "La direction"),
    (f"{SOLD} Cette information a été démentie par la mairie.", "la mairie"),
    ("Paul Vidal aurait vendu la ferme, ce que dément son frère.", "son frère"),
    ("Ana Roy accuse le préfet d'avoir vendu la ferme. Le préfet conteste ces accusations.", "Le préfet"),
    ("La ministre aurait démissionné. Son cabinet le nie.", "Son cabinet"),
    ("Ann Lee has allegedly sold the farm. The company rejects the claim.", "The company"),
    (f"{SAID} The company denies this.", "The company"),
    (f"{SAID} The report was denied by Ann Lee.", "Ann Lee"),
]
UNANSWERED = [
    f"{SOLD} L'intéressé ne dément pas cette information.",
    f"{SOLD} La mairie n'a pas confirmé cette information.",
    f"{SOLD} La mairie pourrait démentir cette information.",
    f"{SOLD} La mairie dément-elle cette information ?",
    f"{SOLD} La mairie dément l'information selon laquelle le pont fermera.",
    f"{SOLD}\n\nLa mairie dément cette information.",
    f"{SOLD} La mairie conteste cette décision.",
    f"{SOLD} La mairie dément ce chiffre.",
    "Selon Nuage, Paul Vidal aurait vendu la ferme et quitté la ville. La mairie dément cette information.",
    "Nuage affirme que le club n'a rien vendu. La mairie dément cette information.",
    "Ana Roy a vendu la ferme. La mairie conteste cette version.",
    "Ann Lee was charged with theft. She denied the charges.",
    "Ann Lee has allegedly sold the farm. The court rejected the claim.",
    f"{SAID} The company denied any wrongdoing.",
]


def _language(text: str) -> str:
    return "en" if any(f" {each} " in f" {text} " for each in ("the", "The", "with")) else "fr"


@pytest.mark.parametrize(("text", "speaker"), DENIED)
def test_who_denies_what_was_claimed_right_before_tells_that_it_is_not_so(text: str, speaker: str) -> None:
    (denial,) = (each for each in told(text, _language(text)) if each.rule == "answers")
    claim = next(each for each in told(text, _language(text)) if each.arguments == denial.arguments)
    assert (denial.negated, denial.speaker and denial.speaker.name, claim.negated) == (True, speaker, False)
    assert text[denial.start : denial.end] == denial.quote and denial.trigger.text in denial.quote


@pytest.mark.parametrize("text", UNANSWERED)
def test_nothing_is_answered_where_nobody_knows_what(text: str) -> None:
    assert not [each for each in told(text, _language(text)) if each.rule == "answers"]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (f"{PAID} Nuage l'affirme mardi.", "aurait payé", "Nuage"),
        ("La rue fermera lundi. La mairie l'a annoncé.", "fermera", "La mairie"),
        ("La rue a fermé lundi. La mairie l'a confirmé.", "a fermé", None),
        ("La rue fermera lundi. Ana Roy l'a prise.", "fermera", None),
        (f"{SOLD} La mairie l'affirme.", "aurait vendu", "Nuage"),
    ],
)
def test_who_affirms_by_a_pronoun_is_the_speaker(text: str, words: str, speaker: str | None) -> None:
    (telling,) = (each for each in told(text) if each.trigger.text == words)
    assert (telling.speaker.name if telling.speaker else None) == speaker


def test_a_claim_that_another_confirms_is_told_by_both() -> None:
    found = [each for each in told(f"{SOLD} Cette information est confirmée par la suite par les élus.") if each.type == "Sale"]
    assert [(each.modality, each.speaker and each.speaker.name) for each in found] == [("hedged", "Nuage"), ("asserted", "les élus")]


def test_a_claim_and_its_denial_are_one_contested_event() -> None:
    lexicon = terms.read_lexicon()
    headline = "Alvéa dément avoir payé deux millions d'euros\n\n"
    article = Article("case", f"{headline}{PAID} Nuage l'affirme mardi. Le groupe lensois dément ce chiffre.", "fr")
    graph = resolve(extract(annotate([article], language="fr"), lexicon), lexicon)
    (event,) = (each for each in graph.events if each.type == "Payment")
    assert (event.status, len(event.mentions)) == ("Contested", 3)
    assert [each.why for each in graph.conflicts] == ["affirmé par Nuage, le contraire par Alvéa, Le groupe lensois"]
