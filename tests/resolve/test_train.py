"""Learning and measuring, on texts of our own in the corpus's form."""

import json

import pytest

from kg.resolve.coreference import chains
from kg.resolve.popcorn import Text, is_set_aside, read
from kg.resolve.score import report, resolved, same_words, singletons
from kg.resolve.train import learn, write
from tests.resolve import marked

MARKED = (
    "[Ada Morel|Person s] salue [Paul Ferrand|Person !0] . [Elle|s] part . "
    "[Ada Morel|Person s] salue [Paul Ferrand|Person !3] . [Il|s] reste ."
)
GOLD = ([0, 2, 3], [1, 4, 5])


def _text():
    mentions = marked.read(MARKED)[1]
    spans = [(each.start, each.end) for each in mentions]
    return Text("a", mentions, mentions, {span: span for span in spans}, tuple(frozenset(spans[n] for n in each) for each in GOLD), ())


def test_learned_weights_choose_what_was_right():
    weights = learn([_text()] * 5)
    found = chains(_text().mentions, "fr", weights)
    assert [[one.mention.text for one in chain.members] for chain in found] == [
        ["Ada Morel", "Elle", "Ada Morel"],
        ["Paul Ferrand", "Paul Ferrand", "Il"],
    ]


def test_weights_are_written_sorted_with_their_source(tmp_path):
    write({"b": 1.0, "a": -0.5, "nought": 0.0}, tmp_path / "weights.tsv")
    lines = (tmp_path / "weights.tsv").read_text().splitlines()
    assert "POPCORN (MIT licence" in lines[0]
    assert lines[-2:] == ["a\t-0.500", "b\t1.000"]


def test_report_ranks_the_system_above_the_baselines():
    scores = [float(report([_text()], system, lambda text: text.chains, 1).split()[1]) for system in (singletons, same_words, resolved)]
    assert scores == sorted(scores) and scores[-1] == 1


@pytest.mark.parametrize(("ordinal", "aside"), [(0, False), (3, False), (4, True), (9, True)])
def test_every_fifth_text_is_set_aside(ordinal, aside):
    assert is_set_aside(ordinal) is aside


def test_corpus_mentions_keep_its_bounds_and_leave_out_attributes(tmp_path):
    text = "Ada Morel dirige une usine. Elle y travaille depuis 2019."
    entities = [
        {"type": "CIVILIAN", "mentions": [{"start": 0, "end": 9}, {"start": 28, "end": 32}]},
        {"type": "PLACE", "mentions": [{"start": 21, "end": 26}]},
        {"type": "TIME_EXACT", "mentions": [{"start": 52, "end": 56}]},
        {"type": "STRIKE", "mentions": [{"start": 35, "end": 44}]},
    ]
    (tmp_path / "train.json").write_text(json.dumps({"a": {"text": text, "entities": entities}}))
    (read_text,) = read(tmp_path, set_aside=False)
    assert [each.text for each in read_text.mentions] == ["Ada Morel", "usine", "Elle", "travaille"]
    assert read_text.chains == (frozenset({(0, 9), (28, 32)}), frozenset({(21, 26)}))
    assert read_text.events == (frozenset({(35, 44)}),)
    assert list(read(tmp_path, set_aside=True)) == []
