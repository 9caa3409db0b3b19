"""Blocks that compare the options of a decision, and that a reader fills in."""

from html import escape

from guide.blocks.composed import Call, Composed, Kind, Pages, find_record
from guide.blocks.forms import (
    close_form,
    close_group,
    draw_back,
    draw_choices,
    draw_mark,
    draw_parts,
    open_form,
    open_group,
)
from guide.blocks.worksheets import Parts, draw_groups, name_group
from guide.data import Data
from guide.decisions import Aspect, Decision, find_cells
from guide.wording import join_words

OTHERS = "All others"
"""Whom a cell is for if it names nobody and other cells do."""


def _decision(call: Call, data: Data, _pages: Pages) -> Composed:
    decision = find_record(call, data.decisions, "decision", "decisions.yml")
    parts = Parts(call.folder)
    parts.add(open_form(decision.id, decision.title, decision.file, tool=True))
    aspects = {_name_aspect(decision, aspect): aspect.name for aspect in decision.aspects}
    parts.add(draw_parts(decision.id, _name_parts(decision), {f"{decision.id}-comparison": aspects}))
    _draw_situations(parts, decision)
    _draw_comparison(parts, decision)
    _draw_mattering(parts, decision)
    _draw_cautions(parts, decision)
    draw_groups(parts, decision.id, decision.groups, draw_back(decision.id))
    parts.add(close_form())
    return parts.compose("decisions")


def _name_parts(decision: Decision) -> dict[str, str]:
    """Return the legend of each part, by its id, in the order in which they stand."""
    id_ = decision.id
    return {
        f"{id_}-situations": decision.situation.legend,
        f"{id_}-comparison": decision.comparing.legend,
        f"{id_}-mattering": decision.mattering.legend,
        f"{id_}-talking": decision.talking.legend,
        **{name_group(id_, place): group.legend for place, group in enumerate(decision.groups, 1)},
    }


def _name_aspect(decision: Decision, aspect: Aspect) -> str:
    return f"{decision.id}-{aspect.id}"


def _draw_situations(parts: Parts, decision: Decision) -> None:
    parts.add(open_group(decision.situation.legend, id_=f"{decision.id}-situations", part="situations"))
    parts.say(decision.situation.hint)
    names = [(each.id, each.name) for each in decision.situations]
    any_ = [("", decision.any_situation)] if decision.any_situation else []
    parts.add(draw_choices(f"{decision.id}-situation", [*names, *any_]))
    parts.add(close_group())


def _draw_comparison(parts: Parts, decision: Decision) -> None:
    parts.add(f'<section id="{decision.id}-comparison" aria-label="{escape(decision.comparing.legend)}">')
    _draw_comparing(parts, decision)
    for aspect in decision.aspects:
        _draw_aspect(parts, decision, aspect)
    links = [f"[{each.name}]({each.page})" for each in (*decision.options, *decision.situations) if each.page]
    parts.say(f"Read more: {', '.join(links)}.")
    parts.add(draw_back(decision.id))
    parts.add("</section>")


def _draw_comparing(parts: Parts, decision: Decision) -> None:
    """Add the choice of what to see, which is of use to a script alone."""
    parts.add(open_group(decision.comparing.legend, part="aspects", hidden=True))
    parts.say(decision.comparing.hint)
    names = [(each.id, each.name) for each in decision.aspects]
    parts.add(draw_choices(f"{decision.id}-aspects", names, several=True, marked=True))
    parts.add(close_group())


def _draw_aspect(parts: Parts, decision: Decision, aspect: Aspect) -> None:
    id_ = _name_aspect(decision, aspect)
    parts.add(f'<section class="aspect" id="{id_}" data-aspect="{aspect.id}"><h3>{escape(aspect.name)}</h3>')
    parts.say(aspect.hint)
    parts.add('<dl class="aspect__options">')
    for option in decision.options:
        parts.add(f"<div><dt>{escape(option.name)}</dt><dd>")
        cells = find_cells(aspect, option.id, decision.situations)
        for cell, situations in cells:
            whom = f'data-for="{" ".join(each.id for each in situations)}"'
            names = join_words([each.name for each in situations]) if cell.situations else OTHERS
            folds = len(cells) > 1
            parts.add(f"<details {whom} open><summary>{escape(names)}</summary>" if folds else f"<div {whom}>")
            parts.say(cell.words)
            parts.add("</details>" if folds else "</div>")
        parts.add("</dd></div>")
    parts.add("</dl></section>")


def _draw_mattering(parts: Parts, decision: Decision) -> None:
    parts.add(open_group(decision.mattering.legend, id_=f"{decision.id}-mattering"))
    parts.say(decision.mattering.hint)
    levels = [("", level) for level in decision.levels]
    for aspect in decision.aspects:
        parts.add(draw_choices(f"{decision.id}-matters-{aspect.id}", levels, aspect.name))
    parts.add(close_group(draw_back(decision.id)))


def _draw_cautions(parts: Parts, decision: Decision) -> None:
    parts.add(open_group(decision.talking.legend, id_=f"{decision.id}-talking"))
    parts.say(decision.talking.hint)
    parts.add('<div class="field choices">')
    for number, caution in enumerate(decision.cautions, 1):
        id_ = f"{decision.id}-caution-{number}"
        parts.add(f"<div>{draw_mark(id_, caution.about, {'aria-describedby': f'{id_}-rule'})}</div>")
        parts.add(f'<div class="choices__rule" id="{id_}-rule">')
        parts.say(caution.rule)
        parts.add("</div>")
    parts.add("</div>")
    parts.add(close_group(draw_back(decision.id)))


DECISIONS: dict[str, Kind] = {"decision": Kind(_decision, "the id of the decision", links=True)}
"""Each decision that a page can ask for."""
