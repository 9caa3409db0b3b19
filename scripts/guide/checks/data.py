"""Words in data files and over pictures: their numbers are held to facts, as those of pages are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from guide.blocks.markdown import Block, find_blocks
from guide.blocks.pictures import PICTURES, split_ids
from guide.checks.numbers import Evidence, check_passage
from guide.checks.wording import WordList, check_words
from guide.data import Data
from guide.diagnostics import Diagnostic
from guide.documents import KEY, Step
from guide.facts import Fact
from guide.project import Page
from guide.prose import Passage, split_sentences
from guide.quantities import find_family
from guide.records import Records, find_words
from guide.studies import Study

CITED = (("claims", [("evidence",)]), ("glossary", [("meaning",)]), ("changes", [("what",), ("now",)]))
"""Fields of data files that cite their sources as a page does."""
WRITTEN = ("worksheets", "decisions")
"""Data files all of whose words readers get, but for names."""
NAMES = {"id", "file", "kind", "page", "option", "situations"}
"""Fields that hold no words, or names of others."""
DRAWN = (("statement",), ("population",), ("caveat",), ("why",))
SHOWN = (("picture", "outcome"), ("picture", "yes"), ("picture", "no"), ("picture", "time"), ("picture", "finding"))
"""What readers get of a fact below and in a picture."""
OVER = ("title", "start", "below", "above")
"""Options of a picture that readers get as words."""
ROWS = (("design",), ("treatment",), ("comparator",), ("result",), ("follow_up",))
"""Fields of a study, which rest on its source."""


def check_data(data: Data, evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield the numbers in data files that no fact of their source holds."""
    if data.facts.problems:
        return
    for passage in _find_cited(data):
        for sentence in split_sentences(passage):
            yield from check_passage(sentence, evidence)
    for study in data.studies.by_id.values():
        yield from _check_study(study, data, evidence)
    for fact in data.facts.by_id.values():
        if fact.picture:
            yield from _check_drawn(fact, data, evidence)


def check_data_words(data: Data, words: WordList) -> Iterator[Diagnostic]:
    """Yield the words in what readers get of data files that pages would do without."""
    for name, fields in (*CITED, ("facts", DRAWN)):
        records: Records[Any] = getattr(data, name)
        for id_ in records.by_id:
            for passage in _find(records, id_, fields):
                yield from check_words(passage, words)


def _find_cited(data: Data) -> Iterator[Passage]:
    """Yield the words of data files that cite their sources as a page does."""
    for name, fields in CITED:
        records: Records[Any] = getattr(data, name)
        for id_ in records.by_id:
            yield from _find(records, id_, fields)
    for name in WRITTEN:
        records = getattr(data, name)
        for id_, record in records.by_id.items():
            yield from _find(records, id_, [steps for steps, _ in find_words(record) if _field(steps) not in NAMES])


def _field(steps: tuple[Step, ...]) -> str:
    """Return the field that steps lead to or into."""
    return next(step for step in reversed(steps) if isinstance(step, str))


def check_titles(page: Page, data: Data, evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield the numbers in what a page puts over a picture that no fact of the picture holds."""
    for block in find_blocks(page.text, page.prose):
        if isinstance(block, Block) and block.name in PICTURES:
            facts = [data.facts.by_id[id_] for id_ in split_ids(block.argument) if id_ in data.facts.by_id]
            for span in [block.spans[name] for name in OVER if name in block.spans] if facts else ():
                words = Passage(page.text, span[0], page.text.content[slice(*span)])
                yield from _hold(words, facts, evidence)


def _check_drawn(fact: Fact, data: Data, evidence: Evidence) -> Iterator[Diagnostic]:
    labels = [("picture", "groups", label, KEY) for label in fact.picture.groups] if fact.picture else []
    for words in _find(data.facts, fact.id, [*DRAWN, *SHOWN, *labels]):
        yield from _hold(words, [fact], evidence)


def _hold(words: Passage, facts: Sequence[Fact], evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield the numbers of a passage that are no figures of some facts."""
    source = facts[0].sources[0]
    figures = {fact.id: tuple(fact.read_figures().values()) for fact in facts}
    yield from check_passage(replace(words, sources=(source,)), replace(evidence, facts={source: figures}))


def _check_study(study: Study, data: Data, evidence: Evidence) -> Iterator[Diagnostic]:
    facts = [data.facts.by_id[id_] for id_ in study.facts if id_ in data.facts.by_id]
    for words in _find(data.studies, study.id, ROWS) if facts else ():
        yield from _hold(words, facts, evidence)
    figures = [figure for fact in facts for figure in fact.read_figures().values()]
    people = {figure.low for figure in figures if find_family(figure.unit) == find_family("people")}
    if study.people and study.people not in people:
        passage = next(_find(data.studies, study.id, [("people",)]))
        what = f"{study.people} is no number of people in the facts of '{study.id}'"
        yield passage.problem(
            (0, 1), "number-unknown", what, "look at the source again, or name the fact under 'facts'"
        )


def _find(records: Records[Any], id_: str, fields: Sequence[tuple[Step, ...]]) -> Iterator[Passage]:
    """Yield the fields of a record as they stand in the file."""
    if records.document is None or records.places is None:
        return
    places = records.document.places()
    for steps in fields:
        if span := places.get((records.places[id_], *steps)):
            yield Passage(records.document.text, span[0], records.document.text.content[slice(*span)])
