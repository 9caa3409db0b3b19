"""The sources that pages cite: CSL-JSON records, checked when they are read."""

from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from guide.diagnostics import Diagnostic
from guide.project import Project
from guide.records import Id, Records, Words, read_data_file

Doi = Annotated[str, Meta(pattern=r"^10\.\d{4,9}/\S+(?!\n)$", description="A DOI without resolver, like 10.1000/182")]
Pmid = Annotated[str, Meta(pattern=r"^[1-9]\d{0,8}(?!\n)$", description="A number of PubMed")]
Pmcid = Annotated[str, Meta(pattern=r"^PMC[1-9]\d*(?!\n)$", description="A number of PubMed Central, like PMC1234567")]
Url = Annotated[
    str, Meta(pattern=r"^https?://[^\s<>\"]+(?!\n)$", description="An address that starts with https:// or http://")
]
Title = Annotated[str, Meta(pattern=r"^[^\s\[].*\S(?!\n)$", description="A title, never a placeholder in [brackets]")]
Kind = Literal[
    "rct",
    "meta-analysis",
    "systematic-review",
    "review",
    "open-label",
    "cohort",
    "survey",
    "preclinical",
    "guideline",
    "regulator",
    "label",
    "news",
    "commercial",
]
Type = Literal[
    "article",
    "article-journal",
    "article-newspaper",
    "book",
    "chapter",
    "document",
    "legislation",
    "report",
    "webpage",
]


class Name(Struct, frozen=True, forbid_unknown_fields=True):
    """A person (family and given) or a body (literal)."""

    family: Words | None = None
    given: Words | None = None
    literal: Words | None = None


class Issued(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """A date as CSL has it: one list of year, month and day, of which the last two may be missing."""

    date_parts: tuple[Annotated[tuple[int, ...], Meta(min_length=1, max_length=3)]]


class Custom(Struct, frozen=True, forbid_unknown_fields=True):
    """What CSL has no field for.

    Attributes:
        kind: What sort of evidence it is.
        verified: `full` if title, first author, publisher, year and address were read; `partial` if only some were.
        authors_incomplete: Whether there are more authors than the record names.
        checked: When the page was last read; for pages that change.
        note: What a maintainer must know of it, such as why an old review is still used.
    """

    kind: Kind
    verified: Literal["full", "partial"]
    authors_incomplete: bool = False
    checked: date | None = None
    note: Words | None = None


class Source(
    Struct, frozen=True, forbid_unknown_fields=True, rename={"container": "container-title", "place": "publisher-place"}
):
    """One source. Field names are those of CSL-JSON."""

    id: Id
    type: Type
    title: Title
    custom: Custom
    author: tuple[Name, ...] = ()
    container: Words | None = None
    publisher: Words | None = None
    place: Words | None = None
    issued: Issued | None = None
    volume: Words | None = None
    issue: Words | None = None
    page: Words | None = None
    number: Words | None = None
    genre: Words | None = None
    DOI: Doi | None = None
    PMID: Pmid | None = None
    PMCID: Pmcid | None = None
    URL: Url | None = None


Sources = Records[Source]


def read_sources(project: Project) -> Sources:
    """Read the sources of a project, and say what is wrong with them."""
    if not project.sources.exists():
        help_ = "put it back from the last version that was right; a new guide begins with []"
        name = project.name(project.sources)
        return Records({}, frozenset(), (Diagnostic(name, 1, 1, "file-unreadable", "the file is not there", help_),))
    return read_data_file(project.sources, project.root, Source, "source", _require_sense)


def _require_sense(source: Source) -> None:
    """Hold a record to what types cannot say.

    Raises:
        msgspec.ValidationError: With the place in the manner of msgspec.
    """
    if not (source.DOI or source.PMID or source.PMCID or source.URL):
        raise msgspec.ValidationError("Expected one of DOI, PMID, PMCID or URL, so that a reader can find it")
    for number, name in enumerate(source.author):
        if not (name.literal or name.family):
            raise msgspec.ValidationError(f"Expected 'family' or 'literal' - at `$.author[{number}]`")
    if source.issued:
        parts = (*source.issued.date_parts[0], 1, 1)
        try:
            date(*parts[:3])
        except (ValueError, OverflowError) as error:
            raise msgspec.ValidationError("Expected a day that exists - at `$.issued`") from error
