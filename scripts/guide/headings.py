"""The headings of a page and their addresses, as every engine gives them."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from guide.project import Page

HEADING = re.compile(r"^#{1,6}[ \t]+(\S.*?)[ \t#]*$", re.MULTILINE)
OWN_ADDRESS = re.compile(r"[ \t]*\{[^}]*?#([\w-]+)[^}]*\}$")
MARKS = re.compile(r"\[\^[^\]]*\]|\]\([^)]*\)|\{[^}]*\}|[*`\[\]]")
"""What of a heading is not its words: citations, addresses of links, attributes, emphasis."""


@lru_cache(maxsize=8192)
def find_headings(page: Page) -> Mapping[str, str]:
    """Return the words of each heading that a page writes itself, by address."""
    headings: dict[str, str] = {}
    for found in HEADING.finditer(page.prose):
        written = page.text.content[slice(*found.span(1))]
        own = OWN_ADDRESS.search(written)
        words = MARKS.sub("", written).strip()
        headings[_count(own[1] if own else slugify(words), headings)] = words
    return headings


def slugify(words: str) -> str:
    """Return the address of a heading: its words in lower case with hyphens, as Python-Markdown's `toc` makes it."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def _count(address: str, taken: dict[str, str]) -> str:
    """Return an address that is not taken: the second `do` of a page is `do_1`."""
    number, free = 0, address
    while free in taken:
        number += 1
        free = f"{address}_{number}"
    return free
