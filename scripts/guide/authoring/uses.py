"""Where a fact, a source or a term is used: on pages and in data files, by line and sentence."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from guide.authoring.passages import list_documents, list_passages, list_scalars, read_scalar
from guide.blocks.markdown import Block, find_blocks
from guide.blocks.pictures import PICTURES, split_ids
from guide.checks.numbers import LINK_TARGET
from guide.data import Data, read_data
from guide.diagnostics import GuideError, Text, suggest
from guide.facts import Fact, Figure
from guide.glossary import Term
from guide.markup import blank
from guide.matching import list_candidates, matches
from guide.project import Project
from guide.prose import CITATION, Passage
from guide.quantities import find_quantities

LONGEST = 160
"""Characters of a sentence that are shown."""
NAMES = frozenset({"sources", "facts", "source"})
"""Fields of data files that hold ids."""
WHOLE = 100
"""Said beside every share, so it tells nothing of a fact."""


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """A place where something is used.

    Attributes:
        path: The file, relative to the project.
        line: From 1.
        column: From 1.
        words: The sentence, the row, the block or the value.
    """

    path: str
    line: int
    column: int
    words: str

    def __str__(self) -> str:
        """Return it as an editor can open it, with the words after it."""
        return f"{self.path}:{self.line}:{self.column}: {self.words}"

    @classmethod
    def at(cls, text: Text, start: int, words: str) -> "Use":
        """Return the use at an offset of a file."""
        line, column = text.position(start + len(words) - len(words.lstrip()))
        shown = " ".join(words.split())
        return cls(text.path, line, column, shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1].rstrip()}…")


def find_uses_of(project: Project, id_: str) -> list[Use]:
    """Return where a fact, a source or a term is used, in the order of the files.

    Raises:
        GuideError: Nothing has that id, or the data cannot be read.
    """
    data = read_data(project)
    known = data.facts.known | data.sources.known | data.glossary.known
    if id_ not in known:
        if broken := [*data.facts.problems, *data.sources.problems, *data.glossary.problems]:
            raise GuideError(broken)
        help_ = suggest(id_, known, "ids stand in docs/data/: facts.yml, sources.json, glossary.yml")
        raise GuideError(f"no fact, source or term has the id '{id_}'; {help_}")
    uses: set[Use] = set()
    if fact := data.facts.by_id.get(id_):
        uses |= {*find_uses_of_fact(project, data, fact)}
    if id_ in data.sources.known:
        uses |= {*find_uses_of_source(project, data, id_)}
    if term := data.glossary.by_id.get(id_):
        uses |= {*_find_uses_of_term(project, data, term)}
    return sorted(uses)


def find_uses_of_fact(project: Project, data: Data, fact: Fact, before: Collection[Figure] = ()) -> Iterator[Use]:
    """Yield the pictures and rows that name a fact, and the sentences that may rest on it.

    A sentence may rest on a fact if it cites one of its sources, and has a number of it or no number at all.

    Args:
        project: The guide.
        data: Its data files.
        fact: The fact.
        before: Figures that it had once, which sentences may still have.
    """
    yield from _find_pictures(project, frozenset({fact.id}))
    yield from _find_named(data, fact.id)
    figures = {fact.id: (*fact.read_figures().values(), *before)}
    for passage in list_passages(project, data):
        if not set(fact.sources).isdisjoint(passage.citations) and _may_rest_on(passage, figures):
            yield Use.at(passage.file, passage.start, passage.text)


def find_uses_of_source(project: Project, data: Data, id_: str) -> Iterator[Use]:
    """Yield what cites a source: sentences, data files, and pictures of its facts."""
    facts = frozenset(fact.id for fact in data.facts.by_id.values() if id_ in fact.sources)
    yield from _find_pictures(project, facts)
    yield from _find_named(data, id_)
    for passage in list_passages(project, data):
        if f"[^{id_}]" in passage.text:
            yield Use.at(passage.file, passage.start, passage.text)


def _find_pictures(project: Project, facts: frozenset[str]) -> Iterator[Use]:
    for page in project.readable_pages():
        for block in find_blocks(page.text, page.prose):
            if isinstance(block, Block) and block.name in PICTURES and not facts.isdisjoint(split_ids(block.argument)):
                yield Use.at(page.text, block.span[0], page.text.content[slice(*block.span)])


def _find_named(data: Data, id_: str) -> Iterator[Use]:
    """Yield the fields of data files that hold an id."""
    for document in list_documents(data):
        for steps, words in list_scalars(document):
            if words == id_ and (NAMES & {*steps} or (steps[-1] == "id" and document is data.studies.document)):
                place = read_scalar(document, steps)
                line = document.text.content[: place.start].count("\n")
                yield Use.at(document.text, place.start, document.text.content.split("\n")[line].strip())


def _may_rest_on(passage: Passage, figures: Mapping[str, tuple[Figure, ...]]) -> bool:
    bare = passage.text
    for pattern in (CITATION, LINK_TARGET):
        bare = re.sub(pattern, lambda found: blank(found[0]), bare)
    numbers = [each for each in find_quantities(bare) if not each.date and each.value != WHOLE]
    said = frozenset(each.value for each in numbers)
    return (not numbers and not passage.sources) or any(
        matches(each, number) for each in numbers for _, number in list_candidates(each, figures, said)
    )


def _find_uses_of_term(project: Project, data: Data, term: Term) -> Iterator[Use]:
    forms = sorted(map(re.escape, (term.term, *term.also)), key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", re.IGNORECASE)
    for page in project.readable_pages():
        for found in pattern.finditer(page.prose):
            first = page.prose.rfind("\n", 0, found.start()) + 1
            last = page.prose.find("\n", found.end())
            yield Use.at(page.text, first, page.text.content[first : last if last >= 0 else None])
    own = (data.glossary.places or {}).get(term.id)
    for document in list_documents(data):
        for steps, words in list_scalars(document):
            mine = document is data.glossary.document and steps[0] == own
            if not mine and steps[-1] != "id" and not NAMES & {*steps} and pattern.search(words):
                place = read_scalar(document, steps)
                yield Use.at(place.file, place.start, place.text)
