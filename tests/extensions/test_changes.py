"""The list of changes as readers get it."""

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from small_guide import Make

EXTENSIONS = ["attr_list", "tables", "toc", "guide.extensions.blocks", "guide.extensions.citations"]
FIRST = """\
- id: first
  date: 2026-01-02
  kind: new
  what: The first version
"""
CORRECTION = """\
- id: mended
  date: 2026-03-04
  kind: correction
  what: One sentence was wrong.
  said: It lasted for ever.
  now: It lasted three days.[^green2019]
  why: A reader told us.
  pages: {index.md: The start}
"""


def draw(make_guide: Make, changes: str) -> tuple[list[str], LexborHTMLParser]:
    make_guide({"docs/data/changes.yml": changes})
    page = LexborHTMLParser(Markdown(extensions=EXTENSIONS).convert("/// changes\n///\n"))
    return [" ".join(node.text().replace("\u2060", "").split()) for node in page.css(".changes > *")], page


def test_corrections_come_first_and_say_what_stood_there(make_guide: Make) -> None:
    words, page = draw(make_guide, FIRST + CORRECTION)

    assert words == [
        "Corrections",
        (
            "4 March 2026: One sentence was wrong. It said: It lasted for ever. "
            "It says now: It lasted three days.[1] Why: A reader told us. Pages: The start."
        ),
        "Changes",
        "2 January 2026: The first version.",
    ]
    assert page.css_first("#mended").text() == "4 March 2026:"
    assert page.css_first(".changes li a[href='index.md']").text() == "The start"


def test_says_that_there_are_no_corrections(make_guide: Make) -> None:
    words, _ = draw(make_guide, FIRST)
    assert words[:2] == ["Corrections", "No corrections have been published yet."]
