"""The addresses of headings are those that the engines give them."""

from pathlib import Path

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import Text
from guide.headings import find_headings
from guide.project import FRONT_MATTER, Page, Project

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("markdown", "headings"),
    [
        ("## How long\n", {"how-long": "How long"}),
        ("## Do\n\n## Do\n\n## Do\n", {"do": "Do", "do_1": "Do", "do_2": "Do"}),
        ("## Caf\u00e9 & *tea*\n", {"cafe-tea": "Caf\u00e9 & tea"}),
        ("## Words { #own }\n", {"own": "Words"}),
        ("## 1. The licence ##\n", {"1-the-licence": "1. The licence"}),
        ('## One\'s "two" - three\n', {"ones-two-three": 'One\'s "two" - three'}),
        ("```\n## No heading\n```\n", {}),
        ("Words\n", {}),
    ],
)
def test_finds_headings(markdown: str, headings: dict[str, str]) -> None:
    assert find_headings(Page(Text("docs/a.md", markdown), 0)) == headings
    tokens = Markdown(extensions=["attr_list", "fenced_code", "toc"])
    tokens.convert(markdown)
    assert [token["id"] for token in tokens.toc_tokens] == list(headings)


def test_the_headings_of_the_guide_have_these_addresses(built_site: Path) -> None:
    project = Project(ROOT)
    for path in project.page_paths():
        stem = path.relative_to(project.docs).with_suffix("").as_posix()
        html = (built_site / stem.removesuffix("index") / "index.html").read_bytes()
        ids = {node.attributes["id"] for node in LexborHTMLParser(html).css("[id]")}
        text = path.read_text(encoding="utf-8")
        page = Page(Text(stem, text), FRONT_MATTER.match(text).end())
        assert [anchor for anchor in find_headings(page) if anchor not in ids] == [], stem
