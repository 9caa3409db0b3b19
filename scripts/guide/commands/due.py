"""`guide due`: what must be looked at again, and by when."""

from datetime import date, datetime, timedelta
from typing import IO

import click

from guide.clock import read_today
from guide.data import read_data
from guide.due import Due, list_due
from guide.ical import draw_calendar
from guide.project import Project


@click.command()
@click.option("--days", default=90, type=click.IntRange(0), show_default=True, help="How far to look ahead.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Look from this day.")
@click.option("--ics", type=click.File("wb"), metavar="FILE", help="Write all that is ever due here, as a calendar.")
def due(days: int, today: datetime | None, ics: IO[bytes] | None) -> None:
    """List what must be looked at again: pages, prices, laws, phone numbers."""
    project = Project.find()
    all_due = list_due(list(project.readable_pages()), read_data(project))
    day = today.date() if today else read_today()
    if ics:
        ics.write(draw_calendar(all_due))
        click.echo(f"Wrote {len(all_due)} days to {ics.name}")
        return
    until = day + timedelta(days)
    near = [each for each in all_due if each.day <= until]
    click.echo(draw_due(near, day) if near else f"Nothing is due until {until}.")


def draw_due(near: list[Due], today: date) -> str:
    """Return what is due as lines, a record or page to each."""
    return "\n".join(f"{each.day}{_late(each.day, today)}  {each.words}{_where(each)}" for each in near)


def _late(day: date, today: date) -> str:
    late = (today - day).days
    return f" ({late} {'day' if late == 1 else 'days'} late)" if late > 0 else ""


def _where(each: Due) -> str:
    owner = f", {each.owner}" if each.owner else ""
    return f"  ({each.path}{owner})"
