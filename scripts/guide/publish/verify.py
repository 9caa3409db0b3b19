"""Verifies a built site before readers see it: what its pages hold, and where its links lead."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.checks.markup import SCHEMES, read_scheme
from guide.diagnostics import Diagnostic
from guide.project import Project
from guide.publish.built_page import BuiltPage, read_built_pages
from guide.publish.internal_links import find_dead_links, start_lychee

LEAKS = {
    "///": "a block that was not drawn",
    "[^": "a citation that was not drawn",
    "{{": "a template that was not filled",
    "{%": "a template that was not filled",
    "!!!": "a box that was not drawn",
    ":::": "a block that was not drawn",
    "](": "a link that was not drawn",
}
"""Marks that only a mistake leaves on a page, and what each was to be."""
LOADED = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "img": "src",
    "input": "src",
    "object": "data",
    "script": "src",
    "source": "src",
    "track": "src",
    "video": "src",
}
"""Elements that a browser loads something for, and the attribute that says what."""
LOADED_LINKS = {
    "apple-touch-icon",
    "dns-prefetch",
    "icon",
    "manifest",
    "modulepreload",
    "preconnect",
    "prefetch",
    "preload",
    "stylesheet",
}
"""Relations of <link> for which a browser asks a host."""
CSS_ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", re.IGNORECASE)


def verify_site(project: Project, site: Path) -> list[Diagnostic]:
    """Return all that is wrong with a built site.

    Args:
        project: What it was built from; problems are told where they can be mended.
        site: The folder to look at.

    Raises:
        GuideError: The link checker is missing or fails.
    """
    lychee = start_lychee(site)  # works while this process reads the pages
    pages = read_built_pages(project, site)
    problems = [problem for page in pages for problem in verify_page(page)]
    problems += _verify_styles(site)
    problems += find_dead_links(site, pages, lychee)
    return sorted(set(problems))


def verify_page(page: BuiltPage) -> Iterator[Diagnostic]:
    """Yield what is wrong with one page, but for its links."""
    yield from _duplicate_ids(page)
    yield from _leaks(page)
    for node in page.tree.css("*"):
        yield from _programs(page, node)
        if address := _foreign(node):
            what = f"<{node.tag}> makes the reader's browser ask another host: {address}"
            help_ = "put the file into docs/assets/ and name it from there"
            yield page.problem(address, "built-other-origin", what, help_)


def _programs(page: BuiltPage, node: LexborNode) -> Iterator[Diagnostic]:
    for name, value in node.attributes.items():
        if name.startswith("on"):
            what = f"<{node.tag}> has the attribute '{name}', which runs a program"
            yield page.problem(re.compile(rf"(?<=\s){name}(?=\s*=)"), "built-handler", what, "take the attribute out")
        elif name in {"href", "src", "action", "formaction", "xlink:href"}:
            scheme = read_scheme(value or "")
            if scheme and scheme not in SCHEMES:
                what = f"<{node.tag}> leads to a '{scheme}:' address"
                yield page.problem(value or "", "built-scheme", what, "link to a page or to a web address")


def _foreign(node: LexborNode) -> str:
    """Return the address on another host that a browser would ask for this element; empty if none."""
    attributes = node.attributes
    tag = str(node.tag)
    addresses = [attributes.get(LOADED[tag]) if tag in LOADED else None]
    addresses += re.split(r"[\s,]+", attributes.get("srcset") or "")
    if tag == "link" and LOADED_LINKS & set((attributes.get("rel") or "").lower().split()):
        addresses.append(attributes.get("href"))
    addresses += _css_addresses(attributes.get("style") or "")
    if tag == "style":
        addresses += _css_addresses(node.text())
    return next((address for address in addresses if address and urlsplit(address.strip()).netloc), "")


def _css_addresses(css: str) -> list[str]:
    return [first or second for first, second in CSS_ADDRESS.findall(css)]


def _verify_styles(site: Path) -> Iterator[Diagnostic]:
    for path in sorted(site.rglob("*.css")):
        for address in _css_addresses(path.read_text(encoding="utf-8")):
            if urlsplit(address).netloc:
                name = path.relative_to(site).as_posix()
                what = f"the style sheet makes the reader's browser ask another host: {address}"
                yield Diagnostic(
                    f"docs/{name}", 1, 1, "built-other-origin", what, "put the file beside the style sheet"
                )


def _duplicate_ids(page: BuiltPage) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for node in page.tree.css("[id]"):
        id_ = node.attributes["id"] or ""
        if id_ in seen:
            what = f"two things on the page have the id '{id_}'"
            yield page.problem(id_, "built-duplicate-id", what, "give one of the two another {#id}", last=True)
        seen.add(id_)


def _leaks(page: BuiltPage) -> Iterator[Diagnostic]:
    article = page.tree.css_first("article") or page.tree.body
    if article is None:
        return
    tree = LexborHTMLParser(article.html or "")
    for code in tree.css("code, pre, script, style"):
        code.decompose()
    words = tree.text(deep=True)
    for mark, what in LEAKS.items():
        if mark in words:
            start = words.index(mark)
            line = words[start : start + 40].split("\n", 1)[0].strip()
            help_ = "look for a misspelt name, a bracket too few, or wrong indentation"
            yield page.problem(mark, "built-leak", f"{what} stands on the page: '{line}'", help_)
