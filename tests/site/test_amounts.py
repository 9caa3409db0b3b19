"""The arithmetic of costs: whatever people write is read or told as a fault, and is never not a number."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

Call = Callable[..., dict[str, object]]
LONG = "1" * 10_000


@pytest.fixture(scope="module")
def call(built_site: Path, address: str, browser: Browser) -> Iterator[Call]:
    """Calls a function of the script, as a reader's browser gets it."""
    path = next(built_site.glob("assets/js/amounts.*js")).relative_to(built_site)
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        run = "([path, name, given]) => import(path).then((script) => script[name](given))"
        yield lambda name, given: page.evaluate(run, [f"{address}{path}", name, given])


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        *(("0", 0), ("400", 400), (" 400 ", 400), ("$400", 400), ("400 €", 400), ("£ 400.50", 400.5), ("5.", 5)),
        *(("400.5", 400.5), ("400,5", 400.5), ("400,50", 400.5), (".5", 0.5), (",5", 0.5), ("0.125", 0.125)),
        *(
            ("1,500", 1500),
            ("1.500", 1500),
            ("1 500", 1500),
            ("1\u00a0500", 1500),
            ("1'500", 1500),
            ("1\u2019500", 1500),
        ),
        *(("1,500.50", 1500.5), ("1.500,50", 1500.5), ("1,234,567.89", 1234567.89), ("1.234.567", 1234567)),
        *(("1,00,000", 100_000), ("12,34,567.5", 1234567.5), ("0,500", 0.5), ("999999999", 999_999_999)),
    ],
)
def test_reads_an_amount_as_people_write_it(text: str, amount: float, call: Call) -> None:
    assert call("readAmount", text) == {"value": amount}


@pytest.mark.parametrize("text", ["", " ", "\t\n", "\u00a0"])
def test_nothing_written_is_no_amount(text: str, call: Call) -> None:
    assert call("readAmount", text) == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        *((text, "number") for text in ("abc", "about 400", "400-800", "1e5", "0x10", "NaN", "Infinity", "١٢٣", "🌱")),
        *((text, "number") for text in ("1,2,3", "1.2.3", "1,500,00", "12,34.5", ".", ",", "$", "<script>", "=1+1")),
        *((text, "negative") for text in ("-5", "\u22125", "\u20135", "- 5.50", "-$5", "-0")),
        *((text, "large") for text in ("1000000000", "1,000,000,000", LONG)),
    ],
    ids=lambda text: text[:15],
)
def test_what_is_no_amount_is_told_as_a_fault(text: str, fault: str, call: Call) -> None:
    assert call("readAmount", text) == {"fault": fault}


def row(times: str | None = "1", low: str = "", high: str = "") -> dict[str, str]:
    return {"low": low, "high": high} | ({} if times is None else {"times": times})


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        (row("6", "400", "800"), 2400, 4800),
        (row("6", "400"), 2400, 2400),
        (row(None, "350"), 350, 350),
        (row("0", "", ""), 0, 0),
        (row("", "0"), 0, 0),
        (row("3", "0", "50"), 0, 150),
        (row("0.5", "99.99"), 50, 50),
        (row("3", "0.1", "0.2"), 0.3, 0.6),
        (row("9999", "999999999"), 9998999990001, 9998999990001),
    ],
)
def test_a_row_is_multiplied(written: dict[str, str], low: float, high: float, call: Call) -> None:
    assert call("addRow", written) == {"low": low, "high": high, "faults": {}}


@pytest.mark.parametrize("written", [row(), row(""), row("", "400", "800"), row("6"), row(None)])
def test_a_row_with_a_number_that_was_not_told_is_unknown_and_not_zero(written: dict[str, str], call: Call) -> None:
    assert call("addRow", written) == {"faults": {}}


@pytest.mark.parametrize(
    ("written", "faults"),
    [
        (row("6", "800", "400"), {"high": "order"}),
        (row("6", "", "400"), {"low": "missing"}),
        (row("6", "x", "400"), {"low": "number"}),
        (row("-6", "x", "1000000000"), {"times": "negative", "low": "number", "high": "large"}),
        (row("10000", "1"), {"times": "large"}),
        (row("0", "800", "400"), {"high": "order"}),
    ],
)
def test_a_row_with_a_fault_is_unknown(written: dict[str, str], faults: dict[str, str], call: Call) -> None:
    assert call("addRow", written) == {"faults": faults}


def total(rows: list[dict[str, object]], call: Call) -> dict[str, object]:
    added = call("addUp", rows)
    del added["rows"]
    return added


SIX = row("6", "400", "800")
PAID = {"takesOff": True}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], {"unknown": [], "open": False}),
        ([SIX, row(None, "350")], {"low": 2750, "high": 5150, "unknown": [], "open": False}),
        ([SIX, row("")], {"low": 2400, "high": 4800, "unknown": [1], "open": False}),
        ([row(""), row("6")], {"unknown": [0, 1], "open": False}),
        ([row(""), row(None, "100") | PAID], {"unknown": [0], "open": False}),
        ([SIX, row(None) | PAID], {"low": 2400, "high": 4800, "unknown": [1], "open": True}),
        ([SIX, row(None, "400", "1000") | PAID], {"low": 1400, "high": 4400, "unknown": [], "open": False}),
        ([SIX, row(None, "3000") | PAID], {"low": 0, "high": 1800, "unknown": [], "open": False}),
        ([SIX, row(None, "9000") | PAID], {"low": 0, "high": 0, "unknown": [], "open": False}),
        ([row("0"), row(None, "0")], {"low": 0, "high": 0, "unknown": [], "open": False}),
        ([row("1", "0.1"), row("1", "0.2")], {"low": 0.3, "high": 0.3, "unknown": [], "open": False}),
        ([SIX, row("6", "9", "8")], {"low": 2400, "high": 4800, "unknown": [1], "open": False}),
    ],
)
def test_the_sum_is_of_what_is_known(rows: list[dict[str, object]], expected: dict[str, object], call: Call) -> None:
    assert total(rows, call) == expected
