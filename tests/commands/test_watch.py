"""`guide check --watch`: what is said at first, after each edit, and at the end."""

from collections.abc import Callable

from guide.checks import check_project
from guide.commands.watch import watch
from guide.diagnostics import Diagnostic
from guide.project import Project
from small_guide import PAGE, Make

WRONG = PAGE.replace("green2019", "gren2019")
COUNT = "1 problem found."


def look(project: Project, edits: list[Callable[[], object]]) -> list[str]:
    """Return what is said while a person makes some edits, one between two looks, and then stops it."""
    said: list[str] = []
    rest = iter(edits)

    def wait(_seconds: float) -> None:
        edit = next(rest, None)
        if edit is None:
            raise KeyboardInterrupt
        edit()

    def judge() -> list[Diagnostic]:
        return check_project(project)

    watch(project, judge, said.append, wait)
    return said


def test_tells_what_came_and_what_went(make_guide: Make) -> None:
    project = make_guide({})
    page = project.docs / "index.md"
    said = look(
        project,
        [
            lambda: page.write_text(WRONG),
            lambda: None,  # nothing changed, nothing is said
            lambda: page.write_text(WRONG.replace("# A page\n", "# A page\n\nMore words.\n")),  # a line further down
            lambda: page.write_text(PAGE),
        ],
    )
    unknown = "no source has the id 'gren2019'"
    assert said[:2] == ["Nothing wrong.", "Watching; press Ctrl-C to stop"]
    assert said[2].startswith(f"docs/index.md:10:23: error[cite-unknown]: {unknown}\n")
    assert said[2].endswith("\n\n3 problems left.")  # the source and the fact are of no use now
    assert said[3] == "3 problems left."
    assert f"docs/index.md: mended: {unknown} [cite-unknown]" in said[4]
    assert said[4].endswith("\n\nNothing wrong.")
    assert said[5:] == ["Stopped"]


def test_begins_with_all_that_is_wrong(make_guide: Make) -> None:
    said = look(make_guide({"docs/index.md": "Words."}), [])
    assert said[0].endswith("problems found.")
    assert said[-1] == "Stopped"


def test_a_file_that_comes_or_goes_is_an_edit(make_guide: Make) -> None:
    project = make_guide({})
    other = project.docs / "other.md"
    said = look(project, [lambda: other.write_text("Words."), other.unlink])
    assert "docs/other.md:1:1: error[front-matter-missing]" in said[2]
    assert said[3].endswith("Nothing wrong.")
