"""Axe, with every rule that it has for WCAG 2.2 AA and for good practice."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from addresses import list_addresses

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # or each of thousands of passes is written out
}


@pytest.mark.parametrize("page_address", [*list_addresses(), "no/such/page/"], ids=lambda address: address or "home")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_finds_nothing(scheme: str, page_address: str, address: str, browser: Browser) -> None:
    found = []
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address + page_address)
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            for violation in Axe().run(page, options=RULES).response["violations"]:
                found += [f"{width} px: {violation['id']}: {node['html']}" for node in violation["nodes"]]
    assert found == []


def test_finds_what_is_wrong(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content('<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><img src="x.png"></main></html>')
    assert [each["id"] for each in Axe().run(page, options=RULES).response["violations"]] == ["image-alt"]
