"""What is made through a twin is as frozen, and equal to, what the class makes itself."""

from dataclasses import FrozenInstanceError

import pytest

from kg.frozen import changed, twin
from kg.model import Mention


def test_twin_makes_what_the_frozen_class_makes():
    made = twin(Mention)("a", 0, 3, "Ana", "name", head="ana")
    made.__class__ = Mention
    assert made == Mention("a", 0, 3, "Ana", "name", head="ana")
    with pytest.raises(FrozenInstanceError):
        made.start = 1


def test_changed_leaves_the_first_value_as_it_was():
    one = Mention("a", 0, 3, "Ana", "name")
    other = changed(one, entity="x")
    assert (one.entity, other.entity, type(other)) == ("", "x", Mention)
    with pytest.raises(FrozenInstanceError):
        other.entity = "y"
