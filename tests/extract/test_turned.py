"""Who does it where English puts it elsewhere, and what "'d", "would not" and "what" make of a verb."""

from __future__ import annotations

import pytest

from tests.extract.told import TODAY, told

TAKES_PART = [
    ('"It was dull," offered the Alma coach, Ana Roy.', "offered", "agent", "the Alma coach"),
    ("A fine draw, says the keeper.", "says", "agent", "the keeper"),
    ("Across from the judge sat the widows.", "sat", "agent", "the widows"),
    ("Behind the church stood a wooden tower.", "stood", "agent", "a wooden tower"),
    ("The union claims the driver, who was 30, was hit by a stone thrown from a roof.", "hit", "patient", "the driver"),
    ("The union claims the driver, who was 30, was hit by a stone thrown from a roof.", "claims", "agent", "The union"),
    ("Ana Roy left the board over what people in the trade say was a quarrel.", "left", "agent", "Ana Roy"),
    ("Thousands of retired nurses put their savings into Lumenor flats.", "put", "other", "Lumenor flats"),
    ("The council passed the file to the prosecutor.", "passed", "patient", "the file"),
    ("The mayor wrote not to the council but to the minister.", "wrote", "recipient", "the minister"),
    ("The police, to whom he turned in May, closed the case.", "turned", "recipient", "whom"),
    ("The club paid £47.3m to its owners.", "paid", "patient", "£47.3m"),
]
TAKES_NO_PART = [
    ("The brothers testified last week, one of them in tears.", "testified", "one"),
    ("The mayor wrote not to the council but to the minister.", "wrote", "the council"),
]
SURE = [
    ("I knew he'd lost his job.", "lost", "asserted"),
    ("The mayor, who'd left the party in May, was elected.", "left", "asserted"),
    ("The club in question, Alma Town, wouldn't comment.", "comment", "asserted"),
    ("Ana Roy said she'd sell the house.", "sell", "planned"),
    ("The minister said that the bridge would not reopen.", "reopen", "planned"),
]
LEFT_OUT = [
    ("Lumenor confirmed what the traders had been whispering.", "whispering"),
    ("They were what the clerk wrote down, the witness said.", "wrote"),
    ("On the left there is a gate.", "is"),
    ("It's the water that the buyers are after.", "'s"),
    ("The firm's owner denies any plan to sell the mine.", "denies"),
    ("The firm's owner denies any plan to sell the mine.", "sell"),
    ("The family would want something that looks old.", "want"),
    ("He is not going to stand here and talk about the strike.", "stand"),
    ("Every member has looked hard at this.", "looked"),
]
TOLD = [
    ("There are three gates on the left.", "are"),
    ("There was no word from the mayor.", "was"),
    ("Apple launches new, faster phones.", "launches"),
    ("The front door had been taken off its hinges by someone who wanted it.", "taken"),
]
DENIED = [
    ("He is not going to stand here and talk about the strike.", "talk", True),
    ("The court held that the flats were homes, and so none of its business.", "were", False),
]


def _triggers(sentence: str) -> list[str]:
    return [word for each in told(sentence, "en", TODAY) for word in each.trigger.text.split()]


@pytest.mark.parametrize(("sentence", "word", "role", "name"), TAKES_PART)
def test_takes_part(sentence: str, word: str, role: str, name: str) -> None:
    (found,) = (each for each in told(sentence, "en", TODAY) if word in each.trigger.text.split())
    assert (role, name) in [(each.role, each.text) for each in found.arguments]


@pytest.mark.parametrize(("sentence", "word", "name"), TAKES_NO_PART)
def test_takes_no_part(sentence: str, word: str, name: str) -> None:
    (found,) = (each for each in told(sentence, "en", TODAY) if word in each.trigger.text.split())
    assert not any(each.text.startswith(name) for each in found.arguments)


@pytest.mark.parametrize(("sentence", "word", "modality"), SURE)
def test_how_surely(sentence: str, word: str, modality: str) -> None:
    (found,) = (each for each in told(sentence, "en", TODAY) if word in each.trigger.text.split())
    assert found.modality == modality


@pytest.mark.parametrize(("sentence", "word"), LEFT_OUT)
def test_left_out(sentence: str, word: str) -> None:
    assert word not in _triggers(sentence)


@pytest.mark.parametrize(("sentence", "word"), TOLD)
def test_told_all_the_same(sentence: str, word: str) -> None:
    assert word in _triggers(sentence)


@pytest.mark.parametrize(("sentence", "word", "negated"), DENIED)
def test_denied(sentence: str, word: str, negated: bool) -> None:
    (found,) = (each for each in told(sentence, "en", TODAY) if word in each.trigger.text.split())
    assert found.negated == negated


def test_what_is_said_is_no_relative_clause() -> None:
    sentence = "Ana Roy conceded that the film, which was shot twice, once in Alma, was “unready”."
    (found,) = (each for each in told(sentence, "en", TODAY) if each.trigger.text == "conceded")
    assert not any(each.text.startswith("which") for each in found.content)
