"""Links to other hosts, against a host on this machine that answers in every way that hosts do."""

import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from guide.diagnostics import GuideError
from guide.project import Project
from guide.publish.external_links import Patience, check_external_links, draw_report
from matrix import spread
from small_guide import SMALL_GUIDE, Make

QUICK = Patience(timeout=1, retries=1, wait=1)


class Host(ThreadingHTTPServer):
    """Answers by the path, counts what it was asked, and lets nobody wait longer than a test lasts."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.asked: Counter[str] = Counter()
        self.over = threading.Event()

    def handle_error(self, *_args: object) -> None:
        """Who waited too long has hung up; that is what these tests are about."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    server: Host

    def do_GET(self) -> None:
        self.server.asked[self.path] += 1
        match self.path.split("/")[1]:
            case "moved":
                self.send(301, Location="/ok")
            case "doi":
                self.send(302, Location="/ok")
            case "gone":
                self.send(404)
            case "busy-once":
                self.send(429 if self.server.asked[self.path] == 1 else 200, **{"Retry-After": "1"})
            case "busy":
                self.send(429, **{"Retry-After": "1"})
            case "slow":
                self.server.over.wait()
            case "shy":
                self.send(403)
            case _:
                self.send(200)

    def send(self, code: int, **headers: str) -> None:
        self.send_response(code)
        for name, value in {"Content-Length": "0", **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def host() -> Iterator[Host]:
    with Host() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.over.set()
        server.shutdown()


def link(project: Project, *addresses: str) -> Project:
    """Give a guide a page and a site that link to addresses."""
    lines = "\n\n".join(f"[words]({address})" for address in addresses)
    (project.docs / "index.md").write_text(f"# A page\n\n{lines}\n")
    project.site.mkdir()
    links = "".join(f'<a href="{address}">words</a>' for address in addresses)
    (project.site / "index.html").write_text(f"<!doctype html><title>x</title>{links}")
    return project


ANSWERS = {
    "ok": None,
    "busy-once": None,
    "moved": ("warning", "external-moved", "{address} has moved for good to {host}/ok"),
    "gone": ("error", "external-gone", "{address} is not there any more (404)"),
    "busy": ("warning", "external-unknown", "{address} could not be checked: it answered 429"),
    "shy": ("warning", "external-unknown", "{address} could not be checked: it answered 403"),
    "slow": ("warning", "external-unknown", "{address} could not be checked: request timed out"),
}


@pytest.mark.parametrize(
    ("path", "expected"),
    spread(ANSWERS.items(), quick=[each for each in ANSWERS.items() if each[0] != "slow"]),
    ids=ANSWERS,
)
def test_judges_each_answer(path: str, expected: tuple[str, ...] | None, host: Host, make_guide: Make) -> None:
    address = f"{host.address}/{path}"
    project = link(make_guide({}), f"{host.address}/ok", address)

    problems = check_external_links(project, QUICK)

    found = [(each.severity, each.code, each.message) for each in problems]
    message = expected and expected[2].format(address=address, host=host.address)
    assert found == ([(*expected[:2], message)] if expected else [])
    assert all((each.path, each.line) == ("docs/index.md", 5) for each in problems)


def test_asks_again_after_the_time_that_a_busy_host_named(host: Host, make_guide: Make) -> None:
    check_external_links(link(make_guide({}), f"{host.address}/ok", f"{host.address}/busy-once"), QUICK)
    assert host.asked["/busy-once"] == 2


def test_a_connection_that_no_browser_would_trust_is_an_error(host: Host, make_guide: Make) -> None:
    address = f"{host.address}/x".replace("http:", "https:")  # no certificate answers there
    project = link(make_guide({}), f"{host.address}/ok", address)

    (problem,) = check_external_links(project, QUICK)

    assert (problem.severity, problem.code) == ("error", "external-insecure")
    assert problem.message == f"{address} has no secure connection that a browser would accept"


def test_a_doi_that_leads_on_is_right(host: Host, make_guide: Make) -> None:
    project = link(make_guide({}), "https://doi.org/10.5555/green")
    remap = [f"^https://doi.org/(.*)$ {host.address}/doi/$1"]

    assert check_external_links(project, QUICK, remap) == []
    assert host.asked["/doi/10.5555/green"] == 1


def test_a_dead_doi_is_told_at_the_record_of_the_source(host: Host, make_guide: Make) -> None:
    project = link(make_guide({}), f"{host.address}/ok", "https://doi.org/10.5555/green")
    remap = [f"^https://doi.org/(.*)$ {host.address}/gone/$1"]

    (problem,) = check_external_links(project, QUICK, remap)

    line = str(SMALL_GUIDE["docs/data/sources.json"]).split("\n").index('    "DOI": "10.5555/green",') + 1
    assert (problem.path, problem.line, problem.code) == ("docs/data/sources.json", line, "external-gone")


def test_a_good_answer_is_kept(host: Host, make_guide: Make) -> None:
    project = link(make_guide({}), f"{host.address}/ok")

    check_external_links(project, QUICK)
    check_external_links(project, QUICK)

    assert host.asked["/ok"] == 1
    assert (project.root / ".lychee" / ".lycheecache").read_text().startswith(f"{host.address}/ok,200")


def test_without_a_network_says_so_once(make_guide: Make) -> None:
    project = link(make_guide({}), "http://127.0.0.1:9/a", "http://127.0.0.1:9/b")
    with pytest.raises(GuideError, match="no other host could be reached, so nothing was checked"):
        check_external_links(project, QUICK)


def test_without_a_site_says_what_to_run(make_guide: Make) -> None:
    with pytest.raises(GuideError, match="there is no site in site/; run make build first"):
        check_external_links(make_guide({}), QUICK)


def test_writes_a_report(host: Host, make_guide: Make) -> None:
    problems = check_external_links(link(make_guide({}), f"{host.address}/ok", f"{host.address}/gone"), QUICK)

    assert draw_report(problems) == (
        "# Links to other sites\n\n"
        f"- error: `docs/index.md:5` {host.address}/gone is not there any more (404). "
        "look for where it went; if it is nowhere, cite another source for what it showed.\n"
    )
    assert draw_report([]) == "# Links to other sites\n\nEvery link answered.\n"
