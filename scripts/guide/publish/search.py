"""Writes what the search of the site looks through: the sections of its pages, and what people type for them.

The file holds three lists, which name each other by their place (from 0):

- `pages`: address from the top of the site, title
- `sections`: page, address of the heading, words of the heading, words to show, words of tables
- `terms`: what people type, sections that answer it, the best one first
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.data import read_data
from guide.diagnostics import GuideError
from guide.digests import digest, digest_programs
from guide.project import FRONT_MATTER, Page, Project
from guide.publish.built_page import find_source
from guide.search_terms import SearchTerms, split_target
from guide.shelf import keep_values

FILE = Path("assets") / "search.json"
LEFT_OUT = (
    "[data-search-exclude], summary, .footnote, .footnote-ref, .headerlink, .scroll__hint, nav, script, style, svg"
)
"""What no search finds: references, numbers of citations, drawings, what leads about the page."""
BLOCKS = "p, tr, td, th, dt, dd, div, section, summary, figcaption, blockquote, pre, br"
HEADINGS = "h1, h2[id], h3[id], h4[id], li > strong[id]"
"""Where a section begins; a list whose items have an address of their own has a section for each."""
HEADING, WORDS, TABLE, TABLE_END, ITEM = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
"""Stand in the text of a page before and after a heading, around a table, and before an item of a list."""


@dataclass(frozen=True, slots=True)
class Section:
    """Part of a page below a heading.

    Attributes:
        anchor: The address of the heading on the page; empty at the top.
        heading: Its words, after those of the heading above it; empty at the top.
        words: The words below it, one paragraph to a line, or one item after "- ".
        tables: The words in tables: found, but not shown, as a number without its column says something else.
    """

    anchor: str
    heading: str
    words: str
    tables: str


def _find_searched(project: Project, site: Path) -> Iterator[tuple[str, Page, bytes]]:
    """Yield the names, words and HTML of pages that somebody wrote, but for those that `hide: [search]`."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        source = find_source(project, name)
        if source.suffix == ".md":
            page = project.read_page(source)
            front = FRONT_MATTER.match(page.text.content)
            if not (front and re.search(r"^hide:.*\bsearch\b", front[1], re.MULTILINE)):
                yield name, page, path.read_bytes()


def write_search(project: Project, site: Path) -> None:
    """Write what the search looks through into a built site.

    Args:
        project: What the site was built from.
        site: The folder that it stands in.

    Raises:
        GuideError: A file of the project cannot be read, or the built site has no room for the file.
    """
    titles: list[tuple[str, str]] = []
    sections: list[tuple[int, str, str, str, str]] = []
    places: dict[tuple[str, str], int] = {}
    searched = {name: (page, html) for name, page, html in _find_searched(project, site)}
    made_of = {name: digest(digest_programs(), html) for name, (_, html) in searched.items()}
    read = keep_values(project, "searched", made_of, lambda name: _read_page(searched[name][1]))
    for name, (page, _) in searched.items():
        number, path = len(titles), page.path.removeprefix("docs/")
        title, parts = read[name]
        titles.append((name.removesuffix("index.html"), title))
        for part in parts:
            places[path, part.anchor] = len(sections)
            sections.append((number, part.anchor, part.heading, part.words, part.tables))
    terms = _list_terms(read_data(project).search_terms, places)
    _write(site / FILE, {"pages": titles, "sections": sections, "terms": terms})


def _list_terms(terms: SearchTerms, places: dict[tuple[str, str], int]) -> list[tuple[list[str], list[int]]]:
    """Return what people type with the sections that answer it. The check of the data tells of what is not there."""
    listed = []
    for term in terms.by_id.values():
        targets = [places[target] for target in map(split_target, term.pages) if target in places]
        listed.append(([word.lower() for word in (*term.listed, *term.typed)], targets))
    return listed


def _write(path: Path, content: object) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    except OSError as error:
        raise GuideError(f"the file of the search could not be written: {error.strerror}") from error


def _read_page(html: bytes) -> tuple[str, tuple[Section, ...]]:
    """Return the title of a page and its sections."""
    article = LexborHTMLParser(html).css_first("article")
    if article is None:
        return "", ()
    for node in article.css(LEFT_OUT):
        node.decompose()
    title = article.css_first("h1")
    return (_join(title.text()) if title else ""), tuple(_split(_mark(article)))


def _mark(article: LexborNode) -> str:
    """Return the text of an article, with marks where a heading, a table or an item begins."""
    above = ""
    for node in article.css(HEADINGS):
        words = _join(node.text())
        if node.tag == "h2":
            above = words
        shown = "" if node.tag == "h1" else f"{above}: {words}" if node.tag in {"h3", "h4"} and above else words
        node.replace_with(f"{HEADING}{node.attributes.get('id') or '' if shown else ''}{WORDS}{shown}\n")
    for node in article.css("table"):
        node.insert_before(TABLE)
        node.insert_after(TABLE_END)
    for node in article.css(BLOCKS):
        node.insert_before("\n")
    for node in article.css("li"):
        node.insert_before(f"\n{ITEM}")
    return re.sub(f"{ITEM}\\s*", "- ", article.text()).replace(f"- {HEADING}", HEADING)


def _split(text: str) -> Iterator[Section]:
    before, *parts = text.split(HEADING)
    for part in parts if not before.strip() else (f"{WORDS}\n{before}", *parts):
        anchor, _, rest = part.partition(WORDS)
        heading, _, words = rest.partition("\n")
        tables = re.findall(f"{TABLE}(.*?){TABLE_END}", words, re.DOTALL)
        shown = re.sub(f"{TABLE}.*?{TABLE_END}", "\n", words, flags=re.DOTALL)
        lines = (_join(line) for line in shown.split("\n"))
        yield Section(anchor, heading, "\n".join(filter(None, lines)).removeprefix(": "), _join(" ".join(tables)))


def _join(words: str) -> str:
    """Return words with one space between them, and without the characters that only guide the breaking of lines."""
    return " ".join(re.sub("[\u2060\u00ad\u200b]", "", words).split())
