"""The guide as a folder on a memory stick: opened from its files, without any host."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from addresses import list_addresses
from guide.publish.folder import NAME

SHEETS = ["decide/", "treatment/maintenance/", "choosing-a-provider/scorecard/", "choosing-a-provider/cost/"]


@pytest.fixture(scope="module")
def folder(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Unpack the file that readers are offered. Returns the address of its start."""
    place = tmp_path_factory.mktemp("on a stick")
    with ZipFile(built_site / NAME) as packed:
        packed.extractall(place)
    return place.as_uri()


def test_a_reader_starts_follows_the_menu_and_finds_what_a_word_means(folder: str, visit) -> None:
    page = visit.page
    page.goto(f"{folder}/start.html")
    expect(page).to_have_url(f"{folder}/guide/index.html")
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("navigation", name="Guide").get_by_text("Weigh it up").click()
    page.get_by_role("link", name="What trials found", exact=True).click()
    expect(page).to_have_url(f"{folder}/guide/benefits/index.html")

    page.locator("a.term").first.click()

    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.locator(".colours").is_visible()
    assert visit.complaints == []


def test_the_search_finds_and_leads_to_the_place(folder: str, visit) -> None:
    page = visit.page
    page.goto(f"{folder}/guide/search/index.html")
    page.get_by_role("searchbox").fill("peeing")
    expect(page.locator(".results a").first).to_have_text("Bladder")

    page.locator(".results a").first.click()

    expect(page).to_have_url(f"{folder}/guide/side-effects/serious-and-long-term/index.html#bladder")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("peeing")
    assert visit.complaints == []


def test_each_tool_works_and_does_each_thing_once(folder: str, visit) -> None:
    page = visit.page
    saved: list[str] = []
    page.on("download", lambda download: saved.append(download.suggested_filename))
    for number, place in enumerate(SHEETS, 1):
        page.goto(f"{folder}/guide/{place}index.html")
        with page.expect_download():
            page.locator("[data-do=save]:visible").first.click()
        assert len(saved) == number, place
    page.goto(f"{folder}/guide/{SHEETS[0]}index.html")
    assert len(saved) == len(SHEETS)
    assert visit.complaints == []


def test_a_copy_cannot_be_kept_from_a_folder_and_the_page_says_so(folder: str, visit) -> None:
    visit.page.goto(f"{folder}/guide/privacy/index.html")
    expect(visit.page.locator(".keep")).to_have_text("This browser cannot keep the guide, or does not allow it here.")
    assert visit.complaints == []


@pytest.mark.all
def test_every_page_opens_without_a_complaint(folder: str, visit) -> None:
    page = visit.page
    for address in list_addresses():
        page.goto(f"{folder}/guide/{address}index.html")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.locator("article img").evaluate_all("all => all.filter(each => !each.naturalWidth)") == []
        dead = "all => all.map(each => each.href).filter(href => href.startsWith('file:') && /\\/(?:#|$)/.test(href))"
        assert page.locator("a[href]").evaluate_all(dead) == []
        assert visit.complaints == [], address
