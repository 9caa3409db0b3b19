"""Markup: a page holds words, links and its own pictures; no programs, and nothing from other hosts."""

import re
from collections.abc import Iterator
from html import unescape

from guide.diagnostics import Diagnostic
from guide.project import Page
from guide.schemes import SCHEMES, read_scheme

FORBIDDEN = re.compile(r"<(script|style|iframe|object|embed|form|link|meta|base|svg|math)\b", re.IGNORECASE)
HANDLER = re.compile(r"<[a-z][^<>]*?\s(on[a-z]+)\s*=", re.IGNORECASE)
STYLE = re.compile(r"<[a-z][^<>]*?\s(style)\s*=", re.IGNORECASE)
ADDRESSES = (
    re.compile(r"\]\(\s*<?(?P<address>[^\s<>]+?)(?=[\s>)])"),  # [words](address), ![words](address)
    re.compile(r"^ {0,3}\[[^\]^\n][^\]\n]*\]:\s*<?(?P<address>[^\s<>]+)", re.MULTILINE),  # [name]: address
    re.compile(r"<(?P<address>[a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>", re.IGNORECASE),  # <address>
    re.compile(
        r"<[a-z][^<>]*?\s(?:href|src|action|formaction|data|srcset|poster)\s*=\s*[\"']?(?P<address>[^\"'>]+)",
        re.IGNORECASE,
    ),
    re.compile(r"\{[^{}\n]*\b(?:href|src)\s*=\s*[\"']?(?P<address>[^\"'}\s]+)", re.IGNORECASE),  # { href="address" }
)
IMAGES = (
    re.compile(r"!\[[^\]\n]*\]\(\s*<?(?P<address>[^\s<>]+?)(?=[\s>)])"),
    re.compile(r"<(?:img|source|video|audio)\b[^<>]*?\ssrc(?:set)?\s*=\s*[\"']?(?P<address>[^\"'>\s]+)", re.IGNORECASE),
)


def check_markup(page: Page) -> list[Diagnostic]:
    """Return the markup of a page that must not be there."""
    return [*_check_html(page), *_check_addresses(page), *_check_images(page)]


def _check_html(page: Page) -> Iterator[Diagnostic]:
    for found in FORBIDDEN.finditer(page.prose):
        what = f"<{found[1].lower()}> in a page"
        yield page.text.problem(
            found.span(), "html-forbidden", what, "take it out: pages hold words, links and pictures only"
        )
    for found in HANDLER.finditer(page.prose):
        what = f"the attribute '{found[1]}' runs a program"
        yield page.text.problem(
            found.span(1), "html-handler", what, "take it out: pages hold words, links and pictures only"
        )
    for found in STYLE.finditer(page.prose):
        what = "the attribute 'style' in a page"
        yield page.text.problem(
            found.span(1), "html-style", what, "take it out: how things look is said in docs/assets/css/"
        )


def _check_addresses(page: Page) -> Iterator[Diagnostic]:
    seen: set[int] = set()
    for pattern in ADDRESSES:
        for found in pattern.finditer(page.prose):
            if found.start("address") in seen:
                continue
            seen.add(found.start("address"))
            scheme = read_scheme(found["address"])
            if len(scheme) == 1:
                what = "a file on your own computer, which readers do not have"
                help_ = "put it into docs/assets/ and name it from here, like assets/picture.svg"
                yield page.text.problem(found.span("address"), "link-scheme", what, help_)
            elif scheme and scheme not in SCHEMES:
                what = f"a link to a '{scheme}:' address"
                help_ = f"link to a page, or to an address that starts with {', '.join(f'{s}:' for s in SCHEMES)}"
                yield page.text.problem(found.span("address"), "link-scheme", what, help_)


def _check_images(page: Page) -> Iterator[Diagnostic]:
    for pattern in IMAGES:
        for found in pattern.finditer(page.prose):
            address = unescape(found["address"])
            if read_scheme(address) in {"http", "https"} or address.startswith("//"):
                what = "a picture from another host, which would learn who reads this page"
                help_ = "put the picture into docs/assets/ if its licence allows, and name it from there"
                yield page.text.problem(found.span("address"), "image-remote", what, help_)
