"""Citations as readers get them: Markdown in, HTML out."""

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import GuideError
from small_guide import PAGE, Make


def draw(markdown: str) -> LexborHTMLParser:
    return LexborHTMLParser(Markdown(extensions=["guide.extensions.citations", "toc"]).convert(markdown))


def test_a_citation_becomes_a_link_to_a_reference_and_back(make_guide: Make) -> None:
    make_guide({})
    page = draw("It lasted.[^green2019]\n\nIt faded.[^green2019]\n")

    first, second = page.css("a.footnote-ref")
    note = page.css_first(first.attributes["href"].replace(":", "\\:"))
    back = [link.attributes["href"] for link in note.css("a.footnote-backref")]

    assert first.text() == second.text() == "[1]"
    assert first.attributes["aria-label"] == "Source 1: Green 2019"
    assert first.attributes["role"] == "doc-noteref"
    assert "Effects of a fixture on tests" in note.text()
    assert [page.css_first(link.replace(":", "\\:")).tag for link in back] == ["sup"]
    assert note.css_first("a.footnote-backref").attributes["aria-label"] == "Back to where source 1 is cited"
    assert [place.attributes for place in page.css("sup")] == [{"id": "fnref:green2019"}, {}]
    assert page.css_first("h2#sources").text() == "Sources"


def test_one_converter_writes_each_page_from_the_data_of_its_day(make_guide: Make) -> None:
    project = make_guide({})
    converter = Markdown(extensions=["guide.extensions.citations"])
    before = converter.convert("It lasted.[^green2019]\n")
    sources = project.data / "sources.json"
    sources.write_text(sources.read_text().replace('"Green"', '"Brown"'))
    after = converter.reset().convert("It lasted.[^green2019]\n")

    assert 'aria-label="Source 1: Green 2019"' in before
    assert 'aria-label="Source 1: Brown 2019"' in after


def test_a_citation_stays_with_its_word_and_the_list_out_of_the_search(make_guide: Make) -> None:
    make_guide({})
    page = draw("It lasted.[^green2019]\n")

    assert "It lasted.\u2060[1]" in page.text()
    assert page.css_first("h2#sources").attributes["data-search-exclude"] == ""


def test_a_page_without_citations_has_no_list(make_guide: Make) -> None:
    make_guide({})
    page = draw("Words, and `[^green2019]` as code.\n")

    assert page.css_first(".footnote") is None
    assert page.css_first("code").text() == "[^green2019]"


def test_a_title_is_never_taken_for_markup(make_guide: Make) -> None:
    title = "*Stars* _and_ [links](x) <script>alert(1)</script> [^green2019]"
    project = make_guide({})
    project.sources.write_text(project.sources.read_text().replace("Effects of a fixture on tests", title))

    page = draw("It lasted.[^green2019]\n")

    assert page.css_first("cite").text() == f"{title}."
    assert page.css_first("script") is None


def test_an_unknown_source_stops_any_engine_at_the_line_of_the_page(make_guide: Make) -> None:
    make_guide({"docs/index.md": PAGE.replace("green2019", "gren2019")})

    with pytest.raises(GuideError) as caught:
        draw("\n# A page\n\nIt lasted three days.[^gren2019]\n")

    assert caught.value.message == (
        "docs/index.md:10:23: error[cite-unknown]: no source has the id 'gren2019'\n"
        "   10 | It lasted three days.[^gren2019]\n"
        "      |                       ^^^^^^^^^\n"
        "  help: did you mean 'green2019'? Sources are in docs/data/sources.json\n"
        "\n"
        "1 problem found."
    )


def test_references_stand_in_the_order_of_the_page(make_guide: Make) -> None:
    project = make_guide({})
    record = project.sources.read_text().strip().strip("[]").strip()
    project.sources.write_text(f"[{record}, {record.replace('green2019', 'brown2020')}]")

    page = draw("Two.[^brown2020]\n\nOne.[^green2019]\n")

    assert [note.attributes["id"] for note in page.css(".footnote li")] == ["fn:brown2020", "fn:green2019"]
