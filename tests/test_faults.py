"""Why a file cannot be read: whatever stands in it, there is an answer, at a place in the file."""

import random
from collections.abc import Callable

import pytest

from guide.diagnostics import GuideError, Text
from guide.documents import Document, read_json, read_yaml
from small_guide import SMALL_GUIDE

MARKS = [
    "\t",
    '"',
    "'",
    ":",
    "- ",
    "\u201c",
    "{",
    "]",
    ",",
    "//",
    "\u00a0",
    "=======\n",
    "#",
    "\n",
    "|",
    ">",
    "&",
    "*",
    "\\",
    "%",
]
FILES: dict[str, tuple[str, Callable[[Text], Document]]] = {
    "yaml": (str(SMALL_GUIDE["docs/data/facts.yml"]), read_yaml),
    "json": (str(SMALL_GUIDE["docs/data/sources.json"]), read_json),
    "settings": (str(SMALL_GUIDE["mkdocs.yml"]), read_yaml),
}


@pytest.mark.parametrize("name", FILES)
def test_every_broken_file_has_an_answer_at_a_place(name: str) -> None:
    whole, read = FILES[name]
    chance = random.Random(name)  # noqa: S311 - no secret; the same files in each run
    told = set()
    for _ in range(1500):
        words = whole
        for _ in range(chance.randint(1, 3)):
            at, cut = chance.randrange(len(words)), chance.choice([0, 0, 1, 2, 9])
            words = words[:at] + chance.choice(["", *MARKS]) + words[at + cut :]
        try:
            read(Text(name, words))
        except GuideError as error:
            (problem,) = error.problems
            told.add(problem.message)
            assert 1 <= problem.line <= words.count("\n") + 1
            assert 1 <= problem.column <= len(words.split("\n")[problem.line - 1]) + 1
            assert problem.help
    assert len(told) > 5
