"""What a block becomes, before an engine draws it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from guide.data import Data
from guide.diagnostics import suggest
from guide.project import Page
from guide.records import Record, Records


@dataclass(frozen=True, slots=True)
class Composed:
    """A block in parts that a converter of Markdown can put together.

    Attributes:
        words: Markdown, with citations. A raw part stands as its number between two U+E000.
        name: The class of what holds it.
        title: The caption of a picture; empty if it is a list.
        html: The drawing of a picture.
        table: The numbers of a picture as a table in Markdown, one tap away.
        raw: HTML that is not Markdown.
        scrolls: Whether it is too wide for a phone and scrolls in a box of its own, with this name.
        searched: Whether the search looks into it.
    """

    words: str
    name: str
    title: str = ""
    html: str = ""
    table: str = ""
    raw: tuple[str, ...] = ()
    scrolls: str = ""
    searched: bool = True


class FaultError(ValueError):
    """A block that cannot be drawn.

    Attributes:
        code: The name of the rule that it breaks.
        help: How to mend it.
        word: The word of its argument at fault.
        option: The option at fault.
    """

    def __init__(self, code: str, message: str, help_: str, *, word: str = "", option: str = "") -> None:
        self.code = code
        self.help = help_
        self.word = word
        self.option = option
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Call:
    """What a page asks for.

    Attributes:
        argument: What stands after the bar.
        lines: The options below, each a name and its value.
        folder: The folder of the page, from `docs/`, from which it names other pages.
    """

    argument: str
    lines: tuple[tuple[str, str], ...]
    folder: str = ""

    @property
    def options(self) -> Mapping[str, str]:
        """The options by name."""
        return dict(self.lines)


@dataclass(frozen=True, slots=True)
class Pages:
    """What a block that cites nothing may ask of the pages of the guide.

    Attributes:
        uses: Gives the pages that cite each source, by its id.
        find: Gives the page of a file, named from `docs/`; nothing if there is none.
    """

    uses: Callable[[], Mapping[str, list[Page]]] = dict
    find: Callable[[str], Page | None] = lambda _path: None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of block.

    Attributes:
        compose: Makes it from what the page asks for.
        argument: What is expected after the bar, in words; empty if nothing.
        required: Names of options that must be there.
        optional: Names of options that may.
        cites: Whether it may cite sources; if not, it may ask for other pages.
        links: Whether it links to pages, by their place beside the one that it stands on.
    """

    compose: Callable[[Call, Data, Pages], Composed]
    argument: str = ""
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    cites: bool = True
    links: bool = False


TOLD = "told-elsewhere"
"""The code of a fault that lies in a data file, and is told there."""
RAW = "\ue000"


def find_record(call: Call, records: Records[Record], what: str, file: str) -> Record:
    """Return the record whose id stands after the bar.

    Args:
        call: What a page asks for.
        records: What there is.
        what: What a record is called.
        file: The name of the file that they stand in.

    Raises:
        FaultError: There is no such record, or it has a fault.
    """
    if call.argument in records.by_id:
        return records.by_id[call.argument]
    if not records.readable or call.argument in records.known:
        raise FaultError(TOLD, f"docs/data/{file} has a fault of its own", "")
    help_ = suggest(call.argument, records.known, f"each {what} stands in docs/data/{file}")
    raise FaultError("block-argument", f"no {what} has the id '{call.argument}'", help_, word=call.argument)


def mark_raw(number: int) -> str:
    """Return how a raw part stands in Markdown."""
    return f"{RAW}{number}{RAW}"


def write_table(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    """Return a table in Markdown."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)
