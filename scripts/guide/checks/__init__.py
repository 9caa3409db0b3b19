"""Judges: each module holds one family of checks over pages and data, each check with a stable code."""

from collections.abc import Callable

from guide.checks.front_matter import check_front_matter
from guide.checks.markup import check_markup
from guide.citations import check_citations
from guide.diagnostics import Diagnostic, GuideError, read_text
from guide.documents import compose_yaml
from guide.project import LARGEST_PAGE, Page, Project
from guide.sources import Sources, read_sources

PAGE_CHECKS: dict[str, Callable[[Page, Sources], list[Diagnostic]]] = {
    "front matter": lambda page, _: check_front_matter(page),
    "markup": lambda page, _: check_markup(page),
    "citations": check_citations,
}
"""The families that look at one page at a time."""


def check_project(project: Project) -> list[Diagnostic]:
    """Return all that is wrong with the pages and data of a guide."""
    sources = read_sources(project)
    problems = [*check_settings(project), *sources.problems]
    for path in project.page_paths():
        try:
            page = project.read_page(path)
        except GuideError as error:
            problems += error.problems
        else:
            problems += check_page(page, sources)
    return sorted(problems)


def check_settings(project: Project) -> list[Diagnostic]:
    """Return what keeps the settings of the site from being read."""
    try:
        compose_yaml(read_text(project.config, project.root, LARGEST_PAGE))
    except GuideError as error:
        return list(error.problems)
    return []


def check_page(page: Page, sources: Sources) -> list[Diagnostic]:
    """Return all that is wrong with one page."""
    if not page.text.content.strip():
        found = "the file is empty"
        return [
            page.text.problem(
                (0, 1), "page-empty", found, "write the page, or remove the file and its line in mkdocs.yml"
            )
        ]
    return [problem for check in PAGE_CHECKS.values() for problem in check(page, sources)]
