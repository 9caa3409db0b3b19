"""What a first year costs: a range of what is known, and what nobody told in plain sight."""

import csv
import io

import pytest
from playwright.sync_api import Browser, Locator, expect

from matrix import spread
from sheets import LONG, ODD, open_sheet, press, read_printed, read_saved, uncover
from violations import find_violations

COST = "choosing-a-provider/cost/"
ROWS = 10
AT_FIRST = "The first year costs at least 2,750 to 5,150 US dollars before insurance, plus what you were not told."


@pytest.fixture
def form(address: str, visit) -> Locator:
    return open_sheet(visit.page, address + COST)


def write(form: Locator, row: str, **parts: str) -> None:
    for name, words in parts.items():
        form.locator(f"#{row}-{name}").fill(words)
    form.locator(f"#{row}-{name}").press("Tab")


def total(form: Locator) -> str:
    return form.locator(".cost__sum h3").inner_text()


def listed(form: Locator, beginning: str) -> list[str]:
    told = [words for words in form.locator(".cost__sum p").all_inner_texts() if words.startswith(beginning)]
    return told[0].removeprefix(beginning).strip(" .").split("; ") if told else []


def test_begins_with_examples_that_say_so_and_with_what_nobody_told(form: Locator) -> None:
    assert total(form) == AT_FIRST
    assert listed(form, "Our example is still in:") == [
        *("First assessment", "Sessions in the series", "Therapy sessions", "Top-ups (boosters) in the first year")
    ]
    assert len(listed(form, "You were not told:")) == ROWS - 2
    expect(form.locator("#cost-tests")).to_contain_text("Comes to: not told")
    expect(form.locator("#cost-series")).to_contain_text("Comes to: 2,400 to 4,800 US dollars")


def test_every_example_says_where_it_comes_from_and_of_when_it_is(form: Locator) -> None:
    rows = form.locator(".cost__row:has([data-default])")
    assert rows.count() == 4
    for row in rows.all():
        expect(row.locator(".footnote-ref").first).to_be_visible()
        expect(row).to_contain_text("Example: ")
        assert any(word in row.inner_text() for word in ("2016", "2024", "no date"))


def test_what_the_reader_writes_is_added_up(form: Locator) -> None:
    write(form, "assessment", low="200")
    write(form, "series", times="8", low="300,50", high="1.000")
    write(form, "tests", low="0")
    for row in ("monitoring", "medicines", "therapy", "top-ups", "travel", "days-off"):
        write(form, row, times="0")
    write(form, "insurance", low="0")

    assert total(form) == "The first year costs 2,604 to 8,200 US dollars."
    assert listed(form, "You were not told:") == []
    write(form, "insurance", low="500", high="1,000")
    assert total(form) == "The first year costs 1,604 to 7,700 US dollars."
    write(form, "travel", times="", low="20")
    assert total(form) == "The first year costs at least 1,604 to 7,700 US dollars, plus what you were not told."
    assert listed(form, "You were not told:") == ["Travel, and someone to take you home"]


def test_insurance_that_nobody_told_is_no_zero(form: Locator) -> None:
    press(form.page, "Take out our examples")
    assert total(form) == "You were not told what anything costs."
    for row in ("assessment", "tests"):
        write(form, row, low="100")
    for row in ("series", "monitoring", "medicines", "therapy", "top-ups", "travel", "days-off"):
        write(form, row, times="0")

    assert total(form) == "The first year costs 200 US dollars before insurance."


def test_examples_can_be_taken_out_and_come_back(form: Locator) -> None:
    button = form.get_by_role("button", name="Take out our examples")
    write(form, "tests", low="100")

    button.click()
    expect(button).to_be_hidden()
    expect(form.locator("#assessment-low")).to_be_focused()
    assert total(form) == "The first year costs at least 100 US dollars before insurance, plus what you were not told."
    press(form.page, "Erase everything")

    expect(form.locator("#tests-low")).to_have_value("")
    expect(form.locator(".cost__sum h3")).to_have_text(AT_FIRST)


def test_another_currency_takes_the_example_prices_out(form: Locator) -> None:
    write(form, "tests", low="100")
    form.get_by_label("Currency").fill("\u20ac")
    form.get_by_label("Currency").press("Tab")

    assert total(form) == "The first year costs at least 100 \u20ac before insurance, plus what you were not told."
    expect(form.locator("#series-low")).to_have_value("")
    expect(form.locator("#series-times")).to_have_value("6")
    form.get_by_label("Currency").fill("")
    assert total(form).startswith("The first year costs at least 100 before insurance")


@pytest.mark.parametrize(
    ("part", "words", "fault"),
    [
        ("low", "about 400", "Write one number in digits, like 400 or 400.50."),
        ("low", "-400", "This cannot be below 0. Write 0 if it costs nothing."),
        ("low", "9999999999", "This number is too large. Look at it again."),
        ("low", "", "Write the lowest price too."),
        ("high", "399", "This is below the lowest price. Swap the two."),
        ("times", "six", "Write one number in digits, like 400 or 400.50."),
    ],
)
def test_a_fault_stands_beside_its_field_and_is_said_once(part: str, words: str, fault: str, form: Locator) -> None:
    field = form.locator(f"#series-{part}")
    field.fill(words)
    expect(form.locator("#cost-series")).not_to_contain_text(fault)
    field.press("Tab")

    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(fault)
    expect(form.get_by_role("status")).to_have_text(fault)
    assert listed(form, "Look at these again:") == ["Sessions in the series"]
    assert "NaN" not in form.inner_text()
    assert total(form) == "The first year costs at least 350 US dollars before insurance, plus what you were not told."
    field.fill({"low": "400", "high": "800", "times": "6"}[part])

    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(form.locator("#cost-series")).not_to_contain_text(fault)


def test_the_sum_is_said_once_a_field_is_done_and_not_at_each_key(form: Locator) -> None:
    status = form.get_by_role("status")
    form.locator("#tests-low").press_sequentially("100")
    expect(status).to_have_text("")
    expect(form.locator(".cost__sum h3")).to_contain_text("2,850 to 5,250")

    form.page.keyboard.press("Tab")

    expect(status).to_contain_text("at least 2,850 to 5,250 US dollars")


def test_all_of_it_works_by_keyboard(form: Locator) -> None:
    page = form.page
    form.get_by_label("Currency").focus()
    names = []
    for _ in range(40):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.id"))

    fields = [field for field in names if field.endswith(("-times", "-low", "-high"))]
    assert fields[:5] == ["assessment-low", "assessment-high", "tests-low", "tests-high", "series-times"]
    assert fields[-2:] == ["insurance-low", "insurance-high"]
    assert len(fields) == 27


def test_prints_on_one_sheet_with_empty_boxes_where_nobody_told(form: Locator) -> None:
    write(form, "tests", low="100", high="150")
    press(form.page, "Print")

    (sheet,) = read_printed(form.page)

    assert sheet.startswith("What the first year would cost me How many Price of one Up to Comes to: First assessment")
    assert "Tests 100 150 100 to 150 US dollars" in sheet
    assert "at least 2,850 to 5,300 US dollars before insurance, plus what you were not told." in sheet
    assert "Our example is still in: First assessment;" in sheet
    assert "its page has no date" in sheet
    assert "not told Fees" not in sheet


def test_prints_an_empty_sheet_with_the_rule_to_add_up(form: Locator) -> None:
    press(form.page, "Take out our examples")
    press(form.page, "Print")

    (sheet,) = read_printed(form.page)

    assert "you need not work anything out" in sheet
    assert "What I pay in the first year:" in sheet
    assert "400" not in sheet


def test_saves_words_and_a_spreadsheet(form: Locator) -> None:
    write(form, "tests", low="=1+1")
    form.get_by_label("Currency").fill(ODD[:40])

    name, saved = read_saved(form.page, form.get_by_role("button", name="Save"))
    table_name, table = read_saved(form.page, form.get_by_role("button", name="Spreadsheet"))

    assert (name, table_name) == ("my-costs.txt", "my-costs.csv")
    assert saved.startswith("What the first year would cost me\n\n")
    assert "- Travel, and someone to take you home: = not told\n" in saved
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"))))
    assert rows[0] == ["", "How many", "Price of one", "Up to", "Comes to:"]
    assert rows[2] == ["Tests", "", "'=1+1", "", "not told"]
    assert len(rows) == ROWS + 2


@pytest.mark.parametrize("words", spread([ODD, LONG, "\u202e1"], quick=[ODD]), ids=["odd", "long", "right to left"])
@pytest.mark.parametrize("width", [320, 1280])
def test_odd_words_do_no_harm(words: str, width: int, form: Locator, visit) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    form.get_by_label("Currency").fill(words)
    write(form, "tests", low=words)

    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
    assert listed(form, "Look at these again:") == ["Tests"]
    assert "NaN" not in form.inner_text()
    press(visit.page, "Print")
    assert "First assessment" in read_printed(visit.page)[0]
    expect(visit.page).to_have_title("What ketamine treatment costs - Ketamine for anxiety")
    assert visit.complaints == []


def test_without_a_script_it_is_a_sheet_to_fill_in_by_hand(address: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + COST)
        expect(page.locator("#series-low")).to_have_value("")
        expect(page.locator(".cost__sum")).to_be_hidden()

        (sheet,) = [sheet for sheet in read_printed(page) if "What insurance pays (taken off)" in sheet]

        assert "First assessment" in sheet
        assert sheet.count("Comes to:") == ROWS
        assert "you need not work anything out" in sheet
        assert "What I pay in the first year:" in sheet


@pytest.mark.parametrize(("scheme", "width"), spread([("light", 320), ("dark", 1280)], quick=[("dark", 1280)]))
def test_axe_finds_nothing_in_any_state(scheme: str, width: int, address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        form = open_sheet(page, address + COST)
        assert find_violations(page, "form") == []
        write(form, "series", times="six", high="3")
        uncover(form)
        assert find_violations(page, "form") == []
        press(page, "Take out our examples")
        uncover(form)
        assert find_violations(page, "form") == []
