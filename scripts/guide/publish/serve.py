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
from guide.publish.kept import Kept
from guide.publish.polish import PREVIEWED, polish
from guide.publish.swap import swap
from guide.shelf import Watch

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
            preview.report(first)
            super().serve_forever(poll_interval)

    logging.getLogger("mkdocs.livereload").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        preview = _Preview(project, Path(folder), f"http://{HOST}:{port}/", say)
        first = preview.build()
        builder = lambda: preview.report(preview.build())  # noqa: E731 - what the server calls after an edit
        server = Server(builder=builder, host=HOST, port=port, root=str(preview.place), polling_interval=0.1)
        server.error_handler = preview.read_error_page
        for path in (project.docs, project.overrides, project.config):
            server.watch(str(path))
        try:
            server.serve()
        except OSError as error:
            other = f"try another: make serve PORT={port + 1}"
            raise GuideError(f"port {port} cannot be used: {error.strerror}; {other}") from error
        except KeyboardInterrupt:
            say("Stopped")
        finally:
            server.shutdown()


class _Preview:
    """The pages that the server shows: those of the last build that went well."""

    def __init__(self, project: Project, folder: Path, address: str, say: Say) -> None:
        self.project, self.fresh, self.place = project, folder / "fresh", folder / "site"
        self.address, self.say, self.kept = address, say, Kept(project)
        self.place.mkdir()

    def build(self) -> GuideError | None:
        """Build the pages anew. Returns what kept it from that."""
        watch = Watch(self.project)
        try:
            stop_if(check_project(self.project))
            set_clock(self.project)
            self.fresh.mkdir(exist_ok=True)
            stop_if(build_with_mkdocs(self.project, self.fresh, self.address, self.kept))
            polish(PREVIEWED, self.project, self.fresh)
            swap(self.fresh, self.place)
        except GuideError as error:
            fault = error
        except Exception as error:  # noqa: BLE001 - the server would stand still, whatever it is
            fault = GuideError(f"the build stopped: {type(error).__name__}: {error}")
        else:
            return None
        finally:
            if watch.forget_if_edited():
                self.kept = Kept(self.project)
        if not any(self.place.iterdir()):
            self._show(fault)
        return fault

    def report(self, fault: GuideError | None) -> None:
        """Say what came of a build."""
        if fault:
            fault.show()
            self.say("The last good pages are still shown; mend this and save")
        else:
            self.say(f"Ready: {self.address}")

    def read_error_page(self, code: int) -> bytes | None:
        """Return the page for an address that is not there, if the guide has one."""
        page = self.place / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    def _show(self, fault: GuideError) -> None:
        head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not ready</title>'
        body = f"<body><h1>The guide is not ready</h1><pre>{escape(fault.message)}</pre></body></html>"
        (self.place / "index.html").write_text(head + body, encoding="utf-8")
