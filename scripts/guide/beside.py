"""Runs one piece of work beside another, or half of it beside the other half, on a second core."""

import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
FEW = 100
"""Things that are done before a copy of this process is ready to help, each in a few milliseconds."""


def start(work: Callable[[], Result]) -> Callable[[], Result]:
    """Start work in a copy of this process. Returns what waits for its result.

    Where a copy is not to be had without danger (other threads, macOS, Windows), or if it fails, the work is done here
    when the result is asked for.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return work
    reading, writing = os.pipe()
    copy = os.fork()
    if not copy:
        _work_and_end(work, writing)
    os.close(writing)

    def finish() -> Result:
        with os.fdopen(reading, "rb") as pipe:
            told = pipe.read()
        os.waitpid(copy, 0)
        if not told:
            return work()
        result: Result = pickle.loads(told)  # noqa: S301 - from ourselves
        return result

    return finish


def share(work: Callable[[Item], Result], items: Iterable[Item], few: int = FEW) -> list[Result]:
    """Do the same to each of some things, every second one beside the others. Returns the results, in no order.

    What is done to a thing may be done to it again, if a copy of this process ends before it is ready.
    """
    todo: Sequence[Item] = list(items)
    if len(todo) <= few:
        return [work(item) for item in todo]
    finish = start(lambda: [work(item) for item in todo[1::2]])
    return [work(item) for item in todo[::2]] + finish()


def _work_and_end(work: Callable[[], object], writing: int) -> None:
    try:
        told = pickle.dumps(work())
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(told)
    finally:
        os._exit(0)  # without the clean-up that is the business of the original
