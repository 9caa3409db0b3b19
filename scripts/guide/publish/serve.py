"""Serves the guide while it is written: every edit shows, and a mistake leaves the last good pages standing."""

import logging
import tempfile
from html import escape
from pathlib import Path

from guide.checks import check_project
from guide.diagnostics import GuideError
from guide.project import Project
from guide.publish.build import Say, set_clock, stop_if
from guide.publish.engine import build_with_mkdocs
from guide.publish.swap import swap

HOST = "127.0.0.1"


def serve_site(project: Project, port: int, say: Say) -> None:
    """Build, serve on this machine alone, and build again after each edit, until the reader presses Ctrl-C.

    Args:
        project: The guide.
        port: Where to listen on 127.0.0.1.
        say: Is told the address, and after each edit what came of it.

    Raises:
        GuideError: The port is taken.
    """
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415 - slow, and of no use to other commands

    class Server(LiveReloadServer):
        """Says that it is ready once it listens, and looks at files."""

        def serve_forever(self, poll_interval: float = 0.5) -> None:
            report(built)
            super().serve_forever(poll_interval)

    logging.getLogger("mkdocs.livereload").setLevel(logging.WARNING)
    address = f"http://{HOST}:{port}/"
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "site")
        place.mkdir()

        def build() -> GuideError | None:
            try:
                _build(project, Path(folder, "fresh"), place, address)
            except GuideError as error:
                if not any(place.iterdir()):
                    _show_problems(place, error)
                return error
            return None

        def report(error: GuideError | None) -> None:
            if error:
                error.show()
                say("The last good pages are still shown; mend this and save")
            else:
                say(f"Ready: {address}")

        built = build()
        server = Server(builder=lambda: report(build()), host=HOST, port=port, root=str(place), polling_interval=0.1)
        server.error_handler = lambda code: _read_error_page(place, code)
        for path in (project.docs, project.overrides, project.config):
            server.watch(str(path))
        try:
            server.serve()
        except OSError as error:
            raise GuideError(
                f"port {port} cannot be used: {error.strerror}; try another: make serve PORT={port + 1}"
            ) from error
        except KeyboardInterrupt:
            say("Stopped")
        finally:
            server.shutdown()


def _build(project: Project, fresh: Path, place: Path, address: str) -> None:
    stop_if(check_project(project))
    set_clock(project)
    fresh.mkdir(exist_ok=True)
    stop_if(build_with_mkdocs(project, fresh, serve_url=address))
    swap(fresh, place)


def _read_error_page(place: Path, code: int) -> bytes | None:
    page = place / f"{code}.html"
    return page.read_bytes() if page.is_file() else None


def _show_problems(place: Path, error: GuideError) -> None:
    body = f"<title>Not ready</title><h1>The guide is not ready</h1><pre>{escape(error.message)}</pre>"
    (place / "index.html").write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8">{body}<p></p></html>', encoding="utf-8"
    )
