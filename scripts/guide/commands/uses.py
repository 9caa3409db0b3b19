"""`guide where` and `guide reread`: which lines use something, and which must be read again."""

import click

from guide.authoring.changes import find_stale
from guide.authoring.uses import find_uses_of
from guide.diagnostics import draw
from guide.project import Project


@click.command()
@click.argument("id_", metavar="FACT|SOURCE|TERM")
def where(id_: str) -> None:
    """Say which lines of pages and data use a fact, a source or a term."""
    uses = find_uses_of(Project.find(), id_)
    for use in uses:
        click.echo(use)
    click.echo(f"{len(uses)} {'use' if len(uses) == 1 else 'uses'} of '{id_}'.", err=True)


@click.command()
@click.option("--since", metavar="REV", default="HEAD", show_default=True, help="A revision of git, like HEAD~3.")
def reread(since: str) -> None:
    """Say which sentences rest on facts and sources that changed, and must be read again."""
    problems = find_stale(Project.find(), since)
    click.echo(draw(problems) if problems else f"Nothing that pages rest on changed since {since}.")
