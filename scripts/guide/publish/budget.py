"""Holds each page to the bytes that its kind may be sent in: readers are on old phones and poor networks."""

from collections.abc import Iterator
from pathlib import Path

import brotli
from selectolax.lexbor import LexborHTMLParser

from guide.data import read_data
from guide.diagnostics import Diagnostic
from guide.house import House
from guide.project import Page, Project
from guide.publish.built_page import find_source

PARTS = {
    "styles": "head style",
    "what search engines are told": "script[type='application/ld+json']",
    "the menu": "body > .bar",
    "pictures": "figure",
    "tables": "article table",
    "forms": "article form",
    "sources": ".footnote",
    "words explained": ".terms",
}
"""What may be heavy on a page, and how it is found there."""
TOLD = 3
"""How many of them a message names."""


def check_budgets(project: Project, site: Path) -> list[Diagnostic]:
    """Return each page of a compressed site that is sent in more bytes than its kind may be.

    The kind is told in `page-kinds.yml`, field `bytes`; a page of a kind without it may be of any size.
    """
    house = read_data(project).house
    return [problem for path in sorted(site.rglob("index.html")) for problem in _check(project, house, site, path)]


def _check(project: Project, house: House, site: Path, path: Path) -> Iterator[Diagnostic]:
    source = find_source(project, path.relative_to(site).as_posix())
    page: Page | None = project.read_page(source) if source.is_file() else None
    kind = house.find_kind(page) if page else None
    sent = path.with_name(f"{path.name}.br")
    if page is None or kind is None or kind.bytes is None or not sent.is_file():
        return
    size = sent.stat().st_size
    if size > kind.bytes:
        heavy = ", ".join(f"{part} {weight:,}" for part, weight in _weigh(path.read_text(encoding="utf-8"), size))
        what = f"this page is sent in {size:,} bytes; a page of the kind '{kind.id}' may take {kind.bytes:,}"
        help_ = f"the heaviest, in bytes: {heavy}; make them shorter, or allow more in docs/data/page-kinds.yml"
        yield page.text.problem((0, 1), "page-heavy", what, help_)


def _weigh(html: str, size: int) -> list[tuple[str, int]]:
    """Return the heaviest parts of a page with their bytes: what it is lighter by without each."""
    weights = {}
    for part, selector in PARTS.items():
        tree = LexborHTMLParser(html)
        nodes = tree.css(selector)
        for node in nodes:
            node.decompose()
        if nodes:
            weights[part] = size - len(brotli.compress((tree.html or "").encode(), mode=brotli.MODE_TEXT, quality=11))
    return sorted(weights.items(), key=lambda weight: -weight[1])[:TOLD]
