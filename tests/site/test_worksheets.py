"""Sheets that readers fill in: what is typed stays with the reader, on the screen, on paper and in files."""

import csv
import gzip
import io
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from matrix import spread
from sheets import LONG, ODD, open_sheet, press, read_printed, read_saved, uncover
from violations import find_violations

DECIDE, PLAN, SCORECARD, COST = (
    *("decide/", "treatment/maintenance/"),
    *("choosing-a-provider/scorecard/", "choosing-a-provider/cost/"),
)
SHEETS = [DECIDE, PLAN]
"""Pages with a form to fill in."""
EVERY = [*SHEETS, SCORECARD, COST]
"""Those, and the pages with a form that a script of its own fits out."""
MOST_SCRIPT = 12_000
"""Bytes of the scripts of all sheets, as they are sent."""
TYPED = """form => [...form.querySelectorAll("input, textarea, select")].filter((field) =>
  field.matches("[type=radio], [type=checkbox]") ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue)
  .map((field) => field.id)"""
FILL = """(form, words) => {
  const given = { date: "2027-01-31", number: "6" };
  for (const field of form.querySelectorAll("input, textarea, select")) {
    if (field.matches("[type=radio], [type=checkbox]")) field.checked = true;
    else field.value = given[field.type] || words;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}"""
BOXES = "textarea, input:not([type=radio], [type=checkbox], [type=date], [type=number])"
KEPT = """async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie,
  databases: (await indexedDB.databases()).length, caches: await caches.keys(), history: history.length,
})"""


def fill_all(form, words: str = ODD) -> None:
    """Fill in every field, and mark the last of what can be marked."""
    form.evaluate(FILL, words)


@pytest.mark.parametrize("page_address", spread(EVERY, quick=[*SHEETS, COST]))
def test_nothing_typed_leaves_the_page_or_is_kept(page_address: str, address: str, visit) -> None:
    page = visit.page
    form = open_sheet(page, address + page_address)
    before, asked = page.evaluate(KEPT), len(visit.asked)

    for box in form.locator(BOXES).locator("visible=true").all():
        box.fill(ODD)
        box.press("Enter")
    fill_all(form)
    for button in page.locator("article button:visible:not([data-do=erase])").all():
        button.click()
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert [each for each in visit.asked[asked:] if not each.startswith("blob:")] == []
    assert page.evaluate(KEPT) == before
    assert (before["local"], before["session"], before["cookies"]) == ([], [], "")
    assert (before["databases"], before["caches"]) == (0, [])
    assert page.context.cookies() == []
    assert page.url == address + page_address
    assert {urlsplit(each).netloc for each in visit.asked if not each.startswith("blob:")} == {urlsplit(address).netloc}
    assert visit.complaints == []
    press(page, "Erase everything")
    assert form.evaluate(TYPED) == []


@pytest.mark.parametrize("leave", ["reload", "back", "kept whole"])
@pytest.mark.parametrize("page_address", spread(EVERY, quick=[PLAN]))
def test_a_form_is_empty_again(page_address: str, leave: str, address: str, visit) -> None:
    page = visit.page
    form = open_sheet(page, address + page_address)
    fill_all(form, "mine")
    assert form.evaluate(TYPED) != []

    if leave == "reload":
        page.reload()
    elif leave == "back":
        page.goto(address + "help/")
        page.go_back()
    else:  # as a browser shows a page that it has kept in memory
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")

    assert form.evaluate(TYPED) == []


@pytest.mark.parametrize("page_address", spread(EVERY, quick=[PLAN, COST]))
def test_a_form_can_be_filled_in_without_a_script(page_address: str, address: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700}) as context:
        page = context.new_page()
        page.goto(address + page_address)
        form = page.locator("form.worksheet")
        fill_all(form, "mine")
        form.locator("input").last.press("Enter")

        assert page.url == address + page_address
        assert form.evaluate(TYPED) != []
        expect(form).to_contain_text("No script of this page runs in your browser.")
        assert page.locator("article button:visible").count() == 0
        assert form.locator("[data-for]:visible").count() == form.locator("[data-for]").count()
        assert "mine" in " ".join(read_printed(page))


@pytest.mark.parametrize("page_address", spread(EVERY, quick=[PLAN]))
def test_a_form_in_a_folder_of_the_readers_own_can_be_filled_in(page_address: str, built_site: Path, visit) -> None:
    visit.page.goto((built_site / page_address / "index.html").as_uri())
    form = visit.page.locator("form.worksheet")
    fill_all(form, "mine")

    assert form.evaluate(TYPED) != []
    expect(form).to_contain_text("You can still fill this in and print the page.")
    assert "mine" in " ".join(read_printed(visit.page))


@pytest.mark.parametrize("page_address", SHEETS)
def test_what_is_typed_is_saved_as_it_was_typed(page_address: str, address: str, visit) -> None:
    form = open_sheet(visit.page, address + page_address)
    fill_all(form)

    name, saved = read_saved(visit.page, form.get_by_role("button", name="Save"))

    assert re.fullmatch(r"my-[a-z-]+\.txt", name)
    assert saved.startswith(f"{form.get_attribute('data-title')}\n\n")
    assert saved.count(ODD) == form.locator(BOXES).count()
    assert "not filled in" not in saved
    expect(form.get_by_role("status")).to_have_text("Saved. Look among your downloads.")


def test_a_form_says_what_is_not_filled_in(address: str, visit) -> None:
    form = open_sheet(visit.page, address + "treatment/maintenance/")
    form.get_by_label("It counts as help if").fill("I go out\nand I sleep")

    _, saved = read_saved(visit.page, form.get_by_role("button", name="Save"))

    assert "- The most that I will spend: not filled in\n" in saved
    assert "- It counts as help if: I go out\n  and I sleep\n" in saved


@pytest.mark.parametrize("may_copy", [True, False])
def test_a_form_is_copied_or_says_that_it_is_not(address: str, browser: Browser, *, may_copy: bool) -> None:
    rights = ["clipboard-read", "clipboard-write"] if may_copy else []
    with browser.new_context(permissions=rights) as context:
        page = context.new_page()
        form = open_sheet(page, address + "decide/")
        form.get_by_label("My questions").fill(ODD)
        form.get_by_label("A calming").check()
        if not may_copy:
            page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")

        press(page, "Copy")

        said = "Copied." if may_copy else "This browser does not let the page copy. Print or save instead."
        expect(form.get_by_role("status")).to_have_text(said)
        if may_copy:
            copied = page.evaluate("navigator.clipboard.readText()")
            assert f"- My questions: {ODD}\n" in copied
            assert re.search(r"^- A calming.*Do not stop", copied, re.MULTILINE)  # no mark without its rule


def test_erasing_asks_first_and_says_so(address: str, visit) -> None:
    page = visit.page
    page.goto(address + "decide/")
    questions = page.get_by_label("My questions")
    questions.fill("mine")

    page.once("dialog", lambda dialog: dialog.dismiss())
    press(page, "Erase everything")
    expect(questions).to_have_value("mine")

    page.once("dialog", lambda dialog: dialog.accept())
    press(page, "Erase everything")
    expect(questions).to_have_value("")
    expect(page.locator("form").get_by_role("status")).to_have_text("Everything that you typed is erased.")
    expect(page.get_by_label("Social anxiety", exact=True)).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("form").get_by_role("status")).to_be_empty()


@pytest.mark.parametrize("page_address", EVERY)
def test_erasing_is_in_sight_wherever_the_reader_is(page_address: str, address: str, visit) -> None:
    form = open_sheet(visit.page, address + page_address)
    erase = form.get_by_role("button", name="Erase everything")
    for group in form.locator(".worksheet__group").all():
        group.scroll_into_view_if_needed()
        expect(erase).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("page_address", ["decide/", "choosing-a-provider/cost/"])
def test_large_text_leaves_room_for_what_has_the_focus(page_address: str, address: str, visit) -> None:
    page = visit.page
    form = open_sheet(page, address + page_address)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    expect(form.locator("> [data-still]")).to_have_count(1)
    reached = """() => {
      const { left, top, width, height } = document.activeElement.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === document.activeElement;
    }"""

    form.locator("input").first.focus()
    for _ in range(20):
        page.keyboard.press("Tab")
        assert page.evaluate(reached)


def test_a_decision_prints_on_one_page(address: str, visit) -> None:
    page = visit.page
    form = open_sheet(page, address + "decide/")
    form.get_by_label("Generalised anxiety", exact=True).check()
    form.get_by_role("group", name="Side effects").get_by_label("A lot").check()
    form.get_by_label("Liver disease").check()
    form.get_by_label("I am not yet an adult").check()
    form.get_by_label("My questions").fill("What if it fades?\n<script>\n=cmd()\n\U0001f600")
    press(page, "Print")

    (sheet,) = read_printed(page)

    assert sheet.startswith("My options, to talk about What fits me best Generalised anxiety What matters to me")
    assert "Spravato is not recommended. I am not yet an adult: Spravato is not approved under 18." in sheet
    for words in ("Side effects A lot", "What if it fades?", "<script>", "=cmd()", "\U0001f600"):
        assert words in sheet
    assert "Get help now" not in sheet
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(read_printed(page)) > 1  # the whole page again
    expect(page.locator(".sheet")).to_have_count(0)


def test_a_plan_prints_with_lines_for_a_pen(address: str, visit) -> None:
    form = open_sheet(visit.page, address + "treatment/maintenance/")
    press(visit.page, "Print")

    sheets = read_printed(visit.page)

    assert len(sheets) <= 2
    labels = form.locator("div.field > label, fieldset.field > legend").all_text_contents()
    assert [label for label in labels if label not in " ".join(sheets)] == []


def test_a_diary_is_printed_alone_and_opens_in_a_spreadsheet(address: str, visit) -> None:
    page = visit.page
    open_sheet(page, address + "treatment/maintenance/")
    name, saved = read_saved(page, page.get_by_role("button", name="Save it as a spreadsheet file"))
    page.get_by_role("button", name="Print the diary").click()

    assert name == "my-diary.csv"
    head, *rows = list(csv.reader(io.StringIO(saved.removeprefix("\ufeff"))))
    assert (head[:2], rows[0][0], rows[-1][0]) == (["Week", "Date"], "Week 1", "Week 12")
    assert {len(row) for row in rows} == {len(head)}
    (sheet,) = read_printed(page)
    assert sheet.startswith("My diary, week by week Week Date")
    assert "Week 12" in sheet


def test_a_cell_is_words_and_never_a_formula(address: str, visit) -> None:
    page = visit.page
    page.goto(address + "decide/")
    draw = """cells => import(document.querySelector("script[src*=worksheet]").src).then((it) => it.toCsv([cells]))"""
    cells = ["=1+1", "+1", "-1", "@a", "\t=1", " =1", "\uff1d1", "a=1", 'say "x"', "two\nlines", "a,b", "", 5]

    drawn = page.evaluate(draw, cells)

    (row,) = csv.reader(io.StringIO(drawn.removeprefix("\ufeff"), newline=""))
    defused = ["'=1+1", "'+1", "'-1", "'@a", "'\t=1", "' =1", "'\uff1d1"]
    assert row == [*defused, "a=1", 'say "x"', "two\nlines", "a,b", "", "5"]


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_decision_shows_what_fits(way: str, address: str, visit) -> None:
    page = visit.page
    page.set_viewport_size({"width": 1280, "height": 900})
    form = open_sheet(page, address + "decide/")
    ketamine = form.locator("[data-aspect=better] dl > div", has=page.get_by_text("Ketamine", exact=True))
    expect(ketamine).to_contain_text("One drip, 18 people")
    expect(ketamine).to_contain_text("Six drips, 30 people")
    social = page.get_by_label("Social anxiety", exact=True)

    if way == "mouse":
        social.check()
    else:
        social.focus()
        page.keyboard.press("Space")
    expect(ketamine.get_by_text("One drip, 18 people")).to_be_visible()
    expect(ketamine.get_by_text("Six drips, 30 people")).to_be_hidden()
    assert form.locator(".aspect dl > div").count() == 54
    shown = "all => all.map((each) => each.querySelectorAll('[data-for]:not([hidden])').length)"
    assert set(form.locator(".aspect dl > div").evaluate_all(shown)) == {1}  # each option, in each respect

    if way == "mouse":
        page.get_by_label("Post-traumatic stress (PTSD)").check()
    else:
        for _ in range(3):
            page.keyboard.press("ArrowDown")
    expect(ketamine.get_by_text("Six drips, 30 people")).to_be_visible()

    press(page, "Erase everything")
    expect(ketamine.get_by_text("One drip, 18 people")).to_be_visible()


def test_on_a_phone_one_disorder_is_seen_at_a_time(address: str, visit) -> None:
    page = visit.page
    form = open_sheet(page, address + "decide/")
    pieces = form.locator("details[data-for]")
    assert pieces.evaluate_all("all => all.filter((each) => each.open).length") == 0
    ketamine = form.locator("[data-aspect=better] dl > div", has=page.get_by_text("Ketamine", exact=True))

    ketamine.get_by_text("Post-traumatic stress (PTSD)").press("Enter")
    expect(ketamine.get_by_text("Six drips, 30 people")).to_be_visible()
    form.get_by_label("How soon").first.uncheck()
    expect(ketamine.get_by_text("Six drips, 30 people")).to_be_visible()  # what a reader opened stays open
    expect(ketamine.get_by_text("One drip, 18 people")).to_be_hidden()
    assert "One drip, 18 people" in " ".join(read_printed(page))  # paper has all of it

    form.get_by_label("Social anxiety", exact=True).check()
    expect(ketamine.get_by_text("One drip, 18 people")).to_be_visible()
    expect(pieces.locator("summary").locator("visible=true")).to_have_count(0)
    form.get_by_label("I do not know, or more than one").check()
    expect(ketamine.get_by_text("Post-traumatic stress (PTSD)")).to_be_visible()
    expect(ketamine.get_by_text("Six drips, 30 people")).to_be_hidden()


def test_the_links_lead_to_each_part_and_back(address: str, visit) -> None:
    page = visit.page
    form = open_sheet(page, address + "decide/")
    parts = form.get_by_role("navigation", name="Parts of this sheet")

    parts.get_by_role("link", name="For the visit").click()
    expect(form.get_by_role("group", name="For the visit")).to_be_in_viewport()
    form.get_by_role("link", name="Back to the parts").last.press("Enter")
    expect(parts).to_be_in_viewport()
    form.get_by_role("group", name="What I want to compare").get_by_label("How soon").uncheck()
    expect(parts.get_by_role("link", name="How soon")).to_be_hidden()  # it would lead nowhere


def test_a_decision_shows_the_respects_that_the_reader_wants(address: str, visit) -> None:
    page = visit.page
    form = open_sheet(page, address + "decide/")
    wanted = form.get_by_role("group", name="What I want to compare")
    soon = form.locator("[data-aspect=soon]")

    wanted.get_by_label("How soon").uncheck()
    expect(soon).to_be_hidden()
    wanted.get_by_label("How soon").check()
    expect(soon).to_be_visible()

    wanted.get_by_label("How soon").uncheck()
    press(page, "Erase everything")
    expect(soon).to_be_visible()
    _, saved = read_saved(page, form.get_by_role("button", name="Save"))
    assert "What I want to compare" not in saved


@pytest.mark.parametrize("page_address", spread(EVERY, quick=[PLAN]))
def test_long_words_stay_on_the_sheet(page_address: str, address: str, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 320, "height": 700}) as context:
        page = context.new_page()
        form = open_sheet(page, address + page_address)
        fill_all(form, LONG)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        press(page, "Print")
        assert LONG in "".join(read_printed(page)).replace(" ", "")


@pytest.mark.parametrize("page_address", EVERY)
def test_each_field_is_large_enough_for_a_finger(page_address: str, address: str, visit) -> None:
    form = open_sheet(visit.page, address + page_address)
    pressed = "textarea, input:not([type=radio], [type=checkbox]), button, label:has([type=radio], [type=checkbox])"
    shown = form.locator(pressed).locator("visible=true")
    heights = shown.evaluate_all("all => all.map((each) => each.getBoundingClientRect().height)")
    assert min(heights) >= 44


@pytest.mark.parametrize(
    ("state", "scheme", "width", "forced"),
    spread(
        [("empty", "light", 390, "none"), ("filled in", "dark", 1280, "none"), ("filled in", "light", 320, "active")],
        quick=[("filled in", "dark", 1280, "none")],
    ),
)
@pytest.mark.parametrize("page_address", spread(EVERY, quick=SHEETS))
def test_axe_finds_nothing_in_any_state(
    page_address: str, state: str, scheme: str, width: int, forced: str, address: str, browser: Browser
) -> None:
    look = {"color_scheme": scheme, "forced_colors": forced, "reduced_motion": "reduce"}
    with browser.new_context(viewport={"width": width, "height": 900}, **look) as context:
        page = context.new_page()
        form = open_sheet(page, address + page_address)
        if state == "filled in":
            fill_all(form)
            press(page, "Save")
        uncover(form)
        assert find_violations(page, "form") == []


def test_the_scripts_of_all_sheets_are_small(built_site: Path) -> None:
    scripts = [
        path
        for path in (built_site / "assets" / "js").glob("*.js")
        if path.name.split(".")[0] not in {"page", "tables", "search", "notes"}
    ]
    assert len(scripts) >= 2
    assert sum(len(gzip.compress(path.read_bytes())) for path in scripts) < MOST_SCRIPT
