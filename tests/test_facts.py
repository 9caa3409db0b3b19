"""Facts: every figure typed and ranged as it is read."""

import pytest

from guide.facts import Figure, read_facts, read_figure
from guide.sources import read_sources
from small_guide import Make


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("18 people", Figure(18, 18, None, "people")),
        ("33.33 %", Figure(33.33, 33.33, None, "%")),
        ("8 to 19 %", Figure(8, 19, None, "%")),
        ("1.41 (1.29 to 1.55)", Figure(1.41, 1.41, (1.29, 1.55), "")),
        ("-1.17 (-1.89 to -0.44)", Figure(-1.17, -1.17, (-1.89, -0.44), "")),
        ("12,226 people", Figure(12226, 12226, None, "people")),
        ("0.5 mg/kg", Figure(0.5, 0.5, None, "mg/kg")),
        ("400 to 800 US dollars", Figure(400, 800, None, "US dollars")),
        ("209.1 million people", Figure(209_100_000, 209_100_000, None, "people")),
        ("0 %", Figure(0, 0, None, "%")),
    ],
)
def test_reads_a_figure(text: str, figure: Figure) -> None:
    assert read_figure(text) == figure


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("many", "expected digits first, like 3 days"),
        ("12 %%", "expected a number and its unit"),
        ("1,22 people", "expected a point in a decimal number, like 0.5"),
        ("8\u201319 %", "expected 'to' in a range, like 8 to 19 %"),
        ("120 %", "expected a percentage from 0 to 100"),
        ("-5 %", "expected a percentage from 0 to 100"),
        ("19 to 8 %", "expected the lower number before the higher one"),
        ("1.6 (1.29 to 1.55)", "expected an interval in order, around the number"),
        ("1.4 (1.55 to 1.29)", "expected an interval in order, around the number"),
        ("17.5 people", "expected a whole number of people"),
        ("-2 trials", "expected a whole number of trials"),
    ],
)
def test_refuses_a_figure_that_cannot_be(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_figure(text)


def test_reads_facts_by_id(make_guide: Make) -> None:
    project = make_guide({})

    facts = read_facts(project, read_sources(project))

    assert not facts.problems
    assert facts.by_id["relief"].read_figures()["relief"] == Figure(3, 3, None, "days")


def test_a_guide_without_facts_has_none(make_guide: Make) -> None:
    project = make_guide({"docs/data/facts.yml": None})
    assert read_facts(project, read_sources(project)).by_id == {}
