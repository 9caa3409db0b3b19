"""Another subject, the same generator: nothing under scripts/ or overrides/ is changed for it."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from guide.checks import check_project
from guide.project import Project
from guide.publish.build import build_site
from second import lay_out

ROOT = Path(__file__).parent.parent
FIRST_SUBJECT = re.compile(r"ketamin|anxi|depress|psych|spravato|overcoming", re.IGNORECASE)
WORDS = {".html", ".xml", ".json", ".txt", ".yml", ".svg", ".js"}


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The second guide as its keepers would set it up, and built."""
    root = tmp_path_factory.mktemp("second")
    lay_out(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        patch.setenv("SITE_URL", "https://host.example/some/guide/")
        patch.setenv("REPO_URL", "https://code.example/winter/guide")
        patch.setenv("EDIT_URI", "edit/main/docs/")
        project = Project.find()
        build_site(project, lambda _words: None)
    return project


def read(project: Project, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((project.site / name).read_bytes())


def test_nothing_is_wrong_with_it(second: Project) -> None:
    assert check_project(second) == []


def test_a_page_says_what_it_is(second: Project) -> None:
    page = read(second, "index.html")
    assert page.css_first("title").text().strip() == "Light for low mood in winter - Light in winter"
    assert page.css_first(".site-name").text() == "Light in winter"
    assert page.css_first(".help-now").attributes["href"] == "help/"
    assert "Nobody has reviewed this page." in page.css_first(".review").text()


def test_it_stands_in_a_folder_of_its_host_with_a_repository(second: Project) -> None:
    home, lost = read(second, "index.html"), read(second, "404.html")
    assert home.css_first("link[rel=canonical]").attributes["href"] == "https://host.example/some/guide/"
    assert lost.css_first(".help-now").attributes["href"] == "/some/guide/help/"
    report = urlsplit(home.css_first(".tools a").attributes["href"])
    assert report.geturl().startswith("https://code.example/winter/guide/issues/new?")
    assert parse_qs(report.query)["title"] == ["Fault on: Light for low mood in winter"]
    assert parse_qs(report.query)["body"][0].startswith("Page: https://host.example/some/guide/\n")


def test_a_picture_is_drawn_from_its_facts(second: Project) -> None:
    picture = read(second, "what-it-does/index.html").css_first("figure.picture--icon-array")
    assert picture.css_first("figcaption").text() == "Who felt better"
    described = [node.text() for node in picture.css("svg desc")]
    assert described == ["50 of 100 felt better, 50 did not", "30 of 100 felt better, 70 did not"]


def test_a_citation_leads_to_its_reference(second: Project) -> None:
    page = read(second, "index.html")
    address = str(page.css_first("a.footnote-ref").attributes["href"])
    reference = page.css_first(f"[id='{address.removeprefix('#')}']").text().strip()
    assert reference.startswith("Fixture F. Fixture: a study of bright lamps that was never made. Journal of Fixtures.")


def test_its_lists_are_drawn_from_its_data(second: Project) -> None:
    assert read(second, "help/index.html").css_first("a[href='tel:5550100']").text() == "call 555 0100"
    lists = read(second, "glossary/index.html")
    assert "Light therapy" in lists.css_first("#light-therapy").text()
    assert "Used on: " in lists.css_first(".source-uses").text()


@pytest.mark.parametrize("name", ["index", "what-it-does", "help", "glossary"])
def test_each_page_leads_to_its_own_file(name: str, second: Project) -> None:
    page = read(second, "index.html" if name == "index" else f"{name}/index.html")
    address = f"https://code.example/winter/guide/edit/main/docs/{name}.md"
    assert [link.text() for link in page.css(f"a[href='{address}']")] == ["Edit this page"]


def test_no_word_of_the_first_subject_is_in_it(second: Project) -> None:
    files = [path for path in second.site.rglob("*") if path.suffix in WORDS and "javascripts" not in path.parts]
    found = {path.name: FIRST_SUBJECT.findall(path.read_text(encoding="utf-8")) for path in files}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_word_of_the_first_subject_would_be_found() -> None:
    assert FIRST_SUBJECT.findall((ROOT / "docs" / "index.md").read_text(encoding="utf-8"))
