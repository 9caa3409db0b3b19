"""Blocks over the questions to a provider: a table to read and print, and a scorecard to fill in for up to three."""

from html import escape

from guide.blocks.composed import Call, Composed, Kind, Pages, write_table
from guide.blocks.forms import TABLE, close_form, open_form
from guide.blocks.lists import require_records
from guide.blocks.worksheets import Parts
from guide.data import Data
from guide.questions import Question

HEAD = ("Ask", "A good answer", "Walk away if")
MOST = 3
"""Providers that stand side by side on a sheet of paper."""
ANSWERS = {"walk": "Walk away", "unsure": "Unsure", "missing": "Not asked", "good": "Good"}
"""What an answer can be, what matters most first. One that is missing is missing, and not bad."""
ASKED = ("missing", "good", "unsure", "walk")
"""The same in the order in which a reader chooses."""
SIDE_BY_SIDE = "Side by side"
NAME = "Its name"
NOTE = "Note"
FOUND = "What you noted, walk-away answers first"


def _questions(_call: Call, data: Data, _pages: Pages) -> Composed:
    require_records(data.questions, "questions.yml")
    rows = tuple((each.ask, each.good, each.walk_away) for each in data.questions.by_id.values())
    return Composed(words=write_table(HEAD, rows), name="questions")


def _scorecard(call: Call, data: Data, _pages: Pages) -> Composed:
    require_records(data.questions, "questions.yml")
    each = [f"{call.options['each']} {number}" for number in range(1, MOST + 1)]
    parts = Parts(call.folder)
    parts.add(open_form("scorecard", call.options["title"], "my-clinics", tool=True) + _draw_views(each))
    for number, question in enumerate(data.questions.by_id.values(), 1):
        parts.add(_open_question(number, question))
        parts.say(f"**{HEAD[1]}:** {question.good}")
        parts.say(f"**{HEAD[2]}:** {question.walk_away}")
        answers = "".join(_draw_answer(question, place, name) for place, name in enumerate(each, 1))
        parts.add(f'<div class="scorecard__answers">{answers}</div></fieldset>')
    parts.add(f'<section class="scorecard__found" hidden><h2>{FOUND}</h2><div></div></section>{close_form(TABLE)}')
    return parts.compose("worksheets")


def _draw_views(each: list[str]) -> str:
    """Return the choice of what is shown and printed, and a name for each provider."""
    views = "".join(
        f'<label><input type="radio" name="view" value="{value}"{" checked" * (value == "1")}> '
        f"<span>{escape(words)}</span></label>"
        for value, words in [*((str(place), name) for place, name in enumerate(each, 1)), ("all", SIDE_BY_SIDE)]
    )
    names = "".join(
        f'<div class="field" data-of="{place}"><label for="name-{place}">{escape(name)}: {NAME.lower()}</label>'
        f'<input id="name-{place}" type="text" dir="auto" maxlength="80" autocomplete="off"></div>'
        for place, name in enumerate(each, 1)
    )
    return (
        f'<fieldset class="scorecard__views"><legend>Show and print</legend>{views}</fieldset>'
        f'<div class="scorecard__names">{names}</div>'
    )


def _open_question(number: int, question: Question) -> str:
    return (
        f'<fieldset class="worksheet__group worksheet__row scorecard__question" id="{question.id}">'
        f"<legend>{number}. {escape(question.ask)}</legend>"
    )


def _draw_answer(question: Question, place: int, name: str) -> str:
    """Return where a reader marks what one provider answered."""
    id_ = f"{question.id}-{place}"
    marks = "".join(
        f'<label><input type="radio" name="{id_}" value="{value}"'
        f"{' checked' * (value == 'missing')}> <span>{ANSWERS[value]}</span></label>"
        for value in ASKED
    )
    note = (
        f'<label class="scorecard__note">{NOTE} <textarea id="{id_}-note" rows="1" dir="auto" autocomplete="off">'
        "</textarea></label>"
    )
    return (
        f'<fieldset class="field choices" data-of="{place}"><legend dir="auto">{escape(name)}</legend>'
        f'<div class="scorecard__marks">{marks}</div>{note}</fieldset>'
    )


SCORECARDS: dict[str, Kind] = {
    "questions": Kind(_questions),
    "scorecard": Kind(_scorecard, required=("title", "each")),
}
"""Each block over the questions."""
