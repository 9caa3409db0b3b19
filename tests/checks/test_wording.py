"""Wording: words to do without, and where the same words are right."""

import pytest

from checks.pages import page, words
from guide.checks import check_project
from guide.checks.wording import WordList, check_wording
from guide.house import Wording
from small_guide import SMALL_GUIDE, Make

LIST = WordList.of(
    [
        Wording("use", "hard", ("utilis*", "prior to"), "The short word says the same.", "use"),
        Wording("addict", "hurtful", ("addicts",), "A person is more than that."),
        Wording("proven", "praise", ("proven", "breakthrough*"), "Say what was found."),
        Wording("bladder", "claim", ("harm ... only in parties",), "Nobody knows.", unless=("dentist*",)),
        Wording("known", "known", ("UK",), "Readers know it."),
    ]
)


def find(markdown: str) -> list[tuple[str, str]]:
    return [(problem.code, words(problem, markdown)) for problem in check_wording(page(markdown), LIST)]


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("Use it.", []),
        ("They utilised it prior\nto that.", [("word-hard", "utilised"), ("word-hard", "prior")]),
        ("Not for addicts.", [("word-hurtful", "addicts")]),
        ("- It is proven.", [("word-praise", "proven")]),
        ("| A breakthrough |", [("word-praise", "breakthrough")]),
        ("It is not proven. It is proven.", [("word-praise", "proven")]),
        ("Nobody has proven it.", []),
        ("That it is a breakthrough is not shown.", []),
        ("Is it proven?", []),
        ("Is it proven, or not? It is proven.", [("word-praise", "proven")]),
        ('The advert says "proven".', []),
        ("The advert says \u201ca proven way\u201d.", []),
        ("Harm to bladders comes only in parties.", [("word-claim", "Harm to bladders comes only in parties")]),
        ("Dentists say harm comes only in parties.", []),
        ("It works in the UK.", []),
        ("`utilise` and proven-ness", []),
        ("[proven](utilise.md)", [("word-praise", "proven")]),
        ("Don't drive.", [("word-short", "Don't")]),
        ("You can\u2019t drive, and won't.", [("word-short", "can\u2019t"), ("word-short", "won't")]),
        ("The doctor's note. It's right.", []),
    ],
)
def test_tells_one_from_the_other(markdown: str, found: list[tuple[str, str]]) -> None:
    assert find(markdown) == found


def test_says_what_to_say_instead_and_why() -> None:
    (problem,) = check_wording(page("Utilise it."), LIST)
    assert (problem.message, problem.severity) == ("'Utilise' is harder than it need be", "warning")
    assert problem.help == "say 'use'. The short word says the same."


@pytest.mark.parametrize(("short", "full"), [("can't", "cannot"), ("Won't", "will not"), ("don't", "do not")])
def test_says_the_full_form(short: str, full: str) -> None:
    (problem,) = check_wording(page(f"You {short} go."), LIST)
    assert problem.help == f"write '{full}'"


def test_an_empty_list_finds_nothing() -> None:
    assert list(check_wording(page("Anything at all."), WordList.of([]))) == []


def test_words_of_data_files_are_read_too(make_guide: Make) -> None:
    facts = str(SMALL_GUIDE["docs/data/facts.yml"]).replace("Relief lasted three days.", "A proven way to relief.")
    listed = "- {id: proven, kind: praise, words: [proven], why: Say what was found.}\n"
    project = make_guide({"docs/data/facts.yml": facts, "docs/data/plain-words.yml": listed})
    (problem,) = check_project(project)
    assert str(problem).splitlines()[0] == "docs/data/facts.yml:2:16: error[word-praise]: 'proven' is praise"
