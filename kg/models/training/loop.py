"""The training loop that both networks share."""

# mypy: ignore-errors
# (torch is at hand only where pipelines are trained)

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

WARM_UP = 100  # steps


@dataclass(frozen=True, slots=True)
class Settings:
    """How large a network is and how long it learns; `words` a batch."""

    epochs: int
    words: int
    hidden: int
    layers: int
    drop: float
    rate: float = 2e-3
    seed: int = 0


def fix_seeds(seed: int) -> None:
    """Make a run repeatable: one thread, all generators seeded."""
    torch.set_num_threads(1)
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def learn(network: nn.Module, draw: Callable[[], list], settings: Settings) -> None:
    """Learn for the epochs set: AdamW, a short warm-up, then the rate falls along a cosine; prints one line an epoch."""
    optimizer = torch.optim.AdamW(network.parameters(), lr=settings.rate, betas=(0.9, 0.95), weight_decay=1e-5, fused=True)
    steps = len(draw()) * settings.epochs
    step = 0
    for epoch in range(settings.epochs):
        network.train()
        start, words, total = time.perf_counter(), 0, 0.0
        batches = draw()
        for batch in batches:
            falling = 0.5 + 0.5 * math.cos(math.pi * min(1, step / steps))
            optimizer.param_groups[0]["lr"] = max(1e-5, settings.rate * min(1, (step + 1) / WARM_UP) * falling)
            loss, size = network.lose(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            step, words, total = step + 1, words + size, total + loss.item()
        speed = words / (time.perf_counter() - start)
        print(f"epoch {epoch + 1} of {settings.epochs}: loss {total / len(batches):.3f}, {speed:.0f} words/s", flush=True)
    network.eval()
