"""Shape: headings, links, pictures and sections, so that a page can be scanned, heard and found."""

import re
from collections.abc import Iterator, Sequence

from guide.diagnostics import Diagnostic
from guide.house import PageKind
from guide.project import Page

HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<words>[^\n]*?)[ \t]*(?:\{[^{}\n]*\})?[ \t]*$", re.MULTILINE)
LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]+)\]\((?P<address>[^)\n]*)\)")
PICTURE = re.compile(r"!\[(?P<words>[^\]\n]*)\]\(")
BARE = re.compile(r"(?<![\w(<\"'=/])(?:https?://|www\.)[^\s<>)\]]+")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
VAGUE = {
    *("here", "click here", "click", "this", "this page", "this link", "link", "page", "more", "read more"),
    *("see here", "learn more", "find out more", "more information", "website", "details"),
}
"""Words that say nothing of where a link leads when they stand alone, as in a list of all links."""
TAG = re.compile(r"<(?P<name>[a-z][a-z0-9-]*)(?=[\s/>])[^<>\n]*>", re.IGNORECASE)
TAGS = ("br", "sub", "sup", "kbd", "abbr", "details", "summary")
"""What Markdown cannot say, and pages may."""
FORBIDDEN_ELSEWHERE = {"script", "style", "iframe", "object", "embed", "form", "link", "meta", "base", "svg", "math"}
"""Told by `guide.checks.markup`, for another reason."""
BOX = re.compile(r"^[ \t]*!!! ", re.MULTILINE)
MOST_BOXES = 2


def check_shape(page: Page, kind: PageKind | None) -> Iterator[Diagnostic]:
    """Yield what makes a page hard to scan, to hear or to find."""
    yield from _check_headings(page)
    yield from _check_links(page)
    for found in PICTURE.finditer(page.prose):
        if not found["words"].strip():
            help_ = "say in a few words what it shows"
            yield page.text.problem(
                found.span(), "image-unnamed", "a picture without words for those who do not see it", help_
            )
    for found in TAG.finditer(page.prose):
        name = found["name"].lower()
        if name not in {*TAGS, *FORBIDDEN_ELSEWHERE}:
            help_ = f"say it in Markdown; the tags that a page may have are {', '.join(TAGS)}"
            yield page.text.problem(found.span(), "html-tag", f"<{name}> in a page", help_)
    for found in list(BOX.finditer(page.prose))[MOST_BOXES:]:
        what = f"more than {MOST_BOXES} boxes on a page"
        help_ = "keep those that save a life; say the rest in a list"
        yield page.text.problem((found.end() - 4, found.end() - 1), "box-many", what, help_)
    if kind:
        yield from _check_sections(page, kind)


def _check_headings(page: Page) -> Iterator[Diagnostic]:
    titles, before = 0, 0
    for found in HEADING.finditer(page.prose):
        level = len(found["marks"])
        titles += level == 1
        if level == 1 and titles > 1:
            help_ = "give all but the first two or more #"
            yield page.text.problem(
                found.span(), "heading-title", "a second title; expected one heading with a single #", help_
            )
        if before and level > before + 1:
            what = f"a heading of level {level} below one of level {before}"
            yield page.text.problem(found.span("marks"), "heading-skipped", what, f"write {'#' * (before + 1)}")
        before = level
    if not titles:
        help_ = "begin the words of the page with '# ' and its title"
        at = (page.body_at, page.body_at + 1)
        yield page.text.problem(at, "heading-title", "no title; expected one heading with a single #", help_)


def _check_links(page: Page) -> Iterator[Diagnostic]:
    help_ = "write [words that say where it leads](address)"
    for found in LINK.finditer(page.prose):
        words = found["words"].strip("*_ .:").lower()
        if ADDRESS.fullmatch(words):
            yield page.text.problem(found.span("words"), "link-bare", "an address as the words of a link", help_)
        elif words in VAGUE:
            what = f"'{found['words']}' says nothing of where the link leads"
            yield page.text.problem(found.span("words"), "link-vague", what, help_)
    rest = LINK.sub(lambda found: " " * len(found[0]), page.prose)
    for found in BARE.finditer(rest):
        yield page.text.problem(found.span(), "link-bare", "an address among the words", help_)


def _check_sections(page: Page, kind: PageKind) -> Iterator[Diagnostic]:
    headings = list(HEADING.finditer(page.prose))
    there = {found["words"] for found in headings if len(found["marks"]) > 1}
    at = headings[0].span() if headings else (page.body_at, page.body_at + 1)
    for section in (each for each in kind.sections if each not in there):
        what = f"a page of the kind '{kind.id}' has a section '{section}'; this one has not"
        help_ = f"add '## {section}'; docs/data/page-kinds.yml says which pages have which"
        yield page.text.problem(at, "section-missing", what, help_)


def find_taken_titles(pages: Sequence[Page]) -> Iterator[Diagnostic]:
    """Yield the titles that an earlier page has too."""
    first: dict[str, Page] = {}
    for page in pages:
        found = page.find_field("title", r"(\S.*?)")
        if not found:
            continue
        other = first.setdefault(found[1].strip("'\"").lower(), page)
        if other is not page:
            what = f"{other.path} has the same title"
            help_ = "readers tell pages apart by their titles: say what this one is about"
            yield page.text.problem(found.span(1), "title-taken", what, help_)
