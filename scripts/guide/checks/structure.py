"""Structure: what Markdown silently draws as something else than its writer meant."""

import re
from collections.abc import Iterator

from guide.diagnostics import Diagnostic, suggest
from guide.project import Page

BOXES = ("emergency", "urgent", "soon")
"""The grades of boxes that say what to do; docs/assets/css/boxes.css draws each."""
BOX = re.compile(r"^[ \t]*!!!(?P<rest>.*)$", re.MULTILINE)
BOX_HEAD = re.compile(r" (?P<name>\w+) \"[^\"\n]+\"[ \t]*")
CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
GLUED = re.compile(
    r"^(?P<before>(?![ \t]*(?:[-*+|>#]|\d+[.)]|!!!))[^\S\n]*+\S[^\n]*+)\n(?P<mark>[-*+] |\d+[.)] |\|)", re.MULTILINE
)
OPEN_COMMENT = re.compile(r"<!--(?!.*?-->)", re.DOTALL)
OTHER_CITATION = re.compile(r"\[@[\w-]+\]|\^\[[^\]\n]*\]|\(\^[\w-]+\)|(?<![\]!\\])\[[a-z]+\d{4}[a-z]?\](?![\[(:])")


def check_structure(page: Page) -> Iterator[Diagnostic]:
    """Yield the places where a page will not look as it was meant."""
    for found in CONFLICT.finditer(page.prose):
        help_ = "keep the words of one side, and take the three lines with the marks out"
        yield page.text.problem(
            found.span(), "merge-conflict", "marks of two versions that were not brought together", help_
        )
    yield from _check_boxes(page)
    for found in GLUED.finditer(page.prose):
        what = "a table" if found["mark"] == "|" else "a list"
        help_ = "put an empty line before it"
        yield page.text.problem(
            found.span("mark"), "block-glued", f"{what} that will be drawn as a line of words", help_
        )
    for found in OPEN_COMMENT.finditer(page.prose):
        yield page.text.problem(found.span(), "comment-open", "a comment that does not end", "end it with -->")
    for found in OTHER_CITATION.finditer(page.prose):
        help_ = "cite a source of docs/data/sources.json, like [^id]"
        yield page.text.problem(found.span(), "cite-malformed", f"'{found[0]}' is not a citation here", help_)


def _check_boxes(page: Page) -> Iterator[Diagnostic]:
    for found in BOX.finditer(page.prose):
        head = BOX_HEAD.fullmatch(found["rest"])
        if not head:
            help_ = f'write !!! {BOXES[0]} "What to do if:" with straight quotation marks'
            yield page.text.problem(found.span(), "box-head", "a box without a name or a title", help_)
        elif head["name"] not in BOXES:
            help_ = suggest(head["name"], BOXES, f"the boxes are {', '.join(BOXES)}")
            yield page.text.problem(found.span(), "box-unknown", f"there is no box '{head['name']}'", help_)
        if not re.match(r"\n*(?: {4}|\t)\S", page.prose[found.end() :]):
            help_ = "put its words four spaces in, with an empty line above them"
            yield page.text.problem(found.span(), "box-empty", "a box with no words in it", help_)
