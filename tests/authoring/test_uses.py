"""`guide where`: the lines that use a fact, a source or a term."""

import pytest
from click.testing import CliRunner

from guide.cli import main
from small_guide import PAGE, SMALL_GUIDE, Make

FILES = {
    "docs/index.md": PAGE
    + "\nIt was short.[^green2019] Nobody had a placebo. It was given to 18 adults.[^green2019]\n\n- It was cheap.\n"
    + "\n/// icon-array | relief\n///\n",
    "docs/data/facts.yml": f"""{SMALL_GUIDE["docs/data/facts.yml"]}- id: sleep
  statement: Sleep was better than with placebo.
  figures: {{better: 40 %}}
  sources: [green2019]
  place: abstract
  checked: 2026-01-31
  certainty: low
  why: one small trial
""",
    "docs/data/studies.yml": """\
- id: green2019
  about: Relief
  design: Trial
  treatment: One drip
  comparator: Placebo
  result: It lasted 3 days.
  facts: [relief]
""",
    "docs/data/claims.yml": """\
- id: days
  group: adverts
  claim: It lasts for months.
  verdict: not-supported
  evidence: >-
    It lasted 3 days.[^green2019]
    Many slept.[^green2019]
""",
    "docs/data/glossary.yml": """\
- id: placebo
  term: placebo
  plain: a dummy
  meaning: A placebo looks the same.
  also: [dummy pill]
""",
}
LINES = {
    "relief": """\
docs/data/claims.yml:6:5: It lasted 3 days.[^green2019]
docs/data/claims.yml:7:5: Many slept.[^green2019]
docs/data/studies.yml:6:11: It lasted 3 days.
docs/data/studies.yml:7:11: facts: [relief]
docs/index.md:10:1: It lasted three days.[^green2019]
docs/index.md:12:1: It was short.[^green2019]
docs/index.md:12:49: It was given to 18 adults.[^green2019]
docs/index.md:16:1: /// icon-array | relief
""",
    "sleep": """\
docs/data/claims.yml:7:5: Many slept.[^green2019]
docs/index.md:12:1: It was short.[^green2019]
""",
    "green2019": """\
docs/data/claims.yml:6:5: It lasted 3 days.[^green2019]
docs/data/claims.yml:7:5: Many slept.[^green2019]
docs/data/facts.yml:7:13: sources: [green2019]
docs/data/facts.yml:15:13: sources: [green2019]
docs/data/studies.yml:1:7: - id: green2019
docs/index.md:10:1: It lasted three days.[^green2019]
docs/index.md:12:1: It was short.[^green2019]
docs/index.md:12:49: It was given to 18 adults.[^green2019]
docs/index.md:16:1: /// icon-array | relief
""",
    "placebo": """\
docs/data/facts.yml:13:14: Sleep was better than with placebo.
docs/data/studies.yml:5:15: Placebo
docs/index.md:12:1: It was short.[^green2019] Nobody had a placebo. It was given to 18 adults.[^green2019]
""",
}


@pytest.mark.parametrize(("id_", "lines"), LINES.items(), ids=LINES)
def test_says_where_something_is_used(id_: str, lines: str, make_guide: Make) -> None:
    make_guide(FILES)
    done = CliRunner().invoke(main, ["where", id_])
    assert (done.exit_code, done.stdout) == (0, lines)
    assert done.stderr == f"{len(lines.splitlines())} uses of '{id_}'.\n"


def test_guesses_what_was_meant(make_guide: Make) -> None:
    make_guide({})
    done = CliRunner().invoke(main, ["where", "releif"])
    assert (done.exit_code, done.stderr) == (
        1,
        (
            "error: no fact, source or term has the id 'releif'; did you mean 'relief'? "
            "Ids stand in docs/data/: facts.yml, sources.json, glossary.yml\n"
        ),
    )


def test_data_that_cannot_be_read_is_told_first(make_guide: Make) -> None:
    make_guide({"docs/data/facts.yml": "- id: [\n"})
    done = CliRunner().invoke(main, ["where", "relief"])
    assert done.exit_code == 1
    assert "docs/data/facts.yml" in done.stderr
    assert "error[yaml-invalid]" in done.stderr
