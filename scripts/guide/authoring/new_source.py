"""A new source: a record that was found elsewhere, or answers, and what a maintainer judges of it."""

from collections.abc import Mapping
from typing import cast, get_args

from guide.authoring.exported import Exported, read_day, read_name, tidy
from guide.authoring.insert import insert_json
from guide.authoring.keep import keep
from guide.authoring.naming import judge_new_id, make_free_id
from guide.authoring.questions import Answers, Question, judge_day
from guide.diagnostics import GuideError, read_text
from guide.documents import Value
from guide.project import LARGEST_DATA, Project
from guide.sources import Kind, Name, Sources, Type, read_sources

BY_HAND = (
    Question("type", "What sort of publication is it", choices=get_args(Type)),
    Question("title", "Its title, as it stands on the source"),
    Question("author", "An author, as 'Family, Given', or the name of a body", many=True),
    Question("container", "The journal, book or site that it is in", required=False),
    Question("publisher", "Who published it", required=False),
    Question("issued", "When, as 2017, 2017-10 or 2017-10-05", required=False),
    Question("url", "Its address"),
)
JUDGED = (
    Question("kind", "What sort of evidence is it", choices=get_args(Kind)),
    Question(
        "verified",
        "'full' if title, first author, publisher, year and address were read on the source itself, else 'partial'",
        choices=("full", "partial"),
    ),
    Question("checked", "The day on which it was read, for a page that may change", required=False),
    Question("id", "Its id, by which pages cite it", required=False),
)


def ask_record(answers: Answers) -> Exported:
    """Return a record from answers."""
    return Exported(
        type=cast("Type", answers.one("type")),
        title=tidy(answers.one("title")),
        authors=tuple(map(read_name, answers.many("author"))),
        container=answers.one("container"),
        publisher=answers.one("publisher"),
        issued=read_day(answers.one("issued")),
        url=answers.one("url"),
    )


def add_source(project: Project, record: Exported, answers: Answers) -> str:
    """Add a record to the sources, and return its id.

    Raises:
        GuideError: The source is there already, or the guide would not be right.
    """
    sources = read_sources(project)
    if not sources.readable:
        raise GuideError(sources.problems)
    _refuse_known(record, sources)
    custom: dict[str, Value] = {"kind": answers.one("kind", record.kind or "")}
    custom["verified"] = answers.one("verified")
    if record.more_authors:
        custom["authors_incomplete"] = True
    if checked := answers.one("checked", judge=judge_day):
        custom["checked"] = checked
    id_ = answers.one("id", _suggest_id(record, sources), lambda words: judge_new_id(words, sources.known))
    text = read_text(project.sources, project.root, LARGEST_DATA).content
    keep(project, {project.sources: insert_json(text, compose_record(record, id_, custom))})
    return id_


def _refuse_known(record: Exported, sources: Sources) -> None:
    for known in sources.by_id.values():
        same_doi = record.doi and (known.DOI or "").lower() == record.doi.lower()
        if same_doi or (record.pmid and record.pmid == known.PMID) or (record.url and record.url == known.URL):
            raise GuideError(f"this source is there already: cite it as [^{known.id}]; nothing was written")


def _suggest_id(record: Exported, sources: Sources) -> str:
    first = record.authors[0] if record.authors else Name(literal=record.title.split(" ")[0])
    year = str(record.issued[0]) if record.issued else ""
    return make_free_id(f"{first.family or first.literal}".replace(" ", "").replace("-", "") + year, sources.known)


def compose_record(record: Exported, id_: str, custom: Mapping[str, Value]) -> dict[str, Value]:
    """Return a record as it stands in the sources."""
    fields: dict[str, Value] = {
        "id": id_,
        "type": record.type,
        "title": record.title,
        "author": [_write_name(name) for name in record.authors],
        "container-title": record.container,
        "publisher": record.publisher,
        "publisher-place": record.place,
        "issued": {"date-parts": [list(record.issued)]} if record.issued else None,
        "volume": record.volume,
        "issue": record.issue,
        "page": record.page,
        "number": record.number,
        "genre": record.genre,
        "DOI": record.doi,
        "PMID": record.pmid,
        "PMCID": record.pmcid,
        "URL": "" if record.doi or record.pmid else record.url,
        "custom": dict(custom),
    }
    return {name: value for name, value in fields.items() if value}


def _write_name(name: Name) -> Value:
    parts = {"family": name.family, "given": name.given, "literal": name.literal}
    return {part: words for part, words in parts.items() if words}
