"""What must be looked at again, and by when: pages, and data that change."""

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date

from guide.data import Data
from guide.facts import Fact
from guide.helplines import Helpline
from guide.project import Page
from guide.quantities import find_family
from guide.records import Records

CHANGING = {"regulator", "label", "commercial"}
"""Kinds of sources that may say something else next year: law, the texts of products, prices."""
MONTHS = {"fact": 12, "helpline": 6}
"""How long what was read of a price, a law or a phone number is held to be right."""


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """Something to look at again.

    Attributes:
        day: By when.
        path: The file, relative to the project.
        name: What it is there: the id of a record; empty for a page.
        words: What to do.
        owner: The role that does it; empty if nobody was named.
    """

    day: date
    path: str
    name: str
    words: str
    owner: str = ""


def list_due(pages: Sequence[Page], data: Data) -> list[Due]:
    """Return all that is ever due, the next first."""
    return sorted([*_list_pages(pages), *_list_facts(data), *_list_helplines(data)])


def _list_pages(pages: Sequence[Page]) -> Iterator[Due]:
    for page in pages:
        if page.review_by:
            yield Due(page.review_by, page.path, "", f"Review '{page.heading}'", page.owner)


def _list_facts(data: Data) -> Iterator[Due]:
    for fact in data.facts.by_id.values():
        if changes(fact, data):
            yield Due(fact_due(fact), _path(data.facts), fact.id, f"Read {fact.sources[0]} again for '{fact.id}'")


def _list_helplines(data: Data) -> Iterator[Due]:
    for helpline in data.helplines.by_id.values():
        words = f"Look whether the numbers of '{helpline.id}' are right"
        yield Due(helpline_due(helpline), _path(data.helplines), helpline.id, words)


def _path(records: Records[Fact] | Records[Helpline]) -> str:
    return records.document.text.path if records.document else ""


def changes(fact: Fact, data: Data) -> bool:
    """Return whether a fact is of the kind that changes: a price, or what a law or an official text says."""
    sources = [data.sources.by_id[id_] for id_ in fact.sources if id_ in data.sources.by_id]
    official = any(source.custom.kind in CHANGING or source.type == "legislation" for source in sources)
    return official or any(find_family(figure.unit) == "money" for figure in fact.read_figures().values())


def fact_due(fact: Fact) -> date:
    """Return the day by which a fact that changes must be read again."""
    return add_months(fact.checked, MONTHS["fact"])


def helpline_due(helpline: Helpline) -> date:
    """Return the day by which the numbers of a helpline must be looked at again."""
    return add_months(helpline.checked, MONTHS["helpline"])


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or the last of that month if it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, MAXYEAR)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
