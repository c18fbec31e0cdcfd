"""`kg dates`: one line in, one line out."""

import json

import pytest

from kg.dates.command import answer
from kg.errors import KgError

KEYS = ["text", "start", "end", "kind", "timex", "edtf", "earliest", "latest"]


def test_record_comes_back_with_its_dates_and_its_own_keys():
    (line,) = answer(['{"id": 7, "text": "Il a plu hier.", "reference": "2024-03-15", "lang": "fr"}'])
    record = json.loads(line)
    assert list(record) == ["id", "text", "reference", "lang", "dates"]
    assert list(record["dates"][0]) == KEYS
    assert record["dates"][0]["timex"] == "2024-03-14"


def test_plain_text_takes_the_options():
    (line,) = answer(["It rained yesterday.\n", "\n"], reference="2024-03", language="en")
    assert json.loads(line)["dates"][0]["edtf"] == "2024-02-29/2024-03-30"


def test_preference_and_explanation_are_heeded():
    (line,) = answer(["mardi"], reference="2024-03-15", language="fr", prefer="future", explain=True)
    found = json.loads(line)["dates"][0]
    assert (found["edtf"], found["trace"]) == ("2024-03-19", ["Tuesday: future from 2024-03-15"])


def test_answer_is_one_line_whatever_the_text_holds():
    (line,) = answer(['{"text": "Hier\\u2028et \\u0085 demain", "lang": "fr"}'])
    assert len(line.splitlines()) == 1
    assert json.loads(line)["text"] == "Hier\u2028et \x85 demain"


@pytest.mark.parametrize(
    "line",
    [
        '{"text": 3, "lang": "fr"}',
        "{oops",
        '{"text": "hier", "lang": "de"}',
        '{"text": "hier", "lang": "fr", "reference": "demain"}',
        '{"lang": "fr"}',
    ],
)
def test_bad_line_is_refused_with_its_number(line):
    with pytest.raises(KgError, match="line 2"):
        list(answer(["", line], language="fr"))
