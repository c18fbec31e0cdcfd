"""Work that is shared out comes back in order, and a process that ends before its work is told of."""

import math
import os

import pytest

from kg.errors import WorkerError
from kg.workers import spread


def test_what_is_done_last_is_given_first_if_asked_first():
    assert list(spread(math.factorial, [20_000, 3, 4], 2)) == [math.factorial(20_000), 6, 24]


def test_fault_of_the_work_is_raised_where_it_is_asked_for():
    with pytest.raises(ValueError, match="negative"):
        list(spread(math.factorial, [-1], 1))


def test_ended_process_is_told_in_one_line():
    with pytest.raises(WorkerError, match=r"^the system ended a process .*--jobs 1$"):
        list(spread(os._exit, [3], 1))
