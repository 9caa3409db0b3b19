"""Front matter: the days of reviews, and what a value may be."""

import pytest

from guide.checks.front_matter import check_front_matter
from guide.diagnostics import Text
from guide.project import FRONT_MATTER, Page

PAGE = """---
title: {title}
description: A sentence that says in fifty characters or more what this is.
reviewed: {reviewed}
review_by: {review_by}
---
"""


def codes(title: str = "A page", reviewed: str = "2026-01-31", review_by: str = "2027-01-31") -> list[str]:
    text = Text("docs/a.md", PAGE.format(title=title, reviewed=reviewed, review_by=review_by))
    return [problem.code for problem in check_front_matter(Page(text, FRONT_MATTER.match(text.content).end()))]


@pytest.mark.parametrize(
    ("reviewed", "review_by", "found"),
    [
        ("2026-01-31", "2027-01-31", []),
        ("2026-01-31", "2026-02-01", []),
        ("2028-02-29", "2029-02-28", []),
        ("9999-01-01", "9999-12-31", ["front-matter-due"]),  # there is no day a year later
        ("2026-01-31", "2027-02-01", ["front-matter-due"]),
        ("2026-01-31", "2026-01-31", ["front-matter-due"]),
        ("2026-01-31", "2025-12-31", ["front-matter-due"]),
        ("2028-02-29", "2029-03-01", ["front-matter-due"]),
        ("20260131", "2027-01-31", ["front-matter-date"]),
        ("31.1.2026", "soon", ["front-matter-date", "front-matter-date"]),
    ],
)
def test_the_next_review_is_within_a_year(reviewed: str, review_by: str, found: list[str]) -> None:
    assert codes(reviewed=reviewed, review_by=review_by) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("A page", []),
        ("'Yes'", []),
        ("'Fear: what helps'", []),
        ("Yes", ["front-matter-invalid"]),
        ("2026", ["front-matter-invalid"]),
        ("[a, b]", ["front-matter-invalid"]),
        ("A </title><script>", ["front-matter-invalid"]),
        ("x" * 65, []),
        ("x" * 66, ["front-matter-length"]),
        ("", ["front-matter-missing"]),
    ],
)
def test_a_title_is_words(title: str, found: list[str]) -> None:
    assert codes(title=title) == found
