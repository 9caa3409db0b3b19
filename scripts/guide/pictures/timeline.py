"""A timeline: what happens when, with ranges. Every row begins at nought, so that rows can be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil

from guide.facts import Fact, Figure
from guide.pictures.drawing import Drawing, UnfitError, draw_svg, get_groups, get_picture, write_figure
from guide.wording import capitalise

MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43830, "year": 525960}
"""Minutes in each unit of time; a month is a twelfth of a year of 365.25 days."""
STEPS = (
    *(5, 10, 15, 30, 60, 120, 240, 360, 720, 1440, 2880, 10080, 20160, 40320, 131490),
    *(525960 * years for years in (1, 2, 5, 10, 20, 50)),
)
"""Minutes between two marks of the axis: those that people count in."""
MOST_STEPS = 6
HEIGHT = 12
WIDTH = 100
POINT = 2.4
"""Of the width, so that one moment can be seen."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens at a time, or within a range of times.

    Attributes:
        words: What happens, and when.
        low: Minutes after nought.
        high: The end of the range; the same as `low` if it is one moment.
    """

    words: str
    low: float
    high: float


def draw_timeline(facts: Sequence[Fact], title: str, start: str) -> Drawing:
    """Draw what happens when.

    Args:
        facts: Each is a row; each of its groups is an event with its time.
        title: What the picture shows.
        start: What happens at nought.

    Raises:
        UnfitError: An event has no time.
    """
    rows = [(capitalise(get_picture(fact).outcome), _read_events(fact)) for fact in facts]
    last = max(event.high for _, events in rows for event in events)
    step = next((step for step in STEPS if ceil(last / step) <= MOST_STEPS), STEPS[-1])
    count = max(1, ceil(last / step))
    if count > MOST_STEPS:
        raise UnfitError("it reaches further than a picture can", fact=facts[0].id)
    drawn = "".join(_draw_row(label, events, step * count, count) for label, events in rows)
    marks = "".join(f"<li>{escape(_name(number * step))}</li>" for number in range(1, count + 1))
    axis = (
        f'<p class="timeline__start">0: {escape(start)}</p><ol class="timeline__axis" aria-hidden="true">{marks}</ol>'
    )
    return Drawing(
        title=title,
        html=f'<div class="timeline">{axis}<ul class="timeline__rows">{drawn}</ul></div>',
        sentences=tuple(f"{label}: {_join(events)}." for label, events in rows),
        head=("What", f"When, from: {start}"),
        rows=tuple((label, _join(events)) for label, events in rows),
        ids=tuple(fact.id for fact in facts),
    )


def _read_events(fact: Fact) -> list[Event]:
    return [_read_event(fact, label, figure) for label, figure in get_groups(fact).items()]


def _read_event(fact: Fact, label: str, figure: Figure) -> Event:
    unit = figure.unit.split(" ")[0].removesuffix("s")
    if unit not in MINUTES:
        found = f"'{label}' has the unit '{figure.unit}', which is no time; expected {', '.join(MINUTES)}"
        raise UnfitError(found, fact=fact.id)
    if figure.interval or figure.low < 0:
        raise UnfitError(f"'{label}' is before the start, or has a range in brackets; expected a time", fact=fact.id)
    words = f"{label} {write_figure(figure)}"
    return Event(words, figure.low * MINUTES[unit], figure.high * MINUTES[unit])


def _draw_row(label: str, events: list[Event], end: float, count: int) -> str:
    lines = "".join(
        f'<path class="timeline__mark" d="M{WIDTH * number / count:g} 0V{HEIGHT}"/>' for number in range(1, count)
    )
    last = max(event.high for event in events)
    shapes = f'{lines}<rect class="timeline__whole" y="3" width="{_scale(last, end)}" height="6"/>'
    shapes += "".join(_draw_event(event, end) for event in events)
    words = _join(events)
    svg = draw_svg("timeline__bar", (WIDTH, HEIGHT), label, words, shapes)
    return f'<li><p class="timeline__label">{escape(label)}</p>{svg}<p class="timeline__words">{escape(words)}</p></li>'


def _draw_event(event: Event, end: float) -> str:
    width = max(POINT, WIDTH * (event.high - event.low) / end)
    left = min(max(0.0, WIDTH * event.low / end - (POINT / 2 if event.low == event.high else 0)), WIDTH - width)
    return f'<rect class="timeline__event" x="{left:.4g}" width="{width:.4g}" height="{HEIGHT}"/>'


def _scale(minutes: float, end: float) -> str:
    return f"{WIDTH * minutes / end:.4g}"


def _join(events: list[Event]) -> str:
    return "; ".join(event.words for event in events)


def _name(minutes: int) -> str:
    """Return a time in the largest unit that it is a whole number of."""
    unit = next((unit for unit in reversed(MINUTES) if minutes % MINUTES[unit] == 0), "minute")
    count = minutes // MINUTES[unit]
    return f"{count} {unit}{'s' * (count != 1)}"
