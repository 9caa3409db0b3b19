"""Bars: several outcomes with and without, the largest difference first. Each bar stands in its hundred."""

from collections.abc import Sequence
from html import escape

from guide.facts import Fact
from guide.pictures.drawing import Drawing, UnfitError, draw_svg, get_picture
from guide.pictures.shares import HUNDRED, Share, read_pair, read_shares
from guide.wording import capitalise

HEIGHT = 10
MARKS = ("with", "without")


def draw_bars(facts: Sequence[Fact], title: str) -> Drawing:
    """Draw shares of 100: of several outcomes with and without, or all that one fact tells.

    Raises:
        UnfitError: A figure is no percentage; or, of several facts, one does not compare the two groups of the first.
    """
    return _draw_one(facts[0], title) if len(facts) == 1 else _draw_pairs(facts, title)


def _draw_one(fact: Fact, title: str) -> Drawing:
    picture, shares = get_picture(fact), read_shares(fact)
    rows = "".join(
        f'<li class="bars__row"><p class="bars__label">{escape(capitalise(share.label))}</p>'
        f"{_draw_bar(MARKS[0], share, picture.yes, picture.no)}</li>"
        for share in shares
    )
    return Drawing(
        title=title,
        html=f'<p class="bars__key">Of 100, {escape(picture.yes)}{_explain(shares)}:</p><ul class="bars">{rows}</ul>',
        sentences=tuple(f"{capitalise(share.label)}: {share.say(picture.yes, picture.no)}." for share in shares),
        head=("Of 100", capitalise(picture.yes), capitalise(picture.no)),
        rows=tuple((capitalise(share.label), share.with_range, share.others) for share in shares),
    )


def _explain(shares: Sequence[Share]) -> str:
    return " (the thin line is the range that the study allows)" if any(share.interval for share in shares) else ""


def _draw_pairs(facts: Sequence[Fact], title: str) -> Drawing:
    shares = {fact.id: read_pair(fact) for fact in facts}
    labels = [share.label for share in shares[facts[0].id]]
    for fact in facts:
        if [share.label for share in shares[fact.id]] != labels:
            raise UnfitError(f"it does not compare {' with '.join(labels)}, as '{facts[0].id}' does", fact=fact.id)
    ordered = sorted(facts, key=lambda fact: _difference(shares[fact.id]), reverse=True)
    rows = "".join(_draw_row(fact, shares[fact.id]) for fact in ordered)
    key = "".join(_draw_key(mark, label) for mark, label in zip(MARKS, labels, strict=True))
    return Drawing(
        title=title,
        html=f'<p class="bars__key">Of 100 people: {key}</p><ul class="bars">{rows}</ul>',
        sentences=tuple(_say(fact, shares[fact.id]) for fact in ordered),
        head=("Of 100 people", *map(capitalise, labels)),
        rows=tuple((capitalise(get_picture(fact).outcome), *map(_cell, shares[fact.id])) for fact in ordered),
        ids=tuple(fact.id for fact in ordered),
    )


def _difference(shares: tuple[Share, Share]) -> float:
    with_, without = shares
    return with_.low + with_.high - without.low - without.high


def _draw_key(mark: str, label: str) -> str:
    shape = f'<rect class="bars__{mark}" {_inside(HEIGHT)}/>'
    swatch = f'<svg class="bars__swatch" viewBox="0 0 10 10" aria-hidden="true">{shape}</svg>'
    return f'<span class="bars__name">{swatch} {escape(label)}</span> '


def _draw_row(fact: Fact, shares: tuple[Share, Share]) -> str:
    picture = get_picture(fact)
    bars = "".join(_draw_bar(mark, share, picture.yes, picture.no) for mark, share in zip(MARKS, shares, strict=True))
    return f'<li class="bars__row"><p class="bars__label">{escape(capitalise(picture.outcome))}</p>{bars}</li>'


def _draw_bar(mark: str, share: Share, yes: str, no: str) -> str:
    low, high = share.whole
    shapes = f'<rect class="bars__hundred" width="{HUNDRED}" height="{HEIGHT}"/>'
    if high > low:
        shapes += f'<rect class="bars__range" x="{low}" width="{high - low}" height="{HEIGHT}"/>'
    if low:
        shapes += f'<rect class="bars__{mark}" {_inside(low)}/>'
    if share.interval:
        start, end = share.interval
        shapes += f'<path class="bars__interval" d="M{start:g} {HEIGHT / 2:g}H{end:g}M{start:g} 2V8M{end:g} 2V8"/>'
    svg = draw_svg("bars__bar", (HUNDRED, HEIGHT), capitalise(share.label), share.say(yes, no), shapes)
    return f'<div class="bars__line">{svg}<span class="bars__number" aria-hidden="true">{share.counted}</span></div>'


def _inside(width: float) -> str:
    return f'width="{width:g}" height="{HEIGHT}"'


def _cell(share: Share) -> str:
    return f"{share.counted} did, {share.others} did not"


def _say(fact: Fact, shares: tuple[Share, Share]) -> str:
    picture, (with_, without) = get_picture(fact), shares
    first = f"{with_.label}, {with_.say(picture.yes, picture.no)}"
    second = f"{without.label}, {without.counted} and {without.others}"
    return f"{capitalise(picture.outcome)}: {first}; {second}."
