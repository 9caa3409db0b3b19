"""Runs MkDocs, and says its warnings in the one shape of a problem."""

import logging
import os
import posixpath
import re
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from guide.diagnostics import Diagnostic, GuideError, Text, read_text, suggest
from guide.project import LARGEST_PAGE, Page, Project
from guide.publish.kept import Kept

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.theme import Theme

os.environ.setdefault(
    "NO_MKDOCS_2_WARNING", "1"
)  # Material's notice of its successor, on every run; see CONTRIBUTING.md

LINK = r"Doc file '(?P<page>.+?)' contains a(?:n absolute|n unrecognized relative)? link '(?P<link>.*?)', "
GUESS = r"(?: Did you mean '(?P<guess>.*?)'\?)?"
UNLISTED = re.compile(
    r'The following pages exist in the docs directory, but are not included in the "nav" configuration:(?P<pages>.*)',
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Warning:
    """How a warning of MkDocs 1.6 begins, and how we say it."""

    pattern: str
    code: str
    message: str
    help: str


SUFFIXES = {".html", ".xml"}
"""Of templates."""
WARNINGS = (
    _Warning(
        rf"{LINK}but the target (?:'.*?' )?is not found among documentation files\.{GUESS}",
        "link-dead",
        "this leads to no page or file",
        "name the file from here, like other-page.md or ../assets/picture.svg",
    ),
    _Warning(
        rf"{LINK}but (?:there is no such anchor on this page|the doc '.*?' does not contain an anchor '.*?')\.{GUESS}",
        "anchor-dead",
        "no heading there has this address",
        "the address of a heading is its words in lower case with hyphens",
    ),
    _Warning(
        rf"Doc file '(?P<page>.+?)' contains an absolute link '(?P<link>.*?)', it was left as is\.{GUESS}",
        "link-absolute",
        "this works only if the site stands at the top of its host",
        "name the file from here, like other-page.md",
    ),
    _Warning(
        rf"{LINK}it was left as is\.{GUESS}",
        "link-unclear",
        "this is no file and no address",
        "name the file, like other-page.md, not its folder",
    ),
    _Warning(
        r"A reference to '(?P<link>.*?)' is included in the 'nav' configuration, which is not found .*",
        "nav-dead",
        "the navigation names a page that is not there",
        "write the page, mend its name, or take the line out",
    ),
    _Warning(
        r"An absolute path to '(?P<link>.*?)' is included in the 'nav' configuration.*",
        "nav-absolute",
        "the navigation names an address, not a page",
        "name the file as it stands under docs/",
    ),
)


class _Recorder(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _recording() -> Iterator[list[str]]:
    """Keep the warnings of MkDocs from the terminal, and hand them over."""
    logger, recorder = logging.getLogger("mkdocs"), _Recorder()
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(recorder)
    try:
        yield recorder.messages
    finally:
        logger.removeHandler(recorder)
        logger.propagate = propagate


def build_with_mkdocs(
    project: Project, folder: Path, serve_url: str | None = None, kept: Kept | None = None
) -> list[Diagnostic]:
    """Build the site of a project into a folder.

    Args:
        project: The guide.
        folder: Where the site goes; emptied first.
        serve_url: The address of a live server, if it is for one.
        kept: What is kept of the build before, and of this one for the next.

    Returns:
        Every warning as a problem. The folder is not fit to be published if there is one.

    Raises:
        GuideError: The settings or a page cannot be used at all.
    """
    # Here, not above: half of what a short command costs is the import of the engine
    from jinja2 import TemplateError  # noqa: PLC0415
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    with _recording() as warnings:
        try:
            config = load_config(str(project.config), site_dir=str(folder))
            if serve_url:
                config.site_url = serve_url
            _keep_templates(config.theme, project.root / ".cache" / "templates")
            with kept.reused(warnings) if kept else nullcontext():
                build(config, serve_url=serve_url)
        except GuideError:
            raise
        except MkDocsException as error:
            raise GuideError(read_warnings(project, warnings) or [_about_config(project, str(error))]) from error
        except (TemplateError, UnicodeDecodeError) as error:
            raise GuideError([_about_template(project, error)]) from error
    return read_warnings(project, warnings)


def _keep_templates(theme: "Theme", folder: Path) -> None:
    """Compile a template once, not on every build; one that changed is compiled again.

    Of the files of the theme those are not looked for that no engine copies: its ten thousand icons.
    """
    from jinja2 import FileSystemBytecodeCache  # noqa: PLC0415 - slow, as above

    folder.mkdir(parents=True, exist_ok=True)
    make = theme.get_env

    def get_env() -> "Environment":
        environment: Environment = make()
        environment.bytecode_cache = FileSystemBytecodeCache(str(folder))
        listed = lambda *_, filter_func: list(filter(filter_func, _list_files(theme.dirs)))  # noqa: E731 - one line
        setattr(environment, "list_templates", listed)  # noqa: B010 - mypy lets no method be replaced otherwise
        return environment

    theme.get_env = get_env


def _list_files(folders: list[str]) -> list[str]:
    """Return the files in some folders, named from them, but for those in folders that begin with a dot."""
    found = set()
    for folder in folders:
        for where, below, names in os.walk(folder):
            below[:] = [name for name in below if not name.startswith(".")]
            found |= {Path(where, name).relative_to(folder).as_posix() for name in names}
    return sorted(found)


def _about_template(project: Project, error: Exception) -> Diagnostic:
    """Return a fault of a template at its line, as far as the template language knows it."""
    traces = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).suffix in SUFFIXES]
    path = Path(getattr(error, "filename", None) or (traces[-1].filename if traces else project.overrides))
    line = getattr(error, "lineno", None) or (traces[-1].lineno if traces else None) or 1
    reason = str(error).partition(" in search paths")[0]
    what = f"the template cannot be used: {reason}"
    return Diagnostic(
        project.name(path), line, 1, "template-invalid", what, "compare it with its last version that was right"
    )


def _about_config(project: Project, message: str) -> Diagnostic:
    text = read_text(project.config, project.root, LARGEST_PAGE)
    words = " ".join(message.split())
    named = re.match(r"Config value '([^']+)': (.*)", words)
    line = re.search(rf"^{re.escape(named[1])}(?=:)", text.content, re.MULTILINE) if named else None
    what = f"'{named[1]}': {named[2][:1].lower()}{named[2][1:]}" if named else words
    return text.problem(line.span() if line else (0, 1), "config-invalid", what, "mkdocs.org explains each setting")


def read_warnings(project: Project, warnings: list[str]) -> list[Diagnostic]:
    """Return the warnings of MkDocs as problems at the place in the file that they speak of."""
    problems: list[Diagnostic] = []
    seen: Counter[tuple[Path, str]] = Counter()
    for warning in warnings:
        if unlisted := UNLISTED.match(warning):
            problems += [_unlisted(project, name) for name in re.findall(r"- (.+)", unlisted["pages"])]
        else:
            problems.append(_read_warning(project, warning, seen))
    return problems


def _unlisted(project: Project, name: str) -> Diagnostic:
    what = "no reader finds this page: the navigation does not name it"
    help_ = f"add '{name}' under nav: in mkdocs.yml"
    return Diagnostic(project.name(project.docs / name), 1, 1, "nav-missing", what, help_)


def _read_warning(project: Project, message: str, seen: Counter[tuple[Path, str]]) -> Diagnostic:
    for warning in WARNINGS:
        if found := re.fullmatch(warning.pattern, message, re.DOTALL):
            groups = found.groupdict()
            path = project.docs / groups["page"] if "page" in groups else project.config
            link = groups["link"]
            seen[path, link] += 1
            text = read_text(path, project.root, LARGEST_PAGE)
            near = [groups["guess"]] if groups.get("guess") else []
            if not near and warning.code == "link-dead":
                near = _list_pages(project, path)
            help_ = suggest(groups.get("guess") or link, near, warning.help)
            return text.problem(
                _find(text, link, seen[path, link]), warning.code, f"'{link}': {warning.message}", help_
            )
    return _about_config(project, message)


def _list_pages(project: Project, path: Path) -> list[str]:
    """Return how a page names every other."""
    folder = posixpath.dirname(path.relative_to(project.docs).as_posix())
    return [Page.link(other.relative_to(project.docs).as_posix(), folder) for other in project.page_paths()]


def _find(text: Text, link: str, occurrence: int) -> tuple[int, int]:
    """Return where the nth use of a link stands, or the beginning of the file."""
    use = re.compile(rf"(?<=[(<\"'\s:]){re.escape(link)}(?=[\s)>\"'#]|$)", re.MULTILINE)
    spans = [found.span() for found in use.finditer(text.content)]
    return spans[min(occurrence, len(spans)) - 1] if spans else (0, 1)
