"""`guide check`, as somebody types it."""

import json

import pytest
from click.testing import CliRunner, Result

from guide.cli import main
from small_guide import PAGE, Make

WRONG = PAGE.replace("green2019", "gren2019").replace("title: A page", "title: Yes")
OTHER = PAGE.replace("A page", "Another page").replace("three", "four")


def guide(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def list_codes(*words: str) -> list[str]:
    return [problem["code"] for problem in json.loads(guide("check", "--format", "json", *words).stdout)["problems"]]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ([], ["front-matter-invalid", "cite-unknown", "number-unknown"]),
        (["docs/index.md"], ["front-matter-invalid", "cite-unknown"]),
        (["docs/part", "docs/index.md"], ["front-matter-invalid", "cite-unknown", "number-unknown"]),
        (["docs"], ["front-matter-invalid", "cite-unknown", "number-unknown"]),
        (["."], ["front-matter-invalid", "cite-unknown", "number-unknown"]),
        (["--only", "numbers"], ["number-unknown"]),
        (["--only", "number-unknown", "--only", "citations"], ["cite-unknown", "number-unknown"]),
        (["--skip", "front-matter", "--skip", "number-unknown"], ["cite-unknown"]),
        (["--only", "numbers", "docs/index.md"], []),
    ],
)
def test_tells_of_what_was_asked_for(words: list[str], codes: list[str], make_guide: Make) -> None:
    make_guide({"docs/index.md": WRONG, "docs/part/other.md": OTHER})
    assert list_codes(*words) == codes
    assert guide("check", *words).exit_code == bool(codes)


def test_a_warning_alone_is_told_and_does_not_fail(make_guide: Make) -> None:
    make_guide({"docs/index.md": PAGE.replace("It lasted three days.[^green2019]", "Words.")})
    done = guide("check", "--only", "source-unused")
    assert done.exit_code == 0
    assert done.stdout.startswith("docs/data/sources.json:3:11: warning[source-unused]: 'green2019'")


def test_github_is_told_on_standard_output(make_guide: Make) -> None:
    make_guide({"docs/index.md": WRONG})
    done = guide("check", "--format", "github", "--only", "citations")
    assert done.stdout == (
        "::error file=docs/index.md,line=10,col=23,endColumn=32,title=cite-unknown::no source has the id 'gren2019'"
        "%0Adid you mean 'green2019'? Sources are in docs/data/sources.json\n"
    )
    assert (done.exit_code, done.stderr) == (1, "")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--only", "citatoins"], "--only: there is no rule and no family 'citatoins'; did you mean 'citations'?"),
        (["--skip", "zzz"], "--skip: there is no rule and no family 'zzz'; guide rules lists them all"),
        (["docs/nothing.md"], "Path 'docs/nothing.md' does not exist"),
        (["/"], "'/' is not in the folder of the guide"),
        (["--today", "tomorrow"], "'tomorrow' does not match the format '%Y-%m-%d'"),
        (["--format", "xml"], "'xml' is not one of"),
    ],
)
def test_misuse_ends_with_2_and_says_why(words: list[str], says: str, make_guide: Make) -> None:
    make_guide({})
    done = guide("check", *words)
    assert done.exit_code == 2
    assert says in " ".join(done.stderr.split())
