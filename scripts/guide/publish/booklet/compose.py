"""A booklet as one HTML document, from the pages of a built site."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import chain
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.helplines import Helpline
from guide.publish.booklet.chapters import Book, draw_chapter
from guide.publish.booklet.gathered import gather_sources, gather_words
from guide.publish.booklet.plan import Entry, Part
from guide.references import name_day
from guide.settings import Booklet, Settings

TEMPLATE = "booklet/booklet.html"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page in a booklet.

    Attributes:
        slug: Its address there.
        title: Its name in the contents and at the top of its sheets.
        html: Its words.
        review: When it was reviewed, in words; empty if it does not say so.
    """

    slug: str
    title: str
    html: str
    review: str


@dataclass(frozen=True, slots=True)
class Bound:
    """Chapters that belong together, below a title; it is empty for one that stands alone."""

    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """What a booklet says of itself.

    Attributes:
        booklet: Which it is.
        settings: What the site says of itself.
        helplines: What stands on its back.
        day: The day of its newest page.
    """

    booklet: Booklet
    settings: Settings
    helplines: tuple[Helpline, ...]
    day: date


def compose_booklet(
    edition: Edition, pages: Mapping[Part, Sequence[tuple[Entry, LexborHTMLParser]]], overrides: Path
) -> str:
    """Return a booklet as HTML. The trees of the pages are changed.

    Args:
        edition: What it says of itself.
        pages: Its pages, by the parts that they stand in.
        overrides: Where its template is.
    """
    from jinja2 import Environment, FileSystemLoader  # noqa: PLC0415 - slow, and of no use to most commands

    entries = list(chain.from_iterable(pages.values()))
    articles = {entry.page: _find_article(tree) for entry, tree in entries}
    slugs = {entry.address: entry.slug for entry, _ in entries}
    sources = gather_sources(articles.values())
    explained = gather_words(articles.values())
    words = {} if any(article.css_first(".glossary") for article in articles.values()) else explained
    book = Book(edition.settings.address, slugs, sources, words)
    parts = [
        Bound(part.title, tuple(_draw(articles[entry.page], entry, tree, book, part) for entry, tree in inside))
        for part, inside in pages.items()
    ]
    environment = Environment(loader=FileSystemLoader(overrides), autoescape=False)  # noqa: S701 - our own HTML
    template = environment.get_template(TEMPLATE)
    return template.render(
        booklet=edition.booklet,
        settings=edition.settings,
        parts=parts,
        words=[{"id": id_, "html": html} for id_, html in words.items()],
        sources=list(sources.values()),
        helplines=edition.helplines,
        language=_read_language(entries),
        day=name_day(edition.day),
    )


def _draw(article: LexborNode, entry: Entry, tree: LexborHTMLParser, book: Book, part: Part) -> Chapter:
    review = tree.css_first(".review")
    html = draw_chapter(article, entry, book, below=bool(part.title))
    return Chapter(entry.slug, entry.title, html, review.text().strip() if review else "")


def _read_language(entries: Sequence[tuple[Entry, LexborHTMLParser]]) -> str:
    """Return the language that the pages say they are in."""
    root = entries[0][1].root
    return (root.attributes.get("lang") or "") if root else ""


def _find_article(tree: LexborHTMLParser) -> LexborNode:
    article = tree.css_first("article")
    if article is None:
        raise ValueError("a page without words")
    return article


def sign(html: str) -> str:
    """Return what tells a booklet from another: its words and where they lead, whatever blanks a build took out."""
    tree = LexborHTMLParser(html)
    links = [link.attributes["href"] or "" for link in tree.css("a[href]")]
    return sha256("".join("".join([tree.text(), *links]).split()).encode()).hexdigest()
