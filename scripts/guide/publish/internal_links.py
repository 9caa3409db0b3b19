"""Follows every link between the files of a built site, with anchors, pictures, and what templates add."""

import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import Diagnostic, Text, read_text
from guide.project import LARGEST_DATA, Project
from guide.publish.built_page import BuiltPage
from guide.publish.lychee import Answer, find_lychee, read_report


def start_lychee(site: Path) -> "subprocess.Popen[str]":
    """Start to follow the links.

    Raises:
        GuideError: The link checker is not installed.
    """
    prefix = _prefix(site)
    remap = ["--remap", f"^{site.as_uri()}/{prefix}(/.*)?$ {site.as_uri()}$1"] if prefix else []
    command = [
        *(find_lychee(), "--offline", "--include-fragments=anchor-only", "--index-files", "index.html"),
        *("--no-progress", "--format", "json", "--no-ignore", "--hidden"),
        *("--root-dir", str(site), *remap, f"{site}/**/*.html"),
    ]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def find_dead_links(
    project: Project, site: Path, pages: Sequence[BuiltPage], lychee: "subprocess.Popen[str]"
) -> Iterator[Diagnostic]:
    """Yield the links that lead nowhere, at the place where somebody wrote them: a page, a template, or the settings.

    Raises:
        GuideError: The link checker fails.
    """
    report = read_report(*lychee.communicate())
    by_name = {page.name: page for page in pages}
    for path, answers in report.error_map.items():
        page = by_name[Path(path).relative_to(site).as_posix()]
        for answer in answers:
            yield _explain(project, site, page, answer)


def _prefix(site: Path) -> str:
    """Return the folder of its host at which the site will stand, from the address that its home page gives itself."""
    home = site / "index.html"
    canonical = LexborHTMLParser(home.read_bytes()).css_first("link[rel=canonical]") if home.is_file() else None
    return urlsplit((canonical.attributes.get("href") or "") if canonical else "").path.strip("/")


def _explain(project: Project, site: Path, page: BuiltPage, answer: Answer) -> Diagnostic:
    target = unquote(answer.url.removeprefix(site.as_uri()).lstrip("/"))
    if "fragment" in answer.status.text:
        code, what = "built-anchor-dead", f"nothing in the site has the address '{target}'"
    else:
        code, what = "built-link-dead", f"there is no '{target}' in the site"
    help_ = "mend the link, or write what it leads to"
    written = _as_written(site, page, answer.url)
    for text in (page.source, *_templates(project)):
        for words in filter(None, (written, target)):
            if found := re.search(rf"(?<![\w./-]){re.escape(words)}(?![\w/-])", text.content):
                return text.problem(found.span(), code, what, help_)
    return page.problem("", code, what, help_)


def _templates(project: Project) -> Iterator[Text]:
    for path in (*sorted(project.overrides.rglob("*.html")), project.config):
        if path.is_file():
            yield read_text(path, project.root, LARGEST_DATA)


def _as_written(site: Path, page: BuiltPage, address: str) -> str:
    """Return the link of a page, as it stands there, that leads to an address; empty if none does."""
    base = (site / page.name).as_uri()
    wanted = address.partition("#")[0].rstrip("/"), urlsplit(address).fragment
    for node in page.tree.css("[href], [src]"):
        link = node.attributes.get("href") or node.attributes.get("src") or ""
        reached = urlsplit(urljoin(base, link))
        if (reached._replace(fragment="").geturl().rstrip("/"), reached.fragment) == wanted:
            return link
    return ""
