"""What readers, caches and strangers get from the guide behind nginx."""

import re
import socket
import subprocess
import sys
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import brotli
import pytest

from guide.publish.compare import compare_address
from guide.publish.headers import ASKED_FOR_ANEW, HEADERS, KEPT_FOR_GOOD, is_named_after
from guide.publish.manifest import NAME, read_manifest

pytestmark = pytest.mark.all

ROOT = Path(__file__).parents[2]


def ask(port: int, address: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def say(port: int, words: bytes) -> bytes:
    """Send words as they are, and return the first line of the answer."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(words)
        return line.recv(4096).partition(b"\r\n")[0]


@pytest.mark.parametrize("address", ["/", "/benefits/", "/no/such/page/", "/assets/icon.svg", "/sitemap.xml"])
def test_every_answer_has_every_header(address: str, port: int) -> None:
    answer, _ = ask(port, address)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert answer.headers["Server"] == "nginx"


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_each_configuration_says_the_same(name: str) -> None:
    words = (ROOT / "scripts" / "deploy" / name).read_text()
    for header, value in HEADERS.items():
        assert re.search(rf'{header} "?{re.escape(value)}"?', words), header
    assert KEPT_FOR_GOOD in words


@pytest.mark.parametrize("address", ["/benefits/", *ASKED_FOR_ANEW])
def test_pages_are_asked_for_anew_and_cost_nothing_if_they_did_not_change(address: str, port: int) -> None:
    answer, _ = ask(port, address)
    assert answer.headers["Cache-Control"] == "no-cache"
    again, body = ask(port, address, If_None_Match=answer.headers["ETag"])
    assert (again.status, body) == (304, b"")


def test_what_the_host_serves_is_the_release(port: int, built_site: Path) -> None:
    assert compare_address(f"http://127.0.0.1:{port}/", read_manifest(built_site / NAME)) == []


def test_files_named_after_what_they_hold_are_kept_for_good(port: int, built_site: Path) -> None:
    named = [path for path in built_site.glob("assets/**/*.*") if is_named_after(path)]
    assert len(named) > 1
    for path in named:
        answer, _ = ask(port, f"/{path.relative_to(built_site).as_posix()}")
        assert answer.headers["Cache-Control"] == KEPT_FOR_GOOD, path.name
    assert ask(port, "/assets/icon.svg")[0].headers["Cache-Control"] == "public, max-age=86400"


def test_the_rules_for_other_hosts_name_the_same_files(built_site: Path) -> None:
    rules = (built_site / "_headers").read_text()
    assert rules.startswith("/*\n  Content-Security-Policy: frame-ancestors 'none'\n")
    kept = set(re.findall(rf"^/(\S+)\n  Cache-Control: {KEPT_FOR_GOOD}$", rules, re.MULTILINE))
    named = (path for path in built_site.glob("assets/**/*.*") if is_named_after(path))
    assert kept == {path.relative_to(built_site).as_posix() for path in named}


@pytest.mark.parametrize(("takes", "gets"), [("br, gzip", "br"), ("gzip", "gzip"), ("identity", None)])
def test_sends_what_lies_compressed_beside_each_file(takes: str, gets: str | None, port: int, built_site: Path) -> None:
    answer, body = ask(port, "/benefits/", Accept_Encoding=takes)
    assert answer.headers["Content-Encoding"] == gets
    assert "charset=utf-8" in answer.headers["Content-Type"]
    if gets == "br":
        assert brotli.decompress(body) == (built_site / "benefits" / "index.html").read_bytes()


@pytest.mark.parametrize("address", ["/no/such/page/", "/.git/config", "/assets/.x", "/assets/", "/index.php"])
def test_what_is_not_there_is_the_page_that_helps(address: str, port: int, built_site: Path) -> None:
    answer, body = ask(port, address)
    assert answer.status == 404
    assert body == (built_site / "404.html").read_bytes()


def test_an_address_without_its_last_slash_leads_to_the_page(port: int) -> None:
    answer, _ = ask(port, "/benefits")
    assert (answer.status, answer.headers["Location"]) == (301, "/benefits/")


@pytest.mark.parametrize(
    "path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2f..%2fetc/passwd"]
)
def test_nobody_climbs_out_of_the_folder(path: str, port: int) -> None:
    status = say(port, f"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
    assert status.split()[1] in {b"400", b"404"}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PROPFIND"])
def test_pages_can_be_read_and_nothing_else(method: str, port: int) -> None:
    assert ask(port, "/", method)[0].status == 405


def test_a_head_has_no_body(port: int) -> None:
    answer, body = ask(port, "/", "HEAD")
    assert (answer.status, body) == (200, b"")


def test_a_part_of_a_file_can_be_asked_for(port: int, built_site: Path) -> None:
    answer, body = ask(port, "/assets/icon.svg", Range="bytes=0-9", Accept_Encoding="identity")
    assert (answer.status, body) == (206, (built_site / "assets" / "icon.svg").read_bytes()[:10])


def test_huge_headers_are_refused(port: int) -> None:
    status = say(port, b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 60_000 + b"\r\n\r\n")
    assert status.split()[1] in {b"400", b"431", b"494"}


def test_one_who_says_nothing_more_is_left(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX: ")
        assert line.recv(4096) in {b"", b"HTTP/1.1 408 Request Time-out\r\n"}


def test_a_folder_without_a_site_is_told(tmp_path: Path) -> None:
    tried = subprocess.run(
        [sys.executable, ROOT / "scripts" / "deploy" / "try_nginx.py", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert tried.returncode == 1
    assert tried.stderr == f"error: {tmp_path} holds no built site. Build it first: make build\n"
