"""The network, played by a server of our own."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from guide.authoring import online
from guide.authoring.online import fetch_record
from guide.diagnostics import GuideError


class Registry(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status = {"/10.5555/lost": 404, "/10.5555/broken": 500}.get(self.path, 200)
        self.send_response(status)
        self.end_headers()
        if status == 200:
            self.wfile.write(f'{{"title": "{self.path} {self.headers["Accept"]}"}}'.encode())

    def log_message(self, *_words: object) -> None:
        pass


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Registry) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        host = f"127.0.0.1:{server.server_port}"
        monkeypatch.setattr(online, "RESOLVER", f"http://{host}/")
        monkeypatch.setattr(online, "PUBMED", f"http://{host}/pubmed?id=")
        yield host
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(("doi", "pmid", "path"), [("10.5555/a<b", "", "/10.5555/a%3Cb"), ("", "12", "/pubmed?id=12")])
def test_asks_for_the_record_as_csl(doi: str, pmid: str, path: str, registry: str) -> None:
    text = fetch_record(doi, pmid)
    assert (text.path, text.content) == (registry, f'{{"title": "{path} {online.CSL}"}}')


@pytest.mark.parametrize(
    ("doi", "says"),
    [
        ("10.5555/lost", "knows no record 10.5555/lost"),
        ("10.5555/broken", "answered with error 500; export the record"),
    ],
)
def test_says_what_came_back(doi: str, says: str, registry: str) -> None:
    with pytest.raises(GuideError, match=f"{registry} {says}"):
        fetch_record(doi, "")
