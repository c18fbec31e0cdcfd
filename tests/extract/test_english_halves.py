"""English as it is told: what opens a report or stands behind a comma, what a verb costs or comes to, and halves that are left out."""

from __future__ import annotations

import pytest

from tests.extract.told import TODAY, told

TAKES_PART = [  # a word of the verb, the role, the words
    ("SAN PEDRO—Lumenor Inc. said late Sunday that its chemist had resigned.", "said", "agent", "Lumenor Inc."),
    ("The boards said all goods provided to buyers were safe.", "provided", "patient", "all goods provided to buyers"),
    ("Her Norma, taped on a wet night in 1964, divides listeners.", "taped", "patient", "Norma"),
    ("Her Norma, taped on a wet night in 1964, divides listeners.", "divides", "agent", "Norma"),
    ("They attended an all-hands meeting on Friday.", "attended", "patient", "an all-hands meeting"),
    ("The firm, whose shares have lost a third of their value, sued the port.", "lost", "agent", "whose shares"),
    ("The firm may have to approach investors for cash.", "approach", "patient", "investors"),
    ("The firm may have to approach investors for cash.", "approach", "other", "cash"),
    ("Ana Roy was appointed CBE in 1967.", "appointed", "other", "CBE"),
    ("The hall is licensed for 300.", "licensed", "other", "300"),
    ("The shop was sold for $5 million.", "sold", "other", "$5 million"),
    ("Sales rose to $8 billion.", "rose", "other", "$8 billion"),
    ("Profits went from 3 million to 40.", "went", "other", "40"),
]
TAKES_NO_PART = [
    ("They attended an all-hands meeting on Friday.", "an all-hands"),
    ("Lumenor said that co-founder and chief scientist Ana Roy had resigned.", "co-founder"),
    ("Ana Roy, who has died aged 88, lived in Truro.", "88"),
    ("The boats, which were old, and a barge were taken over the weekend.", "the weekend"),
    ("The club have tried most of them this season without success.", "this season"),
    ("A letter to clerks dated 3 May, and leaked to the press, blames the firm.", "clerks"),
]
LEFT_OUT = [
    ("Not everyone signed the letter.", "signed"),
    ("Not all members signed the letter.", "signed"),
    ("The question is who knew about the deal.", "knew"),
    ("What we are doing is telling the truth.", "telling"),
    ("Ana Roy pretended to be a nurse.", "be"),
    ("Two of the investors dispute that.", "dispute"),
    ("The officials came to this with doubts.", "came"),
    ("The buses made it as far as the bridge at Truro.", "made"),
    ("(Adds quotes from the union)", "Adds"),
    ("The penalty ought to have settled the match.", "settled"),
    ("A clerk saw smoke where no smoke ought to have been.", "ought"),
    ("The mayor would be lying to the crew if he denied it.", "lying"),
    ("The mayor would lie to the crew if he denied it.", "denied"),
    ("After days of talks which officials on both sides described as frank, the ministers left.", "officials"),
]
TOLD = [
    ("The mayor signed the letter.", "signed", "asserted"),
    ("The next round is to be held in Lyon in May.", "held", "planned"),
    ("The plant will close if the state stops its aid.", "close", "hedged"),
    ("The firm could cut 300 jobs if the sale fails.", "cut", "hedged"),
    ("Let them keep the boat.", "keep", "planned"),
    ("“Let us not blame the driver,” said Ana Roy.", "blame", "planned"),
    ("The officials came to Lyon in May.", "came", "asserted"),
    ("Ministers meeting in Lyon signed the pact.", "meeting", "asserted"),
    ("“I think he saved the boat,” said Ana Roy.", "saved", "hedged"),
    ("The radio could go silent again as early as April, when the weather becomes bad.", "becomes", "planned"),
    ("The mayor ought to sell the boat.", "sell", "planned"),
]


@pytest.mark.parametrize(("sentence", "word", "role", "text"), TAKES_PART)
def test_a_participant_has_its_role_and_all_its_words(sentence: str, word: str, role: str, text: str) -> None:
    (found,) = (each for each in told(sentence, "en", TODAY) if word in each.trigger.text.split())
    assert (role, text) in [(each.role, each.text) for each in found.arguments]


@pytest.mark.parametrize(("sentence", "text"), TAKES_NO_PART)
def test_what_is_cut_or_dates_a_deed_takes_no_part(sentence: str, text: str) -> None:
    assert all(text != part.text for each in told(sentence, "en", TODAY) for part in each.arguments if part.role in ("agent", "patient"))


@pytest.mark.parametrize(("sentence", "word"), LEFT_OUT)
def test_half_of_what_a_clause_says_is_left_out(sentence: str, word: str) -> None:
    assert all(word not in each.trigger.text.split() for each in told(sentence, "en", TODAY))


@pytest.mark.parametrize(("sentence", "word", "modality"), TOLD)
def test_what_is_whole_is_told_as_surely_as_it_says(sentence: str, word: str, modality: str) -> None:
    assert modality in [each.modality for each in told(sentence, "en", TODAY) if word in each.trigger.text.split()]
