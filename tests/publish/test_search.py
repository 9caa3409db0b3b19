"""What the search looks through: Markdown in, JSON out."""

import json
from typing import Any

import pytest

from guide.publish.build import build_site
from guide.publish.search import write_search
from small_guide import PAGE, Make

WORDS = """\
# A page

It lasted three days.[^green2019]

## How long

Some words, and [a link](#how-long). More words.

- Call now if:
- it hurts

| What | How many |
|---|---|
| Pain | few |

### Do not

1. Do not drive.

    Not at all.
"""
TERMS = """\
- id: pain
  listed: [Pain, hurting]
  typed: [Ache]
  pages: [index.md#how-long, index.md]
"""


def read(make_guide: Make, words: str = WORDS, terms: str | None = TERMS) -> dict[str, Any]:
    files = {"docs/index.md": PAGE.partition("# A page")[0] + words, "docs/data/search-terms.yml": terms}
    project = make_guide(files)
    build_site(project, say=lambda _words: None)
    return json.loads((project.site / "assets" / "search.json").read_text(encoding="utf-8"))


def test_a_page_is_split_at_its_headings(make_guide: Make) -> None:
    assert read(make_guide) == {
        "pages": [["", "A page"]],
        "sections": [
            [0, "", "", "It lasted three days.", ""],
            [
                *(0, "how-long", "How long"),
                "Some words, and a link. More words.\n- Call now if:\n- it hurts",
                "What How many Pain few",
            ],
            [0, "do-not", "How long: Do not", "- Do not drive.\nNot at all.", ""],
        ],
        "terms": [[["pain", "hurting", "ache"], [1, 0]]],
    }


def test_an_item_with_an_address_of_its_own_is_a_section(make_guide: Make) -> None:
    words = "# A page\n\nBefore.\n\n- **Drip**{ #drip } (say DRIP): fluid.\n- **Array**{ #array }: rows.\n"
    assert read(make_guide, words, terms=None)["sections"] == [
        [0, "", "", "Before.", ""],
        [0, "drip", "Drip", "(say DRIP): fluid.", ""],
        [0, "array", "Array", "rows.", ""],
    ]


def test_a_page_that_asks_to_be_left_out_is_not_searched(make_guide: Make) -> None:
    words = "# A page\n\nBefore.\n"
    files = {"docs/index.md": PAGE.replace("---\n\n# A page", "hide: [search]\n---\n\n# A page")}
    project = make_guide(files)
    build_site(project, say=lambda _words: None)
    found = json.loads((project.site / "assets" / "search.json").read_text(encoding="utf-8"))
    assert (found["pages"], found["sections"]) == ([], [])
    assert len(read(make_guide, words, terms=None)["pages"]) == 1


def test_the_list_from_a_to_z_is_not_searched(make_guide: Make) -> None:
    words = "# A page\n\n## How long\n\n/// search-terms\n///\n"
    assert [section[1:] for section in read(make_guide, words)["sections"]] == [
        ["", "", "", ""],
        ["how-long", "How long", "", ""],
    ]


def test_a_guide_without_search_terms_has_its_words(make_guide: Make) -> None:
    found = read(make_guide, terms=None)
    assert found["terms"] == []
    assert len(found["sections"]) == 3


def test_the_same_pages_give_the_same_file(make_guide: Make) -> None:
    project = make_guide({"docs/two.md": PAGE.replace("A page", "Two"), "docs/data/search-terms.yml": TERMS})
    first = _write_twice(project.site, project)
    assert first[0] == first[1]


def _write_twice(site, project) -> list[bytes]:
    (site / "two").mkdir(parents=True)
    for name in ("index.html", "two/index.html"):
        (site / name).write_text("<article><h1>A page</h1><p>Words</p></article>")
    written = []
    for _ in range(2):
        write_search(project, site)
        written.append((site / "assets" / "search.json").read_bytes())
    return written


@pytest.mark.parametrize("html", ["", "<p>No article</p>", "<article></article>"])
def test_a_page_without_words_has_no_sections(html: str, make_guide: Make) -> None:
    project = make_guide({})
    project.site.mkdir()
    (project.site / "index.html").write_text(html)

    write_search(project, project.site)

    assert json.loads((project.site / "assets" / "search.json").read_text()) == {
        "pages": [["", ""]],
        "sections": [],
        "terms": [],
    }
