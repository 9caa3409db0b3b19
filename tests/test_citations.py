"""Citations in Markdown: where they stand, and whether each leads to a source."""

import pytest

from guide.citations import check_citations, find_citations
from guide.diagnostics import Text
from guide.documents import read_json
from guide.project import Page
from guide.sources import Sources

DOCUMENT = read_json(Text("docs/data/sources.json", "[]"))
SOURCES = Sources({}, frozenset({"green2019", "brown-2020"}), (), DOCUMENT)


@pytest.mark.parametrize(
    ("markdown", "codes"),
    [
        ("One.[^green2019][^brown-2020]", []),
        ("`[^nobody]` and \\[^nobody]", []),
        ("```\n[^nobody]\n```\n", []),
        ("One.[^nobody]", ["cite-unknown"]),
        ("One.[^green2019", ["cite-malformed"]),
        ("One.[^ green2019]", ["cite-malformed"]),
        ("One.[^Green2019]", ["cite-malformed"]),
        ("One.[^green2019]: two", ["cite-definition"]),
        ("One.[^green--2019]", ["cite-malformed"]),
    ],
)
def test_judges_each_citation(markdown: str, codes: list[str]) -> None:
    problems = check_citations(Page(Text("docs/a.md", markdown), 0), SOURCES)
    assert [problem.code for problem in problems] == codes


def test_says_nothing_of_ids_when_the_sources_could_not_be_read() -> None:
    unreadable = Sources({}, frozenset(), ())
    assert check_citations(Page(Text("docs/a.md", "One.[^nobody]"), 0), unreadable) == []


def test_knows_where_a_citation_stands() -> None:
    (citation,) = find_citations("ab [^green2019] cd")
    assert (citation.id, citation.start, citation.end) == ("green2019", 3, 15)
