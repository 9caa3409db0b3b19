"""`guide check --fix`."""

import pytest
from click.testing import CliRunner

from guide.cli import main
from small_guide import PAGE, Make

WRONG = PAGE.replace("title: A page", "title: \u201cA page\u201d").replace("[^green2019]", "[^ green2019 ]")
FILES = {
    "docs/index.md": WRONG.replace("\n", "\r\n").encode(),
    "docs/data/addresses.yml": "- id: old/\n  to: index.md",
}


def test_mends_and_then_tells_what_is_left(make_guide: Make) -> None:
    project = make_guide(FILES)
    done = CliRunner().invoke(main, ["check", "--fix"])
    assert done.stderr == (
        "Mended docs/index.md: line ends of other systems, tabs or curly quotation marks in front matter, "
        "space inside a citation\n"
        "Mended docs/data/addresses.yml: the end of the last line\n"
        "Added to docs/data/addresses.yml: the first page\n"
    )
    assert (done.exit_code, done.stdout) == (0, "1 pages: nothing wrong.\n")
    page = (project.docs / "index.md").read_bytes().decode()
    assert page == PAGE.replace("title: A page", 'title: "A page"')
    assert (project.data / "addresses.yml").read_text() == "- id: old/\n  to: index.md\n- id: ''\n"


def test_without_it_nothing_is_written(make_guide: Make) -> None:
    project = make_guide(FILES)
    assert CliRunner().invoke(main, ["check"]).exit_code == 1
    assert (project.docs / "index.md").read_bytes() == FILES["docs/index.md"]


@pytest.mark.parametrize(("path", "mended"), [("docs/index.md", True), ("docs/data", False)])
def test_mends_what_was_asked_for(path: str, mended: bool, make_guide: Make) -> None:  # noqa: FBT001
    project = make_guide(FILES)
    CliRunner().invoke(main, ["check", "--fix", path])
    assert ((project.docs / "index.md").read_bytes() != FILES["docs/index.md"]) == mended


def test_what_cannot_be_read_is_left_to_the_check(make_guide: Make) -> None:
    make_guide({"docs/index.md": PAGE.encode() + b"\xe9"})
    done = CliRunner().invoke(main, ["check", "--fix"])
    assert "error[file-not-utf8]" in done.stderr
