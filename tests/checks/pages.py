"""What tests of checks make pages of."""

from guide.diagnostics import Diagnostic, Text
from guide.project import Page


def page(markdown: str, path: str = "docs/a.md") -> Page:
    """Return a page without front matter."""
    return Page(Text(path, markdown), 0)


def words(problem: Diagnostic, markdown: str) -> str:
    """Return the words that a problem underlines."""
    line = markdown.split("\n")[problem.line - 1]
    return line[problem.column - 1 : problem.column - 1 + problem.width]
