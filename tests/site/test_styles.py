"""Pages with the style sheets as they are written, beside those with what the site makes of them: no pixel differs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from addresses import list_addresses
from guide.project import Project
from guide.publish.build import set_clock
from guide.publish.engine import build_with_mkdocs
from guide.publish.polish import ADDED, polish
from matrix import spread
from served import serve

PAGES = spread(list_addresses(), quick=["choosing-a-provider/cost/"])
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
LOAD = "Promise.all([...document.images].map(each => ((each.loading = 'eager'), each.decode())))"
LEFT_OUT = ".keep, .offline-file, .scroll"
"""What says how large the published site is; and boxes that scroll, which take minutes to draw as tall as a page."""
LEAVE_OUT = f"document.querySelectorAll('{LEFT_OUT}').forEach(each => each.remove())"
UNFOLD = "document.querySelectorAll('main details').forEach(each => (each.open = true))"


@pytest.fixture(scope="module")
def as_written(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The guide before anything of it is made small. Yields its address."""
    project, site = Project(built_site.parent), tmp_path_factory.mktemp("as-written")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project.root)
        set_clock(project)
        assert build_with_mkdocs(project, site) == []
        polish(ADDED, project, site)
    with serve(site) as address:
        yield address


def draw(page: Page, address: str) -> Iterator[tuple[str, bytes]]:
    """Yield pictures of a page: light as it opens, dark with all that it folds away, on phone and desk; on paper."""
    page.goto(address)
    page.evaluate(LOAD)
    page.evaluate(LEAVE_OUT)
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        for name, size in (("phone", PHONE), ("desk", DESK)):
            page.set_viewport_size(size)
            yield f"{name}, {colours}", page.screenshot(full_page=True)
        page.evaluate(UNFOLD)
    page.emulate_media(media="print")
    yield "paper", page.screenshot(full_page=True)


@pytest.mark.parametrize("page_address", PAGES, ids=lambda address: address or "home")
def test_a_page_looks_as_its_style_sheets_say(
    page_address: str, address: str, as_written: str, browser: Browser
) -> None:
    differ = draw_differences(page_address, address, as_written, browser)
    # Where nothing differs but how an edge was smoothed this once, nothing does the next time
    assert not differ or not draw_differences(page_address, address, as_written, browser), differ


def draw_differences(page_address: str, address: str, as_written: str, browser: Browser) -> list[str]:
    """Return in which looks a page differs from what its style sheets say."""
    with browser.new_context(reduced_motion="reduce") as context:
        written, published = (dict(draw(context.new_page(), each + page_address)) for each in (as_written, address))
    return [name for name in written if written[name] != published[name]]
