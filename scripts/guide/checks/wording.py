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
DENIED_AFTER = re.compile(r"\bnot (?:been )?(?:shown|proven|known|found)\b|\bfalse\b", re.IGNORECASE)
"""Words that deny what stands before them: that it works is not shown."""
ASKED = re.compile(r"[^.!?|]*\?")
"""What follows up to the end of a question."""
QUOTED = re.compile(r"\"[^\"\n]*\"|\u201c[^\u201d\n]*\u201d")
"""What somebody else says, such as an advert."""
REASONS = {
    "hard": ("word-hard", "is harder than it need be"),
    "hurtful": ("word-hurtful", "can hurt or shame a reader"),
    "praise": ("word-praise", "is praise"),
    "claim": ("word-claim", "is a claim that no page may make"),
}
"""The code of each kind of wording, and what is said of it."""


@dataclass(frozen=True, slots=True)
class WordList:
    """Wordings that pages do without.

    Attributes:
        wordings: The wordings.
        keys: The longest word of each of their phrases in lower case, and which wording it is; of a word with a `*`,
            what stands before it.
    """

    wordings: tuple[Wording, ...]
    keys: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, wordings: Sequence[Wording]) -> "WordList":
        """Return the list of those that pages do without."""
        kept = tuple(wording for wording in wordings if wording.kind in REASONS)
        return cls(kept, tuple((find_key(words), at) for at, wording in enumerate(kept) for words in wording.words))

    def find_likely(self, text: str) -> "WordList":
        """Return those of which at least one word is in a text: few, so that its parts are searched for few."""
        lower = text.lower()
        return WordList(self.wordings, tuple(each for each in self.keys if each[0] in lower))

    @property
    def likely(self) -> tuple[Wording, ...]:
        """Those with a key."""
        return tuple(self.wordings[at] for at in sorted({at for _, at in self.keys}))


def find_key(phrase: str) -> str:
    """Return the longest word of a phrase, up to its `*`, in lower case."""
    return max((word.partition("*")[0] for word in phrase.lower().split()), key=len)


@lru_cache(maxsize=512)
def compile_wordings(wordings: tuple[Wording, ...]) -> re.Pattern[str]:
    """Return what finds any of some wordings; the number of its group that matched is that of the wording, from 1."""
    groups = (f"({'|'.join(map(write_pattern, wording.words))})" for wording in wordings)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=256)
def write_pattern(words: str) -> str:
    """Return the pattern of words in which `*` stands for any letters, and `...` for up to three words."""
    pattern = re.escape(words).replace(r"\*", r"[\w'-]*").replace(r"\ \.\.\.\ ", r"\s+(?:[\w'-]+\s+){0,3}")
    return pattern.replace(r"\ ", r"\s+")


def check_wording(page: Page, words: WordList) -> Iterator[Diagnostic]:
    """Yield the words of a page that it had better do without."""
    likely = words.find_likely(page.prose)
    for paragraph in find_paragraphs(page):
        yield from check_words(paragraph, likely)


def check_words(paragraph: Passage, words: WordList) -> Iterator[Diagnostic]:
    """Yield the words of a paragraph that it had better do without."""
    for found in SHORT.finditer(paragraph.words) if "n't" in paragraph.words.replace("\u2019", "'") else ():
        verb = found[0][:-3]
        full = FULL.get(verb.lower(), f"{verb} not")
        what = f"'{found[0]}' is easily misread; expected '{full.lower()}'"
        yield paragraph.problem(found.span(), "word-short", what, f"write '{full.lower()}'")
    if wordings := words.find_likely(paragraph.words).likely:
        for sentence in split_sentences(paragraph):
            yield from _check_sentence(sentence, wordings)


def _check_sentence(sentence: Passage, wordings: tuple[Wording, ...]) -> Iterator[Diagnostic]:
    text = sentence.words
    quoted = [found.span() for found in QUOTED.finditer(text)]
    for found in compile_wordings(wordings).finditer(text):
        wording = wordings[(found.lastindex or 1) - 1]
        if _is_excused(wording, text[: found.start()] + "\0" + text[found.end() :]):
            continue
        asserts = wording.kind in {"praise", "claim"}
        said_by_others = any(begin < found.start() < end for begin, end in quoted)
        asked = ASKED.match(text, found.end())
        denied = DENIED.search(text, 0, found.start()) or DENIED_AFTER.search(text, found.end())
        if asserts and (said_by_others or asked or denied):
            continue
        yield _tell(sentence, found, wording)


def _is_excused(wording: Wording, around: str) -> bool:
    """Return whether words stand beside the wording that make it right."""
    others = (rf"\b{write_pattern(other)}(?!\w)" for other in wording.unless)
    return any(re.search(other, around, re.IGNORECASE) for other in others)


def _tell(sentence: Passage, found: re.Match[str], wording: Wording) -> Diagnostic:
    code, fault = REASONS[wording.kind]
    help_ = f"say '{wording.say}'. {wording.why}" if wording.say else wording.why
    problem = sentence.problem(found.span(), code, f"'{' '.join(found[0].split())}' {fault}", help_)
    return replace(problem, severity="warning") if wording.kind == "hard" else problem
