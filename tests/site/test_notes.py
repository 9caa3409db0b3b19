"""What a word of the glossary, or a citation, shows beside itself: by finger, by keyboard, without a script."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from matrix import spread
from violations import find_violations
from visits import open_page

PRESS = {"mouse": Locator.click, "finger": Locator.tap}
WORD = "a.term:text-is('placebo')"
CITATION = "a.footnote-ref >> nth=0"
SHOWN = {WORD: "a dummy treatment", CITATION: "Glue P"}


def find_note(page: Page) -> Locator:
    return page.get_by_role("dialog")


@pytest.fixture
def page(address: str, browser: Browser) -> Iterator[Page]:
    """A page with words and citations, on a phone."""
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as context:
        opened = context.new_page()
        open_page(opened, f"{address}benefits/")
        yield opened


@pytest.mark.parametrize("what", SHOWN, ids=["word", "citation"])
@pytest.mark.parametrize("hand", PRESS)
def test_a_press_shows_it_and_a_press_elsewhere_or_again_hides_it(what: str, hand: str, page: Page) -> None:
    press, note = PRESS[hand], find_note(page)
    here = page.url

    for elsewhere in ("h1", what):
        press(page.locator(what))
        expect(note).to_contain_text(SHOWN[what])
        press(page.locator(elsewhere))
        expect(note).to_be_hidden()
    press(page.locator(what))
    press(note.get_by_role("button", name="Close"))
    expect(note).to_be_hidden()

    assert page.url == here


@pytest.mark.parametrize("what", SHOWN, ids=["word", "citation"])
def test_the_keyboard_goes_in_on_and_back(what: str, page: Page) -> None:
    link, note = page.locator(what), find_note(page)
    link.focus()

    page.keyboard.press("Enter")
    expect(note).to_be_focused()
    expect(note).to_have_accessible_name({WORD: "placebo"}.get(what, "Source 1: Glue 2017"))
    expect(note).to_have_accessible_description(note.locator("#note-words").inner_text())
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(link).to_be_focused()

    page.keyboard.press("Enter")
    note.get_by_role("button", name="Close").press("Enter")
    expect(link).to_be_focused()


def test_the_next_stop_of_the_keyboard_is_in_the_note(page: Page) -> None:
    page.locator(WORD).press("Enter")

    page.keyboard.press("Tab")
    expect(find_note(page).get_by_role("link", name="All words")).to_be_focused()
    page.keyboard.press("Tab")
    expect(find_note(page).get_by_role("button", name="Close")).to_be_focused()


def test_a_word_leads_on_to_the_glossary(address: str, page: Page) -> None:
    page.locator(WORD).click()
    find_note(page).get_by_role("link", name="All words").click()

    expect(page).to_have_url(f"{address}glossary/#placebo")
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_note_has_no_way_back_of_the_list(page: Page) -> None:
    page.locator(CITATION).click()
    expect(find_note(page).get_by_role("link", name="Back to")).to_have_count(0)


def test_the_way_back_leads_to_where_the_reader_came_from(page: Page) -> None:
    came_from = page.locator("a.footnote-ref[href='#fn:glue2017']").nth(1)
    came_from.press("Enter")
    find_note(page).get_by_role("link", name="Go to the list of sources").press("Enter")

    page.get_by_role("link", name="Back to where source 1 is cited").press("Enter")
    expect(came_from).to_be_focused()

    page.get_by_role("link", name="Back to where source 2 is cited").press("Enter")
    expect(page.locator(":target a")).to_have_text("[2]")


@pytest.mark.parametrize("what", SHOWN, ids=["word", "citation"])
def test_pressed_with_a_key_a_link_stays_a_link(what: str, page: Page) -> None:
    with page.context.expect_page() as opened:
        page.locator(what).click(modifiers=["ControlOrMeta"])

    leads = {WORD: "/glossary/#placebo"}.get(what, "/benefits/#fn:glue2017")
    expect(opened.value).to_have_url(re.compile(f"{re.escape(leads)}$"))
    expect(find_note(page)).to_be_hidden()


@pytest.mark.parametrize("script", ["off", "without popovers"])
def test_links_lead_on_where_notes_cannot_be_shown(script: str, address: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=script != "off") as context:
        context.add_init_script("delete HTMLElement.prototype.showPopover")
        page = context.new_page()
        page.goto(f"{address}benefits/")
        page.locator(CITATION).click()
        expect(page.locator(":target")).to_contain_text("Glue P")
        expect(page.locator(".note")).to_be_hidden()
        page.locator(WORD).click()
        expect(page).to_have_url(f"{address}glossary/#placebo")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_paper_has_the_meanings_and_no_marks(*, script: bool, address: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=script) as context:
        page = context.new_page()
        page.goto(f"{address}benefits/")
        meaning = page.locator(".terms li", has_text="a dummy treatment")
        expect(meaning).to_be_hidden()

        page.emulate_media(media="print")

        expect(meaning).to_be_visible()
        expect(page.locator(".terms summary")).to_be_hidden()
        expect(page.locator(WORD)).to_have_css("text-decoration-line", "none")


@pytest.mark.parametrize(("scheme", "width"), spread([("light", 390), ("dark", 1280)], quick=[("dark", 1280)]))
@pytest.mark.parametrize("what", SHOWN, ids=["word", "citation"])
def test_axe_finds_nothing_while_a_note_is_open(
    what: str, scheme: str, width: int, address: str, browser: Browser
) -> None:
    with browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        open_page(page, f"{address}benefits/")
        page.locator(what).click()
        expect(find_note(page)).to_be_visible()
        assert find_violations(page, ".note") == []


@pytest.mark.parametrize("size", spread(["100%", "200%"], quick=["200%"]))
@pytest.mark.parametrize("width", [320, 1280])
def test_a_note_is_whole_in_sight_and_leaves_the_way_to_help_free(size: str, width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
    across = page.evaluate("document.documentElement.scrollWidth")
    for what in (WORD, CITATION):
        page.locator(what).press("Enter")
        expect(find_note(page)).to_be_in_viewport(ratio=1)
        expect(page.locator(".help-now")).to_be_in_viewport(ratio=1)
        bar = page.locator(".bar").bounding_box()
        assert find_note(page).bounding_box()["y"] >= bar["y"] + bar["height"]
        assert page.evaluate("document.documentElement.scrollWidth") == across
        page.keyboard.press("Escape")


def test_words_are_marked_by_more_than_colour_and_apart_from_links(page: Page) -> None:
    expect(page.locator(WORD)).to_have_css("text-decoration-style", "dotted")
    expect(page.locator("article a[href='how-sure/']").first).to_have_css("text-decoration-style", "solid")
