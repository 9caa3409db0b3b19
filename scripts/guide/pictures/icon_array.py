"""An icon array: 100 people with and 100 without, in the same order, so that the difference can be seen.

Filled for those who are counted and hollow for the others, so that colour is never alone (WCAG 2.2, 1.4.1). Fewer than
one of 100 is said in words and numbers: no part of a person is drawn.
"""

from html import escape

from guide.facts import Fact
from guide.pictures.drawing import Drawing, UnfitError, draw_svg, get_picture
from guide.pictures.shares import HUNDRED, Share, read_pair
from guide.wording import capitalise

ROW = 10
CELL = (14, 17)
HEAD = (7, 4.2)
"""The middle of a head, in a cell."""
BODY = (2.4, 12, 9.2)
"""Where a body begins, its middle line, and how wide it is."""
RIM = 1
"""How thick the rim of a hollow person is."""


def draw_icon_array(fact: Fact, title: str = "") -> Drawing:
    """Draw how many of 100 people had something, with and without.

    Raises:
        UnfitError: The fact does not compare two percentages, or one is a range.
    """
    picture = get_picture(fact)
    shares = read_pair(fact)
    for share in shares:
        if share.low != share.high:
            raise UnfitError(f"'{share.label}' is a range, and people cannot be drawn in part", fact=fact.id)
    draw = _say if any(share.tiny for share in shares) else _draw
    sides = [f"{share.label}: {share.say(picture.yes, picture.no)}" for share in shares]
    panels = "".join(draw(share, picture.yes, picture.no) for share in shares)
    return Drawing(
        title=title or capitalise(f"{picture.outcome}{f', {picture.time}' if picture.time else ''}"),
        html=f'<div class="array">{panels}</div>',
        sentences=(f"{capitalise('; '.join(sides))}.",),
        head=("Of 100 people", capitalise(picture.yes), capitalise(picture.no)),
        rows=tuple((capitalise(share.label), share.counted, share.others) for share in shares),
    )


def _draw(share: Share, yes: str, no: str) -> str:
    count = share.whole[0]
    shapes = _draw_people("counted", 0, count) + _draw_people("other", count, HUNDRED)
    shapes += _draw_people("inside", count, HUNDRED, RIM)
    size = CELL[0] * ROW, CELL[1] * ROW
    svg = draw_svg("array__people", size, capitalise(share.label), share.say(yes, no), shapes)
    return (
        f'<div class="array__panel"><p class="array__label">{escape(capitalise(share.label))}</p>'
        f'<p class="array__count"><strong>{share.counted}</strong> of 100 {escape(yes)}</p>'
        f'{svg}<p class="array__rest">{share.others} {escape(no)}</p></div>'
    )


def _draw_people(name: str, first: int, last: int, less: float = 0) -> str:
    """Draw people as dashed lines, two for each row: round dashes are heads, straight ones are bodies.

    Args:
        name: Their class.
        first: The first of them, counted from 0 along the rows.
        last: The one after the last.
        less: How far they stay inside their rim.
    """
    if first == last:
        return ""
    left, middle, width = BODY[0] + less, BODY[1], BODY[2] - 2 * less
    rows = [
        (row, max(first - row * ROW, 0), min(last - row * ROW, ROW)) for row in range(first // ROW, -(-last // ROW))
    ]
    heads = "".join(
        f"M{a * CELL[0] + HEAD[0]} {row * CELL[1] + HEAD[1]:g}h{(b - a - 1) * CELL[0]}.1" for row, a, b in rows
    )
    bodies = "".join(
        f"M{a * CELL[0] + left:g} {row * CELL[1] + middle:g}h{(b - a - 1) * CELL[0] + width:g}" for row, a, b in rows
    )
    return (
        f'<path class="array__{name}" d="{heads}" stroke-width="{5 - 2 * less:g}" stroke-linecap="round" '
        f'stroke-dasharray="0 {CELL[0]}"/><path class="array__{name}" d="{bodies}" stroke-width="{7.5 - 2 * less:g}" '
        f'stroke-dasharray="{width:g} {CELL[0] - width:g}"/>'
    )


def _say(share: Share, yes: str, no: str) -> str:
    words = f"<strong>{share.counted}</strong> of 100 {escape(yes)}, {share.others} {escape(no)}"
    label = f'<p class="array__label">{escape(capitalise(share.label))}</p>'
    return f'<div class="array__panel">{label}<p class="array__count">{words}</p></div>'
