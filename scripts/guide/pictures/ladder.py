"""A ladder of evidence: how much was studied, the longest rung first as given; an empty rung is shown as empty.

The length of a rung grows with the number of people, each step for ten times as many, so that 18 and 12,226 fit on one
picture. The steps are named, and the number stands beside it.
"""

from collections.abc import Sequence
from html import escape
from math import ceil, log10

from guide.facts import Certainty, Fact, Figure
from guide.pictures.drawing import SURE, Drawing, UnfitError, draw_svg, get_groups, get_picture, write_figure
from guide.wording import capitalise, write_number

GRADES: tuple[Certainty, ...] = ("very-low", "low", "moderate", "high")
NOTHING = "none found"
WIDTH, HEIGHT = 100, 10


def draw_ladder(facts: Sequence[Fact], title: str) -> Drawing:
    """Draw how much was studied of each subject.

    Args:
        facts: Each is a rung. Its groups are `studies`, `people` and whatever else is told; none is an empty rung.
        title: What the picture shows.

    Raises:
        UnfitError: A rung tells of no studies, or of studies without people.
    """
    rungs = [(fact, *_read(fact)) for fact in facts]
    most = max(ceil(log10(max(10, people))) for _, _, people in rungs)
    drawn = "".join(_draw_rung(*rung, most) for rung in rungs)
    steps = "".join(f"<li>{write_number(10.0**power)}</li>" for power in range(1, most + 1))
    return Drawing(
        title=title,
        html=(
            '<div class="ladder"><p class="ladder__start">People studied; each step is ten times as many:</p>'
            f'<ol class="ladder__axis" aria-hidden="true">{steps}</ol><ul class="ladder__rungs">{drawn}</ul></div>'
        ),
        sentences=(),
        head=("Subject", "What was studied", "How sure anyone can be of what was found"),
        rows=tuple((capitalise(get_picture(fact).outcome), words, _grade(fact)) for fact, words, _ in rungs),
        ids=tuple(fact.id for fact in facts),
    )


def _read(fact: Fact) -> tuple[str, float]:
    """Return what was studied in words, and the number of people."""
    groups = get_groups(fact)
    if "studies" not in groups:
        raise UnfitError("its 'picture' has no group 'studies', which may be 0", fact=fact.id)
    if groups["studies"].low == 0:
        return NOTHING, 0
    if "people" not in groups or groups["people"].low < 1:
        raise UnfitError("its 'picture' has no group 'people', of 1 or more", fact=fact.id)
    return ", ".join(_say(label, figure) for label, figure in groups.items()), groups["people"].low


def _say(label: str, figure: Figure) -> str:
    """Return a figure with its label, unless its unit says the same."""
    words = write_figure(figure)
    return words if label in {"studies", "people"} else f"{label} {words}"


def _grade(fact: Fact) -> str:
    picture = get_picture(fact)
    words = SURE[picture.sure] if picture.sure else "not known"
    return f"{words}: {picture.finding}" if picture.finding else words


def _draw_rung(fact: Fact, words: str, people: float, most: int) -> str:
    label = capitalise(get_picture(fact).outcome)
    shapes = "".join(f'<path class="ladder__step" d="M{WIDTH * n / most:.4g} 0V{HEIGHT}"/>' for n in range(1, most))
    if people:
        length = max(2.0, WIDTH * log10(people) / most)
        shapes += f'<rect class="ladder__rung" width="{length:.4g}" height="{HEIGHT}"/>'
    else:
        shapes += f'<rect class="ladder__empty" width="{WIDTH}" height="{HEIGHT}"/>'
    sure = _grade(fact)
    svg = draw_svg("ladder__bar", (WIDTH, HEIGHT), label, f"{words}; {sure}", shapes)
    facts = f'<p class="ladder__words">{escape(capitalise(words))}</p>{_draw_grade(fact)}'
    return f'<li><p class="ladder__label">{escape(label)}</p>{svg}{facts}</li>'


def _draw_grade(fact: Fact) -> str:
    """Draw four bars like those of a telephone's reception, as many filled as anyone can be sure."""
    sure = get_picture(fact).sure
    filled = GRADES.index(sure) + 1 if sure else 0
    bars = "".join(
        f'<rect class="ladder__{"grade" if number < filled else "no-grade"}" x="{number * 5 + 0.5}" '
        f'y="{8.5 - number * 2}" width="3.5" height="{3 + number * 2}"/>'
        for number in range(len(GRADES))
    )
    svg = f'<svg class="ladder__sure" viewBox="0 0 20 12" aria-hidden="true">{bars}</svg>'
    return f'<p class="ladder__certainty">{svg} {escape(capitalise(_grade(fact)))}</p>'
