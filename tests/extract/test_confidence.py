"""How likely a telling is true: learned from the verdicts that stand beside the tests."""

from pathlib import Path

from kg import terms
from kg.annotate import annotate
from kg.extract import extract
from kg.extract.confidence import LEAST, TABLE
from kg.extract.measure import learn
from kg.model import Article
from tests.extract.told import told

JUDGED = Path(__file__).parents[1] / "judged.jsonl"


def test_table_is_learned_from_the_verdicts():
    assert learn(JUDGED.read_text("utf-8").splitlines()) == TABLE.read_text("utf-8")


def test_sign_of_the_false_speaks_against():
    verdicts = ['{"true": true, "signs": {"main": 1}}'] * 9 + ['{"true": false, "signs": {"loose": 1}}'] * 9
    weights = dict(line.split(" = ") for line in learn(verdicts).splitlines() if not line.startswith("#"))
    assert float(weights['"loose"']) < 0 < float(weights['"main"'])


def test_what_is_likelier_false_than_true_is_not_told():
    sentence = "Un habitant lui demande si elle a l'intention de partir."
    (found,) = extract(annotate([Article("a", sentence, "fr")]), terms.read_lexicon())
    assert [each.relation.lemma for each in found.tellings] == ["demander"]
    assert [each.relation.lemma for each in told(sentence) if each.confidence < LEAST] == ["partir"]
