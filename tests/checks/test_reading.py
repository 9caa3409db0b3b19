"""Reading: what is too hard and too long, and what is just right."""

import pytest

from checks.pages import page, words
from guide.checks.reading import check_reading
from guide.house import PageKind
from guide.reading import Terms
from guide.rules.words import EASY, HARD

KIND = PageKind("reader", ("*",), 7, 8, 12)
NO_TERMS = Terms.of([])
LONG = "I ask you if you can go to the shop and get me some of the milk and the bread that I like so much."


def codes(markdown: str, kind: PageKind | None = KIND) -> list[tuple[str, str]]:
    return [(problem.code, problem.severity) for problem in check_reading(page(markdown), kind, NO_TERMS)]


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        (EASY.replace("at your heart. ", "at your heart.\n\n"), []),
        (LONG, []),
        (LONG.replace("much", "much to day"), [("sentence-long", "error")]),
        ("- " + LONG.replace("much", "much to day"), [("sentence-long", "error")]),
        ("| " + LONG.replace("much", "much to day") + " |", []),  # a row is no sentence
        ("One. Two. Three.", []),
        ("One. Two. Three. Four.", [("paragraph-long", "error")]),
        ("- One. Two. Three. Four. Five.", []),
        ("- One. Two. Three. Four. Five. Six.", [("paragraph-long", "error")]),
        ("![One. Two. Three. Four.](a.svg)", []),
        ("One. Two.[^a] Three.[^b][^c]", []),
    ],
)
def test_lengths(markdown: str, found: list[tuple[str, str]]) -> None:
    assert codes(markdown) == found


def test_a_hard_page_is_told_with_its_hardest_sentence() -> None:
    text = f"{HARD}\n\nThe cat sat on the mat. It was fat."
    problem = next(each for each in check_reading(page(text), KIND, NO_TERMS) if each.code == "grade-page")
    assert problem.message == "the page has grade 28.4; expected up to 7. This is its hardest sentence"
    assert problem.severity == "error"
    assert words(problem, text).startswith("Administration necessitates")


def test_between_the_grade_and_the_limit_is_a_warning() -> None:
    limits = PageKind("reader", ("*",), 7, 18, 18)
    text = "Your doctor can tell you about every medicine, its effects, and any better alternatives. " * 3
    assert codes(text, limits) == [("grade-page", "warning")]


def test_without_a_kind_nobody_says_how_hard_a_page_may_be() -> None:
    assert codes(HARD.replace(". ", ".\n\n"), None) == []


def test_a_hard_paragraph_is_told_even_on_an_easy_page() -> None:
    easy = "The cat sat on the mat. It was fat.\n\n" * 60
    assert ("grade-paragraph", "error") in codes(easy + HARD)
    assert ("grade-page", "error") not in codes(easy + HARD)
