"""Data files: what they say, where it stands, and what is wrong with them."""

import pytest

from guide.diagnostics import GuideError, Text
from guide.documents import KEY, read_json, read_yaml


def test_yaml_scalars_stay_what_was_typed() -> None:
    document = read_yaml(Text("a.yml", "day: 2026-02-30\ncount: 012\nyes: no\nnone: ~\nquoted: '~'\nlist: [1, b]\n"))

    assert document.value == {
        "day": "2026-02-30", "count": "012", "yes": "no", "none": None, "quoted": "~", "list": ["1", "b"],
    }  # fmt: skip


def test_yaml_knows_where_values_and_keys_stand() -> None:
    text = Text("a.yml", "# caf\u00e9\nlist:\n  - one\n  - two: deep\n")
    places = read_yaml(text).places()

    assert text.position(places["list", 1, "two"][0]) == (4, 10)
    assert text.position(places["list", 1, "two", KEY][0]) == (4, 5)


def test_yaml_inside_a_page_counts_from_the_top_of_the_page() -> None:
    text = Text("a.md", "---\ntitle: x\n---\n")
    problem = read_yaml(text, 4, 13).problem(("title",), "code", "found", "help")

    assert (problem.line, problem.column) == (2, 8)


def test_json_knows_where_values_stand_also_behind_tabs() -> None:
    text = Text("a.json", '[\n\t{"id": "a",\n\t"b": [1, {"c": 2}]}\n]')
    problem = read_json(text).problem((0, "b", 1, "c"), "code", "found", "help")

    assert (problem.line, problem.column) == (3, 17)


def test_a_problem_without_a_place_of_its_own_stands_at_what_is_around_it() -> None:
    problem = read_json(Text("a.json", '[\n {"id": "a"}]')).problem((0, "missing", 3), "code", "found", "help")

    assert (problem.line, problem.column) == (2, 2)


@pytest.mark.parametrize(
    ("read", "content", "code"),
    [
        (read_yaml, "a: 1\na: 2\n", "key-duplicate"),
        (read_yaml, "a: [1\n", "yaml-invalid"),
        (read_yaml, "a: \x07\n", "yaml-invalid"),
        (read_yaml, "[" * 5000, "yaml-invalid"),
        (read_yaml, "a: &x 1\nb: *x\n", "yaml-alias"),
        (read_json, '{"a": 1, "a": 2}', "key-duplicate"),
        (read_json, '{"a": 1,}', "json-invalid"),
        (read_json, "", "json-invalid"),
        (read_json, "[" * 100_000, "json-invalid"),
    ],
)
def test_says_what_is_wrong(read, content: str, code: str) -> None:
    with pytest.raises(GuideError) as caught:
        read(Text("a", content))

    assert [problem.code for problem in caught.value.problems] == [code]
