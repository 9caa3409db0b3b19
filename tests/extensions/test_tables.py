"""Tables: Markdown in, HTML out."""

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

NUMBERS = "| Effect | With | Without |\n|---|---|---|\n| Dizzy | 29 | 8 |\n"


def draw(markdown: str) -> LexborHTMLParser:
    return LexborHTMLParser(Markdown(extensions=["tables", "guide.extensions.tables"]).convert(markdown))


def test_cells_know_their_column_and_row() -> None:
    table = draw(NUMBERS)

    assert [cell.attributes["scope"] for cell in table.css("th")] == ["col", "col", "col", "row"]
    assert [(cell.text(), cell.attributes["data-label"]) for cell in table.css("td")] == [
        ("29", "With"),
        ("8", "Without"),
    ]
    assert [cell.attributes["role"] for cell in table.css("tbody tr > *")] == ["rowheader", "cell", "cell"]


@pytest.mark.parametrize(
    ("markdown", "name"),
    [
        (NUMBERS, "table"),
        (NUMBERS.replace("29", "many words that need more room"), "table table--words"),
        ("| A | B | C | D |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n", "table table--words"),
    ],
)
def test_only_tables_of_words_are_stacked_on_a_phone(markdown: str, name: str) -> None:
    assert draw(markdown).css_first("table").attributes["class"] == name
