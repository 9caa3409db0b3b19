"""What is done to the files of an engine before anybody sees them. Each step is a module of its own.

First comes what adds something; then the pages are looked at, as they stand in the lines of the engine; last comes what
makes them small.
"""

from collections.abc import Callable
from pathlib import Path

from guide.project import Project
from guide.publish.booklets import offer_booklets
from guide.publish.cards import make_cards
from guide.publish.feed import write_feed
from guide.publish.folder import write_folder
from guide.publish.headers import write_headers
from guide.publish.images import size_images
from guide.publish.late import load_late
from guide.publish.leftovers import take_out_leftovers
from guide.publish.linked_data import write_linked_data
from guide.publish.manifest import write_manifest
from guide.publish.markup import shrink_markup
from guide.publish.overdue import show_overdue
from guide.publish.pages import Edit, edit_pages
from guide.publish.paper import prepare_paper
from guide.publish.plain import write_plain
from guide.publish.policy import add_policy
from guide.publish.redirects import write_redirects
from guide.publish.robots import write_robots
from guide.publish.scripts import name_data, shrink_scripts
from guide.publish.search import write_search
from guide.publish.styles import place_styles

Step = Callable[[Project, Path], None]
"""Does one thing to the site of a project that stands in a folder."""

PREVIEWED: tuple[Step, ...] = (write_feed, write_search, write_redirects)
"""What adds something that somebody who writes pages wants to see at once."""
ADDED: tuple[Step, ...] = (
    take_out_leftovers,
    make_cards,
    write_linked_data,
    *PREVIEWED,
    write_robots,
    show_overdue,
    write_plain,
    size_images,
    offer_booklets,
    prepare_paper,
)
"""What adds something, or takes out what nobody asks for."""


def shrink_pages(project: Project, site: Path) -> None:
    """Make pages, styles and scripts small, and say in each page what it may do, which depends on all the rest."""
    styles = place_styles(project, site)
    name_data(project, site)
    scripts = shrink_scripts(project, site)
    edit_pages(project, site, (styles, scripts, Edit(load_late), Edit(shrink_markup), Edit(add_policy)))


SHRUNK: tuple[Step, ...] = (shrink_pages, write_folder, write_headers, write_manifest)
"""What makes files small and binds them together. The last three name what others made, or pack it."""


def polish(steps: tuple[Step, ...], project: Project, site: Path) -> None:
    """Do some of the steps, in their order, to a built site.

    Args:
        steps: What to do.
        project: What the site was built from.
        site: The folder that it stands in; changed in place.

    Raises:
        GuideError: What a step found wrong.
    """
    for step in steps:
        step(project, site)
