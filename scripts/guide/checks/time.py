"""Time: reviews that are due, and data that may have changed. Told before the day, and an error long after it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from guide.data import Data
from guide.diagnostics import Diagnostic
from guide.due import changes, fact_due, helpline_due
from guide.project import Page
from guide.records import Records

BEFORE, AFTER = 30, 60
"""Days before the day from which it is told, and after it from which it stops a build."""


def check_review(page: Page, today: date) -> Iterator[Diagnostic]:
    """Yield that the review of a page is due."""
    found = page.find_field("review_by", r"(\d{4}-\d\d-\d\d)")
    if found and page.review_by:
        help_ = "read it against its sources, mend it, and write the new days into reviewed and review_by"
        problem = page.text.problem(
            found.span(1), "review-due", f"the review of this page {{}} {page.review_by}", help_
        )
        yield from _judge(problem, "review-overdue", page.review_by, today)


def check_ages(data: Data, today: date) -> Iterator[Diagnostic]:
    """Yield the facts that change and the helplines whose sources must be read again."""
    for fact in data.facts.by_id.values():
        if changes(fact, data):
            due = fact_due(fact)
            what = f"'{fact.id}' is of a price, a law or an official text; reading it again {{}} {due}"
            yield from _judge(_at(data.facts, fact.id, "fact-due", what), "fact-overdue", due, today)
    for helpline in data.helplines.by_id.values():
        due = helpline_due(helpline)
        what = f"'{helpline.id}': looking at its numbers again {{}} {due}"
        yield from _judge(_at(data.helplines, helpline.id, "helpline-due", what), "helpline-overdue", due, today)


def _at(records: Records[Any], id_: str, code: str, what: str) -> Diagnostic:
    if records.document is None or records.places is None:
        raise ValueError(f"'{id_}' is of no file")
    help_ = "open its source; if it says the same, write today into checked, else mend the record and its pages"
    return records.document.problem((records.places[id_], "checked"), code, what, help_)


def _judge(problem: Diagnostic, overdue: str, due: date, today: date) -> Iterator[Diagnostic]:
    """Yield the problem if it is time for it: a warning at first, under another code an error long after."""
    days = (due - today).days
    if days <= BEFORE:
        message = problem.message.format("is due on" if days >= 0 else "was due on")
        if days <= -AFTER:
            yield replace(problem, code=overdue, message=message)
        else:
            yield replace(problem, message=message, severity="warning")
