"""Where things are in a guide, and its pages as they stand in Markdown."""

import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from guide.diagnostics import GuideError, Text, read_text
from guide.markup import blank, blank_code

LARGEST_PAGE = 1_000_000
"""Bytes. The longest page of a book is a tenth of this; more is a paste that went wrong."""
LARGEST_DATA = 20_000_000
"""Bytes of a data file."""

FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One Markdown file.

    Attributes:
        text: The whole file.
        body_at: Offset of the first character after the front matter; 0 if there is none.
    """

    text: Text
    body_at: int

    @property
    def path(self) -> str:
        """The file, relative to the project."""
        return self.text.path

    @property
    def body(self) -> str:
        """The Markdown after the front matter."""
        return self.text.content[self.body_at :]

    @property
    def reviewed(self) -> date | None:
        """The day on which the page was last reviewed; nothing if it does not say so rightly."""
        return self._read_day("reviewed")

    @property
    def review_by(self) -> date | None:
        """The day by which that is due again; nothing if it does not say so rightly."""
        return self._read_day("review_by")

    @property
    def owner(self) -> str:
        """The id of the role that keeps the page; empty if it does not say."""
        found = self.find_field("owner", r"(\S+)")
        return found[1] if found else ""

    def find_field(self, name: str, form: str) -> re.Match[str] | None:
        """Return where a line of the front matter has a field in some form, the first group of which is its value."""
        return re.compile(rf"^{name}:\s*{form}\s*$", re.MULTILINE).search(self.text.content, 0, self.body_at)

    def _read_day(self, name: str) -> date | None:
        found = self.find_field(name, r"(\d{4}-\d\d-\d\d)")
        try:
            return date.fromisoformat(found[1]) if found else None
        except ValueError:
            return None

    @property
    def folder(self) -> str:
        """The folder that it stands in, from `docs/`; empty if it stands there itself."""
        return posixpath.dirname(self.path.removeprefix("docs/"))

    @cached_property
    def heading(self) -> str:
        """The first heading in plain words; the name of the file if there is none."""
        found = re.search(r"^# +(.+?)(?: *\{[^}]*\})? *$", self.body, re.MULTILINE)
        return found[1] if found else self.path

    def link_from(self, folder: str) -> str:
        """Return how a page in a folder of `docs/` names this one."""
        return self.link(self.path.removeprefix("docs/"), folder)

    @staticmethod
    def link(path: str, folder: str) -> str:
        """Return how a page in a folder names a file; both from `docs/`."""
        return posixpath.relpath(path, folder or ".")

    @cached_property
    def words(self) -> list[str]:
        """The words after the front matter, without the space between them."""
        return self.body.split()

    @cached_property
    def prose(self) -> str:
        """The whole file with front matter, code and comments blanked, so that offsets stay what they are."""
        return blank(self.text.content[: self.body_at]) + blank_code(self.body)


@dataclass(frozen=True)
class Project:
    """A folder with `mkdocs.yml` in it.

    Attributes:
        root: That folder, absolute.
    """

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> "Project":
        """Return the project that holds `start` (by default the current folder).

        Raises:
            GuideError: No `mkdocs.yml` in that folder or in one above it.
        """
        folder = (start or Path.cwd()).resolve()
        for candidate in (folder, *folder.parents):
            if (candidate / "mkdocs.yml").is_file():
                return cls(candidate)
        raise GuideError("there is no mkdocs.yml here or in a folder above; change to the folder of the guide")

    @property
    def config(self) -> Path:
        """The settings of the site."""
        return self.root / "mkdocs.yml"

    @property
    def docs(self) -> Path:
        """Words, pictures and data."""
        return self.root / "docs"

    @property
    def overrides(self) -> Path:
        """Templates."""
        return self.root / "overrides"

    @property
    def data(self) -> Path:
        """What is data; published with the rest."""
        return self.docs / "data"

    @property
    def sources(self) -> Path:
        """The sources that pages cite, in CSL-JSON."""
        return self.data / "sources.json"

    @property
    def facts(self) -> Path:
        """The facts that pages rest on."""
        return self.data / "facts.yml"

    @property
    def studies(self) -> Path:
        """The studies that the guide knows of."""
        return self.data / "studies.yml"

    @property
    def claims(self) -> Path:
        """What others claim of the subject."""
        return self.data / "claims.yml"

    @property
    def glossary(self) -> Path:
        """What words mean."""
        return self.data / "glossary.yml"

    @property
    def helplines(self) -> Path:
        """Numbers that a reader in need can call."""
        return self.data / "helplines.yml"

    @property
    def changes(self) -> Path:
        """What changed in the guide, and what was corrected."""
        return self.data / "changes.yml"

    @property
    def search_terms(self) -> Path:
        """What people type in the search, and where it is answered."""
        return self.data / "search-terms.yml"

    @property
    def worksheets(self) -> Path:
        """What a reader can fill in."""
        return self.data / "worksheets.yml"

    @property
    def decisions(self) -> Path:
        """What a reader can decide between."""
        return self.data / "decisions.yml"

    @property
    def questions(self) -> Path:
        """What to ask a provider."""
        return self.data / "questions.yml"

    @property
    def costs(self) -> Path:
        """What is paid for, item by item."""
        return self.data / "costs.yml"

    @property
    def site(self) -> Path:
        """The built site."""
        return self.root / "site"

    def name(self, path: Path) -> str:
        """Return how messages name a file."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def page_paths(self) -> list[Path]:
        """Return every Markdown file under `docs/`, in order."""
        return sorted(map(Path, self.page_files()))

    def page_files(self) -> list[str]:
        """Return the same as plain addresses, in no order: for what is asked at each step of a build."""
        found: list[str] = []
        for folder, folders, names in os.walk(self.docs):
            folders[:] = [name for name in folders if not name.startswith(".")]
            found += (f"{folder}/{name}" for name in names if name.endswith(".md") and not name.startswith("."))
        return list(filter(os.path.isfile, found))

    def script_names(self) -> list[str]:
        """Return the names of the scripts that a page can ask for: those in `docs/assets/js/`."""
        return sorted(path.stem for path in (self.docs / "assets" / "js").glob("*.js"))

    def find_file(self, path: str) -> Page | None:
        """Return the page of a file, named from `docs/`; nothing if it is not there or cannot be read."""
        try:
            return self.read_page(self.docs / path)
        except GuideError:
            return None

    def read_page(self, path: Path) -> Page:
        """Read one page.

        Raises:
            GuideError: It cannot be read as text.
        """
        stamp = path.stat() if path.exists() else None
        return _read_once(path, self.root, (stamp.st_mtime_ns, stamp.st_size, stamp.st_ino) if stamp else None)

    def find_page(self, markdown: str) -> Page | None:
        """Return the page whose Markdown, after the front matter, is `markdown`.

        Engines hand an extension the text of a page and nothing else that all of them agree on.
        """
        words = markdown.split()
        return next((page for page in self.readable_pages() if page.words == words), None)

    def readable_pages(self) -> Iterator[Page]:
        """Yield every page that can be read as text, in the order of their files."""
        for path in self.page_paths():
            try:
                yield self.read_page(path)
            except GuideError:
                continue


@lru_cache(maxsize=4096)
def _read_once(path: Path, root: Path, _stamp: tuple[int, int, int] | None) -> Page:
    text = read_text(path, root, LARGEST_PAGE)
    front = FRONT_MATTER.match(text.content)
    return Page(text, front.end() if front else 0)
