"""Judges: each module holds one family of checks over pages and data, each check with a stable code."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from guide.checks.evidence import check_verified, find_unused
from guide.checks.front_matter import check_front_matter
from guide.checks.markup import check_markup
from guide.checks.numbers import Evidence, check_numbers, gather_evidence
from guide.checks.structure import check_structure
from guide.citations import check_citations
from guide.diagnostics import Diagnostic, GuideError, read_text
from guide.documents import compose_yaml
from guide.facts import Facts, read_facts
from guide.helplines import Helplines, read_helplines
from guide.project import LARGEST_PAGE, Page, Project
from guide.sources import Sources, read_sources


@dataclass(frozen=True, slots=True)
class Data:
    """The data files of a guide.

    Attributes:
        sources: What pages cite.
        facts: What sources show.
        helplines: Whom readers can call.
        evidence: What numbers are held to; made from the others.
    """

    sources: Sources
    facts: Facts
    helplines: Helplines
    evidence: Evidence


PAGE_CHECKS: dict[str, Callable[[Page, Data], Iterable[Diagnostic]]] = {
    "front matter": lambda page, _: check_front_matter(page),
    "markup": lambda page, _: check_markup(page),
    "structure": lambda page, _: check_structure(page),
    "citations": lambda page, data: check_citations(page, data.sources),
    "numbers": lambda page, data: () if data.facts.problems else check_numbers(page, data.evidence),
    "evidence": lambda page, data: check_verified(page, data.sources),
}
"""The families that look at one page at a time."""


def check_project(project: Project) -> list[Diagnostic]:
    """Return all that is wrong with the pages and data of a guide, warnings too."""
    data = read_data(project)
    problems = [*check_settings(project), *data.sources.problems, *data.facts.problems, *data.helplines.problems]
    pages: list[Page] = []
    problems += _check_files(project)
    for path in project.page_paths():
        try:
            pages.append(project.read_page(path))
        except GuideError as error:
            problems += error.problems
    problems += [problem for page in pages for problem in check_page(page, data)]
    called = (helpline.source for helpline in data.helplines.by_id.values())
    return sorted([*problems, *find_unused(pages, data.sources, data.facts, called)])


def _check_files(project: Project) -> list[Diagnostic]:
    """Return the files under docs/ that some engines would publish and others not, or that no check would see."""
    problems = []
    if not project.page_paths():
        help_ = "a guide has at least docs/index.md"
        problems.append(Diagnostic(project.name(project.docs), 1, 1, "file-unreadable", "there is no page here", help_))
    for path in sorted(project.docs.rglob("*")):
        if path.is_symlink():
            help_ = "put the file itself here"
            problems.append(Diagnostic(project.name(path), 1, 1, "file-link", "a link to another place", help_))
        elif path.suffix in {".markdown", ".mdown", ".mkdn", ".mkd", ".MD"}:
            help_ = f"name it {path.stem}.md"
            problems.append(
                Diagnostic(project.name(path), 1, 1, "file-name", "a page that not every engine reads", help_)
            )
    return problems


def read_data(project: Project) -> Data:
    """Read the data files of a guide; what is wrong with them is in each."""
    sources, helplines = read_sources(project), read_helplines(project)
    facts = read_facts(project, sources)
    return Data(sources, facts, helplines, gather_evidence(sources, facts, helplines))


def check_settings(project: Project) -> list[Diagnostic]:
    """Return what keeps the settings of the site from being read."""
    try:
        compose_yaml(read_text(project.config, project.root, LARGEST_PAGE))
    except GuideError as error:
        return list(error.problems)
    return []


def check_page(page: Page, data: Data) -> list[Diagnostic]:
    """Return all that is wrong with one page."""
    if not page.text.content.strip():
        help_ = "write the page, or remove the file and its line in mkdocs.yml"
        return [page.text.problem((0, 1), "page-empty", "the file is empty", help_)]
    return [problem for check in PAGE_CHECKS.values() for problem in check(page, data)]
