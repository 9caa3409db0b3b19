"""PubMed's own format (.nbib): a label of four characters, a hyphen and words on each line.

No library for it was kept: the one on PyPI refuses files with an empty line too many.
See "MEDLINE/PubMed Data Element (Field) Descriptions", National Library of Medicine.
"""

import re

from guide.authoring.exported import (
    Exported,
    find_doi,
    find_pmcid,
    find_pmid,
    read_day,
    read_name,
    tidy,
    tidy_pages,
    tidy_title,
)
from guide.diagnostics import GuideError, Text
from guide.sources import Kind, Name

LINE = re.compile(r"^(?P<label>[A-Z]{2,4}) *- ?(?P<words>.*(?:\n {6}.*)*)", re.MULTILINE)
KINDS: dict[str, Kind] = {
    "meta-analysis": "meta-analysis",
    "systematic review": "systematic-review",
    "randomized controlled trial": "rct",
    "practice guideline": "guideline",
    "guideline": "guideline",
    "review": "review",
    "observational study": "cohort",
}
"""What sort of evidence a publication type of PubMed is, the most telling first."""


def read_pubmed(text: Text) -> list[Exported]:
    """Read PubMed's own format.

    Raises:
        GuideError: A record has no title.
    """
    starts = [found.start() for found in re.finditer(r"^PMID- ", text.content, re.MULTILINE)]
    return [_read(text, start, end) for start, end in zip(starts, [*starts[1:], None], strict=True)]


def _read(text: Text, start: int, end: int | None) -> Exported:
    fields: dict[str, list[str]] = {}
    for line in LINE.finditer(text.content[start:end]):
        fields.setdefault(line["label"], []).append(tidy(line["words"]))

    def first(label: str) -> str:
        return fields.get(label, [""])[0]

    if not (first("TI") or first("TT")):
        found = "a record without a title, which stands after TI"
        raise GuideError([text.problem((start, start + 4), "export-incomplete", found, "export the record once more")])
    ids = [*fields.get("LID", []), *fields.get("AID", [])]
    return Exported(
        type="article-journal",
        title=tidy_title(first("TI") or first("TT")),
        authors=_authors(fields),
        container=first("JT") or first("TA"),
        issued=read_day(first("DP")),
        volume=first("VI"),
        issue=first("IP"),
        page=tidy_pages(first("PG")),
        doi=next((find_doi(words) for words in ids if words.endswith("[doi]")), ""),
        pmid=find_pmid(first("PMID")),
        pmcid=find_pmcid(first("PMC")),
        kind=_kind(fields.get("PT", [])),
    )


def _authors(fields: dict[str, list[str]]) -> tuple[Name, ...]:
    people = tuple(read_name(name) for name in fields.get("FAU") or fields.get("AU", []))
    return people + tuple(Name(literal=name.removesuffix(".")) for name in fields.get("CN", []))


def _kind(types: list[str]) -> Kind | None:
    said = {type_.lower() for type_ in types}
    return next((kind for name, kind in KINDS.items() if name in said), None)
