"""Blocks as readers get them: Markdown in, HTML out."""

from pathlib import Path

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.diagnostics import GuideError
from guide.rules import RULES
from small_guide import PAGE, Make

FACTS = (Path(__file__).parents[1] / "cases" / "pictures" / "facts.yml").read_text(encoding="utf-8")
STUDIES = """\
- id: green2019
  about: Relief
  design: Trial
  people: 18
  treatment: One drip
  comparator: Water
  result: It lasted 2 to 3 days.
  facts: [relief]
"""
CLAIMS = """\
- id: days
  group: adverts
  claim: It lasts for months.
  verdict: not-supported
  evidence: It lasted 2 to 3 days.[^green2019]
  read_on: index.md
"""
TERMS = """\
- id: drip
  term: drip
  plain: fluid into a vein
  meaning: It is set by a nurse.
  say: DRIP
  also: [drips]
- id: array
  term: array
  plain: many in rows
  meaning: It is drawn.
"""
HELPLINES = """\
- id: one
  name: Someone
  place: Here
  purpose: Danger
  numbers: ["18005550100", "123"]
  call: 1-800-555-0100
  text: "123"
  hours: Day and night
  cost: Free
  note: Then press one
  address: https://someone.example/help
  source: green2019
  checked: 2026-01-31
- id: first
  name: Ambulance
  place: Here
  purpose: Danger to life
  numbers: ["111"]
  call: "111"
  emergency: true
  source: green2019
  checked: 2026-01-31
"""
SEARCH_TERMS = """\
- id: ache
  listed: [pain, ache]
  typed: [hurts]
  pages: [more/two.md#how-long, index.md]
- id: cost
  listed: [cost]
  pages: [index.md]
"""
WORKSHEETS = """\
- id: plan
  title: My <plan>
  file: my-plan
  groups:
    - legend: Goal
      hint: It lasted 2 to 3 days.[^green2019] See [the page](index.md).
      fields:
        - {label: What, kind: lines, hint: In "your" words}
        - {label: When, kind: day}
        - {label: How many, kind: number}
        - {label: Which, kind: choice, choices: [One, Two]}
        - {label: Stop if, kind: choices, choices: [it hurts, it does not help]}
  diary: {title: My diary, file: diary, row: Week, rows: 2, columns: [Date, Score]}
"""
DECISIONS = """\
- id: what
  title: My options
  file: options
  situation: {legend: What fits, hint: Choose one.}
  situations: [{id: cold, name: A cold}, {id: fever, name: Hay fever}]
  any_situation: None of them
  comparing: {legend: What to see}
  options: [{id: wait, name: Wait, page: index.md}, {id: drip, name: A drip}]
  aspects:
    - id: time
      name: How long
      hint: In days.
      cells:
        - {option: wait, words: "Not known: no figure."}
        - {option: drip, words: "Not known: no study."}
        - {option: drip, situations: [fever], words: "2 to 3 days.[^green2019]"}
  mattering: {legend: What matters}
  levels: [Much, Little]
  talking: {legend: Talk first}
  cautions: [{about: Fainting, rule: "Ask first.[^green2019]"}]
  groups: [{legend: Ready, fields: [{label: "Am I sure?", kind: choice, choices: ["Yes", "No"]}]}]
"""
FILES = {
    "docs/data/worksheets.yml": WORKSHEETS,
    "docs/data/decisions.yml": DECISIONS,
    "docs/data/facts.yml": FACTS,
    "docs/data/studies.yml": STUDIES,
    "docs/data/claims.yml": CLAIMS,
    "docs/data/glossary.yml": TERMS,
    "docs/data/helplines.yml": HELPLINES,
    "docs/data/search-terms.yml": SEARCH_TERMS,
    "docs/more/two.md": PAGE.replace("A page", "Two: pages") + "\n## How long\n",
}
OURS = [f"guide.extensions.{name}" for name in ("blocks", "citations", "tables")]
EXTENSIONS = ["attr_list", "fenced_code", "tables", "toc", *OURS]


def draw(markdown: str) -> LexborHTMLParser:
    return LexborHTMLParser(Markdown(extensions=EXTENSIONS).convert(markdown))


def words(node: LexborNode) -> str:
    return " ".join(node.text().replace("\u2060", "").split())


def test_a_picture_has_its_title_its_words_its_table_and_its_source(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw("Before.[^green2019]\n\n/// icon-array | relief\n///\n\nAfter.\n")

    figure = page.css_first("figure.picture--icon-array")
    assert figure.css_first("figcaption").text() == "Got better, within a week"
    assert len(figure.css(".picture__drawing svg")) == 2
    assert [words(p) for p in figure.css(".picture__words p")] == [
        "Green drip: 33 of 100 did, 67 did not; water: 0 of 100 did, 100 did not.",
        "Who: 18 adults.",
        "How sure: We are unsure: one small trial.",
        "Keep in mind: Two in three did not get better.",
        "Source: Green 2019[1]",
    ]
    assert [words(row) for row in figure.css("details tbody tr")] == ["Green drip 33 67", "Water 0 100"]
    assert figure.css_first("a.footnote-ref").attributes["href"] == "#fn:green2019"
    assert words(page.css("p")[-1]) != "After."  # the sources come last
    assert "After." in page.text()


def test_a_picture_of_several_facts_tells_of_each_in_its_table(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw("/// ladder | studied, not-studied\n    title: How much\n///\n")

    rows = [words(row) for row in page.css("details tbody tr")]
    assert rows == [
        (
            "Hay fever 1 trial, 18 people, watched for 2 weeks unsure: it may help "
            "18 adults We are sure: a plain count.[1]"
        ),
        "Colds none found not known \u2013 We are sure: a plain count.[1]",
    ]


def test_two_facts_with_the_same_words_keep_their_own_evidence(make_guide: Make) -> None:
    twin = FACTS[FACTS.index("- id: dizzy") : FACTS.index("- id: itch")]
    other = twin.replace("id: dizzy", "id: dizzy-too").replace("certainty: low", "certainty: high")
    make_guide({**FILES, "docs/data/facts.yml": FACTS + other})
    page = draw("/// bars | dizzy, dizzy-too\n    title: Who was dizzy\n///\n")

    rows = [words(row) for row in page.css("details tbody tr")]
    assert ["We are unsure" in row for row in rows] == [True, False]


def test_the_table_of_studies_scrolls_in_a_box_of_its_own(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw("/// studies-table\n///\n")

    box = page.css_first(".studies .scroll")
    assert box.attributes["tabindex"] == "0"
    assert box.attributes["aria-label"] == "Table of 1 study"
    assert words(box.css_first("tbody tr")) == (
        "Green 2019[1] Relief 18 Trial One drip Water It lasted 2 to 3 days. Not told Not told in what we read"
    )
    assert box.css_first("table").attributes["class"] == "table table--wide"


def test_the_list_of_sources_says_where_each_is_used(make_guide: Make) -> None:
    make_guide({**FILES, "docs/more/two.md": PAGE.replace("A page", "Two pages")})
    page = draw("/// sources-list\n///\n")

    item = page.css_first(".sources li")
    assert "Effects of a fixture on tests" in item.text()
    assert [(link.text(), link.attributes["href"]) for link in item.css(".source-uses a")] == [
        ("A page", "index.md"),
        ("Two pages", "more/two.md"),
    ]


def test_links_start_from_the_folder_of_the_page(make_guide: Make) -> None:
    words_ = "# More\n\n/// claims | adverts\n///\n"
    make_guide({**FILES, "docs/more/two.md": PAGE.partition("# A page")[0] + words_})

    assert draw(words_).css_first(".claims a:not(.footnote-ref)").attributes["href"] == "../index.md"


def test_a_claim_has_its_verdict_in_words_and_its_evidence(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw("/// claims | adverts\n///\n")

    item = page.css_first(".claims li")
    assert item.css_first("em").text() == "It lasts for months."
    assert item.css_first(".verdict--not-supported").text() == "\u2717 Not supported"
    assert "It lasted 2 to 3 days.[1]" in words(item)


def test_a_worksheet_is_a_form_that_goes_nowhere(make_guide: Make) -> None:
    make_guide(FILES)
    form = draw("/// worksheet | plan\n///\n").css_first(".worksheets > form")

    assert (form.attributes["method"], form.attributes["autocomplete"]) == ("dialog", "off")
    assert "action" not in form.attributes
    assert form.attributes["aria-label"] == "My <plan>"
    assert {button.attributes["type"] for button in form.css("button")} == {"button"}
    assert "hidden" in form.css_first(".worksheet__tools").attributes  # nothing works before the script does
    fields = form.css("input, textarea")
    typed = [field for field in fields if field.attributes.get("type") not in {"radio", "checkbox"}]
    assert all(field.attributes["autocomplete"] == "off" for field in typed)
    assert {field.attributes.get("name") for field in fields} == {None, "plan-1-4"}


def test_each_field_of_a_worksheet_has_its_label(make_guide: Make) -> None:
    make_guide(FILES)
    group = draw("/// worksheet | plan\n///\n").css_first("fieldset.worksheet__group")

    assert words(group.css_first("p")) == "It lasted 2 to 3 days.[1] See the page."
    labels = group.css("div.field > label, fieldset.field > legend")
    assert [words(label) for label in labels] == ["What", "When", "How many", "Which", "Stop if"]
    kinds = [field.attributes.get("type") for field in group.css("input, textarea")]
    assert kinds == [None, "date", "number", "radio", "radio", "checkbox", "checkbox"]
    for field in group.css("input, textarea"):
        assert group.css_first(f"label[for={field.attributes['id']}]") is not None
    what = group.css_first("textarea")
    assert group.css_first(f"#{what.attributes['aria-describedby']}").text() == 'In "your" words'


def test_a_diary_is_a_table_with_empty_rows(make_guide: Make) -> None:
    make_guide(FILES)
    table = draw("/// worksheet | plan\n///\n").css_first(".diary table")

    assert [words(row) for row in table.css("tr")] == ["WeekDateScore", "Week 1", "Week 2"]
    assert len(table.css("td")) == 4


def test_a_decision_says_for_whom_each_cell_is(make_guide: Make) -> None:
    make_guide(FILES)
    form = draw("/// decision | what\n///\n").css_first(".decisions > form")

    wait, drip = form.css("[data-aspect=time] dl > div")
    assert words(wait) == "Wait Not known: no figure."
    assert words(drip) == "A drip Hay fever 2 to 3 days.[1] All others Not known: no study."
    assert [piece.attributes["data-for"] for piece in form.css("[data-for]")] == ["cold fever", "fever", "cold"]
    assert words(form.css_first(".choices__rule")) == "Ask first.[1]"
    legends = [words(legend) for legend in form.css(".worksheet__group > legend")]
    assert legends == ["What fits", "What to see", "What matters", "Talk first", "Ready"]
    assert "hidden" in form.css_first("[data-part=aspects]").attributes  # of use to the script alone
    assert [words(piece) for piece in form.css("details[open] > summary")] == ["Hay fever", "All others"]
    assert words(form.css("[data-part=situations] label")[-1]) == "None of them"


def test_the_parts_of_a_decision_can_be_reached_from_a_list_of_them(make_guide: Make) -> None:
    make_guide(FILES)
    form = draw("/// decision | what\n///\n").css_first(".decisions > form")

    links = form.css("nav.parts a")
    assert [words(link) for link in links] == [
        "What fits",
        "What to see",
        "How long",
        "What matters",
        "Talk first",
        "Ready",
    ]
    assert [len(form.css(link.attributes["href"] or "")) for link in links] == [1] * len(links)
    assert {link.attributes["href"] for link in form.css(".parts__back a")} == {"#what-parts"}
    assert form.css_matches("#what-parts")


def test_terms_stand_under_their_letters_with_an_address_each(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw("/// glossary\n///\n")

    assert [heading.text() for heading in page.css("h2")] == ["A", "D"]
    assert words(page.css("li")[1]) == "Drip (say DRIP): fluid into a vein. It is set by a nurse. Also written: drips."
    assert page.css_first("li strong#drip").text() == "Drip"


def test_a_helpline_can_be_called_texted_and_read(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw("/// helplines | Here\n///\n")

    first, item = page.css(".helplines li")
    assert "Ambulance" in first.text()
    assert [link.attributes["href"] for link in item.css("a")][:3] == [
        "tel:18005550100",
        "sms:123",
        "https://someone.example/help",
    ]
    assert words(item) == (
        "Danger: Someone, call 1-800-555-0100 or text 123 or someone.example. Then press one. "
        "Day and night; Free.[1] Checked 31 January 2026.[1]"
    )


def test_what_people_look_for_stands_under_its_letters_with_its_pages(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw("/// search-terms\n///\n")

    assert [link.attributes["href"] for link in page.css(".letters a")] == ["#letter-1", "#letter-2", "#letter-3"]
    assert [(heading.text(), heading.attributes["id"]) for heading in page.css("h2")] == [
        ("A", "letter-1"),
        ("C", "letter-2"),
        ("P", "letter-3"),
    ]
    assert [words(item) for item in page.css(".search-terms > ul > li")] == [
        "Ache How long (Two)",
        "Cost A page",
        "Pain How long (Two) A page",
    ]
    assert page.css_first("li a").attributes["href"] == "more/two.md#how-long"
    assert "data-search-exclude" in page.css_first(".search-terms").attributes


@pytest.mark.parametrize(
    "markdown",
    [
        *(
            "/// icon-array | nobody\n///\n",
            "/// icon-aray | relief\n///\n",
            "/// icon-array | relief\n",
            "Words.\n\n///\n",
        ),
        *("- item\n\n    /// glossary\n    ///\n", "> /// glossary\n> ///\n", "\t/// glossary\n\t///\n"),
        *(
            "//// glossary\n///\n",
            "/// bars | relief\n    title: no\n///\n",
            "/// bars | relief\n    title: 010\n///\n",
        ),
        *("/// bars | relief\n    title: Pain #1\n///\n", "/// bars | relief, relief\n    title: Pain\n///\n"),
        "/// bars | relief\n    title: Pain\n    \n///\n",
    ],
)
def test_never_prints_a_block_as_it_stands(markdown: str, make_guide: Make) -> None:
    make_guide(FILES)
    with pytest.raises(GuideError, match=r"error\[(block|picture)-"):
        draw(markdown)


def test_a_block_as_code_is_left_alone(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw("```\n/// icon-array | nobody\n///\n```\n")
    assert [code.text().split()[1] for code in page.css("pre code")] == ["icon-array"]


def test_rules_are_listed_with_their_reasons() -> None:
    page = draw("/// rules\n///")
    items = page.css("div.rules li")
    assert len(items) == len(RULES)
    assert page.css_first("#cite-unknown").text() == "cite-unknown"
    item = page.css_first("#source-unused").parent.text()
    assert item.startswith("source-unused (warning): A source that no page cites. It costs care")
    assert item.endswith("From: House rule: what is kept is used.")
