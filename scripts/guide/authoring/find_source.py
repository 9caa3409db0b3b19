"""Finds the record that a maintainer means: in an export, or on the network when asked."""

from pathlib import Path

from guide.authoring.exported import Exported, find_doi
from guide.authoring.exports import read_export
from guide.authoring.online import fetch_record
from guide.diagnostics import GuideError, Text, read_text
from guide.project import LARGEST_DATA, Project

MOST_SHOWN = 10
"""Records of an export that a message names."""


def find_record(project: Project, export: Text | None, doi: str, pmid: str, *, online: bool) -> Exported | None:
    """Return the record that is meant: from an export, or from the network; nothing if it must be asked for.

    Raises:
        GuideError: The export has a fault or no such record, or the network was not to be asked.
    """
    if export:
        return _choose(read_export(export), export, doi, pmid)
    if not (doi or pmid):
        return None
    if not online:
        raise GuideError(
            "the network is asked only when you say so: export the record from a reference manager and name the file "
            f"(or - for standard input), or add --online; nothing was written to {project.name(project.sources)}"
        )
    text = fetch_record(find_doi(doi), pmid)
    return _choose(read_export(text), text, "", "")


def read_export_file(project: Project, name: str, piped: str) -> Text | None:
    """Return the text of an export: a file, standard input for `-`, nothing for no name."""
    if name == "-":
        return Text("standard input", piped.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    return read_text(Path.cwd() / name, project.root, LARGEST_DATA) if name else None


def _choose(records: list[Exported], text: Text, doi: str, pmid: str) -> Exported:
    meant = [each for each in records if _is(each, doi, pmid)]
    if len(meant) == 1:
        return meant[0]
    listed = "\n".join(f"  {_describe(each)}" for each in records[:MOST_SHOWN])
    more = f"\n  and {len(records) - MOST_SHOWN} more" if len(records) > MOST_SHOWN else ""
    what = f"{len(meant)} records of {text.path} match" if meant else f"no record of {text.path} matches"
    raise GuideError(f"{what}; name one with --doi or --pmid. It holds:\n{listed}{more}")


def _is(record: Exported, doi: str, pmid: str) -> bool:
    return (not doi or record.doi.lower() == find_doi(doi).lower()) and (not pmid or record.pmid == pmid)


def _describe(record: Exported) -> str:
    numbers = " ".join(filter(None, (record.doi and f"DOI {record.doi}", record.pmid and f"PMID {record.pmid}")))
    return f"{record.title} ({numbers or 'neither DOI nor PMID'})"
