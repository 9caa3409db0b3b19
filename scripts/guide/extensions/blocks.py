"""Blocks: `/// name | argument` becomes a picture or a list, made from the data. Drawn by pymdownx.blocks."""

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension as PymdownxBlocks
from pymdownx.blocks.block import Block, type_any

from guide.blocks import KINDS, check_blocks, compose_block
from guide.blocks.composed import RAW, Call, Composed
from guide.data import Data, read_data
from guide.diagnostics import GuideError, Text
from guide.project import Page, Project

BEFORE_CITATIONS = 29.5


class BlocksExtension(Extension):
    """Adds the blocks of the guide."""

    def __init__(self, **settings: object) -> None:
        self.config = {
            "numbers": ["The numbers in a table", "Words that open the table of a picture"],
            "hint": ["Scroll sideways to see the rest", "Words above a table that scrolls"],
        }
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with a converter."""
        project = Project.find()
        check = _Check(md, project)
        md.preprocessors.register(check, "blocks-check", BEFORE_CITATIONS)
        _Register({"check": check, **self.getConfigs()}).extendMarkdown(md)


class _Register(PymdownxBlocks):
    def __init__(self, words: dict[str, object]) -> None:
        self.words = words
        super().__init__()

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802, ARG002, ANN401 - pymdownx's own
        for name, kind in KINDS.items():
            options = dict.fromkeys((*kind.required, *kind.optional), ("", type_any))
            form = {"NAME": name, "ARGUMENT": bool(kind.argument), "OPTIONS": options}
            block_mgr.register(type(f"{name}-block", (_Drawn,), form), self.words)


class _Check(Preprocessor):
    """Stops at a block with a mistake, which would be printed as it stands. Keeps what blocks are drawn from."""

    data: Data

    def __init__(self, md: Markdown, project: Project) -> None:
        super().__init__(md)
        self.project = project
        self.markdown = ""

    @property
    def folder(self) -> str:
        """The folder of the page at work; asked only by a block that links, as the page must be looked for."""
        page = self.project.find_page(self.markdown)
        return page.folder if page else ""

    def run(self, lines: list[str]) -> list[str]:
        markdown = "\n".join(lines)
        if "///" not in markdown:
            return lines
        self.markdown = markdown
        data = self.data = read_data(self.project)
        page = Page(Text("the page", markdown), 0)
        if problems := [*data.problems, *check_blocks(page, data, self.project)]:
            page = self.project.find_page(markdown) or page
            raise GuideError([*check_blocks(page, data, self.project), *data.problems] or problems)
        return lines


class _Drawn(Block):
    NAME = "block"

    def on_create(self, parent: Element) -> Element:
        check: _Check = self.config["check"]
        lines = tuple(
            (name, str(value)) for name, value in self.options.items() if name in self.OPTIONS and value != ""
        )
        folder = check.folder if KINDS[self.NAME].links else ""
        call = Call(self.argument or "", lines, folder)
        composed = compose_block(self.NAME, call, check.data, check.project)
        return self._draw_picture(parent, composed) if composed.title else self._draw_list(parent, composed)

    def _draw_picture(self, parent: Element, composed: Composed) -> Element:
        figure = SubElement(parent, "figure", {"class": composed.name})
        SubElement(figure, "figcaption").text = AtomicString(composed.title)
        # A section, because Material's search stops passing over at the end of the first element of the same name
        drawing = SubElement(figure, "section", {"class": "picture__drawing", "data-search-exclude": ""})
        drawing.text = self.md.htmlStash.store(composed.html)
        self._parse(SubElement(figure, "div", {"class": "picture__words"}), composed.words)
        details = SubElement(figure, "details", {"class": "picture__numbers"})
        SubElement(details, "summary").text = AtomicString(self.config["numbers"])
        self._parse(details, composed.table)
        return figure

    def _draw_list(self, parent: Element, composed: Composed) -> Element:
        div = SubElement(parent, "div", {"class": composed.name})
        if not composed.searched:
            div.set("data-search-exclude", "")
        if composed.scrolls:
            SubElement(div, "p", {"class": "scroll__hint"}).text = AtomicString(self.config["hint"])
            attributes = {"class": "scroll", "role": "region", "tabindex": "0", "aria-label": composed.scrolls}
            self._parse(SubElement(div, "div", attributes), composed.words)
            return div
        pieces = re.split(f"{RAW}(\\d+){RAW}", composed.words)
        raw = (self.md.htmlStash.store(composed.raw[int(number)]) for number in pieces[1::2])
        self._parse(div, "".join(word + next(raw, "") for word in pieces[::2]))
        return div

    def _parse(self, parent: Element, markdown: str) -> None:
        self.md.parser.parseBlocks(parent, markdown.split("\n\n"))


def makeExtension(**settings: object) -> BlocksExtension:  # noqa: N802 - Python-Markdown's name
    """Return the extension, with the settings from `mkdocs.yml`."""
    return BlocksExtension(**settings)
