"""Splits a page into the passages that a citation speaks for: a sentence, a bullet, or a row of a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from guide.diagnostics import Diagnostic, Text
from guide.markup import blank
from guide.project import Page

ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+")
STRUCTURE = re.compile(r"[ \t]*(?:#{1,6}[ \t]|!!!|\?\?\?|///|\|[ \t:|-]+\|[ \t]*$|\[[^\]]+\]:)")
"""Lines that are not passages: headings, the heads of boxes, rules of tables, definitions of links."""
BLOCK = re.compile(r"^ {0,3}/{3,}[^\n]*\n(?: {4}[^\n]*\n)*", re.MULTILINE)
"""The beginning of a block with its options: names of data, and headings."""
CITATION = r"\[\^[^\]\n]*\]"
SENTENCE_END = re.compile(rf"[.!?][\"')*_\u201d]*(?:{CITATION})*(?=\s+[\"'(*_\[\u201c]*[A-Z0-9]|\s*$)")
"""A stop, with the citations that follow it. What comes next begins like a sentence."""

UNSEEN = re.compile(
    rf"(?=[\[\]!{{<*_\\])(?:{CITATION}"
    r"|!?\[(?=[^\]\n]*\]\()|\]\([^)\n]*\)|\]\[[^\]\n]*\]"  # the brackets and the address of a link
    r"|\{[ :]?[.#][^{}\n]*\}"  # attributes
    r"|<[^<>\n]*>"
    r"|[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}"  # what makes words bold
    r"|\\(?=[^\w\s]))"
)
"""What a reader does not see of Markdown."""


@dataclass(frozen=True)
class Passage:
    """Words that stand together.

    Attributes:
        file: Where they stand.
        start: Offset of the first character in the file.
        text: The words, as they stand in the Markdown; code is blanked.
        sources: The ids of sources that it rests on without citing them.
    """

    file: Text
    start: int
    text: str
    sources: tuple[str, ...] = ()

    @property
    def citations(self) -> tuple[str, ...]:
        """The ids that it cites."""
        return self.sources + tuple(re.findall(r"\[\^([a-z0-9-]+)\]", self.text))

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.text.lstrip().startswith("|")

    @property
    def is_item(self) -> bool:
        """Whether it is a bullet, or a step."""
        return bool(ITEM.match(self.text))

    @cached_property
    def words(self) -> str:
        """What a reader sees of it, every character where it was."""
        return bare_words(self.text)

    def problem(self, span: tuple[int, int], code: str, message: str, help_: str) -> Diagnostic:
        """Return a problem at two offsets of the words."""
        return self.file.problem((self.start + span[0], self.start + span[1]), code, message, help_)


@lru_cache(maxsize=64)
def find_passages(page: Page) -> tuple[Passage, ...]:
    """Return the passages of a page in order. Headings are none: what they say stands below them with its source."""
    return tuple(_find(page))


@lru_cache(maxsize=64)
def find_paragraphs(page: Page) -> tuple[Passage, ...]:
    """Return the paragraphs, bullets and rows of tables of a page in order."""
    return tuple(_find_blocks(page.text, BLOCK.sub(lambda found: blank(found[0]), page.prose)))


@lru_cache(maxsize=64)
def find_sentences(page: Page) -> tuple[tuple[Passage, tuple[Passage, ...]], ...]:
    """Return the paragraphs and bullets of a page, each with its sentences. Rows of tables have none."""
    return tuple((each, tuple(split_sentences(each))) for each in find_paragraphs(page) if not each.is_row)


def _find(page: Page) -> Iterator[Passage]:
    for block in find_paragraphs(page):
        if block.is_row or block.is_item:
            yield block
        else:
            yield from split_sentences(block)


def bare_words(text: str) -> str:
    """Return Markdown with all that a reader does not see blanked, every other character where it was."""
    mark = ITEM.match(text)
    if mark:
        text = " " * mark.end() + text[mark.end() :]
    return UNSEEN.sub(lambda found: " " * len(found[0]), text)


def _find_blocks(file: Text, prose: str) -> Iterator[Passage]:
    start, lines = 0, list[str]()
    offset = 0
    for line in [*prose.splitlines(keepends=True), ""]:
        bare = line.strip()
        alone = not bare or bare.startswith("|") or bool(STRUCTURE.match(line))
        if lines and (alone or ITEM.match(line)):
            yield Passage(file, start, "".join(lines))
            lines = []
        if bare.startswith("|") and not STRUCTURE.match(line):
            yield Passage(file, offset, line)
        elif not alone:
            start = start if lines else offset
            lines.append(line)
        offset += len(line)


def split_sentences(block: Passage) -> Iterator[Passage]:
    """Yield the sentences of a passage."""
    begin = 0
    for end in SENTENCE_END.finditer(block.text):
        yield replace(block, start=block.start + begin, text=block.text[begin : end.end()])
        begin = end.end()
    if block.text[begin:].strip():
        yield replace(block, start=block.start + begin, text=block.text[begin:])
