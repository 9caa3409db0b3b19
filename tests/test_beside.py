"""Work on a second core: the same result, the same faults."""

import subprocess
import sys

import pytest

from guide import beside


def test_gives_the_result_of_the_work() -> None:
    assert beside.start(lambda: [1, "two"])() == [1, "two"]


def test_raises_what_the_work_raises() -> None:
    def fail() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        beside.start(fail)()


PROGRAM = """
import os
from guide import beside
here = os.getpid()
finish = beside.start(lambda: os.getpid())
print(finish() != here, beside.start(lambda: 1 / 0) is not None)
"""


def test_works_in_a_copy_where_that_is_without_danger() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == (f"{sys.platform == 'linux'} True\n", "")


def test_shares_work_between_two_cores() -> None:
    assert sorted(beside.share(lambda number: number * 2, range(400))) == list(range(0, 800, 2))


def test_raises_what_the_work_on_one_of_many_raises() -> None:
    with pytest.raises(ZeroDivisionError):
        beside.share(lambda number: 1 // (number - 31), range(400))
