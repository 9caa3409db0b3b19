"""What a page may do in a reader's browser: load from its own host, and nothing else.

The rule stands in each page, for hosts that cannot send headers (W3C, Content Security Policy Level 3, 3.3). It names
each program and style sheet in the page by its hash. What a meta element cannot say, such as who may frame the page, is
for the headers of the host: see `scripts/deploy/`.
"""

import base64
import re
from hashlib import sha256

INLINE = re.compile(r"<(?P<tag>script|style)(?P<attributes>(?:\s[^>]*)?)>(?P<content>.*?)</(?P=tag)>", re.DOTALL)
DATA = "application/ld+json"
"""A kind of script that no browser runs, and that needs no leave."""
CHARSET = re.compile(r'<meta charset="?utf-8"?>', re.IGNORECASE)


def add_policy(html: str) -> str:
    """Return a page with the rule of what it may do."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{draw_policy(html)}">'
    charset = CHARSET.search(html)
    return f"{html[: charset.end()]}{meta}{html[charset.end() :]}" if charset and meta not in html else html


def draw_policy(html: str) -> str:
    """Return the rule for a page as it will be sent."""
    hashes: dict[str, list[str]] = {"script": [], "style": []}
    for found in INLINE.finditer(html):
        if "src=" not in found["attributes"] and DATA not in found["attributes"]:
            hashes[found["tag"]].append(_hash(found["content"]))
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *dict.fromkeys(hashes["script"])],
        "style-src": ["'self'", *dict.fromkeys(hashes["style"])],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "worker-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "require-trusted-types-for": ["'script'"],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items())


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(content.encode()).digest()).decode()}'"
