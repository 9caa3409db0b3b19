"""Decisions: the options that a reader has, and what is known of each, side by side."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta, Struct, ValidationError

from guide.project import Project
from guide.records import Id, Records, Words, read_data_file
from guide.worksheets import Group

Two = Meta(min_length=2)


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """What a reader does with one part of the sheet.

    Attributes:
        legend: The heading.
        hint: What to know first, in Markdown with citations.
    """

    legend: Words
    hint: Words | None = None


class Named(Struct, frozen=True, forbid_unknown_fields=True):
    """An option, or a situation that a reader may be in.

    Attributes:
        id: Its name in the data.
        name: What it is called.
        page: The page that says more, from `docs/`.
    """

    id: Id
    name: Words
    page: Words | None = None


class Cell(Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of one option in one respect.

    Attributes:
        option: The id of the option.
        words: What is known, in Markdown with citations; what is not begins with "Not known:".
        situations: Ids of the situations that it holds for; if none are named, all that no other cell names.
    """

    option: Id
    words: Words
    situations: tuple[Id, ...] = ()


class Aspect(Struct, frozen=True, forbid_unknown_fields=True):
    """One respect in which options differ.

    Attributes:
        id: Its name in the data.
        name: What it is called.
        hint: How to read it.
        cells: What is known of each option.
    """

    id: Id
    name: Words
    cells: tuple[Cell, ...]
    hint: Words | None = None


class Caution(Struct, frozen=True, forbid_unknown_fields=True):
    """A reason to talk about an option first.

    Attributes:
        about: What a reader marks if it fits.
        rule: What is said of it, in Markdown with citations.
    """

    about: Words
    rule: Words


class Decision(Struct, frozen=True, forbid_unknown_fields=True):
    """A decision between options.

    Attributes:
        id: Its name in the data and in addresses.
        title: What stands on the sheet.
        file: The name of the file that it is saved as, without an ending.
        situation: The step in which a reader says what fits.
        situations: What may fit.
        any_situation: What a reader marks whom none of them fits, or more than one.
        comparing: The step in which a reader chooses what to see.
        options: What there is to decide between, in the order in which they stand everywhere.
        aspects: In which respects they are compared.
        mattering: The step in which a reader says how much each respect matters.
        levels: How much it may matter.
        talking: The step in which a reader marks cautions.
        cautions: Reasons to talk about an option first.
        groups: What else there is to fill in.
    """

    id: Id
    title: Words
    file: Id
    situation: Step
    situations: Annotated[tuple[Named, ...], Two]
    comparing: Step
    options: Annotated[tuple[Named, ...], Two]
    aspects: tuple[Aspect, ...]
    mattering: Step
    levels: Annotated[tuple[Words, ...], Two]
    talking: Step
    cautions: tuple[Caution, ...]
    groups: tuple[Group, ...]
    any_situation: Words | None = None


Decisions = Records[Decision]


def read_decisions(project: Project) -> Decisions:
    """Read the decisions of a project, and what is wrong with them."""
    decisions = read_data_file(project.decisions, project.root, Decision, "decision", _require)
    lost = [
        decisions.document.problem(
            (decisions.places[decision.id], kind, place, "page"),
            "decision-page-unknown",
            f"'{decision.id}': there is no page '{named.page}'",
            "name the file as it stands under docs/, like some-page.md",
        )
        for decision in decisions.by_id.values()
        for kind, those in (("situations", decision.situations), ("options", decision.options))
        for place, named in enumerate(those)
        if named.page
        and decisions.document
        and decisions.places is not None
        and not (project.docs / named.page).is_file()
    ]
    return Records(decisions.by_id, decisions.known, (*decisions.problems, *lost), decisions.document, decisions.places)


def find_cells(aspect: Aspect, option: Id, situations: tuple[Named, ...]) -> list[tuple[Cell, tuple[Named, ...]]]:
    """Return what is known of an option in one respect, each cell with the situations that it holds for.

    The one for all others comes last.
    """
    cells = sorted((cell for cell in aspect.cells if cell.option == option), key=lambda cell: not cell.situations)
    named = {id_ for cell in cells for id_ in cell.situations}
    return [
        (cell, tuple(each for each in situations if each.id in (cell.situations or {each.id} - named)))
        for cell in cells
    ]


def _require(decision: Decision) -> None:
    """Hold a decision to its saying something of each option, in each respect, for each situation, once.

    Raises:
        ValidationError: It does not.
    """
    for fault, steps in _find_faults(decision):
        raise ValidationError(f"{fault} - at `${steps}`")


def _find_faults(decision: Decision) -> Iterator[tuple[str, str]]:
    options = {option.id for option in decision.options}
    situations = {situation.id for situation in decision.situations}
    for number, aspect in enumerate(decision.aspects):
        for place, cell in enumerate(aspect.cells):
            steps = f".aspects[{number}].cells[{place}]"
            if cell.option not in options:
                yield f"there is no option '{cell.option}'", f"{steps}.option"
            for at, id_ in enumerate(cell.situations):
                if id_ not in situations:
                    yield f"there is no situation '{id_}'", f"{steps}.situations[{at}]"
        for option in decision.options:
            told = [each.id for _, those in find_cells(aspect, option.id, decision.situations) for each in those]
            for situation in decision.situations:
                if (count := told.count(situation.id)) != 1:
                    what = "nothing" if not count else "more than one thing"
                    yield (
                        f"'{aspect.id}' says {what} of the option '{option.id}' for '{situation.id}'",
                        f".aspects[{number}].id",
                    )
