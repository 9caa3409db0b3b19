"""Chances in words alone: readers take "rare" for anything from 1 in 10 to 1 in 10,000."""

import re
from collections.abc import Iterator

from guide.diagnostics import Diagnostic
from guide.project import Page
from guide.prose import find_sentences
from guide.quantities import find_quantities

CHANCE = re.compile(
    r"(?<!most )(?<!more )(?<!less )(?<!least )(?<!in )(?<!how )\b"
    r"(?:very rare|very common|rare|rarely|uncommon|uncommonly|common|commonly|infrequent|frequently|infrequently"
    r"|seldom|usually|occasionally)\b(?! (?:sense|ground|name|to both))",
    re.IGNORECASE,
)
"""A chance as it stands alone. "Most common" says an order, and "how common" asks."""


def check_chances(page: Page) -> Iterator[Diagnostic]:
    """Yield the chances that a page says in words, with no number in the same sentence."""
    for _, sentences in find_sentences(page):
        for sentence in sentences:
            found = CHANCE.search(sentence.words)
            if found and not sentence.words.rstrip().endswith("?") and not any(find_quantities(sentence.words)):
                what = f"'{found[0]}' without a number: readers differ in what they take it for"
                help_ = "say how many of how many, with the source; or say that nobody has counted"
                yield sentence.problem(found.span(), "chance-bare", what, help_)
