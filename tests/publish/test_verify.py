"""What a built page must not hold: HTML in, problems out."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import Text
from guide.publish.built_page import BuiltPage
from guide.publish.verify import verify_page
from small_guide import Make


def codes(html: str) -> list[str]:
    page = BuiltPage("index.html", Text("docs/index.md", html), (), LexborHTMLParser(html))
    return [problem.code for problem in verify_page(page)]


RIGHT = """\
<!doctype html><html lang="en"><head>
<link rel="canonical" href="https://a.example/"><link rel="stylesheet" href="a.css">
<script src="a.js"></script><style>a { background: url("a.png") }</style></head>
<body><article><h1 id="a">A</h1><a href="https://b.example/" id="b">B</a> <a href="tel:911">911</a>
<code>[^x] {{ y }} /// !!! ::: ](</code><img src="a.png" srcset="a.png 1x, b.png 2x" alt=""></article></body></html>
"""


def test_a_page_that_is_right_has_no_problems() -> None:
    assert codes(RIGHT) == []


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ('<p id="a"></p><p id="a"></p>', "built-duplicate-id"),
        ("<p>/// note</p>", "built-leak"),
        ("<p>[^green2019]</p>", "built-leak"),
        ("<p>{{ name }}</p>", "built-leak"),
        ("<p>{% if %}</p>", "built-leak"),
        ("<p>!!! note</p>", "built-leak"),
        ("<p>::: note</p>", "built-leak"),
        ("<p>[words](x y)</p>", "built-leak"),
        ('<p onclick="x()"></p>', "built-handler"),
        ('<a href="javascript:x()">x</a>', "built-scheme"),
        ('<a href=" java\tscript:x()">x</a>', "built-scheme"),
        ('<img alt="" src="data:image/png;base64,AA">', "built-scheme"),
        ('<img alt="" src="https://b.example/a.png">', "built-other-origin"),
        ('<img alt="" src="a.png" srcset="//b.example/a.png 2x">', "built-other-origin"),
        ('<script src="//b.example/a.js"></script>', "built-other-origin"),
        ('<link rel="preconnect" href="https://b.example">', "built-other-origin"),
        ('<link rel="Stylesheet" href="https://b.example/a.css">', "built-other-origin"),
        ("<style>@import 'https://b.example/a.css';</style>", "built-other-origin"),
        ('<p style="background: url(//b.example/a.png)"></p>', "built-other-origin"),
        ('<iframe src="https://b.example/"></iframe>', "built-other-origin"),
        ('<object data="https://b.example/"></object>', "built-other-origin"),
    ],
)
def test_a_page_that_is_wrong_has_one_problem(html: str, code: str) -> None:
    assert codes(f"<body><article>{html}</article></body>") == [code]


def test_a_style_sheet_asks_no_other_host(make_guide: Make) -> None:
    from guide.publish.verify import verify_site  # noqa: PLC0415

    project = make_guide({})
    project.site.mkdir()
    (project.site / "index.html").write_text("<!doctype html><title>x</title>")
    (project.site / "a.css").write_text("a { background: url(https://b.example/a.png) }")

    assert [(each.path, each.code) for each in verify_site(project, project.site)] == [
        ("docs/a.css", "built-other-origin")
    ]
