"""What a printed page needs besides its words: a code that leads to it on the web, and words along its sheets."""

import io
from pathlib import Path
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from guide.digests import digest, digest_programs
from guide.project import Project
from guide.settings import read_settings
from guide.shelf import keep_files, keep_values, place

CODES = Path("assets") / "codes"
ADDRESS = '<p class="foot__address">'
"""Where a page shows its address, as its template leaves it."""


def prepare_paper(project: Project, site: Path) -> None:
    """Give each page of a site that knows its address a code that leads there, and what runs along its sheets.

    The code is a file of its own, which a browser loads only when it prints.
    """
    name = read_settings(project).site_name
    pages = {path.relative_to(site): path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    made_of = {page: digest(digest_programs(), name, html) for page, html in pages.items()}
    sheets = keep_values(project, "sheets", made_of, lambda page: read_sheet(pages[page], name))
    addresses: dict[Path, str] = {}
    for page, html in pages.items():
        code = CODES / page.with_suffix(".svg")
        src = f'src="{"../" * (len(page.parts) - 1)}{code.as_posix()}"'
        if sheets[page].address and (ADDRESS in html or src in html):
            addresses[code] = sheets[page].address
            (site / page).write_text(_prepare(html, src, sheets[page]), encoding="utf-8")
    made_of = {code: digest(digest_programs(), address) for code, address in addresses.items()}
    for code, drawing in keep_files(project, "codes", made_of, lambda code: draw_code(addresses[code])).items():
        place(drawing, site / code)


class Sheet(NamedTuple):
    """What a page says of itself on paper.

    Attributes:
        address: Where it stands; empty if it does not say so.
        edges: What runs along its sheets, by the margin.
    """

    address: str
    edges: dict[str, str]


def read_sheet(html: str, name: str) -> Sheet:
    """Return what a page says of itself on paper, in a site of this name."""
    tree = LexborHTMLParser(html)
    canonical = tree.css_first("link[rel=canonical]")
    address = (canonical.attributes.get("href") or "") if canonical else ""
    return Sheet(address, read_edges(tree, name, address) if address else {})


def _prepare(html: str, src: str, sheet: Sheet) -> str:
    """Return a page with its code and its edges; one that has them stays as it is."""
    if src in html:
        return html
    image = f'<img class="foot__code" {src} width="80" height="80" alt="" loading="lazy">'
    html = html.replace(ADDRESS, f"{image}{ADDRESS}", 1)
    return html.replace("</head>", f"{draw_edges(sheet.edges)}</head>", 1)


def draw_code(address: str) -> bytes:
    """Return the code of an address (ISO/IEC 18004) as an SVG that is black on white."""
    import segno  # noqa: PLC0415 - slow, and seldom needed

    drawing = io.BytesIO()
    code = segno.make_qr(address, error="m")
    code.save(drawing, kind="svg", border=4, xmldecl=False, svgclass=None, lineclass=None, omitsize=True, light="#fff")
    return drawing.getvalue()


def read_edges(tree: LexborHTMLParser, name: str, address: str) -> dict[str, str]:
    """Return what runs along the sheets of a page, by its margin."""
    title, review = tree.css_first("h1"), tree.css_first(".review")
    told = {
        "@top-left": title.text() if title else "",
        "@top-right": name,
        "@bottom-left": address.partition("://")[2],
        "@bottom-center": review.text().partition(".")[0] if review else "",
    }
    return {edge: " ".join(words.split()) for edge, words in told.items() if words}


def draw_edges(edges: dict[str, str]) -> str:
    """Return the style that puts words along sheets."""
    rules = "".join(f'{edge}{{content:"{_escape(words)}"}}' for edge, words in edges.items())
    return f"<style>@page{{{rules}}}</style>"


def _escape(words: str) -> str:
    """Return words as they may stand between quotation marks in a style (CSS Syntax 3, 4.3.5) in HTML."""
    return words.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")
