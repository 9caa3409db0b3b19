"""What a printed page needs besides its words: a code that leads to it on the web, and words along its sheets."""

from pathlib import Path

import segno
from selectolax.lexbor import LexborHTMLParser

from guide.project import Project
from guide.settings import read_settings

CODES = Path("assets") / "codes"
ADDRESS = '<p class="foot__address">'
"""Where a page shows its address, as its template leaves it."""


def prepare_paper(project: Project, site: Path) -> None:
    """Give each page of a site that knows its address a code that leads there, and what runs along its sheets.

    The code is a file of its own, which a browser loads only when it prints.
    """
    name = read_settings(project).site_name
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        place = path.relative_to(site)
        tree = LexborHTMLParser(html)
        canonical = tree.css_first("link[rel=canonical]")
        address = (canonical.attributes.get("href") or "") if canonical else ""
        if address and ADDRESS in html:
            code = CODES / place.with_suffix(".svg")
            draw_code(address, site / code)
            top = "../" * (len(place.parts) - 1)
            image = (
                f'<img class="foot__code" src="{top}{code.as_posix()}" width="80" height="80" alt="" loading="lazy">'
            )
            html = html.replace(ADDRESS, f"{image}{ADDRESS}", 1)
            html = html.replace("</head>", f"{draw_edges(read_edges(tree, name, address))}</head>", 1)
            path.write_text(html, encoding="utf-8")


def draw_code(address: str, path: Path) -> None:
    """Write the code of an address (ISO/IEC 18004) as an SVG that is black on white."""
    path.parent.mkdir(parents=True, exist_ok=True)
    code = segno.make_qr(address, error="m")
    code.save(str(path), border=4, xmldecl=False, svgclass=None, lineclass=None, omitsize=True, light="#fff")


def read_edges(tree: LexborHTMLParser, name: str, address: str) -> dict[str, str]:
    """Return what runs along the sheets of a page, by its margin."""
    for mark in tree.css("h1 .headerlink"):
        mark.decompose()
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
