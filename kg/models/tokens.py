"""Cut a text into words the way the treebanks do, by one regular expression a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

# Shared by the languages: what is one word whatever stands around it.
COMMON = r"""
    (?:https?://|www\.)[^\s<>«»"]*[^\s<>«»"'’.,;:!?)\]…]        # addresses
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                                # mail
  | [@\#](?!\d)\w+                                              # handles and tags
  | [.!?]{2,}|…|-{2,}|[:;]-?[()]                                # runs of points and marks
"""
CLITIC = r"""(?:t-)?(?i:je|tu|ils?|elles?|on|nous|vous|ce|les?|la|lui|leur|moi|toi|y|en|là|ci)(?![\w-])
  | (?i:les?|la|lui|moi|toi|nous|vous)(?=-(?i:moi|toi|lui|leur|nous|vous|en|y)(?![\w-]))"""
FRENCH = rf"""
  | (?i:aujourd['’]hui|quelqu['’]une?|quelques-un\w+|presqu['’]îles?|prud['’]hom\w+|entr['’](?:ouv|aid|aper)\w+|main-d['’]œuvre|l['’]on)\b
  | (?i:c['’]est[-‑]à[-‑]dire|n°)
  | \d{{1,3}}(?:[\ \u00a0\u202f]\d{{3}})+(?:,\d+)?(?!\w)             # 10 000
  | \d+(?:[.,:-]\d+)+(?!\w)                                     # 3,5  2006-08-07
  | \d+(?=[hH]\d\d|(?:h|km|kg|cm|mm|mg|m|g|mds?)(?!\w))             # 15|h
  | (?<=\d)[hH](?=\d)                                              # 20|h|30
  | (?:M|MM|Mr|Mme|Mmes|Mlle|Mlles|Dr|Pr|Me|Mgr|St|Ste|Jr|Sr|etc|av|apr|art|cf|[Vv]ol|No|pp|fig|éd|env|hab|bd|boul|tél
      |ap|anc|Cie|Inc|Corp|Ltd|Bros|vs|coll|chap|Ph|Ch|Th|Gl)\.(?!\.)
  | (?:[A-ZÀ-Þ]\.(?:-?[A-ZÀ-Þ]\.)+)                             # U.S.A.  J.-C.
  | [A-ZÀ-Þ]\.(?=[-\ \u00a0]?[A-ZÀ-Þ])                          # J. Edgar
  | -(?:{CLITIC})
  | (?i:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’‘](?=[\w«"“‘(]|[\ \u00a0]\w))  # also "l' association"
  | (?i:rendez-vous|(?:celui|celle|ceux|celles)-(?:ci|là)|(?:au|par|de)-(?:delà|là|ci)|peut-être|jusque-là|ceux-l|sous-la|O['’]\w+)(?!\w)
  | \w+(?:(?:[-‑](?!{CLITIC})|['’](?=\w)(?<=[^cdjlmnstCDJLMNST]['’])|&|·
      |\.(?=(?:com|fr|org|net|tv|io|eu|info)\b))\w+)*(?:[(·](?i:e|s|es|e·s)\)?(?!\w))?
  | °C
"""
PREFIX = "anti|co|counter|e|ex|mid|mini|multi|non|over|post|pre|pro|re|semi|sub|ultra|un|under|vice"  # EWT writes "e-mail" as one word
ENGLISH = rf"""
  | [\w.+-]+@[\w.-]*\w                                          # Name@OFFICE
  | (?i:[\w-]+(?:\.[\w-]+)*\.(?:docx?|pdf|html?|jpe?g|gif|png|xlsx?|pptx?|txt|zip|exe|mp3|com|net|org|gov|edu))(?!\w)
  | [^\W\d]\w+(?:\.[^\W\d]\w+){{2,}}                              # alt.animals.cats
  | ([=*+$~_^\\/-])\1+ | <<+ | >>+ | '' | ‘’ | ’’ | [:;=]['-]?[()DP](?!\w)
  | \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?
  | \d+(?:[.:]\d+)?(?=(?i:[ap]\.?m|mm|cm|km|kg|lbs?|[gm]b|hrs?|mins?|k|p)\b)
  | \d+[.,]\d+(?:[bmt]n?|[a-zA-Z]{{2,3}})\b                           # £1.2bn
  | \d+(?:[.,/:-]\d+)+(?!\w)
  | (?:Mr|Mrs|Ms|Dr|Drs|Prof|St|Sts|Ste|Ft|Mt|Sr|Jr|Inc|Corp|Cos?|L[Tt][Dd]|Bros|vs|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Maj|Hon|Rev|Ave
      |Blvd|Rd|ext|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[ap]\.m|e\.g|i\.e)\.(?!\.)
  | (?:[Nn]o\.)(?=\s?\d)
  | etc\.(?=\s*[a-z,;:)])
  | (?:[A-Za-z]\.){{2,}}
  | [A-Z]\.(?=\s[A-Z])
  | (?i:b/c|w/o?|l/c)(?!\w)
  | (?i:can(?=not\b)|(?:gon|wan)(?=na\b)|got(?=ta\b)
      |(?:do|does|did|have|has|is|are|was|were|could|would|should|ca|wo)(?=nt\b)
      |(?:that|what)(?=s\b)|i(?=(?:m|ve)\b)|a(?=lot\b))
  | (?i:{PREFIX})-\w+
  | (?i:\w+(?=n['’]t\b) | n['’]t\b | ['’](?:s|re|ve|ll|d|m)\b)
  | \w+(?:['’](?!(?i:s|re|ve|ll|d|m|t)\b)\w+|&\w+)*
"""
PATTERNS = {language: re.compile(rf"\s+|{COMMON}{words}|\S", re.VERBOSE) for language, words in (("fr", FRENCH), ("en", ENGLISH))}


def find_words(text: str, language: str) -> Iterator[str]:
    """Yield the words and the white space of a text, in order, none left out.

    >>> [word for word in find_words("M. Perry a-t-il dit qu'aujourd'hui 10 000 $ suffisent ?", "fr") if word != " "]
    ['M.', 'Perry', 'a', '-t-il', 'dit', "qu'", "aujourd'hui", '10 000', '$', 'suffisent', '?']
    """
    return (match.group() for match in PATTERNS[language].finditer(text))


class WordTokenizer:
    """A spaCy tokenizer that keeps to the treebanks' words; all white space but single blanks becomes tokens."""

    def __init__(self, vocab: Vocab, language: str) -> None:
        self.vocab = vocab
        self.language = language

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        for word in find_words(text, self.language):
            if word[0] == " " and words and not spaces[-1]:
                spaces[-1], word = True, word[1:]
            if word:
                words.append(word)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_disk(self, path: str | Path, **_: object) -> None:
        """Write nothing: the rules live in this module."""

    def from_disk(self, path: str | Path, **_: object) -> WordTokenizer:
        """Read nothing: the rules live in this module."""
        return self

    def to_bytes(self, **_: object) -> bytes:
        """Give nothing: the rules live in this module."""
        return b""

    def from_bytes(self, data: bytes, **_: object) -> WordTokenizer:
        """Take nothing: the rules live in this module."""
        return self


@registry.tokenizers("kg.words.v1")  # type: ignore[untyped-decorator, unused-ignore]
def make_tokenizer(language: str) -> object:
    """Give spaCy the maker of the tokenizer of one language."""
    return lambda nlp: WordTokenizer(nlp.vocab, language)
