"""What a course costs, item by item, with default prices that are figures of facts."""

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from guide.citations import find_citations
from guide.diagnostics import Diagnostic, suggest
from guide.facts import Facts, Figure
from guide.project import Project
from guide.records import Id, Records, Words, read_data_file


class Default(Struct, frozen=True, forbid_unknown_fields=True):
    """A number that stands in a field until the reader writes another. It names a figure and holds none of its own.

    Attributes:
        fact: The id of the fact.
        figure: The name of its figure.
    """

    fact: Id
    figure: Words


class Cost(Struct, frozen=True, forbid_unknown_fields=True):
    """One item that is paid for.

    Attributes:
        id: Its name in the data.
        item: What is paid for.
        price: What its price is called: price of one session.
        times: What the number of times is called: number of sessions; left out if it is paid once.
        hint: What to think of or to ask.
        price_default: The price of one.
        times_default: How many times.
        says: Where the defaults come from and of when they are, in Markdown with citations.
        takes_off: Whether it is taken off the sum, as what somebody else pays.
    """

    id: Id
    item: Words
    price: Words
    times: Words | None = None
    hint: Words | None = None
    price_default: Default | None = None
    times_default: Default | None = None
    says: Words | None = None
    takes_off: bool = False

    @property
    def defaults(self) -> dict[str, Default]:
        """The defaults by the name of their field."""
        both = {"price_default": self.price_default, "times_default": self.times_default}
        return {name: default for name, default in both.items() if default}


Costs = Records[Cost]


def read_costs(project: Project, facts: Facts) -> Costs:
    """Read the items of a project, hold their defaults to facts, and say what is wrong with them."""
    costs = read_data_file(project.costs, project.root, Cost, "cost", _require)
    lost = [*_find_lost(costs, facts)] if facts.readable else []
    return Records(costs.by_id, costs.known, (*costs.problems, *lost), costs.document, costs.places)


def find_figure(default: Default | None, facts: Facts) -> Figure | None:
    """Return the figure that a default names; nothing if there is no default."""
    return facts.by_id[default.fact].read_figures()[default.figure] if default else None


def _require(cost: Cost) -> None:
    if cost.defaults and not cost.says:
        raise msgspec.ValidationError("a default needs 'says': where it comes from, and of when it is")
    if cost.times_default and not cost.times:
        raise msgspec.ValidationError("this is paid once, so it has no number of times - at `$.times_default`")


def _find_lost(costs: Costs, facts: Facts) -> Iterator[Diagnostic]:
    if costs.document is None or costs.places is None:
        return
    for cost in costs.by_id.values():
        for name, default in cost.defaults.items():
            fault = _find_fault(cost, default, facts)
            if fault:
                part, what, help_ = fault
                yield costs.document.problem((costs.places[cost.id], name, part), "cost-default", what, help_)


def _find_fault(cost: Cost, default: Default, facts: Facts) -> tuple[str, str, str] | None:
    """Return the field at fault, what is wrong and how to mend it."""
    where = "facts are in docs/data/facts.yml"
    if default.fact not in facts.known:
        return "fact", f"'{cost.id}': no fact has the id '{default.fact}'", suggest(default.fact, facts.known, where)
    fact = facts.by_id.get(default.fact)
    if fact is None:
        return None  # a fact with a fault of its own, which is told there
    if default.figure not in fact.figures:
        help_ = suggest(default.figure, fact.figures, f"its figures are {', '.join(fact.figures)}")
        return "figure", f"'{cost.id}': the fact '{default.fact}' has no figure '{default.figure}'", help_
    if not {citation.id for citation in find_citations(cost.says or "")} & set(fact.sources):
        help_ = f"name it in 'says', like [^{fact.sources[0]}], with its date"
        return "fact", f"'{cost.id}': 'says' cites no source of the fact '{default.fact}'", help_
    return None
