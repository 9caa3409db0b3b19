"""The data files of a guide, read together, so that each can be held to the others."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from guide.citations import find_citations
from guide.claims import Claims, read_claims
from guide.costs import Costs, read_costs
from guide.decisions import Decisions, read_decisions
from guide.diagnostics import Diagnostic, suggest
from guide.digests import digest, digest_files
from guide.documents import Step
from guide.facts import Facts, read_facts
from guide.glossary import Glossary, read_glossary
from guide.helplines import Helplines, read_helplines
from guide.history import History, read_history
from guide.house import House, read_house
from guide.project import Project
from guide.questions import Questions, read_questions
from guide.records import Records, find_words
from guide.search_terms import SearchTerms, read_search_terms
from guide.shelf import OF_GUIDE, keep_values
from guide.sources import Sources, read_sources
from guide.studies import Studies, read_studies
from guide.worksheets import Worksheets, read_worksheets


@dataclass(frozen=True, eq=False)
class Data:
    """What pages rest on.

    Attributes:
        sources: What pages cite.
        facts: What sources show.
        studies: The studies among the sources.
        claims: What others say.
        glossary: What words mean.
        helplines: Whom readers can call.
        changes: What changed in the guide.
        search_terms: What readers look for, and where it stands.
        house: What pages are held to besides.
        worksheets: What readers can fill in.
        decisions: What they can decide between.
        questions: What to ask a provider.
        costs: What is paid for.
    """

    sources: Sources
    facts: Facts
    studies: Studies
    claims: Claims
    glossary: Glossary
    helplines: Helplines
    changes: History
    search_terms: SearchTerms
    house: House
    worksheets: Worksheets
    decisions: Decisions
    questions: Questions
    costs: Costs

    @cached_property
    def problems(self) -> list[Diagnostic]:
        """What is wrong with the files."""
        files: tuple[Records[Any], ...] = (
            *(self.sources, self.facts, self.studies),
            *(self.claims, self.glossary, self.helplines, self.changes, self.search_terms),
            *(self.worksheets, self.decisions, self.questions, self.costs),
        )
        told = [problem for file in (*files, *self.house.files) for problem in file.problems]
        return told + [problem for file in files[1:] for problem in _find_lost_citations(file, self.sources)]


def _find_lost_citations(records: Records[Any], sources: Sources) -> Iterator[Diagnostic]:
    """Yield what leads to no source: citations in the words of records, and the `source` of helplines."""
    if records.document is None or records.places is None or not sources.readable:
        return
    for id_, record in records.by_id.items():
        for steps, words in find_words(record):
            if lost := _find_lost(steps[-1], words, sources):
                help_ = suggest(lost, sources.known, "sources are in docs/data/sources.json")
                what = f"'{id_}': no source has the id '{lost}'"
                yield records.document.problem((records.places[id_], *steps), "cite-unknown", what, help_)


def _find_lost(name: Step, value: str, sources: Sources) -> str:
    """Return the first id in a field that is of no source; empty if there is none."""
    ids = [value] if name == "source" else [citation.id for citation in find_citations(value)]
    return next((id_ for id_ in ids if id_ not in sources.known), "")


def read_data(project: Project) -> Data:
    """Read the data files of a guide; what is wrong with them is in each. Files that did not change are read once."""
    stamps = tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(project.data.glob("*")))
    return _read_once(
        project, stamps, tuple(sorted(name.removeprefix(str(project.root)) for name in project.page_files()))
    )


@lru_cache(maxsize=4)
def _read_once(project: Project, _stamps: tuple[tuple[str, int, int], ...], pages: tuple[str, ...]) -> Data:
    made_of = digest(digest_files(project.root, *sorted(project.data.glob("*"))), *pages)
    return keep_values(project, f"{OF_GUIDE}/data", {"data": made_of}, lambda _: _read_all(project))["data"]


def _read_all(project: Project) -> Data:
    sources = read_sources(project)
    facts = read_facts(project, sources)
    return Data(
        sources,
        facts,
        read_studies(project, sources, facts),
        read_claims(project),
        read_glossary(project),
        read_helplines(project),
        read_history(project),
        read_search_terms(project),
        read_house(project),
        read_worksheets(project),
        read_decisions(project),
        read_questions(project),
        read_costs(project, facts),
    )
