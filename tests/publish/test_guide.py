"""The real guide: its settings, and its site as hosts get it."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from guide.checks import check_project
from guide.glossary import read_glossary
from guide.project import Project

ROOT = Path(__file__).parents[2]


@pytest.fixture
def guide() -> Project:
    return Project(ROOT)


def test_a_fault_is_reported_as_the_guide_says_where_there_is_no_repository(built_site: Path) -> None:
    page = LexborHTMLParser((built_site / "benefits" / "ptsd" / "index.html").read_bytes())
    link = page.css_first(".tools a")
    assert link.text() == "Something wrong on this page?"
    assert link.attributes["href"] == "../../about/#how-to-tell-us-about-a-mistake"


def test_the_sitemap_has_each_page_with_the_day_of_its_review(built_site: Path, guide: Project) -> None:
    entries = re.findall(r"<loc>(.*?)</loc><lastmod>(.*?)</lastmod>", (built_site / "sitemap.xml").read_text())

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
