"""A pathway: the steps of a chain, each marked as shown in people, shown in animals, or not known."""

from collections.abc import Sequence
from html import escape

from guide.facts import Fact
from guide.pictures.drawing import Drawing, UnfitError, draw_svg, get_picture
from guide.wording import capitalise

WORDS = {"people": "Shown in people", "animals": "Shown in animals only", "not-known": "Not known"}
SHAPES = {
    "people": '<circle cx="12" cy="6.5" r="3.6"/><path d="M5 21v-5.5q0-4 4-4h6q4 0 4 4v5.5z"/>',
    "animals": (
        '<path d="M3 17q0-8 8-8 2-4 5-2.500q1.500 1 .5 3 4 2.500 5 6.500q-1 2-4 2h-13q-2-.5-1.500-1z"/>'
        '<path class="pathway__tail" d="M5 18q-4 3 1 4h9"/>'
    ),
    "not-known": '<path class="pathway__tail" d="M8 9q0-4 4-4t4 3.500q0 2.500-4 4v3.500M12 19.500v1.500"/>',
}
"""A person, an animal and a question mark, in a square of 24."""


def draw_pathway(facts: Sequence[Fact], title: str) -> Drawing:
    """Draw the steps of a chain in the order given.

    Raises:
        UnfitError: A fact does not say in whom its step was shown.
    """
    steps = [(fact, _read(fact)) for fact in facts]
    items = "".join(_draw_step(fact, shown) for fact, shown in steps)
    return Drawing(
        title=title,
        html=f'<ol class="pathway">{items}</ol>',
        sentences=(),
        head=("Step", "In whom", "What was seen"),
        rows=tuple((capitalise(get_picture(fact).outcome), WORDS[shown], fact.statement) for fact, shown in steps),
        ids=tuple(fact.id for fact in facts),
    )


def _read(fact: Fact) -> str:
    shown = get_picture(fact).shown
    if shown is None:
        raise UnfitError("its 'picture' does not say in whom it was 'shown'", fact=fact.id)
    return shown


def _draw_step(fact: Fact, shown: str) -> str:
    outcome = capitalise(get_picture(fact).outcome)
    svg = draw_svg("pathway__icon", (24, 24), outcome, WORDS[shown], SHAPES[shown])
    words = f'<p class="pathway__step">{escape(outcome)}</p><p class="pathway__shown">{WORDS[shown]}</p>'
    return f'<li class="pathway__{shown}">{svg}<div>{words}<p>{escape(fact.statement)}</p></div></li>'
