"""What comes along with words from a word processor or a spreadsheet, and Markdown does not know."""

import re
from collections.abc import Iterator

from guide.diagnostics import Diagnostic
from guide.project import Page

BULLET = re.compile("^[ \t]*(?P<at>[\u2022\u25cf\u25e6\u25aa\u2023\u2043\u00b7\uf0b7]|[o\u2013\u2014]\t)", re.MULTILINE)
TABLE = re.compile(r"(?:^[ \t]*\|[^\n]*(?:\n|\Z))+", re.MULTILINE)
RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*")
CELL_END = re.compile(r"(?<!\\)\|")


def check_pasted(page: Page) -> Iterator[Diagnostic]:
    """Yield bullets that are no bullets here, and tables that will lose a cell or not be drawn."""
    for found in BULLET.finditer(page.prose):
        help_ = "write a hyphen and a space instead, and leave an empty line above the list"
        yield page.text.problem(found.span("at"), "list-pasted", "a bullet that Markdown does not know", help_)
    for table in TABLE.finditer(page.prose):
        yield from _check_table(page, table)


def _check_table(page: Page, table: re.Match[str]) -> Iterator[Diagnostic]:
    at = table.start()
    head, *rows = table[0].splitlines(keepends=True)
    width = _count_cells(head)
    if not rows or not RULE.fullmatch(rows[0].rstrip("\n")):
        help_ = f"write the line |{'---|' * width} below the first row"
        yield page.text.problem((at, at + len(head.rstrip())), "table-ragged", "a table without its second line", help_)
        return
    at += len(head)
    for row in rows:
        cells = _count_cells(row)
        if cells != width:
            what = f"a row of {cells} {'cell' if cells == 1 else 'cells'} in a table of {width} columns"
            help_ = "give each row as many cells as the first; write \\| for a bar that is one of the words"
            yield page.text.problem((at, at + len(row.rstrip())), "table-ragged", what, help_)
        at += len(row)


def _count_cells(row: str) -> int:
    bare = row.strip().removeprefix("|")
    return len(CELL_END.split(re.sub(r"(?<!\\)\|$", "", bare)))
