"""`guide check`: what is wrong with pages and data."""

import sys
from datetime import datetime
from pathlib import Path
from typing import get_args

import click

from guide.authoring.changes import find_stale
from guide.checks import check_project
from guide.clock import read_today
from guide.commands.fix import fix_files
from guide.commands.selection import read_selection
from guide.commands.watch import watch
from guide.diagnostics import Diagnostic, GuideError
from guide.project import Project
from guide.reports import DRAWN, Format

NAMES = "A family or a rule, as guide rules lists them; may be given again."


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--only", multiple=True, metavar="NAME", help=f"Tell of nothing else. {NAMES}")
@click.option("--skip", multiple=True, metavar="NAME", help=f"Do not tell of this. {NAMES}")
@click.option("--format", "form", type=click.Choice(get_args(Format)), default="text", help="How to tell it.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Judge reviews as on this day.")
@click.option("--since", metavar="REV", help="Warn of what rests on facts and sources changed since this revision.")
@click.option("--fix", is_flag=True, help="First mend what has exactly one right answer.")
@click.option("--watch", "stay", is_flag=True, help="Look again after each edit, and tell what came and what went.")
def check(  # noqa: PLR0913, PLR0917 - what somebody may type
    paths: tuple[Path, ...],
    only: tuple[str, ...],
    skip: tuple[str, ...],
    form: Format,
    today: datetime | None,
    since: str | None,
    *,
    fix: bool,
    stay: bool,
) -> None:
    """Say what is wrong with pages and data, where, and how to mend it.

    Names of files or folders limit it to these.
    """
    project = Project.find()
    selection = read_selection(project, paths, only, skip)
    day = today.date() if today else read_today()
    for done in fix_files(project, selection) if fix else ():
        click.echo(done, err=True)

    def judge() -> list[Diagnostic]:
        return selection.select([*check_project(project, day), *(find_stale(project, since) if since else ())])

    if stay:
        watch(project, judge, click.echo)
    else:
        tell(project, judge(), form)


def tell(project: Project, problems: list[Diagnostic], form: Format) -> None:
    """Print problems; end with 1 if there is an error among them.

    Raises:
        GuideError: There is, and a person reads it.
    """
    failed = any(problem.severity == "error" for problem in problems)
    if form != "text":
        if words := DRAWN[form](problems):
            click.echo(words)
        sys.exit(failed)
    if failed:
        raise GuideError(problems)
    click.echo(DRAWN[form](problems) if problems else f"{len(project.page_paths())} pages: nothing wrong.")
