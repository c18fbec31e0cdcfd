"""The parts of the pipelines: words, trees, tags, languages, corpora."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import numpy as np
import pytest
from spacy.strings import StringStore
from spacy.vectors import Vectors  # type: ignore[import-not-found]

from kg.models.convert import read_columns, read_treebank
from kg.models.language import find_language
from kg.models.names import find_tags, forbid, lean_on_likes
from kg.models.network import find_vector, lay_out, read_both_ways
from kg.models.tokens import find_words
from kg.models.trees import find_cycle, find_tree

CUT = {
    "Aujourd'hui, l’État s'est-il tu ?": "Aujourd'hui , l’ État s' est -il tu ?",
    "C'est-à-dire 800 millions d'euros (10 %)": "C'est-à-dire 800 millions d' euros ( 10 % )",
    "«\u00a0Week-end\u00a0» à 20h30": "« Week-end » à 20 h 30",
    "Voir https://exemple.fr/a, @nom et #tag.": "Voir https://exemple.fr/a , @nom et #tag .",
    "Robert Dubois Jr. et Mme Petit...": "Robert Dubois Jr. et Mme Petit ...",
    "Selon l' Unédic, qu’ il cite": "Selon l' Unédic , qu’ il cite",
}
CUT_ENGLISH = {
    "I dont read e-mail at 7:30PM, etc.": "I do nt read e-mail at 7:30 PM , etc .",
    "It's Anna's: she's gonna see room #12!!!": "It 's Anna 's : she 's gon na see room # 12 !!!",
    "Non-members may see budget.xls (p. 3-4).": "Non-members may see budget.xls ( p . 3-4 ) .",
}
SENTENCES = {
    "fr": "Les pompiers ont évacué l'immeuble dans la nuit.",
    "en": "The firefighters evacuated the building during the night.",
    "es": "Los bomberos evacuaron el edificio durante la noche.",
    "it": "I vigili del fuoco hanno evacuato l'edificio nella notte.",
    "nl": "De brandweer heeft het gebouw in de nacht ontruimd.",
    "de": "Die Feuerwehr hat das Gebäude in der Nacht geräumt.",
    "pt": "Os bombeiros evacuaram o edifício durante a noite, não houve feridos.",
}
CONLLU = """# sent_id = a
1\tElle\telle\tPRON\t_\t_\t2\tnsubj\t_\t_
2\tva\taller\tVERB\t_\t_\t0\troot\t_\t_
3-4\tau\t_\t_\t_\t_\t_\t_\t_\t_
3\tà\tà\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_
5\tport\tport\tNOUN\t_\t_\t2\tobl\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

"""


@pytest.mark.parametrize("text", CUT)
def test_words_are_cut_as_the_treebanks_do(text: str) -> None:
    assert " ".join(word for word in find_words(text, "fr") if not word.isspace()) == CUT[text]


@pytest.mark.parametrize("text", CUT_ENGLISH)
def test_english_words_are_cut_as_in_ewt(text: str) -> None:
    assert " ".join(word for word in find_words(text, "en") if not word.isspace()) == CUT_ENGLISH[text]


def test_a_name_clear_in_one_place_helps_where_it_is_not() -> None:
    clear, unclear = [0.0, 4.0], [1.0, 0.0]
    leaning = lean_on_likes(np.array([clear, unclear, unclear], np.float32), ["Sora", "Sora", "hier"])
    assert leaning.argmax(1).tolist() == [1, 1, 0]


@pytest.mark.parametrize("code", SENTENCES)
def test_one_sentence_tells_its_language(code: str) -> None:
    assert find_language(SENTENCES[code]) == code


def test_contractions_become_one_word_and_heads_follow(tmp_path: Path) -> None:
    (tmp_path / "a.conllu").write_text(CONLLU, encoding="utf-8")
    (tree,) = read_treebank(tmp_path / "a.conllu")
    assert tree.text == "Elle va au port."
    assert [(token.form, token.lemma, token.upos, token.head) for token in tree.tokens][2:4] == [
        ("au", "à", "ADP", 3),
        ("port", "port", "NOUN", 1),
    ]


def test_unknown_classes_of_names_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.iob2").write_text("1\tMary\tB-PER\n2\tSmith\tI-PER\n3\tMonday\tB-OTH\n", encoding="utf-8")
    (names,) = read_columns(tmp_path / "a.iob2", form=1, tag=2)
    assert [(names.text[start:end], kind) for start, end, kind in names.spans] == [("Mary Smith", "Person")]


def test_the_language_that_wikiann_has_before_each_word_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.iob2").write_text("fr:Parti\tB-ORG\nfr:vert\tI-ORG\nfr:gagne\tO\n", encoding="utf-8")
    (names,) = read_columns(tmp_path / "a.iob2", form=0, tag=1)
    assert (names.text, names.spans) == ("Parti vert gagne", ((0, 10, "Organization"),))


def test_best_tree_is_the_best_of_all_trees() -> None:
    chance = np.random.default_rng(0)
    for size in (1, 2, 3, 4):
        scores = chance.normal(size=(size, size + 1)).astype(np.float32)
        heads = find_tree(scores)
        assert (heads == 0).sum() == 1 and not find_cycle(heads)
        rivals = [
            np.array(rival)
            for rival in product(range(size + 1), repeat=size)
            if [i for i, head in enumerate(rival) if head == 0] == list(np.flatnonzero(heads == 0))
        ]
        trees = [rival for rival in rivals if not find_cycle(rival)]
        assert scores[np.arange(size), heads].sum() == pytest.approx(max(scores[np.arange(size), rival].sum() for rival in trees), abs=1e-5)


def test_tags_never_break_a_name() -> None:
    tags = ["O", "B-Person", "I-Person", "L-Person", "U-Person"]
    follow, opens, closes = forbid(tags)
    emitted = np.array([[0, 1, 0, 0, 0], [1, 0, 0, 0.5, 0]], np.float32)
    assert [tags[tag] for tag in find_tags(emitted, follow, opens, closes)] == ["B-Person", "L-Person"]


def test_a_layer_reads_a_run_alike_in_any_company() -> None:
    chance = np.random.default_rng(0)
    weights = {
        f"layer0.{name}": chance.normal(size=shape).astype(np.float32)
        for name, shape in (("input", (2, 3, 8)), ("recurrent", (2, 2, 8)), ("bias", (2, 8)))
    }
    words = chance.normal(size=(9, 3)).astype(np.float32)
    together = read_both_ways(words, lay_out([2, 5, 2]), weights, "layer0")
    alone = read_both_ways(words[2:7], lay_out([5]), weights, "layer0")
    assert np.allclose(together[2:7], alone, atol=1e-6)


def test_vectors_kept_as_bytes_count_in_eightieths_and_unknown_words_have_none() -> None:
    vectors = Vectors(strings=StringStore(), data=np.array([[80, -40], [0, 0]], np.int8), keys=["port"])
    assert find_vector(vectors, "Port").tolist() == [1, -0.5]
    assert find_vector(vectors, "quai").tolist() == [0, 0]
