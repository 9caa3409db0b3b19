"""Blocks that compare the options of a decision, and that a reader fills in."""

from html import escape

from guide.blocks.composed import Call, Composed, Kind, Pages, find_record
from guide.blocks.forms import close_form, close_group, draw_choices, draw_mark, open_form, open_group
from guide.blocks.worksheets import Parts, draw_groups
from guide.data import Data
from guide.decisions import Aspect, Decision, find_cells
from guide.wording import join_words

OTHERS = "All others"
"""Whom a cell is for if it names nobody and other cells do."""


def _decision(call: Call, data: Data, _pages: Pages) -> Composed:
    decision = find_record(call, data.decisions, "decision", "decisions.yml")
    parts = Parts(call.folder)
    parts.add(open_form(decision.id, decision.title, decision.file, tool=True))
    _draw_situations(parts, decision)
    _draw_comparing(parts, decision)
    for aspect in decision.aspects:
        _draw_aspect(parts, decision, aspect)
    links = [f"[{each.name}]({each.page})" for each in (*decision.options, *decision.situations) if each.page]
    parts.say(f"Read more: {', '.join(links)}.")
    _draw_mattering(parts, decision)
    _draw_cautions(parts, decision)
    draw_groups(parts, decision.id, decision.groups)
    parts.add(close_form())
    return parts.compose("decisions")


def _draw_situations(parts: Parts, decision: Decision) -> None:
    parts.add(open_group(decision.situation.legend, part="situations"))
    parts.say(decision.situation.hint)
    names = [(each.id, each.name) for each in decision.situations]
    parts.add(draw_choices(f"{decision.id}-situation", names))
    parts.add(close_group())


def _draw_comparing(parts: Parts, decision: Decision) -> None:
    """Add the choice of what to see, which is of use to a script alone."""
    parts.add(open_group(decision.comparing.legend, part="aspects", hidden=True))
    parts.say(decision.comparing.hint)
    names = [(each.id, each.name) for each in decision.aspects]
    parts.add(draw_choices(f"{decision.id}-aspects", names, several=True, marked=True))
    parts.add(close_group())


def _draw_aspect(parts: Parts, decision: Decision, aspect: Aspect) -> None:
    parts.add(f'<section class="aspect" data-aspect="{aspect.id}"><h3>{escape(aspect.name)}</h3>')
    parts.say(aspect.hint)
    parts.add('<dl class="aspect__options">')
    for option in decision.options:
        parts.add(f"<div><dt>{escape(option.name)}</dt><dd>")
        cells = find_cells(aspect, option.id, decision.situations)
        for cell, situations in cells:
            parts.add(f'<div data-for="{" ".join(each.id for each in situations)}">')
            if len(cells) > 1:
                names = join_words([each.name for each in situations]) if cell.situations else OTHERS
                parts.add(f'<p class="aspect__for">{escape(names)}</p>')
            parts.say(cell.words)
            parts.add("</div>")
        parts.add("</dd></div>")
    parts.add("</dl></section>")


def _draw_mattering(parts: Parts, decision: Decision) -> None:
    parts.add(open_group(decision.mattering.legend))
    parts.say(decision.mattering.hint)
    levels = [("", level) for level in decision.levels]
    for aspect in decision.aspects:
        parts.add(draw_choices(f"{decision.id}-matters-{aspect.id}", levels, aspect.name))
    parts.add(close_group())


def _draw_cautions(parts: Parts, decision: Decision) -> None:
    parts.add(open_group(decision.talking.legend))
    parts.say(decision.talking.hint)
    parts.add('<div class="field choices">')
    for number, caution in enumerate(decision.cautions, 1):
        id_ = f"{decision.id}-caution-{number}"
        parts.add(f"<div>{draw_mark(id_, caution.about, {'aria-describedby': f'{id_}-rule'})}</div>")
        parts.add(f'<div class="choices__rule" id="{id_}-rule">')
        parts.say(caution.rule)
        parts.add("</div>")
    parts.add("</div>")
    parts.add(close_group())


DECISIONS: dict[str, Kind] = {"decision": Kind(_decision, "the id of the decision", links=True)}
"""Each decision that a page can ask for."""
