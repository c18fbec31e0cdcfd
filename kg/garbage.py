"""Let no garbage be sought while much is made that stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let no garbage be sought meanwhile: to go through all that was made again and again takes as long as a tenth of the work.

    What was made counts as old at the end, as it mostly stays; else the next search would go through all of it once more.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.unfreeze()  # into the oldest generation
            gc.enable()
