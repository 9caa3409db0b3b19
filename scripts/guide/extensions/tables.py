"""Tables that can be read on a phone and by a screen reader.

The first cell of a row becomes its heading, and each other cell carries the heading of its column, so that a narrow
screen can show rows one below the other. The roles say what the table is, however a style sheet lays it out
(WAI-ARIA 1.2: table, row, columnheader, rowheader, cell).
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

AFTER_INLINE_MARKUP = 11
MOST_COLUMNS = 3
MOST_CHARACTERS = 24
"""Of a cell that fits beside two others on a screen of 320 pixels."""


class TablesExtension(Extension):
    """Marks up the tables of a page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with a converter."""
        md.treeprocessors.register(_MarkTables(md), "tables", AFTER_INLINE_MARKUP)


class _MarkTables(Treeprocessor):
    def run(self, root: Element) -> None:
        wide = {table for box in root.iter("div") if box.get("class") == "scroll" for table in box.iter("table")}
        for table in root.iter("table"):
            table.set("class", _name(table, wide=table in wide))
            table.set("role", "table")
            for group in table:
                group.set("role", "rowgroup")
            headings = [_words(cell) for cell in table.iter("th")]
            for cell in table.iter("th"):
                cell.set("scope", "col")
                cell.set("role", "columnheader")
            for row in table.iter("tr"):
                row.set("role", "row")
                _mark_row(row, headings)


def _name(table: Element, *, wide: bool) -> str:
    """Return the classes of a table, which say how a phone shows it."""
    if wide:
        return "table table--wide"
    return "table table--words" if _holds_words(table) else "table"


def _mark_row(row: Element, headings: list[str]) -> None:
    cells = row.findall("td")
    for place, (cell, heading) in enumerate(zip(cells, headings, strict=False)):
        if place == 0 and _words(cell):
            cell.tag = "th"
            cell.set("scope", "row")
            cell.set("role", "rowheader")
        else:
            cell.set("role", "cell")
            cell.set("data-label", heading)


def _holds_words(table: Element) -> bool:
    """Return whether a table has too many columns, or too much in a cell, to stand side by side on a phone."""
    rows = [row.findall("td") for row in table.iter("tr")]
    longest = max((len(_words(cell)) for row in rows for cell in row[1:]), default=0)
    return longest > MOST_CHARACTERS or max(map(len, rows), default=0) > MOST_COLUMNS


def _words(element: Element) -> str:
    return "".join(element.itertext()).strip()


def makeExtension(**settings: object) -> TablesExtension:  # noqa: N802 - Python-Markdown's name
    """Return the extension."""
    return TablesExtension(**settings)
