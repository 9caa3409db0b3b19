"""Verifies a built site before readers see it: what its pages hold, and where its links lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.diagnostics import Diagnostic
from guide.digests import digest, digest_files, digest_programs
from guide.project import Project
from guide.publish.built_page import BuiltPage, find_source, read_built_page, read_frame
from guide.publish.internal_links import find_dead_links, start_lychee
from guide.schemes import SCHEMES, read_scheme
from guide.shelf import keep_values

LEAKS = {
    "///": "a block that was not drawn",
    "[^": "a citation that was not drawn",
    "{{": "a template that was not filled",
    "{%": "a template that was not filled",
    "!!!": "a box that was not drawn",
    ":::": "a block that was not drawn",
    "](": "a link that was not drawn",
    "**": "a mark for bold words that was not closed",
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
LOADED_BY_ALL = ("background", "poster")
"""Attributes that name something to load, wherever they stand."""
NAMES_SOMETHING = (
    ":is([href*=':'], link[href], [src], [action], [formaction], [srcset], [style], [poster], [background], [data], "
    "style, script)"
)
"""Elements that may lead somewhere, or load something."""
LINKED_DATA = "application/ld+json"
"""The type of a <script> that no browser runs: what search engines are told of a page."""
HANDLER = re.compile(r"\son[a-z]+\s*=", re.IGNORECASE)
PROGRAMS = "script, iframe, object, embed"
SENDS = "[formaction], button:not([type=button], [type=reset]), input:is([type=submit], [type=image])"
"""What in a form would send it."""
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
ADDRESS = re.compile(r"(?:https?:)?//(?!www\.w3\.org/)[a-z0-9][a-z0-9.-]*\.[a-z]{2,}[^\s\"')]*", re.IGNORECASE)
"""An address of another host in a style sheet or a script. Those of w3.org are names there, not addresses."""
QUIET = re.compile(r"/\*.*?\*/|url\(\s*([\"']?)data:.*?\1\s*\)", re.DOTALL)
"""What no browser asks for: comments, and pictures that stand in the style sheet itself."""


def verify_site(project: Project, site: Path) -> list[Diagnostic]:
    """Return all that is wrong with a built site.

    Args:
        project: What it was built from; problems are told where they can be mended.
        site: The folder to look at.

    Raises:
        GuideError: The link checker is missing or fails.
    """
    lychee = start_lychee(site)  # works while this process reads the pages
    frame = read_frame(project)
    shared = digest(digest_programs(), *(part for text in frame for part in (text.path, text.content)))
    pages = {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*.html"))}
    sources = {name: find_source(project, name) for name in pages}
    made_of = {
        name: digest(shared, name, html, digest_files(project.root, sources[name])) for name, html in pages.items()
    }
    seen = keep_values(
        project, "verified", made_of, lambda name: _see_page(read_built_page(project, site, name, frame))
    )
    problems = [problem for name in pages for problem in seen[name].problems]
    built = {project.name(sources[name]) for name in pages if seen[name].has_words}
    problems += _find_missing_pages(project, built)
    problems += _verify_assets(project, site)
    problems += find_dead_links(project, site, lychee)
    return sorted(set(problems))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was seen on a page."""

    problems: list[Diagnostic]
    has_words: bool


def _see_page(page: BuiltPage) -> _Seen:
    article = page.tree.css_first("article")
    return _Seen(list(verify_page(page)), bool(article and article.text().strip()))


def verify_page(page: BuiltPage) -> Iterator[Diagnostic]:
    """Yield what is wrong with one page, but for its links."""
    yield from _duplicate_ids(page)
    yield from _leaks(page)
    yield from _misplaced(page)
    # Thousands of elements have none of these attributes, and looking at each takes time
    for node in page.tree.css("*" if HANDLER.search(page.tree.html or "") else NAMES_SOMETHING):
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
    addresses += [attributes.get(name) for name in LOADED_BY_ALL]
    addresses += ADDRESS.findall(attributes.get("style") or "")
    if tag in {"script", "style"} and attributes.get("type") != LINKED_DATA:
        addresses += ADDRESS.findall(node.text())
    return next((address for address in addresses if address and urlsplit(address.strip()).netloc), "")


def _find_missing_pages(project: Project, built: set[str]) -> Iterator[Diagnostic]:
    for path in project.page_paths():
        if project.name(path) not in built:
            what = "the site has no such page, or an empty one"
            help_ = "look at overrides/main.html: it must print the page's content in an <article>"
            yield Diagnostic(project.name(path), 1, 1, "built-missing", what, help_)


def _misplaced(page: BuiltPage) -> Iterator[Diagnostic]:
    """Yield programs among the words, forms that could be sent, and a second title."""
    for node in page.tree.css(", ".join(f"article {tag.strip()}" for tag in PROGRAMS.split(","))):
        what = f"<{node.tag}> among the words of the page"
        yield page.problem(
            f"<{node.tag}", "built-program", what, "take it out: pages hold words, links and pictures only"
        )
    if any(_could_be_sent(form) for form in page.tree.css("article form")):
        what = "a form among the words of the page could send what a reader types"
        help_ = 'give it method="dialog", and no action and no button that sends it'
        yield page.problem("<form", "built-form", what, help_)
    if len(titles := page.tree.css("h1")) > 1:
        what = f"the page has {len(titles)} titles; expected one"
        yield page.problem(
            titles[1].text().strip("#\n "), "built-titles", what, "give all but the first two or more #", last=True
        )


def _could_be_sent(form: LexborNode) -> bool:
    """Return whether a browser could send a form. One of the method `dialog` goes nowhere, also without a script."""
    attributes = form.attributes
    stays = (attributes.get("method") or "").lower() == "dialog" and "action" not in attributes
    return not stays or form.css_first(SENDS) is not None


def _verify_assets(project: Project, site: Path) -> Iterator[Diagnostic]:
    """Yield the style sheets of the site, and the scripts of our own, that would ask another host."""
    scripts = [site / path.relative_to(project.docs) for path in project.docs.rglob("*.js")]
    for path in sorted([*site.rglob("*.css"), *scripts]):
        if not path.is_file():
            continue
        content = QUIET.sub("", path.read_text(encoding="utf-8", errors="replace"))
        for address in ADDRESS.findall(content):
            what = f"this makes the reader's browser ask another host: {address}"
            name = f"docs/{path.relative_to(site).as_posix()}"
            yield Diagnostic(
                name, 1, 1, "built-other-origin", what, "put the file beside this one, and name it from there"
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
        line_start = r"^[ \t]*" if mark in {"///", "!!!", ":::"} else ""
        if found := re.search(line_start + re.escape(mark) + r"[^\n]{0,40}", words, re.MULTILINE):
            help_ = "look for a misspelt name, a bracket too few, or wrong indentation"
            yield page.problem(mark, "built-leak", f"{what} stands on the page: '{found[0].strip()}'", help_)
