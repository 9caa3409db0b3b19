"""Searching, as readers do it: by what they type, by keyboard, without a script, and when something is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from accessibility import find_violations

QUERIES = [
    line.split(" -> ")
    for line in (Path(__file__).parent / "queries.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
SHARE = 0.95
"""The least share of questions with an answer among the first three."""


def search(page: Page, question: str) -> None:
    page.get_by_role("searchbox").fill(question)
    expect(page.locator(".results")).to_have_attribute("data-question", question[:200])


def read_addresses(page: Page, address: str) -> list[str]:
    links = page.locator(".results a").evaluate_all("links => links.map(link => link.href)")
    return [link.removeprefix(address) for link in links]


@pytest.fixture(scope="module")
def answers(address: str, browser: Browser) -> Iterator[dict[str, list[str]]]:
    """The first three pages that the search gives for each question, of one visit."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(f"{address}search/")
        found = {}
        for question, _ in QUERIES:
            search(page, question)
            found[question] = [link.partition("#")[0] for link in read_addresses(page, address)[:3]]
        yield found


def test_people_find_what_they_type(answers: dict[str, list[str]]) -> None:
    missed = {query: answers[query] for query, wanted in QUERIES if not set(wanted.split()) & set(answers[query])}
    share = 1 - len(missed) / len(QUERIES)

    print(f"{share:.1%} of {len(QUERIES)} questions have their page among the first three")
    assert len(QUERIES) >= 60
    assert share >= SHARE, missed
