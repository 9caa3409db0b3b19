"""Pictures and wide tables in a browser: small, whole on a phone, with their numbers one tap away."""

import gzip

import pytest
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser

from visits import open_page

LARGEST = 6000
"""Bytes of a picture, compressed."""
PICTURES = ["benefits/", "side-effects/", "mechanism/"]


def test_each_picture_is_small(built_site) -> None:
    sizes = {
        f"{path.relative_to(built_site)} {number}": len(gzip.compress((figure.html or "").encode(), 9))
        for path in sorted(built_site.rglob("*.html"))
        for number, figure in enumerate(LexborHTMLParser(path.read_bytes()).css(".picture"))
    }
    assert len(sizes) > 20
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}


@pytest.mark.parametrize("page_address", PICTURES)
def test_is_whole_on_a_phone_also_with_text_of_twice_the_size(page_address: str, address: str, visit) -> None:
    visit.page.set_viewport_size({"width": 320, "height": 800})
    open_page(visit.page, address + page_address)
    for size in ("", "250%"):
        visit.page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        cut = visit.page.locator(".picture, .picture p, .picture svg").evaluate_all(
            "all => all.filter(each => each.getBoundingClientRect().right > innerWidth + 1).map(each => each.outerHTML)"
        )
        assert cut == []


def test_the_numbers_stand_in_a_table_one_tap_away(address: str, visit) -> None:
    open_page(visit.page, address + "side-effects/")
    picture = visit.page.locator(".picture--bars").first

    expect(picture.get_by_role("table")).to_be_hidden()
    picture.get_by_text("The numbers in a table").click()

    expect(picture.get_by_role("row", name="Feeling cut off or unreal (dissociation)")).to_contain_text("41")


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"media": "print"}])
def test_shapes_can_be_told_apart_without_colour(media: dict[str, str], address: str, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.emulate_media(**media)
        open_page(page, address + "side-effects/")

        def look(name: str, part: str) -> str:
            return page.locator(name).first.evaluate("(shape, part) => getComputedStyle(shape)[part]", part)

        assert look(".bars__with", "fill") != look(".bars__without", "fill")
        assert look(".array__counted", "stroke") != look(".array__inside", "stroke")


def test_the_table_of_studies_scrolls_by_keyboard_in_its_own_box(address: str, visit) -> None:
    open_page(visit.page, address + "evidence/studies/")
    box = visit.page.get_by_role("region", name="Table of")

    expect(visit.page.get_by_text("Scroll sideways to see the rest")).to_be_visible()
    box.focus()
    visit.page.keyboard.press("ArrowRight")

    box.evaluate(
        "box => new Promise(done => (function look() { box.scrollLeft ? done() : requestAnimationFrame(look) })())"
    )


def test_the_table_of_studies_sorts_and_filters(address: str, visit) -> None:
    open_page(visit.page, address + "evidence/studies/")
    shown = visit.page.locator(".table--wide tbody tr:visible")
    people = visit.page.get_by_role("columnheader", name="People")

    visit.page.get_by_role("combobox", name="About").select_option("OCD")
    assert {row.split("\t")[1] for row in shown.all_inner_texts()} == {"OCD"}
    visit.page.get_by_role("combobox", name="About").select_option("All")
    visit.page.get_by_label("With the words").fill("Taylor 2018")
    expect(visit.page.get_by_role("status")).to_have_text("1 of 72 shown")
    visit.page.get_by_label("With the words").fill("")
    people.get_by_role("button").click()
    expect(people).to_have_attribute("aria-sort", "ascending")
    counts = [row.split("\t")[2] for row in shown.all_inner_texts()]
    numbers = [int(count.replace(",", "")) for count in counts if count != "Not told"]
    assert numbers == sorted(numbers)


def test_the_table_of_studies_is_whole_without_a_script(address: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + "evidence/studies/")
        assert page.locator(".table--wide tbody tr:visible").count() == 72
        assert page.locator(".table-tools").count() == 0
