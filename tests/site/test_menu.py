"""The frame of a page: bar, menu and contents, by finger, by keyboard and without a script."""

from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from visits import open_page


def open_menu(page: Page) -> None:
    page.locator(".menu > summary").click()


def menu_link(page: Page, name: str):
    return page.get_by_role("navigation", name="Guide").get_by_role("link", name=name, exact=True)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_leads_to_another_part_in_three_taps_on_a_phone(*, script: bool, address: str, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=script) as context:
        page = context.new_page()
        page.goto(f"{address}benefits/")

        open_menu(page)
        page.get_by_role("navigation", name="Guide").get_by_text("Choose a provider").click()
        menu_link(page, "What it costs").click()

        expect(page).to_have_url(f"{address}choosing-a-provider/cost/")


def test_the_keyboard_comes_to_help_first_and_to_nothing_that_is_hidden(address: str, visit) -> None:
    open_page(visit.page, f"{address}benefits/")
    expect(menu_link(visit.page, "How it may work")).to_be_hidden()

    names = []
    for _ in range(6):
        visit.page.keyboard.press("Tab")
        names.append(visit.page.evaluate("document.activeElement.innerText.trim()"))

    skip, help_now = "Skip to the words of this page", "Get help now"
    assert names == [skip, help_now, "Search", "Menu", "Weigh it up", "On this page"]


def test_opens_and_closes_by_keyboard(address: str, visit) -> None:
    open_page(visit.page, f"{address}benefits/")
    button = visit.page.locator(".menu > summary")

    button.focus()
    visit.page.keyboard.press("Enter")
    expect(menu_link(visit.page, "What trials found")).to_have_attribute("aria-current", "page")
    expect(menu_link(visit.page, "What trials found")).to_be_visible()
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Escape")

    expect(menu_link(visit.page, "What trials found")).to_be_hidden()
    expect(button).to_be_focused()


def test_closes_when_the_reader_goes_elsewhere(address: str, visit) -> None:
    open_page(visit.page, f"{address}benefits/")
    open_menu(visit.page)

    expect(menu_link(visit.page, "Start")).to_be_visible()
    visit.page.evaluate("document.querySelector('a.footnote-ref').focus()")

    expect(menu_link(visit.page, "Start")).to_be_hidden()


def test_is_in_sight_at_the_side_of_a_wide_screen(address: str, visit) -> None:
    visit.page.set_viewport_size({"width": 1280, "height": 800})
    open_page(visit.page, f"{address}benefits/")
    expect(menu_link(visit.page, "Start")).to_be_visible()
    expect(menu_link(visit.page, "What trials found")).to_be_visible()
    expect(visit.page.locator(".menu > summary")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390])
def test_text_of_twice_the_size_loses_nothing_of_the_bar(width: int, address: str, visit) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    open_page(visit.page, address)

    visit.page.evaluate("document.documentElement.style.fontSize = '200%'")

    bar = visit.page.get_by_role("banner")
    expect(bar.get_by_role("link", name="Get help now")).to_be_in_viewport(ratio=1)
    expect(bar.get_by_role("link", name="Search")).to_be_in_viewport(ratio=1)
    expect(bar.locator("summary").first).to_be_in_viewport(ratio=1)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


def test_help_is_one_tap_away_from_the_end_of_a_long_page(address: str, visit) -> None:
    open_page(visit.page, f"{address}side-effects/")
    visit.page.evaluate("scrollTo(0, document.body.scrollHeight)")

    visit.page.get_by_role("banner").get_by_role("link", name="Get help now").click()

    expect(visit.page.get_by_role("heading", level=1)).to_have_accessible_name("Who to call now")


def test_what_has_the_focus_is_not_under_the_bar(address: str, visit) -> None:
    open_page(visit.page, f"{address}side-effects/")
    visit.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    for _ in range(30):
        visit.page.keyboard.press("Shift+Tab")
        top = visit.page.evaluate("document.activeElement.getBoundingClientRect().bottom")
        inside = visit.page.evaluate("!!document.activeElement.closest('.bar')")
        bar = visit.page.evaluate("document.querySelector('.bar').getBoundingClientRect().bottom")
        assert inside or top > bar


def test_the_contents_mark_the_section_in_sight(address: str, visit) -> None:
    visit.page.set_viewport_size({"width": 1400, "height": 800})
    open_page(visit.page, f"{address}benefits/#what-we-do-not-know")

    current = visit.page.get_by_role("navigation", name="On this page").locator("[aria-current]")

    expect(current).to_have_text("What we do not know")


def test_the_contents_are_folded_above_the_words_on_a_phone(address: str, visit) -> None:
    open_page(visit.page, f"{address}benefits/")
    link = visit.page.get_by_role("navigation", name="On this page").get_by_role("link", name="What we do not know")
    expect(link).to_be_hidden()

    visit.page.get_by_text("On this page").first.click()
    link.click()

    expect(visit.page.get_by_role("heading", name="What we do not know")).to_be_in_viewport()


@pytest.mark.parametrize("page_address", ["benefits/", "help/"])
def test_the_contents_mark_the_first_section_again_at_the_top(page_address: str, address: str, visit) -> None:
    visit.page.set_viewport_size({"width": 1400, "height": 800})
    open_page(visit.page, address + page_address)
    marked = visit.page.locator(".contents--beside [aria-current]")
    first = marked.inner_text()
    headings = visit.page.locator("article h2")
    for number in range(headings.count()):
        headings.nth(number).evaluate("each => scrollTo(0, each.offsetTop + 250)")
        visit.page.wait_for_function("() => scrollY > 0")
        visit.page.keyboard.press("Home")
        visit.page.wait_for_function("() => scrollY === 0")
        expect(marked).to_have_text(first)


def test_the_link_of_a_section_is_copied(address: str, browser: Browser) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        open_page(page, f"{address}benefits/")

        page.get_by_role("link", name="Link to: What we do not know").click()

        expect(page.get_by_role("status")).to_have_text("Link copied")
        assert page.evaluate("navigator.clipboard.readText()") == f"{address}benefits/#what-we-do-not-know"
        expect(page).to_have_url(f"{address}benefits/#what-we-do-not-know")


@pytest.mark.parametrize(("day", "shown"), [("2027-05-22", False), ("2027-05-23", True)])
def test_a_page_says_when_its_review_is_overdue(*, day: str, shown: bool, address: str, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.clock.set_fixed_time(f"{date.fromisoformat(day)}T12:00:00Z")
        open_page(page, f"{address}benefits/social-anxiety/")

        banner = page.get_by_text("This page is overdue for review.")
        expect(banner).to_be_visible(visible=shown)
