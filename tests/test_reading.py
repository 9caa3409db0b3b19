"""Reading: grades as others have published them, or as one can count by hand."""

import pytest

from guide.reading import NOTHING, Reading, Terms, read_sentence

NO_TERMS = Terms.of([])


def ease(reading: Reading) -> float:
    """Return the other formula of the same counts, for which worked examples were published (Flesch, 1948)."""
    return 206.835 - 1.015 * reading.words / reading.sentences - 84.6 * reading.syllables / reading.words


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("The cat sat on the mat.", 116.1),  # Wikipedia, "Flesch-Kincaid readability tests"; npm, "flesch"
        ("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 37.5),  # Wikipedia
        ("This sentence, taken as a reading passage unto itself, is being used to prove a point.", 69.0),  # Wikipedia
    ],
)
def test_counts_as_published_examples_do(sentence: str, published: float) -> None:
    assert ease(read_sentence(sentence, NO_TERMS)) == pytest.approx(published, abs=0.1)


@pytest.mark.parametrize(
    ("counts", "grade"),
    [
        ((6, 1, 6), -1.45),  # the cat on the mat
        ((13, 1, 26), 13.08),  # npm, "flesch-kincaid", with its own count of syllables
        ((13, 1, 24), 11.26),  # the same sentence with the syllables of Wikipedia
        ((100, 10, 150), 6.01),  # 0.39 * 10 + 11.8 * 1.5 - 15.59
        ((1, 1, 1), -3.40),  # the lowest that there is
    ],
)
def test_the_grade_of_a_count(counts: tuple[int, int, int], grade: float) -> None:
    assert Reading(*counts).grade == pytest.approx(grade, abs=0.006)


def test_nothing_has_no_grade_and_adds_nothing() -> None:
    assert NOTHING.grade == 0
    assert read_sentence(" ... ", NO_TERMS) == NOTHING
    assert Reading(6, 1, 6) + NOTHING + Reading(4, 1, 9) == Reading(10, 2, 15)


@pytest.mark.parametrize(
    ("sentence", "syllables"),
    [
        ("Agoraphobia is real.", 2 + 1 + 1),
        ("Fear of agoraphobia, social anxiety disorder or panic.", 1 + 1 + 2 + 2 + 2 + 2 + 1 + 2),
        ("Anxiety alone.", 4 + 2),  # explained as part of a longer term only
        ("Social anxiety alone.", 2 + 4 + 2),
        ("CBT helps.", 2 + 1),
    ],
)
def test_a_word_of_a_term_counts_for_two_syllables_at_most(sentence: str, syllables: int) -> None:
    terms = Terms.of(["agoraphobia", "social anxiety disorder", "CBT"])
    assert read_sentence(sentence, terms).syllables == syllables
