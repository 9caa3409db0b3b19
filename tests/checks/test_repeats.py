"""Repeats: the same paragraph on two pages."""

import pytest

from checks.pages import page
from guide.checks.repeats import find_repeats

WORDS = "These are more than a dozen words that stand on two pages of one and the same guide."


def test_a_paragraph_on_two_pages_is_told_on_the_second() -> None:
    (problem,) = find_repeats([page(f"# A\n\n{WORDS}", "docs/a.md"), page(f"\n{WORDS}[^green2019]", "docs/b.md")])
    assert str(problem).splitlines()[0] == (
        "docs/b.md:2:1: warning[paragraph-repeated]: the same paragraph stands in docs/a.md, line 3"
    )


@pytest.mark.parametrize("markdown", [f"- {WORDS}", f"    {WORDS}", f"| {WORDS} |", "A few words.", f"# {WORDS}"])
def test_what_to_do_may_be_said_alike(markdown: str) -> None:
    assert list(find_repeats([page(markdown, "docs/a.md"), page(markdown, "docs/b.md")])) == []


def test_twice_on_one_page_is_for_its_reader_to_see() -> None:
    assert list(find_repeats([page(f"{WORDS}\n\n{WORDS}")])) == []
