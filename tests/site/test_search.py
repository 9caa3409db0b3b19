"""Searching, as readers do it: by what they type, by keyboard, without a script, and when something is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from matrix import spread
from violations import find_violations

QUERIES = [
    line.split(" -> ")
    for line in (Path(__file__).parent / "queries.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
SHARE = 0.95
"""The least share of questions with an answer among the first three."""


def search(page: Page, question: str) -> None:
    page.get_by_role("searchbox").fill(question)
    expect(page.locator(".results")).to_have_attribute("data-question", question[:200])


def read_addresses(page: Page, address: str) -> list[str]:
    links = page.locator(".results a").evaluate_all("links => links.map(link => link.href)")
    return [link.removeprefix(address) for link in links]


@pytest.fixture(scope="module")
def answers(address: str, browser: Browser) -> Iterator[dict[str, list[str]]]:
    """The first three pages that the search gives for each question, of one visit."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(f"{address}search/")
        found = {}
        for question, _ in QUERIES:
            search(page, question)
            found[question] = [link.partition("#")[0] for link in read_addresses(page, address)[:3]]
        yield found


def test_people_find_what_they_type(answers: dict[str, list[str]]) -> None:
    missed = {query: answers[query] for query, wanted in QUERIES if not set(wanted.split()) & set(answers[query])}
    share = 1 - len(missed) / len(QUERIES)

    print(f"{share:.1%} of {len(QUERIES)} questions have their page among the first three")
    assert len(QUERIES) >= 60
    assert share >= SHARE, missed


def test_a_result_shows_where_it_stands_and_its_words(address: str, visit) -> None:
    visit.page.goto(f"{address}search/")
    search(visit.page, "peeing")

    first = visit.page.locator(".results li").first
    expect(first.get_by_role("link")).to_have_text("Bladder")
    expect(first).to_contain_text("In: Serious and long-term harms: early signs and what to do")
    expect(first.locator("p mark").first).to_have_text("urine")  # what the guide calls it
    expect(visit.page.get_by_role("status").filter(has_text="results, best first")).to_have_count(1)

    first.get_by_role("link").click()
    expect(visit.page.locator(":target")).to_contain_text("Bladder")


def test_an_item_of_a_list_keeps_the_line_that_says_what_it_is(address: str, visit) -> None:
    visit.page.goto(f"{address}search/")
    search(visit.page, "machines decisions")

    shown = " ".join(visit.page.locator(".results p").all_text_contents())
    assert "Do not drive or use machines" in shown
    assert not [line for line in visit.page.locator(".results p").all_text_contents() if line.rstrip().endswith(":")]


def test_the_reader_can_type_at_once_and_typing_keeps_the_focus(address: str, visit) -> None:
    visit.page.goto(f"{address}benefits/")
    visit.page.get_by_role("banner").get_by_role("link", name="Search").click()
    box = visit.page.get_by_role("searchbox", name="What are you looking for?")
    expect(box).to_be_focused()

    visit.page.keyboard.type("bladder")
    expect(visit.page.locator(".results")).to_have_attribute("data-question", "bladder")
    expect(box).to_be_focused()
    visit.page.keyboard.press("Enter")
    expect(box).to_be_focused()
    visit.page.keyboard.press("Tab")
    expect(visit.page.locator(".results a").first).to_be_focused()
    assert visit.complaints == []


def test_back_from_a_result_finds_the_question_again_and_no_server_hears_it(address: str, visit) -> None:
    visit.page.goto(f"{address}search/")
    search(visit.page, "can I drive?")
    visit.page.locator(".results a").first.click()
    expect(visit.page).to_have_url(f"{address}treatment/afterwards/#when-you-may-drive-again")

    visit.page.go_back()

    expect(visit.page.get_by_role("searchbox")).to_have_value("can I drive?")
    expect(visit.page.locator(".results a").first).to_have_text("When you may drive again")
    assert not [asked for asked in visit.asked if "?" in asked or "q=" in asked]
    assert visit.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_a_question_in_the_address_is_answered_without_taking_the_focus(address: str, visit) -> None:
    visit.page.goto(f"{address}search/#q=spravado")
    expect(visit.page.locator(".results a").first).to_have_text("Ketamine and Spravato are not the same")
    expect(visit.page.get_by_role("searchbox")).not_to_be_focused()
    expect(visit.page.locator(".search-form [role=status]")).to_contain_text("results, best first")


@pytest.mark.parametrize("question", ["xyzzy", "\U0001f622", "?!", "zzqx <>"])
def test_nothing_found_leads_to_the_list(question: str, address: str, visit) -> None:
    visit.page.goto(f"{address}search/")
    search(visit.page, question)
    expect(visit.page.locator(".search-form [role=status]")).to_contain_text("Nothing found.")
    expect(visit.page.locator(".results li")).to_have_count(0)
    expect(visit.page.locator("h2#letter-2")).to_be_visible()


@pytest.mark.parametrize(
    "hash_",
    [
        "#q=%",
        "#q=%F0%9F",
        "#q=<script>alert(1)</script>",
        "#q=" + "bladder%20" * 1000,
        "#q=",
        "#q=%00",
        "#letter-2",
        "#q=([",
    ],
)
def test_whatever_stands_in_the_address_does_no_harm(hash_: str, address: str, visit) -> None:
    visit.page.goto(f"{address}search/{hash_}")
    search(visit.page, "bladder")
    expect(visit.page.locator(".results a").first).to_have_text("Bladder")
    assert visit.complaints == []
    assert visit.page.locator("article script").count() == 0


def test_ten_thousand_characters_are_read_up_to_a_limit(address: str, visit) -> None:
    visit.page.goto(f"{address}search/")
    box = visit.page.get_by_role("searchbox")
    box.focus()
    visit.page.keyboard.insert_text("bladder " * 1250)
    expect(visit.page.locator(".results a").first).to_have_text("Bladder")
    assert len(box.input_value()) == 200


def test_marks_what_is_typed_as_words_and_never_as_html(address: str, visit) -> None:
    visit.page.goto(f"{address}search/")
    search(visit.page, "<img src=x onerror=alert(1)> bladder")
    expect(visit.page.locator(".results a").first).to_be_visible()
    assert visit.page.locator("article img[src=x]").count() == 0
    assert visit.complaints == []


def test_without_a_script_the_list_is_the_search(address: str, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}search/")
        expect(page.get_by_role("searchbox")).to_have_count(0)

        page.get_by_role("link", name="P", exact=True).click()
        expect(page.locator("h2", has_text="P")).to_be_in_viewport()
        page.locator("li", has_text="Peeing").get_by_role("link").first.click()

        expect(page).to_have_url(f"{address}side-effects/serious-and-long-term/#bladder")


@pytest.mark.parametrize("way", ["not there", "no answer", "not JSON"])
def test_where_the_words_cannot_be_had_it_filters_the_list(way: str, address: str, visit) -> None:
    def refuse(route: Route) -> None:
        if way == "no answer":
            route.abort()
        else:
            route.fulfill(status=404 if way == "not there" else 200, body="<!doctype html>")

    visit.page.route("**/search.*.json", refuse)
    visit.page.goto(f"{address}search/")
    visit.page.get_by_role("searchbox").fill("peeing")

    expect(visit.page.locator(".search-form [role=status]")).to_have_text(
        "1 in the list below. The words of the pages cannot be searched here."
    )
    expect(visit.page.locator(".search-terms li:visible > strong")).to_have_text(["Peeing"])
    expect(visit.page.locator(".search-terms h2:visible")).to_have_count(1)

    visit.page.get_by_role("searchbox").fill("")
    expect(visit.page.locator("h2#letter-2")).to_be_visible()


@pytest.mark.parametrize(
    ("question", "scheme"),
    spread([("bladder", "light"), ("bladder", "dark"), ("xyzzy", "light")], quick=[("bladder", "dark")]),
)
def test_axe_finds_nothing_among_results(question: str, scheme: str, address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme=scheme, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(f"{address}search/#q={question}")
        expect(page.locator(".search-form [role=status]")).not_to_be_empty()
        assert find_violations(page, ".search-form, .results") == []


@pytest.mark.parametrize("forced", ["active", "none"])
def test_results_fit_a_narrow_screen_with_text_of_twice_the_size(forced: str, address: str, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 320, "height": 800}, forced_colors=forced) as context:
        page = context.new_page()
        page.goto(f"{address}search/#q=dissociation")
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        expect(page.locator(".results a").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
