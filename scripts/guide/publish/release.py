"""Puts a built site where a host serves it: whole or not at all, with the release before it kept beside.

Two folders take turns: the one that is served, and one beside it that holds the release before. They change places in
one step, so that there is never a moment without a site.
"""

import shutil
from pathlib import Path

from guide.diagnostics import GuideError
from guide.publish.build import Say
from guide.publish.compare import compare_folder
from guide.publish.manifest import NAME, Manifest, read_manifest
from guide.publish.swap import recover, swap


def publish_site(site: Path, place: Path, say: Say) -> Manifest:
    """Put a copy of a built site at a place that a host serves. A kill at any moment leaves there what was there.

    Args:
        site: The folder of the built site.
        place: The folder that the host serves; it may not be there yet.
        say: Is told in plain words how far the work is.

    Returns:
        The release that is served now.

    Raises:
        GuideError: The site, or its copy, is not the release that was built; or `place` is not a folder of a site.
    """
    release = read_manifest(site / NAME)
    _stop_if_differs(site, release)
    if place.is_symlink() or (place.exists() and not (place / NAME).is_file()):
        raise GuideError(f"{place} is not a folder of a site (it has no {NAME}); name another, or move it away")
    recover(place)
    before = find_before(place)
    say(f"Copying release {release.release}")
    shutil.rmtree(before, ignore_errors=True)
    shutil.copytree(site, before)
    _stop_if_differs(before, release)
    swap(before, place)
    return release


def go_back(place: Path) -> Manifest:
    """Serve the release before again; the one that was served is kept in its turn.

    Returns:
        The release that is served now.

    Raises:
        GuideError: There is none before it, or it is not whole.
    """
    recover(place)
    before = find_before(place)
    if not before.is_dir():
        raise GuideError(f"no release before this one is kept at {before}")
    release = read_manifest(before / NAME)
    _stop_if_differs(before, release)
    swap(before, place)
    return release


def find_before(place: Path) -> Path:
    """Return where the release before the one at a place is kept."""
    return place.with_name(f".{place.name}-before")


def _stop_if_differs(folder: Path, release: Manifest) -> None:
    if differing := compare_folder(folder, release):
        more = f" and {len(differing) - 1} more" if len(differing) > 1 else ""
        raise GuideError(
            f"{folder} is not whole: {differing[0]}{more}; nothing was published. Run make build, then this again"
        )
