"""Citations in Markdown, `[^id]`: where they stand, and whether each leads to a source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guide.diagnostics import Diagnostic, suggest
from guide.project import Page
from guide.sources import Sources

CITATION = re.compile(r"(?<!\\)\[\^(?P<inside>[^\[\]\n]{0,80})(?P<closed>\])?(?P<definition>:)?")
CITED_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WHERE = "sources are in docs/data/sources.json"


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a source in a page, `[^id]`.

    Attributes:
        id: What stands between the caret and the bracket.
        start: Offset of the opening bracket.
        end: Offset after the last character.
        complete: Whether it is well formed: a valid id, and a closing bracket.
        definition: Whether it is the beginning of a footnote that somebody wrote out.
    """

    id: str
    start: int
    end: int
    complete: bool
    definition: bool


def find_citations(prose: str) -> Iterator[Citation]:
    """Yield the citations in Markdown whose code was blanked."""
    for found in CITATION.finditer(prose):
        inside = found["inside"]
        complete = bool(found["closed"] and CITED_ID.fullmatch(inside))
        yield Citation(inside, found.start(), found.end(), complete, bool(found["closed"] and found["definition"]))


def check_citations(page: Page, sources: Sources) -> list[Diagnostic]:
    """Return what is wrong with the citations of a page."""
    problems = (_judge(page, citation, sources) for citation in find_citations(page.prose))
    return [problem for problem in problems if problem]


def _judge(page: Page, citation: Citation, sources: Sources) -> Diagnostic | None:
    span = citation.start, citation.end
    if citation.definition and citation.complete:
        found = f"a footnote for '{citation.id}' is written out on the page"
        help_ = "take it out: the build writes every footnote from docs/data/sources.json"
        return page.text.problem(span, "cite-definition", found, help_)
    if not citation.complete:
        found = f"'{page.text.content[slice(*_shown(page, citation))]}' is not a complete citation; expected [^id]"
        help_ = suggest(_likely_id(citation.id), sources.known, WHERE)
        return page.text.problem(_shown(page, citation), "cite-malformed", found, help_)
    if sources.readable and citation.id not in sources.known:
        found = f"no source has the id '{citation.id}'"
        help_ = suggest(citation.id, sources.known, WHERE)
        return page.text.problem((citation.start + 1, citation.end - 1), "cite-unknown", found, help_)
    return None


def _shown(page: Page, citation: Citation) -> tuple[int, int]:
    """Return where an incomplete citation seems to end: at its bracket, or before the first space."""
    text = page.text.content[citation.start : citation.end]
    if text.endswith("]"):
        return citation.start, citation.end
    return citation.start, citation.start + len(re.split(r"(?<=\^\S)\s|(?<!\^)\s", text)[0])


def _likely_id(inside: str) -> str:
    id_ = CITED_ID.search(inside.lower().replace(" ", ""))
    return id_[0] if id_ else inside
