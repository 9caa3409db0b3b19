"""Blocks: what a page asks for with `/// name | argument`, and what it becomes. One module for each family."""

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache

from guide.blocks.changes import CHANGES
from guide.blocks.composed import TOLD, Call, Composed, FaultError, Kind, Pages
from guide.blocks.cost_sheet import COST_SHEET
from guide.blocks.decisions import DECISIONS
from guide.blocks.index import INDEX
from guide.blocks.lists import LISTS
from guide.blocks.markdown import FORM, Block, find_blocks
from guide.blocks.pictures import PICTURES
from guide.blocks.scorecard import SCORECARDS
from guide.blocks.worksheets import WORKSHEETS
from guide.citations import find_citations
from guide.data import Data
from guide.diagnostics import Diagnostic, suggest
from guide.project import Page, Project

KINDS: dict[str, Kind] = {
    **PICTURES,
    **LISTS,
    **CHANGES,
    **INDEX,
    **WORKSHEETS,
    **DECISIONS,
    **SCORECARDS,
    **COST_SHEET,
}
"""Each kind of block by its name."""
MADE_OF_PAGES = re.compile(
    rf"^ {{0,3}}/{{3,}}[ \t]*(?:{'|'.join(name for name, kind in KINDS.items() if not kind.cites)})\b", re.MULTILINE
)
"""The beginning of a block that may be made of other pages than the one on which it stands."""


def check_blocks(page: Page, data: Data, project: Project) -> Iterator[Diagnostic]:
    """Yield what is wrong with the blocks of a page."""
    for block in find_blocks(page.text, page.prose):
        if isinstance(block, Diagnostic):
            yield block
        else:
            yield from _check(block, page.folder, data, project)


def compose_block(name: str, call: Call, data: Data, project: Project) -> Composed:
    """Return what a block becomes.

    Raises:
        FaultError: It cannot be drawn.
    """
    if KINDS[name].cites:
        return _compose_once(name, call, data)
    return KINDS[name].compose(call, data, Pages(lambda: find_uses(project, data), project.find_file))


@lru_cache(maxsize=1024)
def _compose_once(name: str, call: Call, data: Data) -> Composed:
    """Compose a block that is made of the data alone: a page is looked at several times in a build."""
    return KINDS[name].compose(call, data, Pages())


def find_uses(project: Project, data: Data) -> dict[str, list[Page]]:
    """Return the pages that cite each source, in the order of their files."""
    uses: dict[str, list[Page]] = {}
    for page in project.readable_pages():
        for id_ in dict.fromkeys(find_cited(page, data)):
            uses.setdefault(id_, []).append(page)
    return uses


def find_cited(page: Page, data: Data) -> list[str]:
    """Return the ids of the sources that a page cites in its words and in its blocks, in order."""
    return list(_find_cited_once(page, data))


@lru_cache(maxsize=8192)
def _find_cited_once(page: Page, data: Data) -> tuple[str, ...]:
    cited = [(citation.start, citation.id) for citation in find_citations(page.prose)]
    for block in find_blocks(page.text, page.prose):
        if not isinstance(block, Block) or not (kind := KINDS.get(block.name)) or any(_check_form(block, kind)):
            continue
        if kind.cites:
            call = block.call(page.folder if kind.links else "")
            with suppress(FaultError):
                words = _compose_once(block.name, call, data).words
                cited += [(block.span[0], citation.id) for citation in find_citations(words)]
    return tuple(id_ for _, id_ in sorted(cited, key=lambda each: each[0]))


def _check(block: Block, folder: str, data: Data, project: Project) -> Iterator[Diagnostic]:
    if block.name not in KINDS:
        what = f"there is no block '{block.name}'"
        help_ = suggest(block.name, KINDS, f"the blocks are {', '.join(KINDS)}")
        yield block.problem("block-unknown", what, help_)
        return
    kind = KINDS[block.name]
    faults = [*_check_form(block, kind)]
    yield from faults
    if faults:
        return
    try:
        compose_block(block.name, block.call(folder if kind.links else ""), data, project)
    except FaultError as fault:
        if fault.code == TOLD:
            return
        span = block.spans.get(fault.option) or (block.find(fault.word) if fault.word else None)
        yield block.problem(fault.code, str(fault), fault.help, span)


def _check_form(block: Block, kind: Kind) -> Iterator[Diagnostic]:
    if bool(block.argument) != bool(kind.argument):
        what = (
            f"expected {kind.argument} after the bar" if kind.argument else f"'{block.name}' takes nothing after a bar"
        )
        yield block.problem("block-argument", what, FORM)
    names = (*kind.required, *kind.optional)
    for name in block.options:
        if name not in names:
            what = f"'{block.name}' has no option '{name}'"
            help_ = suggest(name, names, f"its options are {', '.join(names)}" if names else "it takes none")
            yield block.problem("block-option", what, help_, block.spans[name])
    for name in kind.required:
        if not block.options.get(name):
            help_ = f"write it four spaces in below the first line, like '    {name}: words'"
            yield block.problem("block-option", f"'{block.name}' needs the option '{name}'", help_)
