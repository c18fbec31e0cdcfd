"""What our pipelines are made of, registered with spaCy under its names by importing this."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from kg.models import names, syntax, tokens

__all__ = ["English", "French", "end_sentences_at_lines", "names", "syntax", "tokens"]


@registry.languages("kg_fr")  # type: ignore[untyped-decorator, unused-ignore]
class French(Language):  # type: ignore[no-untyped-call, unused-ignore]
    """French without spaCy's own tokenizer, whose patterns alone take three seconds to compile."""

    lang = "kg_fr"


@registry.languages("kg_en")  # type: ignore[untyped-decorator, unused-ignore]
class English(Language):  # type: ignore[no-untyped-call, unused-ignore]
    """English, cut into words by our own rules."""

    lang = "kg_en"


@Language.component("kg_lines", assigns=["token.is_sent_start"])
def end_sentences_at_lines(doc: Doc) -> Doc:
    """Make every line break end a sentence, so that a headline never swallows the sentence below it (for users' pipelines)."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        token.is_sent_start = True if "\n" in before.text and not token.is_space else None
    return doc
