"""English as it is told: what each verb means, what is left out, and what nobody takes part in."""

from __future__ import annotations

import pytest

from tests.extract.told import TODAY, told

SENSES = [
    ("The council considered the club to have left the league.", "consider", None),
    ("The rare frog is found among the reeds.", "find", None),
    ("The police found two bodies.", "find", "discovered"),
    ("After transferring to Rice University, he posted a record.", "transfer", None),
    ("The company transferred the money to its rival.", "transfer", "gave"),
    ("He was voted Player of the Year.", "vote", None),
    ("The council voted on the budget.", "vote", "votedOn"),
    ("The man held that the word means bread.", "hold", "said"),
    ("Ana Roy made two more starts.", "make", None),
    ("Ana Roy secured a loan.", "secure", "obtained"),
    ("The hunter secured the animal.", "secure", None),
    ("The cracks explain the collapse of the bridge.", "explain", None),
    ("The win lifts the club off the bottom.", "lift", None),
    ("Ana Roy denies four counts of fraud.", "deny", None),
]
LEFT_OUT = [
    ("Ann Lee asked for rules that protect film workers.", "protect"),
    ("The firm will pay in the event that the deal is signed by the minister.", "signed"),
    ("The museum sold works of his generation.", "generation"),
    ("No firm evidence was found supporting this view.", "supporting"),
    ("The museum saw attendance levels reach a peak.", "saw"),
    ("Ana Roy found transposons (“jumping genes”) in maize.", "jumping"),
    ("Their ordinary occupation was baking.", "occupation"),
    ("Paul Vidal met the Ohio Defensive end, Dick Roy.", "end"),
    ("Paul Vidal shared the league's Player of the Year award.", "award"),
    ("The prize is paid if the team wins.", "paid"),
    ("The club requires members to sign a contract.", "requires"),
    ("It was taken over by Lumenor, a paper company with global presence.", "company"),
    ("The pass gave access to any concert of the Lumenor Band.", "concert"),
    ("What is known is that two weeks before the fair, he sent a parcel to Ana.", "is"),
    ("Ana Roy's small Alma writing paper works were acquired by Lumenor in 1994.", "writing"),
    ("The train is regarded to be the best offered by the firm.", "regarded"),
    ("It is a holiday in Alma, known also as the day of peace.", "known"),
    ("One discovery was that different trees needed different soils.", "was"),
    ("Another winner there was Richard Roy.", "there"),
    ("The firm got the mayor to pay for it.", "got"),
    ("They were trapped at the end of the track.", "end"),
    ("Chad Roy (pronounced go-DAN) is a pitcher.", "pronounced"),
    ("The toys' appearances are based upon her dogs.", "appearances"),
    ("A larger hall was not finished until after the flood, mainly designed by John Roy.", "designed"),
]
TAKES_NO_PART = [
    ("The mayor found it hard to win votes.", "found", "it"),
    ("Firefly is the second browser, but over the month it's been third.", "is", "third"),
    ("Ana Roy fought with equal determination.", "fought", "equal determination"),
    ("Ana Roy was promoted by brevet to Major.", "promoted", "brevet"),
    ("In 2009 it was decided to choose another name.", "choose", "it"),
    ("They hit the wall which trapped them and laid them side by side on the grass.", "laid", "side"),
]
UNDATED = [
    ("Ana Roy (March 3, 1741 - April 9, 1790) was raised in Alma.", "raised"),
    ("The club is recorded as the winner in 1887.", "recorded"),
    ("Paul Vidal was invited by Ana Roy to return to China in 1981.", "invited"),
    ("Paul Vidal was elected to the senate, serving from 1835 to 1837.", "elected"),
    ("He sat in a cell for the next 30 hours.", "sat"),
    ("A new telescope has been pencilled in for 2031.", "pencilled"),
    ("Sales rose by a third in the same period last year.", "rose"),
    ("The mayor sold more cars than in 2019.", "sold"),
    ("Unlike last year, the mayor sold the bar.", "sold"),
]


@pytest.mark.parametrize(("sentence", "lemma", "relation"), SENSES)
def test_verb_means_what_its_sentence_says(sentence: str, lemma: str, relation: str | None) -> None:
    (found,) = (each for each in told(sentence, "en") if each.relation.lemma.startswith(lemma))
    assert found.relation.id == relation


@pytest.mark.parametrize(("sentence", "word"), LEFT_OUT)
def test_left_out(sentence: str, word: str) -> None:
    assert not any(word in each.trigger.text.split() for each in told(sentence, "en", TODAY))


@pytest.mark.parametrize(("sentence", "word", "name"), TAKES_NO_PART)
def test_takes_no_part(sentence: str, word: str, name: str) -> None:
    (found,) = (each for each in told(sentence, "en", TODAY) if word in each.trigger.text.split())
    assert name not in [each.text for each in found.arguments]


DATED = [
    ("The mayor sold more than 300 cars in 2019.", "sold", "2019"),
    ("In 2001 and 2002, she was tasked with painting the bridge.", "tasked", "{2001,2002}"),
    ("At 03:17 on a Sunday morning last month, the probe sent a signal.", "sent", "2024-02"),
    ("Last year Ray's drivers went on strike.", "went", "2023"),
    ("The army signed a 30-day cessation of hostilities on Thursday, mediators said.", "signed", "2024-03-14"),
    ("The council said the bridge would reopen on Tuesday.", "reopen", "2024-03-26"),
    ("The bank said the truce would begin in 24 hours.", "begin", "2024-03-21"),
    ("The bridge has been closed since the beginning of the month.", "closed", "2024-03/.."),
]


@pytest.mark.parametrize(("sentence", "word", "day"), DATED)
def test_dated(sentence: str, word: str, day: str) -> None:
    (found,) = (each for each in told(sentence, "en", TODAY) if word in each.trigger.text.split())
    assert found.time is not None and found.time.edtf == day


@pytest.mark.parametrize(("sentence", "word"), UNDATED)
def test_undated(sentence: str, word: str) -> None:
    (found,) = (each for each in told(sentence, "en", TODAY) if word in each.trigger.text.split())
    assert found.time is None
