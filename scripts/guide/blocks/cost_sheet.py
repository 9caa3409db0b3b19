"""The block that adds up what a course costs: fields for each item, and where its default comes from."""

from html import escape

from guide.blocks.composed import TOLD, Call, Composed, FaultError, Kind, Pages
from guide.blocks.forms import TABLE, close_form, open_form
from guide.blocks.lists import require_records
from guide.blocks.worksheets import Parts
from guide.costs import Cost, find_figure
from guide.data import Data

FAULTS = {
    "number": "Write one number in digits, like 400 or 400.50.",
    "negative": "This cannot be below 0. Write 0 if it costs nothing.",
    "large": "This number is too large. Look at it again.",
    "order": "This is below the lowest price. Swap the two.",
    "missing": "Write the lowest price too.",
}
"""What stands beside a field that cannot be read, by the fault that the script finds."""
RESULT = {
    "sum": "{low} to {high} {currency}",
    "one": "{low} {currency}",
    "whole": "The first year costs {sum}.",
    "part": "The first year costs at least {sum}, plus what you were not told.",
    "whole-open": "The first year costs {sum} before {payer}.",
    "part-open": "The first year costs at least {sum} before {payer}, plus what you were not told.",
    "nothing": "You were not told what anything costs.",
    "not-told": "not told",
    "faulty": "Look at these again: {items}.",
    "unknown": "You were not told: {items}.",
    "defaults": "Our example is still in: {items}.",
}
"""What the script says of the sum; who pays a part of it is told by the page."""
RULES = (
    "Leave a box empty if you were not told. Write 0 if it costs nothing. If a price varies, write the lowest first, "
    "then the highest under “Up to”."
)
BY_HAND = (
    "On paper, ask {provider} to fill in each row and the sum; you need not work anything out. To do it yourself: "
    "multiply how many by the price of one, add up what each row comes to, and take off what {payer} pays. If you "
    "were not told a price, write “not told” there, and “at least” before the sum."
)
CLEAR = "Take out our examples"
SUM = "What I pay in the first year"
HIGHEST = "Up to"
COMES_TO = "Comes to"


def _cost_sheet(call: Call, data: Data, _pages: Pages) -> Composed:
    require_records(data.costs, "costs.yml")
    if data.facts.problems:
        raise FaultError(TOLD, "the facts cannot be read", "")
    parts = Parts(call.folder)
    said = "".join(f' data-{name}="{escape(_name(words, call))}"' for name, words in {**FAULTS, **RESULT}.items())
    parts.add(
        open_form("cost-sheet", call.options["title"], "my-costs", tool=True)
        + '<section class="cost__sum" hidden></section>'
        f'<div class="cost__rules"{said}><p>{RULES}</p>'
        f'<p class="cost__by-hand">{escape(_name(BY_HAND, call))}</p>'
        f'<button type="button" data-do="clear" hidden>{CLEAR}</button></div>'
        '<div class="field cost__currency"><label for="currency">Currency</label>'
        f'<input id="currency" type="text" dir="auto" maxlength="40" value="{escape(call.options["currency"])}" '
        'autocomplete="off"></div>'
    )
    for cost in data.costs.by_id.values():
        parts.add(_open_row(cost))
        parts.say(f"Example: {cost.says}" if cost.says else None)
        parts.add(f"{_draw_fields(cost, data)}</fieldset>")
    parts.add(f'<p class="cost__by-hand"><strong>{SUM}:</strong> <span></span></p>{close_form(TABLE)}')
    return parts.compose("worksheets")


def _name(words: str, call: Call) -> str:
    """Return words with the names that the page gives to who sells and who pays."""
    return words.replace("{provider}", call.options["provider"]).replace("{payer}", call.options["payer"])


def _open_row(cost: Cost) -> str:
    takes_off = " data-takes-off" if cost.takes_off else ""
    hint = f'<p class="field__hint" id="{cost.id}-hint">{escape(cost.hint)}</p>' if cost.hint else ""
    told = f' aria-describedby="{cost.id}-hint"' if cost.hint else ""
    return (
        f'<fieldset class="worksheet__group worksheet__row cost__row" id="cost-{cost.id}"{takes_off}{told}>'
        f"<legend>{escape(cost.item)}</legend>{hint}"
    )


def _draw_fields(cost: Cost, data: Data) -> str:
    price = find_figure(cost.price_default, data.facts)
    times = find_figure(cost.times_default, data.facts)
    fields = [
        _draw_field(cost, "times", cost.times, times.low if times else None) if cost.times else "",
        _draw_field(cost, "low", cost.price, price.low if price else None),
        _draw_field(cost, "high", HIGHEST, price.high if price and price.high > price.low else None),
    ]
    return f'<div class="cost__fields">{"".join(fields)}<p class="cost__comes-to">{COMES_TO}: <span></span></p></div>'


def _draw_field(cost: Cost, name: str, label: str, default: float | None) -> str:
    id_ = f"{cost.id}-{name}"
    example = "" if default is None else f' data-default="{default:.10g}"'
    return (
        f'<div class="field"><label for="{id_}">{escape(label)}</label><input id="{id_}" type="text" '
        f'inputmode="decimal" autocomplete="off" data-part="{name}"{example} aria-describedby="{id_}-fault">'
        f'<p class="field__fault" id="{id_}-fault"></p></div>'
    )


COST_SHEET: dict[str, Kind] = {"cost-sheet": Kind(_cost_sheet, required=("title", "currency", "provider", "payer"))}
"""The sheet that a page can ask for."""
