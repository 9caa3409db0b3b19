"""Mends: what has exactly one right answer is written, and never what a page says.

Each mend takes the text of a file and returns it mended. What is mended twice is as if it was mended once.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from guide.checks.structure import GLUED
from guide.checks.wording import FULL, QUOTED, SHORT
from guide.markup import CODE
from guide.project import FRONT_MATTER

MARKS = "'\"\u2018\u2019\u201c\u201d"
LINE = re.compile(rf"(?P<indent>[ \t]*)[{MARKS}]?(?P<key>[\w-]+)[{MARKS}]?[ \t]*:(?:[ \t]+(?P<value>.*?))?[ \t]*")
"""A line of front matter with a key."""
CURLY = re.compile(r"[\u2018\u201c](?P<words>[^\"\\\u2018\u201c\u201d]*)[\u2019\u201d]")
"""A value between curly quotation marks, which YAML takes for letters."""
CITATION = re.compile(r"\[\^(?:[ \t]+([a-z0-9-]+)[ \t]*|([a-z0-9-]+)[ \t]+)\]")
TABLE = re.compile(r"\|[^\n]*\n\|[ \t:|-]+\|[ \t]*(?:\n|\Z)")
SPACE = re.compile(r"(?<=\S)[ \t](?=\n)|^[ \t]+(?=\n)", re.MULTILINE)
"""One space at the end of a line, or any number on an empty one. Two or more after a word break the line there."""
ASKED = re.compile(r"[ \t]+(?:I|you|he|she|it|we|they|the|your|people|this|that)\b", re.IGNORECASE)
"""What follows "don't" in a question, where "do not" would stand in another order."""


def mend_line_ends(text: str) -> str:
    """Take out a byte order mark, and end lines with a line feed alone."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def mend_last_line(text: str) -> str:
    """End the last line."""
    return text if not text or text.endswith("\n") else f"{text}\n"


def mend_front_matter(text: str) -> str:
    """Write spaces for tabs, and straight quotation marks for curly ones, where YAML has a meaning for them."""
    front = FRONT_MATTER.match(text)
    if not front:
        return text
    head = "\n".join(_mend_line(line) for line in front[1].split("\n"))
    return text[: front.start(1)] + head + text[front.end(1) :]


def _mend_line(line: str) -> str:
    found = LINE.fullmatch(line)
    if not found or not set(line) & {"\t", *MARKS[2:]}:
        return line
    value = CURLY.fullmatch(found["value"] or "")
    words = f'"{value["words"]}"' if value else found["value"] or ""
    return f"{found['indent'].expandtabs(2)}{found['key']}: {words}".rstrip()


def mend_citations(text: str) -> str:
    """Take out space inside a citation."""
    return _mend(text, CITATION, lambda found: f"[^{found[1] or found[2]}]")


def mend_glued(text: str) -> str:
    """Put an empty line before a list or a table that would be drawn as words."""
    return _mend(text, GLUED, _part)


def _part(found: re.Match[str]) -> str:
    mark = found["mark"]
    sure = TABLE.match(found.string, found.start("mark")) if mark == "|" else mark[0] in "-*+1" and mark[1] in ".) "
    return f"{found['before']}\n\n{mark}" if sure else found[0]


def mend_short(text: str) -> str:
    """Write "do not" for "don't", but in what others say and in questions."""
    return _mend(text, SHORT, _write_out, QUOTED)


def _write_out(found: re.Match[str]) -> str:
    if ASKED.match(found.string, found.end()):
        return found[0]
    verb = found[0][:-3]
    full = FULL.get(verb.lower(), f"{verb.lower()} not")
    if found[0].isupper():
        return full.upper()
    return full if verb[0].islower() else full[0].upper() + full[1:]


def mend_space(text: str) -> str:
    """Take out space at the end of lines, but where it breaks the line."""
    return _mend(text, SPACE, lambda _: "")


def _mend(
    text: str,
    pattern: re.Pattern[str],
    write: Callable[[re.Match[str]], str],
    others: re.Pattern[str] = re.compile(r"(?!)"),
) -> str:
    """Write something else for each match of a pattern that is in the words of a page, and not what others say."""
    front = FRONT_MATTER.match(text)
    left = [front.span()] if front else []
    left += [found.span() for kept in (CODE, others) for found in kept.finditer(text)]

    def judge(found: re.Match[str]) -> str:
        inside = any(start < found.end() and found.start() < end for start, end in left)
        return found[0] if inside else write(found)

    return pattern.sub(judge, text)


@dataclass(frozen=True, slots=True)
class Mend:
    """Something that can be mended.

    Attributes:
        what: What is done, as it is told.
        apply: Does it.
        data: Whether it is done to data files too.
    """

    what: str
    apply: Callable[[str], str]
    data: bool = False


MENDS = (
    Mend("line ends of other systems", mend_line_ends, data=True),
    Mend("tabs or curly quotation marks in front matter", mend_front_matter),
    Mend("space inside a citation", mend_citations),
    Mend("an empty line before a list or table", mend_glued),
    Mend("'not' written out", mend_short),
    Mend("the end of the last line", mend_last_line, data=True),
    Mend("space at the end of a line", mend_space),
)
"""Every mend, in the order in which they are made: later ones read what earlier ones wrote."""


def mend_text(text: str, *, is_page: bool) -> tuple[str, tuple[str, ...]]:
    """Return a file mended, and what was mended in it."""
    done: list[str] = []
    for mend in MENDS:
        if is_page or mend.data:
            mended = mend.apply(text)
            done += [mend.what] if mended != text else []
            text = mended
    return text, tuple(done)
