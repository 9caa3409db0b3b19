"""The scorecard and the sheet of costs, as HTML that works without a script."""

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.diagnostics import GuideError
from small_guide import Make

QUESTIONS = """\
- id: long
  ask: How long does "it" last?
  good: It lasted three days.[^green2019]
  walk_away: For ever.
- id: price
  ask: What does it cost?
  good: One price.
  walk_away: I must pay today.
"""
COSTS = """\
- id: days
  item: Days off
  times: How many
  price: Pay lost in a day
  times_default: {fact: relief, figure: relief}
  says: It lasted three days.[^green2019]
  hint: Count yours.
- id: help
  item: Help <at home>
  price: Price
- id: plan
  item: What the plan pays
  price: In the year
  takes_off: true
"""
FILES = {"docs/data/questions.yml": QUESTIONS, "docs/data/costs.yml": COSTS}
SCORECARD = "/// scorecard\n    title: What they said\n    each: Shop\n///\n"
COST_SHEET = (
    "/// cost-sheet\n    title: My year\n    currency: crowns\n    provider: the shop\n    payer: the plan\n///\n"
)
EXTENSIONS = ["attr_list", "tables", *(f"guide.extensions.{name}" for name in ("blocks", "citations", "tables"))]


def draw(markdown: str) -> LexborHTMLParser:
    return LexborHTMLParser(Markdown(extensions=EXTENSIONS).convert(markdown))


def words(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").replace("\u2060", "").replace(" [", "[").split())


def test_questions_stand_in_a_table(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw("/// questions\n///\n")

    assert [words(row) for row in page.css("table tr")] == [
        "Ask A good answer Walk away if",
        'How long does "it" last? It lasted three days.[1] For ever.',
        "What does it cost? One price. I must pay today.",
    ]


def test_each_question_of_the_scorecard_has_an_answer_for_each_of_three(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw(SCORECARD)

    first, second = page.css("form > .scorecard__question")
    assert words(first.css_first("legend")) == '1. How long does "it" last?'
    assert [words(p) for p in first.css("fieldset > p")] == [
        "A good answer: It lasted three days.[1]",
        "Walk away if: For ever.",
    ]
    assert [words(legend) for legend in first.css(".scorecard__answers legend")] == ["Shop 1", "Shop 2", "Shop 3"]
    answers = second.css_first("[data-of='2']")
    assert [words(label) for label in answers.css("label")] == ["Not asked", "Good", "Unsure", "Walk away", "Note"]
    assert {mark.attributes["name"] for mark in answers.css("[type=radio]")} == {"price-2"}
    assert answers.css_first("[checked]").attributes["value"] == "missing"
    assert page.css_first("form").attributes["method"] == "dialog"
    assert [words(button) for button in page.css("button")][-1] == "Erase everything"


def test_no_two_fields_share_an_id(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw(SCORECARD + "\n" + COST_SHEET)
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))


def test_each_cost_has_its_fields_and_says_where_its_example_is_from(make_guide: Make) -> None:
    make_guide(FILES)
    page = draw(COST_SHEET)

    days, help_, plan = page.css("form > .cost__row")
    assert words(days).startswith("Days off Count yours. Example: It lasted three days.[1] How many Pay lost in a day")
    assert [(field.attributes["id"], field.attributes.get("data-default")) for field in days.css("input")] == [
        ("days-times", "3"),
        ("days-low", None),
        ("days-high", None),
    ]
    assert words(help_) == "Help <at home> Price Up to Comes to:"
    assert "data-takes-off" in plan.attributes
    assert "data-takes-off" not in days.attributes
    for field in page.css(".cost__row input"):
        assert "value" not in field.attributes
        assert page.css_first(f"#{field.attributes['aria-describedby']}").text() == ""
    assert page.css_first("#currency").attributes["value"] == "crowns"
    assert "ask the shop to fill in each row" in words(page.css_first(".cost__by-hand"))
    assert "before the plan" in page.css_first(".cost__rules").attributes["data-whole-open"]


@pytest.mark.parametrize(
    ("files", "markdown"),
    [
        ({**FILES, "docs/data/questions.yml": None}, SCORECARD),
        ({**FILES, "docs/data/questions.yml": None}, "/// questions\n///\n"),
        ({**FILES, "docs/data/costs.yml": None}, COST_SHEET),
        (FILES, "/// cost-sheet\n    title: My year\n///\n"),
        (FILES, "/// questions | all\n///\n"),
    ],
)
def test_a_sheet_that_cannot_be_drawn_is_an_error(
    files: dict[str, str | None], markdown: str, make_guide: Make
) -> None:
    make_guide(files)
    with pytest.raises(GuideError, match=r"error\[block-"):
        draw(markdown)
