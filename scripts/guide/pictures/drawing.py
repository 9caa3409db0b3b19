"""What every picture is made of: shapes to look at, the same in words, and a table of the numbers."""

from dataclasses import dataclass
from html import escape

from guide.facts import Certainty, Fact, Figure
from guide.facts import Picture as Shown
from guide.wording import write_number

SURE: dict[Certainty, str] = {"high": "sure", "moderate": "fairly sure", "low": "unsure", "very-low": "very unsure"}
"""The four grades of certainty in words that a reader knows."""


class UnfitError(ValueError):
    """A picture that cannot be drawn: `fact` or `option` names what does not fit, the message says why."""

    def __init__(self, message: str, *, fact: str = "", option: str = "") -> None:
        self.fact = fact
        self.option = option
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture.

    Attributes:
        title: What it shows.
        html: What is looked at: words in HTML, shapes in SVG. It needs no style sheet to be understood.
        sentences: Its numbers in words, both sides of each.
        head: The headings of the table.
        rows: The rows of the table.
        ids: The fact of each row, if there are several.
    """

    title: str
    html: str
    sentences: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    ids: tuple[str, ...] = ()


def get_picture(fact: Fact) -> Shown:
    """Return what pictures show of a fact.

    Raises:
        UnfitError: It does not say.
    """
    if fact.picture is None:
        raise UnfitError("it has no 'picture', which says what to draw", fact=fact.id)
    return fact.picture


def get_groups(fact: Fact) -> dict[str, Figure]:
    """Return the figures that a picture shows, by their labels.

    Raises:
        UnfitError: There is none.
    """
    figures = fact.read_figures()
    groups = {label: figures[name] for label, name in get_picture(fact).groups.items()}
    if not groups:
        raise UnfitError("its 'picture' has no 'groups', which say which figures to draw", fact=fact.id)
    return groups


def draw_svg(name: str, box: tuple[float, float], title: str, description: str, shapes: str) -> str:
    """Return a drawing of shapes with its alternative in words.

    Args:
        name: Its class, for the style sheet.
        box: Width and height of the space that the shapes are drawn in.
        title: What it is.
        description: What can be seen on it.
        shapes: SVG elements.
    """
    words = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    size = f'viewBox="0 0 {box[0]:g} {box[1]:g}"'
    return f'<svg class="{name}" {size} role="img" preserveAspectRatio="none">{words}{shapes}</svg>'


def write_figure(figure: Figure, unit: str | None = None) -> str:
    """Return a figure in words; `unit` stands in for its own."""
    numbers = write_number(figure.low)
    if figure.high != figure.low:
        numbers += f" to {write_number(figure.high)}"
    if figure.interval:
        numbers += f" (range {write_number(figure.interval[0])} to {write_number(figure.interval[1])})"
    unit = figure.unit if unit is None else unit
    return f"{numbers} {unit}".rstrip()
