"""What word processors leave behind: what is right is left alone. tests/cases/bad-input has what is not."""

import pytest

from guide.checks.pasted import check_pasted
from guide.checks.structure import check_structure
from small_guide import PAGE, Make


@pytest.mark.parametrize(
    "words",
    [
        "- One\n-\tAnother\n",
        "A dot \u00b7 between words, and \u2013 a dash.",
        "| A | B |\n|---|:-:|\n| a \\| b | c |\n| d | |\n",
        "| A |\n|---|\n| a |",
        "A | B\n--|--\na | b",
        "`\u2022\tcode`",
        "[see][a2019] and [a2019](other.md), [a2019]: not cited, ![a2019](b.svg)",
    ],
)
def test_leaves_alone_what_is_right(words: str, make_guide: Make) -> None:
    project = make_guide({"docs/index.md": f"{PAGE}\n{words}\n"})
    page = project.read_page(project.docs / "index.md")
    assert [*check_pasted(page), *check_structure(page)] == []
