"""Blocks in Markdown: `/// name | argument`, options four spaces in, `///`. Where they stand, and what they say.

The form is that of pymdownx.blocks, which draws them. It prints a block with a mistake as it stands, slashes and all,
so each mistake is found here first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from guide.blocks.composed import Call
from guide.diagnostics import Diagnostic, GuideError, Text
from guide.documents import read_yaml

FENCE = re.compile(r"^ {0,3}/{3,}[ \t]*(?P<rest>[^\n]*)$", re.MULTILINE)
HEAD = re.compile(r"(?P<name>[\w-]+)[ \t]*(?:\|[ \t]*(?P<argument>.*?)[ \t]*)?")
OPTIONS = re.compile(r"(?: {4}[^\n]*\S[^\n]*(?:\n|\Z))*")
NESTED = re.compile(
    r"^(?:[ ]{4,}|[ ]*\t[ \t]*|[ \t]*>[> \t]*|[ \t]*(?:[-*+]|\d+[.)])[ \t]+)(?P<mark>/{3,})[ \t]*\w", re.MULTILINE
)
"""A block that does not stand at the left edge."""
FORM = "a block is written /// name | what it shows, then its options four spaces in, then ///"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a page.

    Attributes:
        file: The page.
        name: What it draws.
        argument: What stands after the bar; empty if nothing.
        options: The lines below, by name.
        span: Offsets of its first line.
        argument_at: Offset of the argument.
        spans: Offsets of each option.
    """

    file: Text
    name: str
    argument: str
    options: dict[str, str]
    span: Span
    argument_at: int
    spans: dict[str, Span]

    def call(self, folder: str) -> Call:
        """Return what the page, which stands in a folder of `docs/`, asks for."""
        return Call(self.argument, tuple(self.options.items()), folder)

    def problem(self, code: str, message: str, help_: str, span: Span | None = None) -> Diagnostic:
        """Return a problem at the block, or at a part of it."""
        return self.file.problem(span or self.span, code, message, help_)

    def find(self, word: str) -> Span:
        """Return where a word of the argument stands."""
        found = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", self.argument)
        return (self.argument_at + found.start(), self.argument_at + found.end()) if found else self.span


def find_blocks(file: Text, prose: str) -> Iterator[Block | Diagnostic]:
    """Yield the blocks of a page in order, and what is wrong with how they are written.

    Args:
        file: The page.
        prose: Its words with front matter and code blanked, every other character where it was.
    """
    yield from _find_nested(file, prose)
    at = 0
    while fence := FENCE.search(prose, at):
        at = fence.end()
        head = HEAD.fullmatch(fence["rest"].rstrip())
        if not fence["rest"].strip():
            yield file.problem(fence.span(), "block-closed", "nothing is open here that this could close", FORM)
            continue
        if head is None:
            yield file.problem(fence.span(), "block-malformed", "this is not how a block begins", FORM)
            continue
        options = OPTIONS.match(prose, min(at + 1, len(prose)))
        inside = options.end() if options else at
        end = FENCE.match(prose, inside)
        if end is None or end["rest"].strip() or _count(end) != _count(fence):
            what = f"the block '{head['name']}' is not closed, or holds more than options"
            yield file.problem(fence.span(), "block-open", what, FORM)
            after = FENCE.search(prose, at)
            at = after.end() if after and not after["rest"].strip() else at
            continue
        if prose[: fence.start()].removesuffix("\n").rpartition("\n")[2].strip():
            what = "a block right below other words is drawn as part of them"
            yield file.problem(fence.span(), "block-glued", what, "leave an empty line above it")
        yield from _read(file, fence, head, (min(at + 1, len(prose)), inside))
        at = end.end()


def _find_nested(file: Text, prose: str) -> Iterator[Diagnostic]:
    for nested in NESTED.finditer(prose):
        what = "a block that stands in a list, a box or a quotation, or too far to the right"
        yield file.problem(nested.span("mark"), "block-nested", what, "put it at the left edge, between empty lines")


def _count(fence: re.Match[str]) -> int:
    """Return how many slashes a fence has."""
    return len(fence[0].lstrip()) - len(fence[0].lstrip().lstrip("/"))


def _read(file: Text, fence: re.Match[str], head: re.Match[str], inside: Span) -> Iterator[Block | Diagnostic]:
    try:
        document = read_yaml(file, *inside)
    except GuideError as error:
        yield from error.problems
        return
    options = document.value or {}
    if not isinstance(options, dict) or not all(isinstance(value, str) for value in options.values()):
        yield file.problem(fence.span(), "block-option", "expected options like 'title: words', one to a line", FORM)
        return
    for name, value in options.items():
        first, last = document.places()[name,]
        raw = file.content[first : file.content.find("\n", first)].rstrip()
        if not _means_what_it_says(raw, str(value)):
            help_ = f"put it in quotation marks: '{value}'"
            yield file.problem((first, last), "block-option", f"'{raw}' is read as something else", help_)
            return
    begin = fence.start("rest")
    argument = head["argument"] or ""
    at = begin + (head.start("argument") if argument else head.end("name"))
    spans = {str(name): document.places()[name,] for name in options}
    yield Block(file, head["name"], argument, {str(k): str(v) for k, v in options.items()}, fence.span(), at, spans)


def _means_what_it_says(raw: str, value: str) -> bool:
    """Return whether pymdownx, which reads YAML with its types, takes a value for the same words."""
    try:
        return str(yaml.safe_load(raw)) == value and (raw[0] in "'\"" or " #" not in raw)
    except (yaml.YAMLError, ValueError):
        return False
