"""`guide new`, as somebody types it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from guide.authoring import online
from guide.cli import main
from small_guide import SMALL_GUIDE, Make

EXPORTS = Path(__file__).parents[1] / "cases" / "exports"
JUDGED = ["--kind", "rct", "--verified", "full"]
FACT = [
    *("new", "fact", "--source", "green2019", "--statement", "Sleep: better", "--figure", "slept: 33.3 %"),
    *("--place", "abstract", "--checked", "2026-01-31", "--certainty", "low", "--why", "one trial", "--id", "sleep"),
]
TERM = ["new", "term", "--term", "Placebo", "--plain", "a dummy", "--meaning", "It looks the same. Nothing is in it."]
PAGE = [
    *("new", "page", "--path", "treatment/travel", "--title", "Travel: going home", "--reviewed", "2028-02-29"),
    *("--description", "How to get home after a session, and who can take you there."),
]


def run(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, words, input=given)


@pytest.mark.parametrize("suffix", ["nbib", "ris", "bib", "json"])
def test_a_source_from_an_export(suffix: str, make_guide: Make) -> None:
    project = make_guide({})
    done = run("new", "source", str(EXPORTS / f"record.{suffix}"), *JUDGED)

    assert done.exit_code == 0, done.output
    record = json.loads(project.sources.read_text())[-1]
    assert record["id"] == "blue2019"
    assert record["author"][1] == {"family": "De Grey", "given": "Dan"}
    assert record["custom"] == {"kind": "rct", "verified": "full"}
    assert "[^blue2019]" in done.stdout
    assert run("check").exit_code == 0


def test_a_source_from_standard_input_takes_the_kind_that_pubmed_says(make_guide: Make) -> None:
    project = make_guide({})
    done = run("new", "source", "-", "--verified", "full", given=(EXPORTS / "record.nbib").read_text())
    assert done.exit_code == 0, done.output
    assert json.loads(project.sources.read_text())[-1]["custom"]["kind"] == "rct"


def test_a_source_from_answers(make_guide: Make) -> None:
    project = make_guide({})
    answers = [
        *("wepage", "webpage", "What to expect", "Health Agency", "", "", "", "2025-03", "https://agency.example/x"),
        *("regulator", "full", "2026-01-31", ""),
    ]
    done = run("new", "source", given="\n".join(answers) + "\n")

    assert done.exit_code == 0, done.output
    assert "Error: did you mean 'webpage'?" in done.stderr
    assert json.loads(project.sources.read_text())[-1] == {
        "id": "healthagency2025",
        "type": "webpage",
        "title": "What to expect",
        "author": [{"literal": "Health Agency"}],
        "issued": {"date-parts": [[2025, 3]]},
        "URL": "https://agency.example/x",
        "custom": {"kind": "regulator", "verified": "full", "checked": "2026-01-31"},
    }


REFUSED = {
    "there-already": (
        ["new", "source", "-", *JUDGED],
        '{"title": "X", "DOI": "https://doi.org/10.5555/GREEN"}',
        "error: this source is there already: cite it as [^green2019]; nothing was written\n",
    ),
    "no-match": (
        ["new", "source", "-", "--doi", "10.5555/x", *JUDGED],
        '[{"title": "X", "DOI": "10.5555/y"}, {"title": "Z"}]',
        (
            "error: no record of standard input matches; name one with --doi or --pmid. It holds:\n"
            "  X (DOI 10.5555/y)\n  Z (neither DOI nor PMID)\n"
        ),
    ),
    "which": (
        ["new", "source", "-", *JUDGED],
        '[{"title": "X", "DOI": "10.5555/y"}, {"title": "Z", "PMID": 12}]',
        (
            "error: 2 records of standard input match; name one with --doi or --pmid. It holds:\n"
            "  X (DOI 10.5555/y)\n  Z (PMID 12)\n"
        ),
    ),
    "not-online": (
        ["new", "source", "--doi", "10.5555/x", *JUDGED],
        "",
        (
            "error: the network is asked only when you say so: export the record from a reference manager and name the "
            "file (or - for standard input), or add --online; nothing was written to docs/data/sources.json\n"
        ),
    ),
    "no-file": (
        ["new", "source", "lost.ris", *JUDGED],
        "",
        (
            "lost.ris:1:1: error[file-unreadable]: the file cannot be read: no such file or directory\n"
            "  help: check its name and place\n\n1 problem found.\n"
        ),
    ),
}


@pytest.mark.parametrize(("words", "given", "says"), REFUSED.values(), ids=REFUSED)
def test_a_source_that_is_refused(words: list[str], given: str, says: str, make_guide: Make) -> None:
    project = make_guide({})
    done = run(*words, given=given)
    assert (done.exit_code, done.stderr) == (1, says)
    assert project.sources.read_text() == SMALL_GUIDE["docs/data/sources.json"]


def test_nobody_is_asked_while_standard_input_is_the_export(make_guide: Make) -> None:
    make_guide({})
    done = run("new", "source", "-", "--kind", "rct", given='{"title": "X", "DOI": "10.5555/y"}')
    assert done.exit_code == 2
    assert "Error: --verified is missing: 'full' if title, first author" in done.stderr


def test_the_network_is_asked_only_when_told(make_guide: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    make_guide({})
    monkeypatch.setattr(online, "RESOLVER", "http://127.0.0.1:9/")  # the discard port: nobody listens
    done = run("new", "source", "--doi", "10.5555/blue", "--online", *JUDGED)
    assert (done.exit_code, done.stderr) == (
        1,
        (
            "error: 127.0.0.1:9 cannot be reached from here; export the record from a reference manager, and name "
            "the file: guide new source FILE\n"
        ),
    )


def test_a_fact(make_guide: Make) -> None:
    project = make_guide({})
    done = run(*FACT, "--caveat", "It is not for life.")
    assert done.exit_code == 0, done.output
    assert project.facts.read_text() == str(SMALL_GUIDE["docs/data/facts.yml"]) + (
        "- id: sleep\n  statement: 'Sleep: better'\n  figures:\n    slept: 33.3 %\n  sources: [green2019]\n"
        "  place: abstract\n  checked: 2026-01-31\n  certainty: low\n  why: one trial\n  caveat: It is not for life.\n"
    )
    assert run("check").exit_code == 0


@pytest.mark.parametrize(
    ("option", "words", "says"),
    [
        ("--source", "gren2019", "no source has the id 'gren2019'; did you mean 'green2019'?"),
        ("--figure", "33 %", "'33 %' has no name: write 'what it counts: 33.3 %'"),
        ("--figure", "a: many", "'many' is no figure: expected digits first"),
        ("--checked", "31.1.2026", "'31.1.2026' is no day like 2026-01-31"),
        ("--id", "relief", "the id 'relief' is taken"),
        ("--id", "My Id", "'My Id' is no id: expected lower-case letters, digits and single hyphens, like 'my-id'"),
    ],
)
def test_a_fact_with_a_wrong_answer(option: str, words: str, says: str, make_guide: Make) -> None:
    project = make_guide({})
    done = run(*FACT, option, words)
    assert done.exit_code == 2
    assert says in done.stderr
    assert project.facts.read_text() == SMALL_GUIDE["docs/data/facts.yml"]


def test_a_wrong_answer_is_asked_again(make_guide: Make) -> None:
    make_guide({})
    done = run(*FACT[:-2], given="My Id\nsleep\n")
    assert done.exit_code == 0, done.output
    assert "Error: 'My Id' is no id" in done.stderr


def test_a_term_goes_to_its_place(make_guide: Make) -> None:
    terms = "- id: drip\n  term: drip\n  plain: a\n  meaning: A.\n- id: vein\n  term: vein\n  plain: a\n  meaning: A.\n"
    project = make_guide({"docs/data/glossary.yml": terms})
    done = run(*TERM, "--also", "dummy pill")
    assert done.exit_code == 0, done.output
    new = (
        "- id: placebo\n  term: Placebo\n  plain: a dummy\n  meaning: It looks the same. Nothing is in it.\n"
        "  also: [dummy pill]\n"
    )
    assert project.glossary.read_text() == terms.replace("- id: vein", f"{new}- id: vein")
    assert "the glossary explains 'dummy pill' already, as 'placebo'" in run(*TERM, "--term", "dummy pill").stderr


def test_a_first_term_makes_the_glossary(make_guide: Make) -> None:
    project = make_guide({})
    assert run(*TERM).exit_code == 0
    assert project.glossary.read_text().startswith("- id: placebo\n")


def test_a_page_passes_the_check_and_is_built(make_guide: Make) -> None:
    project = make_guide({})
    done = run(*PAGE)
    assert done.exit_code == 0, done.output
    page = (project.docs / "treatment" / "travel.md").read_text()
    assert page.startswith("---\ntitle: 'Travel: going home'\ndescription: How to get home")
    assert "reviewed: 2028-02-29\nreview_by: 2029-02-28\n" in page
    assert "  - Start: index.md\n  - 'Travel: going home': treatment/travel.md\n" in project.config.read_text()
    assert run("build").exit_code == 0


@pytest.mark.parametrize(
    ("option", "words", "says"),
    [
        ("--path", "index.md", "there is a page docs/index.md already"),
        ("--path", "My Page.md", "'My Page.md' is no name for a page"),
        ("--title", "T" * 66, "66 characters; expected the title of the page, at most 65 characters"),
        ("--description", 'He said "no" and nobody knows why he said so at all.', 'take out " and < and >'),
        ("--section", "Elsewhere", "there is no section 'Elsewhere'; the sections are none"),
    ],
)
def test_a_page_with_a_wrong_answer(option: str, words: str, says: str, make_guide: Make) -> None:
    make_guide({})
    done = run(*PAGE, option, words)
    assert done.exit_code == 2
    assert says in done.stderr


def test_nothing_is_written_that_would_bring_an_error(make_guide: Make) -> None:
    project = make_guide({})
    done = run(*TERM, "--meaning", "It helps 12 people.")
    assert done.exit_code == 1
    assert done.stderr.startswith(
        "Nothing was written. With these words the guide would not be right:\n\n"
        "docs/data/glossary.yml:4:21: error[number-uncited]: '12' has no source beside it"
    )
    assert not project.glossary.exists()


def test_errors_that_were_there_before_do_not_stop_a_new_record(make_guide: Make) -> None:
    project = make_guide({"docs/other.md": "# No front matter\n"})
    assert run(*TERM).exit_code == 0
    assert project.glossary.exists()


def test_short_commands_do_not_load_the_readers_of_exports() -> None:
    words = "import sys, guide.cli; print({'rispy', 'bibtexparser', 'pylatexenc'} & {*sys.modules})"
    assert subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True).stdout == "set()\n"
