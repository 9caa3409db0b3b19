"""A page of the site as a chapter of a booklet: the same words, without what one presses."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborNode

from guide.publish.booklet.drawings import make_node, prepare_drawings
from guide.publish.booklet.gathered import Source, read_source
from guide.publish.booklet.plan import Entry

LEFT_OUT = (
    ".headerlink, .footnote, .terms, .picture__numbers, .scroll__hint, .table-tools, .worksheet__tools, "
    ".worksheet__plain, .worksheet__promise, .diary__tools, [hidden], [role=search], [role=status], "
    "button, output, script, style, link, .offline-file span"
)
"""What is of use on a screen alone, or stands once for the whole booklet. The table of a picture says what its words
say."""
BREAKS = str.maketrans("", "", "\u2060\u200b")
"""Characters that only guide the breaking of lines, and that a reader of the PDF would hear."""
MARKED = {"checkbox", "radio"}
LABELLED = ("for", "aria-labelledby", "aria-describedby", "headers")
"""Attributes that name the id of something else."""


@dataclass(frozen=True, slots=True)
class Book:
    """What a chapter must know of the others.

    Attributes:
        site: The address of the site.
        slugs: What the addresses of each chapter begin with, by the address of its page from the top of the site.
        sources: The sources of the booklet, by id.
        words: The ids of the words that it explains at its end.
    """

    site: str
    slugs: Mapping[str, str]
    sources: Mapping[str, Source]
    words: Container[str]


def draw_chapter(article: LexborNode, entry: Entry, book: Book, *, below: bool) -> str:
    """Return a page as a chapter, in HTML. The tree of the page is changed.

    Args:
        article: The words of the page.
        entry: Which page it is.
        book: What it must know of the others.
        below: Whether it stands below the heading of a part.
    """
    for node in article.css(LEFT_OUT):
        node.decompose()
    for field in article.css("input, textarea, select"):
        field.replace_with(_draw_field(field))
    prepare_drawings(article)
    for node in article.css("[id]"):
        node.attrs["id"] = f"{entry.slug}--{node.attributes['id']}"
    for name in LABELLED:
        for node in article.css(f"[{name}]"):
            del node.attrs[name]
    for link in article.css(".offline-file a"):
        link.unwrap()
    for link in article.css("a[href]"):
        _lead(link, entry, book)
    for raised in article.css("sup:has(> .footnote-ref)"):
        raised.unwrap()
    for image in article.css("img[src]"):
        image.attrs["src"] = urljoin(entry.address, image.attributes["src"] or "")
    html = (article.inner_html or "").translate(BREAKS)
    return re.sub(r"(</?h)([1-5])\b", lambda tag: f"{tag[1]}{int(tag[2]) + 1}", html) if below else html


def _draw_field(field: LexborNode) -> LexborNode:
    """Return where somebody writes or ticks on paper."""
    if field.tag == "input" and field.attributes.get("type") in MARKED:
        return make_node('<span class="tick"></span>')
    return make_node(f'<span class="{"lines" if field.tag == "textarea" else "line"}"></span>')


def _lead(link: LexborNode, entry: Entry, book: Book) -> None:
    """Let a link lead to its place in the booklet; to the site, where that is not in it."""
    if link.css_matches(".footnote-ref"):
        source = book.sources[read_source(link)]
        link.attrs["href"] = f"#source--{source.id}"
        link.inner_html = f"[{source.number}]"
        return
    href = link.attributes["href"] or ""
    if urlsplit(href).scheme:
        return
    path, _, anchor = urljoin(f"/{entry.address}", href).lstrip("/").partition("#")
    if path in book.slugs:
        slug = book.slugs[path]
        link.attrs["href"] = f"#{slug}--{anchor}" if anchor else f"#{slug}"
        if not link.css_matches(".term"):
            link.replace_with(make_node(f'<span class="inside" data-to="{link.attributes["href"]}">{link.html}</span>'))
    elif link.css_matches(".term") and anchor in book.words:
        link.attrs["href"] = f"#word--{anchor}"
    else:
        link.attrs["href"] = urljoin(book.site, f"{path}#{anchor}" if anchor else path)
