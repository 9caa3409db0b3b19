"""A page of the site becomes a chapter of a booklet."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from guide.publish.booklet.chapters import Book, draw_chapter
from guide.publish.booklet.gathered import Source, gather_sources, gather_words
from guide.publish.booklet.plan import Entry

BOOK = Book(
    site="https://small.example/",
    slugs={"": "start", "a/": "a", "a/b/": "a-b"},
    sources={"green2019": Source("green2019", 7, "Green AB.")},
    words={"known"},
)
ENTRY = Entry("a/b.md", "B")
NOTES = (
    '<div class="footnote"><ol><li id="fn:{0}"><p>{0}. <a class="footnote-backref" href="#x">b</a></p></li></ol></div>'
)
CITED = '<p><sup><a class="footnote-ref" href="#fn:{}">[1]</a></sup></p>'


def draw(html: str, *, below: bool = False) -> str:
    article = LexborHTMLParser(f"<article>{html}</article>").css_first("article")
    return draw_chapter(article, ENTRY, BOOK, below=below)


@pytest.mark.parametrize(
    ("link", "drawn"),
    [
        ('<a href="#here">x</a>', '<span class="inside" data-to="#a-b--here"><a href="#a-b--here">x</a></span>'),
        ('<a href="../#there">x</a>', '<span class="inside" data-to="#a--there"><a href="#a--there">x</a></span>'),
        ('<a href="../../">x</a>', '<span class="inside" data-to="#start"><a href="#start">x</a></span>'),
        ('<a href="../../gone/">x</a>', '<a href="https://small.example/gone/">x</a>'),
        ('<a href="tel:911">x</a>', '<a href="tel:911">x</a>'),
        ('<a class="term" href="../../glossary/#known">x</a>', '<a class="term" href="#word--known">x</a>'),
        (
            '<sup><a class="footnote-ref" href="#fn:green2019">[1]</a></sup>',
            '<a class="footnote-ref" href="#source--green2019">[7]</a>',
        ),
    ],
)
def test_a_link_leads_to_its_place_in_the_booklet_or_to_the_site(link: str, drawn: str) -> None:
    assert draw(link) == drawn


@pytest.mark.parametrize(
    ("field", "drawn"),
    [
        ('<input type="radio">', '<span class="tick"></span>'),
        ('<input type="text">', '<span class="line"></span>'),
        ("<textarea></textarea>", '<span class="lines"></span>'),
        ("<button>Print</button>", ""),
        ("<p hidden>x</p>", ""),
        ('<h2 id="x">X<a class="headerlink" href="#x">#</a></h2>', '<h2 id="a-b--x">X</h2>'),
    ],
)
def test_what_one_presses_is_left_out_or_becomes_a_place_to_write(field: str, drawn: str) -> None:
    assert draw(field) == drawn


def test_headings_stand_below_those_of_their_part() -> None:
    assert draw("<h1>A</h1><h3>B</h3>", below=True) == "<h2>A</h2><h4>B</h4>"


def test_a_drawing_has_all_its_words_in_one() -> None:
    drawn = draw('<svg role="img"><title>Spray</title><desc>9 of 100</desc><path d="M0 0"></path></svg>')
    assert "<title>Spray: 9 of 100</title><style>" in drawn
    assert "<desc>" not in drawn


def test_a_drawing_that_only_adorns_is_no_figure() -> None:
    drawn = draw('<svg aria-hidden="true" viewBox="0 0 1 1" class="bars__swatch"><path></path></svg>')
    assert drawn.startswith('<span class="bars__swatch" style="background-image: url(data:image/svg+xml;base64,')


def test_sources_are_numbered_through_in_the_order_of_their_first_use() -> None:
    pages = [CITED.format("b") + NOTES.format("b"), CITED.format("a") + CITED.format("b") + NOTES.format("a")]
    articles = [LexborHTMLParser(f"<article>{page}</article>").css_first("article") for page in pages]
    assert list(gather_sources(articles).values()) == [Source("b", 1, "b."), Source("a", 2, "a.")]


def test_words_are_gathered_once_in_the_order_of_the_alphabet() -> None:
    page = '<article><section class="terms"><ul><li id="word:z">Z<li id="word:a">A</ul></section></article>'
    articles = [LexborHTMLParser(page).css_first("article") for _ in range(2)]
    assert gather_words(articles) == {"a": "A", "z": "Z"}
