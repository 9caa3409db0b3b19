"""Tells search engines what a page is, in the words of schema.org (JSON-LD): data that no browser runs."""

import json
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from guide.data import read_data
from guide.digests import digest, digest_guide
from guide.history import Change
from guide.project import Page, Project
from guide.publish.built_page import find_source
from guide.settings import Settings, read_settings
from guide.shelf import OF_GUIDE, keep_values

Json = Mapping[str, object]


def write_linked_data(project: Project, site: Path) -> None:
    """Write into the head of each built page what it is, when it was reviewed, and what it cites."""
    settings = read_settings(project)
    if not settings.extra.linked_data:
        return
    guide = digest_guide(project)
    changes = list(read_data(project).changes.by_id.values())
    sources = {path: find_source(project, path.relative_to(site).as_posix()) for path in sorted(site.rglob("*.html"))}
    written = {path: project.read_page(source) for path, source in sources.items() if source.suffix == ".md"}
    pages = {path: path.read_text(encoding="utf-8") for path in written}
    made_of = {
        path: digest(guide, written[path].path, written[path].text.content, html) for path, html in pages.items()
    }
    describe = lambda path: _describe(pages[path], written[path], settings, changes)  # noqa: E731 - one line
    for path, script in keep_values(project, f"{OF_GUIDE}/linked-data", made_of, describe).items():
        if script not in pages[path]:
            path.write_text(pages[path].replace("</head>", f"{script}\n  </head>", 1), encoding="utf-8")


def _describe(html: str, page: Page, settings: Settings, changes: list[Change]) -> str:
    data = describe_page(LexborHTMLParser(html), settings)
    days = list_days(page.path.removeprefix("docs/"), changes)
    reviewed = {"lastReviewed": f"{page.reviewed}"} if page.reviewed else {}
    return _write({**data, **reviewed, **days}) if data else ""


def describe_page(tree: LexborHTMLParser, settings: Settings) -> dict[str, object]:
    """Return what a built page says of itself; nothing if it does not say where it stands."""
    address = _read(tree, "link[rel=canonical]", "href")
    if not address:
        return {}
    cited = _list_cited(tree)
    return {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": _read(tree, "meta[property='og:title']", "content"),
        "description": _read(tree, "meta[name=description]", "content"),
        "url": address,
        "inLanguage": _read(tree, "html", "lang"),
        "isPartOf": {"@type": "WebSite", "name": settings.site_name, "url": settings.address},
        **settings.extra.linked_data,
        "breadcrumb": _list_trail(tree, address, settings),
        **({"citation": cited} if cited else {}),
    }


def list_days(page: str, changes: list[Change]) -> dict[str, str]:
    """Return the days on which a page was published and changed, as far as the list of changes says.

    What is new and names no page is new with every page; another change is one of the pages that it names.
    """
    new = [change.date for change in changes if change.kind == "new" and page in (change.pages or [page])]
    changed = [change.date for change in changes if change.kind != "new" and page in change.pages]
    return {
        **({"datePublished": f"{min(new)}"} if new else {}),
        **({"dateModified": f"{max(changed)}"} if changed else {}),
    }


def _read(tree: LexborHTMLParser, selector: str, attribute: str) -> str:
    node = tree.css_first(selector)
    return (node.attributes.get(attribute) or "") if node else ""


def _list_cited(tree: LexborHTMLParser) -> list[str]:
    """Return where each source of the page can be read: the first address of its reference."""
    links = (note.css_first(".source-links a") for note in tree.css(".footnote li"))
    return list(dict.fromkeys(str(link.attributes["href"]) for link in links if link))


def _list_trail(tree: LexborHTMLParser, address: str, settings: Settings) -> Json:
    """Return the way from the start of the site to a page, by way of its part of the guide."""
    link = tree.css_first(".trail a")
    part = [(link.text(), urljoin(address, link.attributes["href"] or ""))] if link else []
    way = [
        (settings.site_name, settings.address),
        *part,
        (_read(tree, "meta[property='og:title']", "content"), address),
    ]
    places = {place: name for name, place in way}  # a page that is the first of its part, or the start, stands once
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": place}
        for number, (place, name) in enumerate(places.items(), 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _write(data: Json) -> str:
    """Return data as a script that is none; nothing in a text can end it."""
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{words}</script>'
