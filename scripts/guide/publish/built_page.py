"""A page of the built site, and the file that a maintainer edits to change it."""

from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import Diagnostic, Text, read_text
from guide.markup import blank_code
from guide.project import LARGEST_PAGE, Project


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of a built site.

    Attributes:
        name: The file, relative to the site.
        source: The Markdown from which it was built; its template if there is none. Empty if the theme made it alone.
        tree: Its HTML, as a browser reads it.
    """

    name: str
    source: Text
    tree: LexborHTMLParser

    def problem(self, words: str, code: str, message: str, help_: str, *, last: bool = False) -> Diagnostic:
        """Return a problem at the first (or last) place of `words` in the source, or at its beginning."""
        prose = blank_code(self.source.content)
        start = max(0, prose.rfind(words) if last else prose.find(words))
        width = len(words) if words and prose.startswith(words, start) else 1
        return self.source.problem((start, start + width), code, message, help_)


def read_built_pages(project: Project, site: Path) -> list[BuiltPage]:
    """Return every page of a built site, by name."""
    return [_read_page(project, path.relative_to(site).as_posix(), path) for path in sorted(site.rglob("*.html"))]


def _read_page(project: Project, name: str, path: Path) -> BuiltPage:
    source = _find_source(project, name)
    text = read_text(source, project.root, LARGEST_PAGE) if source.is_file() else Text(project.name(source), "")
    return BuiltPage(name, text, LexborHTMLParser(path.read_bytes()))


def _find_source(project: Project, name: str) -> Path:
    stem = name.removesuffix("index.html").removesuffix(".html").strip("/")
    candidates = [f"{stem}.md", f"{stem}/index.md"] if stem else ["index.md"]
    found = (project.docs / candidate for candidate in candidates if (project.docs / candidate).is_file())
    return next(found, project.overrides / name)
