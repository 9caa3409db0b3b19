"""The command `guide`, as somebody types it."""

import pytest
from click.testing import CliRunner

from guide.cli import main
from small_guide import PAGE, Make


def test_check_says_that_nothing_is_wrong(make_guide: Make) -> None:
    make_guide({})
    done = CliRunner().invoke(main, ["check"])
    assert (done.exit_code, done.output) == (0, "1 pages: nothing wrong.\n")


def test_check_lists_problems_and_fails(make_guide: Make) -> None:
    make_guide({"docs/index.md": PAGE.replace("green2019", "gren2019")})
    done = CliRunner().invoke(main, ["check"])
    assert done.exit_code == 1
    assert done.stderr.startswith("docs/index.md:10:23: error[cite-unknown]")
    assert done.stdout == ""


@pytest.mark.parametrize("words", [["chek"], ["serve", "--port", "many"]])
def test_a_command_that_is_not_one_is_misuse(words: list[str]) -> None:
    assert CliRunner().invoke(main, words).exit_code == 2


def test_links_without_a_site_says_what_to_do(make_guide: Make) -> None:
    make_guide({})
    done = CliRunner().invoke(main, ["links"])
    assert (done.exit_code, done.stderr) == (1, "error: there is no site in site/; run make build first\n")
