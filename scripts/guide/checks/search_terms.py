"""Search terms: the pages and headings that they name are there, and no word stands in the list twice."""

from collections.abc import Iterator

from guide.data import Data
from guide.diagnostics import Diagnostic, suggest
from guide.documents import Document
from guide.headings import find_headings
from guide.project import Project
from guide.search_terms import split_target


def check_search_terms(data: Data, project: Project) -> Iterator[Diagnostic]:
    """Yield the search terms that lead nowhere, and the words that are listed twice."""
    document, places = data.search_terms.document, data.search_terms.places
    if document is None or places is None:
        return
    for id_, term in data.search_terms.by_id.items():
        for number, target in enumerate(term.pages):
            yield from _check_target(document, (places[id_], "pages", number), target, project)
    yield from _find_twice(data, document, places)


def _check_target(
    document: Document, steps: tuple[int, str, int], target: str, project: Project
) -> Iterator[Diagnostic]:
    path, anchor = split_target(target)
    page = project.find_file(path)
    if page is None:
        known = [known.relative_to(project.docs).as_posix() for known in project.page_paths()]
        help_ = suggest(path, known, "name the file as it stands under docs/, like some-page.md")
        yield document.problem(steps, "search-term-page", f"there is no page '{path}'", help_)
    elif anchor and anchor not in (headings := find_headings(page)):
        help_ = suggest(anchor, headings, "the address of a heading is its words in lower case with hyphens")
        yield document.problem(steps, "search-term-anchor", f"no heading of '{path}' has the address '{anchor}'", help_)


def _find_twice(data: Data, document: Document, places: dict[str, int]) -> Iterator[Diagnostic]:
    listed: dict[str, str] = {}
    for id_, term in data.search_terms.by_id.items():
        for number, words in enumerate(term.listed):
            if first := listed.get(words.lower()):
                what = f"'{words}' stands in the list already, for '{first}'"
                help_ = "put its pages there, or choose a word that says how the two differ"
                yield document.problem((places[id_], "listed", number), "search-term-twice", what, help_)
            listed[words.lower()] = id_
