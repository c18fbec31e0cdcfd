"""The page's colours, against what they stand on (WCAG 2.2, 1.4.3 and 1.4.11), in the light and the dark scheme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg import render
from kg.render.payload import STATUSES

TEMPLATES = Path(render.__file__).parent / "templates"
CSS = (TEMPLATES / "page.css").read_text("utf-8")
GROUNDS = ("ground", "surface", "canvas", "chosen")
HITS = ("hit-argument", "hit-time", "hit-speaker", "hit-it")


def contrast(one: str, other: str) -> float:
    """Divide the lighter's luminance by the darker's, as WCAG defines it."""
    shares = [[int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)] for colour in (one, other)]
    linear = [[each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in share] for share in shares]
    darker, lighter = sorted(0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in linear)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_words_and_marks_stand_out(scheme: int) -> None:
    block = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[scheme]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
    pairs = [(text, ground, 4.5) for text in ("ink", "quiet", "accent", *map(str.lower, STATUSES)) for ground in GROUNDS]
    pairs += [("ink", hit, 4.5) for hit in HITS] + [("node-edge", ground, 3.0) for ground in GROUNDS]
    assert not [(one, other) for one, other, least in pairs if contrast(colours[one], colours[other]) < least]


def test_each_status_has_a_line_of_its_own_as_well_as_a_colour() -> None:
    table = re.findall(r"kg\.dashes = \{ (.*) \};", (TEMPLATES / "parts.js").read_text("utf-8"))[0]
    lines = dict(re.findall(r"(\w+): (null|\[[^\]]*\])", table))
    assert set(lines) == set(STATUSES) and len(set(lines.values())) == len(STATUSES)
