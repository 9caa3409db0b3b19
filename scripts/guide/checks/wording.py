"""Wording: hard and hurtful words, praise, claims that nobody could keep, and "don't" for "do not"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from guide.diagnostics import Diagnostic
from guide.house import Wording
from guide.project import Page
from guide.prose import Passage, find_paragraphs, split_sentences

SHORT = re.compile(
    r"\b(?:ca|do|does|is|are|was|were|has|have|had|wo|would|should|must|did|could)n['\u2019]t\b", re.IGNORECASE
)
FULL = {"ca": "cannot", "wo": "will not"}
DENIED = re.compile(r"\b(?:not|no|never|nobody|none|nor|cannot|without|nothing|falsely|false|neither)\b", re.IGNORECASE)
"""Words after which something is denied: it has not been proven."""
ASKED = re.compile(r"[^.!?|]*\?")
"""What follows up to the end of a question."""
QUOTED = re.compile(r"\"[^\"\n]*\"|\u201c[^\u201d\n]*\u201d")
"""What somebody else says, such as an advert."""
REASONS = {
    "hard": ("word-hard", "is harder than it need be"),
    "hurtful": ("word-hurtful", "can hurt or shame a reader"),
    "praise": ("word-praise", "praises"),
    "claim": ("word-claim", "is a claim that no page may make"),
}
"""The code of each kind of wording, and what is said of it."""


@dataclass(frozen=True, slots=True)
class WordList:
    """Wordings, and one pattern that finds any of them.

    Attributes:
        wordings: The wordings that pages do without.
        pattern: Finds them; the number of its group that matched is that of the wording, from 1.
    """

    wordings: tuple[Wording, ...]
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, wordings: Sequence[Wording]) -> "WordList":
        """Return the list of those that pages do without."""
        kept = tuple(wording for wording in wordings if wording.kind in REASONS)
        groups = (f"({'|'.join(map(write_pattern, wording.words))})" for wording in kept)
        return cls(kept, re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?![\w-])" if kept else r"(?!)", re.IGNORECASE))


@lru_cache(maxsize=256)
def write_pattern(words: str) -> str:
    """Return the pattern of words in which `*` stands for any letters, and `...` for up to three words."""
    pattern = re.escape(words).replace(r"\*", r"[\w'-]*").replace(r"\ \.\.\.\ ", r"\s+(?:[\w'-]+\s+){0,3}")
    return pattern.replace(r"\ ", r"\s+")


def check_wording(page: Page, words: WordList) -> Iterator[Diagnostic]:
    """Yield the words of a page that it had better do without."""
    for paragraph in find_paragraphs(page):
        for found in SHORT.finditer(paragraph.words):
            verb = found[0][:-3]
            full = FULL.get(verb.lower(), f"{verb} not")
            what = f"'{found[0]}' is easily misread; expected '{full.lower()}'"
            yield paragraph.problem(found.span(), "word-short", what, f"write '{full.lower()}'")
        if words.pattern.search(paragraph.words):
            for sentence in split_sentences(paragraph):
                yield from _check_sentence(sentence, words)


def _check_sentence(sentence: Passage, words: WordList) -> Iterator[Diagnostic]:
    text = sentence.words
    quoted = [found.span() for found in QUOTED.finditer(text)]
    for found in words.pattern.finditer(text):
        wording = words.wordings[(found.lastindex or 1) - 1]
        around = text[: found.start()] + "\0" + text[found.end() :]
        if any(re.search(rf"\b{write_pattern(other)}(?!\w)", around, re.IGNORECASE) for other in wording.unless):
            continue
        asserts = wording.kind in {"praise", "claim"}
        said_by_others = any(begin < found.start() < end for begin, end in quoted)
        asked = ASKED.match(text, found.end())
        if asserts and (said_by_others or asked or DENIED.search(text, 0, found.start())):
            continue
        yield _tell(sentence, found, wording)


def _tell(sentence: Passage, found: re.Match[str], wording: Wording) -> Diagnostic:
    code, fault = REASONS[wording.kind]
    help_ = f"say '{wording.say}'. {wording.why}" if wording.say else wording.why
    problem = sentence.problem(found.span(), code, f"'{' '.join(found[0].split())}' {fault}", help_)
    return replace(problem, severity="warning") if wording.kind == "hard" else problem
