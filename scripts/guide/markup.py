"""Markdown without its code, every character where it was."""

import re

CODE = re.compile(
    r"^(?P<fence>[ ]*(?:`{3,}|~{3,})).*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)"  # a fenced block
    r"|(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)"  # a code span: within one paragraph
    r"|<!--.*?-->",  # a comment
    re.DOTALL | re.MULTILINE,
)


def blank(text: str) -> str:
    """Return spaces in the place of every character but line feeds."""
    return re.sub(r"[^\n]", " ", text)


def blank_code(markdown: str) -> str:
    """Return Markdown with code and comments blanked, every other character where it was."""
    return CODE.sub(lambda found: blank(found[0]), markdown)
