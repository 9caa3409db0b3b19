"""Draws the words of a built page as Markdown: what one reads, without what one presses."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from selectolax.lexbor import LexborNode

LEFT_OUT = (
    ".headerlink, .footnote-backref, .picture:has(.picture__numbers) .picture__drawing, .picture__numbers summary, "
    ".scroll__hint, .table-tools, .worksheet__tools, .worksheet__plain, .worksheet__promise, .diary__tools, [hidden], "
    "[role=search], [role=status], button, output, script, style, link, svg, input, select, textarea"
)
"""What is of use on a screen alone. Of a picture stays the table of its numbers."""
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "cite": "*", "code": "`"}
ITEMS = {"ul", "ol"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
TITLES = {"figcaption", "summary", "legend", "dt", "caption"}
LEAVES = {"p", "label", *HEADINGS, *TITLES}
"""Elements whose words are one line."""
BREAKS = str.maketrans("", "", "\u2060\u200b")
"""Characters that only guide the breaking of lines."""
BOXES = {"article", "section", "div", "figure", "details", "form", "fieldset", "dl", "dd", "blockquote", "li", "nav"}
"""Elements that hold others, each on lines of its own."""


def draw_blocks(article: LexborNode, address: str) -> str:
    """Return the words of a page as Markdown. The tree of the page is changed.

    Args:
        article: The words of the page.
        address: Where the page stands; its links are written out in full.
    """
    for node in article.css(LEFT_OUT):
        node.decompose()
    return "\n\n".join(block for block in _draw_inside(article, address) if block)


def _draw_inside(node: LexborNode, address: str) -> Iterator[str]:
    """Yield the blocks of an element; words between them are a block, too."""
    words: list[str] = []
    for child in node.iter(include_text=True):
        if child.tag in BOXES | ITEMS | LEAVES | {"table", "hr", "pre"}:
            yield _tidy("".join(words))
            words.clear()
            yield from _draw_block(child, address)
        else:
            words.append(_draw_words(child, address))
    yield _tidy("".join(words))


def _draw_block(node: LexborNode, address: str) -> Iterator[str]:
    tag = node.tag or ""
    if tag in LEAVES:
        words = _tidy(_draw_words_inside(node, address))
        is_title = tag in TITLES or "admonition-title" in (node.attributes.get("class") or "")
        yield f"{'#' * int(tag[1])} {words}" if tag in HEADINGS else f"**{words}**" if is_title and words else words
    elif tag in ITEMS:
        yield "\n".join(_draw_items(node, address))
    elif tag == "table":
        yield "\n".join(_draw_table(node, address))
    elif tag == "pre":
        yield f"```text\n{node.text().strip()}\n```"
    elif "admonition" in (node.attributes.get("class") or "").split():
        inside = "\n\n".join(block for block in _draw_inside(node, address) if block)
        yield "\n".join(f"> {line}".rstrip() for line in inside.split("\n"))
    elif tag in BOXES:
        yield from _draw_inside(node, address)


def _draw_items(node: LexborNode, address: str) -> Iterator[str]:
    for number, item in enumerate(node.iter(), 1):
        id_ = item.attributes.get("id") or ""
        source = f"[^{id_.removeprefix('fn:')}]:" if id_.startswith("fn:") else ""
        mark = source or (f"{number}." if node.tag == "ol" else "-")
        first, *more = [block for block in _draw_inside(item, address) if block] or [""]
        yield f"{mark} {first}".rstrip()
        yield from (f"    {line}" for block in more for line in block.split("\n"))


def _draw_table(node: LexborNode, address: str) -> Iterator[str]:
    for number, row in enumerate(node.css("tr")):
        cells = [_tidy(_draw_words_inside(cell, address)).replace("|", "\\|") for cell in row.css("th, td")]
        yield f"| {' | '.join(cells)} |"
        if not number:
            yield "|---" * len(cells) + "|"


def _draw_words_inside(node: LexborNode, address: str) -> str:
    return "".join(_draw_words(child, address) for child in node.iter(include_text=True))


def _draw_words(node: LexborNode, address: str) -> str:
    """Return the words of an element in a line."""
    tag, attributes = node.tag or "", node.attributes
    if tag == "-text":
        return node.text()
    if tag == "br":
        return " "
    if tag == "img":
        return f"![{attributes.get('alt') or ''}]({urljoin(address, attributes.get('src') or '')})"
    words = _draw_words_inside(node, address)
    if tag == "a":
        return _draw_link(node, words.strip(), address)
    if tag in MARKS and words.strip():
        return f"{MARKS[tag]}{words.strip()}{MARKS[tag]}"
    return f" {words} " if tag in BOXES | LEAVES | ITEMS else words


def _draw_link(node: LexborNode, words: str, address: str) -> str:
    target = node.attributes.get("href") or ""
    if "footnote-ref" in (node.attributes.get("class") or ""):
        return f"[^{target.removeprefix('#fn:')}]"
    return f"[{words}]({urljoin(address, target)})" if words else ""


def _tidy(words: str) -> str:
    return re.sub(r"\s+", " ", words.translate(BREAKS)).strip()
