"""Blocks that draw facts."""

import re
from collections.abc import Callable, Iterator

from guide.blocks.composed import TOLD, Call, Composed, FaultError, Kind, Pages, write_table
from guide.data import Data
from guide.diagnostics import suggest
from guide.facts import Fact
from guide.pictures.bars import draw_bars
from guide.pictures.drawing import SURE, Drawing, UnfitError
from guide.pictures.forest import Sides, draw_forest
from guide.pictures.icon_array import draw_icon_array
from guide.pictures.ladder import draw_ladder
from guide.pictures.pathway import draw_pathway
from guide.pictures.timeline import draw_timeline
from guide.references import name_source
from guide.wording import capitalise, join_words

Draw = Callable[[list[Fact], Call], Drawing]
WHERE = "facts are in docs/data/facts.yml"
MOST = 4
"""Sentences that stand below a picture; the numbers of more rows than this stand beside their shapes."""
MOST_BELOW = 2
"""Facts whose people and caveats are told below a picture, each by name; of more than these they stand in its table."""


def _one(facts: list[Fact], call: Call) -> Drawing:
    if len(facts) != 1:
        raise UnfitError("this draws one fact; expected one id", fact=facts[1].id)
    return draw_icon_array(facts[0], call.options.get("title", ""))


def _bars(facts: list[Fact], call: Call) -> Drawing:
    return draw_bars(facts, call.options["title"])


def _timeline(facts: list[Fact], call: Call) -> Drawing:
    return draw_timeline(facts, call.options["title"], call.options["start"])


def _forest(facts: list[Fact], call: Call) -> Drawing:
    line = call.options.get("line", "0")
    if line not in {"0", "1"}:
        raise UnfitError("expected 0, for differences, or 1, for ratios", option="line")
    return draw_forest(facts, call.options["title"], Sides(float(line), call.options["below"], call.options["above"]))


def _ladder(facts: list[Fact], call: Call) -> Drawing:
    return draw_ladder(facts, call.options["title"])


def _pathway(facts: list[Fact], call: Call) -> Drawing:
    return draw_pathway(facts, call.options["title"])


def _kind(
    name: str, draw: Draw, required: tuple[str, ...] = ("title",), optional: tuple[str, ...] = (), *, marks: str = ""
) -> Kind:
    """Return the kind of a picture; `marks` says what its own marks say of how sure anyone can be."""

    def compose(call: Call, data: Data, _pages: Pages) -> Composed:
        facts = _find(call, data)
        try:
            drawing = draw(facts, call)
        except UnfitError as fault:
            what = f"'{fault.fact}': {fault}" if fault.fact else f"'{fault.option}': {fault}"
            raise FaultError(
                "picture-unfit",
                what,
                f"{WHERE}; docs/maintain/facts.md shows each picture",
                word=fault.fact,
                option=fault.option,
            ) from fault
        return Composed(
            words=_caption(drawing, facts, data, marks),
            name=f"picture picture--{name}",
            title=drawing.title,
            html=drawing.html,
            table=_table(drawing, facts),
        )

    return Kind(compose, "the id of a fact, or ids with commas between", required, optional)


def split_ids(argument: str) -> list[str]:
    """Return the ids of facts that stand after the bar of a block."""
    return [id_.strip() for id_ in argument.split(",")]


def _find(call: Call, data: Data) -> list[Fact]:
    ids = split_ids(call.argument)
    if not data.facts.readable:
        raise FaultError(TOLD, "the facts cannot be read", WHERE)
    if again := next((id_ for id_ in ids if ids.count(id_) > 1), None):
        raise FaultError("picture-unfit", f"'{again}' stands here twice", "keep one of the two", word=again)
    for id_ in ids:
        if id_ not in data.facts.known:
            help_ = suggest(id_, data.facts.known, WHERE)
            raise FaultError("picture-fact-unknown", f"no fact has the id '{id_}'", help_, word=id_)
        if id_ not in data.facts.by_id:
            raise FaultError(TOLD, f"the fact '{id_}' has a fault of its own", WHERE, word=id_)
    return [data.facts.by_id[id_] for id_ in ids]


def _caption(drawing: Drawing, facts: list[Fact], data: Data, marks: str) -> str:
    """Return what stands below a picture: its numbers, who, how sure, what to keep in mind, from where."""
    return "\n\n".join(part for part in _list_parts(drawing, facts, data, marks) if part)


def _list_parts(drawing: Drawing, facts: list[Fact], data: Data, marks: str) -> Iterator[str]:
    yield " ".join(drawing.sentences) if len(drawing.sentences) <= MOST else ""
    people = list(dict.fromkeys(fact.population for fact in facts if fact.population))
    yield _join("Who:", ["; ".join(people)] if people and len(people) <= MOST else [])
    yield _join("How sure:", [marks] if marks else _say_how_sure(facts))
    yield _join("Keep in mind:", _of_each(facts, [fact.caveat for fact in facts]))
    cited = list(dict.fromkeys(id_ for fact in facts for id_ in fact.sources))
    named = (f"{name_source(data.sources.by_id[id_])}[^{id_}]" for id_ in cited if id_ in data.sources.by_id)
    yield f"**Source{'s' * (len(cited) > 1)}:** {', '.join(named)}"


def _of_each(facts: list[Fact], words: list[str | None]) -> list[str]:
    """Return what is said of facts: once if it is said of all, else by name; nothing if that is too much."""
    each = [(_name(fact), word) for fact, word in zip(facts, words, strict=True) if word]
    if len({word for _, word in each}) == 1 and len(each) == len(facts):
        return [each[0][1]]
    if len(each) > MOST_BELOW:
        return []
    return [f"{capitalise(name)}: {word}" for name, word in each]


def _say_how_sure(facts: list[Fact]) -> list[str]:
    reasons = {f"We are {SURE[fact.certainty]}: {fact.why}" for fact in facts}
    if len(reasons) == 1:
        return list(reasons)
    grades = {grade: [_name(fact) for fact in facts if fact.certainty == grade] for grade in SURE}
    return [
        *(f"We are {SURE[grade]}: {join_words(names)}" for grade, names in grades.items() if names),
        "The table says why",
    ]


def _name(fact: Fact) -> str:
    name = fact.picture.outcome if fact.picture else fact.id
    return re.sub(r"[,(].*", "", name).strip() or name


def _table(drawing: Drawing, facts: list[Fact]) -> str:
    """Return the numbers of a picture as a table; for several facts with all that is known of each."""
    if len(facts) == 1:
        return write_table(drawing.head, drawing.rows)
    by_id = {fact.id: fact for fact in facts}
    rows = [(*row, *_know(by_id[id_])) for row, id_ in zip(drawing.rows, drawing.ids, strict=True)]
    return write_table((*drawing.head, "Who", "How sure, and what to keep in mind"), tuple(rows))


def _know(fact: Fact) -> tuple[str, str]:
    cited = "".join(f"[^{id_}]" for id_ in fact.sources)
    sure = f"We are {SURE[fact.certainty]}: {fact.why.removesuffix('.')}. {fact.caveat or ''}".strip()
    return capitalise(fact.population or "\u2013"), f"{sure}{cited}"


def _join(label: str, sentences: list[str]) -> str:
    words = " ".join(f"{capitalise(each).removesuffix('.')}." for each in sentences)
    return f"**{label}** {words}" if words else ""


PICTURES: dict[str, Kind] = {
    "icon-array": _kind("icon-array", _one, (), ("title",)),
    "bars": _kind("bars", _bars),
    "timeline": _kind("timeline", _timeline, ("title", "start")),
    "forest": _kind("forest", _forest, ("title", "below", "above"), ("line",)),
    "ladder": _kind(
        "ladder", _ladder, marks="the marks say how sure anyone can be of what was found; the table says more"
    ),
    "pathway": _kind("pathway", _pathway, marks="the marks say in whom each step was shown; the table says more"),
}
"""Each picture that a page can ask for."""
