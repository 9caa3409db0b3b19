"""Asks the hosts of other people whether the pages that we link to are still there."""

import json
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import Diagnostic, GuideError, Text, read_text
from guide.project import LARGEST_DATA, Project
from guide.publish.lychee import Answer, Report, find_lychee, read_report
from guide.references import list_addresses
from guide.sources import read_sources

GONE = {404, 410}
MOVED_FOR_GOOD = {301, 308}
"""RFC 9110, 15.4: the other redirects, among them those of doi.org, are no reason to change a link."""
TLS_FAULT = re.compile(r"certificate|TLS|SSL|handshake|corrupt message|InvalidContentType", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for others, and how often to ask again.

    Attributes:
        timeout: Seconds from asking to the end of the answer.
        retries: Times to ask again after a network error, a time-out, or a 429, whose Retry-After is kept.
        wait: Seconds before the first of these.
        cache: How long a good answer counts, in the words of lychee.
    """

    timeout: int = 20
    retries: int = 3
    wait: int = 2
    cache: str = "6d"


def check_external_links(
    project: Project, patience: Patience = Patience(), remap: Sequence[str] = ()
) -> list[Diagnostic]:
    """Ask for every address of another host that the built site links to.

    Args:
        project: Where the site is, where problems can be mended, and where answers are kept (`.lychee/`).
        patience: How to ask.
        remap: Each a pattern, a space, and the address to ask instead, for hosts that cannot be asked as they are.

    Returns:
        A page that is gone, or that a browser warns of, is an error; one that moved, or did not answer, is a warning.

    Raises:
        GuideError: There is no built site, no host answers, or the link checker fails.
    """
    if not (project.site / "index.html").is_file():
        raise GuideError(f"there is no site in {project.name(project.site)}/; run make build first")
    addresses = sorted(_external_addresses(project.site))
    report = _run_lychee(addresses, project.root / ".lychee", patience, remap)
    if report.total and not report.successful and not any(a.status.code for a in _answers(report)):
        raise GuideError("no other host could be reached, so nothing was checked; is this machine online?")
    return sorted(_judge(project, addresses, report))


def draw_report(problems: Sequence[Diagnostic]) -> str:
    """Return the problems as a list in Markdown, for an issue or a mail."""
    rows = [f"- {each.severity}: `{each.path}:{each.line}` {each.message}. {each.help}." for each in problems]
    return "\n".join(["# Links to other sites", "", *(rows or ["Every link answered."])]) + "\n"


def _external_addresses(site: Path) -> set[str]:
    pages = (LexborHTMLParser(path.read_bytes()) for path in site.rglob("*.html"))
    links = (node.attributes.get("href") or "" for page in pages for node in page.css("a[href]"))
    return {link for link in links if re.match(r"https?://", link)}


def _run_lychee(addresses: list[str], folder: Path, patience: Patience, remap: Sequence[str]) -> Report:
    folder.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as listing:
        listing.write("\n".join(addresses))
        listing.flush()
        command = [
            *(find_lychee(), "--no-progress", "--format", "json", "-vv", "--host-concurrency", "2"),
            *("--cache", "--max-cache-age", patience.cache, "--timeout", str(patience.timeout)),
            *("--max-retries", str(patience.retries), "--retry-wait-time", str(patience.wait)),
            *(part for pair in remap for part in ("--remap", pair)),
            listing.name,
        ]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return read_report(done.stdout, done.stderr)


def _answers(report: Report) -> Iterator[Answer]:
    for outcome in (report.error_map, report.timeout_map):
        for answers in outcome.values():
            yield from answers


def _judge(project: Project, addresses: list[str], report: Report) -> Iterator[Diagnostic]:
    for answer in _answers(report):
        address = addresses[answer.span.line - 1]
        yield _explain(project, address, answer)
    for redirects in report.redirect_map.values():
        for redirect in redirects:
            hop = redirect.redirects[0]
            if hop.code in MOVED_FOR_GOOD:
                what = f"{redirect.origin} has moved for good to {hop.url}"
                help_ = "read the new page; if it says the same, use its address"
                yield _warn(_at(project, redirect.origin, "external-moved", what, help_))


def _explain(project: Project, address: str, answer: Answer) -> Diagnostic:
    code, details = answer.status.code, answer.status.details
    if code in GONE:
        help_ = "look for where it went; if it is nowhere, cite another source for what it showed"
        return _at(project, address, "external-gone", f"{address} is not there any more ({code})", help_)
    if code is None and TLS_FAULT.search(details):
        what = f"{address} has no secure connection that a browser would accept"
        return _at(project, address, "external-insecure", what, "link to another address of the same page")
    why = f"it answered {code}" if code else details[:1].lower() + details[1:]
    what = f"{address} could not be checked: {why}"
    return _warn(
        _at(project, address, "external-unknown", what, "open it by hand; nothing need be done if it is there")
    )


def _warn(problem: Diagnostic) -> Diagnostic:
    return replace(problem, severity="warning")


def _at(project: Project, address: str, code: str, message: str, help_: str) -> Diagnostic:
    """Return a problem where an address comes from: a record of a source, a page, a template, or the settings."""
    for text, words in _places(project, address):
        start = text.content.find(words)
        if start >= 0:
            return text.problem((start, start + len(words)), code, message, help_)
    return Diagnostic(project.name(project.docs), 1, 1, code, message, help_)


def _places(project: Project, address: str) -> Iterator[tuple[Text, str]]:
    for source in read_sources(project).by_id.values():
        for made, _, _, field in list_addresses(source):
            if made == address:
                yield read_text(project.sources, project.root, LARGEST_DATA), json.dumps(field, ensure_ascii=False)
    for path in (*project.page_paths(), *sorted(project.overrides.rglob("*.html")), project.config):
        yield read_text(path, project.root, LARGEST_DATA), address
