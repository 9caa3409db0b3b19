"""Follows every link between the files of a built site, with anchors, pictures, and what templates add."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import Diagnostic, GuideError
from guide.project import Project
from guide.publish.built_page import BuiltPage, read_built_page, read_built_pages, read_frame
from guide.publish.lychee import Answer, find_lychee, read_report


def start_lychee(site: Path) -> "subprocess.Popen[str]":
    """Start to follow the links.

    Raises:
        GuideError: The link checker is not installed.
    """
    prefix = _prefix(site)
    here = site.as_uri()
    remap = ["--remap", f"^{re.escape(f'{here}/{prefix}')}(/.*)?$ {here.replace('$', '$$')}$1"] if prefix else []
    command = [
        *(find_lychee(), "--offline", "--include-fragments=anchor-only", "--index-files", "index.html"),
        *("--no-progress", "--format", "json", "--no-ignore", "--hidden"),
        *("--extensions", "html", "--root-dir", str(site), *remap, "."),
    ]
    return subprocess.Popen(command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def find_dead_links(project: Project, site: Path, lychee: "subprocess.Popen[str]") -> Iterator[Diagnostic]:
    """Yield the links that lead nowhere, at the place where somebody wrote them: a page, a template, or the settings.

    Raises:
        GuideError: The link checker fails.
    """
    report = read_report(*lychee.communicate())
    if not report.total and any(page.tree.css_first("[href]") for page in read_built_pages(project, site)):
        raise GuideError("the link checker lychee found no link in the site, so nothing was checked")
    for path, answers in report.error_map.items():
        page = read_built_page(project, site, Path(path).as_posix().removeprefix("./"), read_frame(project))
        for answer in answers:
            yield _explain(site, page, answer)


def _prefix(site: Path) -> str:
    """Return the folder of its host at which the site will stand, from the address that its home page gives itself."""
    home = site / "index.html"
    canonical = LexborHTMLParser(home.read_bytes()).css_first("link[rel=canonical]") if home.is_file() else None
    return urlsplit((canonical.attributes.get("href") or "") if canonical else "").path.strip("/")


def _explain(site: Path, page: BuiltPage, answer: Answer) -> Diagnostic:
    target = unquote(answer.url.removeprefix(site.as_uri()).lstrip("/"))
    if "fragment" in answer.status.text:
        code, what = "built-anchor-dead", f"nothing in the site has the address '{target}'"
    else:
        code, what = "built-link-dead", f"there is no '{target}' in the site"
    return page.problem(
        _as_written(site, page, answer.url, target), code, what, "mend the link, or write what it leads to"
    )


def _as_written(site: Path, page: BuiltPage, address: str, target: str) -> re.Pattern[str]:
    """Return how the link to an address may stand in Markdown or in a template."""
    base = (site / page.name).as_uri()
    wanted = _split(address)
    links = (node.attributes.get("href") or node.attributes.get("src") or "" for node in page.tree.css("[href], [src]"))
    ways = [
        link for link in links if _split(urljoin(base, link)) == wanted or _split(f"{site.as_uri()}{link}") == wanted
    ]
    ways += [way.removeprefix("../" * way.count("../")) for way in ways]  # as a template or the settings have it
    path, _, anchor = target.partition("#")
    if anchor:  # the engine turned other.md#there into ../other/#there
        ways.append(f"{path.rpartition('/')[2].removesuffix('.html')}.md#{anchor}")
    written = "|".join(re.escape(way) for way in filter(None, dict.fromkeys([*ways, target])))
    return re.compile(rf"(?<![\w.-])(?:{written})(?![\w/-])")


def _split(address: str) -> tuple[str, str]:
    """Return an address without its anchor or last slash, and the anchor."""
    parts = urlsplit(address)
    return parts._replace(fragment="").geturl().rstrip("/"), parts.fragment
