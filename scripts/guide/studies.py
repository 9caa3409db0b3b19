"""The studies that the guide knows of: a row each, its numbers held to facts."""

from typing import Annotated

from msgspec import Meta, Struct

from guide.diagnostics import Diagnostic
from guide.facts import Facts
from guide.project import Project
from guide.records import Id, Records, Words, read_data_file
from guide.sources import Sources

People = Annotated[int, Meta(ge=1, description="A whole number of people")]


class Study(Struct, frozen=True, forbid_unknown_fields=True):
    """One study.

    Attributes:
        id: The id of its source.
        about: The group that it is listed in.
        design: How it was done, in plain words.
        treatment: What people were given, how much and how.
        comparator: What it was compared with; "None" if nothing.
        result: What was found, both sides of each number.
        facts: The ids of the facts that hold its numbers.
        people: How many took part.
        follow_up: How long they were watched.
        funding: Who paid, as far as it was read.
    """

    id: Id
    about: Words
    design: Words
    treatment: Words
    comparator: Words
    result: Words
    facts: tuple[Id, ...] = ()
    people: People | None = None
    follow_up: Words | None = None
    funding: Words | None = None


Studies = Records[Study]


def read_studies(project: Project, sources: Sources, facts: Facts) -> Studies:
    """Read the studies of a project, hold them to sources and facts, and say what is wrong with them."""
    studies = read_data_file(project.studies, project.root, Study, "study")
    lost = [*_find_lost(studies, sources, facts)]
    return Records(studies.by_id, studies.known, (*studies.problems, *lost), studies.document, studies.places)


def _find_lost(studies: Studies, sources: Sources, facts: Facts) -> list[Diagnostic]:
    if not (studies.document and studies.places is not None and sources.readable and facts.readable):
        return []
    problems = []
    for study in studies.by_id.values():
        place = studies.places[study.id]
        if study.id not in sources.known:
            what = f"no source has the id '{study.id}'"
            help_ = "the id of a study is that of its source in docs/data/sources.json"
            problems.append(studies.document.problem((place, "id"), "study-source-unknown", what, help_))
        for number, id_ in enumerate(study.facts):
            fact = facts.by_id.get(id_)
            if fact and study.id not in fact.sources:
                what = f"'{id_}' is no fact of '{study.id}', but of {', '.join(fact.sources)}"
                help_ = "name facts that this source shows"
                problems.append(studies.document.problem((place, "facts", number), "study-fact-unknown", what, help_))
            if id_ not in facts.known:
                what = f"'{study.id}': no fact has the id '{id_}'"
                help_ = "facts are in docs/data/facts.yml"
                problems.append(studies.document.problem((place, "facts", number), "study-fact-unknown", what, help_))
    return problems
