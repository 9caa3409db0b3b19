"""Judges: each module holds one family of checks over pages and data, each check with a stable code."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from guide.blocks import check_blocks
from guide.checks.data import check_data, check_titles
from guide.checks.evidence import check_verified, find_unused
from guide.checks.files import check_files
from guide.checks.front_matter import check_front_matter
from guide.checks.markup import check_markup
from guide.checks.numbers import Evidence, check_numbers, gather_evidence
from guide.checks.pasted import check_pasted
from guide.checks.search_terms import check_search_terms
from guide.checks.structure import check_structure
from guide.citations import check_citations
from guide.data import Data, read_data
from guide.diagnostics import Diagnostic, GuideError, read_text
from guide.documents import compose_yaml
from guide.project import LARGEST_PAGE, Page, Project


@dataclass(frozen=True)
class Desk:
    """What a check of a page may look at besides the page.

    Attributes:
        project: The guide.
        data: Its data files.
        evidence: What numbers are held to; made from the data.
        scripts: The scripts that a page can ask for.
    """

    project: Project
    data: Data
    evidence: Evidence
    scripts: list[str]

    @property
    def can_judge_numbers(self) -> bool:
        """Whether the files that numbers are held to are whole; else each number would be told as wrong."""
        return not (self.data.facts.problems or self.data.helplines.problems)

    @classmethod
    def open(cls, project: Project) -> "Desk":
        """Read all that the checks need."""
        data = read_data(project)
        return cls(project, data, gather_evidence(data), project.script_names())


PAGE_CHECKS: dict[str, Callable[[Page, Desk], Iterable[Diagnostic]]] = {
    "front matter": lambda page, desk: check_front_matter(page, desk.scripts),
    "markup": lambda page, _: check_markup(page),
    "structure": lambda page, _: check_structure(page),
    "pasted": lambda page, _: check_pasted(page),
    "citations": lambda page, desk: check_citations(page, desk.data.sources),
    "blocks": lambda page, desk: check_blocks(page, desk.data, desk.project),
    "numbers": lambda page, desk: check_numbers(page, desk.evidence) if desk.can_judge_numbers else (),
    "titles": lambda page, desk: check_titles(page, desk.data, desk.evidence) if desk.can_judge_numbers else (),
    "evidence": lambda page, desk: check_verified(page, desk.data.sources),
}
"""The families that look at one page at a time."""


def check_project(project: Project) -> list[Diagnostic]:
    """Return all that is wrong with the pages and data of a guide, warnings too."""
    desk = Desk.open(project)
    problems = [*check_settings(project), *desk.data.problems, *check_data(desk.data, desk.evidence)]
    problems += check_search_terms(desk.data, project)
    pages: list[Page] = []
    problems += check_files(project)
    for path in project.page_paths():
        try:
            pages.append(project.read_page(path))
        except GuideError as error:
            problems += error.problems
    problems += [problem for page in pages for problem in check_page(page, desk)]
    return sorted([*problems, *find_unused(pages, desk.data)])


def check_settings(project: Project) -> list[Diagnostic]:
    """Return what keeps the settings of the site from being read."""
    try:
        compose_yaml(read_text(project.config, project.root, LARGEST_PAGE))
    except GuideError as error:
        return list(error.problems)
    return []


def check_page(page: Page, desk: Desk) -> list[Diagnostic]:
    """Return all that is wrong with one page."""
    if not page.text.content.strip():
        help_ = "write the page, or remove the file and its line in mkdocs.yml"
        return [page.text.problem((0, 1), "page-empty", "the file is empty", help_)]
    if not page.body_at:  # nobody knows where its words begin
        return check_front_matter(page)
    return [problem for check in PAGE_CHECKS.values() for problem in check(page, desk)]
