"""Numbers that a reader in need can call or text."""

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from guide.project import Project
from guide.records import Id, Records, Words, read_data_file

Digits = Annotated[str, Meta(pattern=r"^\d{3,15}$", description="Digits alone, as one dials them")]
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


Helplines = Records[Helpline]


def read_helplines(project: Project) -> Helplines:
    """Read the helplines of a project, and what is wrong with them."""
    return read_data_file(project.helplines, project.root, Helpline, "helpline")
