"""Markup that a page must not hold, and markup that it may."""

import pytest

from guide.checks.markup import check_markup
from guide.diagnostics import Text
from guide.project import Page
from guide.schemes import read_scheme

TAGS = ("script", "style", "iframe", "object", "embed", "form", "link", "meta", "base", "svg", "math")


def codes(markdown: str) -> list[str]:
    return [problem.code for problem in check_markup(Page(Text("docs/a.md", markdown), 0))]


@pytest.mark.parametrize("tag", TAGS)
def test_refuses_a_tag_that_holds_no_words(tag: str) -> None:
    assert codes(f"Words <{tag.upper()} id='x'>") == ["html-forbidden"]


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("[a](https://a.example/) [b](other.md) [c](tel:911) [d](mailto:a@b.example) ![e](e.svg)", []),
        ("`<script>` and `[a](javascript:x)`", []),
        ("A < B and B > C, onclick=", []),
        ("[a](<javascript:x>)", ["link-scheme"]),
        ("[a](file:///etc)", ["link-scheme"]),
        ("<javascript:x>", ["link-scheme"]),
        ("[a]: javascript:x", ["link-scheme"]),
        ("[a](b.md){ href='javascript:x' }", ["link-scheme"]),
        ("<a href=javascript:x>a</a>", ["link-scheme"]),
        ("<p onclick='x()'>a</p>", ["html-handler"]),
        ("<p style='x'>a</p>", ["html-style"]),
        ("![a](https://a.example/a.png)", ["image-remote"]),
        ("<img alt='' src=//a.example/a.png>", ["image-remote"]),
        ("```\nnever closed\n\n<script>x</script>", ["html-forbidden"]),
        ("- it`s fine\n- <script>x</script> that`s it", ["html-forbidden"]),
    ],
)
def test_tells_one_from_the_other(markdown: str, found: list[str]) -> None:
    assert codes(markdown) == found


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("JaVaScript:x", "javascript"),
        ("java&#115;cript:x", "javascript"),
        (" \x01java\tscript:x", "javascript"),
        ("other.md", ""),
        ("a/b:c", ""),
        ("#a:b", ""),
    ],
)
def test_reads_a_scheme_as_a_browser_does(address: str, scheme: str) -> None:
    assert read_scheme(address) == scheme
