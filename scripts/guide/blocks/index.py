"""The block that lists what people look for from A to Z, like the index at the back of a book.

Above the list stands the form of the search, hidden until a script answers it (docs/assets/js/search.js).
"""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from guide.blocks.composed import RAW, Call, Composed, Kind, Pages
from guide.blocks.lists import require_records
from guide.data import Data
from guide.headings import find_headings
from guide.project import Page
from guide.search_terms import SearchTerm, split_target
from guide.wording import capitalise

FORM = (
    '<form class="search-form" role="search" method="dialog" hidden>'
    '<label for="search-words">What are you looking for?</label>'
    '<input type="search" id="search-words" maxlength="200" autocomplete="off" spellcheck="false" '
    'enterkeyhint="search">'
    '<p class="search-form__note">What you type stays on this device.</p><p role="status"></p></form>'
)


def _index(call: Call, data: Data, pages: Pages) -> Composed:
    require_records(data.search_terms, "search-terms.yml")
    entries = sorted(
        (entry for term in data.search_terms.by_id.values() for entry in _list_entries(term, call.folder, pages)),
        key=lambda entry: _plain(entry[0]),
    )
    letters = {letter: list(group) for letter, group in groupby(entries, key=lambda entry: _plain(entry[0])[0].upper())}
    links = " ".join(f"[{letter}](#letter-{number})" for number, letter in enumerate(letters, 1))
    parts = [f"{RAW}0{RAW}", f"{links}\n{{ .letters }}"]
    for number, (letter, group) in enumerate(letters.items(), 1):
        parts += [f"## {letter} {{ #letter-{number} }}", "\n".join(_entry(*entry) for entry in group)]
    return Composed(words="\n\n".join(parts), name="search-terms", raw=(FORM,), searched=False)


def _list_entries(term: SearchTerm, folder: str, pages: Pages) -> Iterator[tuple[str, list[str]]]:
    """Yield the places of a term in the list: all its pages under its name, the best one under its other words."""
    links = [link for target in term.pages if (link := _link(target, folder, pages))]
    for place, words in enumerate(term.listed):
        yield capitalise(words), links if place == 0 else links[:1]


def _link(target: str, folder: str, pages: Pages) -> str:
    """Return the link to a page or to a section of it; empty if there is none, which is told where the term stands."""
    path, anchor = split_target(target)
    page = pages.find(path)
    if page is None:
        return ""
    if not anchor:
        return f"[{page.heading}]({page.link_from(folder)})"
    section = find_headings(page).get(anchor)
    return f"[{section} ({_shorten(page)})]({Page.link(path, folder)}#{anchor})" if section else ""


def _shorten(page: Page) -> str:
    return page.heading.partition(":")[0]


def _plain(words: str) -> str:
    """Return words as they are sorted: in lower case, and without what stands over letters."""
    return unicodedata.normalize("NFKD", words).casefold()


def _entry(words: str, links: list[str]) -> str:
    return "\n".join([f"- **{words}**", *(f"    - {link}" for link in links)])


INDEX: dict[str, Kind] = {"search-terms": Kind(_index, cites=False, links=True)}
"""The list from A to Z."""
