"""Time: what is due is told before its day, and is an error long after it."""

from datetime import date, timedelta

import pytest

from guide.checks import check_project
from small_guide import PAGE, SMALL_GUIDE, Make

DUE = date(2027, 1, 31)
FACTS = str(SMALL_GUIDE["docs/data/facts.yml"])
HELPLINE = """\
- {id: all, name: All, place: Here, purpose: Danger, numbers: ['911'], source: green2019, checked: 2026-01-31}
"""


def codes(make_guide: Make, today: date, family: str, files: dict[str, str] | None = None) -> list[tuple[str, str]]:
    problems = check_project(make_guide(files or {}), today)
    return [(problem.code, problem.severity) for problem in problems if problem.code.startswith(family)]


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (-31, []),
        (-30, [("review-due", "warning")]),
        (0, [("review-due", "warning")]),
        (59, [("review-due", "warning")]),
        (60, [("review-overdue", "error")]),
        (400, [("review-overdue", "error")]),
    ],
)
def test_a_review(days: int, found: list[tuple[str, str]], make_guide: Make) -> None:
    assert codes(make_guide, DUE + timedelta(days), "review") == found


@pytest.mark.parametrize(
    ("unit", "today", "found"),
    [
        ("3 days", date(2030, 1, 1), []),  # what a trial found stays found
        ("3 US dollars", date(2026, 12, 31), []),
        ("3 US dollars", date(2027, 1, 1), [("fact-due", "warning")]),
        ("3 US dollars", date(2027, 4, 1), [("fact-overdue", "error")]),
    ],
)
def test_a_price(unit: str, today: date, found: list[tuple[str, str]], make_guide: Make) -> None:
    facts = FACTS.replace("3 days", unit)
    page = PAGE.replace("three days", "3 dollars") if "dollars" in unit else PAGE
    files = {"docs/data/facts.yml": facts, "docs/index.md": page}
    assert [each for each in codes(make_guide, today, "fact", files) if "due" in each[0]] == found


@pytest.mark.parametrize(
    ("kind", "found"),
    [("rct", []), ("regulator", ["fact-due"]), ("label", ["fact-due"]), ("guideline", [])],
)
def test_an_official_text(kind: str, found: list[str], make_guide: Make) -> None:
    sources = str(SMALL_GUIDE["docs/data/sources.json"]).replace('"rct"', f'"{kind}"')
    told = codes(make_guide, date(2027, 1, 31), "fact", {"docs/data/sources.json": sources})
    assert [code for code, _ in told] == found


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2026, 6, 30), []),
        (date(2026, 7, 1), [("helpline-due", "warning")]),
        (date(2026, 9, 29), [("helpline-overdue", "error")]),
    ],
)
def test_a_phone_number(today: date, found: list[tuple[str, str]], make_guide: Make) -> None:
    assert codes(make_guide, today, "helpline", {"docs/data/helplines.yml": HELPLINE}) == found


def test_says_it_to_the_letter(make_guide: Make) -> None:
    (problem,) = check_project(make_guide({}), date(2027, 2, 1))
    assert str(problem) == (
        "docs/index.md:5:12: warning[review-due]: the review of this page was due on 2027-01-31\n"
        "    5 | review_by: 2027-01-31\n      |            ^^^^^^^^^^\n"
        "  help: read it against its sources, mend it, and write the new days into reviewed and review_by"
    )
