"""Finds the numbers in words: digits, number words, fractions and shares."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

WORDS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "twice": 2,
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
}
SCALES = {"thousand": 3, "million": 6}
"""Words after a number that multiply it, as powers of ten."""
FRACTIONS = {
    "half": 50.0,
    "a third": 100 / 3,
    "one third": 100 / 3,
    "two thirds": 200 / 3,
    "a quarter": 25.0,
    "one quarter": 25.0,
    "three quarters": 75.0,
}
"""Shares in words, in per cent."""
UNITS = {
    "percent": ("%", "per cent", "percent", "of 100", "out of 100", "in 100", "of every 100", "in every 100"),
    "people": (
        *("people", "person", "adults", "adult", "patients", "users", "volunteers", "children", "veterans"),
        *("women", "men", "experts", "members", "teenagers", "responders"),
    ),
    "studies": ("trials", "trial", "studies", "study", "reviews", "reports", "records", "surveys"),
    "minutes": ("minutes", "minute"),
    "hours": ("hours", "hour"),
    "days": ("days", "day"),
    "weeks": ("weeks", "week"),
    "months": ("months", "month"),
    "years": ("years", "year"),
    "dose": ("mg/kg", "mg per kg"),
    "mg": ("mg",),
    "ng/ml": ("ng/ml",),
    "mmHg": ("mmHg",),
    "money": ("US dollars", "dollars", "dollar"),
}
"""Families of units that are not taken for one another, and how they are written."""
FAMILY = {word: family for family, words in UNITS.items() for word in words}
UNIT = "|".join(sorted(map(re.escape, FAMILY), key=len, reverse=True))
COUNTED = "|".join(word for word in FAMILY if word.endswith("s") or word in UNITS["people"])
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DATE = re.compile(rf"(?:(?:(?P<day>\d{{1,2}}) )?{MONTH} )?(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d| (?:{COUNTED})\b)(?!-\d)")
NAME = re.compile(r"\b[A-Za-z]+-?\d+[A-Za-z]?\b|\b\d+[A-Z]+\b|\b\d+(?:st|nd|rd|th)\b")
"""Names that hold a digit, like DSM-5, and ordinals."""
ABOUT = r"about|around|roughly|nearly|almost|some|over|more than|up to|at least"
ANY = re.compile(rf"\d|\b(?:{'|'.join([*WORDS, *FRACTIONS])})\b", re.IGNORECASE)
"""What a text without numbers does not have."""
QUANTITY = re.compile(
    rf"(?P<about>\b(?:{ABOUT}) )?(?:"
    rf"(?P<part>\d+|\b(?:one|two|three)) in (?P<whole>[1-9]\d*|{'|'.join(WORDS)})\b(?! 100)"
    rf"|(?P<digits>(?<![\w.,])(?:{DIGITS})(?![\d]|,\d))(?: (?P<scale>thousand|million))?"
    rf"|\b(?P<fraction>{'|'.join(FRACTIONS)})\b"
    rf"|\b(?P<word>{'|'.join(WORDS)})\b)"
    rf"(?:[ -]?(?P<unit>{UNIT})(?!\w))?",
    re.IGNORECASE,
)
RANGE = re.compile(
    rf"(?:{DIGITS}|[a-z]+)[ ](?:to|or|and)[ ](?:{DIGITS}|[a-z]+)[ -]?(?P<unit>{UNIT})(?!\w)", re.IGNORECASE
)
COUNT = re.compile(
    rf"(?<![\w.,])({DIGITS}|{'|'.join(WORDS)}) of (?!100\b)({DIGITS})(?![\w%])(?! (?:{UNIT}))", re.IGNORECASE
)
"""Some of a number of people, such as "6 of 18"."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in words.

    Attributes:
        text: As it stands there.
        value: What it says; a share in per cent.
        decimals: Digits after the point; -6 for whole millions.
        family: The family of its unit; empty if it has none that we know.
        about: Whether a word before it says that it is not exact.
        share: Whether it is a part of a whole, such as "1 in 5" or "half".
        date: Whether it is a date: a year, with or without its month and day.
        start: Offset of its first character.
        end: Offset after its last one.
    """

    text: str
    value: float
    decimals: int
    family: str
    about: bool
    share: bool
    date: bool
    start: int
    end: int


@cache
def find_family(unit: str) -> str:
    """Return the family of a unit as a figure has it, such as "people aged 18 to 24"; empty if it has none."""
    found = re.match(rf"(?:{UNIT})(?!\w)", unit, re.IGNORECASE)
    return FAMILY[_key(found[0])] if found else ""


def find_quantities(text: str) -> Iterator[Quantity]:
    """Yield the numbers in a text, from left to right. Names such as DSM-5, ordinals, and "one" are none."""
    if not ANY.search(text):
        return
    rest = text
    for name in NAME.finditer(rest):
        rest = _cover(rest, name.span())
    for found in DATE.finditer(rest):
        year = float(found["year"])
        yield Quantity(found[0], year, 0, "", about=False, share=False, date=True, start=found.start(), end=found.end())
        rest = _cover(rest, found.span())
    families = {found.start(): FAMILY[_key(found["unit"])] for found in RANGE.finditer(rest)}
    families |= {start: "people" for found in COUNT.finditer(rest) for start in (found.start(1), found.start(2))}
    for found in QUANTITY.finditer(rest):
        yield _read(found, families)


def _cover(text: str, span: tuple[int, int]) -> str:
    return text[: span[0]] + "\0" * (span[1] - span[0]) + text[span[1] :]


def _key(unit: str) -> str:
    return next(word for word in FAMILY if word.lower() == unit.lower())


def _read(found: re.Match[str], families: dict[int, str]) -> Quantity:
    kind = next(name for name in ("whole", "digits", "fraction", "word") if found[name])
    start = found.start("part") if kind == "whole" else found.start(kind)
    words = found[kind].lower()
    decimals = 0
    if kind == "whole":
        value = 100 * _plain(found["part"]) / _plain(words)
    elif kind == "digits":
        value = float(words.replace(",", "")) * 10 ** SCALES.get((found["scale"] or "").lower(), 0)
        decimals = len(words.partition(".")[2]) - SCALES.get((found["scale"] or "").lower(), 0)
    else:
        value = FRACTIONS[words] if kind == "fraction" else float(WORDS[words])
    share = kind in {"whole", "fraction"}
    family = "percent" if share else FAMILY[_key(found["unit"])] if found["unit"] else families.get(start, "")
    text = found.string[start : found.end(kind)]
    return Quantity(text, value, decimals, family, bool(found["about"]), share, False, start, found.end(kind))  # noqa: FBT003


def _plain(word: str) -> float:
    word = word.lower()
    return float(word) if word.isdigit() else float({"one": 1, **WORDS}[word])
