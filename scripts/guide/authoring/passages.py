"""All that a guide says, on pages and in data files, as passages that cite their sources."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from guide.checks.data import ROWS
from guide.data import Data
from guide.documents import Document, Step, Value
from guide.project import Project
from guide.prose import Passage, find_passages, split_sentences
from guide.records import Records

BLOCK_SCALAR = re.compile(r"[>|][+-]?[ \t]*\n\s*")
"""What stands before words that begin on the next line."""
Scalar = tuple[tuple[Step, ...], str]
"""The steps to a value of a data file, and its words."""


def list_passages(project: Project, data: Data) -> Iterator[Passage]:
    """Yield every sentence, bullet and row, with the sources that it rests on."""
    yield from chain.from_iterable(map(find_passages, project.readable_pages()))
    for records in (data.claims, data.glossary, data.changes):
        yield from _find_cited(records)
    yield from _find_rows(data)


def list_documents(data: Data) -> list[Document]:
    """Return the data files that hold words of the guide's own."""
    files: tuple[Records[Any], ...] = (
        *(data.facts, data.studies, data.claims),
        *(data.glossary, data.helplines, data.changes),
    )
    return [file.document for file in files if file.document]


def list_scalars(document: Document) -> Iterator[Scalar]:
    """Yield every value of a data file that is words."""
    yield from _walk(document.value, ())


def _walk(value: Value, steps: tuple[Step, ...]) -> Iterator[Scalar]:
    if isinstance(value, str):
        yield steps, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _walk(inner, (*steps, name))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _walk(inner, (*steps, place))


def read_scalar(document: Document, steps: tuple[Step, ...], sources: tuple[str, ...] = ()) -> Passage:
    """Return a value of a data file as it stands there."""
    start, end = document.places()[steps]
    if block := BLOCK_SCALAR.match(document.text.content, start):
        start = block.end()
    return Passage(document.text, start, document.text.content[start:end], sources)


def _find_cited(records: Records[Any]) -> Iterator[Passage]:
    if records.document:
        for steps, words in list_scalars(records.document):
            if "[^" in words:
                yield from split_sentences(read_scalar(records.document, steps))


def _find_rows(data: Data) -> Iterator[Passage]:
    document = data.studies.document
    for study in data.studies.by_id.values():
        for row in ROWS:
            steps = ((data.studies.places or {})[study.id], *row)
            if document and steps in document.places():
                yield read_scalar(document, steps, (study.id,))
