"""`guide rules` and `guide explain`."""

import pytest
from click.testing import CliRunner

from guide.cli import main
from guide.rules import FAMILIES, RULES


def test_rules_lists_each_once_with_what_it_asks_for() -> None:
    lines = CliRunner().invoke(main, ["rules"]).stdout.splitlines()
    assert len(lines) == len(RULES) + len(FAMILIES)
    assert "  cite-unknown" in "\n".join(lines)
    assert all(any(rule.what in line for line in lines) for rule in RULES.values())


def test_explain_says_what_why_and_both_sides() -> None:
    done = CliRunner().invoke(main, ["explain", "cite-unknown"])
    assert done.exit_code == 0
    assert done.stdout == (
        "error[cite-unknown]: A citation that leads to no source\n\n"
        "Why: A reader who wants to look could not.\n"
        "From: DISCERN, question 4: is it clear what sources were used?\n\n"
        "Wrong:\n    It lasted three days.[^gren2019]\n\n"
        "Right:\n    It lasted three days.[^green2019]\n"
    )


def test_explain_names_the_file_of_its_example() -> None:
    assert "Wrong in docs/data/facts.yml:\n" in CliRunner().invoke(main, ["explain", "fact-invalid"]).stdout


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("cite-unknwon", "there is no rule 'cite-unknwon'; did you mean 'cite-unknown'?"),
        ("zzz", "there is no rule 'zzz'; guide rules lists them all"),
    ],
)
def test_explain_of_no_rule_is_misuse(code: str, says: str) -> None:
    done = CliRunner().invoke(main, ["explain", code])
    assert done.exit_code == 2
    assert says in " ".join(done.stderr.split())
