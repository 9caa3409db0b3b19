"""Addresses: kept, moved, lost."""

import pytest

from guide.addresses import name_address
from guide.checks.addresses import check_addresses
from guide.data import read_data
from small_guide import PAGE, Make

FILE = "docs/data/addresses.yml"


def find(make_guide: Make, listed: str | None) -> list[str]:
    project = make_guide({FILE: listed, "docs/part/fear.md": PAGE})
    return [str(problem) for problem in check_addresses(project, read_data(project).house)]


@pytest.mark.parametrize(
    ("page", "address"),
    [("index.md", ""), ("fear.md", "fear/"), ("part/fear.md", "part/fear/"), ("part/index.md", "part/")],
)
def test_names_the_address_of_a_page(page: str, address: str) -> None:
    assert name_address(page) == address


@pytest.mark.parametrize(
    "listed",
    [
        None,  # a guide that keeps no list is held to none
        "- id: ''\n- id: part/fear/\n",
        "- id: ''\n- id: part/fear/\n- id: dread/\n  to: part/fear.md\n- id: old.html\n  to: index.md\n",
    ],
)
def test_what_is_found_passes(listed: str | None, make_guide: Make) -> None:
    assert find(make_guide, listed) == []


@pytest.mark.parametrize(
    ("listed", "says"),
    [
        (
            "- id: ''\n- id: part/fear/\n- id: part/feer/\n",
            (
                f"{FILE}:3:7: error[address-gone]: 'part/feer/' was published, and no page stands there any more\n"
                "    3 | - id: part/feer/\n      |       ^^^^^^^^^^\n"
                "  help: did you mean 'part/fear/'? Say under 'to' which page readers find instead, like some-page.md"
            ),
        ),
        (
            "- id: ''\n- id: part/fear/\n- id: dread/\n  to: part/feer.md\n",
            (
                f"{FILE}:4:7: error[address-lost]: 'dread/' leads to 'part/feer.md', which is no page\n"
                "    4 |   to: part/feer.md\n      |       ^^^^^^^^^^^^\n"
                "  help: did you mean 'part/fear.md'? Name the file as it stands under docs/"
            ),
        ),
        (
            "- id: ''\n- id: part/fear/\n  to: index.md\n",
            (
                f"{FILE}:3:7: error[address-taken]: 'part/fear/' leads elsewhere, but a page stands there: "
                "docs/part/fear.md\n"
                "    3 |   to: index.md\n      |       ^^^^^^^^\n"
                "  help: take the line out, or give the page another name"
            ),
        ),
        (
            "- id: ''\n",
            (
                "docs/part/fear.md:1:1: warning[address-unlisted]: the address of this page, 'part/fear/', is not "
                "kept in docs/data/addresses.yml\n  help: run: guide check --fix, which adds it"
            ),
        ),
    ],
)
def test_what_is_lost_is_told(listed: str, says: str, make_guide: Make) -> None:
    assert find(make_guide, listed) == [says]
