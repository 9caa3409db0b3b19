"""`guide due`: a list for people, and a file for calendars."""

import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from guide.cli import main
from guide.due import Due
from guide.ical import draw_calendar
from small_guide import PAGE, SMALL_GUIDE, Make

FILES = {
    "docs/index.md": PAGE.replace("review_by: 2027-01-31", "review_by: 2027-01-31\nowner: editor"),
    "docs/data/facts.yml": str(SMALL_GUIDE["docs/data/facts.yml"]).replace("3 days", "3 dollars"),
    "docs/data/helplines.yml": (
        "- {id: all, name: All, place: Here, purpose: Danger, numbers: ['911'], source: green2019,\n"
        "   checked: 2026-11-22}\n"
    ),
}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--today", "2026-10-01", "--days", "30"], "Nothing is due until 2026-10-31.\n"),
        (
            ["--today", "2027-02-01", "--days", "200"],
            (
                "2027-01-31 (1 day late)  Read green2019 again for 'relief'  (docs/data/facts.yml)\n"
                "2027-01-31 (1 day late)  Review 'A page'  (docs/index.md, editor)\n"
                "2027-05-22  Look whether the numbers of 'all' are right  (docs/data/helplines.yml)\n"
            ),
        ),
    ],
)
def test_lists_what_comes_up(words: list[str], says: str, make_guide: Make) -> None:
    make_guide(FILES)
    done = CliRunner().invoke(main, ["due", *words])
    assert (done.exit_code, done.stdout) == (0, says)


def test_writes_a_calendar(make_guide: Make, tmp_path: Path) -> None:
    make_guide(FILES)
    done = CliRunner().invoke(main, ["due", "--ics", str(tmp_path / "due.ics")])
    assert done.stdout == f"Wrote 3 days to {tmp_path / 'due.ics'}\n"
    lines = (tmp_path / "due.ics").read_bytes().decode().split("\r\n")
    assert lines.count("BEGIN:VEVENT") == 3
    assert "DTSTART;VALUE=DATE:20270131" in lines
    assert "DTEND;VALUE=DATE:20270201" in lines
    assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "")


def test_a_calendar_is_as_rfc_5545_has_it() -> None:
    words = "Review 'Fear; dread, \u00e9t\u00e9 \\ ' " + "\u00fc" * 60
    octets = draw_calendar([Due(date(2026, 12, 31), "docs/a.md", "", words, "editor")])
    assert b"\n" not in octets.replace(b"\r\n", b"")
    assert max(map(len, octets.split(b"\r\n"))) <= 75
    unfolded = octets.decode().replace("\r\n ", "")
    summary = re.search(r"SUMMARY:(.*)\r\n", unfolded)[1]
    assert re.sub(r"\\([\\;,])", r"\1", summary) == words
    assert len(set(re.findall(r"UID:(.*)", unfolded))) == 1


def test_the_same_thing_keeps_its_name_when_its_day_moves() -> None:
    names = {
        re.search(rb"UID:(.*)\r", draw_calendar([Due(date(2026, 1, day), "docs/a.md", "", "Review")]))[1]
        for day in (1, 2)
    }
    assert len(names) == 1
