"""Every sentence of tests/cases gives the events written under it: test and manual at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.extract.confidence import LEAST
from kg.model import Telling
from tests.extract.told import TODAY, told

CASES = Path(__file__).parent.parent / "cases"


def cases() -> Iterator[pytest.ParameterSet]:
    for page in sorted(CASES.glob("*/*.md")):
        for sentence, events in re.findall(r"^> (.+)\n\n((?:- .+\n?)+)", page.read_text(encoding="utf-8"), re.M):
            yield pytest.param(page.parent.name, sentence, events.strip().splitlines(), id=f"{page.stem}: {sentence[:60]}")


def test_every_sentence_has_its_events() -> None:
    sentences = sum(len(re.findall(r"^> ", page.read_text(encoding="utf-8"), re.M)) for page in CASES.glob("*/*.md"))
    assert sentences == len(list(cases()))


def written(telling: Telling) -> set[str]:
    marks = {telling.relation.lemma, *(f"{each.role}={each.text}" for each in telling.arguments)}
    marks |= {telling.modality} - {"asserted"} | ({"negated"} if telling.negated else set())
    marks |= {f"by={telling.speaker.name}"} if telling.speaker else set()
    return marks | ({f"date={telling.time.edtf}"} if telling.time else set())


@pytest.mark.parametrize(("language", "sentence", "events"), list(cases()))
def test_sentence_gives_the_events_written_under_it(language: str, sentence: str, events: list[str]) -> None:
    tellings = told(sentence, language, TODAY)
    if events == ["- (rien)"] or events == ["- (nothing)"]:
        assert tellings == ()
        return
    found = [written(each) for each in tellings if each.confidence >= LEAST]
    special = {"hedged", "planned", "negated"}
    for line in events:
        wanted = {part.strip() for part in line.removeprefix("- ").split("|")}
        fitting = [each for each in found if wanted <= each]
        assert fitting, f"{line} not among {found}"
        assert any(each & special == wanted & special for each in fitting), f"{line} told otherwise: {fitting}"
