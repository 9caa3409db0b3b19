"""How a source reads under a page."""

import msgspec
import pytest

from guide.references import draw_reference, list_addresses, name_source
from guide.sources import Source

BASE = {"id": "x", "type": "webpage", "title": "Title", "custom": {"kind": "label", "verified": "full"}}
PEOPLE = [
    {"family": "Green", "given": "Ada B."},
    {"family": "Brown", "given": "Jo-Ann"},
    {"family": "Black"},
    {"family": "White", "given": "Cy"},
]


def make(**fields: object) -> Source:
    return msgspec.convert({**BASE, **fields}, Source)


def words(source: Source) -> str:
    return draw_reference(source).split(' <span class="source-kind">')[0]


@pytest.mark.parametrize(
    ("fields", "reads"),
    [
        (
            {
                "type": "article-journal", "author": PEOPLE[:2], "container-title": "J Fixt", "volume": "3",
                "issue": "2", "page": "10-12", "issued": {"date-parts": [[2019, 4]]}, "DOI": "10.5555/a",
            },
            "Green AB, Brown JA. <cite>Title.</cite> J Fixt. 2019;3(2):10\u201312.",
        ),
        (
            {"type": "article-journal", "author": PEOPLE, "container-title": "J Fixt", "issue": "2", "PMID": "1"},
            "Green AB, Brown JA, Black, and others. <cite>Title.</cite> J Fixt.",
        ),
        (
            {
                "author": PEOPLE[:1], "URL": "https://a.example/",
                "custom": {"kind": "label", "verified": "full", "authors_incomplete": True},
            },
            "Green AB, and others. <cite>Title.</cite>",
        ),
        (
            {
                "author": [{"literal": "Agency"}], "publisher": "Agency", "issued": {"date-parts": [[2023, 10, 10]]},
                "title": "Is it?", "URL": "https://a.example/",
                "custom": {"kind": "regulator", "verified": "full", "checked": "2026-11-22"},
            },
            "Agency. <cite>Is it?</cite> 10 October 2023. Read 22 November 2026.",
        ),
        (
            {"title": '<b>*Bold* & "more"</b>', "URL": "https://a.example/"},
            "<cite>&lt;b&gt;*Bold* &amp; &quot;more&quot;&lt;/b&gt;.</cite>",
        ),
    ],
)  # fmt: skip
def test_reads_as_a_reference(fields: dict[str, object], reads: str) -> None:
    assert words(make(**fields)) == reads


def test_links_to_where_it_can_be_read() -> None:
    source = make(DOI="10.5555/a<b", PMID="12", PMCID="PMC34", URL="https://ignored.example/")

    assert [address for address, *_ in list_addresses(source)] == [
        "https://doi.org/10.5555/a<b",
        "https://pubmed.ncbi.nlm.nih.gov/12/",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC34/",
    ]
    assert (
        '<a href="https://doi.org/10.5555/a&lt;b" rel="external noreferrer" title="The publisher\'s page">'
        "doi:10.5555/a&lt;b</a>"
    ) in draw_reference(source)


def test_without_a_doi_links_to_the_page_by_its_host() -> None:
    assert ">a.example</a>" in draw_reference(make(URL="https://www.a.example/long/path?x=1"))


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"author": PEOPLE, "issued": {"date-parts": [[2019]]}}, "Green 2019"),
        ({"author": [{"literal": "Agency"}]}, "Agency"),
        ({}, "Title"),
    ],
)
def test_has_a_short_name(fields: dict[str, object], name: str) -> None:
    assert name_source(make(**fields)) == name
