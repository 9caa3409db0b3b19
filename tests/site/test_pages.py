"""Every page, as a reader's browser gets it."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from selectolax.lexbor import LexborHTMLParser

from addresses import list_addresses, read_days
from violations import RULES, find_violations
from visits import Visit, open_page

ADDRESSES = list_addresses()
NOT_THERE = "no/such/page/"
OF_WORDS = {
    "runOnly": [
        *("link-name", "image-alt", "svg-img-alt", "empty-heading", "heading-order", "list", "listitem"),
        *("empty-table-header", "th-has-data-cells", "td-headers-attr", "scope-attr-valid", "table-duplicate-name"),
        *("scrollable-region-focusable", "summary-name", "label", "select-name", "definition-list"),
        *("aria-allowed-attr", "aria-allowed-role", "aria-required-parent", "aria-required-children"),
        *("duplicate-id-aria", "identical-links-same-purpose"),
    ],
    "resultTypes": ["violations"],
}
"""The rules that the words of a page can break. The others hold for its frame and style sheet, alike on each page."""

STORED = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await caches.keys()),
  ...(await indexedDB.databases()), ...(await navigator.serviceWorker.getRegistrations()),
]"""
"""What a browser was told to keep."""
SHIFTED = """() => new Promise((tell) => {
  let shifted = 0;
  const watch = new PerformanceObserver((list) => list.getEntries().forEach((entry) => (shifted += entry.value)));
  watch.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => tell(shifted)));
})"""
"""How much moved while the page came, as the Layout Instability API counts it."""
PARTED = """() => [...document.querySelectorAll("article sup")].filter((cited) => {
  const word = cited.previousSibling;
  if (word?.nodeType !== Node.TEXT_NODE) return false;
  const last = document.createRange();
  last.setStart(word, word.data.search(/.\\u2060*$/));
  last.setEnd(word, word.data.length);
  return cited.getBoundingClientRect().left < last.getBoundingClientRect().left;
}).map((cited) => cited.closest("p, li, td, th").textContent)"""
"""The sentences with a citation that stands on another line than its word."""
SEEN = 0.005
"""What Lighthouse rounds to nothing: the bar may be shown before the last of its buttons has come."""


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """One reader who goes from page to page, with what the pages share in the cache of the browser."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        yield context


@pytest.mark.parametrize("page_address", ADDRESSES, ids=lambda address: address or "home")
def test_each_page_is_whole_asks_nobody_else_and_stores_nothing(
    page_address: str, address: str, reader: BrowserContext
) -> None:
    visit = Visit(reader)
    answer = open_page(visit.page, address + page_address)

    assert answer.status == 200
    assert visit.complaints == []
    assert {urlsplit(asked).netloc for asked in visit.asked} == {urlsplit(address).netloc}
    assert visit.page.evaluate(SHIFTED) < SEEN
    assert visit.page.evaluate(STORED) == []
    assert reader.cookies() == []
    assert visit.page.locator("h1").count() == 1
    review = visit.page.locator(".review")
    assert [time.get_attribute("datetime") for time in review.locator("time").all()] == read_days(page_address)
    expect(review).to_contain_text("No clinician has reviewed this page yet.")
    expect(visit.page.locator(".foot")).to_contain_text("does not replace advice from a clinician")
    help_now = visit.page.get_by_role("banner").get_by_role("link", name="Get help now")
    expect(help_now).to_be_in_viewport()
    assert help_now.evaluate("link => link.href") == f"{address}help/"
    for width in (320, 1280):
        visit.page.set_viewport_size({"width": width, "height": 800})
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} px"
    assert find_violations(visit.page, "article", OF_WORDS) == []
    visit.page.close()


@pytest.mark.parametrize("rules", [RULES, OF_WORDS], ids=["all", "of words"])
def test_axe_finds_what_is_wrong(rules: dict[str, list[str]], browser: Browser) -> None:
    page = browser.new_page()
    page.set_content('<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><img src="x.png"></main></html>')
    assert find_violations(page, rules=rules) == ['image-alt: <img src="x.png">']


def test_each_page_has_a_title_and_a_description_of_its_own(built_site) -> None:
    pages = [LexborHTMLParser(path.read_bytes()) for path in sorted(built_site.rglob("*.html"))]
    titles = [page.css_first("title").text() for page in pages]
    descriptions = [page.css_first("meta[name=description]").attributes["content"] for page in pages]
    assert len(set(titles)) == len(titles)
    assert all(50 <= len(description) <= 160 for description in descriptions)
    assert len(pages) == len(ADDRESSES) + 1


def test_each_picture_says_how_large_it_is(built_site) -> None:
    pages = [LexborHTMLParser(path.read_bytes()) for path in sorted(built_site.rglob("*.html"))]
    images = [image.attributes for page in pages for image in page.css("img")]
    assert len(images) > len(pages)
    assert [image for image in images if not {"width", "height"} <= image.keys()] == []


def test_a_link_to_something_far_below_leads_there_and_it_stays_in_sight(address: str, visit) -> None:
    open_page(visit.page, address + "evidence/sources/#source-obrien2022")
    source = visit.page.locator(":target")
    expect(source).to_be_in_viewport()
    for key in ("PageUp", "PageUp", "PageDown", "PageDown"):
        visit.page.keyboard.press(key)
    expect(source).to_be_in_viewport()


@pytest.mark.parametrize("page_address", ["", "benefits/ptsd/", NOT_THERE], ids=["home", "deep", "not there"])
def test_a_page_names_its_manifest_once_it_has_been_drawn(page_address: str, address: str, visit) -> None:
    open_page(visit.page, address + page_address)
    named = visit.page.locator("link[rel=manifest]").evaluate_all("links => links.map((link) => link.href)")
    assert named == [f"{address}manifest.webmanifest"]
    assert visit.page.request.get(named[0]).json()["start_url"]


def test_an_address_that_is_not_there_leads_on(address: str, visit) -> None:
    answer = open_page(visit.page, address + NOT_THERE)

    assert answer.status == 404
    expect(visit.page.locator("h1")).to_have_text("This page is not here")
    visit.page.get_by_role("article").get_by_role("link", name="Get help now").click()
    expect(visit.page.get_by_role("heading", level=1)).to_have_accessible_name("Who to call now")


@pytest.mark.parametrize("page_address", ["", "benefits/", "side-effects/"], ids=["home", "long", "tables"])
@pytest.mark.parametrize("width", [375, 390, 412])
def test_a_citation_stays_on_the_line_of_its_word(width: int, page_address: str, address: str, visit) -> None:
    visit.page.set_viewport_size({"width": width, "height": 844})
    open_page(visit.page, address + page_address)
    assert visit.page.locator("article sup").count() > 20
    assert visit.page.evaluate(PARTED) == []


def test_a_citation_leads_to_its_source_and_back(address: str, visit) -> None:
    open_page(visit.page, address + "benefits/")
    first = visit.page.locator("a.footnote-ref").first

    first.focus()
    visit.page.keyboard.press("Enter")
    visit.page.get_by_role("dialog").get_by_role("link", name="Go to the list of sources").press("Enter")

    source = visit.page.locator(":target")
    expect(source).to_contain_text("Glue")
    source.get_by_role("link", name="Back to where source 1 is cited").click()
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport()
