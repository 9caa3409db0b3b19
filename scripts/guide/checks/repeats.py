"""Repeats: what is said twice is mended once, and then differs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide.diagnostics import Diagnostic
from guide.project import Page
from guide.prose import find_paragraphs

SHORTEST = 12
"""Words from which a paragraph is one of its own."""


def find_repeats(pages: Sequence[Page]) -> Iterator[Diagnostic]:
    """Yield the paragraphs that another page has too. Bullets and boxes may be the same: what to do is said alike."""
    first: dict[str, tuple[str, int]] = {}
    for page in pages:
        for paragraph in find_paragraphs(page):
            if paragraph.is_row or paragraph.is_item or paragraph.text.startswith((" ", "\t")):
                continue
            words = " ".join(paragraph.words.split())
            if words.count(" ") < SHORTEST:
                continue
            line, _ = paragraph.file.position(paragraph.start)
            path, at = first.setdefault(words.lower(), (page.path, line))
            if path != page.path:
                what = f"the same paragraph stands in {path}, line {at}"
                help_ = "say it on one page, and link to it from the other"
                problem = paragraph.problem((0, len(paragraph.text.split("\n")[0])), "paragraph-repeated", what, help_)
                yield replace(problem, severity="warning")
