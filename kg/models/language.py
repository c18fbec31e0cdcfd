"""Tell the language of a text from its function words: no statistics to ship, and a sentence is enough."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection
from functools import cache
from itertools import islice
from pathlib import Path

ENOUGH = 3000  # words read: function words show within the first page
LEAST_SHARE = 0.12  # of the words must be function words of the language; running French has 0.45 to 0.6, a list of names under 0.1
CLEAR = 2  # times the weight of an expected language that another needs, and two words of its own ("mai" is Romanian too)
WORD = re.compile(r"(?<!\w)[^\W\d_]+['’]?", re.UNICODE)  # not the "e" of "88e"
STRANGE = re.compile("[ßáãäåìíðñòóõöøúýþ\u0100-\u0151\u0154-\u024f]")  # a Latin letter that no word of French or English has, names apart
STRANGE_SHARE = 0.03  # of the words, two at least, make it neither


@cache
def read_tables() -> dict[str, dict[str, float]]:
    """Read each language's function words; a word that several languages share counts less for each."""
    lists = json.loads((Path(__file__).parent / "languages.json").read_text(encoding="utf-8"))
    tables = {code: frozenset(words.split()) for code, words in lists.items()}
    shared = Counter(word for words in tables.values() for word in words)
    return {code: {word: 1 / shared[word] for word in words} for code, words in tables.items()}


def find_language(text: str, expected: Collection[str] = ()) -> str | None:
    """Give the code of the language a text is written in, or None where no language known here shows.

    One of those `expected` is taken unless another shows clearly: few words of news are nobody else's.

    >>> find_language("Le ministre a dit qu'il ne viendrait pas."), find_language("The minister said he would not come.")
    ('fr', 'en')
    >>> find_language("El ministro dijo que no vendría a la reunión de los lunes."), find_language("Министр сказал, что не придёт.")
    ('es', None)
    >>> find_language("Ada Morel a rencontré Paul Ferrand le 3 mai. Ferrand a démenti.", ["fr", "en"])
    'fr'
    """
    written = [word[0].replace("’", "'") for word in islice(WORD.finditer(text), ENOUGH)]
    words, strange = [word.lower() for word in written], [word for word in written if word.islower() and STRANGE.search(word)]
    is_strange = len(set(strange)) > 1 and len(strange) > STRANGE_SHARE * len(words)
    counts, tables, found = Counter(words), read_tables(), dict[str, float]()
    for candidate, weights in tables.items():
        hits = sum(count for word, count in counts.items() if word in weights)
        if hits and hits >= LEAST_SHARE * len(words) and not (is_strange and candidate in ("fr", "en")):
            found[candidate] = sum(count * weights[word] for word, count in counts.items() if word in weights)
    best = max(found, key=lambda code: found[code], default=None)
    likely = max((code for code in expected if code in found), key=lambda code: found[code], default=best)
    if best is None or likely is None or likely == best:
        return best
    own = counts.keys() & tables[best].keys() - tables[likely].keys()
    return best if found[best] >= CLEAR * found[likely] and len(own) > 1 else likely
