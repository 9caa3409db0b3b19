"""Judges: each module holds one family of checks over pages and data, each check with a stable code."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from guide.blocks import MADE_OF_PAGES, check_blocks
from guide.checks.addresses import check_addresses
from guide.checks.chances import check_chances
from guide.checks.data import check_data, check_data_words, check_titles
from guide.checks.evidence import check_prices, check_reviews, check_verified, find_unused
from guide.checks.files import check_files
from guide.checks.front_matter import check_front_matter
from guide.checks.markup import check_markup
from guide.checks.numbers import Evidence, check_numbers, gather_evidence
from guide.checks.pasted import check_pasted
from guide.checks.reading import check_reading
from guide.checks.repeats import find_repeats
from guide.checks.search_terms import check_search_terms
from guide.checks.shape import check_shape, find_taken_titles
from guide.checks.structure import check_structure
from guide.checks.terms import Explained, check_terms
from guide.checks.time import check_ages, check_review
from guide.checks.wording import WordList, check_wording
from guide.citations import check_citations
from guide.clock import read_today
from guide.data import Data, read_data
from guide.diagnostics import Diagnostic, GuideError, read_text
from guide.digests import digest, digest_guide
from guide.documents import compose_yaml
from guide.project import LARGEST_PAGE, Page, Project
from guide.shelf import OF_GUIDE, Watch, keep_values


@dataclass(frozen=True, eq=False)
class Desk:
    """What a check of a page may look at besides the page.

    Attributes:
        project: The guide.
        data: Its data files.
        evidence: What numbers are held to; made from the data.
        scripts: The scripts that a page can ask for.
        today: The day on which reviews are judged.
    """

    project: Project
    data: Data
    evidence: Evidence
    scripts: list[str]
    today: date

    @cached_property
    def explained(self) -> Explained:
        """What needs no explanation on a page."""
        return Explained.by(self.data)

    @cached_property
    def words(self) -> WordList:
        """The words that pages do without."""
        return WordList.of(tuple(self.data.house.wordings.by_id.values()))

    @property
    def can_judge_numbers(self) -> bool:
        """Whether the files that numbers are held to are whole; else each number would be told as wrong."""
        return not (self.data.facts.problems or self.data.helplines.problems)

    @property
    def can_judge_terms(self) -> bool:
        """Whether there are lists of what readers know, and they are whole."""
        lists = (self.data.glossary, self.data.house.wordings)
        return any(each.by_id for each in lists) and not any(each.problems for each in lists)

    @classmethod
    def open(cls, project: Project, today: date | None = None) -> "Desk":
        """Read all that the checks need. As long as nothing of it changes, it is the same desk."""
        return _open_once(project, read_data(project), tuple(project.script_names()), today or read_today())


@lru_cache(maxsize=2)
def _open_once(project: Project, data: Data, scripts: tuple[str, ...], today: date) -> Desk:
    return Desk(project, data, gather_evidence(data), list(scripts), today)


PAGE_CHECKS: dict[str, Callable[[Page, Desk], Iterable[Diagnostic]]] = {
    "front matter": lambda page, desk: check_front_matter(page, desk.scripts, desk.data.house.owners),
    "markup": lambda page, _: check_markup(page),
    "structure": lambda page, _: check_structure(page),
    "pasted": lambda page, _: check_pasted(page),
    "shape": lambda page, desk: check_shape(page, desk.data.house.find_kind(page)),
    "citations": lambda page, desk: check_citations(page, desk.data.sources),
    "blocks": lambda page, desk: check_blocks(page, desk.data, desk.project),
    "numbers": lambda page, desk: check_numbers(page, desk.evidence) if desk.can_judge_numbers else (),
    "titles": lambda page, desk: check_titles(page, desk.data, desk.evidence) if desk.can_judge_numbers else (),
    "evidence": lambda page, desk: check_verified(page, desk.data.sources),
    "prices": lambda page, desk: check_prices(page, desk.data.sources),
    "time": lambda page, desk: check_review(page, desk.today),
    "reading": lambda page, desk: check_reading(page, desk.data.house.find_kind(page), desk.explained.terms),
    "wording": lambda page, desk: check_wording(page, desk.words),
    "chances": lambda page, _: check_chances(page),
    "terms": lambda page, desk: check_terms(page, desk.explained) if desk.can_judge_terms else (),
}
"""The families that look at one page at a time."""


def check_project(project: Project, today: date | None = None) -> list[Diagnostic]:
    """Return all that is wrong with the pages and data of a guide, warnings too.

    Args:
        project: The guide.
        today: The day on which reviews are judged; by default today.
    """
    watch = Watch(project)
    guide = digest_guide(project)
    desk = Desk.open(project, today)
    guide = digest(guide, f"{desk.today}")
    problems = [*check_settings(project), *_check_data(desk, guide)]
    problems += check_addresses(project, desk.data.house)
    problems += check_search_terms(desk.data, project)
    pages: list[Page] = []
    problems += check_files(project)
    for path in project.page_paths():
        try:
            pages.append(project.read_page(path))
        except GuideError as error:
            problems += error.problems
    problems += _check_pages(pages, desk, guide)
    watch.forget_if_edited()
    return sorted([*problems, *find_unused(pages, desk.data), *find_repeats(pages), *find_taken_titles(pages)])


def _check_pages(pages: list[Page], desk: Desk, guide: str) -> list[Diagnostic]:
    """Return what is wrong with each page; where nothing changed since it was last looked at, what was found then."""
    everything = digest(*(page.text.content for page in pages))
    made_of = {
        page: digest(guide, page.path, page.text.content, everything if MADE_OF_PAGES.search(page.text.content) else "")
        for page in pages
    }
    found = keep_values(desk.project, f"{OF_GUIDE}/checks", made_of, lambda page: check_page(page, desk))
    return [problem for page in pages for problem in found[page]]


def _check_data(desk: Desk, guide: str) -> list[Diagnostic]:
    """Return what is wrong with the data, or what was found before in the same."""
    return keep_values(desk.project, f"{OF_GUIDE}/checks-of-data", {"data": guide}, lambda _: _judge_data(desk))["data"]


def _judge_data(desk: Desk) -> list[Diagnostic]:
    problems = [*desk.data.problems, *check_data(desk.data, desk.evidence), *check_ages(desk.data, desk.today)]
    return [*problems, *check_reviews(desk.data.sources, desk.today), *check_data_words(desk.data, desk.words)]


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
