"""The command `guide`."""

import gc
import sys
import time
import traceback
from importlib import import_module
from pathlib import Path
from typing import IO

import click

from guide.diagnostics import GuideError, draw
from guide.project import Project

COMMANDS = {
    "check": "check",
    "due": "due",
    "explain": "rules",
    "new": "new",
    "reread": "uses",
    "rules": "rules",
    "where": "uses",
}
"""Commands that have a module of their own in `commands/`, read when one is asked for: their imports take time."""


class _Desk(click.Group):
    """Finds commands, and turns what nobody foresaw into one line; the details go into a file for engineers."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *COMMANDS])

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return super().get_command(ctx, name)
        command: click.Command = getattr(import_module(f"guide.commands.{COMMANDS[name]}"), name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            details = Project.find().root / ".cache" / "fault.txt"
            details.parent.mkdir(exist_ok=True)
            details.write_text(traceback.format_exc(), encoding="utf-8")
            raise GuideError(f"this should not happen: {error}; please report it, with the file {details}") from error


@click.group(cls=_Desk, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check, build and serve the guide in this folder."""
    gc.set_threshold(50_000, 20, 100)  # by default a tenth of the time goes into looking for memory to free


@main.command()
def build() -> None:
    """Build the site into site/; the last good one stays until the new one is verified."""
    from guide.publish.build import build_site  # noqa: PLC0415 - slow, and of no use to other commands

    started = time.monotonic()
    project = Project.find()
    build_site(project, say)
    say(f"Done in {time.monotonic() - started:.1f} s: open {project.name(project.site)}/index.html")


@main.command()
def booklet() -> None:
    """Make the booklets from the built site, as PDF, into downloads/; the next build offers them on their pages."""
    from guide.publish.booklets import make_booklets  # noqa: PLC0415 - as above

    started = time.monotonic()
    for words in make_booklets(Project.find(), say):
        click.echo(f"Made {words}")
    say(f"Done in {time.monotonic() - started:.1f} s: build the site again, and its pages link to them")


@main.command()
@click.option(
    "--port", default=8000, type=click.IntRange(1, 65535), show_default=True, help="Where to listen on 127.0.0.1."
)
def serve(port: int) -> None:
    """Build and show the site on this machine; every edit shows at once."""
    from guide.publish.serve import serve_site  # noqa: PLC0415 - slow, and of no use to other commands

    serve_site(Project.find(), port, lambda words: click.echo(words, err=True))


@main.command()
@click.option("--report", type=click.File("w", encoding="utf-8"), help="Write the result here too, as Markdown.")
def links(report: IO[str] | None) -> None:
    """Ask other hosts whether the pages that the site links to are still there."""
    from guide.publish.external_links import check_external_links, draw_report  # noqa: PLC0415 - as above

    project = Project.find()
    say("Asking other hosts; this takes a few minutes the first time")
    problems = check_external_links(project)
    if report:
        report.write(draw_report(problems))
    click.echo(draw(problems) if problems else "Every link answered.")
    sys.exit(any(problem.severity == "error" for problem in problems))


@main.command()
def offline() -> None:
    """Pack the built site as a folder that works without a host, from a memory stick for instance."""
    from guide.publish.build import set_clock  # noqa: PLC0415 - slow, and of no use to other commands
    from guide.publish.folder import NAME, pack_folder  # noqa: PLC0415 - as above

    project = Project.find()
    if not project.site.is_dir():
        raise GuideError("there is no site in site/; run make build first")
    set_clock(project)
    packed = pack_folder(project, project.site)
    (project.root / NAME).write_bytes(packed)
    click.echo(f"Wrote {NAME}, {len(packed) / 1e6:.1f} MB: unpack it and open start.html")


@main.command()
@click.argument("place")
@click.option(
    "--manifest", type=click.Path(path_type=Path), help="The manifest to hold it to.  [default: site/release.json]"
)
def verify(place: str, manifest: Path | None) -> None:
    """Say whether PLACE, a folder or an address, holds the release that was built, file by file."""
    from guide.publish.compare import compare_address, compare_folder  # noqa: PLC0415 - of no use to other commands
    from guide.publish.manifest import NAME, read_manifest  # noqa: PLC0415 - as above

    expected = read_manifest(manifest or Project.find().site / NAME)
    web = place.startswith(("http://", "https://"))
    differing = compare_address(place, expected) if web else compare_folder(Path(place), expected)
    for line in differing:
        click.echo(line)
    if differing:
        raise GuideError(f"{place} is not release {expected.release}: {len(differing)} files differ")
    click.echo(f"{place} is release {expected.release}: {len(expected.files)} files, each as it was built.")


@main.command()
@click.argument("place", type=click.Path(path_type=Path))
@click.option("--back", is_flag=True, help="Serve the release before again.")
def publish(place: Path, *, back: bool) -> None:
    """Put the built site into PLACE, the folder that a host serves, in one step; the release before it is kept."""
    from guide.publish.release import go_back, publish_site  # noqa: PLC0415 - of no use to other commands

    try:
        release = go_back(place) if back else publish_site(Project.find().site, place, say)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise GuideError(f"{place} could not be written: {reason}; what was served is as it was") from error
    click.echo(f"{place} is release {release.release} now. Back to the one before: guide publish --back {place}")


@main.command()
def schemas() -> None:
    """Write the schemas of the data files anew, after a change of the types that read them."""
    from guide.schemas import draw_schemas  # noqa: PLC0415 - of no use to other commands

    for path, schema in draw_schemas(Project.find()).items():
        path.write_text(schema, encoding="utf-8")
        click.echo(f"Wrote {path.name}")


def say(words: str) -> None:
    """Tell a person at a terminal how far the work is; a pipe or a log is told nothing."""
    if sys.stderr.isatty():
        click.echo(words, err=True)
