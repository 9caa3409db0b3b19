"""Builds the site beside the last good one, and puts it in its place only when nothing is wrong with it."""

import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path

from filelock import FileLock, Timeout

from guide import beside
from guide.data import read_data
from guide.diagnostics import Diagnostic, GuideError
from guide.project import Project
from guide.publish.budget import check_budgets
from guide.publish.compress import compress_files
from guide.publish.engine import build_with_mkdocs
from guide.publish.kept import Kept
from guide.publish.polish import ADDED, SHRUNK, polish
from guide.publish.swap import recover, swap
from guide.publish.verify import verify_site
from guide.shelf import Watch, place

Say = Callable[[str], None]
FRESH = ".site-fresh-"
"""How the names of folders begin that hold a site not yet published."""


SMALLER = {".css", ".html", ".js"}
"""What is made small."""


def build_site(project: Project, say: Say) -> None:
    """Build, verify and publish the site of a project into `site/`.

    Of two builds at the same time the second waits. Whatever happens, also a kill, the last site stays whole.

    Args:
        project: The guide.
        say: Is told in plain words how far the work is.

    Raises:
        GuideError: All that is wrong with the guide, or what the machine lacks.
    """
    try:
        lock = FileLock(project.root / ".guide.lock")
        _acquire(lock, say)
        try:
            _build(project, say)
        finally:
            lock.release()
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        reason = (error.strerror or str(error)).lower()
        raise GuideError(f"a file could not be read or written: {reason}{where}; the last site is as it was") from error


def _acquire(lock: FileLock, say: Say) -> None:
    try:
        lock.acquire(blocking=False)
    except Timeout:
        say("Another build is at work; waiting for it to end")
        lock.acquire()


def _build(project: Project, say: Say) -> None:
    if project.site.is_symlink() or project.site.is_file():
        raise GuideError(f"{project.name(project.site)} is a link or a file, not a folder; move it away")
    recover(project.site)
    for left_over in project.root.glob(f"{FRESH}*"):
        shutil.rmtree(left_over)
    say("Checking and building")
    watch = Watch(project)
    read_data(project)  # once for both
    check = beside.start(lambda: _check(project))
    fresh = Path(tempfile.mkdtemp(prefix=FRESH, dir=project.root))
    try:
        fresh.chmod(0o755)  # a temporary folder is closed to the server that will read it
        problems = _build_checked(project, fresh, check)
        polish(ADDED, project, fresh)
        say("Looking at every page, following every link, making it small")
        _shrink_verified(project, fresh, problems)
        compress_files(project, fresh)
        stop_if(check_budgets(project, fresh))
        swap(fresh, project.site)
    finally:
        watch.forget_if_edited()
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(_copy(fresh), ignore_errors=True)


def _check(project: Project) -> list[Diagnostic]:
    from guide.checks import check_project  # noqa: PLC0415 - slow, and beside the build on a second core

    return check_project(project)


def _build_checked(project: Project, fresh: Path, check: Callable[[], list[Diagnostic]]) -> list[Diagnostic]:
    """Build while the check is at work. What the check found is told first: it knows the place and the remedy."""
    try:
        set_clock(project)
        problems = build_with_mkdocs(project, fresh, kept=Kept.on_disk(project))
    except Exception:
        stop_if(check())
        raise
    stop_if(check())
    return problems


def _shrink_verified(project: Project, fresh: Path, problems: list[Diagnostic]) -> None:
    """Make a site small while a copy of it is looked at. What was found there is told first."""
    copy = _copy(fresh)
    shutil.copytree(fresh, copy, copy_function=_copy_file)
    look = beside.start(lambda: _look(project, copy))
    try:
        polish(SHRUNK, project, fresh)
    except Exception:
        stop_if(merge(problems, look()))
        raise
    stop_if(merge(problems, look()))


def _copy_file(source: str, target: str) -> None:
    """Copy a file that is made small meanwhile; of others no second one is needed."""
    if Path(source).suffix in SMALLER:
        shutil.copyfile(source, target)
    else:
        place(Path(source), Path(target))


def _look(project: Project, copy: Path) -> list[Diagnostic]:
    problems = verify_site(project, copy)
    shutil.rmtree(copy)
    return problems


def _copy(fresh: Path) -> Path:
    return fresh.with_name(f"{fresh.name}-copy")


def stop_if(problems: list[Diagnostic]) -> None:
    """Stop the work if there are errors.

    Raises:
        GuideError: There are.
    """
    if errors := [problem for problem in problems if problem.severity == "error"]:
        raise GuideError(errors)


def merge(first: list[Diagnostic], second: list[Diagnostic]) -> list[Diagnostic]:
    """Return both lists, but of the second only what it says of other places: a fault seen twice is told once."""
    told = {(problem.path, problem.line, problem.column) for problem in first}
    return [*first, *(problem for problem in second if (problem.path, problem.line, problem.column) not in told)]


def set_clock(project: Project) -> None:
    """Give the engine the day of the newest review for its time stamps, so that the same input builds the same bytes.

    See reproducible-builds.org, SOURCE_DATE_EPOCH. One that is set already is kept.
    """
    days = [project.read_page(path).reviewed for path in project.page_paths()]
    newest = max((day for day in days if day), default=date(2000, 1, 1))
    midnight = datetime.combine(newest, time(), UTC)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(midnight.timestamp())))
