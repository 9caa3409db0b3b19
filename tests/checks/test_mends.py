"""Mends: what is written anew, what is left alone, and that a second time changes nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from guide.checks.mends import (
    MENDS,
    mend_citations,
    mend_front_matter,
    mend_glued,
    mend_last_line,
    mend_line_ends,
    mend_short,
    mend_space,
    mend_text,
)
from guide.project import Project

CASES = [
    (mend_line_ends, "\ufeffa\r\nb\rc\n", "a\nb\nc\n"),
    (mend_line_ends, "a\nb\n", "a\nb\n"),
    (mend_last_line, "a", "a\n"),
    (mend_last_line, "", ""),
    (mend_last_line, "a\n\n", "a\n\n"),
    (mend_front_matter, "---\ntitle:\tA page\n---\n\ta", "---\ntitle: A page\n---\n\ta"),
    (mend_front_matter, "---\nhide:\n\t- toc\n---\n", "---\nhide:\n\t- toc\n---\n"),  # how deep, nobody knows
    (mend_front_matter, "---\n\u2018title\u2019: \u201cA: page\u201d\n---\n", '---\ntitle: "A: page"\n---\n'),
    (mend_front_matter, "---\ntitle: It\u2019s a page\n---\n", "---\ntitle: It\u2019s a page\n---\n"),
    (mend_front_matter, '---\ntitle: \u201cA "b" c\u201d\n---\n', '---\ntitle: \u201cA "b" c\u201d\n---\n'),
    (mend_front_matter, "---\ntitle: A  page \n---\n", "---\ntitle: A  page \n---\n"),
    (mend_front_matter, "title:\tno front matter", "title:\tno front matter"),
    (mend_citations, "A.[^ green2019 ] B.[^green2019 ]", "A.[^green2019] B.[^green2019]"),
    (mend_citations, "`[^ green2019 ]` [^green 2019]", "`[^ green2019 ]` [^green 2019]"),
    (mend_glued, "These:\n- a\n- b", "These:\n\n- a\n- b"),
    (mend_glued, "These:\n1. a\n2. b", "These:\n\n1. a\n2. b"),
    (mend_glued, "It began in\n1985. It ended.", "It began in\n1985. It ended."),
    (mend_glued, "These:\n| a |\n|---|\n| b |", "These:\n\n| a |\n|---|\n| b |"),
    (mend_glued, "These:\n| a | b", "These:\n| a | b"),
    (mend_glued, "- a\n- b\n\n| a |\n|---|", "- a\n- b\n\n| a |\n|---|"),
    (mend_glued, "---\nhide:\n- toc\n---\n", "---\nhide:\n- toc\n---\n"),
    (mend_glued, "```\na:\n- b\n```", "```\na:\n- b\n```"),
    (mend_short, "Don't drive. You can\u2019t, and won't.", "Do not drive. You cannot, and will not."),
    (mend_short, "DON'T", "DO NOT"),
    (mend_short, "Why don't you?", "Why don't you?"),  # "do not you" is no English
    (mend_short, 'They say: "Don\'t."', 'They say: "Don\'t."'),
    (mend_short, "`don't`", "`don't`"),
    (mend_short, "---\ntitle: Don't\n---\n", "---\ntitle: Don't\n---\n"),
    (mend_space, "a \nb\t\n   \nc", "a\nb\n\nc"),
    (mend_space, "a  \nb", "a  \nb"),  # a break of the line
    (mend_space, "`a`  \nb", "`a`  \nb"),
]


@pytest.mark.parametrize(("mend", "text", "mended"), CASES)
def test_writes_the_one_right_answer(mend: Callable[[str], str], text: str, mended: str) -> None:
    assert mend(text) == mended
    assert mend(mended) == mended


def test_says_what_was_done() -> None:
    text, done = mend_text("A:\r\n- b.[^ c ]", is_page=True)
    assert text == "A:\n\n- b.[^c]\n"
    assert done == (
        "line ends of other systems",
        "space inside a citation",
        "an empty line before a list or table",
        "the end of the last line",
    )


def test_data_are_mended_at_their_ends_alone() -> None:
    assert mend_text("- id: a \r\n  b: don't", is_page=False)[0] == "- id: a \n  b: don't\n"


def test_each_mend_has_its_case() -> None:
    assert {mend.apply for mend in MENDS} == {mend for mend, text, mended in CASES if text != mended}


def test_a_page_that_is_right_is_left_alone() -> None:
    project = Project(Path(__file__).parents[2])
    for path in project.page_paths():
        text = path.read_text(encoding="utf-8")
        assert mend_text(text, is_page=True) == (text, ())
