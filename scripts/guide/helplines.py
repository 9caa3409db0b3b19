"""Numbers that a reader in need can call or text."""

import re
from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from guide.project import Project
from guide.records import Id, Records, Words, read_data_file
from guide.sources import Url

Digits = Annotated[str, Meta(pattern=r"^\d{3,15}$", description="Digits alone, as one dials them")]
Shown = Annotated[str, Meta(pattern=r"^\d[\d -]*\d$", description="Digits, spaces and hyphens, as people read them")]
Key = Annotated[str, Meta(pattern=r"^\d$", description="One digit, a key to press")]


class Helpline(Struct, frozen=True, forbid_unknown_fields=True):
    """A service that answers calls or texts.

    Attributes:
        id: Its name in the data.
        name: Its name for readers.
        place: The country, or part of one, that it serves.
        purpose: What it is for.
        numbers: What one dials or texts, digits alone; with and without the country's code where both are used.
        press: Keys that one is asked to press after that.
        emergency: Whether it is for danger to life.
        call: What one dials, as people read it.
        text: What one texts, as people read it.
        note: What else one must know to use it.
        hours: When it answers.
        languages: In which languages.
        cost: What it costs to call.
        address: Its own page.
        source: The id of the source that shows the numbers.
        checked: The day on which they were read there.
    """

    id: Id
    name: Words
    place: Words
    purpose: Words
    numbers: Annotated[tuple[Digits, ...], Meta(min_length=1)]
    source: Id
    checked: date
    press: tuple[Key, ...] = ()
    emergency: bool = False
    call: Shown | None = None
    text: Shown | None = None
    note: Words | None = None
    hours: Words | None = None
    languages: Words | None = None
    cost: Words | None = None
    address: Url | None = None


Helplines = Records[Helpline]


def read_helplines(project: Project) -> Helplines:
    """Read the helplines of a project, and what is wrong with them."""
    return read_data_file(project.helplines, project.root, Helpline, "helpline", _require_numbers)


def _require_numbers(helpline: Helpline) -> None:
    """Hold what people read to what they dial.

    Raises:
        msgspec.ValidationError: They differ.
    """
    for name in ("call", "text"):
        shown = getattr(helpline, name)
        if shown and dial(shown) not in helpline.numbers:
            raise msgspec.ValidationError(f"'{shown}' is not among its numbers - at `$.{name}`")


def dial(shown: str) -> str:
    """Return what one dials for a number as people read it."""
    return re.sub(r"\D", "", shown)
