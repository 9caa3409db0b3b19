"""Which of all problems a maintainer asks for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from guide.diagnostics import Diagnostic, suggest
from guide.project import Project
from guide.rules import FAMILIES, RULES


@dataclass(frozen=True, slots=True)
class Selection:
    """A part of the problems.

    Attributes:
        paths: Files and folders, from the project; all if there are none.
        only: Codes to tell of; all if there are none.
        skip: Codes not to tell of.
    """

    paths: tuple[str, ...] = ()
    only: frozenset[str] = frozenset()
    skip: frozenset[str] = frozenset()

    def select(self, problems: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Return those of the problems that were asked for."""
        return [problem for problem in problems if self._holds(problem)]

    def has(self, path: str) -> bool:
        """Return whether a file was asked for."""
        return not self.paths or any(_is_in(path, place) for place in self.paths)

    def _holds(self, problem: Diagnostic) -> bool:
        wanted = (not self.only or problem.code in self.only) and problem.code not in self.skip
        return wanted and self.has(problem.path)


def _is_in(path: str, place: str) -> bool:
    return place in {"", path} or path.startswith(f"{place}/")


def read_selection(project: Project, paths: Iterable[Path], only: Iterable[str], skip: Iterable[str]) -> Selection:
    """Return the selection that somebody typed.

    Raises:
        click.UsageError: There is no such rule or family, or a path is not of the guide.
    """
    return Selection(
        tuple(_name(project, path) for path in paths),
        frozenset(code for name in only for code in _codes(name, "--only")),
        frozenset(code for name in skip for code in _codes(name, "--skip")),
    )


def _name(project: Project, path: Path) -> str:
    place = path.resolve()
    if not place.is_relative_to(project.root):
        raise click.UsageError(f"'{path}' is not in the folder of the guide, {project.root}")
    name = project.name(place)
    return "" if name == "." else name


def _codes(name: str, option: str) -> Iterator[str]:
    if name in FAMILIES:
        return (rule.code for rule in FAMILIES[name])
    if name in RULES:
        return iter((name,))
    help_ = suggest(name, [*FAMILIES, *RULES], "guide rules lists them all")
    raise click.UsageError(f"{option}: there is no rule and no family '{name}'; {help_}")
