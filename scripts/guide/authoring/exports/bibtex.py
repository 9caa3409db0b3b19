"""BibTeX and BibLaTeX, which those who write with LaTeX keep."""

import logging
import re

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts, split_multiple_persons_names
from pylatexenc.latex2text import LatexNodes2Text

from guide.authoring.exported import (
    Exported,
    find_doi,
    find_pmcid,
    find_pmid,
    read_day,
    tidy,
    tidy_pages,
    tidy_title,
)
from guide.diagnostics import GuideError, Text
from guide.sources import Name, Type

TYPES: dict[str, Type] = {
    "article": "article-journal",
    "book": "book",
    "incollection": "chapter",
    "inbook": "chapter",
    "inproceedings": "chapter",
    "conference": "chapter",
    "techreport": "report",
    "report": "report",
    "online": "webpage",
    "electronic": "webpage",
    "misc": "webpage",
    "unpublished": "article",
}
"""What the guide calls each type of entry; all others are documents."""


def read_bibtex(text: Text) -> list[Exported]:
    """Read BibTeX.

    Raises:
        GuideError: An entry cannot be read, or has no title.
    """
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # it logs what we tell better
    library = parse_string(text.content)
    if library.failed_blocks:
        failed = library.failed_blocks[0]
        found = "an entry of BibTeX that cannot be read"
        help_ = "look for a brace or a comma that is missing, or a key that stands twice"
        raise GuideError([text.problem(_line(text, failed.start_line), "export-incomplete", found, help_)])
    return [
        _read(text, entry.entry_type.lower(), {field.key.lower(): str(field.value) for field in entry.fields}, at)
        for entry in library.entries
        for at in (entry.start_line,)
    ]


def _line(text: Text, number: int | None) -> tuple[int, int]:
    """Return where the line with a number (from 0) begins and ends."""
    lines = text.content.split("\n")
    start = sum(len(line) + 1 for line in lines[: number or 0])
    return start, start + len(lines[number or 0])


def _read(text: Text, type_: str, fields: dict[str, str], at: int | None) -> Exported:
    said = {name: _plain(words) for name, words in fields.items()}
    if not said.get("title"):
        found = "an entry without a title"
        raise GuideError(
            [text.problem(_line(text, at), "export-incomplete", found, "complete it where you exported it")]
        )
    note = " ".join(said.get(name, "") for name in ("note", "eprint"))
    return Exported(
        type=TYPES.get(type_, "document"),
        title=tidy_title(said["title"]),
        authors=_names(fields.get("author", "")),
        container=said.get("journal") or said.get("journaltitle") or said.get("booktitle", ""),
        publisher=said.get("publisher") or said.get("institution") or said.get("organization", ""),
        place=said.get("address") or said.get("location", ""),
        issued=read_day(said.get("date") or f"{said.get('year', '')} {said.get('month', '')}"),
        volume=said.get("volume", ""),
        issue="" if type_ == "techreport" else said.get("number") or said.get("issue", ""),
        page=tidy_pages(said.get("pages", "")),
        number=said.get("number", "") if type_ == "techreport" else "",
        doi=find_doi(fields.get("doi", "")),
        pmid=find_pmid(said.get("pmid", "")) or find_pmid(note),
        pmcid=find_pmcid(said.get("pmcid", "") or said.get("pmc", "") or note),
        more_authors=bool(re.search(r"\band\s+others\s*$", fields.get("author", ""))),
        url=re.sub(r"^\\url\{(.*)\}$", r"\1", fields.get("url", "")),
    )


def _plain(words: str) -> str:
    return tidy(LatexNodes2Text().latex_to_text(words))


def _names(words: str) -> tuple[Name, ...]:
    return tuple(_name(name) for name in split_multiple_persons_names(words) if name and name != "others")


def _name(words: str) -> Name:
    if re.fullmatch(r"\{.*\}", words, re.DOTALL):
        return Name(literal=_plain(words))
    try:
        parts = parse_single_name_into_parts(words)
    except InvalidNameError:
        return Name(literal=_plain(words))
    family = _plain(" ".join([*parts.von, *parts.last]))
    return Name(family=family, given=_plain(" ".join([*parts.first, *parts.jr])) or None)
