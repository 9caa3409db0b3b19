"""JSON Schemas of the data files, made from the types that read them, so that an editor completes and underlines."""

import json
from pathlib import Path

import msgspec

from guide.claims import Claim
from guide.decisions import Decision
from guide.facts import Fact
from guide.glossary import Term
from guide.helplines import Helpline
from guide.history import Change
from guide.house import Owner, PageKind, Published, Wording
from guide.project import Project
from guide.search_terms import SearchTerm
from guide.sources import Source
from guide.studies import Study
from guide.worksheets import Worksheet

FORMS: dict[str, object] = {
    "sources": list[Source],
    "facts": list[Fact],
    "studies": list[Study],
    "claims": list[Claim],
    "glossary": list[Term],
    "helplines": list[Helpline],
    "changes": list[Change],
    "search-terms": list[SearchTerm],
    "owners": list[Owner],
    "page-kinds": list[PageKind],
    "plain-words": list[Wording],
    "addresses": list[Published],
    "worksheets": list[Worksheet],
    "decisions": list[Decision],
}
"""The type of each data file, by its name."""


def draw_schemas(project: Project) -> dict[Path, str]:
    """Return the schema of each data file, by the file that it belongs in."""
    folder = project.sources.parent
    return {folder / f"{name}.schema.json": _draw(name, form) for name, form in FORMS.items()}


def _draw(name: str, form: object) -> str:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A list of {name}",
        **msgspec.json.schema(form),
    }
    return json.dumps(schema, indent=2) + "\n"
