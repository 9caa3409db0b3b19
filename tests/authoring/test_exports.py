"""Exports of reference managers: one record in four formats, and what is said of those that have a fault."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.authoring.exported import Exported, find_pmid, read_day, tidy_title
from guide.authoring.exports import read_export
from guide.diagnostics import GuideError, Text
from guide.sources import Name

EXPORTS = Path(__file__).parents[1] / "cases" / "exports"
RECORD = Exported(
    type="article-journal",
    title="Effects of a fixture on tests: a trial that goes on to the next line of the file",
    authors=(
        Name(family="Blue", given="B\u00e9a C"),
        Name(family="De Grey", given="Dan"),
        Name(literal="Fixture Study Group"),
    ),
    container="Journal of fixtures",
    issued=(2019, 4, 2),
    volume="3",
    issue="2",
    page="10-2",
    doi="10.5555/blue",
    pmid="12345",
    pmcid="PMC777",
)
SAYS = {"nbib": replace(RECORD, kind="rct"), "ris": RECORD, "bib": replace(RECORD, issued=(2019, 4)), "json": RECORD}


def read(content: str) -> list[Exported]:
    return read_export(Text("a file", content))


@pytest.mark.parametrize(("suffix", "expected"), SAYS.items(), ids=SAYS)
def test_finds_the_format_by_content(suffix: str, expected: Exported) -> None:
    assert read((EXPORTS / f"record.{suffix}").read_text(encoding="utf-8")) == [expected]


@pytest.mark.parametrize("suffix", SAYS)
def test_reads_two_records(suffix: str) -> None:
    once = (EXPORTS / f"record.{suffix}").read_text(encoding="utf-8")
    if suffix == "json":
        twice = once.replace("]}\n", ', {"title": "Another"}]}')
    else:
        twice = f"{once}\n{once.replace('blue_effects', 'other')}"
    assert len(read(twice)) == 2


FAULTS = {
    "none": ("site_name: A guide\n", "1:1: error[export-unknown]: this is no export of a reference manager"),
    "empty-list": ("[]", "1:1: error[export-empty]: this looks like CSL-JSON, but holds no record"),
    "json": ('[{"title": }]', "1:12: error[json-invalid]: this is not JSON: expecting value"),
    "csl-title": ('[{"id": "x"}]', "1:1: error[export-incomplete]: the record 'x' has no title"),
    "ris-end": ("TY  - JOUR\nTI  - A\n", "1:1: error[export-incomplete]: a record of RIS that does not end"),
    "ris-title": ("TY  - JOUR\nER  - \n", "1:1: error[export-incomplete]: a record without a title"),
    "bib-open": ("@article{a, title = {x}\n", "1:1: error[export-incomplete]: an entry of BibTeX that cannot be read"),
    "bib-title": ("\n@misc{a, year = 2000}\n", "2:1: error[export-incomplete]: an entry without a title"),
    "pubmed-title": ("PMID- 1\nDP  - 2000\n", "1:1: error[export-incomplete]: a record without a title"),
}


@pytest.mark.parametrize(("content", "says"), FAULTS.values(), ids=FAULTS)
def test_says_what_is_wrong(content: str, says: str) -> None:
    with pytest.raises(GuideError) as caught:
        read(content)
    assert str(caught.value.message).startswith(f"a file:{says}")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2017 Oct 5", (2017, 10, 5)),
        ("2017 Sep-Oct", (2017, 9)),
        ("2017 Winter", (2017,)),
        ("2017/10/05/", (2017, 10, 5)),
        ("2017-13-40", (2017,)),
        ("2017 october", (2017, 10)),
        ("in press", ()),
    ],
)
def test_reads_days_as_they_are_written(words: str, day: tuple[int, ...]) -> None:
    assert read_day(words) == day


def test_a_translated_title_loses_the_brackets_of_pubmed() -> None:
    assert tidy_title("[Effects of <sub>2</sub> &amp; more.]") == "Effects of 2 & more."
    assert tidy_title("[Effects].") == "Effects"


def test_a_number_of_pubmed_is_not_part_of_another() -> None:
    assert (find_pmid("PMID: 12 "), find_pmid("12"), find_pmid("PMC12"), find_pmid("0012")) == ("12", "12", "", "")


def test_bibtex_says_that_there_are_more_authors() -> None:
    (record,) = read("@article{a, title = {X}, author = {Blue, Ada and van der Berg, A. and others}}")
    assert record.authors == (Name(family="Blue", given="Ada"), Name(family="van der Berg", given="A."))
    assert record.more_authors
