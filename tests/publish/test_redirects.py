"""Redirects: a former address leads to the page of today, in a built site that passes all its checks."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from guide.publish.build import build_site
from small_guide import PAGE, SMALL_GUIDE, Make

LISTED = """\
- id: ''
- id: part/fear/
- id: dread/
  to: part/fear.md
- id: a/b/old/
  to: index.md
- id: old.html
  to: part/fear.md
"""


@pytest.mark.parametrize(
    ("file", "target", "canonical"),
    [
        ("dread/index.html", "../part/fear/", "https://small.example/part/fear/"),
        ("a/b/old/index.html", "../../../", "https://small.example/"),
        ("old.html", "part/fear/", "https://small.example/part/fear/"),
    ],
)
def test_a_former_address_leads_on(file: str, target: str, canonical: str, make_guide: Make) -> None:
    settings = str(SMALL_GUIDE["mkdocs.yml"]).replace("- Start: index.md", "- Start: index.md\n  - Fear: part/fear.md")
    fear = PAGE.replace("A page", "Fear")
    project = make_guide({"docs/data/addresses.yml": LISTED, "docs/part/fear.md": fear, "mkdocs.yml": settings})

    build_site(project, lambda _words: None)

    page = LexborHTMLParser((project.site / file).read_bytes())
    assert page.css_first("meta[http-equiv=refresh]").attributes["content"] == f"0; url={target}"
    assert page.css_first("a").attributes["href"] == target
    assert page.css_first("link[rel=canonical]").attributes["href"] == canonical
    assert ((project.site / file).parent / target / "index.html").is_file()
