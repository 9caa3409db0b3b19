"""Which of many alike runs are made each time, and which only with every test."""

from collections.abc import Iterable
from typing import TypeVar

import pytest
from _pytest.mark import ParameterSet

Value = TypeVar("Value")


def spread(values: Iterable[Value], quick: Iterable[Value]) -> list[ParameterSet]:
    """Return all of the values as parameters. Those that are not quick run with `make test-all` alone."""
    each_time = list(quick)
    return [
        pytest.param(
            *(value if isinstance(value, tuple) else (value,)), marks=() if value in each_time else pytest.mark.all
        )
        for value in values
    ]
