"""Search, with the keys that a reader presses."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(("width", "opened_by"), [(1280, "key"), (390, "tap")])
def test_finds_bladder_and_goes_there(width: int, opened_by: str, address: str, visit) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.page.goto(address)

    if opened_by == "key":
        visit.page.keyboard.press("/")
    else:
        visit.page.locator(".md-header__button[for=__search]").click()
    expect(visit.page.get_by_role("textbox", name="Search")).to_be_focused()
    visit.page.keyboard.type("bladder")
    results = visit.page.get_by_role("dialog", name="Search").get_by_role("link")
    expect(results.first).to_contain_text("Serious and long-term harms")
    results.filter(has_text=re.compile(r"^\s*Bladder")).first.click()

    expect(visit.page).to_have_url(f"{address}side-effects/serious-and-long-term/?h=bladder#bladder")
    expect(visit.page.get_by_role("heading", name="Bladder")).to_be_in_viewport()
    assert visit.complaints == []


def test_says_when_there_is_nothing(address: str, visit) -> None:
    visit.page.goto(address)
    visit.page.keyboard.press("/")
    expect(visit.page.get_by_role("textbox", name="Search")).to_be_focused()
    visit.page.keyboard.type("xylophone")
    expect(visit.page.get_by_role("dialog", name="Search")).to_contain_text("No matching documents")
