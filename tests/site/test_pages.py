"""Every page, as a reader's browser gets it."""

from collections import Counter
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from addresses import list_addresses, read_days

ADDRESSES = list_addresses()
NOT_THERE = "no/such/page/"


@pytest.mark.parametrize("page_address", ADDRESSES, ids=lambda address: address or "home")
def test_loads_without_complaint_and_asks_nobody_else(page_address: str, address: str, visit) -> None:
    answer = visit.page.goto(address + page_address, wait_until="networkidle")

    assert answer.status == 200
    assert visit.complaints == []
    assert {urlsplit(asked).netloc for asked in visit.asked} == {urlsplit(address).netloc}
    assert visit.page.locator("h1").count() == 1
    assert 50 <= len(visit.page.locator("meta[name=description]").get_attribute("content")) <= 160


def test_each_page_has_a_title_of_its_own(address: str, visit) -> None:
    titles = Counter()
    for page_address in [*ADDRESSES, NOT_THERE]:
        visit.page.goto(address + page_address)
        titles[visit.page.title()] += 1
    assert set(titles.values()) == {1}


@pytest.mark.parametrize("page_address", ADDRESSES, ids=lambda address: address or "home")
def test_says_when_it_was_reviewed_what_it_is_and_where_help_is(page_address: str, address: str, visit) -> None:
    visit.page.goto(address + page_address)

    review = visit.page.locator(".review")
    days = [time.get_attribute("datetime") for time in review.locator("time").all()]
    assert days == read_days(page_address)
    expect(review).to_contain_text("No clinician has reviewed this page yet.")
    expect(visit.page.locator(".md-copyright")).to_contain_text("does not replace advice from a clinician")
    help_now = visit.page.get_by_role("banner").get_by_role("link", name="Get help now")
    expect(help_now).to_be_in_viewport()
    help_now.click()
    expect(visit.page.get_by_role("heading", level=1)).to_have_accessible_name("Who to call now")


@pytest.mark.parametrize("page_address", ADDRESSES, ids=lambda address: address or "home")
def test_never_scrolls_sideways(page_address: str, address: str, visit) -> None:
    visit.page.goto(address + page_address)
    for width in (320, 390, 1280):
        visit.page.set_viewport_size({"width": width, "height": 800})
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_address_that_is_not_there_leads_on(address: str, visit) -> None:
    answer = visit.page.goto(address + NOT_THERE)

    assert answer.status == 404
    expect(visit.page.locator("h1")).to_have_text("This page is not here")
    visit.page.get_by_role("article").get_by_role("link", name="Get help now").click()
    expect(visit.page.get_by_role("heading", level=1)).to_have_accessible_name("Who to call now")


@pytest.mark.parametrize("page_address", ADDRESSES, ids=lambda address: address or "home")
def test_words_need_no_script(page_address: str, address: str, browser: Browser, visit) -> None:
    visit.page.goto(address + page_address)
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + page_address)
        plain = page.locator("article").text_content().split()

    assert plain == visit.page.locator("article").text_content().split()


def test_a_citation_leads_to_its_source_and_back(address: str, visit) -> None:
    visit.page.goto(address + "benefits/")
    first = visit.page.locator("a.footnote-ref").first

    first.focus()
    visit.page.keyboard.press("Enter")

    source = visit.page.locator(":target")
    expect(source).to_contain_text("Glue")
    source.get_by_role("link", name="Back to where source 1 is cited").first.click()
    expect(visit.page.locator(":target a.footnote-ref")).to_have_text("[1]")
