"""The terms that the guide explains."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from msgspec import Struct

from guide.diagnostics import Diagnostic
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
        link: Whether its first use on a page leads to its meaning; not for words that most readers know.
    """

    id: Id
    term: Words
    plain: Words
    meaning: Words
    say: Words | None = None
    also: tuple[Words, ...] = ()
    link: bool = True


Glossary = Records[Term]


def read_glossary(project: Project) -> Glossary:
    """Read the terms of a project, and what is wrong with them."""
    glossary = read_data_file(project.glossary, project.root, Term, "term")
    return replace(glossary, problems=(*glossary.problems, *_find_taken(glossary)))


def _find_taken(glossary: Glossary) -> Iterator[Diagnostic]:
    """Yield the forms that two terms have, as pages could lead to one of them alone."""
    if glossary.document is None or glossary.places is None:
        return
    terms: dict[str, str] = {}
    for term in glossary.by_id.values():
        steps = ("term",), *(("also", place) for place in range(len(term.also)))
        for step, form in zip(steps, (term.term, *term.also), strict=True):
            if (other := terms.setdefault(form.lower(), term.id)) != term.id:
                what = f"'{term.id}': '{form}' is already a form of '{other}'"
                help_ = "leave it with the term that explains it best"
                yield glossary.document.problem((glossary.places[term.id], *step), "term-form", what, help_)


def list_forms(glossary: Glossary) -> dict[str, Term]:
    """Return the terms that pages link to, by each of their forms in lower case."""
    linked = (term for term in glossary.by_id.values() if term.link)
    return {form.lower(): term for term in linked for form in (term.term, *term.also)}


def compile_forms(forms: Iterable[str]) -> re.Pattern[str]:
    """Return what finds, in lower case, whole words that are one of the forms: the longest, where several begin.

    Forms stand by their first letter, as a pattern tries each of a list at each word: that is three times as fast.
    """
    ordered = sorted(forms, key=lambda form: (form[0], -len(form), form))
    letters = (f"{re.escape(letter)}(?:{_write(group)})" for letter, group in groupby(ordered, lambda form: form[0]))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(letters)})(?![\w-])")


def _write(forms: Iterable[str]) -> str:
    """Return the forms of one letter as a pattern, without the letter; a line may end at each space."""
    return "|".join(re.escape(form[1:]).replace(r"\ ", r"\s+") for form in forms)
