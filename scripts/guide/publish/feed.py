"""Writes the changes of the guide as a feed that programs follow (Atom, RFC 4287)."""

import re
from datetime import date
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from guide.data import read_data
from guide.history import Change, ChangeKind
from guide.project import Project
from guide.settings import Settings, read_settings

NAME = "feed.xml"
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
NAMESPACE = "http://www.w3.org/2005/Atom"
KINDS: dict[ChangeKind, str] = {"new": "New", "changed": "Changed", "correction": "Correction"}
CITATION = re.compile(r"\[\^[^\]]*\]")


def write_feed(project: Project, site: Path) -> None:
    """Write `feed.xml`, if the settings name the page that lists changes and there are any."""
    settings = read_settings(project)
    changes = list(read_data(project).changes.by_id.values())
    if settings.extra.changes and settings.address and changes:
        (site / NAME).write_bytes(draw_feed(changes, settings))


def draw_feed(changes: list[Change], settings: Settings) -> bytes:
    """Return the feed of some changes, the newest first."""
    page = urljoin(settings.address, settings.extra.changes)
    feed = Element("feed", {"xmlns": NAMESPACE})
    _add(feed, "id", page)
    _add(feed, "title", settings.site_name)
    if settings.site_description:
        _add(feed, "subtitle", settings.site_description)
    _add(feed, "updated", _moment(max(change.date for change in changes)))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{settings.address}{NAME}"})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": page})
    _add(SubElement(feed, "author"), "name", settings.site_name)
    for change in changes:
        _add_entry(feed, change, page)
    indent(feed)
    return f"{DECLARATION}{tostring(feed, encoding='unicode')}\n".encode()


def _add_entry(feed: Element, change: Change, page: str) -> None:
    entry = SubElement(feed, "entry")
    _add(entry, "id", f"{page}#{change.id}")
    _add(entry, "title", f"{KINDS[change.kind]}: {_plain(change.what)}")
    _add(entry, "updated", _moment(change.date))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": f"{page}#{change.id}"})
    SubElement(entry, "category", {"term": change.kind, "label": KINDS[change.kind]})
    told = (
        ("Pages", ", ".join(change.pages.values())),
        *(("It said", change.said), ("It says now", change.now), ("Why", change.why)),
    )
    if content := "\n".join(f"{label}: {_plain(words)}" for label, words in told if words):
        _add(entry, "content", content)


def _add(parent: Element, name: str, words: str) -> None:
    SubElement(parent, name).text = words


def _moment(day: date) -> str:
    """Return a day as a moment, which the standard asks for."""
    return f"{day}T00:00:00Z"


def _plain(words: str) -> str:
    """Return words without their citations, which lead nowhere outside a page."""
    return CITATION.sub("", words)
