"""Words in data files: their numbers are held to facts, as those of pages are."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from guide.checks.numbers import Evidence, check_passage
from guide.data import Data
from guide.diagnostics import Diagnostic
from guide.prose import Passage, split_sentences
from guide.quantities import find_family
from guide.records import Records
from guide.studies import Study

CITED = (("claims", ("evidence",)), ("glossary", ("meaning",)))
"""Fields of data files that cite their sources as a page does."""
ROWS = ("design", "treatment", "comparator", "result", "follow_up")
"""Fields of a study, which rest on its source."""


def check_data(data: Data, evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield the numbers in data files that no fact of their source holds."""
    if data.facts.problems:
        return
    for name, fields in CITED:
        records: Records[Any] = getattr(data, name)
        for id_ in records.by_id:
            for passage in _find(records, id_, fields):
                for sentence in split_sentences(passage):
                    yield from check_passage(sentence, evidence)
    for study in data.studies.by_id.values():
        yield from _check_study(study, data, evidence)


def _check_study(study: Study, data: Data, evidence: Evidence) -> Iterator[Diagnostic]:
    facts = [data.facts.by_id[id_] for id_ in study.facts if id_ in data.facts.by_id]
    figures = {fact.id: tuple(fact.read_figures().values()) for fact in facts}
    own = replace(evidence, facts={study.id: figures})
    for passage in _find(data.studies, study.id, ROWS):
        yield from check_passage(replace(passage, sources=(study.id,)), own)
    people = {
        figure.low for each in figures.values() for figure in each if find_family(figure.unit) == find_family("people")
    }
    if study.people and study.people not in people:
        passage = next(_find(data.studies, study.id, ("people",)))
        what = f"{study.people} is no number of people in the facts of '{study.id}'"
        yield passage.problem(
            (0, 1), "number-unknown", what, "look at the source again, or name the fact under 'facts'"
        )


def _find(records: Records[Any], id_: str, fields: tuple[str, ...]) -> Iterator[Passage]:
    """Yield the fields of a record as they stand in the file."""
    if records.document is None or records.places is None:
        return
    places = records.document.places()
    for name in fields:
        if span := places.get((records.places[id_], name)):
            yield Passage(records.document.text, span[0], records.document.text.content[slice(*span)])
