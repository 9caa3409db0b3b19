"""The menu of a page: the whole of a small guide, one part of a large one, from each engine the same."""

import re
import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from guide.project import Project
from guide.publish.engine import build_with_mkdocs
from small_guide import PAGE, Make
from test_engines import run

ROOT = Path(__file__).parent.parent
Menu = list[tuple[str, str, bool]]


def make_parts(make_guide: Make, parts: int, settings: str) -> Project:
    """Return a guide of some parts with three pages each, in our templates."""
    names = [f"part-{part}/page-{page}" for part in range(parts) for page in range(3)]
    nav = "".join(
        f"  - Part {part}:\n" + "".join(f"      - {name}.md\n" for name in names[part * 3 : part * 3 + 3])
        for part in range(parts)
    )
    own = (ROOT / "mkdocs.yml").read_text()
    theme = own[own.index("\ntheme:") : own.index("extra_css:")]
    config = f"site_name: A guide\nsite_url: https://small.example/\n{settings}{theme}plugins: []\n"
    config += f"nav:\n  - Start: index.md\n{nav}markdown_extensions: [toc, guide.extensions.citations]\n"
    pages = {f"docs/{name}.md": PAGE.replace("A page", name) for name in names}
    project = make_guide({**pages, "mkdocs.yml": config})
    shutil.copytree(ROOT / "overrides", project.overrides, dirs_exist_ok=True)
    return project


def read_menu(site: Path, page: str) -> Menu:
    """Return where the menu of a page leads, in what words, and whether it calls that this page."""
    links = LexborHTMLParser((site / page / "index.html").read_bytes()).css(".menu__list a")
    here = f"https://small.example/{page}/"
    return [
        (urljoin(here, link.attributes["href"]), link.text().strip(), "aria-current" in link.attributes)
        for link in links
    ]


def build(project: Project) -> Path:
    assert build_with_mkdocs(project, project.root / "site") == []
    return project.root / "site"


def test_a_small_guide_shows_every_page(make_guide: Make) -> None:
    menu = read_menu(build(make_parts(make_guide, 3, "")), "part-1/page-1")

    assert [address.removeprefix("https://small.example/") for address, _, _ in menu] == [
        *("", "part-0/page-0/", "part-0/page-1/", "part-0/page-2/", "part-1/page-0/", "part-1/page-1/"),
        *("part-1/page-2/", "part-2/page-0/", "part-2/page-1/", "part-2/page-2/"),
    ]
    assert [words for _, words, current in menu if current] == ["part-1/page-1"]


LARGE = [
    ("https://small.example/", "Start", False),
    ("https://small.example/part-0/page-0/", "Part 0", False),
    ("https://small.example/part-1/page-0/", "part-1/page-0", False),
    ("https://small.example/part-1/page-1/", "part-1/page-1", True),
    ("https://small.example/part-1/page-2/", "part-1/page-2", False),
    ("https://small.example/part-2/page-0/", "Part 2", False),
]


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs", "zensical"])
def test_a_large_guide_shows_the_part_of_the_page_and_the_way_to_the_others(engine: str, make_guide: Make) -> None:
    project = make_parts(make_guide, 3, "extra: {menu_pages: 8}\n")

    done = run(engine, project.root)

    assert done.returncode == 0, done.stdout + done.stderr
    assert read_menu(project.root / "site", "part-1/page-1") == LARGE


def test_a_page_does_not_grow_with_the_pages_of_other_parts(make_guide: Make) -> None:
    project = make_parts(make_guide, 3, "extra: {menu_pages: 8}\n")
    before = (build(project) / "part-1" / "page-1" / "index.html").read_bytes()
    settings = project.config.read_text()
    for number in range(3, 9):
        (project.docs / "part-2" / f"page-{number}.md").write_text(PAGE)
        settings = re.sub(r"(?<=part-2/page-2\.md\n)", f"      - part-2/page-{number}.md\n", settings)
    project.config.write_text(settings)

    assert (build(project) / "part-1" / "page-1" / "index.html").read_bytes() == before
