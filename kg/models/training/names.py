"""Train the names network: an encoder, and tags chosen together along the line (a conditional random field)."""

# mypy: ignore-errors
# (torch is at hand only where pipelines are trained)

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as functional
from spacy.vectors import Vectors
from torch import Tensor, nn

from kg.models.convert import Names
from kg.models.features import list_words, simplify
from kg.models.names import forbid
from kg.models.network import split_runs
from kg.models.tokens import find_words
from kg.models.training.encoder import Encoder, Lexicon, give_linear
from kg.models.training.loop import Settings, learn

MIDDLE = 128
SCALE = 5.0  # brings the loss per word to the size at which the clipping of gradients was set


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line and their tags; `silver` lines teach a reader of their own, so that their noise stays there."""

    forms: list[str]
    tags: list[str]
    silver: bool = False


class Field(nn.Module):
    """The scores of neighbouring tags."""

    def __init__(self, tags: Sequence[str]) -> None:
        super().__init__()
        self.follow = nn.Parameter(torch.zeros(len(tags), len(tags)))
        never, opens, closes = (torch.from_numpy(np.maximum(scores, -1e4)) for scores in forbid(tags))
        self.register_buffer("never", never)
        self.register_buffer("opens", opens)
        self.register_buffer("closes", closes)

    def lose(self, emitted: Tensor, mask: Tensor, wanted: Tensor) -> Tensor:
        """Give the negative log likelihood of the wanted tags of each line."""
        follow = self.follow + self.never
        rows = torch.arange(len(emitted))
        total = emitted[:, 0] + self.opens
        score = emitted[rows, 0, wanted[:, 0]] + self.opens[wanted[:, 0]]
        for place in range(1, emitted.shape[1]):
            here = mask[:, place]
            reached = torch.logsumexp(total[:, :, None] + follow[None], 1) + emitted[:, place]
            total = torch.where(here[:, None], reached, total)
            score = score + here * (follow[wanted[:, place - 1], wanted[:, place]] + emitted[rows, place, wanted[:, place]])
        last = wanted[rows, mask.sum(1) - 1]
        return torch.logsumexp(total + self.closes, 1) - score - self.closes[last]


class NamesNetwork(nn.Module):
    """The encoder and one reader of tags for gold lines, one for silver ones."""

    def __init__(self, lexicon: Lexicon, types: Sequence[str], settings: Settings) -> None:
        super().__init__()
        self.tag_names = ["O", *(f"{letter}-{kind}" for kind in types for letter in "BILU")]
        self.encoder = Encoder(lexicon, hidden=settings.hidden, layers=settings.layers, drop=settings.drop)
        self.middle = nn.Linear(self.encoder.width, MIDDLE)
        self.readers = nn.ModuleList(nn.Linear(MIDDLE, len(self.tag_names)) for _ in range(2))
        self.fields = nn.ModuleList(Field(self.tag_names) for _ in range(2))

    def lose(self, lines: list[Line]) -> tuple[Tensor, int]:
        """Give the loss on a batch of lines, all gold or all silver, and its number of words."""
        with torch.autocast("cpu", torch.bfloat16):
            rows, mask = self.encoder([line.forms for line in lines])
        rows = functional.dropout(functional.leaky_relu(self.middle(rows.float()), 0.1), 0.3, self.training)
        silver = int(lines[0].silver)
        wanted = torch.zeros(mask.shape, dtype=torch.long)
        for row, line in enumerate(lines):
            wanted[row, : len(line.tags)] = torch.tensor([self.tag_names.index(tag) for tag in line.tags])
        size = int(mask.sum())
        return SCALE * self.fields[silver].lose(self.readers[silver](rows), mask, wanted).sum() / size, size

    def give(self) -> tuple[dict[str, np.ndarray], dict[str, object]]:
        """Give the weights and tables that `kg.models.names` reads."""
        weights = self.encoder.give_weights() | give_linear(self.middle, "middle") | give_linear(self.readers[0], "tags")
        weights["follow"] = self.fields[0].follow.detach().numpy()
        lexicon = self.encoder.lexicon
        return weights, {"words": lexicon.words, "tags": self.tag_names, "lists": lexicon.lists}


def make_lines(names: Names, language: str, types: Sequence[str], *, silver: bool = False) -> list[Line]:
    """Cut a text into lines of tagged words; of two overlapping names the first counts."""
    words = list(find_words(names.text, language))
    offsets = np.cumsum([0, *(len(word) for word in words)])
    tags = ["O"] * len(words)
    for start, end, kind in names.spans:
        inside = [place for place, word in enumerate(words) if offsets[place] < end and offsets[place + 1] > start and not word.isspace()]
        if inside and kind in types and all(tags[place] == "O" for place in inside):
            for place in inside:
                tags[place] = f"I-{kind}"
            tags[inside[0]], tags[inside[-1]] = f"B-{kind}", f"L-{kind}"
            if len(inside) == 1:
                tags[inside[0]] = f"U-{kind}"
    runs = split_runs(words)
    return [Line([words[place] for place in run], [tags[place] for place in run], silver) for run in runs]


def draw_batches(lines: Sequence[Line], words: int) -> list[list[Line]]:
    """Draw batches of lines of like length, gold and silver apart."""
    batches: list[list[Line]] = []
    for silver in (False, True):
        chosen = sorted((line for line in lines if line.silver is silver), key=lambda line: len(line.forms) // 8 + random.random())
        batch: list[Line] = []
        for line in chosen:
            if batch and (len(batch) + 1) * max(len(other.forms) for other in [*batch, line]) > words:
                batches.append(batch)
                batch = []
            batch.append(line)
        batches += [batch] if batch else []
    random.shuffle(batches)
    return batches


def train_names(
    draw: Callable[[], list[Line]], types: Sequence[str], vectors: Vectors, lists: dict[str, int], settings: Settings
) -> NamesNetwork:
    """Train the network on the lines that `draw` gives anew for each epoch."""
    forms = [form for line in draw() for form in line.forms]
    lexicon = Lexicon(list_words(forms), Counter(simplify(form) for form in forms), vectors, lists)
    network = NamesNetwork(lexicon, types, settings)
    learn(network, lambda: draw_batches(draw(), settings.words), settings)
    return network
