"""CSL-JSON, which Zotero, Mendeley, JabRef, doi.org and PubMed write."""

from typing import get_args

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
from guide.documents import Document, Value, read_json
from guide.sources import Name, Type

TYPES: dict[str, Type] = {
    **{type_: type_ for type_ in get_args(Type)},
    "journal-article": "article-journal",
    "article-magazine": "article-newspaper",
    "posted-content": "article",
    "paper-conference": "chapter",
    "post": "webpage",
    "post-weblog": "webpage",
    "bill": "legislation",
    "legal_case": "legislation",
    "regulation": "legislation",
}
"""What the guide calls each type; all others are documents."""


def read_csl(text: Text) -> list[Exported]:
    """Read CSL-JSON: a list of records, one record, or a list under `items`.

    Raises:
        GuideError: It is not JSON, or a record has no title.
    """
    document = read_json(text)
    value = document.value
    items = value.get("items", [value]) if isinstance(value, dict) else value
    records = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    return [_read(document, item) for item in records]


def _read(document: Document, item: dict[str, Value]) -> Exported:
    said = {name: _words(value) for name, value in item.items()}
    if not said.get("title"):
        found = f"the record '{said.get('id', '')}' has no title"
        raise GuideError([document.problem((), "export-incomplete", found, "complete it where you exported it")])
    note = said.get("note", "")
    return Exported(
        type=TYPES.get(said.get("type", ""), "document"),
        title=tidy_title(said["title"]),
        authors=_names(item.get("author")),
        container=said.get("container-title", ""),
        publisher=said.get("publisher", ""),
        place=said.get("publisher-place", ""),
        issued=_issued(item.get("issued")),
        volume=said.get("volume", ""),
        issue=said.get("issue", ""),
        page=tidy_pages(said.get("page", "")),
        number=said.get("number", ""),
        genre=said.get("genre", ""),
        doi=find_doi(said.get("DOI", "")),
        pmid=find_pmid(said.get("PMID", "")) or find_pmid(note),
        pmcid=find_pmcid(said.get("PMCID", "") or note),
        url=said.get("URL", ""),
    )


def _words(value: Value) -> str:
    """Return a field as words; some write lists of one, and numbers."""
    if isinstance(value, list):
        return _words(value[0]) if value else ""
    return "" if value is None or isinstance(value, dict) else tidy(str(value))


def _names(value: Value) -> tuple[Name, ...]:
    people = [person for person in value if isinstance(person, dict)] if isinstance(value, list) else []
    return tuple(name for name in map(_name, people) if name.family or name.literal)


def _name(person: dict[str, Value]) -> Name:
    family = " ".join(filter(None, (_words(person.get("non-dropping-particle")), _words(person.get("family")))))
    literal = _words(person.get("literal")) or _words(person.get("name"))
    return Name(literal=literal) if literal else Name(family=family or None, given=_words(person.get("given")) or None)


def _issued(value: Value) -> tuple[int, ...]:
    if not isinstance(value, dict):
        return ()
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return read_day("-".join(_words(part) for part in parts[0]))
    return read_day(_words(value.get("raw")) or _words(value.get("literal")))
