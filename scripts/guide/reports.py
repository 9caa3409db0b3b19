"""Problems in the forms that other programs read."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Literal

from guide.diagnostics import Diagnostic, draw

Format = Literal["text", "github", "json"]


def draw_json(problems: Iterable[Diagnostic]) -> str:
    """Return all problems as one JSON object."""
    found = sorted(set(problems))
    count = {kind: sum(problem.severity == kind for problem in found) for kind in ("error", "warning")}
    report = {"errors": count["error"], "warnings": count["warning"], "problems": [asdict(each) for each in found]}
    return json.dumps(report, indent=2, ensure_ascii=False)


def draw_github(problems: Iterable[Diagnostic]) -> str:
    """Return all problems as annotations, a line each, which GitHub shows beside the lines that they speak of.

    The form is that of GitHub Actions: workflow commands.
    """
    return "\n".join(_annotate(problem) for problem in sorted(set(problems)))


def _annotate(problem: Diagnostic) -> str:
    places = {
        "file": problem.path,
        "line": str(problem.line),
        "col": str(problem.column),
        "endColumn": str(problem.column + problem.width),
        "title": problem.code,
    }
    named = ",".join(f"{name}={_escape(value, ',:')}" for name, value in places.items())
    words = "\n".join(part for part in (problem.message, problem.help) if part)
    return f"::{problem.severity} {named}::{_escape(words)}"


def _escape(words: str, also: str = "") -> str:
    """Return words with the characters that would end a part of an annotation written as %XX."""
    for sign in f"%\r\n{also}":
        words = words.replace(sign, f"%{ord(sign):02X}")
    return words


DRAWN: dict[Format, Callable[[Iterable[Diagnostic]], str]] = {"text": draw, "github": draw_github, "json": draw_json}
"""What draws each form."""
