"""Writes files only if the guide is as right afterwards as it was before."""

from collections.abc import Mapping
from pathlib import Path

import click

from guide.checks import check_project
from guide.diagnostics import Diagnostic, GuideError
from guide.project import Project


def keep(project: Project, files: Mapping[Path, str]) -> None:
    """Write files, check the guide, and take the change back if it brought an error.

    Args:
        project: The guide.
        files: The whole new text of each file.

    Raises:
        GuideError: The errors that the change would bring; nothing is written.
    """
    before = {path: path.read_bytes() if path.exists() else None for path in files}
    _write({path: text.encode() for path, text in files.items()})
    after = _errors(project)
    if not after:
        return
    _write(before)
    known = {_name(problem) for problem in _errors(project)}
    if brought := [problem for problem in after if _name(problem) not in known]:
        click.echo("Nothing was written. With these words the guide would not be right:\n", err=True)
        raise GuideError(brought)
    _write({path: text.encode() for path, text in files.items()})


def _write(files: Mapping[Path, bytes | None]) -> None:
    for path, content in files.items():
        if content is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _errors(project: Project) -> list[Diagnostic]:
    return [problem for problem in check_project(project) if problem.severity == "error"]


def _name(problem: Diagnostic) -> tuple[str, str, str]:
    """Return what makes a problem the same on another line."""
    return problem.path, problem.code, problem.message
