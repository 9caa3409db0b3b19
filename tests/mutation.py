"""Breaks texts as hands, editors and copying break them, the same way each time for the same seed."""

import random
from collections.abc import Callable

PIECES = (
    *(
        "///",
        "/// bars | x",
        "[^",
        "[^green2019",
        "[^ a ]",
        "](",
        "![",
        "!!!",
        '!!! urgent "',
        "<!--",
        "-->",
        "---\n",
        "```\n",
    ),
    *(
        "|",
        "|---|",
        "<script>",
        "<a href=",
        "{",
        "}",
        "{ #x }",
        "{{",
        "&#x",
        "\\",
        "`",
        "~~~\n",
        "#",
        "####### ",
        "\n\n",
        "\n",
    ),
    *(
        "\t",
        "  ",
        "\u00a0",
        "\u2028",
        "\x85",
        "\ufeff",
        "\u202e",
        "\u200b",
        "\U0001f600",
        "\u0301",
        "\u2019",
        "\u201c",
        "\x0c",
    ),
    *(
        "'",
        '"',
        ":",
        ": ",
        "- ",
        "- id: ",
        "&a ",
        "*a ",
        "!!python/object",
        "%",
        ",",
        "[",
        "]",
        "? ",
        "> ",
        "null",
        "~",
        "yes",
    ),
    *(
        "0",
        "99999999999999999999",
        "1e999",
        "-1",
        "0.5 mg/kg",
        "1 in 0",
        "2026-02-30",
        "<<<<<<< HEAD\n",
        "=======\n",
        "\\u0000",
    ),
)
"""What means something to some reader, at the wrong place."""

Break = Callable[[str, random.Random], str]


def insert(text: str, dice: random.Random) -> str:
    """Put a piece somewhere."""
    at = dice.randint(0, len(text))
    return text[:at] + dice.choice(PIECES) + text[at:]


def delete(text: str, dice: random.Random) -> str:
    """Take some letters out."""
    at = dice.randint(0, len(text))
    return text[:at] + text[at + dice.randint(1, 12) :]


def replace(text: str, dice: random.Random) -> str:
    """Write one letter for another."""
    at = dice.randint(0, len(text))
    return text[:at] + chr(dice.choice([dice.randint(32, 126), dice.randint(160, 0x2FFF)])) + text[at + 1 :]


def double(text: str, dice: random.Random) -> str:
    """Paste a line twice."""
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    return "\n".join([*lines[: at + 1], *lines[at:]])


def swap(text: str, dice: random.Random) -> str:
    """Move a line somewhere else."""
    lines = text.split("\n")
    line = lines.pop(dice.randrange(len(lines)))
    lines.insert(dice.randint(0, len(lines)), line)
    return "\n".join(lines)


def indent(text: str, dice: random.Random) -> str:
    """Put a line further in, or out."""
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    lines[at] = lines[at].lstrip() if dice.random() < 0.5 else dice.choice(["\t", " ", "    "]) + lines[at]
    return "\n".join(lines)


def cut(text: str, dice: random.Random) -> str:
    """End it in the middle."""
    return text[: dice.randint(0, len(text))]


BREAKS: tuple[Break, ...] = (insert, insert, insert, delete, replace, double, swap, indent, cut)


def break_text(text: str, dice: random.Random) -> str:
    """Return a text broken in one to four ways."""
    for _ in range(dice.randint(1, 4)):
        text = dice.choice(BREAKS)(text, dice)
    return text


def take_lines(text: str, dice: random.Random, count: int) -> str:
    """Return some lines of a text that stand together."""
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    return "\n".join(lines[at : at + count])
