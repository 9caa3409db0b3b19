"""`guide new`: asks, or takes options; writes what passes the check; says what to do next."""

import sys
from datetime import date

import click

from guide.authoring import new_fact, new_page, new_source, new_term
from guide.authoring.questions import Answers, add_options
from guide.project import Project


@click.group()
def new() -> None:
    """Add a page, a source, a fact or a term. Asks for what no option says."""


@new.command()
@add_options(new_page.QUESTIONS)
def page(**given: str | tuple[str, ...] | None) -> None:
    """Write a page and its line in the navigation."""
    name = new_page.add_page(Project.find(), Answers(new_page.QUESTIONS, given), _today())
    _tell(
        f"Wrote {name} and its line under nav: in mkdocs.yml.",
        f"Open {name} and write its words where the comments stand; then take the comments out.",
        "Each number needs a source beside it: guide new source, guide new fact.",
        "Read it as a reader would: make serve. Then: make check.",
        "When it is ready, tell readers of it: a record of the kind 'new' at the top of docs/data/changes.yml.",
    )


@new.command()
@click.argument("export", required=False, default="")
@click.option("--doi", default="", help="The record with this DOI.")
@click.option("--pmid", default="", help="The record with this number of PubMed.")
@click.option("--online", is_flag=True, help="Ask doi.org or PubMed for it; else nothing leaves this machine.")
@add_options((*new_source.BY_HAND, *new_source.JUDGED))
def source(export: str, doi: str, pmid: str, *, online: bool, **given: str | tuple[str, ...] | None) -> None:
    """Add a source, from a file that a reference manager exported (- is standard input), or from answers."""
    from guide.authoring import find_source  # noqa: PLC0415 - the readers of exports are slow, and of no use to others

    project = Project.find()
    text = find_source.read_export_file(project, export, sys.stdin.read() if export == "-" else "")
    record = find_source.find_record(project, text, doi, pmid, online=online)
    answers = Answers((*new_source.BY_HAND, *new_source.JUDGED), given, may_ask=export != "-")
    id_ = new_source.add_source(project, record or new_source.ask_record(answers), answers)
    _tell(
        f"Added '{id_}' to docs/data/sources.json.",
        f"Cite it after a sentence, like: It lasted a week.[^{id_}]",
        f"A number needs a fact of this source too: guide new fact --source {id_}",
        "Then: make check.",
    )


@new.command()
@add_options(new_fact.QUESTIONS)
def fact(**given: str | tuple[str, ...] | None) -> None:
    """Add a fact: figures, and where they stand in a source."""
    id_ = new_fact.add_fact(Project.find(), Answers(new_fact.QUESTIONS, given), _today())
    _tell(
        f"Added '{id_}' to docs/data/facts.yml.",
        "Write a sentence with its numbers on a page, and cite the source at its end. Say both sides, and the caveat.",
        "For a picture, add 'picture:' to the fact; docs/maintain/facts.md shows how.",
        "Then: make check.",
    )


@new.command()
@add_options(new_term.QUESTIONS)
def term(**given: str | tuple[str, ...] | None) -> None:
    """Add a term to the glossary."""
    id_ = new_term.add_term(Project.find(), Answers(new_term.QUESTIONS, given))
    _tell(
        f"Added '{id_}' to docs/data/glossary.yml.",
        "On a page, write the plain word first and the term after it, once, in brackets.",
        f"See where pages use it: guide where {id_}",
        "Then: make check.",
    )


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the maintainer's own day


def _tell(done: str, *steps: str) -> None:
    click.echo(done)
    click.echo("Next:")
    for number, step in enumerate(steps, 1):
        click.echo(f"  {number}. {step}")
