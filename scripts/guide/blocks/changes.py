"""The block that lists what changed in the guide, corrections first."""

import re

from guide.blocks.composed import TOLD, Call, Composed, FaultError, Kind, Pages
from guide.data import Data
from guide.history import Change
from guide.project import Page
from guide.references import name_day

NO_CORRECTIONS = "No corrections have been published yet."


def _changes(call: Call, data: Data, _pages: Pages) -> Composed:
    if not data.changes.readable or data.changes.problems:
        raise FaultError(TOLD, "docs/data/changes.yml has a fault of its own", "")
    if not data.changes.by_id:
        help_ = "put it back from the last version that was right, or take the block out"
        raise FaultError("block-empty", "docs/data/changes.yml is empty or not there, so nothing can be shown", help_)
    changes = list(data.changes.by_id.values())
    corrections = [change for change in changes if change.kind == "correction"]
    others = [change for change in changes if change.kind != "correction"]
    parts = [
        "## Corrections",
        _list(corrections, call.folder) or NO_CORRECTIONS,
        *(("## Changes", _list(others, call.folder)) if others else ()),
    ]
    return Composed(words="\n\n".join(parts), name="changes")


def _list(changes: list[Change], folder: str) -> str:
    return "\n".join(_entry(change, folder) for change in changes)


def _entry(change: Change, folder: str) -> str:
    told = (("It said", change.said), ("It says now", change.now), ("Why", change.why))
    sentences = [_stop(change.what), *(f"{label}: {_stop(words)}" for label, words in told if words)]
    links = ", ".join(f"[{words}]({Page.link(page, folder)})" for page, words in change.pages.items())
    on = f" Pages: {links}." if links else ""
    return f"- **{name_day(change.date)}:**{{ #{change.id} }} {' '.join(sentences)}{on}"


def _stop(words: str) -> str:
    """Return words with a full stop, unless they end in a stop or in a citation after one."""
    return words if re.search(r"[.?!](?:\[\^[^\]]*\])*$", words) else f"{words}."


CHANGES: dict[str, Kind] = {"changes": Kind(_changes, links=True)}
