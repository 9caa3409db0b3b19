"""Blocks that a reader fills in."""

import re
from html import escape

from guide.blocks.composed import Call, Composed, Kind, Pages, find_record, mark_raw
from guide.blocks.forms import SAID, close_form, close_group, draw_field, draw_tools, open_form, open_group
from guide.data import Data
from guide.project import Page
from guide.worksheets import Diary, Group

LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")
"""A link to a page, named from `docs/`."""
DIARY_TOOLS = {"print": "Print the diary", "save": "Save it as a spreadsheet file"}


def _worksheet(call: Call, data: Data, _pages: Pages) -> Composed:
    worksheet = find_record(call, data.worksheets, "worksheet", "worksheets.yml")
    parts = Parts(call.folder)
    parts.add(open_form(worksheet.id, worksheet.title, worksheet.file))
    draw_groups(parts, worksheet.id, worksheet.groups)
    parts.add(close_form())
    if worksheet.diary:
        parts.add(_draw_diary(worksheet.diary))
    return parts.compose("worksheets")


class Parts:
    """Markdown and HTML that take turns.

    Attributes:
        raw: The HTML.
    """

    def __init__(self, folder: str) -> None:
        self.raw: list[str] = []
        self._folder = folder
        self._words: list[str] = []

    @property
    def words(self) -> str:
        """All as Markdown, in which HTML stands as its number."""
        return "\n\n".join(self._words)

    def add(self, html: str) -> None:
        """Add HTML that begins with the tag of a block."""
        self._words.append(mark_raw(len(self.raw)))
        self.raw.append(html)

    def say(self, words: str | None) -> None:
        """Add Markdown, if there is any; its links name pages from `docs/`."""
        if words:
            self._words.append(LINK.sub(lambda link: f"]({Page.link(link[1], self._folder)}", words))

    def compose(self, name: str) -> Composed:
        """Return all of it as a block of a class."""
        return Composed(words=self.words, name=name, raw=tuple(self.raw))


def name_group(id_: str, place: int) -> str:
    """Return the id of a group: that of its form, and its place among the groups."""
    return f"{id_}-{place}"


def draw_groups(parts: Parts, id_: str, groups: tuple[Group, ...], last: str = "") -> None:
    """Add groups of fields to a form.

    Args:
        parts: What they are added to.
        id_: The id of the form.
        groups: The groups.
        last: What stands last in each group.
    """
    for place, group in enumerate(groups, 1):
        parts.add(open_group(group.legend, id_=name_group(id_, place)))
        parts.say(group.hint)
        for number, field in enumerate(group.fields, 1):
            parts.add(draw_field(f"{id_}-{place}-{number}", field))
        parts.add(close_group(last))


def _draw_diary(diary: Diary) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in (diary.row, *diary.columns))
    empty = "<td></td>" * len(diary.columns)
    rows = "".join(f'<tr><th scope="row">{escape(diary.row)} {n}</th>{empty}</tr>' for n in range(1, diary.rows + 1))
    title = escape(diary.title)
    return (
        f'<div class="diary" data-file="{diary.file}" data-saved="{escape(SAID["saved"])}">{draw_tools(DIARY_TOOLS)}'
        f'<div class="diary__table" role="region" tabindex="0" aria-label="{title}">'
        f"<table><caption>{title}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div></div>"
    )


WORKSHEETS: dict[str, Kind] = {"worksheet": Kind(_worksheet, "the id of the worksheet", links=True)}
"""Each sheet that a page can ask for."""
