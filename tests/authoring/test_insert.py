"""A change of a file that people keep shows as the new record alone."""

import json

import pytest
import yaml

from guide.authoring.insert import insert_in_nav, insert_json, insert_yaml, list_sections
from guide.authoring.layout import quote
from guide.diagnostics import GuideError, Text

TERMS = "# Words\n- id: a\n  term: apple\n- id: c\n  term: Cherry\n"


@pytest.mark.parametrize("words", ["[]", "[\n]\n", '[\n  {"id": "a"}\n]\n', '[{"id": "a"}]', ""])
def test_json_grows_at_its_end(words: str) -> None:
    done = insert_json(words, {"id": "b", "n": [1]})
    assert json.loads(done) == [*json.loads(words or "[]"), {"id": "b", "n": [1]}]
    assert done.startswith(words.rstrip().removesuffix("]").rstrip())
    assert done.endswith("\n]\n")


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("banana", "# Words\n- id: a\n  term: apple\n- id: x\n  term: banana\n- id: c\n  term: Cherry\n"),
        ("aaa", "# Words\n- id: x\n  term: aaa\n- id: a\n  term: apple\n- id: c\n  term: Cherry\n"),
        ("date", f"{TERMS}- id: x\n  term: date\n"),
    ],
)
def test_a_sorted_list_stays_sorted(term: str, expected: str) -> None:
    assert insert_yaml(Text("t.yml", TERMS), {"id": "x", "term": term}, "term") == expected


def test_an_unsorted_list_grows_at_its_end() -> None:
    unsorted = TERMS.replace("apple", "zebra").rstrip("\n")
    assert insert_yaml(Text("t.yml", unsorted), {"id": "x", "term": "a"}, "term") == f"{unsorted}\n- id: x\n  term: a\n"


@pytest.mark.parametrize(("before", "after"), [("", ""), ("[]\n", ""), ("# Words\n[]\n", "# Words\n")])
def test_an_empty_list_gets_its_first_record(before: str, after: str) -> None:
    assert (
        insert_yaml(Text("t.yml", before), {"id": "x", "also": ["a", "b, c"]})
        == f"{after}- id: x\n  also: [a, 'b, c']\n"
    )


def test_an_indented_list_stays_indented() -> None:
    assert insert_yaml(Text("t.yml", "  - id: a\n"), {"id": "b", "n": "1"}) == "  - id: a\n  - id: b\n    n: '1'\n"


@pytest.mark.parametrize(
    "words",
    [
        "plain",
        "a: b",
        "it's",
        "'quoted'",
        "yes",
        "12",
        "2026-01-31",
        "null",
        "- a",
        "a #b",
        "33.3 %",
        "% a",
        "{a",
        "caf\u00e9",
        "@x",
    ],
)
def test_words_are_read_as_they_were_given(words: str) -> None:
    assert yaml.safe_load(f"key: {quote(words)}") == {"key": words}
    assert yaml.safe_load(f"[{quote(words, in_list=True)}]") == [words]


NAV = """\
site_name: A guide
nav:
  - Start: index.md
  - Weigh it up:
      - One: one.md
      - Two: two.md # last
  - Help: help.md

plugins: []
"""


@pytest.mark.parametrize(
    ("section", "after", "line"),
    [
        ("Weigh it up", "      - Two: two.md # last\n", "      - 'New: one': new.md\n"),
        ("", "  - Help: help.md\n", "  - 'New: one': new.md\n"),
    ],
)
def test_the_navigation_gets_one_line(section: str, after: str, line: str) -> None:
    assert insert_in_nav(Text("mkdocs.yml", NAV), section, "New: one", "new.md") == NAV.replace(after, after + line)


def test_the_navigation_has_sections() -> None:
    assert list_sections(Text("mkdocs.yml", NAV)) == ["Weigh it up"]
    with pytest.raises(GuideError, match="no section 'Elsewhere'"):
        insert_in_nav(Text("mkdocs.yml", NAV), "Elsewhere", "New", "new.md")
    with pytest.raises(GuideError, match="no list under nav:"):
        insert_in_nav(Text("mkdocs.yml", "site_name: A\n"), "", "New", "new.md")
