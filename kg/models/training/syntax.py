"""Train the grammar network: classes, lemma rules, sentence starts and trees at once, on runs of one to four sentences."""

# mypy: ignore-errors
# (torch is at hand only where pipelines are trained)

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as functional
from spacy.vectors import Vectors
from torch import Tensor, nn

from kg.models.convert import Tree
from kg.models.features import list_words, simplify
from kg.models.training.encoder import Encoder, Lexicon, drop_columns, give_linear
from kg.models.training.loop import Settings, learn
from kg.models.training.targets import Labels

ARC_SIZE, RELATION_SIZE = 160, 56  # wider brought nothing
NEVER = -1e9
SILVER = 0.5  # share of the sentences parsed by networks in an epoch


@dataclass(slots=True)
class Sample:
    """A sentence as tensors; heads count from 0 in the sentence, -1 for the root."""

    forms: list[str]
    classes: Tensor
    rules: Tensor
    heads: Tensor
    relations: Tensor
    ends_in_stop: bool = field(default=False)


class SyntaxNetwork(nn.Module):
    """The encoder and its five readers."""

    def __init__(self, lexicon: Lexicon, labels: Labels, settings: Settings) -> None:
        super().__init__()
        self.labels = labels
        self.encoder = Encoder(lexicon, hidden=settings.hidden, layers=settings.layers, drop=settings.drop)
        width, kinds = self.encoder.width, len(labels.relations)
        self.classes = nn.Linear(width, len(labels.classes))
        self.lemmas = nn.Linear(width, len(labels.rules))
        self.starts = nn.Linear(width, 1)
        self.arcs = nn.Linear(width, 2 * ARC_SIZE + 2 * RELATION_SIZE)
        self.arc = nn.Parameter(nn.init.orthogonal_(torch.empty(ARC_SIZE, ARC_SIZE)))
        self.arc_bias = nn.Parameter(torch.zeros(ARC_SIZE))
        self.root = nn.Parameter(torch.randn(ARC_SIZE + RELATION_SIZE) * 0.1)
        self.relation = nn.Parameter(torch.zeros(RELATION_SIZE, kinds, RELATION_SIZE))
        self.relations = nn.Linear(2 * RELATION_SIZE, kinds)
        self.drop = settings.drop

    def lose(self, groups: list[list[Sample]]) -> tuple[Tensor, int]:
        """Give the loss on a batch of runs, and its number of words."""
        runs = [[form for sample in group for form in sample.forms] for group in groups]
        with torch.autocast("cpu", torch.bfloat16):
            rows, mask = self.encoder(runs)
        rows = rows.float()
        flat = rows[mask]
        allowed = torch.cat([sample.classes for group in groups for sample in group])
        rules = torch.cat([sample.rules for group in groups for sample in group])
        starts = torch.cat([mark_start(len(sample.forms)) for group in groups for sample in group])
        loss = lose_any(self.classes(flat), allowed)
        known = (rules >= 0).sum().clamp(min=1)
        loss = loss + 0.5 * functional.cross_entropy(self.lemmas(flat), rules, ignore_index=-100, reduction="sum") / known
        loss = loss + functional.binary_cross_entropy_with_logits(self.starts(flat)[:, 0], starts)
        return loss + self.lose_trees(rows, mask, groups), len(flat)

    def lose_trees(self, rows: Tensor, mask: Tensor, groups: list[list[Sample]]) -> Tensor:
        """Give the loss on heads, within each sentence, and on relations."""
        parts = functional.leaky_relu(self.arcs(rows), 0.1)
        parts = drop_columns(parts, self.drop if self.training else 0)
        below, above, kind_below, kind_above = parts.split([ARC_SIZE, ARC_SIZE, RELATION_SIZE, RELATION_SIZE], -1)
        count, longest = mask.shape
        above = torch.cat([self.root[:ARC_SIZE].expand(count, 1, -1), above], 1)
        kind_above = torch.cat([self.root[ARC_SIZE:].expand(count, 1, -1), kind_above], 1)
        heads, sentence = place_heads(groups, count, longest)
        same = torch.cat([torch.ones(count, longest, 1, dtype=torch.bool), sentence[:, :, None] == sentence[:, None, :]], 2)
        itself = torch.cat([torch.zeros(longest, 1, dtype=torch.bool), torch.eye(longest, dtype=torch.bool)], 1)
        scores = (below @ self.arc) @ above.transpose(1, 2) + (above @ self.arc_bias)[:, None, :]
        scores = scores.masked_fill(~same | itself, NEVER)
        governors = kind_above.gather(1, heads[:, :, None].expand(-1, -1, RELATION_SIZE))[mask]
        words = kind_below[mask]
        mixed = (words @ self.relation.reshape(RELATION_SIZE, -1)).reshape(len(words), -1, RELATION_SIZE)
        kinds = torch.einsum("nkl,nl->nk", mixed, governors) + self.relations(torch.cat([words, governors], -1))
        allowed = torch.cat([sample.relations for group in groups for sample in group])
        return functional.cross_entropy(scores[mask], heads[mask]) + lose_any(kinds, allowed)

    def give(self) -> tuple[dict[str, np.ndarray], dict[str, object]]:
        """Give the weights and tables that `kg.models.syntax` reads."""
        weights = self.encoder.give_weights()
        for name in ("classes", "lemmas", "starts", "arcs", "relations"):
            weights |= give_linear(getattr(self, name), name)
        weights |= {name: getattr(self, name).detach().numpy() for name in ("arc", "root", "relation")}
        weights["arc.bias"] = self.arc_bias.detach().numpy()
        tables = {
            "words": self.encoder.lexicon.words,
            "classes": self.labels.classes,
            "relations": self.labels.relations,
            "rules": self.labels.rules,
            "splits": [ARC_SIZE, 2 * ARC_SIZE, 2 * ARC_SIZE + RELATION_SIZE],
            "seen": self.labels.list_seen(),
            "known": list(self.labels.known),
        }
        return weights, tables


def lose_any(scores: Tensor, allowed: Tensor) -> Tensor:
    """Give the mean loss where any of the allowed answers is right."""
    return -scores.log_softmax(-1).masked_fill(~allowed, NEVER).logsumexp(-1).mean()


def mark_start(size: int) -> Tensor:
    """Give 1 for the first word of a sentence, 0 for the others."""
    marks = torch.zeros(size)
    marks[0] = 1
    return marks


def place_heads(groups: list[list[Sample]], count: int, longest: int) -> tuple[Tensor, Tensor]:
    """Give padded heads (0 the root, n the n-th word of the run) and the number of each word's sentence."""
    heads = torch.zeros(count, longest, dtype=torch.long)
    sentence = torch.full((count, longest), -1)
    for row, group in enumerate(groups):
        first = 0
        for number, sample in enumerate(group):
            end = first + len(sample.forms)
            heads[row, first:end] = torch.where(sample.heads < 0, 0, sample.heads + first + 1)
            sentence[row, first:end] = number
            first = end
    return heads, sentence


def make_sample(tree: Tree, treebank: str, labels: Labels) -> Sample:
    """Turn a sentence into tensors."""
    size = len(tree.tokens)
    classes = torch.zeros(size, len(labels.classes), dtype=torch.bool)
    relations = torch.zeros(size, len(labels.relations), dtype=torch.bool)
    rules = torch.full((size,), -100)
    for place, token in enumerate(tree.tokens):
        target = labels.aim(treebank, token)
        classes[place, [labels.classes.index(name) for name in target.classes]] = True
        relations[place, [labels.relations.index(name) for name in target.relations]] = True
        if target.rule is not None:
            rules[place] = labels.rules.index(target.rule)
    heads = torch.tensor([-1 if token.head == place else token.head for place, token in enumerate(tree.tokens)])
    last = size - 1
    stop = size > 3 and tree.tokens[last].upos == "PUNCT" and not any(token.head == last for token in tree.tokens)
    return Sample([token.form for token in tree.tokens], classes, rules, heads, relations, stop)


def draw_batches(samples: list[list[Sample]], words: int) -> list[list[list[Sample]]]:
    """Draw runs of one to four neighbouring sentences, now and then without their last stop, in batches of like length."""
    groups = []
    for treebank in samples:
        first = 0
        while first < len(treebank):
            size = random.choice([1, 1, 2, 3, 4])
            group = treebank[first : first + size]
            if group[-1].ends_in_stop and random.random() < 0.1:
                group = [*group[:-1], cut_stop(group[-1])]
            groups.append(group)
            first += size
    random.shuffle(groups)
    groups.sort(key=lambda group: sum(len(sample.forms) for sample in group) // 12)
    batches: list[list[list[Sample]]] = [[]]
    for group in groups:
        if sum(len(sample.forms) for other in batches[-1] for sample in other) >= words:
            batches.append([])
        batches[-1].append(group)
    random.shuffle(batches)
    return batches


def cut_stop(sample: Sample) -> Sample:
    """Leave out the last stop, as headlines do."""
    return Sample(sample.forms[:-1], sample.classes[:-1], sample.rules[:-1], sample.heads[:-1], sample.relations[:-1])


def draw_neighbours(samples: list[Sample], share: float) -> list[Sample]:
    """Draw a share of the sentences that stand together."""
    size = int(share * len(samples))
    first = random.randrange(len(samples) - size)
    return samples[first : first + size]


def make_samples(treebanks: dict[str, list[Tree]], labels: Labels) -> list[list[Sample]]:
    """Turn treebanks into tensors."""
    return [[make_sample(tree, name, labels) for tree in trees] for name, trees in treebanks.items()]


def train_syntax(treebanks: dict[str, list[Tree]], labels: Labels, vectors: Vectors, settings: Settings) -> SyntaxNetwork:
    """Train the network."""
    forms = [token.form for trees in treebanks.values() for tree in trees for token in tree.tokens]
    lexicon = Lexicon(list_words(forms), Counter(simplify(form) for form in forms), vectors)
    network = SyntaxNetwork(lexicon, labels, settings)
    samples = make_samples(treebanks, labels)
    learn(network, lambda: draw_batches(samples, settings.words), settings)
    return network


def train_further(network: SyntaxNetwork, treebanks: dict[str, list[Tree]], silver: list[Tree], settings: Settings) -> None:
    """Train the network on from where it is: on all of the treebanks, and in each epoch on a part of the parsed sentences."""
    gold = make_samples(treebanks, network.labels)
    (parsed,) = make_samples({"silver": silver}, network.labels)
    learn(network, lambda: draw_batches([*gold, draw_neighbours(parsed, SILVER)], settings.words), settings)
