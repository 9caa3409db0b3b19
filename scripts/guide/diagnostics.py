"""One shape for every problem: where it is, what was found, how to mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click

Severity = Literal["error", "warning"]

LONGEST_EXCERPT = 100
"""Characters of a line that a message shows."""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """A problem at one place of one file.

    Attributes:
        path: The file to edit, relative to the project.
        line: Line, from 1.
        column: Character in the line, from 1.
        code: Stable name of the rule that was broken.
        message: What was found and what was expected.
        help: How to mend it.
        excerpt: The line as it stands in the file; empty if showing it would not help.
        width: Characters to underline from `column`.
        severity: Whether it stops a build.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    help: str = ""
    excerpt: str = ""
    width: int = 1
    severity: Severity = "error"

    def __str__(self) -> str:
        """Return the message as a person reads it in a terminal."""
        lines = [f"{self.path}:{self.line}:{self.column}: {self.severity}[{self.code}]: {self.message}"]
        if self.excerpt:
            lines += self._underlined()
        if self.help:
            lines.append(f"  help: {self.help}")
        return "\n".join(lines)

    def _underlined(self) -> list[str]:
        text = self.excerpt.replace("\t", " ")
        start = max(0, self.column - 1 - LONGEST_EXCERPT // 2) if len(text) > LONGEST_EXCERPT else 0
        shown = text[start : start + LONGEST_EXCERPT]
        before = self.column - 1 - start
        width = max(1, min(self.width, len(shown) - before))
        number = f"{self.line:5} | "
        return [number + shown.rstrip(), " " * (len(number) - 2) + "| " + " " * before + "^" * width]


class GuideError(click.ClickException, SystemExit):
    """Problems that stop the work.

    Every engine prints a `ClickException` without a traceback; the live server of MkDocs does so for a
    `SystemExit` alone.
    """

    exit_code = 1

    def __init__(self, problems: Iterable[Diagnostic] | str) -> None:
        self.problems = () if isinstance(problems, str) else tuple(problems)
        super().__init__(problems if isinstance(problems, str) else draw(self.problems))

    def show(self, file: object = None) -> None:  # noqa: ARG002 - the signature is click's
        """Print the problems to standard error, with nothing in front of a path."""
        click.echo(self.message if self.problems else f"error: {self.message}", err=True)


def put_in_order(problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return problems in the order in which they are told: errors first, by file and line, each once."""
    return sorted(set(problems), key=lambda problem: (problem.severity, problem))


def draw(problems: Iterable[Diagnostic]) -> str:
    """Return all problems as text, with their number at the end."""
    ordered = put_in_order(problems)
    count = "1 problem" if len(ordered) == 1 else f"{len(ordered)} problems"
    return "\n\n".join([*map(str, ordered), f"{count} found."])


def suggest(word: str, known: Iterable[str], remedy: str) -> str:
    """Return a remedy, after "did you mean 'x'?" if one of the known words is near to the word that was found."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'? {remedy[:1].upper()}{remedy[1:]}" if near else remedy


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file, and where its characters stand.

    Attributes:
        path: The file, relative to the project.
        content: Its characters, lines ended by a line feed.
    """

    path: str
    content: str

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of the character at `offset` (from 0)."""
        before = self.content[:offset]
        return before.count("\n") + 1, offset - before.rfind("\n")

    def problem(self, span: tuple[int, int], code: str, message: str, help_: str) -> Diagnostic:
        """Return the problem that stands at `span`: offsets of its first character and of the one after its last."""
        line, column = self.position(span[0])
        excerpt = self.content.split("\n")[line - 1]
        return Diagnostic(self.path, line, column, code, message, help_, excerpt, max(1, span[1] - span[0]))


def read_text(path: Path, root: Path, limit: int) -> Text:
    """Read a file of words or data.

    A byte order mark and Windows line ends are read as if they were not there.

    Args:
        path: The file.
        root: The project, from which the file is named in messages.
        limit: Largest size in bytes.

    Raises:
        GuideError: The file is missing, too large, not UTF-8, or has NUL bytes.
    """
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        fault = Diagnostic(
            name, 1, 1, "file-unreadable", f"the file cannot be read: {reason}", "check its name and place"
        )
        raise GuideError([fault]) from error
    if len(raw) > limit:
        found = f"the file has {len(raw) / 1e6:.1f} MB; at most {limit / 1e6:g} MB are read"
        raise GuideError(
            [Diagnostic(name, 1, 1, "file-too-large", found, "split it, or take out what was pasted by mistake")]
        )
    try:
        content = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        found = f"byte 0x{raw[error.start]:02x} is not UTF-8 text"
        raise GuideError([Diagnostic(name, line, column, "file-not-utf8", found, "save the file as UTF-8")]) from error
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in content:
        line, column = Text(name, content).position(content.index("\0"))
        found = "a NUL byte: this is no text file, or it was damaged in copying"
        raise GuideError(
            [Diagnostic(name, line, column, "file-nul", found, "take the file from the last version that was right")]
        )
    return Text(name, content)
