"""Sources: records read into types, once."""

import json

import pytest

from guide.sources import read_sources
from small_guide import SMALL_GUIDE, Make

RECORD = json.loads(str(SMALL_GUIDE["docs/data/sources.json"]))[0]


def test_reads_records_by_id(make_guide: Make) -> None:
    sources = read_sources(make_guide({}))

    assert sources.by_id["green2019"].container == "Journal of Fixtures"
    assert not sources.problems


def test_a_file_that_did_not_change_is_read_once_and_one_that_did_again(make_guide: Make) -> None:
    project = make_guide({})
    first = read_sources(project)
    assert read_sources(project) is first

    project.sources.write_text(project.sources.read_text().replace("green2019", "green2020"))

    assert list(read_sources(project).by_id) == ["green2020"]


def test_a_guide_without_sources_has_none(make_guide: Make) -> None:
    project = make_guide({})
    project.sources.unlink()
    assert read_sources(project).by_id == {}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "Green 2019"),
        ("title", "[not shown]"),
        ("title", " "),
        ("DOI", "doi:10.5555/green"),
        ("PMID", "PM12"),
        ("PMCID", "123"),
        ("URL", "ftp://x.example"),
        ("issued", {"date-parts": [[]]}),
        ("issued", {"date-parts": [[2019, 2, 30]]}),
        ("author", [{"given": "Ada"}]),
        ("custom", {"kind": "rct"}),
        ("custom", {"kind": "rct", "verified": "no"}),
        ("custom", {"kind": "rct", "verified": "full", "checked": "yesterday"}),
        ("surprise", 1),
    ],
)
def test_refuses_a_field_that_is_wrong(field: str, value: object, make_guide: Make) -> None:
    project = make_guide({"docs/data/sources.json": json.dumps([{**RECORD, field: value}])})
    sources = read_sources(project)

    assert [problem.code for problem in sources.problems] == ["source-invalid"]
    assert not sources.by_id
