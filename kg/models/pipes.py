"""The pipeline components of our own: importing this registers them with spaCy under their names."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.models import names, syntax, tokens

__all__ = ["end_sentences_at_lines", "names", "syntax", "tokens"]


@Language.component("kg_lines", assigns=["token.is_sent_start"])
def end_sentences_at_lines(doc: Doc) -> Doc:
    """Make every line break end a sentence, so that a headline never swallows the sentence below it (for users' pipelines)."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        token.is_sent_start = True if "\n" in before.text and not token.is_space else None
    return doc
