"""`guide check --watch`: looks again after each edit, and tells what came and what went."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress

from guide.diagnostics import Diagnostic, draw, put_in_order
from guide.project import Project

SECONDS = 0.5
"""How long to wait between two looks at the files."""

Judge = Callable[[], list[Diagnostic]]
Say = Callable[[str], None]
Stamps = dict[str, tuple[int, int]]


def watch(project: Project, judge: Judge, say: Say, wait: Callable[[float], None] = time.sleep) -> None:
    """Judge the guide, and again whenever a file of it has changed, until somebody presses Ctrl-C.

    Args:
        project: The guide.
        judge: Returns all that is wrong.
        say: Is told what is wrong at first, and then what changed.
        wait: Waits some seconds between two looks.
    """
    seen = read_stamps(project)
    known = judge()
    say(draw(known) if known else "Nothing wrong.")
    say("Watching; press Ctrl-C to stop")
    with suppress(KeyboardInterrupt):
        while True:
            wait(SECONDS)
            now = read_stamps(project)
            if now != seen:
                found = judge()
                say("\n\n".join(tell_changes(known, found)))
                seen, known = now, found
    say("Stopped")


def read_stamps(project: Project) -> Stamps:
    """Return when each file that is judged was changed, and its size."""
    stamps: Stamps = {}
    for path in [project.config, *project.docs.rglob("*")]:
        with suppress(OSError):  # an editor that saves takes a file away for a moment
            stat = path.stat()
            stamps[str(path)] = (stat.st_mtime_ns, stat.st_size)
    return stamps


def tell_changes(before: list[Diagnostic], after: list[Diagnostic]) -> Iterator[str]:
    """Yield what came since, each in full, and what went, in a line each; at last what is left."""
    there, gone = _keys(after), _keys(before)
    for problem in put_in_order(after):
        if _key(problem) not in gone:
            yield str(problem)
    mended = [problem for problem in before if _key(problem) not in there]
    if mended:
        yield "\n".join(f"{problem.path}: mended: {problem.message} [{problem.code}]" for problem in mended)
    yield f"{len(after)} {'problem' if len(after) == 1 else 'problems'} left." if after else "Nothing wrong."


def _key(problem: Diagnostic) -> tuple[str, str, str, str]:
    """Return what makes a problem the same, although lines above it came or went."""
    return problem.path, problem.code, problem.message, problem.excerpt


def _keys(problems: list[Diagnostic]) -> set[tuple[str, str, str, str]]:
    return {_key(problem) for problem in problems}
