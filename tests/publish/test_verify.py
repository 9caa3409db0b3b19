"""What a built page must not hold: HTML in, problems out."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import GuideError, Text
from guide.publish.build import build_site
from guide.publish.built_page import BuiltPage
from guide.publish.verify import verify_page
from small_guide import Make


def codes(html: str) -> list[str]:
    page = BuiltPage("index.html", Text("docs/index.md", html), (), LexborHTMLParser(html))
    return [problem.code for problem in verify_page(page)]


RIGHT = """\
<!doctype html><html lang="en"><head>
<link rel="canonical" href="https://a.example/"><link rel="stylesheet" href="a.css">
<script src="a.js"></script><style>a { background: url("a.png") }</style>
<script type="application/ld+json">{"url":"https://a.example/"}</script></head>
<body><article><h1 id="a">A</h1><a href="https://b.example/" id="b">B</a> <a href="tel:911">911</a>
<code>[^x] {{ y }} /// !!! ::: ](</code><img src="a.png" srcset="a.png 1x, b.png 2x" alt=""></article></body></html>
"""


def test_a_page_that_is_right_has_no_problems() -> None:
    assert codes(RIGHT) == []


def test_a_form_that_cannot_be_sent_is_right() -> None:
    form = '<form method="dialog"><input type="text"><button type="button">Print</button></form>'
    assert codes(f"<body><article>{form}</article></body>") == []


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
        ('<video poster="//b.example/a.png"></video>', "built-other-origin"),
        ('<table background="//b.example/a.png"></table>', "built-other-origin"),
        ("<script>alert()</script>", "built-program"),
        ("<form></form>", "built-form"),
        ('<form method="get"></form>', "built-form"),
        ('<form method="dialog" action="x"></form>', "built-form"),
        ('<form method="dialog"><button>Send</button></form>', "built-form"),
        ('<form method="dialog"><input type="submit"></form>', "built-form"),
        ('<form method="dialog"><button type="button" formaction="x">Send</button></form>', "built-form"),
        ("<h1>x</h1><h1>y</h1>", "built-titles"),
        ('<link rel="preconnect" href="https://b.example">', "built-other-origin"),
        ('<link rel="Stylesheet" href="https://b.example/a.css">', "built-other-origin"),
        ("<style>@import 'https://b.example/a.css';</style>", "built-other-origin"),
        ('<p style="background: url(//b.example/a.png)"></p>', "built-other-origin"),
        (
            '<img alt="" src="a.png" style="background: image-set(\'https://b.example/a.png\' 1x)">',
            "built-other-origin",
        ),
    ],
)
def test_a_page_that_is_wrong_has_one_problem(html: str, code: str) -> None:
    assert codes(f"<body><article>{html}</article></body>") == [code]


@pytest.mark.parametrize(
    "head",
    [
        '<script src="//b.example/a.js"></script>',
        "<script>load('https://b.example/a.js')</script>",
        "<script type='module'>load('https://b.example/a.js')</script>",
        '<script type="application/ld+json" src="https://b.example/a.json"></script>',
        "<style>@import/**/'https://b.example/a.css';</style>",
    ],
)
def test_a_frame_that_asks_another_host_has_one_problem(head: str) -> None:
    assert codes(f"<head>{head}</head><body><article>x</article></body>") == ["built-other-origin"]


@pytest.mark.parametrize(
    "css",
    [
        "a { background: url(https://b.example/a.png) }",
        "@import/**/'//b.example/a.css';",
        "a { background: u\\72l(https://b.example/a.png) }",
    ],
)
def test_a_style_sheet_asks_no_other_host(css: str, make_guide: Make) -> None:
    project = make_guide({"docs/a.css": css})

    with pytest.raises(GuideError) as caught:
        build_site(project, lambda _words: None)

    assert [(each.path, each.code) for each in caught.value.problems] == [("docs/a.css", "built-other-origin")]


def test_a_style_sheet_may_speak_of_other_hosts(make_guide: Make) -> None:
    quiet = "/* https://b.example/ */ a { background: url('data:image/svg+xml;utf8,<!-- https://b.example -->') }"
    build_site(make_guide({"docs/a.css": quiet}), lambda _words: None)


def test_a_script_of_ours_asks_no_other_host(make_guide: Make) -> None:
    project = make_guide({"docs/a.js": "fetch('https://b.example/')"})
    with pytest.raises(GuideError, match="built-other-origin"):
        build_site(project, lambda _words: None)


def test_a_template_that_prints_nothing_publishes_nothing(make_guide: Make) -> None:
    project = make_guide({"overrides/main.html": ""})
    with pytest.raises(GuideError, match=r"docs/index\.md:1:1: error\[built-missing\]"):
        build_site(project, lambda _words: None)
