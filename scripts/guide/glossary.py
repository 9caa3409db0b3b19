"""The terms that the guide explains."""

from msgspec import Struct

from guide.project import Project
from guide.records import Id, Records, Words, read_data_file


class Term(Struct, frozen=True, forbid_unknown_fields=True):
    """A word that a reader may not know.

    Attributes:
        id: Its name in the data, and its address on the glossary's page.
        term: The word.
        plain: What to say instead.
        meaning: What it means, in one or two sentences.
        say: How to say it.
        also: Other forms in which pages write it.
    """

    id: Id
    term: Words
    plain: Words
    meaning: Words
    say: Words | None = None
    also: tuple[Words, ...] = ()


Glossary = Records[Term]


def read_glossary(project: Project) -> Glossary:
    """Read the terms of a project, and what is wrong with them."""
    return read_data_file(project.glossary, project.root, Term, "term")
