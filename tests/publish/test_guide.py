"""The real guide, built as its hosts build it."""

import re
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from guide.checks import check_project
from guide.glossary import read_glossary
from guide.project import Project
from guide.publish.build import build_site

ROOT = Path(__file__).parents[2]


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The guide in a folder of its own, so that nothing of a build is left here."""
    for name in ("mkdocs.yml", "docs", "overrides", "scripts"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr("guide.publish.build.compress_files", lambda *_: None)  # slow, and tested elsewhere
    return Project.find()


def test_stands_in_a_folder_of_its_host_with_a_repository(guide: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://host.example/some/guide/")
    monkeypatch.setenv("REPO_URL", "https://code.example/some/guide")

    build_site(guide, lambda _words: None)

    home = LexborHTMLParser((guide.site / "index.html").read_bytes())
    lost = LexborHTMLParser((guide.site / "404.html").read_bytes())
    assert home.css_first("link[rel=canonical]").attributes["href"] == "https://host.example/some/guide/"
    assert lost.css_first(".help-now").attributes["href"] == "/some/guide/help/"
    report = urlsplit(home.css_first(".tools a").attributes["href"])
    assert report.geturl().startswith("https://code.example/some/guide/issues/new?")
    assert parse_qs(report.query)["title"] == ["Fault on: Can ketamine help with anxiety? What studies show"]
    assert parse_qs(report.query)["body"][0].startswith("Page: https://host.example/some/guide/\n")


def test_a_fault_is_reported_as_the_guide_says_where_there_is_no_repository(guide: Project) -> None:
    build_site(guide, lambda _words: None)

    page = LexborHTMLParser((guide.site / "benefits" / "ptsd" / "index.html").read_bytes())

    link = page.css_first(".tools a")
    assert link.text() == "Something wrong on this page?"
    assert link.attributes["href"] == "../../about/#how-to-tell-us-about-a-mistake"


def test_the_sitemap_has_each_page_with_the_day_of_its_review(guide: Project) -> None:
    build_site(guide, lambda _words: None)

    entries = re.findall(r"<loc>(.*?)</loc><lastmod>(.*?)</lastmod>", (guide.site / "sitemap.xml").read_text())

    days = {str(guide.read_page(path).reviewed) for path in guide.page_paths()}
    assert len(entries) == len(guide.page_paths())
    assert {day for _, day in entries} == days


def test_the_settings_watch_what_pages_are_made_of() -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    watch = yaml.safe_load(settings[settings.index("\nwatch:") :])["watch"]
    assert watch == ["docs/data", "overrides", "scripts/guide"]


def test_the_glossary_leads_to_each_letter_from_its_first_screen(guide: Project) -> None:
    letters = {term.term[0].lower() for term in read_glossary(guide).by_id.values()}
    page = (guide.docs / "glossary.md").read_text(encoding="utf-8")
    assert re.findall(r"\(#([a-z])\)", page) == sorted(letters)


def test_nothing_is_wrong_with_it(guide: Project) -> None:
    assert list(map(str, check_project(guide, date(2026, 11, 28)))) == []
