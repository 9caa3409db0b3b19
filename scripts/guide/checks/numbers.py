"""Numbers in prose: each has a source beside it, and is a figure of a fact of that source, exact or rightly rounded.

`guide.matching` says when a number is right. Where a passage has several numbers, each is held by a fact that holds
another of them too, or that holds nothing else. A unit that follows is held to the unit of the figure: 2 hours is no
2 weeks. The year of a date is right if the record or a fact of the source names it. Numbers of helplines are right if
`helplines.yml` has them, with or without a source.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from guide.data import Data
from guide.diagnostics import Diagnostic
from guide.facts import Fact, Figure
from guide.matching import list_candidates, looks_near, matches, round_half_up
from guide.project import Page
from guide.prose import CITATION, SENTENCE_END, Passage, find_passages
from guide.quantities import DIGITS, Quantity, find_quantities
from guide.references import name_checked, name_date

LINK_TARGET = re.compile(r"\]\([^)\s]*\)")
TAG = re.compile(r"<[^<>\n]*>")
CALL = re.compile(r"\[(?P<words>[^\]]*)\]\((?:tel|sms):(?P<number>\+?\d+)\)")
PART_END = re.compile(rf"{SENTENCE_END.pattern}|(?<!\\)\|")
BACKWARDS = re.compile(rf"(?<![\w.,-])({DIGITS}) to ({DIGITS})(?![\w,.]\d)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What numbers are held to.

    Attributes:
        facts: The figures of each fact, by the id of the source that shows it and then by that of the fact.
        words: All that is said of each source, for its years.
        helplines: Every number that one can call, digits only.
        known: Ids of sources, also of those whose record has a fault.
    """

    facts: Mapping[str, Mapping[str, tuple[Figure, ...]]]
    words: Mapping[str, str]
    helplines: frozenset[str]
    known: frozenset[str]


def gather_evidence(data: Data) -> Evidence:
    """Return what numbers are held to, from the data files."""
    sources, facts, helplines = data.sources, data.facts, data.helplines
    by_source: dict[str, list[Fact]] = {}
    for fact in facts.by_id.values():
        for id_ in fact.sources:
            by_source.setdefault(id_, []).append(fact)
    figures: dict[str, dict[str, tuple[Figure, ...]]] = {}
    words = {id_: f"{name_date(source)} {name_checked(source)} {source.title}" for id_, source in sources.by_id.items()}
    for id_, shown in by_source.items():
        figures[id_] = {fact.id: tuple(fact.read_figures().values()) for fact in shown}
        words[id_] = " ".join([words.get(id_, ""), *map(str, shown)])
    for helpline in helplines.by_id.values():
        keys = tuple(Figure(float(key), float(key), None, "") for key in helpline.press)
        figures.setdefault(helpline.source, {})[helpline.id] = keys
    called = frozenset(number for helpline in helplines.by_id.values() for number in helpline.numbers)
    return Evidence(figures, words, called, sources.known)


def check_numbers(page: Page, evidence: Evidence) -> list[Diagnostic]:
    """Return the numbers of a page that have no source beside them, or that no fact of their sources holds."""
    return [problem for passage in find_passages(page) for problem in check_passage(passage, evidence)]


def check_passage(passage: Passage, evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield the numbers of one passage that are not right."""
    yield from _check_calls(passage, evidence)
    if passage.text.count("[^") != len(passage.citations) - len(passage.sources) or not evidence.known.issuperset(
        passage.citations
    ):
        return  # a citation with a fault of its own, which is told elsewhere
    bare = _bare(passage.text)
    quantities = [each for each in find_quantities(bare) if each.text not in evidence.helplines and each.text != "100"]
    if passage.citations:
        yield from _check_ranges(passage, bare)
        yield from _check_cited(passage, quantities, evidence)
    elif counted := [quantity for quantity in quantities if not quantity.date]:
        what = f"'{counted[0].text}' has no source beside it"
        help_ = "cite the source in this sentence, bullet or row, like [^id]; or say it without a number"
        yield passage.problem((counted[0].start, counted[0].end), "number-uncited", what, help_)


def _check_ranges(passage: Passage, bare: str) -> Iterator[Diagnostic]:
    for backwards in BACKWARDS.finditer(bare):
        if _plain(backwards[1]) >= _plain(backwards[2]):
            what = f"'{backwards[0]}' does not run from the lower number to the higher"
            yield passage.problem(backwards.span(), "number-unknown", what, "look at the source again")


def _check_cited(passage: Passage, quantities: list[Quantity], evidence: Evidence) -> Iterator[Diagnostic]:
    found: list[_Found] = []
    said = frozenset(quantity.value for quantity in quantities)
    for part in _parts(passage):
        cited = part.citations or passage.citations
        facts = {id_: figures for source in cited for id_, figures in evidence.facts.get(source, {}).items()}
        words = " ".join(evidence.words.get(id_, "") for id_ in cited)
        first = part.start - passage.start
        for quantity in quantities:
            if not first <= quantity.start < first + len(part.text):
                continue
            if quantity.date:
                yield from _judge_date(passage, quantity, facts, words)
                continue
            known = list_candidates(quantity, facts, said)
            if holders := frozenset(fact for fact, number in known if matches(quantity, number)):
                lonely = any(_count_numbers(facts[fact]) == 1 for fact in holders)
                shown = frozenset(source for source in cited if holders & evidence.facts.get(source, {}).keys())
                found.append(_Found(quantity, first if part.citations else -1, shown, holders, lonely))
            else:
                yield from _judge(passage, quantity, cited, known)
    yield from _find_strangers(passage, found)


@dataclass(frozen=True, slots=True)
class _Found:
    """A number of a passage.

    Attributes:
        quantity: The number.
        part: Where the part begins whose own citations it has; -1 if it has those of the whole passage.
        shown: The ids of the cited sources whose facts hold it.
        holders: Those facts.
        lonely: Whether one of these holds nothing else.
    """

    quantity: Quantity
    part: int
    shown: frozenset[str]
    holders: frozenset[str]
    lonely: bool


def _find_strangers(passage: Passage, found: list[_Found]) -> Iterator[Diagnostic]:
    """Yield the first number that is a figure, but of another fact of its source than all that stands around it."""
    for one in found:
        others = [other for other in found if other.quantity.text != one.quantity.text]
        beside = any(other.part == one.part and other.shown & one.shown for other in others)
        around = {holder for other in others for holder in other.holders}
        if beside and not one.lonely and one.holders.isdisjoint(around):
            what = f"'{one.quantity.text}' is a figure of another fact than the numbers beside it"
            help_ = "look whether it belongs to them; facts are in docs/data/facts.yml"
            yield passage.problem((one.quantity.start, one.quantity.end), "number-unknown", what, help_)
            return  # the others are strangers to this one


def _parts(passage: Passage) -> Iterator[Passage]:
    """Yield the sentences of a passage, in a row of a table those of each cell: their own citations come first."""
    begin = 0
    for end in PART_END.finditer(passage.text):
        yield replace(passage, start=passage.start + begin, text=passage.text[begin : end.end()])
        begin = end.end()
    yield replace(passage, start=passage.start + begin, text=passage.text[begin:])


def _check_calls(passage: Passage, evidence: Evidence) -> Iterator[Diagnostic]:
    for call in CALL.finditer(passage.text):
        number, shown = call["number"].lstrip("+"), re.sub(r"\D", "", call["words"])
        help_ = "helplines are in docs/data/helplines.yml"
        if number not in evidence.helplines:
            what = f"{call['number']} is no number of a helpline"
            yield passage.problem(call.span("number"), "number-unknown", what, help_)
        elif shown and shown != number:
            what = f"the words show {shown}, but the link calls {number}"
            yield passage.problem(call.span("words"), "number-unknown", what, help_)


def _judge_date(
    passage: Passage, quantity: Quantity, facts: Mapping[str, tuple[Figure, ...]], words: str
) -> Iterator[Diagnostic]:
    numbers = (number for figures in facts.values() for figure in figures for number in figure.numbers)
    if quantity.text not in words and quantity.value not in numbers:
        what = f"no source cited here, and no fact of it, names {quantity.text}"
        help_ = "look at the source again, or cite the one that does"
        yield passage.problem((quantity.start, quantity.end), "number-unknown", what, help_)


def _judge(
    passage: Passage, quantity: Quantity, cited: tuple[str, ...], known: list[tuple[str, float]]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with a number that no fact holds, by the numbers that facts do hold."""
    span = quantity.start, quantity.end
    near = min((number for _, number in known), key=lambda number: abs(number - quantity.value), default=None)
    if near is not None and looks_near(quantity.value, near) and not _whole(near):
        what = f"'{quantity.text}' is not {near:g} rightly rounded"
        help_ = f"write {round_half_up(near, quantity.decimals):g}, or {near:g}"
        yield passage.problem(span, "number-rounding", what, help_)
    else:
        what = f"'{quantity.text}' is no figure of a fact of {', '.join(dict.fromkeys(cited))}"
        help_ = "facts are in docs/data/facts.yml; look at the source again"
        yield passage.problem(span, "number-unknown", what, help_)


def _whole(number: float) -> bool:
    return number == int(number)


def _count_numbers(figures: tuple[Figure, ...]) -> int:
    return len({number for figure in figures for number in figure.numbers})


def _plain(digits: str) -> float:
    return float(digits.replace(",", ""))


def _bare(text: str) -> str:
    """Return a passage without its citations, link targets and helplines, every other character where it was."""
    for pattern in (CALL, re.compile(CITATION), LINK_TARGET, TAG):
        text = pattern.sub(lambda found: "\0" * len(found[0]), text)
    return re.sub(r"^\s*\d+[.)]\s", lambda found: " " * len(found[0]), text)
