"""What a page gets for paper: a code, and words along its sheets."""

from pathlib import Path

import pytest

from guide.project import Project
from guide.publish.paper import draw_code, draw_edges, prepare_paper
from small_guide import Make

PAGE = """<html><head><link rel="canonical" href="https://small.example/a/"></head><body>
<article>
<h1>Say "no" \\</h1></article>
<p class="review">Reviewed on 1 May 2026. Next: 2027.</p>
<p class="foot__address">https://small.example/a/</p></body></html>"""


def prepare(make_guide: Make, html: str) -> Path:
    project = make_guide({})
    site = project.root / "built"
    (site / "a").mkdir(parents=True)
    (site / "a" / "index.html").write_text(html)
    prepare_paper(project, site)
    return site


def test_a_page_leads_back_to_itself(make_guide: Make) -> None:
    site = prepare(make_guide, PAGE)

    html = (site / "a/index.html").read_text()
    code = (site / "assets/codes/a/index.svg").read_text()
    assert 'src="../assets/codes/a/index.svg"' in html
    assert 'alt="" loading="lazy"><p class="foot__address">' in html
    assert code.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33">')
    assert (
        '<style>@page{@top-left{content:"Say \\"no\\" \\\\"}@top-right{content:"A small guide"}'
        '@bottom-left{content:"small.example/a/"}@bottom-center{content:"Reviewed on 1 May 2026"}}</style></head>'
    ) in html


def test_a_page_that_does_not_know_its_address_stays_as_it_is(make_guide: Make) -> None:
    html = PAGE.replace('rel="canonical"', 'rel="other"')
    site = prepare(make_guide, html)
    assert (site / "a/index.html").read_text() == html
    assert not (site / "assets").exists()


def test_words_cannot_leave_the_style_that_they_stand_in() -> None:
    assert draw_edges({"@top-left": "</style>"}) == '<style>@page{@top-left{content:"\\3c /style>"}}</style>'


def test_the_same_address_is_the_same_code() -> None:
    assert draw_code("https://small.example/") == draw_code("https://small.example/")


def test_a_code_is_drawn_once(make_guide: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    site = prepare(make_guide, PAGE)
    code = (site / "assets/codes/a/index.svg").read_bytes()
    (site / "a" / "index.html").write_text(PAGE)
    (site / "assets/codes/a/index.svg").unlink()
    monkeypatch.setattr("guide.publish.paper.draw_code", None)

    prepare_paper(Project(site.parent), site)

    assert (site / "assets/codes/a/index.svg").read_bytes() == code
