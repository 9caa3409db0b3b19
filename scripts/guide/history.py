"""What changed in the guide, and which mistakes were corrected."""

from datetime import date
from typing import Literal

import msgspec
from msgspec import Struct

from guide.diagnostics import Diagnostic
from guide.documents import KEY
from guide.project import Project
from guide.records import Id, Records, Words, read_data_file

ChangeKind = Literal["new", "changed", "correction"]
WHAT_CORRECTIONS_SAY = ("said", "now", "why")


class Change(Struct, frozen=True, forbid_unknown_fields=True):
    """One change that a reader may want to know of.

    Attributes:
        id: Its name in the data, and its address on the page that lists changes.
        date: The day on which readers got it.
        kind: Whether something is new, something else than before, or a mistake was mended.
        what: What changed, in a sentence or two; may cite sources.
        pages: The pages, from `docs/`, and the words of the link to each; none if it is the whole guide.
        said: What a page said wrongly; for corrections.
        now: What it says instead; for corrections; may cite sources.
        why: How that came about or was found; for corrections.
    """

    id: Id
    date: date
    kind: ChangeKind
    what: Words
    pages: dict[str, Words] = {}
    said: Words | None = None
    now: Words | None = None
    why: Words | None = None


History = Records[Change]


def read_history(project: Project) -> History:
    """Read the changes of a project, the newest first, and what is wrong with them."""
    changes = read_data_file(project.changes, project.root, Change, "change", _require_correction)
    newest_first = sorted(changes.by_id.values(), key=lambda change: change.date, reverse=True)
    by_id = {change.id: change for change in newest_first}
    problems = (*changes.problems, *_find_lost_pages(changes, project))
    return Records(by_id, changes.known, problems, changes.document, changes.places)


def _find_lost_pages(changes: History, project: Project) -> list[Diagnostic]:
    if changes.document is None or changes.places is None:
        return []
    help_ = "name the file as it stands under docs/, like some-page.md"
    return [
        changes.document.problem(
            (changes.places[change.id], "pages", page, KEY),
            "change-page-unknown",
            f"'{change.id}': there is no page '{page}'",
            help_,
        )
        for change in changes.by_id.values()
        for page in change.pages
        if not (project.docs / page).is_file()
    ]


def _require_correction(change: Change) -> None:
    """Hold a correction to saying what was wrong, and other changes to saying what changed alone.

    Raises:
        msgspec.ValidationError: It does not.
    """
    for name in WHAT_CORRECTIONS_SAY:
        if (change.kind == "correction") != bool(getattr(change, name)):
            what = f"a correction needs '{name}'" if change.kind == "correction" else f"only a correction has '{name}'"
            raise msgspec.ValidationError(f"{what} - at `$.{name}`")
