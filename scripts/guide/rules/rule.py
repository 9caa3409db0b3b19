"""What a rule says of itself."""

from dataclasses import dataclass

from guide.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that pages and data are held to.

    Attributes:
        code: Its name in messages; it never changes.
        what: What is wrong where it is broken, in one line.
        why: Why that matters to a reader or a maintainer.
        source: Where the rule comes from.
        bad: An example that breaks it.
        good: The same, mended.
        where: The file that the examples are the whole of; empty if they are words of a page.
        severity: What breaking it does: an error stops a build.
    """

    code: str
    what: str
    why: str
    source: str
    bad: str
    good: str
    where: str = ""
    severity: Severity = "error"
