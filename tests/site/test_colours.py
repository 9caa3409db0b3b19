"""Light, dark, or as the device."""

import pytest
from playwright.sync_api import Browser, Page, expect

from visits import Visit, open_page

DARK = "rgb(16, 25, 28)"
LIGHT = "rgb(252, 251, 248)"


def background(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize(("scheme", "colour"), [("light", LIGHT), ("dark", DARK)])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_follows_the_device(*, scheme: str, colour: str, script: bool, address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme=scheme, java_script_enabled=script) as context:
        page = context.new_page()
        page.goto(address)
        assert background(page) == colour


def test_a_choice_holds_on_the_next_page_until_it_is_taken_back(address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        open_page(page, address)

        page.get_by_role("radio", name="Light").check()
        assert background(page) == LIGHT
        open_page(page, f"{address}benefits/")
        assert background(page) == LIGHT
        expect(page.get_by_role("radio", name="Light")).to_be_checked()
        page.get_by_role("radio", name="As your device").check()
        assert background(page) == DARK
        assert page.evaluate("localStorage.length") == 0


def test_the_choice_works_by_keyboard(address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        open_page(page, address)

        page.get_by_role("radio", name="As your device").focus()
        page.keyboard.press("ArrowRight")

        assert background(page) == LIGHT


def test_the_choice_holds_for_the_page_where_storage_is_refused(address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme="dark") as context:
        context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
        visit = Visit(context)
        open_page(visit.page, address)

        visit.page.get_by_role("radio", name="Light").check()

        assert background(visit.page) == LIGHT
        assert visit.complaints == []


@pytest.mark.parametrize("choice", ["As your device", "Dark"])
def test_paper_is_always_light(choice: str, address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        open_page(page, address)
        page.get_by_role("radio", name=choice).check()
        page.emulate_media(media="print")
        assert background(page) == LIGHT


def test_more_contrast_is_given_to_who_asks_for_it(address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme="light", contrast="more") as context:
        page = context.new_page()
        open_page(page, address)
        assert background(page) == "rgb(255, 255, 255)"
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
