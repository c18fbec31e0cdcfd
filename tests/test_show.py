"""All that is known of somebody, with words and sources."""

from pathlib import Path

import pytest

from kg import records
from kg.errors import QueryError
from kg.show import show
from tests import sample


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    records.write(sample.graph(), tmp_path)
    return tmp_path


def test_an_entity_shows_its_events_with_quotes_sources_and_dates(folder: Path) -> None:
    text = "\n".join(show(folder, "morel"))
    assert "Ada Morel (Person)" in text and "also: Morel" in text
    assert "2024-03-16/2024-03-17  Ada Morel a participé à la soirée des Étoiles  [Asserted]" in text
    assert "“Ada Morel attended the Stars gala in Nice last weekend.” (The Post, 2024-03-23, b 2.txt:0-55)" in text
    assert "L'Écho, Le Courrier, 2024-03-22, a_1.txt:40-" in text and "date: relative, from “le week-end dernier”" in text


def test_an_event_shows_its_contradiction(folder: Path) -> None:
    event = next(each for each in sample.graph().events if each.type == "Cancellation")
    text = "\n".join(show(folder, event.id.rsplit("/", 1)[-1]))
    assert "[Contested]" in text and "contradiction: postponed and cancelled" in text


def test_a_speaker_shows_what_is_credited_to_them(folder: Path) -> None:
    assert "Credited to L'Écho:" in list(show(folder, "l’écho"))


def test_an_unknown_name_lists_the_nearest(folder: Path) -> None:
    with pytest.raises(QueryError, match="did you mean ada morel"):
        list(show(folder, "Ada Moral"))
