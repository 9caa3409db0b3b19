"""Markdown without its code, every character where it was."""

import pytest

from guide.markup import blank_code


@pytest.mark.parametrize(
    ("markdown", "left"),
    [
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a \\`b` c", "a \\`b` c"),
        ("a `b\n\nc` d", "a `b\n\nc` d"),
        ("```\na\n```\nb", "   \n \n   \nb"),
        ("~~~ python\na\n~~~\nb", "          \n \n   \nb"),
        ("```\nnever closed", "```\nnever closed"),
        ("  ```\n  a\n  ```\n", "  ```\n  a\n  ```\n"),
        ("it`s\nthat`s", "it`s\nthat`s"),
        ("a <!-- b --> c", "a            c"),
    ],
)
def test_blanks_code_and_comments(markdown: str, left: str) -> None:
    assert blank_code(markdown) == left
