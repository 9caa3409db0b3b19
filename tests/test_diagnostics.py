"""How a problem reads in a terminal."""

import pytest

from guide.diagnostics import Diagnostic, GuideError, Text, draw, suggest

PROBLEM = Diagnostic("docs/a.md", 2, 3, "code", "what was found", "what to do", "ab word cd", 4)


def test_draws_place_message_line_mark_and_remedy() -> None:
    assert str(PROBLEM) == (
        "docs/a.md:2:3: error[code]: what was found\n"
        "    2 | ab word cd\n"
        "      |   ^^^^\n"
        "  help: what to do"
    )  # fmt: skip


def test_shows_only_the_part_of_a_long_line_that_matters() -> None:
    excerpt = "x" * 500 + "HERE" + "y" * 500
    lines = str(Diagnostic("a", 1, 501, "code", "found", excerpt=excerpt, width=4)).split("\n")

    mark = lines[2].index("^")
    assert lines[1][mark : mark + 4] == "HERE"
    assert lines[2].endswith("|" + " " * (mark - 7) + "^^^^")
    assert len(lines[1]) < 120


def test_draws_each_problem_once_in_order_with_their_number() -> None:
    other = Diagnostic("docs/a.md", 1, 1, "code", "earlier")

    text = draw([PROBLEM, other, PROBLEM])

    assert text.index("earlier") < text.index("what was found")
    assert text.endswith("\n\n2 problems found.")


def test_an_error_without_a_place_says_that_it_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    GuideError("no site").show()
    assert capsys.readouterr().err == "error: no site\n"


@pytest.mark.parametrize(
    ("word", "remedy"),
    [("taylr2018", "did you mean 'taylor2018'? Look there"), ("zzz", "look there")],
)
def test_suggests_what_is_near(word: str, remedy: str) -> None:
    assert suggest(word, ["taylor2018", "glue2017"], "look there") == remedy


def test_counts_lines_and_columns_from_one() -> None:
    text = Text("a", "ab\ncd\n")
    assert [text.position(offset) for offset in (0, 2, 3, 4)] == [(1, 1), (1, 3), (2, 1), (2, 2)]
