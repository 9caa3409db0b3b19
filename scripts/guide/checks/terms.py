"""Terms: letters that stand for words, and medical words, are explained where a reader meets them."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from guide.data import Data
from guide.diagnostics import Diagnostic
from guide.project import Page
from guide.prose import find_paragraphs
from guide.reading import WORD, Terms
from guide.syllables import count_syllables

LETTERS = re.compile(r"(?<![\w./-])([A-Z]{2,6})(?:s|-\d+)?(?![\w/]|-[A-Z]|\.\w)")
"""Letters that stand for words, also of more than one thing, or with a number."""
ROMAN = re.compile(r"[IVXLC]+")
IN_BRACKETS = re.compile(r"(?<=\w )\((?P<word>[a-z][a-z-]{5,})\)")
LONG = 4
"""Syllables from which a word in brackets is taken for a term."""


@dataclass(frozen=True, slots=True)
class Explained:
    """What needs no explanation on a page.

    Attributes:
        terms: What the glossary explains.
        words: The same, and what every reader knows, word by word in lower case.
    """

    terms: Terms
    words: Collection[str]

    @classmethod
    def by(cls, data: Data) -> "Explained":
        """Return what the glossary explains, and what the house says that readers know."""
        names = [name for term in data.glossary.by_id.values() for name in (term.term, *term.also)]
        wordings = data.house.wordings.by_id.values()
        known = [word for wording in wordings if wording.kind == "known" for word in wording.words]
        return cls(Terms.of(names), {word for name in (*names, *known) for word in (name.lower(), *split(name))})


def split(name: str) -> list[str]:
    """Return the words of a name in lower case."""
    return WORD.findall(name.lower())


def check_terms(page: Page, explained: Explained) -> Iterator[Diagnostic]:
    """Yield the letters and terms that a page uses and nobody explains."""
    seen: set[str] = set()
    for paragraph in find_paragraphs(page):
        for found in LETTERS.finditer(paragraph.words):
            letters = found[1]
            if letters in seen or ROMAN.fullmatch(letters):
                continue
            seen.add(letters)
            if not (_is_known(found[0], letters, explained) or _is_explained(paragraph.words, found)):
                what = f"'{letters}' is not explained where the page first uses it"
                help_ = f"write the words with ({letters}) after them, or add it to docs/data/glossary.yml"
                yield paragraph.problem(found.span(), "letters-unexplained", what, help_)
        for found in IN_BRACKETS.finditer(paragraph.words):
            word = found["word"]
            if word not in explained.words and count_syllables(word) >= LONG and word not in seen:
                seen.add(word)
                what = f"'{word}' looks like a term, and the glossary has no such entry"
                help_ = "add it to docs/data/glossary.yml; or to the known words in docs/data/plain-words.yml"
                problem = paragraph.problem(found.span("word"), "term-unlisted", what, help_)
                yield replace(problem, severity="warning")


def _is_known(shown: str, letters: str, explained: Explained) -> bool:
    return letters.lower() in explained.words or shown.lower() in explained.words


def _is_explained(words: str, found: re.Match[str]) -> bool:
    """Return whether the letters stand in brackets after words, or have words in brackets after them."""
    before, after = words[: found.start()].rstrip(), words[found.end() :].lstrip()
    return before.endswith("(") or after.startswith("(") or bool(re.match(r"[^()]*\)", after) and "(" in before)
