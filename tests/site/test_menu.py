"""The menu, by finger and by keyboard."""

from playwright.sync_api import expect


def test_shows_every_part_of_the_guide_at_once_on_a_phone(address: str, visit) -> None:
    visit.page.goto(f"{address}benefits/")

    visit.page.get_by_role("button", name="Menu").click()
    visit.page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Side effects", exact=True).click()

    expect(visit.page).to_have_url(f"{address}side-effects/")


def test_opens_by_keyboard_and_is_out_of_its_way_while_closed(address: str, visit) -> None:
    visit.page.goto(f"{address}benefits/")
    link = visit.page.get_by_role("navigation", name="Navigation").get_by_role("link", name="How it may work")

    expect(link).to_be_hidden()
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Tab")
    expect(visit.page.get_by_role("button", name="Menu")).to_be_focused()
    visit.page.keyboard.press("Space")

    expect(link).to_be_visible()
    expect(visit.page.get_by_role("button", name="Menu")).to_have_attribute("aria-expanded", "true")


def test_needs_no_button_beside_a_menu_that_is_in_sight(address: str, visit) -> None:
    visit.page.set_viewport_size({"width": 1280, "height": 800})
    visit.page.goto(f"{address}benefits/")
    expect(visit.page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Start")).to_be_visible()
    expect(visit.page.get_by_role("button", name="Menu")).to_be_hidden()


def test_text_of_twice_the_size_loses_nothing_of_the_bar(address: str, visit) -> None:
    visit.page.set_viewport_size({"width": 320, "height": 800})
    visit.page.goto(address)

    visit.page.evaluate("document.documentElement.style.fontSize = '250%'")

    expect(visit.page.get_by_role("banner").get_by_role("link", name="Get help now")).to_be_in_viewport(ratio=1)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_citation_shows_its_source_on_the_spot(address: str, visit) -> None:
    visit.page.set_viewport_size({"width": 1280, "height": 800})
    visit.page.goto(f"{address}benefits/")

    visit.page.locator("a.footnote-ref").first.hover()

    expect(visit.page.locator(".md-tooltip2--active")).to_contain_text("Glue")
