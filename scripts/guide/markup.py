"""Markdown without its code, every character where it was."""

import re

CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^`\n]*\n(?:[^\n]*\n)*?(?P=fence)[ \t]*$"  # a fenced block, closed as it was opened
    r"|(?<![`\\])(?P<ticks>`+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`)"  # a code span on one line
    r"|<!--.*?-->",  # a comment
    re.DOTALL | re.MULTILINE,
)
"""What is surely code. Where Markdown leaves a doubt, it is read as words: a check may look twice, but not away."""


def blank(text: str) -> str:
    """Return spaces in the place of every character but line feeds."""
    return re.sub(r"[^\n]", " ", text)


def blank_code(markdown: str) -> str:
    """Return Markdown with code and comments blanked, every other character where it was."""
    return CODE.sub(lambda found: blank(found[0]), markdown)
