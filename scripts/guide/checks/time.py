"""Time: reviews that are due, and data that may have changed. Told before the day, and an error long after it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from guide.data import Data
from guide.diagnostics import Diagnostic, Severity
from guide.due import changes, fact_due, helpline_due
from guide.project import Page
from guide.records import Records

BEFORE, AFTER = 30, 60
"""Days before the day from which it is told, and after it from which it stops a build."""


def check_review(page: Page, today: date) -> Iterator[Diagnostic]:
    """Yield that the review of a page is due."""
    found = page.find_field("review_by", r"(\d{4}-\d\d-\d\d)")
    if found and page.review_by and (told := _judge(page.review_by, today)):
        help_ = "read it against its sources, mend it, and write the new days into reviewed and review_by"
        what = f"the review of this page {told.when}"
        yield told.of(page.text.problem(found.span(1), f"review-{told.code}", what, help_))


def check_ages(data: Data, today: date) -> Iterator[Diagnostic]:
    """Yield the facts that change and the helplines whose sources must be read again."""
    for fact in data.facts.by_id.values():
        if changes(fact, data) and (told := _judge(fact_due(fact), today)):
            what = f"'{fact.id}' is of a price, a law or an official text; reading it again {told.when}"
            yield told.of(_at(data.facts, fact.id, f"fact-{told.code}", what))
    for helpline in data.helplines.by_id.values():
        if told := _judge(helpline_due(helpline), today):
            what = f"'{helpline.id}': looking at its numbers again {told.when}"
            yield told.of(_at(data.helplines, helpline.id, f"helpline-{told.code}", what))


def _at(records: Records[Any], id_: str, code: str, what: str) -> Diagnostic:
    if records.document is None or records.places is None:
        raise ValueError(f"'{id_}' is of no file")
    help_ = "open its source; if it says the same, write today into checked, else mend the record and its pages"
    return records.document.problem((records.places[id_], "checked"), code, what, help_)


@dataclass(frozen=True, slots=True)
class _Told:
    """How something is told that is due soon, or was.

    Attributes:
        when: When that is or was, in words.
        code: The end of the code.
        severity: How bad that is.
    """

    when: str
    code: Literal["due", "overdue"]
    severity: Severity

    def of(self, problem: Diagnostic) -> Diagnostic:
        return replace(problem, severity=self.severity)


def _judge(due: date, today: date) -> _Told | None:
    """Return how to tell of something, if it is time for it: a warning at first, an error long after its day."""
    days = (due - today).days
    if days > BEFORE:
        return None
    when = f"{'is' if days >= 0 else 'was'} due on {due}"
    return _Told(when, "overdue", "error") if days <= -AFTER else _Told(when, "due", "warning")
