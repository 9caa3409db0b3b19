"""The data files of a guide, read together, so that each can be held to the others."""

from dataclasses import dataclass
from functools import lru_cache

from guide.claims import Claims, read_claims
from guide.diagnostics import Diagnostic
from guide.facts import Facts, read_facts
from guide.glossary import Glossary, read_glossary
from guide.helplines import Helplines, read_helplines
from guide.project import Project
from guide.sources import Sources, read_sources
from guide.studies import Studies, read_studies


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
    """

    sources: Sources
    facts: Facts
    studies: Studies
    claims: Claims
    glossary: Glossary
    helplines: Helplines

    @property
    def problems(self) -> list[Diagnostic]:
        """What is wrong with the files."""
        files = (self.sources, self.facts, self.studies, self.claims, self.glossary, self.helplines)
        return [problem for file in files for problem in file.problems]


def read_data(project: Project) -> Data:
    """Read the data files of a guide; what is wrong with them is in each. Files that did not change are read once."""
    stamps = tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(project.data.glob("*")))
    return _read_once(project, stamps)


@lru_cache(maxsize=4)
def _read_once(project: Project, _stamps: tuple[tuple[str, int, int], ...]) -> Data:
    sources = read_sources(project)
    facts = read_facts(project, sources)
    return Data(
        sources,
        facts,
        read_studies(project, sources, facts),
        read_claims(project),
        read_glossary(project),
        read_helplines(project),
    )
