"""Copy a parsed document into plain tokens, and mend its trees."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cache, cached_property
from itertools import pairwise

from spacy import attrs
from spacy.tokens import Doc as Parse
from spacy.tokens import Span as ParsedSpan

from kg.annotate import SURE
from kg.extract.grammar.english import mend_english
from kg.extract.grammar.forms import mend_forms
