"""What is done to the files of an engine before anybody sees them. Each step is a module of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from guide.project import Project
from guide.publish.cards import make_cards
from guide.publish.feed import write_feed
from guide.publish.leftovers import take_out_leftovers
from guide.publish.linked_data import write_linked_data
from guide.publish.markup import shrink_pages
from guide.publish.policy import write_policies
from guide.publish.robots import write_robots
from guide.publish.scripts import shrink_scripts
from guide.publish.styles import place_styles


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done to a built site.

    Attributes:
        name: How messages call it.
        run: Does it to the site in a folder.
        preview: Whether it is done while pages are written, too.
    """

    name: str
    run: Callable[[Project, Path], None]
    preview: bool = False


STEPS: tuple[Step, ...] = (
    Step("leftovers", take_out_leftovers),
    Step("cards", make_cards),
    Step("linked data", write_linked_data),
    Step("feed", write_feed, preview=True),
    Step("robots", write_robots),
    Step("styles", place_styles),
    Step("scripts", shrink_scripts),
    Step("markup", shrink_pages),
    Step("policy", write_policies),
)
"""Every step, in the order in which they build on each other."""


def polish(project: Project, site: Path, *, preview: bool = False) -> None:
    """Do every step to a built site.

    Args:
        project: What it was built from.
        site: The folder that it stands in; changed in place.
        preview: Whether it is for somebody who writes pages: then only what shows in the pages is done.

    Raises:
        GuideError: What a step found wrong.
    """
    for step in STEPS:
        if step.preview or not preview:
            step.run(project, site)
