"""A release and its manifest: the same files pass, each other one is named."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner

from guide.cli import main
from guide.project import Project
from guide.publish.manifest import NAME, read_manifest, write_manifest

FILES = {
    "index.html": "<article>Start</article>",
    "a/index.html": "<p data-changed hidden></p><article>One  two</article>",
    "404.html": "lost",
    "_headers": "/*",
    "worker.js": 'const RELEASE = "made by the build";',
    "assets/search.json": "{}",
    "assets/cards/a/index.png": "card",
    "data/facts.yml": "[]",
}

TOLD_OF_ADDRESS = """\
a/index.html: not as it was built
data/facts.yml: missing (404)
error: {} is not release {}: 2 files differ
"""
TOLD_OF_FOLDER = """\
a/index.html.gz: not as it was built
a/index.html: not as it was built
assets/more.js: not part of the release
data/facts.yml: missing
index.html.br: not as it was built
error: {} is not release {}: 5 files differ
"""


class Host(SimpleHTTPRequestHandler):
    """Reads `_headers` itself, as hosts do that know it."""

    def do_GET(self) -> None:
        if self.path == "/_headers":
            self.send_error(404)
        else:
            super().do_GET()

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").touch()
    for name, content in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    write_manifest(Project(tmp_path), tmp_path / "site")
    (tmp_path / "site" / "index.html.br").write_bytes(brotli.compress(FILES["index.html"].encode()))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "site"


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def verify(place: object, *options: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["verify", str(place), *options])
    return done.exit_code, done.output


def test_the_manifest_says_what_a_device_keeps_and_what_a_page_says(site: Path) -> None:
    files = read_manifest(site / NAME).files
    assert {name for name, file in files.items() if file.kept} == {"index.html", "a/index.html", "assets/search.json"}
    assert {name for name, file in files.items() if file.words} == {"a/index.html"}
    assert files.keys() == FILES.keys()


def test_another_look_is_another_release_but_the_same_words(site: Path) -> None:
    first = read_manifest(site / NAME)
    (site / "a" / "index.html").write_text("<p data-changed hidden></p><article><b>One</b>\n two</article>")
    (site / NAME).unlink()
    write_manifest(Project(site.parent), site)
    second = read_manifest(site / NAME)
    assert second.release != first.release
    assert second.files["a/index.html"].words == first.files["a/index.html"].words
    assert f'"{second.release}"' in (site / "worker.js").read_text()


def test_a_release_is_what_was_built(site: Path, address: str) -> None:
    release = read_manifest(site / NAME).release
    assert verify(site) == (0, f"{site} is release {release}: 8 files, each as it was built.\n")
    assert verify(address) == (0, f"{address} is release {release}: 8 files, each as it was built.\n")


def test_each_file_that_differs_is_named(site: Path, address: str) -> None:
    release = read_manifest(site / NAME).release
    (site / "a" / "index.html").write_text("changed")
    (site / "data" / "facts.yml").unlink()
    assert verify(address) == (1, TOLD_OF_ADDRESS.format(address, release))
    (site / "assets" / "more.js").write_text("more")
    (site / "index.html.br").write_bytes(brotli.compress(b"changed"))
    (site / "a" / "index.html.gz").write_bytes(b"not packed")
    assert verify(site) == (1, TOLD_OF_FOLDER.format(site, release))


@pytest.mark.parametrize(
    ("place", "options", "says"),
    [
        ("no/folder", (), "error: there is no folder no/folder\n"),
        (
            "http://127.0.0.1:9",
            (),
            "error: http://127.0.0.1:9/404.html could not be read: connection refused\n",
        ),
        (
            "site",
            ("--manifest", "none"),
            "error: there is no manifest at none; run make build first, or name one with --manifest\n",
        ),
        (
            "site",
            ("--manifest", "site/404.html"),
            "error: site/404.html is not a manifest of a release: JSON is malformed: invalid character (byte 0)\n",
        ),
    ],
)
def test_says_why_it_cannot_compare(place: str, options: tuple[str, ...], says: str, site: Path) -> None:
    assert verify(place, *options) == (1, says)
