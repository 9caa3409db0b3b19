"""The passages of a page, each of which a citation speaks for."""

import pytest

from guide.diagnostics import Text
from guide.project import Page
from guide.prose import find_passages


def passages(markdown: str) -> list[str]:
    return [passage.text.strip() for passage in find_passages(Page(Text("a.md", markdown), 0))]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("One.[^a][^b] Two.[^c]", ["One.[^a][^b]", "Two.[^c]"]),
        ("It took 0.5 mg. Then more.", ["It took 0.5 mg.", "Then more."]),
        ("One\nline. Two.", ["One\nline.", "Two."]),
        ('He said "stop." Then he left.', ['He said "stop."', "Then he left."]),
        ("Is it? Yes! 3 days.", ["Is it?", "Yes!", "3 days."]),
        ("- One. Two.[^a]\n- Three.", ["- One. Two.[^a]", "- Three."]),
        ("1. One.\n2. Two.", ["1. One.", "2. Two."]),
        ("- One\n  more.\n\nTwo.", ["- One\n  more.", "Two."]),
        ("| A | 1 |\n|---|---|\n| B | 2[^a] |", ["| A | 1 |", "| B | 2[^a] |"]),
        ("# 3 things\n\nOne.", ["One."]),
        ('!!! urgent "Call 911"\n\n    - One.\n\n    Two.', ["- One.", "Two."]),
        ("`3 days` and\n\n```\n4 days\n```\n", ["and"]),
    ],
)
def test_are(markdown: str, expected: list[str]) -> None:
    assert passages(markdown) == expected


def test_know_where_they_stand_and_what_they_cite() -> None:
    page = Page(Text("a.md", "---\nx: y\n---\nOne. Two.[^a][^b-c]\n"), 13)
    second = list(find_passages(page))[1]

    assert second.citations == ("a", "b-c")
    problem = second.problem((1, 4), "code", "message", "help")
    assert (problem.line, problem.column) == (4, 6)
