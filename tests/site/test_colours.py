"""Light, dark, or as the device."""

import pytest
from playwright.sync_api import Browser, Page, expect

DARK = "rgb(16, 25, 28)"
LIGHT = "rgb(252, 251, 248)"


def background(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize(("scheme", "colour"), [("light", LIGHT), ("dark", DARK)])
def test_follows_the_device(scheme: str, colour: str, address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(address)
        assert background(page) == colour


def test_the_switch_goes_to_light_dark_and_back_and_is_remembered(address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        page.goto(address)
        switch = page.locator("[data-md-component=palette] label:not([hidden])")

        switch.click()
        assert background(page) == LIGHT
        page.goto(f"{address}benefits/")
        assert background(page) == LIGHT
        switch.click()
        assert background(page) == DARK
        switch.click()
        expect(switch).to_have_attribute("title", "Colours: as your device. Change to light")


def test_the_switch_works_by_keyboard(address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        page.goto(address)

        page.get_by_role("radio", name="Colours: as your device").focus()
        page.keyboard.press("ArrowRight")

        assert background(page) == LIGHT


def test_paper_is_always_light(address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        page.goto(address)
        page.emulate_media(media="print")
        assert background(page) == LIGHT


def test_is_dark_without_a_script_where_the_device_is(address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme="dark", java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        assert background(page) == DARK
