"""An icon array: 100 people with and 100 without, in the same order, so that the difference can be seen.

Filled for those who are counted and hollow for the others, so that colour is never alone (WCAG 2.2, 1.4.1). Fewer than
one of 100 is said in words and numbers: no part of a person is drawn.
"""

from html import escape

from guide.facts import Fact
from guide.pictures.drawing import Drawing, UnfitError, capitalise, draw_svg, get_picture
from guide.pictures.shares import HUNDRED, Share, read_pair

PERSON = "a2.6 2.6 0 1 1 .1 0zm-3.4 1h6.9q1.2 0 1.2 1.2v5.6h-9.3v-5.6q0-1.2 1.2-1.2z"
"""A head and shoulders, drawn from the neck."""
ROW = 10
CELL = (14, 17)


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
    shapes = "".join(
        f'<path class="array__{name}" d="{"".join(map(_place, places))}"/>'
        for name, places in (("counted", range(count)), ("other", range(count, HUNDRED)))
        if places
    )
    size = CELL[0] * ROW, CELL[1] * ROW
    svg = draw_svg("array__people", size, capitalise(share.label), share.say(yes, no), shapes)
    return (
        f'<div class="array__panel"><p class="array__label">{escape(capitalise(share.label))}</p>'
        f'<p class="array__count"><strong>{share.counted}</strong> of 100 {escape(yes)}</p>'
        f'{svg}<p class="array__rest">{share.others} {escape(no)}</p></div>'
    )


def _say(share: Share, yes: str, no: str) -> str:
    words = f"<strong>{share.counted}</strong> of 100 {escape(yes)}, {share.others} {escape(no)}"
    label = f'<p class="array__label">{escape(capitalise(share.label))}</p>'
    return f'<div class="array__panel">{label}<p class="array__count">{words}</p></div>'


def _place(number: int) -> str:
    """Return one of the people, counted from 0 along the rows."""
    row, column = divmod(number, ROW)
    return f"M{column * CELL[0] + 7} {row * CELL[1] + 7}{PERSON}"
