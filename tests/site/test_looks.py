"""Pages in every look: light, dark and forced colours, on three widths, with large text, without a script, on paper.

Each template goes through all of it in every run; `make test-all` takes every page.
"""

import io
from collections.abc import Iterator
from unicodedata import normalize
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from addresses import list_addresses
from matrix import spread
from violations import find_violations
from visits import Visit, open_page

NOT_THERE = "no/such/page/"
TEMPLATES = ["family-and-friends/", NOT_THERE]
"""A page of each template. Each page is opened once in every run by tests of its own."""
PAGES = spread([*list_addresses(), NOT_THERE], quick=TEMPLATES)
WIDTHS = (320, 390, 1280)
LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}
FOCUSABLE = "a[href], button, summary, input, select, textarea, [tabindex='0']"

TOO_SMALL = """least => [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
.filter(each => {
  const style = getComputedStyle(each)
  const box = each.getBoundingClientRect()
  const inText = style.display === "inline" || each.matches("label input, sup a, .footnote-backref")
  return each.checkVisibility({ visibilityProperty: true }) && box.width && !inText && !each.matches(".skip")
    && (box.width < least || box.height < least)
}).map(each => each.outerHTML.slice(0, 100))"""
"""Things to press that are smaller than WCAG 2.2, 2.5.8 asks. Links in a line of text are excepted there."""
CUT = """() => [...document.querySelectorAll("body :not(input)")].filter(each => {
  const style = getComputedStyle(each)
  return /hidden|clip/.test(style.overflowX) && style.clipPath === "none" && each.checkVisibility()
    && each.scrollWidth > each.clientWidth + 1
}).map(each => each.outerHTML.slice(0, 100))"""
"""Elements that cut off what they hold. A field to type in moves its words along."""
WORDS = """() => {
  const tools = "[role=search], .table-tools, .worksheet__tools, .worksheet__plain, [role=status], output"
  const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT)
  const words = []
  while (texts.nextNode()) {
    if (!texts.currentNode.parentElement.closest(tools)) words.push(...texts.currentNode.data.split(/\\s+/))
  }
  return words
}"""
"""The words of a page, without those that belong to tools."""
PLACE = """() => {
  const each = document.activeElement
  if (each === document.body) return null
  const row = each.closest("tr") || each
  const box = row.getBoundingClientRect()
  return { top: Math.round(box.top + scrollY), inBar: !!each.closest(".bar, .skip"), name: each.outerHTML.slice(0, 80),
    seen: each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().width > 0 }
}"""
"""Where the focus is on the page."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 390, "height": 900}, reduced_motion="reduce") as context:
        yield context.new_page()


@pytest.mark.parametrize("page_address", PAGES, ids=lambda address: address or "home")
@pytest.mark.parametrize("look", LOOKS)
def test_is_whole_in_every_look(look: str, page_address: str, address: str, browser: Browser) -> None:
    with browser.new_context(reduced_motion="reduce", **LOOKS[look]) as context:
        visit = Visit(context)
        open_page(visit.page, address + page_address)
        for width in WIDTHS:
            visit.page.set_viewport_size({"width": width, "height": 900})
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} px"
            assert find_violations(visit.page) == [], f"{width} px"
            assert visit.page.evaluate(TOO_SMALL, 24) == [], f"{width} px"
        assert [said for said in visit.complaints if page_address != NOT_THERE or "404" not in said] == []
        assert {urlsplit(asked).netloc for asked in visit.asked} == {urlsplit(address).netloc}


@pytest.mark.parametrize("page_address", PAGES, ids=lambda address: address or "home")
def test_the_keyboard_goes_where_the_eye_goes(page_address: str, address: str, page: Page) -> None:
    open_page(page, address + page_address)
    reached: list[str] = []
    last = 0
    for _ in range(page.locator(FOCUSABLE).count() + 2):
        page.keyboard.press("Tab")
        place = page.evaluate(PLACE)
        if place is None:
            break
        reached.append(place["name"])
        assert place["seen"], f"the focus is on what nobody sees: {place['name']}"
        if not place["inBar"]:
            assert place["top"] >= last - 30, f"the focus went up, from {reached[-2:]}"
            last = max(last, place["top"])
    assert len(reached) > 5


@pytest.mark.parametrize("page_address", PAGES, ids=lambda address: address or "home")
@pytest.mark.parametrize("width", [320, 1280])
def test_text_of_twice_the_size_loses_nothing(width: int, page_address: str, address: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_page(page, address + page_address)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("page_address", PAGES, ids=lambda address: address or "home")
def test_has_the_same_words_without_a_script(page_address: str, address: str, page: Page, browser: Browser) -> None:
    open_page(page, address + page_address)
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(address + page_address)
        words = set(plain.evaluate(WORDS))
    assert len(words) > 30
    assert words - set(page.evaluate(WORDS)) == set()


@pytest.mark.parametrize("page_address", PAGES, ids=lambda address: address or "home")
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_prints_whole_with_help_on_the_last_sheet(paper: str, page_address: str, address: str, page: Page) -> None:
    open_page(page, address + page_address)
    heading = page.locator("h1").evaluate("title => title.firstChild.textContent")
    links = page.locator("article :is(p, li) > a[href^=http]:not(.footnote *)").evaluate_all(
        "all => all.map(a => a.href)"
    )

    paper_pages = PdfReader(io.BytesIO(page.pdf(format=paper))).pages
    sheets = [normalize("NFKC", sheet.extract_text()) for sheet in paper_pages]  # fonts join letters

    words = "".join("".join(sheets).split())
    assert "".join(heading.split()) in "".join(sheets[0].split())
    assert "Gethelpnow:" in "".join(sheets[-1].split())
    assert [link for link in links if link.rstrip("/") not in words] == []
    assert "Skiptothewordsofthispage" not in words


def test_what_is_too_small_or_cut_off_is_found(page: Page) -> None:
    page.set_content(
        """<button style="width:9px;height:9px;padding:0;border:0">x</button>
        <div style="width:20px;overflow:hidden;white-space:nowrap">much too long</div>"""
    )
    assert len(page.evaluate(TOO_SMALL, 24)) == 1
    assert len(page.evaluate(CUT)) == 1
