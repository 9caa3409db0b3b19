"""Reading: how hard pages and paragraphs are, and how long sentences and paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import replace

from guide.diagnostics import Diagnostic
from guide.house import PageKind
from guide.project import Page
from guide.prose import Passage, find_sentences
from guide.reading import NOTHING, Reading, Terms, read_sentence

LONGEST_SENTENCE = 25
LONGEST_PARAGRAPH, LONGEST_ITEM = 3, 5
"""Sentences of a paragraph, and of a bullet or a step."""
PICTURE = re.compile(r"\s*!\[")
"""A picture that stands alone: its words are for those who do not see it."""
SHORTEST = 30
"""Words of a paragraph from which its grade says something."""
SHORTER = "use a shorter word, or make two sentences of it"

Counted = list[tuple[Passage, Reading]]


def check_reading(page: Page, kind: PageKind | None, terms: Terms) -> Iterator[Diagnostic]:
    """Yield what is too hard or too long on a page.

    Args:
        page: The page.
        kind: How hard it may be; nothing if nobody says.
        terms: What the glossary explains.
    """
    everything: Counted = []
    for paragraph, sentences in find_sentences(page):
        counted = [(sentence, read_sentence(sentence.words, terms)) for sentence in sentences]
        everything += counted
        yield from _check_lengths(paragraph, counted)
        if kind:
            yield from _check_paragraph(counted, kind)
    if kind:
        yield from _check_page(everything, kind)


def _check_lengths(paragraph: Passage, counted: Counted) -> Iterator[Diagnostic]:
    for sentence, reading in counted:
        if reading.words > LONGEST_SENTENCE:
            what = f"a sentence of {reading.words} words; expected up to {LONGEST_SENTENCE}"
            yield sentence.problem(_span(sentence), "sentence-long", what, "make two sentences of it")
    most = LONGEST_ITEM if paragraph.is_item else LONGEST_PARAGRAPH
    count = 0 if PICTURE.match(paragraph.text) else sum(reading.words > 0 for _, reading in counted)
    if count > most:
        what = f"{'a bullet' if paragraph.is_item else 'a paragraph'} of {count} sentences; expected up to {most}"
        help_ = "begin another where the next thought begins"
        yield paragraph.problem(_span(paragraph), "paragraph-long", what, help_)


def _check_paragraph(counted: Counted, kind: PageKind) -> Iterator[Diagnostic]:
    reading = _sum(counted)
    if reading.words >= SHORTEST and reading.grade > kind.paragraph:
        hardest = _hardest(counted)
        what = (
            f"a paragraph of grade {reading.grade:.1f}; expected up to {kind.paragraph:g}. This is its hardest sentence"
        )
        yield hardest.problem(_span(hardest), "grade-paragraph", what, SHORTER)


def _check_page(counted: Counted, kind: PageKind) -> Iterator[Diagnostic]:
    reading = _sum(counted)
    if reading.words >= SHORTEST and reading.grade > kind.grade:
        hardest = _hardest([each for each in counted if each[1].words >= SHORTEST // 3] or counted)
        what = f"the page has grade {reading.grade:.1f}; expected up to {kind.grade:g}. This is its hardest sentence"
        problem = hardest.problem(_span(hardest), "grade-page", what, SHORTER)
        yield problem if reading.grade > kind.limit else replace(problem, severity="warning")


def _sum(counted: Counted) -> Reading:
    return sum((reading for _, reading in counted), NOTHING)


def _hardest(counted: Counted) -> Passage:
    return max(counted, key=lambda each: each[1].grade)[0]


def _span(passage: Passage) -> tuple[int, int]:
    """Return where the first line of a passage begins and ends, without the space around it."""
    begin = len(passage.text) - len(passage.text.lstrip())
    return begin, begin + len(passage.text[begin:].split("\n")[0].rstrip())
