"""What a printed page needs besides its words: a code that leads to it on the web, and words along its sheets."""

import io
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from guide.project import Project
from guide.settings import read_settings
from guide.shelf import digest, digest_programs, keep_files, place

CODES = Path("assets") / "codes"
ADDRESS = '<p class="foot__address">'
"""Where a page shows its address, as its template leaves it."""


def prepare_paper(project: Project, site: Path) -> None:
    """Give each page of a site that knows its address a code that leads there, and what runs along its sheets.

    The code is a file of its own, which a browser loads only when it prints.
    """
    name = read_settings(project).site_name
    addresses = dict(filter(None, (_prepare(path, site, name) for path in sorted(site.rglob("*.html")))))
    made_of = {code: digest(address, digest_programs()) for code, address in addresses.items()}
    for code, drawing in keep_files(project, "codes", made_of, lambda code: draw_code(addresses[code])).items():
        place(drawing, site / code)


def _prepare(path: Path, site: Path, name: str) -> tuple[Path, str] | None:
    """Prepare a page. Returns the name of its code, and where that leads; nothing if the page has no address."""
    html = path.read_text(encoding="utf-8")
    place = path.relative_to(site)
    tree = LexborHTMLParser(html)
    canonical = tree.css_first("link[rel=canonical]")
    address = (canonical.attributes.get("href") or "") if canonical else ""
    code = CODES / place.with_suffix(".svg")
    src = f'src="{"../" * (len(place.parts) - 1)}{code.as_posix()}"'
    if not address or (ADDRESS not in html and src not in html):
        return None
    if src not in html:
        image = f'<img class="foot__code" {src} width="80" height="80" alt="" loading="lazy">'
        html = html.replace(ADDRESS, f"{image}{ADDRESS}", 1)
        html = html.replace("</head>", f"{draw_edges(read_edges(tree, name, address))}</head>", 1)
        path.write_text(html, encoding="utf-8")
    return code, address


def draw_code(address: str) -> bytes:
    """Return the code of an address (ISO/IEC 18004) as an SVG that is black on white."""
    import segno  # noqa: PLC0415 - slow, and seldom needed

    drawing = io.BytesIO()
    code = segno.make_qr(address, error="m")
    code.save(drawing, kind="svg", border=4, xmldecl=False, svgclass=None, lineclass=None, omitsize=True, light="#fff")
    return drawing.getvalue()


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
