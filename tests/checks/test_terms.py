"""Terms: letters and medical words that somebody explains, and those that nobody does."""

import pytest

from checks.pages import page, words
from guide.checks.terms import Explained, check_terms
from guide.reading import Terms

EXPLAINED = Explained(Terms.of(["SSRI", "agoraphobia"]), {"ssri", "ssris", "uk", "agoraphobia", "experimental"})


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("Ask for an ECG, then an ECG.", ["ECG"]),
        ("Ask for a picture of the heart (ECG). The ECG is short.", []),
        ("An ECG (a picture of the heart) is short.", []),
        ("Two kinds (an ECG, a chest film) are taken.", []),
        ("An SSRI or SSRIs, in the UK.", []),
        ("Two ECGs.", ["ECGs"]),
        ("Schedule III, part IV.", []),
        ("MedWatch and DocInfo are names; COVID-19 is one too.", ["COVID-19"]),
        ("`ECG` and [words](ECG.md)", []),
        ("You have too little oxygen (hypoxaemia). Again (hypoxaemia).", ["hypoxaemia"]),
        ("You fear crowds (agoraphobia).", []),
        ("It is new (experimental). Not so (undated).", []),
        ("| Fear (hypoxaemia) |", ["hypoxaemia"]),
    ],
)
def test_what_is_not_explained_is_told_once(markdown: str, found: list[str]) -> None:
    assert [words(problem, markdown) for problem in check_terms(page(markdown), EXPLAINED)] == found
