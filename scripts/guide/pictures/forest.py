"""A forest plot: estimates with their ranges, on either side of a line that means no difference."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor

from guide.facts import Fact, Figure
from guide.pictures.drawing import Drawing, UnfitError, draw_svg, get_groups, get_picture
from guide.wording import capitalise, write_number

WIDTH, HEIGHT = 100, 14
SQUARE = 2.6


@dataclass(frozen=True, slots=True)
class Estimate:
    """One line of the plot.

    Attributes:
        label: What was measured when.
        value: The estimate.
        low: The lower end of its range.
        high: The upper end of its range.
    """

    label: str
    value: float
    low: float
    high: float

    @property
    def words(self) -> str:
        """The estimate and its range, all to the same digit."""
        digits = max(len(f"{number:.10g}".partition(".")[2]) for number in (self.value, self.low, self.high))
        numbers = (f"{number:.{digits}f}" for number in (self.value, self.low, self.high))
        value, low, high = (number.replace("-", "\u2212") for number in numbers)
        return f"{value} (range {low} to {high})"


@dataclass(frozen=True, slots=True)
class Sides:
    """What the two sides of a forest plot mean.

    Attributes:
        line: The number that means no difference: 0 for differences, 1 for ratios.
        below: What a number under it means.
        above: What a number over it means.
    """

    line: float
    below: str
    above: str

    def judge(self, estimate: Estimate) -> str:
        """Return in words what an estimate favours, or that it may be chance."""
        if estimate.low <= self.line <= estimate.high:
            return "may be chance"
        return self.below if estimate.value < self.line else self.above


def draw_forest(facts: Sequence[Fact], title: str, sides: Sides) -> Drawing:
    """Draw estimates with their ranges.

    Raises:
        UnfitError: A figure has no range.
    """
    lines = [(fact.id, _read(fact, *group)) for fact in facts for group in get_groups(fact).items()]
    estimates = [estimate for _, estimate in lines]
    ends = [number for each in estimates for number in (each.low, each.high)] + [sides.line]
    reach = max(sides.line - floor(min(ends) * 2) / 2, ceil(max(ends) * 2) / 2 - sides.line, 0.5)
    rows = "".join(_draw_row(each, sides, reach) for each in estimates)
    words = (
        f'<p class="forest__sides"><span>\u2190 {escape(sides.below)}</span> '
        f"<span>{escape(sides.above)} \u2192</span></p>"
    )
    measure = ", ".join(dict.fromkeys(get_picture(fact).outcome for fact in facts))
    return Drawing(
        title=title,
        html=f'<div class="forest">{words}<ul class="forest__rows">{rows}</ul></div>',
        sentences=(
            f"{capitalise(measure)}; the line is {write_number(sides.line)}, no difference.",
            *(f"{capitalise(each.label)}: {each.words}, {sides.judge(each)}." for each in estimates),
        ),
        head=("When", "Estimate and its range", "Which side"),
        rows=tuple((capitalise(each.label), each.words, sides.judge(each)) for each in estimates),
        ids=tuple(id_ for id_, _ in lines),
    )


def _read(fact: Fact, label: str, figure: Figure) -> Estimate:
    if figure.interval is None or figure.low != figure.high:
        raise UnfitError(f"'{label}' has no range, like 1.41 (1.29 to 1.55)", fact=fact.id)
    return Estimate(label, figure.low, *figure.interval)


def _draw_row(estimate: Estimate, sides: Sides, reach: float) -> str:
    def place(number: float) -> float:
        return (number - sides.line + reach) / (2 * reach) * WIDTH

    middle, low, high = place(estimate.value), place(estimate.low), place(estimate.high)
    shapes = (
        f'<path class="forest__line" d="M{WIDTH / 2:g} 0V{HEIGHT}"/>'
        f'<path class="forest__range" d="M{low:.4g} {HEIGHT / 2:g}H{high:.4g}M{low:.4g} 4V10M{high:.4g} 4V10"/>'
        f'<rect class="forest__estimate" x="{middle - SQUARE / 2:.4g}" y="3" width="{SQUARE}" height="8"/>'
    )
    judged = f"{estimate.words}, {sides.judge(estimate)}"
    svg = draw_svg("forest__plot", (WIDTH, HEIGHT), capitalise(estimate.label), judged, shapes)
    label = f"<strong>{escape(capitalise(estimate.label))}</strong> {escape(judged)}"
    return f'<li><p class="forest__label">{label}</p>{svg}</li>'
