"""Syllables: by the dictionary, by the rule, and how often the rule is right."""

import random
import re

import pytest

from guide.syllables import _read_dictionary, count_syllables, guess, look_up


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1),
        ("Anxiety", 4),
        ("you're", 1),
        ("doctor's", 2),
        ("salt-water", 3),
        ("randomised", 3),  # British spellings are not in the dictionary
        ("anaesthetic", 4),
        ("40", 1),
        ("6,630", 2),
        ("FDA", 3),
        ("WHO", 5),
        ("caf\u00e9", 1),  # a letter of another alphabet counts for nothing, and stops nothing
        ("zzz", 1),
        ("-", 1),
        ("", 1),
    ],
)
def test_counts(word: str, count: int) -> None:
    assert count_syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("table", 2), ("wanted", 2), ("stopped", 1), ("boxes", 2), ("makes", 1), ("radio", 3), ("being", 2), ("tsk", 1)],
)
def test_guesses_by_the_spelling(word: str, count: int) -> None:
    assert guess(word) == count


def test_finds_every_word_of_the_dictionary() -> None:
    lines = re.findall(rb"\n([a-z][a-z'.-]*) ([^\n#]*)", _read_dictionary())
    dice = random.Random(1)  # noqa: S311 - which words are looked up is no secret
    some = dice.sample(lines, 3000)
    assert [word for word, sounds in some if look_up(word.decode()) != len(re.findall(rb"\d", sounds))] == []
    assert look_up("notaword") == 0


def test_the_rule_is_right_nine_times_in_ten() -> None:
    words = re.findall(rb"\n([a-z]+) ", _read_dictionary())
    dice = random.Random(2)  # noqa: S311 - as above
    some = [word.decode() for word in dice.sample(words, 3000)]
    assert sum(guess(word) == look_up(word) for word in some) / len(some) > 0.88
