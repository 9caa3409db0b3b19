"""What pages rest on: sources that were read whole, and data that somebody uses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from guide.blocks import find_cited
from guide.data import Data
from guide.diagnostics import Diagnostic
from guide.due import add_months
from guide.facts import Facts
from guide.project import Page
from guide.prose import find_paragraphs, find_passages
from guide.quantities import UNITS, find_quantities
from guide.sources import Sources

REVIEWS = {"systematic-review", "meta-analysis"}
DATED = re.compile(r"\b(?:19|20)\d\d\b|\bundated\b", re.IGNORECASE)
OLDEST = 3
"""Years. A quarter of such reviews are out of date after two (Shojania and others, Ann Intern Med 2007;147:224)."""


def check_verified(page: Page, sources: Sources) -> Iterator[Diagnostic]:
    """Yield the passages that rest on sources alone whose records are only partly verified."""
    for passage in find_passages(page):
        cited = [sources.by_id[id_] for id_ in passage.citations if id_ in sources.by_id]
        if cited and all(source.custom.verified == "partial" for source in cited):
            place = passage.text.index(f"[^{cited[0].id}]")
            what = f"this rests on '{cited[0].id}' alone, whose record is only partly verified"
            help_ = "complete the record from the source itself, or cite a source beside it that was read whole"
            yield passage.problem((place, place + len(cited[0].id) + 3), "fact-source-unverified", what, help_)


def check_prices(page: Page, sources: Sources) -> Iterator[Diagnostic]:
    """Yield the prices that do not say of when they are. Sums that a law names are dated by its review."""
    for paragraph in find_paragraphs(page):
        if not any(unit in paragraph.text for unit in UNITS["money"]):
            continue
        prices = [each for each in find_quantities(paragraph.words) if each.family == "money"]
        cited = [sources.by_id[id_] for id_ in paragraph.citations if id_ in sources.by_id]
        official = any(source.custom.kind == "regulator" or source.type == "legislation" for source in cited)
        if prices and not official and not DATED.search(paragraph.words):
            what = f"the price '{prices[0].text}' does not say of when it is"
            help_ = "name the year in the same sentence, bullet or row; or say that it is undated"
            yield paragraph.problem((prices[0].start, prices[0].end), "price-undated", what, help_)


def check_reviews(sources: Sources, today: date) -> Iterator[Diagnostic]:
    """Yield the reviews of all studies that are older than three years, or undated, where nothing says why."""
    for source in sources.by_id.values():
        issued = source.issued.date_parts[0] if source.issued else None
        old = issued is None or add_months(date(*(*issued, 1, 1)[:3]), 12 * OLDEST) < today
        if source.custom.kind in REVIEWS and old and not source.custom.note:
            age = f"is of {issued[0]}" if issued else "has no date"
            what = f"'{source.id}' sums up all studies, and {age}: newer ones may say something else"
            help_ = "look for a newer one; if there is none, say so and when you looked, in 'note' under 'custom'"
            yield replace(_at(sources, source.id, "source-old-review", what, help_), severity="warning")


def find_unused(pages: Sequence[Page], data: Data) -> Iterator[Diagnostic]:
    """Yield a warning for each source that no page cites, and each fact none of whose sources is cited."""
    cited = {id_ for page in pages for id_ in find_cited(page, data)}
    called = {helpline.source for helpline in data.helplines.by_id.values()}
    for source in data.sources.by_id.values():
        if source.id not in cited | called:
            yield _unused(data.sources, "source", source.id, "no page cites this source")
    for fact in data.facts.by_id.values():
        if not cited & set(fact.sources):
            yield _unused(data.facts, "fact", fact.id, "no page cites a source of this fact")


def _unused(records: Sources | Facts, name: str, id_: str, message: str) -> Diagnostic:
    problem = _at(records, id_, f"{name}-unused", f"'{id_}': {message}", f"use the {name} on a page, or take it out")
    return replace(problem, severity="warning")


def _at(records: Sources | Facts, id_: str, code: str, message: str, help_: str) -> Diagnostic:
    if records.document is None or records.places is None:
        raise ValueError(f"'{id_}' is of no file")
    return records.document.problem((records.places[id_], "id"), code, message, help_)
