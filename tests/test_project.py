"""Finding the guide and its pages."""

from datetime import date
from pathlib import Path

import pytest

from guide.diagnostics import GuideError
from guide.project import Project
from small_guide import PAGE, Make


def test_is_found_from_a_folder_within(make_guide: Make) -> None:
    project = make_guide({})
    assert Project.find(project.docs / "data") == project


def test_says_when_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(GuideError, match=r"there is no mkdocs\.yml here"):
        Project.find(tmp_path)


def test_a_page_is_found_by_its_words(make_guide: Make) -> None:
    project = make_guide({"docs/part/other.md": PAGE.replace("three days", "four days")})
    markdown = "# A page\n\n\nIt lasted four days.[^green2019]"

    found = project.find_page(markdown)

    assert found
    assert found.path == "docs/part/other.md"
    assert project.find_page("something else") is None


@pytest.mark.parametrize(("written", "day"), [("2026-01-31", date(2026, 1, 31)), ("2026-02-30", None), ("soon", None)])
def test_says_when_a_page_was_reviewed(written: str, day: date | None, make_guide: Make) -> None:
    project = make_guide({"docs/index.md": PAGE.replace("2026-01-31", written)})
    assert project.read_page(project.docs / "index.md").reviewed == day
