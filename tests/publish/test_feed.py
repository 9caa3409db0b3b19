"""The feed of changes: records in, Atom out (RFC 4287)."""

from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from selectolax.lexbor import LexborHTMLParser

from guide.history import Change
from guide.publish.feed import draw_feed, write_feed
from guide.settings import Extra, Settings
from small_guide import Make

SETTINGS = Settings("A <small> guide", "https://small.example/in", "What it is.", extra=Extra(changes="changes/"))
CHANGES = [
    Change(
        "mended", date(2026, 3, 4), "correction", "It was wrong.[^green2019]", {"a.md": "A"}, "Nine.", "Three.", "Told."
    ),
    Change("first", date(2026, 1, 2), "new", "The first version."),
]
ATOM = "{http://www.w3.org/2005/Atom}"
FEED = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>https://small.example/in/changes/</id>
  <title>A &lt;small&gt; guide</title>
  <subtitle>What it is.</subtitle>
  <updated>2026-03-04T00:00:00Z</updated>
  <link rel="self" type="application/atom+xml" href="https://small.example/in/feed.xml" />
  <link rel="alternate" type="text/html" href="https://small.example/in/changes/" />
  <author>
    <name>A &lt;small&gt; guide</name>
  </author>
  <entry>
    <id>https://small.example/in/changes/#mended</id>
    <title>Correction: It was wrong.</title>
    <updated>2026-03-04T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://small.example/in/changes/#mended" />
    <category term="correction" label="Correction" />
    <content>Pages: A
It said: Nine.
It says now: Three.
Why: Told.</content>
  </entry>
  <entry>
    <id>https://small.example/in/changes/#first</id>
    <title>New: The first version.</title>
    <updated>2026-01-02T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://small.example/in/changes/#first" />
    <category term="new" label="New" />
  </entry>
</feed>
"""


def read_feed(site: Path) -> ET.Element:
    return ET.fromstring((site / "feed.xml").read_bytes())  # noqa: S314 - we wrote it


def test_is_drawn_from_the_changes() -> None:
    assert draw_feed(CHANGES, SETTINGS).decode() == FEED


def test_is_written_where_settings_name_the_page(make_guide: Make) -> None:
    changes = "- {id: first, date: 2026-01-02, kind: new, what: All.}\n"
    project = make_guide({"docs/data/changes.yml": changes})
    write_feed(project, project.root)
    assert not (project.root / "feed.xml").exists()

    with project.config.open("a") as settings:
        settings.write("extra:\n  changes: changes/\n")
    write_feed(project, project.root)
    assert b"<title>New: All.</title>" in (project.root / "feed.xml").read_bytes()


def test_there_is_none_without_changes(make_guide: Make) -> None:
    project = make_guide({"mkdocs.yml": "site_name: A\nsite_url: https://small.example/\nextra: {changes: c/}\n"})
    write_feed(project, project.root)
    assert not (project.root / "feed.xml").exists()


def test_the_feed_of_the_guide_has_what_the_standard_asks_for(built_site: Path) -> None:
    feed = read_feed(built_site)

    entries = feed.findall(f"{ATOM}entry")
    assert feed.tag == f"{ATOM}feed"
    assert entries
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            (only,) = element.findall(ATOM + name)
            assert only.text
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated")).tzinfo
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert feed.find(f"{ATOM}link[@rel='self']").get("href").endswith("/feed.xml")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    days = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert days == sorted(days, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == days[0]


def test_each_entry_of_the_guide_leads_to_its_place_on_the_page(built_site: Path) -> None:
    page = LexborHTMLParser((built_site / "evidence/changes/index.html").read_bytes())
    canonical = page.css_first("link[rel=canonical]").attributes["href"]
    for link in read_feed(built_site).findall(f"{ATOM}entry/{ATOM}link"):
        address, _, anchor = str(link.get("href")).partition("#")
        assert address == canonical
        assert page.css_first(f"[id='{anchor}']")
    assert page.css_first(".tools a[href='../../feed.xml']")
