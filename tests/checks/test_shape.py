"""Shape: headings, links, pictures, boxes and sections."""

import pytest

from checks.pages import page, words
from guide.checks.shape import check_shape, find_taken_titles
from guide.diagnostics import Text
from guide.house import PageKind
from guide.project import FRONT_MATTER, Page
from guide.rules.front_matter import GOOD

T = "# A title\n\n"
BOXES = '!!! soon "A:"\n\n    - a\n\n'


def find(markdown: str) -> list[tuple[str, str]]:
    return [(problem.code, words(problem, markdown)) for problem in check_shape(page(markdown), None)]


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        (f"{T}## Two {{#two}}\n\n### Three\n\n## Two again", []),
        ("Words.", [("heading-title", "W")]),
        (f"{T}# Another\n", [("heading-title", "# Another")]),
        (f"{T}### Three", [("heading-skipped", "###")]),
        (f"{T}## Two\n\n#### Four", [("heading-skipped", "####")]),
        (f"{T}`# code`\n\n```\n# code\n```", []),
        (f"{T}See [the price](cost.md), [a body](https://a.example/).", []),
        (f"{T}[here](cost.md)", [("link-vague", "here")]),
        (f"{T}[**Click here**.](cost.md)", [("link-vague", "**Click here**.")]),
        (f"{T}[https://a.example](https://a.example/)", [("link-bare", "https://a.example")]),
        (f"{T}See www.a.example now.", [("link-bare", "www.a.example")]),
        (f"{T}See <https://a.example/>.", []),
        (f"{T}![](a.svg) ![A drip](b.svg)", [("image-unnamed", "![](")]),
        (f"{T}H<sub>2</sub>O<br>\n<details><summary>More</summary></details>", []),
        (f"{T}<font size='2'>x</font>", [("html-tag", "<font size='2'>")]),
        (f"{T}<script>x</script>", []),  # told by the checks of markup
        (f"{T}a < b and b > c", []),
        (f"{T}{2 * BOXES}", []),
        (f"{T}{3 * BOXES}", [("box-many", "!!!")]),
    ],
)
def test_tells_one_from_the_other(markdown: str, found: list[tuple[str, str]]) -> None:
    assert find(markdown) == found


def test_a_kind_of_page_has_its_sections() -> None:
    kind = PageKind("reader", ("*",), 7, 8, 12, ("In brief", "What next"))
    (problem,) = check_shape(page(f"{T}## In brief\n\nWhat next"), kind)
    assert problem.message == "a page of the kind 'reader' has a section 'What next'; this one has not"
    assert list(check_shape(page(f"{T}## In brief\n\n## What next {{#next}}"), kind)) == []


def titled(title: str, path: str) -> Page:
    text = Text(path, GOOD.replace("title: A page", f"title: {title}"))
    return Page(text, FRONT_MATTER.match(text.content).end())


def test_a_title_is_taken_once() -> None:
    (problem,) = find_taken_titles(
        [titled("Fear", "docs/a.md"), titled("'fear'", "docs/b.md"), titled("Joy", "docs/c.md")]
    )
    assert str(problem).splitlines()[0] == "docs/b.md:2:8: error[title-taken]: docs/a.md has the same title"
