"""Why a data file cannot be read, in the words of the person who wrote it.

The libraries say where they gave up. What was done stands there or a little before, and is nearly always one of a few
things; each is looked for here, the surest first.
"""

import re
from collections.abc import Iterator

from guide.diagnostics import Diagnostic, Text

CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
CONFLICT_WORDS = "marks of two versions that were not brought together"
CONFLICT_HELP = "keep the lines of one side, and take the lines with the marks out"
TAB = re.compile(r"^ *(?P<at>\t+)", re.MULTILINE)
HIDDEN = re.compile("(?P<at>[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+)")
NO_SPACE = re.compile(r"^ *(?P<at>-)(?=[a-z_]+:)", re.MULTILINE)
SECOND_COLON = re.compile(r"^(?P<before>[ \t]*(?:- )?)(?P<key>[^:#\n'\"]+): (?P<at>(?P<words>[^\n]*: [^\n]*|[^\n]*:))$")
NO_COLON = re.compile(r"^ *(?:- )?[a-z_]+ +\S")
CURLY = "\u201c\u201d\u201e\u2018\u2019"
OPEN_QUOTE = ("while scanning a quoted scalar", "unexpected end of stream")
ENTRY = re.compile(r"[a-z_]+:(?: |$)")
GENERAL = "put text that holds a colon or a quotation mark in 'single quotes'; indent with spaces, never tabs"
JSON_GENERAL = "look for a comma, a quotation mark or a bracket that is missing or one too many, here or just before"

Found = tuple[tuple[int, int], str, str]
"""Where a fault stands, what it is, and how to mend it."""


def explain_yaml(text: Text, part: tuple[int, int], at: int, opened: int | None, cause: str) -> Diagnostic:
    """Return why YAML cannot be read.

    Args:
        text: The file.
        part: Where the YAML begins and ends.
        at: Where the library gave up.
        opened: Where what it was reading began, if it says so.
        cause: What it says.
    """
    if conflict := CONFLICT.search(text.content, *part):
        return text.problem(conflict.span(), "merge-conflict", CONFLICT_WORDS, CONFLICT_HELP)
    line = _line(text, at)
    found = next(filter(None, _look(text, line, opened, cause)), None)
    span, what, help_ = found or ((at, at + 1), "", GENERAL)
    reason = cause.rpartition("; ")[2]
    return text.problem(span, "yaml-invalid", f"this is not YAML: {what or reason}", help_)


def _look(text: Text, line: tuple[int, int], opened: int | None, cause: str) -> Iterator[Found | None]:
    if "quoted scalar" in cause:
        yield _open_quote(text, opened)
    yield _tab(text, line)
    yield _hidden(text, line)
    if "mapping values" in cause:
        yield _second_colon(text, line)
    if "expected ':'" in cause:
        yield _no_colon(text, opened)
    if "did not find expected" in cause:
        yield _indentation(text, line)


def _open_quote(text: Text, opened: int | None) -> Found | None:
    if opened is None:
        return None
    mark = text.content[opened]
    help_ = f"end the words with {mark}; if they hold such a mark themselves, put the other kind round them"
    return _to_end(text, opened), "a quotation mark that is not closed", help_


def _tab(text: Text, line: tuple[int, int]) -> Found | None:
    found = TAB.match(text.content, *line)
    help_ = "indent with spaces, like the lines around it"
    return (found.span("at"), "a tab at the beginning of a line", help_) if found else None


def _hidden(text: Text, line: tuple[int, int]) -> Found | None:
    found = HIDDEN.search(text.content, *line)
    help_ = "type the spaces anew; such characters come with words that were pasted"
    return (found.span("at"), "a character that looks like a space or like nothing", help_) if found else None


def _second_colon(text: Text, line: tuple[int, int]) -> Found | None:
    found = SECOND_COLON.match(text.content[slice(*line)])
    if not found:
        return None
    words = found["words"].strip()
    at = line[0] + found.start("at") + found["words"].index(":")
    quoted = "'{}'".format(words.replace("'", "''"))
    return (at, at + 1), "a colon in the words", f"put the words in single quotes: {found['key'].strip()}: {quoted}"


def _no_colon(text: Text, opened: int | None) -> Found | None:
    if opened is None:
        return None
    line = _line(text, opened)
    words = text.content[slice(*line)]
    help_ = "write 'key: words'; or, if it goes on with the line above, put that one in quotation marks"
    if NO_COLON.match(words) or ":" not in words:
        return (opened, line[1]), "a line without a colon after its first word", help_
    return None


def _indentation(text: Text, line: tuple[int, int]) -> Found | None:
    words = text.content[slice(*line)]
    bare = words.lstrip(" ")
    start = line[0] + len(words) - len(bare)
    if missing := NO_SPACE.match(text.content, *line):
        return missing.span("at"), "a hyphen without a space after it", "write '- ' before the first key of a record"
    if not (ENTRY.match(bare) or bare.startswith("- ")):
        return None
    if bare.startswith("id:"):
        return (start, line[1]), "a record without a hyphen before its first key", "write '- id: ...'"
    above = _line_above(text, line)
    first_key = 2 if above.lstrip().startswith("- ") and not bare.startswith("- ") else 0
    here, there = len(words) - len(bare), len(above) - len(above.lstrip(" ")) + first_key
    help_ = f"begin what belongs together at the same column; spaces before this line: {here}; by those above: {there}"
    return (start, line[1]), "this line, or the one above, is indented otherwise than those around it", help_


def explain_json(text: Text, at: int, cause: str) -> Diagnostic:
    """Return why JSON cannot be read.

    Args:
        text: The file.
        at: Where the library gave up.
        cause: What it says.
    """
    if conflict := CONFLICT.search(text.content):
        return text.problem(conflict.span(), "merge-conflict", CONFLICT_WORDS, CONFLICT_HELP)
    here, before = text.content[at : at + 1], text.content[:at].rstrip()
    span, what, help_ = (at, at + 1), cause, JSON_GENERAL
    if here in CURLY and here:
        what, help_ = "a curly quotation mark", 'write straight ones: "'
    elif text.content.startswith(("//", "/*", "#"), at):
        what, help_ = "a comment, which JSON does not have", "take it out"
    elif here in {"}", "]"} and before.endswith(","):
        span = (len(before) - 1, len(before))
        what, help_ = f"a comma before a closing {here}", "take the comma out"
    elif "delimiter" in cause and re.match(r"[^\W\d_]", here) and before.endswith('"'):
        what, help_ = "a quotation mark within the words", "write \\\" for it, or a single one: '"
    elif "delimiter" in cause and here in {'"', "{"} and text.content[len(before) : at].count("\n"):
        span = (len(before) - 1, len(before))
        what, help_ = "a comma is missing at the end of this line", "put a comma here"
    return text.problem(span, "json-invalid", f"this is not JSON: {what}", help_)


def _line(text: Text, at: int) -> tuple[int, int]:
    """Return where the line of an offset begins and ends; the last one with words if there is none after them."""
    at = min(at, len(text.content))
    start = text.content.rfind("\n", 0, at) + 1
    end = text.content.find("\n", at)
    return start, len(text.content) if end < 0 else end


def _line_above(text: Text, line: tuple[int, int]) -> str:
    return next((words for words in reversed(text.content[: line[0]].split("\n")) if words.strip()), "")


def _to_end(text: Text, at: int) -> tuple[int, int]:
    return at, _line(text, at)[1]
