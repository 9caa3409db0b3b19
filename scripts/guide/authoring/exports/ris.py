"""RIS, which nearly every reference manager and publisher writes."""

import re

import rispy

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
from guide.sources import Type

TYPES: dict[str, Type] = {
    "JOUR": "article-journal",
    "EJOUR": "article-journal",
    "INPR": "article",
    "UNPB": "article",
    "NEWS": "article-newspaper",
    "MGZN": "article-newspaper",
    "BOOK": "book",
    "EBOOK": "book",
    "EDBOOK": "book",
    "CHAP": "chapter",
    "ECHAP": "chapter",
    "CONF": "chapter",
    "CPAPER": "chapter",
    "RPRT": "report",
    "GOVDOC": "report",
    "ELEC": "webpage",
    "BLOG": "webpage",
    "STAT": "legislation",
    "BILL": "legislation",
    "LEGAL": "legislation",
}
"""What the guide calls each type of RIS; all others are documents."""

Fields = dict[str, str | list[str]]


def read_ris(text: Text) -> list[Exported]:
    """Read RIS.

    Raises:
        GuideError: A record does not end, or has no title.
    """
    records: list[Fields] = rispy.loads(text.content)
    starts = [found.span() for found in re.finditer(r"^TY  -.*$", text.content, re.MULTILINE)]
    if len(records) < len(starts):
        found = "a record of RIS that does not end"
        raise GuideError(
            [text.problem(starts[len(records)], "export-incomplete", found, "end it with a line 'ER  - '")]
        )
    return [_read(text, fields, start) for fields, start in zip(records, starts, strict=False)]


def _read(text: Text, fields: Fields, start: tuple[int, int]) -> Exported:
    title = _first(fields, "title", "primary_title")
    if not title:
        found = "a record without a title, which stands after TI or T1"
        raise GuideError([text.problem(start, "export-incomplete", found, "complete it where you exported it")])
    pages = "-".join(filter(None, (_first(fields, "start_page"), _first(fields, "end_page"))))
    everything = " ".join(_all(fields, "urls", "notes", "custom2", "custom7", "note"))
    names = [*_all(fields, "authors"), *_all(fields, "first_authors")]
    return Exported(
        type=TYPES.get(_first(fields, "type_of_reference"), "document"),
        title=tidy_title(title),
        authors=tuple(read_name(name) for name in names if name),
        container=_first(fields, "journal_name", "alternate_title3", "secondary_title", "alternate_title2"),
        publisher=_first(fields, "publisher"),
        place=_first(fields, "place_published"),
        issued=read_day(_first(fields, "year", "publication_year", "date")),
        volume=_first(fields, "volume"),
        issue=_first(fields, "number"),
        page=tidy_pages(pages),
        doi=find_doi(_first(fields, "doi")) or find_doi(everything),
        pmid=find_pmid(everything) or _pubmed(fields),
        pmcid=find_pmcid(everything),
        url=next((url for url in _all(fields, "urls") if url.startswith("http")), ""),
    )


def _pubmed(fields: Fields) -> str:
    """Return the number of the record in its database, if that is PubMed."""
    database = f"{_first(fields, 'name_of_database')} {_first(fields, 'database_provider')}".lower()
    known = any(name in database for name in ("pubmed", "medline", "nlm"))
    return find_pmid(_first(fields, "accession_number")) if known else ""


def _first(fields: Fields, *names: str) -> str:
    return next((words for words in _all(fields, *names) if words), "")


def _all(fields: Fields, *names: str) -> list[str]:
    found = [fields.get(name, "") for name in names]
    return [tidy(words) for each in found for words in (each if isinstance(each, list) else [each])]
