"""Chances in words alone."""

import pytest

from checks.pages import page, words
from guide.checks.chances import check_chances


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("Relief is rare.", ["rare"]),
        ("This is very common.", ["very common"]),
        ("- It usually passes.", ["usually"]),
        ("Relief is rare: 3 of 100.", []),
        ("Relief is common, in about half.", []),
        ("Which was the most common?", []),
        ("Nausea was the most common.", []),
        ("We do not know how common it is.", []),
        ("Is it rare?", []),
        ("They have a name in common.", []),
        ("It is rare. It came to 3 of 100.", ["rare"]),
    ],
)
def test_a_chance_has_a_number_beside_it(markdown: str, found: list[str]) -> None:
    assert [words(problem, markdown) for problem in check_chances(page(markdown))] == found
