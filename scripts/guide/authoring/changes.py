"""What must be read again: sentences that rest on a fact or a source whose record changed since a revision."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from guide.authoring.uses import Use, find_uses_of_fact, find_uses_of_source
from guide.data import Data, read_data
from guide.diagnostics import Diagnostic, GuideError, Text
from guide.documents import Document, Value, read_json, read_yaml
from guide.facts import Figure, read_figure
from guide.project import Project
from guide.records import Records

DATES = frozenset({"checked"})
"""Fields that change when somebody looks again and finds the same."""


def find_stale(project: Project, revision: str) -> list[Diagnostic]:
    """Return a warning for each sentence to read again, in the order of the files.

    Args:
        project: The guide.
        revision: A revision of git, as `HEAD~3`, a tag or a branch.

    Raises:
        GuideError: There is no such revision, or the data then or now cannot be read.
    """
    data = read_data(project)
    if broken := [*data.facts.problems, *data.sources.problems]:
        raise GuideError(broken)
    _require_revision(project, revision)
    found = {
        *_find_by_facts(project, data, _read_then(project, revision, project.facts), revision),
        *_find_by_sources(project, data, _read_then(project, revision, project.sources), revision),
    }
    return sorted(found)


def _find_by_facts(project: Project, data: Data, then: dict[str, Value], revision: str) -> Iterator[Diagnostic]:
    for id_ in _find_changed(data.facts, then):
        for use in find_uses_of_fact(project, data, data.facts.by_id[id_], _read_figures(then[id_])):
            if use.path != project.name(project.facts):
                yield _stale(use, "fact", id_, revision)


def _find_by_sources(project: Project, data: Data, then: dict[str, Value], revision: str) -> Iterator[Diagnostic]:
    for id_ in _find_changed(data.sources, then):
        for use in find_uses_of_source(project, data, id_):
            yield _stale(use, "source", id_, revision)


def _stale(use: Use, what: str, id_: str, revision: str) -> Diagnostic:
    return Diagnostic(
        use.path,
        use.line,
        use.column,
        f"{what}-changed",
        f"this may rest on the {what} '{id_}', which changed since {revision}",
        f"read it again beside the {what}: {use.words}",
        severity="warning",
    )


def _find_changed(records: Records[Any], then: dict[str, Value]) -> list[str]:
    now = _by_id(records.document)
    return [id_ for id_, record in now.items() if id_ in then and _bare(record) != _bare(then[id_])]


def _bare(value: Value) -> Value:
    if isinstance(value, dict):
        return {name: _bare(inner) for name, inner in value.items() if name not in DATES}
    return value


def _by_id(document: Document | None) -> dict[str, Value]:
    records = document.value if document and isinstance(document.value, list) else []
    return {str(record["id"]): record for record in records if isinstance(record, dict) and "id" in record}


def _read_figures(record: Value) -> list[Figure]:
    figures = record.get("figures") if isinstance(record, dict) else None
    read = []
    for words in figures.values() if isinstance(figures, dict) else ():
        try:
            read.append(read_figure(str(words)))
        except ValueError:
            continue
    return read


def _read_then(project: Project, revision: str, path: Path) -> dict[str, Value]:
    """Return the records of a file by id as they were; none if the file was not there."""
    name = project.name(path)
    done = _git(project, "show", f"{revision}:./{name}")
    if done.returncode:
        return {}
    text = Text(f"{name} in {revision}", done.stdout)
    return _by_id(read_json(text) if path.suffix == ".json" else read_yaml(text))


def _require_revision(project: Project, revision: str) -> None:
    if _git(project, "rev-parse", "--git-dir").returncode:
        raise GuideError("this folder is not kept in git, so nobody knows what changed")
    if _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").returncode:
        last = _git(project, "log", "-3", "--format=%h %s").stdout.strip().replace("\n", "\n  ")
        raise GuideError(f"git knows no revision '{revision}'. The last ones are:\n  {last}")


def _git(project: Project, *words: str) -> subprocess.CompletedProcess[str]:
    command = ["git", "-C", str(project.root), *words]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    except FileNotFoundError as error:
        raise GuideError("git is not on this machine; it knows what changed") from error
