"""Terms of the glossary as readers get them: Markdown in, HTML out."""

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import GuideError
from guide.project import Project
from small_guide import SMALL_GUIDE, Make

GLOSSARY = """\
- id: dock
  term: dock
  plain: a landing place
  meaning: A place where boats land.[^green2019]
  say: DOK
  also: [docks]
- id: dry-dock
  term: dry dock
  plain: a dock without water
  meaning: Boats are mended in it.
- id: boat
  term: boat
  link: false
  plain: a thing that floats
  meaning: It carries people over water.
"""
EXTENSIONS = ["admonition", "attr_list", "tables", "toc"]
OURS = [f"guide.extensions.{name}" for name in ("blocks", "citations", "sections", "tables", "terms")]


def draw(markdown: str) -> LexborHTMLParser:
    return LexborHTMLParser(Markdown(extensions=[*EXTENSIONS, *OURS]).convert(markdown))


def find_linked(page: LexborHTMLParser) -> list[str]:
    return [" ".join(link.text().split()) for link in page.css("a.term")]


@pytest.fixture
def harbour(make_guide: Make) -> Project:
    """A guide with a glossary."""
    return make_guide({"docs/data/glossary.yml": GLOSSARY, "docs/glossary.md": "# Glossary\n"})


@pytest.mark.usefixtures("harbour")
class TestFirstUse:
    """Which words are linked."""

    def test_leads_to_the_glossary(self) -> None:
        page = draw("A dock by the sea.\n")

        link = page.css_first("a.term")
        assert page.css_first("p").html == f"<p>A {link.html} by the sea.</p>"
        assert (link.text(), link.attributes["href"]) == ("dock", "glossary.md#dock")

    def test_alone_is_linked_also_across_paragraphs_lists_and_tables(self) -> None:
        page = draw("No words.\n\n- A dock, a dock.\n- A *dock*.\n\n| A | B |\n|---|---|\n| c | dry dock and docks |\n")

        assert find_linked(page) == ["dock", "dry dock"]
        assert page.css_first("li").text() == "A dock, a dock."
        assert page.css_first("td").text() == "dry dock and docks"

    @pytest.mark.parametrize(
        ("words", "linked"),
        [
            ("The dry dock.", ["dry dock"]),
            ("The dry\ndock.", ["dry dock"]),
            ("A dry dock and a dry dock.", ["dry dock"]),
            ("Two DOCKS, one dock.", ["DOCKS"]),
            ("Docks: a dock's place.", ["Docks"]),
            ("It docked at a dockyard, pre-dock and dock-side.", []),
            ("A boat, which everybody knows.", []),
            ("\u0130\u0130 the dock.", ["dock"]),
            ("Not `dock`, but **dock**.", ["dock"]),
        ],
    )
    def test_is_the_longest_whole_word_in_any_case(self, words: str, linked: list[str]) -> None:
        assert find_linked(draw(words)) == linked

    @pytest.mark.parametrize(
        "words",
        [
            "# The dock\n\n## Docks\n",
            "[A dock](https://dock.example/)\n",
            "`dock`\n\n    dock\n",
            "| Dock | B |\n|---|---|\n| dock | c |\n",
            '!!! emergency "Leave the dock if:"\n\n    - the dock burns\n',
            "Words\n{ title='the dock' }\n\n*Words*{ aria-label='the dock' }\n",
            "<p>The dock</p>\n",
        ],
        ids=["headings", "links", "code", "heads of a table", "boxes", "attributes", "HTML"],
    )
    def test_is_not_in(self, words: str) -> None:
        page = draw(words)

        assert find_linked(page) == []
        assert page.css_first(".terms") is None

    def test_is_not_in_a_picture_s_caption_or_in_what_is_folded_away(self, harbour: Project) -> None:
        harbour.facts.write_text(PICTURED)
        page = draw("/// bars | relief, relief-two\n    title: What the dock did\n///\n")

        assert "dock" in page.css_first("figcaption").text()
        assert "Docks" in page.css_first(".picture__numbers").text()
        assert page.css("figcaption a.term, .picture__numbers a.term") == []

    def test_is_not_in_a_reference(self, harbour: Project) -> None:
        harbour.sources.write_text(SMALL_GUIDE["docs/data/sources.json"].replace("fixture", "dock"))

        page = draw("It lasted.[^green2019]\n")

        assert "Effects of a dock" in page.css_first(".footnote").text()
        assert find_linked(page) == []

    def test_is_not_on_the_page_of_the_glossary(self) -> None:
        page = draw("A dock.\n\n/// glossary\n///\n")

        assert find_linked(page) == []
        assert page.css_first(".terms") is None


PICTURED = "".join(
    f"""\
- id: {id_}
  statement: Relief lasted.
  population: 18 people
  figures:
    with: {number} %
    without: 10 %
  sources: [green2019]
  place: abstract
  checked: 2026-01-31
  certainty: low
  why: one small trial
  picture:
    outcome: {outcome}
    groups:
      docks: with
      none: without
    yes: did
    no: did not
    time: within a week
"""
    for id_, number, outcome in (("relief", 30, "eased"), ("relief-two", 20, "slept"))
)


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("index.md", "glossary.md#dock"),
        ("ships.md", "glossary.md#dock"),
        ("ships/sails.md", "../glossary.md#dock"),
        ("ships/old/oars.md", "../../glossary.md#dock"),
    ],
)
def test_the_link_is_as_the_page_names_the_glossary(path: str, link: str, make_guide: Make) -> None:
    words = f"# A page\n\nThe dock of {path}.\n"
    page = f"---\ntitle: A page\n---\n\n{words}"
    make_guide({"docs/data/glossary.yml": GLOSSARY, "docs/glossary.md": "# Glossary\n", f"docs/{path}": page})

    drawn = draw(words)

    assert drawn.css_first("a.term").attributes["href"] == link
    assert drawn.css_first(".terms p a").attributes["href"] == link.removesuffix("#dock")


def test_a_glossary_without_a_page_is_told(make_guide: Make) -> None:
    make_guide({"docs/data/glossary.yml": GLOSSARY})

    with pytest.raises(GuideError) as caught:
        draw("The dock.\n")

    assert caught.value.message == (
        "mkdocs.yml:1:1: error[config-invalid]: guide.extensions.terms: there is no page 'glossary.md'\n"
        "  help: write that page, with '/// glossary' and '///' below it, or name another as 'page'\n"
        "\n"
        "1 problem found."
    )


def test_a_guide_without_a_glossary_is_as_it_was(make_guide: Make) -> None:
    make_guide({})
    assert find_linked(draw("The dock.\n")) == []


@pytest.mark.usefixtures("harbour")
class TestList:
    """The meanings below the words."""

    def test_stands_before_the_sources_by_the_alphabet(self) -> None:
        page = draw("A dry dock, then a dock.[^green2019]\n")

        assert [each.text(deep=False) for each in page.css("h2")] == ["Words on this page", "Sources"]
        assert [(item.attributes["id"], item.text()) for item in page.css(".terms li")] == [
            ("word:dock", "Dock (say DOK): a landing place. A place where boats land."),
            ("word:dry-dock", "Dry dock: a dock without water. Boats are mended in it."),
        ]

    def test_cites_nothing_so_that_sources_keep_their_numbers(self) -> None:
        page = draw("The dock.\n")

        assert "[" not in page.css_first(".terms").text()
        assert page.css_first(".footnote") is None

    def test_is_among_the_contents_and_out_of_the_search(self) -> None:
        converter = Markdown(extensions=[*EXTENSIONS, *OURS])
        page = LexborHTMLParser(converter.convert("## Words on this page\n\nThe dock.\n"))

        assert [entry["id"] for entry in converter.toc_tokens] == ["words-on-this-page", "words-on-this-page_1"]
        assert page.css_first(".terms").attributes["data-search-exclude"] == ""
