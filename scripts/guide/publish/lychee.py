"""The link checker lychee: where it is, and how its report reads."""

import os
import shutil
import sysconfig

import msgspec

from guide.diagnostics import GuideError


class Status(msgspec.Struct):
    """What came of following a link."""

    text: str
    code: int | None = None
    details: str = ""


class Span(msgspec.Struct):
    """Where a link stands in the file that lychee read; from 1."""

    line: int
    column: int


class Answer(msgspec.Struct):
    """A link that did not lead anywhere."""

    url: str
    status: Status
    span: Span


class Hop(msgspec.Struct):
    """One redirect."""

    url: str
    code: int


class Redirect(msgspec.Struct):
    """A link that led somewhere else."""

    origin: str
    redirects: list[Hop]


class Report(msgspec.Struct):
    """The report of lychee, as far as we read it; lists are by file."""

    total: int
    successful: int
    error_map: dict[str, list[Answer]]
    timeout_map: dict[str, list[Answer]]
    redirect_map: dict[str, list[Redirect]]


def find_lychee() -> str:
    """Return where the link checker is: in this environment, or else on the machine.

    Raises:
        GuideError: It is in neither.
    """
    places = [sysconfig.get_path("scripts"), os.environ.get("PATH", "")]
    if found := shutil.which("lychee", path=os.pathsep.join(places)):
        return found
    raise GuideError("the link checker lychee is not installed; run make build, which installs it into .venv")


def read_report(output: str, errors: str) -> Report:
    """Read what lychee printed with `--format json`.

    Raises:
        GuideError: It printed something else, for the reason in `errors`.
    """
    try:
        return msgspec.json.decode(output, type=Report)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        reason = errors.strip() or "it gave no reason"
        raise GuideError(f"the link checker lychee stopped: {reason}") from error
