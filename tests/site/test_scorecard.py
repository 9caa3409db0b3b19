"""What clinics answered: walk-away answers first, what was not asked as not asked, and no score."""

import csv
import io

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from matrix import spread
from sheets import LONG, ODD, open_sheet, press, read_printed, read_saved, uncover
from violations import find_violations

SCORECARD = "choosing-a-provider/scorecard/"
QUESTIONS = 12


def mark(form: Locator, question: str, place: int, answer: str, note: str = "") -> None:
    box = form.locator(f"#{question} [data-of='{place}']")
    box.get_by_label(answer, exact=True).check()
    if note:
        box.get_by_label("Note").fill(note)


def found(form: Locator) -> list[str]:
    """Return the headings of what was noted, in order."""
    return form.locator(".scorecard__found").locator("h3, h4").all_inner_texts()


def test_starts_with_one_clinic_and_no_answer(address: str, visit) -> None:
    form = open_sheet(visit.page, address + SCORECARD)

    expect(form.get_by_label("Not asked", exact=True).and_(form.locator(":checked:visible"))).to_have_count(QUESTIONS)
    expect(form.locator(".scorecard__found")).to_be_hidden()
    expect(form.locator("[data-of='2']:visible")).to_have_count(0)


def test_walk_away_answers_come_first_and_nothing_is_counted(address: str, visit) -> None:
    form = open_sheet(visit.page, address + SCORECARD)
    form.get_by_label("Clinic 1: its name").fill("Green Lane")
    mark(form, "approved", 1, "Good")
    mark(form, "first", 1, "Unsure")
    mark(form, "harms", 1, "Walk away", "They said: no risks.")

    assert found(form) == ["Green Lane", "Walk away", "Unsure", "Not asked", "Good"]
    expect(form.locator("[data-answer=walk]")).to_contain_text("What can go wrong? They said: no risks.")
    expect(form.locator("[data-answer=missing] li")).to_have_count(QUESTIONS - 3)
    words = form.locator(".scorecard__found").inner_text().lower()
    assert not any(word in words for word in ("score", "total", "points", "best", "rank", " 1 of ", "%"))


def test_a_note_alone_is_noted_and_the_question_stays_open(address: str, visit) -> None:
    form = open_sheet(visit.page, address + SCORECARD)
    mark(form, "price", 1, "Not asked", "Ask on Monday")

    assert found(form) == ["Clinic 1", "Not asked"]
    expect(form.locator("[data-answer=missing]")).to_contain_text("What will it all cost? Ask on Monday")


def test_each_clinic_is_shown_by_its_name_alone_or_side_by_side(address: str, visit) -> None:
    form = open_sheet(visit.page, address + SCORECARD)
    mark(form, "harms", 1, "Walk away")

    form.get_by_label("Clinic 2", exact=True).check()
    expect(form.locator("[data-of='1']:visible")).to_have_count(0)
    expect(form.locator(".scorecard__found")).to_be_hidden()
    form.get_by_label("Clinic 2: its name").fill("Hill Road")
    mark(form, "dose", 2, "Good")
    assert found(form) == ["Hill Road", "Good", "Not asked"] or found(form) == ["Hill Road", "Not asked", "Good"]
    form.get_by_label("Side by side").check()

    assert [name for name in found(form) if name in {"Clinic 1", "Hill Road"}] == ["Clinic 1", "Hill Road"]
    expect(form.get_by_role("radio", name="Hill Road")).to_be_visible()
    expect(form.locator("#dose").get_by_role("group", name="Hill Road")).to_be_visible()


def test_all_of_it_works_by_keyboard(address: str, visit) -> None:
    page = visit.page
    form = open_sheet(page, address + SCORECARD)

    form.get_by_role("radio", name="Clinic 1").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Hill Road")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.matches('a')"):  # citations
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    page.keyboard.type("They said yes")

    assert found(form) == ["Hill Road", "Walk away", "Not asked"]
    expect(form.locator("[data-answer=walk]")).to_contain_text("Is it approved for my anxiety? They said yes")


def test_prints_one_sheet_for_a_clinic_with_open_questions_to_mark(address: str, visit) -> None:
    form = open_sheet(visit.page, address + SCORECARD)
    form.get_by_label("Clinic 1: its name").fill("Green Lane")
    mark(form, "harms", 1, "Walk away", "They said: no risks.")

    press(visit.page, "Print")
    (sheet,) = read_printed(visit.page)

    assert sheet.startswith("What clinics answered Green Lane 7. What can go wrong?")
    assert "Walk away They said: no risks. 1. Is it approved" in sheet
    assert sheet.count("\u25cb Good \u25cb Unsure \u25cb Walk away") == QUESTIONS - 1
    assert "A good answer: One written price, with refunds. Walk away if: I must pay for a package today." in sheet


def test_prints_all_side_by_side_on_one_sheet(address: str, visit) -> None:
    form = open_sheet(visit.page, address + SCORECARD)
    form.get_by_label("Side by side").check()
    mark(form, "harms", 3, "Walk away", "They said: no risks.")

    press(visit.page, "Print")
    (sheet,) = read_printed(visit.page)

    assert sheet.startswith("What clinics answered Clinic 1 Clinic 2 Clinic 3 7. What can go wrong?")
    assert sheet.count("\u25cb Good") == 3 * QUESTIONS - 1


def test_saves_all_clinics_in_use_as_words_and_for_a_spreadsheet(address: str, visit) -> None:
    form = open_sheet(visit.page, address + SCORECARD)
    form.get_by_label("Clinic 1: its name").fill("=Green+Lane")
    mark(form, "harms", 1, "Walk away", '=HYPERLINK("x")\n"two, lines"')
    form.get_by_label("Clinic 3", exact=True).check()
    mark(form, "dose", 3, "Good", ODD)

    name, saved = read_saved(visit.page, form.get_by_role("button", name="Save"))
    sheet_name, sheet = read_saved(visit.page, form.get_by_role("button", name="Spreadsheet"))

    assert (name, sheet_name) == ("my-clinics.txt", "my-clinics.csv")
    assert saved.startswith("What clinics answered\n\n=Green+Lane\n- 7. What can go wrong?: Walk away. =HYPERLINK")
    assert f"- 6. Which form and dose, and why?: Good. {ODD}\n" in saved
    assert "Clinic 2" not in saved
    rows = list(csv.reader(io.StringIO(sheet.removeprefix("\ufeff"))))
    assert rows[0] == ["", "'=Green+Lane", "Clinic 3"]
    assert rows[1] == ["7. What can go wrong?", 'Walk away. =HYPERLINK("x")\n"two, lines"', "Not asked"]
    assert len(rows) == QUESTIONS + 1
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_copies_what_it_saves(address: str, browser: Browser) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        form = open_sheet(page, address + SCORECARD)
        mark(form, "harms", 1, "Walk away", "They said: no risks.")

        press(page, "Copy")

        expect(form.get_by_role("status")).to_have_text("Copied.")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert "- 7. What can go wrong?: Walk away. They said: no risks." in copied


def test_everything_is_erased(address: str, visit) -> None:
    form = open_sheet(visit.page, address + SCORECARD)
    form.get_by_label("Clinic 1: its name").fill("Green Lane")
    mark(form, "harms", 1, "Walk away", "They said: no risks.")

    press(visit.page, "Erase everything")

    expect(form.locator(".scorecard__found")).to_be_hidden()
    expect(form.get_by_text("Green Lane")).to_have_count(0)
    expect(form.get_by_text("They said")).to_have_count(0)


@pytest.mark.parametrize(
    "words", spread([ODD, LONG, "=1+1", "\u202eevil"], quick=[ODD]), ids=["odd", "long", "formula", "right to left"]
)
@pytest.mark.parametrize("width", [320, 1280])
def test_odd_words_do_no_harm(words: str, width: int, address: str, visit) -> None:
    page = visit.page
    page.set_viewport_size({"width": width, "height": 800})
    form = open_sheet(page, address + SCORECARD)
    form.get_by_label("Side by side").check()
    form.get_by_label("Clinic 1: its name").fill(words[:80])
    mark(form, "harms", 1, "Walk away", words)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(form.locator("[data-answer=walk] li span")).to_have_text(words)
    press(page, "Print")
    printed = "".join("".join(read_printed(page)).split())
    assert words != LONG or printed.count("long") > len(LONG) // 4 - QUESTIONS * 9  # lines of other cells stand between
    assert words != "=1+1" or words in printed
    expect(page).to_have_title("Compare ketamine clinics, on your phone or on paper - Ketamine for anxiety")
    assert visit.complaints == []


def sheets_of(page: Page) -> list[str]:
    return [sheet for sheet in read_printed(page) if "12. What will it all cost?" in sheet]


@pytest.mark.parametrize(("view", "columns"), [("Clinic 1", 1), ("Clinic 3", 1), ("Side by side", 3)])
def test_without_a_script_it_prints_on_one_sheet(view: str, columns: int, address: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + SCORECARD)
        page.get_by_label(view, exact=True).check()
        if columns == 1:
            page.get_by_label(f"{view}: its name").fill("Green Lane")

        (sheet,) = sheets_of(page)

        assert "1. Is it approved for my anxiety?" in sheet
        assert sheet.count("Unsure") == columns * QUESTIONS
        assert "Not asked" not in sheet
        assert ("Green Lane" in sheet) is (columns == 1)


@pytest.mark.parametrize(
    ("view", "scheme", "width"),
    spread(
        [("Clinic 1", "light", 320), ("Side by side", "dark", 390), ("Side by side", "light", 1280)],
        quick=[("Clinic 1", "light", 320)],
    ),
)
def test_axe_finds_nothing_in_any_state(view: str, scheme: str, width: int, address: str, browser: Browser) -> None:
    with browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        form = open_sheet(page, address + SCORECARD)
        form.get_by_label(view, exact=True).check()
        assert find_violations(page, "form") == []
        mark(form, "harms", 1, "Walk away", "They said: no risks.")
        mark(form, "dose", 1, "Good")
        uncover(form)
        assert find_violations(page, "form") == []
