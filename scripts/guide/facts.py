"""The facts that pages rest on: every figure once, with its unit, its source, and how sure anyone can be."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from guide.diagnostics import Diagnostic
from guide.project import Project
from guide.quantities import SCALES
from guide.records import Id, Records, Words, read_data_file
from guide.sources import Sources

Certainty = Literal["high", "moderate", "low", "very-low"]
"""How sure anyone can be, in the four grades of GRADE (Guyatt and others, BMJ 2008;336:924)."""

NUMBER = r"[-\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
FIGURE = re.compile(
    rf"(?P<low>{NUMBER})(?: to (?P<high>{NUMBER}))?"
    rf"(?: \((?P<from>{NUMBER}) to (?P<to>{NUMBER})\))?"
    r"(?: (?P<scale>thousand|million))?"
    r"(?: ?(?P<unit>%(?: .*)?|[^\W\d].*))?"
)
FORM = "expected a number and its unit, like 33.3 %, 8 to 19 %, 1.41 (1.29 to 1.55) or 0.5 mg/kg"
SLIPS = {
    r"\d,(?:\d{1,2}|\d{4,})(?!\d)": "expected a point in a decimal number, like 0.5, and a comma before thousands only",
    r"\d *[-\u2010-\u2015\u2212] *\d": "expected 'to' in a range, like 8 to 19 %",
    r"^[A-Za-z]": "expected digits first, like 3 days; a word about them belongs in the name of the figure",
}
"""What was most likely done where a figure cannot be read, by its form."""
LARGEST = 1e12
WHOLE = {"people", "trials", "studies", "treatments", "reports", "records", "deaths", "clinics", "cases", "countries"}
"""Units of which there are no halves."""


@dataclass(frozen=True)
class Figure:
    """One number of a fact, as `33.3 %`, `8 to 19 %`, `1.41 (1.29 to 1.55)` or `0.5 mg/kg`.

    Attributes:
        low: The number, or the lower end of a range.
        high: The upper end; the same as `low` if there is one number.
        interval: The confidence interval around it, if there is one.
        unit: What it counts or measures; empty if nothing.
    """

    low: float
    high: float
    interval: tuple[float, float] | None
    unit: str

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """Every number in it."""
        return tuple(dict.fromkeys((self.low, self.high, *(self.interval or ()))))


class Picture(Struct, frozen=True, forbid_unknown_fields=True):
    """What pictures show of a fact. It names figures and holds none of its own, so that each number stands once.

    Attributes:
        outcome: What was counted, measured or found, as a heading of a row.
        groups: The name of a figure for each label, in the order in which they are shown.
        yes: What those did who are counted, after a number: improved.
        no: What the others did, after a number: did not improve.
        time: When it was counted.
        shown: In whom a step of a chain was seen.
        sure: How sure anyone can be of what was found, where the fact itself is about how much was studied.
        finding: What was found, in a few words, after those that say how sure anyone can be.
    """

    outcome: Words
    groups: dict[Words, Words] = {}
    yes: Words = "had this"
    no: Words = "did not"
    time: Words | None = None
    shown: Literal["people", "animals", "not-known"] | None = None
    sure: Certainty | None = None
    finding: Words | None = None


class Fact(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that a source shows.

    Attributes:
        id: The name by which pages and pictures call it.
        statement: What was found, in our own words.
        population: Who was studied; left out where nobody was.
        figures: Its numbers, each with a name.
        sources: The ids of the sources that show it.
        place: Where in the first of them it stands: abstract, table 2, section 6.1.
        checked: The day on which it was read there.
        certainty: How sure anyone can be.
        why: The reason for that.
        caveat: What a reader must be told with it.
        picture: What pictures show of it.
    """

    id: Id
    statement: Words
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]
    place: Words
    checked: date
    certainty: Certainty
    why: Words
    population: Words | None = None
    caveat: Words | None = None
    figures: dict[Words, str] = {}
    picture: Picture | None = None

    def read_figures(self) -> dict[str, Figure]:
        """Return the figures by name."""
        return {name: read_figure(text) for name, text in self.figures.items()}


Facts = Records[Fact]


@lru_cache(maxsize=4096)
def read_figure(text: str) -> Figure:
    """Read a figure.

    Raises:
        ValueError: It is not one, or its numbers cannot be; says why.
    """
    found = FIGURE.fullmatch(text)
    if not found:
        raise ValueError(next((hint for form, hint in SLIPS.items() if re.search(form, text)), FORM))
    scale = 10 ** SCALES.get(found["scale"] or "", 0)
    low = _number(found["low"]) * scale
    high = _number(found["high"]) * scale if found["high"] else low
    interval = (_number(found["from"]), _number(found["to"])) if found["from"] else None
    figure = Figure(low, high, interval, found["unit"] or "")
    if fault := _impossible(figure):
        raise ValueError(fault)
    return figure


def _impossible(figure: Figure) -> str:
    if any(abs(number) > LARGEST for number in figure.numbers):
        return "expected a number below a million million"
    if figure.low > figure.high:
        return "expected the lower number before the higher one"
    if figure.interval and not figure.interval[0] <= figure.low <= figure.high <= figure.interval[1]:
        return "expected an interval in order, around the number"
    if figure.unit.startswith("%") and not all(0 <= number <= 100 for number in figure.numbers):  # noqa: PLR2004
        return "expected a percentage from 0 to 100"
    if figure.unit.split(" ")[0] in WHOLE and any(number % 1 or number < 0 for number in figure.numbers):
        return f"expected a whole number of {figure.unit}"
    return ""


def _number(text: str) -> float:
    return float(text.replace(",", "").replace("\u2212", "-"))


def read_facts(project: Project, sources: Sources) -> Facts:
    """Read the facts of a project, hold them to the sources, and say what is wrong with them."""
    facts = read_data_file(project.facts, project.root, Fact, "fact", _require_figures)
    lost = _find_lost_sources(facts, sources) if sources.readable else []
    return Records(facts.by_id, facts.known, (*facts.problems, *lost), facts.document, facts.places)


def _require_figures(fact: Fact) -> None:
    for name, text in fact.figures.items():
        try:
            read_figure(text)
        except ValueError as error:
            raise msgspec.ValidationError(f"'{text}' is no figure: {error} - at `$.figures.{name}`") from error
    for label, name in fact.picture.groups.items() if fact.picture else ():
        if name not in fact.figures:
            raise msgspec.ValidationError(f"this fact has no figure '{name}' - at `$.picture.groups.{label}`")


def _find_lost_sources(facts: Facts, sources: Sources) -> list[Diagnostic]:
    return [
        facts.document.problem(
            (facts.places[fact.id], "sources", number),
            "fact-source-unknown",
            f"'{fact.id}': no source has the id '{id_}'",
            "sources are in docs/data/sources.json",
        )
        for fact in facts.by_id.values()
        for number, id_ in enumerate(fact.sources)
        if id_ not in sources.known and facts.document and facts.places
    ]
