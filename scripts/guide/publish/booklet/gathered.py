"""What stands at the foot of each page and once in a booklet: the sources, numbered through, and words explained."""

from collections.abc import Iterable
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

SOURCE = "#fn:"
"""How the address of a source on a page begins."""
WORD = "word:"
"""How the id of an explained word on a page begins."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source that a booklet cites.

    Attributes:
        id: Its id.
        number: Its number in the booklet, from 1.
        html: What it is, as HTML.
    """

    id: str
    number: int
    html: str


def gather_sources(articles: Iterable[LexborNode]) -> dict[str, Source]:
    """Return every source that pages cite, by its id, in the order in which they first cite it."""
    sources: dict[str, Source] = {}
    for article in articles:
        listed = {node.attributes["id"] or "": node for node in article.css(".footnote li[id]")}
        for item in listed.values():
            for node in item.css(".footnote-backref"):
                node.decompose()
            for link in item.css(".source-links a"):
                link.insert_after(f" ({link.attributes['href']})")
        for reference in article.css(".footnote-ref"):
            id_ = read_source(reference)
            if id_ not in sources:
                words = listed[f"fn:{id_}"].css_first("p")
                sources[id_] = Source(id_, len(sources) + 1, (words.inner_html or "").strip() if words else "")
    return sources


def read_source(reference: LexborNode) -> str:
    """Return the id of the source that a citation names."""
    return (reference.attributes["href"] or "").removeprefix(SOURCE)


def gather_words(articles: Iterable[LexborNode]) -> dict[str, str]:
    """Return every word that pages explain at their foot, by its id, as HTML in the order of the alphabet."""
    words = {
        (node.attributes["id"] or "").removeprefix(WORD): node.inner_html or ""
        for article in articles
        for node in article.css(".terms li[id]")
    }
    return dict(sorted(words.items()))
