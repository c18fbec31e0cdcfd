"""Measure a pipeline on the test corpora, the way spaCy's own scorer does; `python -m kg.models.score --help` says how."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from kg.models import pipes
from kg.models.convert import Names, Tree, read_columns, read_treebank, read_winer
from kg.models.corpora import CORPORA, split_winer

Scores = dict[str, float]
OLD_CRIES = "gilets jaunes"  # labelled now so, now so in WiNER, and unseen in its training part: scored with and without


def make_doc(nlp: Language, tree: Tree) -> Doc:
    """Make the reference document of a treebank's sentence."""
    tokens = tree.tokens
    return Doc(
        nlp.vocab,
        words=[token.form for token in tokens],
        spaces=[token.space_after for token in tokens],
        pos=[token.upos for token in tokens],
        lemmas=[token.lemma for token in tokens],
        heads=[token.head for token in tokens],
        deps=[token.deprel for token in tokens],
    )


def score_trees(nlp: Language, trees: Sequence[Tree], *, together: int = 1) -> Scores:
    """Score word classes, lemmas and trees from raw text, so many sentences at once; punctuation has no part in UAS and LAS."""
    groups = [trees[start : start + together] for start in range(0, len(trees), together)]
    references = [Doc.from_docs([make_doc(nlp, tree) for tree in group], ensure_whitespace=True) for group in groups]
    found = nlp.pipe(reference.text for reference in references if reference)
    examples = [Example(doc, reference) for doc, reference in zip(found, references, strict=True) if reference]
    deps = Scorer.score_deps(examples, "dep", getter=read_dep, ignore_labels=("punct",))
    figures = {
        "TOKEN": Scorer.score_tokenization(examples)["token_f"],
        "UPOS": Scorer.score_token_attr(examples, "pos", getter=lambda token, _: token.pos_)["pos_acc"],
        "LEMMA": Scorer.score_token_attr(examples, "lemma", getter=lambda token, _: token.lemma_)["lemma_acc"],
        "UAS": deps["dep_uas"],
        "LAS": deps["dep_las"],
        "SENT": Scorer.score_spans(examples, "sents", getter=lambda doc, _: doc.sents)["sents_f"],
    }
    return {name: round(100 * value, 2) for name, value in figures.items()}


def read_dep(token: object, name: str) -> str:
    """Read a token's relation, the root's in the treebanks' own spelling."""
    return str(getattr(token, f"{name}_"))


def score_names(nlp: Language, texts: Sequence[Names], *, without: str = "") -> Scores:
    """Score names: exact span and type, then each type, then spans of any type; those spelled `without` leave no trace."""
    wanted: set[tuple[int, int, int, str]] = set()
    found: set[tuple[int, int, int, str]] = set()
    for number, (doc, names) in enumerate(zip(nlp.pipe(names.text for names in texts), texts, strict=True)):
        kept = {(start, end): kind for start, end, kind in names.spans if names.text[start:end].lower() != without}
        dropped = {(start, end) for start, end, _ in names.spans} - set(kept)
        wanted |= {(number, start, end, kind) for (start, end), kind in kept.items()}
        spans = {(span.start_char, span.end_char): span.label_ for span in doc.ents if not without or span.text.lower() != without}
        found |= {(number, start, end, kind) for (start, end), kind in spans.items() if (start, end) not in dropped}
    kinds = sorted({item[3] for item in wanted})
    scores = {"F": balance(wanted, found)}
    scores |= {kind: balance({i for i in wanted if i[3] == kind}, {i for i in found if i[3] == kind}) for kind in kinds}
    return scores | {"SPAN": balance({i[:3] for i in wanted}, {i[:3] for i in found})}


def balance(wanted: set[tuple[int, int, int, str]] | set[tuple[int, int, int]], found: object) -> float:
    """Give the F score of what was found against what was wanted, in percent."""
    assert isinstance(found, set)
    return round(200 * len(wanted & found) / max(1, len(wanted) + len(found)), 2)


def score_speed(nlp: Language, texts: Iterable[str]) -> Scores:
    """Measure words (white space apart) a second on one run, after one text to warm up."""
    texts = list(texts)
    list(nlp.pipe(texts[:3]))
    start = time.perf_counter()
    words = sum(1 for doc in nlp.pipe(texts) for token in doc if not token.is_space)
    return {"words_per_second": round(words / (time.perf_counter() - start))}


def score(nlp: Language, language: str, corpora: Path) -> dict[str, Scores]:
    """Score a pipeline on every test corpus of its language."""
    scores = {}
    for name, path in CORPORA[language].tests.items():
        trees = list(read_treebank(corpora / path))
        scores[name] = score_trees(nlp, trees)
        scores[f"{name}, five sentences at once"] = score_trees(nlp, trees, together=5)
    for name, path in CORPORA[language].name_tests.items():
        scores[name] = score_names(nlp, list(read_columns(corpora / path, form=1, tag=2)))
    if language == "fr":
        articles = list(read_winer(corpora / "ner-fr/winer.jsonl"))
        late = split_winer(articles).test
        scores["WiNER from 2018-10, without 'gilets jaunes'"] = score_names(nlp, late, without=OLD_CRIES)
        scores["WiNER from 2018-10, all"] = score_names(nlp, late)
    return scores


def main() -> None:
    """Read the options, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=sorted(CORPORA), required=True)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder with ud-fr, ud-en, ner-fr, ner-en")
    parser.add_argument("--model", help="a pipeline's folder or package; the shipped one if not given")
    options = parser.parse_args()
    nlp = spacy.load(options.model or Path(__file__).parent / options.language)
    scores = score(nlp, options.language, options.corpora)
    path = next(iter(CORPORA[options.language].tests.values()))
    scores["speed"] = score_speed(nlp, [tree.text for tree in read_treebank(options.corpora / path)])
    print(json.dumps(scores, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    assert pipes
    main()
