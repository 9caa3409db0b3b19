"""What search engines are told of a page: built HTML in, JSON-LD out."""

import json
from datetime import date
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from guide.history import Change
from guide.publish.linked_data import list_days, write_linked_data
from small_guide import SMALL_GUIDE, Make

SETTINGS = f"""\
{SMALL_GUIDE["mkdocs.yml"]}
extra:
  linked_data:
    about: [{{"@type": Thing, name: A thing}}]
"""
HTML = """\
<!doctype html><html lang="en"><head>
<meta name="description" content="What &amp; how">
<meta property="og:title" content="&lt;/script&gt; A page">
<link rel="canonical" href="https://small.example/part/page/">
</head><body><p class="trail"><a href="../">A part</a></p>
<div class="footnote"><ol>
<li><span class="source-links"><a href="https://doi.org/10.5555/green">doi</a> <a href="https://b.example">b</a></span></li>
<li><span class="source-links"><a href="https://a.example/">a</a></span></li>
</ol></div></body></html>
"""
CHANGES = """\
- {id: first, date: 2026-01-02, kind: new, what: All.}
- {id: later, date: 2026-03-04, kind: changed, what: One page., pages: {part/page.md: A page}}
"""


def write(make_guide: Make, html: str, settings: str = SETTINGS) -> str:
    page = SMALL_GUIDE["docs/index.md"]
    project = make_guide(
        {"mkdocs.yml": settings, "docs/part/page.md": page, "docs/data/changes.yml": CHANGES},
    )
    built = project.root / "built" / "part" / "page" / "index.html"
    built.parent.mkdir(parents=True)
    built.write_text(html)
    write_linked_data(project, project.root / "built")
    return built.read_text()


def test_says_what_a_page_is(make_guide: Make) -> None:
    written = write(make_guide, HTML)

    script = LexborHTMLParser(written).css_first("head script[type='application/ld+json']")
    assert json.loads(script.text()) == {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": "</script> A page",
        "description": "What & how",
        "url": "https://small.example/part/page/",
        "inLanguage": "en",
        "isPartOf": {"@type": "WebSite", "name": "A small guide", "url": "https://small.example/"},
        "about": [{"@type": "Thing", "name": "A thing"}],
        "breadcrumb": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "A small guide", "item": "https://small.example/"},
                {"@type": "ListItem", "position": 2, "name": "A part", "item": "https://small.example/part/"},
                {
                    "@type": "ListItem",
                    "position": 3,
                    "name": "</script> A page",
                    "item": "https://small.example/part/page/",
                },
            ],
        },
        "citation": ["https://doi.org/10.5555/green", "https://a.example/"],
        "lastReviewed": "2026-01-31",
        "datePublished": "2026-01-02",
        "dateModified": "2026-03-04",
    }


def test_nothing_else_of_the_page_changes(make_guide: Make) -> None:
    written = write(make_guide, HTML)
    before, _, rest = written.partition('<script type="application/ld+json">')
    assert before + rest.partition("</script>\n  ")[2] == HTML


def test_a_page_that_stands_nowhere_says_nothing(make_guide: Make) -> None:
    html = "<html><head><title>Lost</title></head><body></body></html>"
    assert write(make_guide, html) == html


def test_a_guide_may_do_without(make_guide: Make) -> None:
    assert write(make_guide, HTML, str(SMALL_GUIDE["mkdocs.yml"])) == HTML


def test_the_days_of_a_page_are_those_of_the_changes_that_name_it() -> None:
    changes = [
        Change("a", date(2026, 1, 2), "new", "All."),
        Change("b", date(2026, 2, 3), "new", "One page.", {"new.md": "New"}),
        Change("c", date(2026, 3, 4), "correction", "One.", {"new.md": "New"}),
        Change("d", date(2026, 4, 5), "changed", "The look of all."),
    ]
    assert list_days("new.md", changes) == {"datePublished": "2026-01-02", "dateModified": "2026-03-04"}
    assert list_days("other.md", changes) == {"datePublished": "2026-01-02"}
    assert list_days("new.md", changes[1:]) == {"datePublished": "2026-02-03", "dateModified": "2026-03-04"}
    assert list_days("other.md", []) == {}


def test_each_page_of_the_guide_says_when_it_was_reviewed(built_site: Path) -> None:
    for path in built_site.rglob("index.html"):
        page = LexborHTMLParser(path.read_bytes())
        data = json.loads(page.css_first("script[type='application/ld+json']").text())
        assert data["url"] == page.css_first("link[rel=canonical]").attributes["href"]
        assert data["lastReviewed"] == page.css_first(".review time").attributes["datetime"], path
        assert "reviewedBy" not in data
