"""Evidence: old reviews, and what nobody uses."""

from datetime import date

import pytest

from checks.pages import page, words
from guide.checks.evidence import check_prices, check_reviews
from guide.data import read_data
from small_guide import SMALL_GUIDE, Make

SOURCES = str(SMALL_GUIDE["docs/data/sources.json"])
REVIEW = SOURCES.replace('"rct"', '"meta-analysis"')
DATED = '"issued": {"date-parts": [[2019, 4]]},'


@pytest.mark.parametrize(
    ("sources", "today", "says"),
    [
        (SOURCES, date(2026, 1, 1), []),
        (REVIEW, date(2022, 4, 1), []),
        (
            REVIEW,
            date(2022, 4, 2),
            ["'green2019' sums up all studies, and is of 2019: newer ones may say something else"],
        ),
        (
            REVIEW.replace(DATED, ""),
            date(2026, 1, 1),
            ["'green2019' sums up all studies, and has no date: newer ones may say something else"],
        ),
        (REVIEW.replace('"full"', '"full", "note": "Looked on 1 May."'), date(2026, 1, 1), []),
    ],
)
def test_an_old_review_has_a_note(sources: str, today: date, says: list[str], make_guide: Make) -> None:
    data = read_data(make_guide({"docs/data/sources.json": sources}))
    problems = list(check_reviews(data.sources, today))
    assert [problem.message for problem in problems] == says
    assert all((problem.code, problem.severity) == ("source-old-review", "warning") for problem in problems)


@pytest.mark.parametrize(
    ("markdown", "kind", "found"),
    [
        ("It cost 400 dollars.[^green2019]", "rct", ["400"]),
        ("It cost 400 dollars in 2019.[^green2019]", "rct", []),
        ("| A drip | 400 dollars | undated[^green2019] |", "rct", []),
        ("- First. It cost 400 dollars.[^green2019]\n- In 2019.", "rct", ["400"]),
        ("Over 400 dollars you can dispute it.[^green2019]", "regulator", []),
        ("Nothing about dollars.", "rct", []),
        ("It took 400 days.[^green2019]", "rct", []),
    ],
)
def test_a_price_says_of_when_it_is(markdown: str, kind: str, found: list[str], make_guide: Make) -> None:
    data = read_data(make_guide({"docs/data/sources.json": SOURCES.replace('"rct"', f'"{kind}"')}))
    assert [words(problem, markdown) for problem in check_prices(page(markdown), data.sources)] == found
