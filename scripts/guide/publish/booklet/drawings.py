"""Drawings as a PDF takes them: styled inside, as no style sheet of a page reaches them, and with all their words."""

import base64
import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

STYLES = Path(__file__).with_name("drawings.css")


def prepare_drawings(article: LexborNode) -> None:
    """Make the drawings of an article ready, in place.

    One that stands for something gets its title and its description as its one alternative text, which is all that is
    read out of a PDF. One that only adorns becomes a background: what is drawn there is no content.
    """
    styles = f"<style>{STYLES.read_text(encoding='utf-8')}</style>"
    for drawing in article.css("svg"):
        if "aria-hidden" in drawing.attributes:
            drawing.replace_with(_as_background(drawing, styles))
        else:
            drawing.inner_html = f"<title>{_read_words(drawing)}</title>{styles}{_read_shapes(drawing)}"


def _read_words(drawing: LexborNode) -> str:
    told = (drawing.css_first(tag) for tag in ("title", "desc"))
    return ": ".join(node.inner_html or "" for node in told if node)


def _read_shapes(drawing: LexborNode) -> str:
    return re.sub(r"<(title|desc)>.*?</\1>", "", drawing.inner_html or "", flags=re.DOTALL)


def _as_background(drawing: LexborNode, styles: str) -> LexborNode:
    name = drawing.attributes.get("class") or ""
    shape = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{drawing.attributes.get("viewBox")}" class="{name}">'
    content = base64.b64encode(f"{shape}{styles}{_read_shapes(drawing)}</svg>".encode()).decode()
    html = f'<span class="{name}" style="background-image: url(data:image/svg+xml;base64,{content})"></span>'
    return make_node(html)


def make_node(html: str) -> LexborNode:
    """Return an element from its HTML."""
    node = LexborHTMLParser(html).css_first("body > *")
    if node is None:
        raise ValueError(html)
    return node
