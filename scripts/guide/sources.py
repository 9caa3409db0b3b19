"""The sources that pages cite: CSL-JSON records, checked when they are read."""

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, get_args

import msgspec
from msgspec import Meta, Struct

from guide.diagnostics import Diagnostic, GuideError, read_text, suggest
from guide.documents import KEY, Document, Step, Value, read_json
from guide.project import LARGEST_DATA, Project

Words = Annotated[str, Meta(min_length=1, pattern=r"^\S(.*\S)?$", description="Text without a space at either end")]
Id = Annotated[
    str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Lower-case letters, digits and single hyphens")
]
Doi = Annotated[str, Meta(pattern=r"^10\.\d{4,9}/\S+$", description="A DOI without its resolver, like 10.1000/182")]
Pmid = Annotated[str, Meta(pattern=r"^[1-9]\d{0,8}$", description="A number of PubMed")]
Pmcid = Annotated[str, Meta(pattern=r"^PMC[1-9]\d*$", description="A number of PubMed Central, like PMC1234567")]
Url = Annotated[
    str, Meta(pattern=r"^https?://[^\s<>\"]+$", description="An address that starts with https:// or http://")
]
Title = Annotated[str, Meta(pattern=r"^[^\s\[].*\S$", description="A title, never a placeholder in [brackets]")]
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
    """

    kind: Kind
    verified: Literal["full", "partial"]
    authors_incomplete: bool = False
    checked: date | None = None


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


class Sources(Struct, frozen=True):
    """What a file of sources holds.

    Attributes:
        by_id: The sources that are right, by id.
        known: Every id in the file, also of records with a fault: a fault is told once, not again wherever it is cited.
        problems: The faults.
        readable: Whether the file could be read at all; if not, nobody knows which ids there are.
    """

    by_id: dict[str, Source]
    known: frozenset[str]
    problems: tuple[Diagnostic, ...]
    readable: bool = True


PATTERNS = {
    meta.pattern: f"{meta.description[:1].lower()}{meta.description[1:]}"
    for alias in (Words, Title, Id, Doi, Pmid, Pmcid, Url)
    for meta in get_args(alias)[1:]
    if meta.pattern and meta.description
}
PLAIN_WORDS = (
    (r"Object missing required field `(.*)`", r"the record has no '\1'"),
    (r"Object contains unknown field `(.*)`", r"there is no field '\1'"),
    (r"Invalid enum value (.*)", r"\1 is not a value that this may have"),
    (r"got `str`", "found text"),
    (r"got `(int|float)`", "found a number"),
    (r"got `bool`", "found true or false"),
    (r"got `array`", "found a list"),
    (r"got `object`", "found a record in {braces}"),
    (r"got `null`", "found nothing"),
    (r"`(str)(?: \| null)?`(?=,)", "text"),
    (r"`int(?: \| null)?`(?=,)", "a number"),
    (r"`array(?: \| null)?`(?=,)", "a list"),
    (r"`object(?: \| null)?`(?=,)", "a record in {braces}"),
    (r"`bool(?: \| null)?`(?=,)", "true or false"),
)
"""How msgspec says a fault, and how a person who knows no Python does."""


def read_sources(project: Project) -> Sources:
    """Read the sources of a project. A file that did not change is read once.

    Returns:
        The sources, and what is wrong with the file. Nothing is raised: all problems are told together.
    """
    path = project.sources
    if not path.exists():
        return Sources({}, frozenset(), ())
    stamp = path.stat()
    return _read(path, project.root, (stamp.st_mtime_ns, stamp.st_size, stamp.st_ino))


@lru_cache(maxsize=4)
def _read(path: Path, root: Path, _stamp: tuple[int, int, int]) -> Sources:
    try:
        document = read_json(read_text(path, root, LARGEST_DATA))
    except GuideError as error:
        return Sources({}, frozenset(), error.problems, readable=False)
    if not isinstance(document.value, list):
        found = "expected a list of records in [square brackets]"
        fault = document.problem((), "source-invalid", found, "a reference manager's export as CSL-JSON is such a list")
        return Sources({}, frozenset(), (fault,), readable=False)
    return _read_records(document, document.value)


def _read_records(document: Document, records: list[Value]) -> Sources:
    by_id: dict[str, Source] = {}
    known: dict[str, int] = {}
    problems: list[Diagnostic] = []
    for place, record in enumerate(records):
        id_ = record.get("id") if isinstance(record, dict) else None
        if isinstance(id_, str) and id_ in known:
            first, _ = document.text.position(document.places()[known[id_], "id"][0])
            found = f"the id '{id_}' is already that of the record at line {first}"
            problems.append(
                document.problem((place, "id"), "source-duplicate", found, "give each source an id of its own")
            )
            continue
        if isinstance(id_, str):
            known[id_] = place
        try:
            source = msgspec.convert(record, Source)
            _require_sense(source)
        except msgspec.ValidationError as error:
            problems.append(_explain(document, place, str(error)))
        else:
            by_id[source.id] = source
    return Sources(by_id, frozenset(known), tuple(problems))


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
        except ValueError as error:
            raise msgspec.ValidationError("Expected a day that exists - at `$.issued`") from error


def _explain(document: Document, place: int, message: str) -> Diagnostic:
    """Turn a message of msgspec into a problem at the value that it speaks of, in plain words."""
    what, _, where = message.partition(" - at `$")
    steps: list[Step] = [place]
    for name, number in re.findall(r"\.([^.\[\]`]+)|\[(\d+)\]", where):
        steps.append(name or int(number))
    help_ = "CONTRIBUTING.md shows a record that is right"
    if unknown := re.search(r"unknown field `(.*)`", what):
        fields = _fields_of(str(steps[1]) if steps[1:] else "")
        help_ = suggest(unknown[1], fields, f"the fields are {', '.join(fields)}")
        steps += [unknown[1], KEY]
    if re.search("enum value", what):
        allowed = {"kind": get_args(Kind), "type": get_args(Type), "verified": ("full", "partial")}[str(steps[-1])]
        help_ = f"the values are {', '.join(allowed)}"
    return document.problem(tuple(steps), "source-invalid", f"{_id_of(document, place)}{_in_plain_words(what)}", help_)


def _fields_of(part: str) -> list[str]:
    types: dict[str, type[Custom | Name | Issued]] = {"custom": Custom, "author": Name, "issued": Issued}
    return [field.encode_name for field in msgspec.structs.fields(types.get(part, Source))]


def _in_plain_words(message: str) -> str:
    for pattern, words in PLAIN_WORDS:
        message = re.sub(pattern, words, message)
    for pattern, description in PATTERNS.items():
        message = message.replace(f"`str` matching regex {pattern!r}", description)
    return message[:1].lower() + message[1:]


def _id_of(document: Document, place: int) -> str:
    records = document.value
    record = records[place] if isinstance(records, list) else None
    id_ = record.get("id") if isinstance(record, dict) else None
    return f"'{id_}': " if isinstance(id_, str) else ""


def read_schema() -> dict[str, object]:
    """Return the JSON Schema of a file of sources, made from the types that read it."""
    return msgspec.json.schema(tuple[Source, ...])
