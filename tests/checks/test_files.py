"""Files under docs/ that must not be published; tests/cases/bad-input has more of them."""

import pytest

from guide.checks.files import check_files
from small_guide import Make

JPEG = b"\xff\xd8"


def test_a_guide_with_small_pictures_is_right(make_guide: Make) -> None:
    assert list(check_files(make_guide({"docs/assets/a.jpg": JPEG, "docs/assets/b.css": b" " * 900_000}))) == []


@pytest.mark.parametrize("name", ["photo.jpg", "photo.PNG", "photo.webp"])
def test_a_picture_that_no_phone_can_wait_for(name: str, make_guide: Make) -> None:
    (problem,) = check_files(make_guide({f"docs/assets/{name}": JPEG + b"0" * 8_000_000}))
    assert str(problem) == (
        f"docs/assets/{name}:1:1: error[file-too-large]: the picture has 8.0 MB; at most 0.5 MB are published\n"
        "  help: make it smaller: at most 1600 pixels wide, saved as WebP or JPEG; a drawing as SVG"
    )


def test_a_guide_without_its_first_page(make_guide: Make) -> None:
    (problem,) = check_files(make_guide({"docs/index.md": None, "docs/home.md": "# Home\n"}))
    assert str(problem) == (
        "docs:1:1: error[file-unreadable]: the first page is not there: docs/index.md\n"
        "  help: put it back; each guide begins with it"
    )
