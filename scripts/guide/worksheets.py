"""Worksheets: what a reader can fill in on a page or on paper."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide.project import Project
from guide.records import Id, Records, Words, read_data_file

FieldKind = Literal["line", "lines", "day", "number", "choice", "choices"]


class Field(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to fill in.

    Attributes:
        label: What to fill in.
        kind: A line, several lines, a day, a number, one of some choices, or as many of them as fit.
        hint: What helps to fill it in, in plain words.
        choices: What there is to choose from.
    """

    label: Words
    kind: FieldKind = "line"
    hint: Words | None = None
    choices: tuple[Words, ...] = ()

    def __post_init__(self) -> None:
        """Hold a choice to its having something to choose from, and all else to its having nothing."""
        if (self.kind in {"choice", "choices"}) != bool(self.choices):
            raise ValueError("expected 'choices' for a choice, and for nothing else")


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """Fields that belong together.

    Attributes:
        legend: What they are about.
        fields: The fields.
        hint: What to know first, in Markdown with citations.
    """

    legend: Words
    fields: tuple[Field, ...]
    hint: Words | None = None


class Diary(Struct, frozen=True, forbid_unknown_fields=True):
    """A table with empty rows, to fill in over weeks.

    Attributes:
        title: Its title.
        file: The name of the file that it is saved as, without an ending.
        row: What each row is called; it is numbered.
        rows: How many there are.
        columns: The heads of its columns.
    """

    title: Words
    file: Id
    row: Words
    rows: Annotated[int, Meta(ge=1, le=60)]
    columns: tuple[Words, ...]


class Worksheet(Struct, frozen=True, forbid_unknown_fields=True):
    """A sheet to fill in.

    Attributes:
        id: Its name in the data and in addresses.
        title: Its title.
        file: The name of the file that it is saved as, without an ending.
        groups: What there is to fill in.
        diary: A table to go with it.
    """

    id: Id
    title: Words
    file: Id
    groups: tuple[Group, ...]
    diary: Diary | None = None


Worksheets = Records[Worksheet]


def read_worksheets(project: Project) -> Worksheets:
    """Read the worksheets of a project, and what is wrong with them."""
    return read_data_file(project.worksheets, project.root, Worksheet, "worksheet")
