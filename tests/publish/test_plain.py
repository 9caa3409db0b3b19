"""Each page as Markdown beside it, with its days and with what must be said beside the numbers of its sources."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from guide.publish.build import build_site
from guide.publish.plain_words import draw_blocks
from small_guide import PAGE, SMALL_GUIDE, Make

WORDS = """
!!! urgent "Call now if:"

    - you **bleed**.

| What | When |
|---|---|
| Relief \\| more | [Monday](index.md#a-page) |
"""
FIGURE = """<figure class=picture><figcaption>Title</figcaption><div class=picture__drawing><p>drawn</p></div>
<details class=picture__numbers><summary>Numbers</summary><table><tr><th>A</th></tr></table></details></figure>"""
REFERENCE = (
    "Green AB. *Effects of a fixture on tests.* Journal of Fixtures. 2019;3(2):10\u201312. Randomised trial. "
    "[doi:10.5555/green](https://doi.org/10.5555/green)"
)
PLAIN = """\
---
title: Start
address: https://small.example/
reviewed: 2026-01-31
review_by: 2027-01-31
---

# A page

It lasted three days.[^green2019]

> **Call now if:**
>
> - you **bleed**.

| What | When |
|---|---|
| Relief \\| more | [Monday](https://small.example/#a-page) |

## Sources

[^green2019]: REFERENCE

## Do not use the numbers of these sources without the caveats

**[^green2019]**

- One trial alone.
""".replace("REFERENCE", REFERENCE)


@pytest.fixture
def site(make_guide: Make):
    facts = str(SMALL_GUIDE["docs/data/facts.yml"])
    project = make_guide({"docs/index.md": PAGE + WORDS, "docs/data/facts.yml": f"{facts}  caveat: One trial alone.\n"})
    build_site(project, lambda _words: None)
    return project.site


def test_a_page_is_there_as_markdown_with_its_days_and_caveats(site) -> None:
    assert (site / "index.md").read_text() == PLAIN
    link = LexborHTMLParser((site / "index.html").read_bytes()).css_first("link[rel=alternate][type='text/markdown']")
    assert link.attributes["href"] == "index.md"


def test_the_list_names_every_page(site) -> None:
    assert (site / "llms.txt").read_text() == "# A small guide\n\n- [Start](https://small.example/index.md)\n"


def test_nothing_is_written_for_a_guide_that_does_not_know_its_address(make_guide: Make) -> None:
    settings = str(SMALL_GUIDE["mkdocs.yml"]).replace("site_url: https://small.example/\n", "")
    project = make_guide({"mkdocs.yml": settings})
    build_site(project, lambda _words: None)
    assert not list(project.site.rglob("*.md"))
    assert not (project.site / "llms.txt").exists()


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h2>Two<a class=headerlink href=#two>#</a></h2>", "## Two"),
        ("<ol><li>One<ul><li>Inside</li></ul></li><li>Two</li></ol>", "1. One\n    - Inside\n2. Two"),
        ("<p>A<br>line, <em>soft</em> and <code>x</code></p>", "A line, *soft* and `x`"),
        ('<p><img src=a.png alt="A dot"></p>', "![A dot](https://small.example/in/a.png)"),
        ("<pre>  as it is</pre>", "```text\nas it is\n```"),
        (FIGURE, "**Title**\n\n| A |\n|---|"),
        ("<dl><dt>Word</dt><dd>What it means</dd></dl>", "**Word**\n\nWhat it means"),
        ("<form><label><input>Name</label><button>Send</button></form>", "Name"),
        ("<div>loose <b>words</b><p>A block</p></div>", "loose **words**\n\nA block"),
        ("<p hidden>unseen</p>", ""),
    ],
)
def test_draws_what_one_reads(html: str, markdown: str) -> None:
    article = LexborHTMLParser(f"<article>{html}</article>").css_first("article")
    assert draw_blocks(article, "https://small.example/in/") == markdown
