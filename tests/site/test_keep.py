"""The guide kept on a reader's device: without a host, after a new release, when storing fails, and taken off again.

Each visit is one in a private window, as those of a test browser are.
"""

import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from addresses import list_addresses
from browser import find_browser
from guide.project import Project
from guide.publish.manifest import NAME, read_manifest, write_manifest
from guide.publish.policy import add_policy
from violations import find_violations

ROOT = Path(__file__).parents[2]
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{0}</title>
<link rel="icon" href="{1}assets/icon.svg"></head><body>
<p data-changed hidden>It has changed. <time></time>
<button type="button" hidden>Show the page as it is now</button></p>
<article><h1>{0}</h1><img src="{1}assets/icon.svg" alt="An icon"><h2 id="keep">Keep it</h2></article>
<script type="module" src="{1}assets/js/{2}.js"></script></body></html>
"""
STORES = "caches.keys()"
WORDS = "async (place) => (await caches.match(new URL(place, location.origin)))?.text()"

UPDATE = """async () => {
  const registration = await navigator.serviceWorker.ready;
  let isNew = false;
  registration.addEventListener("updatefound", () => { isNew = true }, { once: true });
  await registration.update();
  await new Promise(setTimeout);
  const worker = registration.installing;
  if (worker) await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
  return isNew;
}"""
"""Asks the host whether there is a new release, and waits until it was taken or refused. Returns whether there is."""


class Host:
    """A host that can be stopped, and started again at the same address.

    Attributes:
        address: Where it stands.
        folder: What it serves.
        missing: Addresses that it does not serve for now.
    """

    def __init__(self, folder: Path) -> None:
        host, self.folder, self.missing = self, folder, set[str]()

        class Handler(SimpleHTTPRequestHandler):
            def __init__(self, *args: object) -> None:
                super().__init__(*args, directory=str(folder))

            def do_GET(self) -> None:
                del self.headers["If-Modified-Since"]  # it counts in seconds, and releases here follow faster
                if self.path in host.missing:
                    self.send_error(503)
                else:
                    super().do_GET()

            def log_message(self, *_args: object) -> None:
                """Keep quiet."""

        self.handler, self.port = Handler, 0
        self.start()
        self.address = f"http://127.0.0.1:{self.port}/"

    def start(self) -> None:
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), self.handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def release(self, **pages: str) -> None:
        """Publish pages, by their names, with words in place of those that they had."""
        for name, title in pages.items():
            path = self.folder / name / "index.html"
            path.parent.mkdir(exist_ok=True)
            path.write_text(add_policy(PAGE.format(title, "../", "keep" if name == "privacy" else "changed")))
        shutil.copy(ROOT / "docs" / "worker.js", self.folder)
        (self.folder / NAME).unlink(missing_ok=True)
        write_manifest(Project(ROOT), self.folder)


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    shutil.copytree(ROOT / "docs" / "assets" / "js", tmp_path / "assets" / "js")
    shutil.copy(ROOT / "docs" / "assets" / "icon.svg", tmp_path / "assets")
    host = Host(tmp_path)
    host.release(privacy="Privacy", help="Help", other="Other")
    yield host
    host.stop()


def keep(page: Page, host: Host) -> None:
    page.goto(f"{host.address}privacy/")
    page.get_by_role("button", name="Keep the guide on this device").click()
    expect(page.get_by_role("status")).to_have_text("Done. You can now read the guide without a connection.")


def test_without_a_host_the_guide_can_be_read_until_it_is_removed(host: Host, visit) -> None:
    page = visit.page
    keep(page, host)
    host.stop()

    for place in ("help/", "help/index.html", "help", "other/?from=mail#keep"):
        page.goto(host.address + place)
        expect(page.get_by_role("heading", level=1)).to_have_text(place[:5].strip("/").capitalize())
        assert page.get_by_role("img").evaluate("image => image.naturalWidth") > 0
    assert visit.complaints == []

    page.goto(f"{host.address}privacy/")
    page.get_by_role("button", name="Remove the guide from this device").click()
    expect(page.get_by_role("status")).to_contain_text("Nothing of the guide is kept on this device")
    expect(page.locator(".keep")).to_contain_text("To keep it, you need a connection.")
    assert page.evaluate(STORES) == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(found => found.length)") == 0
    host.start()


def test_nothing_is_kept_before_the_reader_has_seen_how_much_and_pressed(host: Host, visit) -> None:
    page = visit.page
    size = sum(file.size for file in read_manifest(host.folder / NAME).files.values() if file.kept) / 1e6
    page.goto(f"{host.address}privacy/")

    button = page.get_by_role("button", name=f"Keep the guide on this device ({size:.2g} MB)")
    expect(button).to_be_visible()
    assert page.evaluate(STORES) == []
    assert not [asked for asked in visit.asked if asked.endswith("worker.js")]
    button.click()
    expect(page.locator(".keep")).to_contain_text("You first kept it on")


def test_a_new_release_takes_the_place_of_the_old_one_and_says_so_where_words_changed(host: Host, visit) -> None:
    page = visit.page
    keep(page, host)
    before = page.evaluate(STORES)
    host.release(help="New help")

    page.goto(f"{host.address}help/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Help")
    page.evaluate(UPDATE)  # if the browser has not done so by itself
    page.get_by_role("button", name="Show the page as it is now").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("New help")
    expect(page.locator("[data-changed]")).to_contain_text("It has changed.")
    expect(page.get_by_role("button")).to_be_hidden()
    assert len(page.evaluate(STORES)) == 1
    assert page.evaluate(STORES) != before
    host.stop()
    page.goto(f"{host.address}help/")
    expect(page.get_by_role("heading", level=1)).to_have_text("New help")
    page.goto(f"{host.address}other/")
    expect(page.locator("[data-changed]")).to_be_hidden()
    host.start()


@pytest.mark.parametrize("fault", ["a page of the release before", "a file that is not served"])
def test_a_release_that_is_not_whole_leaves_the_one_that_is(fault: str, host: Host, visit) -> None:
    page = visit.page
    keep(page, host)
    before, old = page.evaluate(STORES), (host.folder / "help" / "index.html").read_bytes()
    host.release(help="New help", other="New other")
    if fault == "a file that is not served":
        host.missing = {"/other/"}
    else:
        (host.folder / "help" / "index.html").write_bytes(old)

    assert page.evaluate(UPDATE)

    assert page.evaluate(STORES) == before
    host.stop()
    for place in ("help/", "other/"):
        page.goto(host.address + place)
        expect(page.get_by_role("heading", level=1)).to_have_text(place.strip("/").capitalize())
    host.start()


def test_a_store_half_written_is_made_whole_and_what_is_wrong_in_it_is_not_used(host: Host, visit) -> None:
    page = visit.page
    page.goto(f"{host.address}privacy/")
    button = page.get_by_role("button", name="Keep the guide on this device")
    expect(button).to_be_visible()
    name = f"guide {host.address} {read_manifest(host.folder / NAME).release}"
    wrong = "async (name) => (await caches.open(name)).put(new URL('/help/', location), new Response('<h1>Wrong</h1>'))"
    page.evaluate(wrong, name)

    button.click()

    expect(page.get_by_role("status")).to_contain_text("Done.")
    assert "<h1>Help</h1>" in page.evaluate(WORDS, "/help/")
    assert page.evaluate(STORES) == [name]


def test_what_a_browser_left_half_written_is_cleared_away(host: Host, visit) -> None:
    page = visit.page
    page.goto(f"{host.address}other/")
    page.evaluate("(name) => caches.open(name)", f"guide {host.address} left")
    page.evaluate("caches.open('of another site on this host')")

    page.goto(f"{host.address}privacy/")

    expect(page.get_by_role("button", name="Keep the guide on this device")).to_be_visible()
    assert page.evaluate(STORES) == ["of another site on this host"]


def test_a_connection_lost_meanwhile_leaves_nothing(host: Host, visit) -> None:
    host.missing = {"/other/"}
    page = visit.page
    page.goto(f"{host.address}privacy/")
    page.get_by_role("button", name="Keep the guide on this device").click()

    expect(page.get_by_role("status")).to_contain_text("That did not work.")
    assert page.evaluate(STORES) == []
    expect(page.get_by_role("button", name="Keep the guide on this device")).to_be_focused()


def test_a_device_without_room_keeps_nothing(host: Host, visit) -> None:
    page = visit.page
    page.goto(f"{host.address}privacy/")
    devtools = page.context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": host.address.rstrip("/"), "quotaSize": 1000})
    page.get_by_role("button", name="Keep the guide on this device").click()

    expect(page.get_by_role("status")).to_contain_text("That did not work.")
    assert page.evaluate(STORES) == []


@pytest.mark.parametrize("refused", ["caches", "navigator.serviceWorker"])
def test_a_browser_that_refuses_to_store_says_so(refused: str, host: Host, visit) -> None:
    owner, _, name = refused.rpartition(".")
    refuse = f"Object.defineProperty({owner or 'globalThis'}, '{name}', {{ get() {{ throw new DOMException('no') }} }})"
    visit.page.add_init_script(refuse if name == "caches" else refuse.replace("throw new DOMException('no')", ""))
    visit.page.goto(f"{host.address}privacy/")

    expect(visit.page.locator(".keep")).to_have_text("This browser cannot keep the guide, or does not allow it here.")
    assert visit.complaints == []


@pytest.mark.all
def test_what_is_kept_outlives_the_browser(host: Host, browser: Browser, tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("browser")
    options = {"executable_path": find_browser(), "args": ["--no-sandbox"]}
    with browser.browser_type.launch_persistent_context(folder, **options) as context:
        keep(context.new_page(), host)
    host.stop()
    with browser.browser_type.launch_persistent_context(folder, **options) as context:
        page = context.new_page()
        page.goto(f"{host.address}help/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Help")
    host.start()


@pytest.mark.all
def test_every_page_picture_tool_and_the_search_work_without_a_host(built_site: Path, browser: Browser) -> None:
    host = Host(built_site)
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        keep(page, host)
        assert find_violations(page) == []
        host.stop()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        for place in list_addresses():
            page.goto(host.address + place)
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            assert page.locator("article img").evaluate_all("all => all.filter(each => !each.naturalWidth)") == []
        page.goto(f"{host.address}search/")
        page.get_by_role("searchbox").fill("bladder")
        expect(page.locator(".results a").first).to_have_text("Bladder")
        page.locator(".results a").first.click()
        expect(page.locator(":target")).to_contain_text("Bladder")
        page.goto(f"{host.address}decide/")
        expect(page.locator(".worksheet__tools").first).to_be_visible()
        assert complaints == []
