"""Nothing that a person can do to a file ends in a traceback: real pages and data, broken in thousands of ways."""

import random
import re
from pathlib import Path

import pytest
from markdown import Markdown

from guide.checks import Desk, check_page, check_project
from guide.checks.mends import mend_text
from guide.data import read_data
from guide.diagnostics import Diagnostic, GuideError, Text
from guide.documents import read_json, read_yaml
from guide.project import FRONT_MATTER, Page, Project
from guide.records import read_records
from guide.schemas import FORMS
from matrix import spread
from mutation import break_text, take_lines
from small_guide import PAGE, SMALL_GUIDE, Make

ROOT = Path(__file__).parent.parent
PROJECT = Project(ROOT)
PAGES = [path.read_text(encoding="utf-8") for path in PROJECT.page_paths()]
OURS = [f"guide.extensions.{name}" for name in ("blocks", "citations", "tables", "terms")]
EXTENSIONS = ["admonition", "attr_list", "tables", "toc", *OURS]
SEEDS = spread(range(8), quick=[0, 1])


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk.open(PROJECT)


def judge(problems: list[Diagnostic], text: str) -> None:
    """Hold each problem to standing somewhere in the file, and to being printable."""
    lines = text.count("\n") + 1
    for problem in problems:
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert str(problem)


def break_page(dice: random.Random) -> str:
    page = dice.choice(PAGES)
    part = take_lines(page, dice, dice.randint(1, 14))
    front = FRONT_MATTER.match(page)[0] if dice.random() < 0.5 else ""
    return break_text(front + part, dice)


def read(content: str) -> Page:
    front = FRONT_MATTER.match(content)
    return Page(Text("docs/broken.md", content), front.end() if front else 0)


@pytest.mark.parametrize("seed", SEEDS)
def test_checks_of_pages(seed: int, desk: Desk) -> None:
    dice = random.Random(seed)  # noqa: S311 - the same each time
    for _ in range(200):
        content = break_page(dice)
        judge(check_page(read(content), desk), content)
        mended, _ = mend_text(content, is_page=True)
        assert mend_text(mended, is_page=True) == (mended, ())


@pytest.mark.parametrize("name", FORMS)
def test_readers_of_data(name: str) -> None:
    dice = random.Random(name)  # noqa: S311 - as above
    path = next(PROJECT.data.glob(f"{name}.[yj]*"))
    content = path.read_text(encoding="utf-8")
    records = re.split(r"(?=^- id: )|(?<=^  \},)\n", content, flags=re.MULTILINE)
    (form,) = FORMS[name].__args__  # type: ignore[attr-defined]
    for _ in range(250):
        at = dice.randrange(len(records))
        text = Text(path.name, break_text("".join(records[at : at + 2]), dice))
        try:
            document = read_json(text) if path.suffix == ".json" else read_yaml(text)
            problems = list(read_records(document, form, name).problems)
        except GuideError as error:
            problems = list(error.problems)
        judge(problems, text.content)


@pytest.mark.parametrize("seed", SEEDS)
def test_extensions(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    dice = random.Random(100 + seed)  # noqa: S311 - as above
    converter = Markdown(extensions=EXTENSIONS)
    for _ in range(40):
        content = break_page(dice)
        content = content.removeprefix((FRONT_MATTER.match(content) or [""])[0])
        try:
            converter.reset().convert(content)
        except GuideError as error:
            judge(list(error.problems), content + "\n" * 10_000)  # some are told of data files


@pytest.mark.parametrize("seed", SEEDS)
def test_whole_guides(seed: int, make_guide: Make) -> None:
    dice = random.Random(200 + seed)  # noqa: S311 - as above
    whole = {**SMALL_GUIDE, "docs/other.md": PAGE.replace("A page", "Another page")}
    for _ in range(12):
        name = dice.choice([name for name in whole if not name.startswith("overrides")])
        project = make_guide({**whole, name: break_text(str(whole[name]), dice)})
        for problem in check_project(project):
            assert str(problem)
        read_data(project)
