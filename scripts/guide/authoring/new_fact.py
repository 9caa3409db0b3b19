"""A new fact: figures with names, and where they stand in a source."""

from datetime import date
from typing import get_args

from guide.authoring.insert import insert_yaml
from guide.authoring.keep import keep
from guide.authoring.layout import Written
from guide.authoring.naming import judge_new_id
from guide.authoring.questions import Answers, Fault, Question, judge_day
from guide.data import read_data
from guide.diagnostics import GuideError, Text, read_text, suggest
from guide.facts import Certainty, read_figure
from guide.project import LARGEST_DATA, Project

QUESTIONS = (
    Question("source", "The id of the source that shows it; the one with the numbers first", many=True),
    Question("statement", "What was found, in our own words"),
    Question("population", "Who was studied", required=False),
    Question("figure", "A figure, as 'its name: 33.3 %'", many=True),
    Question("place", "Where in the source it stands, like 'abstract' or 'table 2'"),
    Question("checked", "The day on which you read it there", required=False),
    Question("certainty", "How sure anyone can be", choices=get_args(Certainty)),
    Question("why", "The reason for that"),
    Question("caveat", "What a reader must be told with it", required=False),
    Question("id", "Its id, like 'relief-after-one-dose'"),
)


def add_fact(project: Project, answers: Answers, today: date) -> str:
    """Add a fact, and return its id.

    Raises:
        GuideError: The facts cannot be read, or the guide would not be right.
    """
    data = read_data(project)
    if not (data.facts.readable and data.sources.readable):
        raise GuideError([*data.facts.problems, *data.sources.problems])

    def judge_source(words: str) -> Fault:
        known = data.sources.known
        help_ = suggest(words, known, "add the source first: guide new source")
        return "" if words in known else f"no source has the id '{words}'; {help_}"

    record: dict[str, str | date | list[str] | dict[str, str]] = {"id": ""}
    sources = answers.many("source", judge_source)
    record["statement"] = answers.one("statement")
    record["population"] = answers.one("population")
    record["figures"] = dict(_split(words) for words in answers.many("figure", judge_figure))
    record["sources"] = sources
    record["place"] = answers.one("place")
    record["checked"] = date.fromisoformat(answers.one("checked", today.isoformat(), judge_day))
    record["certainty"] = answers.one("certainty")
    record["why"] = answers.one("why")
    record["caveat"] = answers.one("caveat")
    record["id"] = id_ = answers.one("id", judge=lambda words: judge_new_id(words, data.facts.known))
    keep(project, {project.facts: _insert(project, {name: value for name, value in record.items() if value})})
    return id_


def _insert(project: Project, record: Written) -> str:
    if not project.facts.exists():
        return insert_yaml(Text(project.name(project.facts), ""), record)
    return insert_yaml(read_text(project.facts, project.root, LARGEST_DATA), record)


def judge_figure(words: str) -> Fault:
    """Return what keeps words from being a figure with its name."""
    name, figure = _split(words)
    if not name:
        return f"'{words}' has no name: write 'what it counts: 33.3 %'"
    try:
        read_figure(figure)
    except ValueError as error:
        return f"'{figure}' is no figure: {error}"
    return ""


def _split(words: str) -> tuple[str, str]:
    name, _, figure = words.rpartition(":")
    return name.strip(), figure.strip()
