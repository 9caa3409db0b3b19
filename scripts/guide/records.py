"""Lists of records with an id each: data files read into types, every fault told where it stands and in plain words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Generic, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from guide.diagnostics import Diagnostic, GuideError, Text, read_text, suggest
from guide.documents import KEY, Document, Step, read_json, read_yaml
from guide.project import LARGEST_DATA

Record = TypeVar("Record", bound=Struct)

Words = Annotated[str, Meta(pattern=r"^\S(.*\S)?(?!\n)$", description="Text without a space at either end")]
Id = Annotated[
    str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(?!\n)$", description="Lower-case letters, digits and single hyphens")
]

PLAIN_WORDS = (
    (r"Object missing required field `(.*)`", r"the record has no '\1'"),
    (r"Object contains unknown field `(.*)`", r"there is no field '\1'"),
    (r"Invalid enum value (.*)", r"\1 is not a value that this may have"),
    (r"Invalid RFC3339 encoded date", "expected a day like 2026-01-31"),
    (r"got `str`", "found text"),
    (r"got `(int|float)`", "found a number"),
    (r"got `bool`", "found true or false"),
    (r"got `array`", "found a list"),
    (r"got `object`", "found a record"),
    (r"got `null`", "found nothing"),
    (r"`(str|date)(?: \| null)?`(?=,)", "text"),
    (r"`(int|float)(?: \| null)?`(?=,)", "a number"),
    (r"`array(?: \| null)?`(?=,)", "a list in [brackets]"),
    (r"`object(?: \| null)?`(?=,)", "a record"),
    (r"`bool(?: \| null)?`(?=,)", "true or false"),
    (r"Expected `array` of length >= 1", "expected at least one"),
    (r"Expected `array` of length", "expected a list of length"),
)
"""How msgspec says a fault, and how a person who knows no Python does."""


@dataclass(frozen=True)
class Records(Generic[Record]):
    """What a data file holds.

    Attributes:
        by_id: The records that are right, by id.
        known: Every id in the file, also of records with a fault: a fault is told once, not wherever the id is used.
        problems: The faults.
        document: The file, for whoever finds more to say of it; nothing if it could not be read.
        places: The place of each record in the list, by id, from 0.
    """

    by_id: dict[str, Record]
    known: frozenset[str]
    problems: tuple[Diagnostic, ...]
    document: Document | None = None
    places: dict[str, int] | None = None

    @property
    def readable(self) -> bool:
        """Whether the file could be read at all; if not, nobody knows which ids there are."""
        return self.document is not None


def read_data_file(
    path: Path, root: Path, form: type[Record], name: str, require: Callable[[Record], None] | None = None
) -> Records[Record]:
    """Read a file of records, JSON or YAML. A file that did not change is read once; one that is missing has none.

    Args:
        path: The file.
        root: The project, from which the file is named in messages.
        form: The type of a record; it has an `id`.
        name: What a record is called; problems have the codes `<name>-invalid` and `<name>-duplicate`.
        require: Raises `msgspec.ValidationError` for what types cannot say.

    Returns:
        The records, and what is wrong with the file. Nothing is raised: all problems are told together.
    """
    if not path.exists():
        return read_records(Document(Text(path.relative_to(root).as_posix(), ""), []), form, name)
    stamp = path.stat()
    return _read_once(path, root, (stamp.st_mtime_ns, stamp.st_size, stamp.st_ino), form, name, require)


@lru_cache(maxsize=16)
def _read_once(
    path: Path,
    root: Path,
    _stamp: tuple[int, int, int],
    form: type[Record],
    name: str,
    require: Callable[[Record], None] | None,
) -> Records[Record]:
    try:
        text = read_text(path, root, LARGEST_DATA)
        document = read_json(text) if path.suffix == ".json" else read_yaml(text)
    except GuideError as error:
        return Records({}, frozenset(), error.problems)
    return read_records(document, form, name, require)


def read_records(
    document: Document, form: type[Record], name: str, require: Callable[[Record], None] | None = None
) -> Records[Record]:
    """Read a list of records. The arguments are those of `read_data_file`, but for the file, which is read."""
    if not isinstance(document.value, list):
        found = f"expected a list of records, one for each {name}"
        fault = document.problem((), f"{name}-invalid", found, _name_example(name))
        return Records({}, frozenset(), (fault,))
    by_id: dict[str, Record] = {}
    places: dict[str, int] = {}
    problems: list[Diagnostic] = []
    for place, record in enumerate(document.value):
        id_ = record.get("id") if isinstance(record, dict) else None
        if isinstance(id_, str) and id_ in places:
            problems.append(_duplicate(document, name, id_, (places[id_], place)))
            continue
        if isinstance(id_, str):
            places[id_] = place
        try:
            read = msgspec.convert(record, form, strict=False)
            if require:
                require(read)
        except msgspec.ValidationError as error:
            problems.append(_explain(document, form, name, place, str(error)))
        else:
            by_id[str(id_)] = read
    return Records(by_id, frozenset(places), tuple(problems), document, places)


def find_words(record: Struct) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Yield every text in a record, however deep it stands, with the steps that lead to it."""
    yield from _find_texts(msgspec.to_builtins(record, builtin_types=(date,)), ())


def _find_texts(value: object, steps: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    if isinstance(value, str):
        yield steps, value
    elif isinstance(value, dict | list | tuple):
        for step, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _find_texts(child, (*steps, step))


def _name_example(name: str) -> str:
    page = "add-a-source" if name == "source" else "facts"
    return f"docs/maintain/{page}.md shows a record that is right"


def _duplicate(document: Document, name: str, id_: str, places: tuple[int, int]) -> Diagnostic:
    first, _ = document.text.position(document.places()[places[0], "id"][0])
    found = f"the id '{id_}' is already that of the record at line {first}"
    return document.problem((places[1], "id"), f"{name}-duplicate", found, f"give each {name} an id of its own")


def _explain(document: Document, form: type[Struct], name: str, place: int, message: str) -> Diagnostic:
    """Turn a message of msgspec into a problem at the value that it speaks of, in plain words."""
    what, _, where = message.partition(" - at `$")
    steps: list[Step] = []
    for key, number in re.findall(r"\.([^.\[\]`]+)|\[(\d+|\.\.\.)\]", where):
        steps.append(key or (int(number) if number.isdigit() else number))
    help_ = _name_example(name)
    at = type_at(form, steps)
    if unknown := re.search(r"unknown field `(.*)`", what):
        fields = [field.encode_name for field in msgspec.structs.fields(at)]
        help_ = suggest(unknown[1], fields, f"the fields are {', '.join(fields)}")
        steps += [unknown[1], KEY]
    elif get_origin(at) is Literal:
        help_ = f"the values are {', '.join(get_args(at))}"
    record = document.value[place] if isinstance(document.value, list) else None
    id_ = record.get("id") if isinstance(record, dict) else None
    of = f"'{id_}': " if isinstance(id_, str) else ""
    return document.problem((place, *steps), f"{name}-invalid", f"{of}{say_plainly(what, at)}", help_)


def type_at(form: Any, steps: list[Step]) -> Any:  # noqa: ANN401 - types are values here
    """Return the type of the field that steps lead to."""
    for step in steps:
        form = _bare(form)
        if isinstance(form, type) and issubclass(form, Struct) and isinstance(step, str):
            names = {field.encode_name: field.name for field in msgspec.structs.fields(form)}
            form = get_type_hints(form, include_extras=True).get(names.get(step, ""), object)
        else:
            form = next((part for part in reversed(get_args(form)) if part is not Ellipsis), object)
    return _without_none(form)


def _bare(form: Any) -> Any:  # noqa: ANN401 - as above
    form = _without_none(form)
    return get_args(form)[0] if get_origin(form) is Annotated else form


def _without_none(form: Any) -> Any:  # noqa: ANN401 - as above
    if get_origin(form) in {Union, UnionType}:
        return next(part for part in get_args(form) if part is not type(None))
    return form


def say_plainly(message: str, form: Any) -> str:  # noqa: ANN401 - as above
    """Return a message of msgspec about a value of some type in plain words."""
    description = next((meta.description for meta in get_args(form)[1:] if isinstance(meta, Meta)), None)
    if description and "matching regex" in message:
        return f"expected {description[:1].lower()}{description[1:]}"
    for pattern, words in PLAIN_WORDS:
        message = re.sub(pattern, words, message)
    return message[:1].lower() + message[1:]
