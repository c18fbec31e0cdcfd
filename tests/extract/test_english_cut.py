"""English verbs with all that they need: who does it, what it is done to, what becomes of it; without it they are left out."""

from __future__ import annotations

import pytest

from tests.extract.told import TODAY, told

TAKES_PART = [  # a word of the verb, the role, the words
    ("Nurses who left the ward sued the clinic.", "left", "agent", "who"),
    ("The unions, which had feared a closure, praised the deal.", "feared", "agent", "which"),
    ("The firm that wrote the code blamed the port.", "wrote", "agent", "that"),
    ("Engineers had slowed the wheel, nursed it and switched it off.", "nursed", "agent", "Engineers"),
    ("Engineers had slowed the wheel, nursed it and switched it off.", "switched", "agent", "Engineers"),
    ("Lumenor showed some of the ships in May.", "showed", "patient", "some of the ships"),
    ("Nearly all of the money came from his widow.", "came", "agent", "Nearly all of the money"),
    ("A Lumenor executive left the company.", "left", "agent", "A Lumenor executive"),
    ("Shots reported near the border post", "reported", "patient", "Shots"),
    ("The club has ten ships, most of them bought abroad by an agent.", "bought", "patient", "most of them"),
    ("The waste was dealt with in Lyon.", "with", "place", "Lyon"),
    ("The waste left behind by the mill was burnt.", "left", "agent", "the mill"),
    ("Ana Roy was voted driver of the year.", "voted", "other", "driver of the year"),
    ("A clerk for Lumenor, based in Lyon, signed the deal.", "based", "patient", "Lumenor"),
    ("The minister told the story for years.", "told", "patient", "the story"),
    ("Paul Vidal had told the clerk he needed help.", "needed", "agent", "he"),
]
TAKES_NO_PART = [
    ("A clerk said waste left behind by the mill, now closed, would cost $6 million to clear.", "said", "waste left behind by the mill"),
    ("A nurse who worked nights in Lyon left the clinic.", "worked", "nights"),
]
NEGATED = [
    ("“I don’t like it,” said Ana Roy.", "like"),
    ("The insurers won’t pay the club.", "pay"),
    ("“He can’t remember the day,” said Ana Roy.", "remember"),
]
LEFT_OUT = [
    ("For the plan to work you must find several neighbours ready to keep the books.", "plan"),
    ("This praised the deal.", "praised"),
    ("The clerk, who was then, as he puts it, a young fool, signed the deal.", "puts"),
    ("The panels were facing the wrong way.", "facing"),
    ("The club was to have reported by May.", "reported"),
    ("You were not a fool who muddled the accounts.", "muddled"),
    ('The box next to "checked with staff" was red.', "checked"),
    ("The error was found before any client was informed.", "informed"),
    ("The plan was not Lumenor's.", "was"),
    ("The hall was empty but for two chairs.", "empty"),
    ("The critic called it the best contract in Ohio.", "contract"),
    ("The mill was set alight three times.", "set"),
    ("He led what remains the longest strike in the port.", "led"),
    ("His widow has kept the list up to date.", "kept"),
    ("The firm is in the town, after running the port.", "running"),
    ("The clerk said she wished the crews well.", "wished"),
    ("The mayor was sorry to see the boat leave.", "sorry"),
]
TOLD = [
    ("A poll showed Ana Roy leading.", "showed"),
    ("The club sank in the table.", "sank"),
    ("Sales rose sharply in May.", "rose"),
    ("The debt hasn’t gone anywhere.", "anywhere"),
    ("She went home in May.", "home"),
    ("The mayor was sorry.", "sorry"),
    ("The mayor was unable to sell the boat.", "unable"),
]


@pytest.mark.parametrize(("sentence", "word", "role", "text"), TAKES_PART)
def test_a_participant_has_its_role_and_all_its_words(sentence: str, word: str, role: str, text: str) -> None:
    (found,) = (each for each in told(sentence, "en", TODAY) if word in each.trigger.text.split())
    assert (role, text) in [(each.role, each.text) for each in found.arguments]


@pytest.mark.parametrize(("sentence", "word", "text"), TAKES_NO_PART)
def test_a_time_takes_no_part(sentence: str, word: str, text: str) -> None:
    (found,) = (each for each in told(sentence, "en", TODAY) if word in each.trigger.text.split())
    assert text not in [each.text for each in found.arguments]


@pytest.mark.parametrize(("sentence", "word"), NEGATED)
def test_curly_apostrophe_denies_too(sentence: str, word: str) -> None:
    (found,) = (each for each in told(sentence, "en", TODAY) if word in each.trigger.text.split())
    assert found.negated


@pytest.mark.parametrize(("sentence", "word"), LEFT_OUT)
def test_half_is_left_out(sentence: str, word: str) -> None:
    assert not any(word in each.trigger.text.split() for each in told(sentence, "en", TODAY))


@pytest.mark.parametrize(("sentence", "word"), TOLD)
def test_whole_is_told(sentence: str, word: str) -> None:
    assert any(word in each.trigger.text.split() for each in told(sentence, "en", TODAY))


def test_what_the_article_says_of_the_speaker_is_not_credited_to_her() -> None:
    found = told(
        "There were no such cases, said Ana Roy, who as the town's clerk was in charge of them until she resigned last year.", "en", TODAY
    )
    (resigned,) = (each for each in found if each.trigger.text == "resigned")
    assert resigned.speaker is None


def test_the_day_of_what_is_cut_dates_nothing_else() -> None:
    found = told("This has displaced 400 people since January, the agency says.", "en", TODAY)
    assert [(each.trigger.text, each.time) for each in found] == [("says", None)]
