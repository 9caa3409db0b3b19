"""Serving while somebody writes: every edit shows, and a mistake costs nobody the pages that stood."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from urllib.request import urlopen

import pytest

from small_guide import PAGE, SMALL_GUIDE, Make

Start = Callable[[], "Server"]


class Server:
    """`guide serve` as a program, and what it says."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}/"
        command = [sys.executable, "-m", "guide", "serve", "--port", str(port)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def wait(self) -> tuple[str, bool]:
        """Return what it says of the next build, and whether that went well."""
        said = ""
        for line in self.process.stdout:
            said += line
            if line.startswith("Ready: "):
                return said, True
            if "mend this and save" in line:
                return said, False
        raise AssertionError(f"the server ended: {said}")

    def get(self, path: str = "") -> str:
        with urlopen(self.address + path) as answer:  # noqa: S310 - an address on this machine
            return answer.read().decode()


@pytest.fixture
def start() -> Iterator[Start]:
    servers: list[Server] = []

    def launch() -> Server:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            servers.append(Server(free.getsockname()[1]))
        return servers[-1]

    yield launch
    for server in servers:
        if server.process.poll() is None:
            server.process.kill()
            server.process.communicate()


EDITS = {
    "a page": ("docs/index.md", "It lasted", "Relief lasted", ""),
    "a data file": ("docs/data/sources.json", "Effects of a fixture", "Influence of a fixture", ""),
    "a template": ("overrides/main.html", "<article>", "<article>Framed: ", ""),
    "a style sheet": ("docs/assets/a.css", "red", "blue", "assets/a.css"),
    "the settings": ("mkdocs.yml", "Start: index.md", "Begin: index.md", ""),
}


@pytest.mark.parametrize(("path", "old", "new", "seen_at"), EDITS.values(), ids=EDITS)
def test_shows_an_edit_of(path: str, old: str, new: str, seen_at: str, make_guide: Make, start: Start) -> None:
    project = make_guide({"docs/assets/a.css": "a { color: red }\n"})
    server = start()
    assert server.wait() == (f"Ready: {server.address}\n", True)
    words = new.removesuffix(": index.md")
    assert words not in server.get(seen_at)

    file = project.root / path
    file.write_text(file.read_text().replace(old, new))
    assert server.wait()[1]
    assert words in server.get(seen_at)


def test_a_mistake_leaves_the_last_good_pages_and_is_told_in_one_shape(make_guide: Make, start: Start) -> None:
    project = make_guide({})
    server = start()
    assert server.wait()[1]

    (project.docs / "index.md").write_text(PAGE.replace("green2019", "gren2019"))
    said, well = server.wait()

    assert not well
    assert said.startswith("docs/index.md:10:23: error[cite-unknown]: no source has the id 'gren2019'\n")
    assert "It lasted three days" in server.get()
    (project.docs / "index.md").write_text(PAGE.replace("It lasted", "Relief lasted"))
    assert server.wait()[1]
    assert "Relief lasted three days" in server.get()


def test_a_guide_that_is_wrong_from_the_start_is_explained_in_the_browser(make_guide: Make, start: Start) -> None:
    project = make_guide({"docs/index.md": "# A page\n"})
    server = start()
    assert not server.wait()[1]
    assert "error[front-matter-missing]" in server.get()
    (project.docs / "index.md").write_text(PAGE)
    assert server.wait()[1]
    assert "It lasted three days" in server.get()


def test_ctrl_c_ends_it_without_a_traceback(make_guide: Make, start: Start) -> None:
    make_guide({})
    server = start()
    assert server.wait()[1]

    server.process.send_signal(signal.SIGINT)

    assert server.process.communicate()[0] == "Stopped\n"
    assert server.process.returncode == 0


def test_a_port_that_is_taken_is_told_with_another(make_guide: Make) -> None:
    make_guide(SMALL_GUIDE)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "guide", "serve", "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert re.search(rf"error: port {port} cannot be used: .*; try another: make serve PORT={port + 1}\n", done.stderr)
