"""Printed sheets: what runs along them, the code that leads to the page, and cards that are one sheet each."""

import io
from collections.abc import Iterator
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from visits import open_page

CARDS = [f"cards/{name}/" for name in ("companion", "session-day", "stopping-rule", "urgent-signs")]
PAPERS = ("A4", "Letter")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


def read_sheets(page: Page, paper: str) -> list[str]:
    sheets = PdfReader(io.BytesIO(page.pdf(format=paper))).pages
    return [" ".join(normalize("NFKC", sheet.extract_text()).split()) for sheet in sheets]


@pytest.mark.parametrize("card", CARDS)
def test_a_card_is_one_sheet_with_help_on_it(card: str, address: str, page: Page) -> None:
    open_page(page, address + card)
    for paper in PAPERS:
        (sheet,) = read_sheets(page, paper)
        assert "Get help now:" in sheet
        assert page.locator("h1").evaluate("title => title.firstChild.textContent.trim()") in sheet


def test_the_questions_are_all_on_the_first_sheet(address: str, page: Page) -> None:
    open_page(page, address + "choosing-a-provider/questions/")
    questions = page.locator(".questions tbody th").evaluate_all("all => all.map(each => each.textContent.trim())")
    for paper in PAPERS:
        first = "".join(read_sheets(page, paper)[0].split())
        assert [question for question in questions if "".join(question.split()) not in first] == []


def test_each_sheet_says_what_and_where_it_is(address: str, page: Page) -> None:
    open_page(page, address + "help/")
    title = page.locator("h1").evaluate("title => title.firstChild.textContent")
    sheets = read_sheets(page, "A4")
    for number, sheet in enumerate(sheets, 1):
        assert title in sheet
        assert "guide.example/help/" in sheet
        assert "Reviewed on 22 November 2026" in sheet
        assert f"Page {number} of {len(sheets)}" in sheet


def test_a_screen_loads_no_code_and_a_printer_does(address: str, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address + "privacy/", wait_until="networkidle")
    codes = [name for name in asked if "codes" in name]

    page.pdf(format="A4")

    assert codes == []
    assert [name for name in asked if "codes" in name] == ["assets/codes/privacy/index.svg"]
