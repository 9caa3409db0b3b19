"""How hard words are to read: the grade of Flesch and Kincaid, with the words that a glossary explains made easy."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from guide.syllables import count_syllables

WORD = re.compile(r"[^\W_]+(?:[-'\u2019.,/][^\W_]+)*")
MOST_OF_A_TERM = 2
"""Syllables that a word of a term counts for: it is explained one tap away, and cannot be said in a shorter way."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted in some sentences.

    Attributes:
        words: How many words there are.
        sentences: How many sentences.
        syllables: How many syllables.
    """

    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        """The school grade in which most can read it (Kincaid and others, 1975, Research Branch Report 8-75)."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    def __add__(self, other: "Reading") -> "Reading":
        """Return what was counted in both."""
        return Reading(self.words + other.words, self.sentences + other.sentences, self.syllables + other.syllables)


NOTHING = Reading(0, 0, 0)


@dataclass(frozen=True)
class Terms:
    """The terms that a glossary explains, as words in lower case.

    Attributes:
        phrases: Each term as its words.
    """

    phrases: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, names: Iterable[str]) -> "Terms":
        """Return the terms with these names."""
        return cls(frozenset(tuple(WORD.findall(name.lower())) for name in names))

    @cached_property
    def by_first(self) -> dict[str, list[tuple[str, ...]]]:
        """The terms by their first word, the longest first."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(self.phrases, key=len, reverse=True):
            found.setdefault(phrase[0], []).append(phrase)
        return found

    def find(self, words: Sequence[str]) -> Collection[int]:
        """Return the places of the words that are part of a term."""
        places: set[int] = set()
        for at, word in enumerate(words):
            for phrase in self.by_first.get(word, ()):
                if tuple(words[at : at + len(phrase)]) == phrase:
                    places.update(range(at, at + len(phrase)))
                    break
        return places


def read_sentence(text: str, terms: Terms) -> Reading:
    """Count what is in one sentence of plain words."""
    words = WORD.findall(text)
    if not words:
        return NOTHING
    explained = terms.find([word.lower() for word in words])
    counts = [count_syllables(word) for word in words]
    syllables = sum(min(n, MOST_OF_A_TERM) if at in explained else n for at, n in enumerate(counts))
    return Reading(len(words), 1, syllables)
