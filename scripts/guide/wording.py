"""Words and numbers as people write them."""

from collections.abc import Sequence


def write_number(number: float) -> str:
    """Return a number as people write it: 12,226 or 0.5 or \u22121.17."""
    return f"{number:,.10g}".replace("-", "\u2212")


def join_words(words: Sequence[str]) -> str:
    """Return words as a list in a sentence."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def capitalise(words: str) -> str:
    """Return words with a capital at the beginning, and the rest as they were."""
    return words[:1].upper() + words[1:]
