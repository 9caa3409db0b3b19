"""The links beside headings: Markdown in, HTML out."""

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from small_guide import Make


def test_a_section_has_a_link_with_its_name_and_the_title_has_none(make_guide: Make) -> None:
    make_guide({})
    converter = Markdown(extensions=["guide.extensions.sections", "toc"], extension_configs={"toc": {"permalink": "#"}})
    page = LexborHTMLParser(converter.convert("# Title\n\n## What *it* is\n"))

    assert page.css_first("h1").text() == "Title"
    (link,) = page.css("a.headerlink")
    assert link.attributes == {"class": "headerlink", "href": "#what-it-is", "aria-label": "Link to: What it is"}
