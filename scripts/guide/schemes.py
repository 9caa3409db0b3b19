"""What an address on a page begins with, and where it may lead."""

import re
from html import unescape

SCHEMES = ("https", "http", "mailto", "tel", "sms")
"""What a link may lead to."""


def read_scheme(address: str) -> str:
    """Return the scheme of an address as a browser reads it, in lower case; empty if it has none.

    Browsers resolve character references and drop tabs, line feeds and leading control characters (WHATWG URL, 4.4).
    """
    bare = re.sub(r"[\t\n\r]", "", unescape(address)).lstrip("".join(map(chr, range(33))))
    found = re.match(r"([a-z][a-z0-9+.\-]*):", bare, re.IGNORECASE)
    return found[1].lower() if found else ""
