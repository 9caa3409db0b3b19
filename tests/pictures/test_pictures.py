"""Pictures: facts in, drawing out, to the letter. A change that is meant is seen in tests/cases/pictures first."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.diagnostics import Text
from guide.documents import read_yaml
from guide.facts import Fact
from guide.pictures.bars import draw_bars
from guide.pictures.drawing import Drawing, UnfitError
from guide.pictures.forest import Sides, draw_forest
from guide.pictures.icon_array import draw_icon_array
from guide.pictures.ladder import draw_ladder
from guide.pictures.pathway import draw_pathway
from guide.pictures.timeline import draw_timeline
from guide.records import read_records

CASES = Path(__file__).parents[1] / "cases" / "pictures"
TEXT = (CASES / "facts.yml").read_text(encoding="utf-8")
FACTS = read_records(read_yaml(Text("facts.yml", TEXT)), Fact, "fact").by_id
SIDES = Sides(0, "better on green", "better on water")
Draw = Callable[[], Drawing]


def facts(*ids: str) -> list[Fact]:
    return [FACTS[id_] for id_ in ids]


DRAWN: dict[str, Draw] = {
    "icon-array": lambda: draw_icon_array(FACTS["relief"]),
    "icon-array-tiny": lambda: draw_icon_array(FACTS["itch"], "Who itched"),
    "bars": lambda: draw_bars(facts("dizzy", "relief"), "What happened"),
    "bars-of-one": lambda: draw_bars(facts("sorts"), "Who got better"),
    "timeline": lambda: draw_timeline(facts("times"), "When it happened", "the drip"),
    "forest": lambda: draw_forest(facts("pooled"), "By how much", SIDES),
    "ladder": lambda: draw_ladder(facts("studied", "not-studied"), "How much was studied"),
    "pathway": lambda: draw_pathway(facts("first-step", "second-step"), "How it works"),
}


def write(drawing: Drawing) -> str:
    rows = "\n".join(" | ".join(row) for row in (drawing.head, *drawing.rows))
    html = drawing.html.replace("><", ">\n<")
    return f"{drawing.title}\n\n{html}\n\n{chr(10).join(drawing.sentences)}\n\n{rows}\n"


@pytest.mark.parametrize(("name", "draw"), DRAWN.items(), ids=DRAWN)
def test_draws_to_the_letter(name: str, draw: Draw) -> None:
    assert write(draw()) == (CASES / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "draw"), DRAWN.items(), ids=DRAWN)
def test_each_drawing_has_a_title_and_a_description_in_words(name: str, draw: Draw) -> None:
    drawing = LexborHTMLParser(draw().html)
    shapes = drawing.css("svg[role=img]")
    assert all(svg.css_first("title").text() and svg.css_first("desc").text() for svg in shapes)
    assert shapes or name == "icon-array-tiny"
    assert all(svg.attributes.get("aria-hidden") == "true" for svg in drawing.css("svg:not([role=img])"))


def test_an_array_has_a_hundred_people_on_both_sides() -> None:
    people = LexborHTMLParser(draw_icon_array(FACTS["relief"]).html).css("svg")
    counts = [
        {str(path.attributes["class"]): count_dashes(path) for path in svg.css("path[stroke-linecap]")}
        for svg in people
    ]
    assert counts == [
        {"array__counted": 33, "array__other": 67, "array__inside": 67},
        {"array__other": 100, "array__inside": 100},
    ]


def count_dashes(path: LexborNode) -> int:
    """Return how many heads a path draws: one at the beginning of each line, and one each 14 units from there."""
    return sum(int(float(length) // 14) + 1 for length in re.findall(r"h([\d.]+)", str(path.attributes["d"])))


def test_fewer_than_one_of_a_hundred_is_said_and_not_drawn() -> None:
    drawing = draw_icon_array(FACTS["itch"])
    assert "<svg" not in drawing.html
    assert drawing.sentences == (
        "Green drip: 0.5 of 100 had this, 99.5 did not; water: 0.1 of 100 had this, 99.9 did not.",
    )


def test_bars_begin_with_the_largest_difference() -> None:
    assert [row[0] for row in draw_bars(facts("dizzy", "relief"), "x").rows] == ["Got better", "Dizzy"]


@pytest.mark.parametrize(
    ("draw", "says"),
    [
        (lambda: draw_icon_array(FACTS["dizzy"]), "'green drip' is a range, and people cannot be drawn in part"),
        (lambda: draw_icon_array(FACTS["times"]), "'strongest at' is no percentage"),
        (lambda: draw_icon_array(FACTS["studied"]), "has 3 groups; expected two, with and without"),
        (lambda: draw_icon_array(FACTS["first-step"]), "has no 'groups'"),
        (lambda: draw_bars(facts("relief", "first-step"), "x"), "has no 'groups'"),
        (lambda: draw_timeline(facts("relief"), "x", "y"), "'green drip' has the unit '%', which is no time"),
        (lambda: draw_forest(facts("times"), "x", SIDES), "'strongest at' has no range"),
        (lambda: draw_ladder(facts("times"), "x"), "has no group 'studies'"),
        (lambda: draw_pathway(facts("times"), "x"), "does not say in whom it was 'shown'"),
    ],
)
def test_refuses_a_fact_that_it_cannot_draw(draw: Draw, says: str) -> None:
    with pytest.raises(UnfitError, match=says):
        draw()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("99.7 %", "99.7 of 100 had this, 0.3 did not"),
        ("0.5 to 8 %", "1 to 8 of 100 had this, 92 to 99 did not"),
        ("0.3 %", "0.3 of 100 had this, 99.7 did not"),
    ],
)
def test_says_shares_near_nobody_and_everybody_as_they_are(text: str, says: str) -> None:
    changed = TEXT.replace("dizzy on green: 8 to 19 %", f"dizzy on green: {text}")
    fact = read_records(read_yaml(Text("facts.yml", changed)), Fact, "fact").by_id["dizzy"]
    assert says in draw_bars([fact], "Who was dizzy").sentences[0]


@pytest.mark.parametrize("text", ["0 minutes", "30 years", "200 years"])
def test_draws_a_time_however_short_or_long(text: str) -> None:
    changed = TEXT.replace("gone: 2 hours", f"gone: {text}").replace(
        "strongest: 30 to 45 minutes", "strongest: 0 minutes"
    )
    fact = read_records(read_yaml(Text("facts.yml", changed)), Fact, "fact").by_id["times"]
    assert draw_timeline([fact], "When", "now").html.count("<li>") <= 8


def test_refuses_bars_of_other_groups() -> None:
    with pytest.raises(UnfitError, match="it does not compare green drip with water, as 'relief' does"):
        draw_bars([FACTS["relief"], turn_round("dizzy")], "x")


def turn_round(id_: str) -> Fact:
    """Return a fact that compares its two groups in the other order."""
    turned = TEXT.replace(
        "      green drip: dizzy on green\n      water: dizzy on water\n",
        "      water: dizzy on water\n      green drip: dizzy on green\n",
    )
    return read_records(read_yaml(Text("facts.yml", turned)), Fact, "fact").by_id[id_]
