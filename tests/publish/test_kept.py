"""What is kept of a build for the next: never more than a build from nothing would make, and no work twice."""

import shutil
from pathlib import Path

import pytest
from mkdocs.structure.pages import Page

from guide import data
from guide.clock import VARIABLE
from guide.diagnostics import GuideError
from guide.project import Project
from guide.publish.build import build_site
from guide.publish.engine import build_with_mkdocs
from guide.publish.kept import Kept
from small_guide import PAGE, SMALL_GUIDE, Files, Make

ADDRESS = "http://127.0.0.1:8000/"
LOADED = (
    '<link rel="stylesheet" href="{{ "assets/a.css" | url }}">\n'
    '<script type="module" src="{{ "assets/a.js" | url }}"></script>'
)
MENU = "{% for item in nav.items %}<a href='{{ item.url | url }}'>{{ item.title }}</a>{% endfor %}"
GUIDE: Files = {
    "mkdocs.yml": str(SMALL_GUIDE["mkdocs.yml"]).replace(
        "nav:\n  - Start: index.md\n", "nav: [index.md, two.md, sources.md]\n", 1
    ),
    "overrides/main.html": str(SMALL_GUIDE["overrides/main.html"])
    .replace("<body>", f"<body>{MENU}{{{{ page.meta.reviewed }}}} {{{{ config.site_name }}}}")
    .replace("</head>", f"{LOADED}</head>"),
    "docs/two.md": PAGE.replace("A page", "Page two").replace(
        "It lasted", "[The first page](index.md#a-page) says that it lasted"
    ),
    "docs/sources.md": PAGE.replace("A page", "Sources").replace(
        "It lasted three days.[^green2019]", "/// sources-list\n///"
    ),
    "docs/assets/a.css": "a { color: red }\n",
    "docs/assets/a.js": "const word = 'red'\n",
}
EXTRA = """\
extra:
  card: {paper: "#123456", ink: "#ffffff", mark: mark.png, note: No clinician has reviewed it.}
  linked_data: {license: https://small.example/license}
  changes: two/
"""
FOOT = '<p class="review">Reviewed.</p><p class="foot__address">{{ page.canonical_url }}</p>'
CARD = '<meta property="og:title" content="{{ page.title }}">'
MORE: Files = {
    "mkdocs.yml": f"{GUIDE['mkdocs.yml']}{EXTRA}",
    "overrides/main.html": str(GUIDE["overrides/main.html"])
    .replace("</body>", f"{FOOT}</body>")
    .replace("</head>", f"{CARD}</head>"),
    "docs/mark.png": (Path(__file__).parents[2] / "docs/assets/icons/maskable-512.png").read_bytes(),
}
"""What a guide may have besides: pictures for links, what search engines are told, codes for paper."""
CLAIM = """\
- id: three
  group: adverts
  claim: It lasts.
  verdict: supported
  evidence: It lasted three days.[^green2019]
  read_on: three.md
"""
EDITS: dict[str, tuple[str, str, str]] = {
    "words": ("docs/two.md", "it lasted", "relief lasted"),
    "a title, which other pages name": ("docs/two.md", "title: Page two", "title: Page three"),
    "a heading, to which another page leads": ("docs/index.md", "# A page", "# A page { #a-page .new }"),
    "front matter": ("docs/index.md", "reviewed: 2026-01-31", "reviewed: 2026-02-01"),
    "a citation, which a list shows": ("docs/two.md", "that it lasted three days.[^green2019]", "so."),
    "data": ("docs/data/sources.json", "Effects of a fixture", "Influence of a fixture"),
    "a template": ("overrides/main.html", "<article>", "<article>Framed: "),
    "a style sheet": ("docs/assets/a.css", "red", "blue"),
    "a script": ("docs/assets/a.js", "red", "blue"),
    "the settings": ("mkdocs.yml", "A small guide", "A guide"),
    "the order": ("mkdocs.yml", "index.md, two.md", "two.md, index.md"),
}


def read_site(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build_anew(project: Project) -> dict[str, bytes]:
    """Build as in a new process."""
    data._read_once.cache_clear()  # noqa: SLF001 - a process of its own has read nothing
    build_site(project, quiet)
    return read_site(project.site)


def build(project: Project, kept: Kept | None = None) -> dict[str, bytes]:
    folder = project.root / ("kept" if kept else "fresh")
    assert build_with_mkdocs(project, folder, ADDRESS, kept) == []
    return read_site(folder)


def quiet(_words: str) -> None:
    """Say nothing."""


def edit(project: Project, path: str, old: str, new: str) -> None:
    file = project.root / path
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))


@pytest.mark.parametrize(("path", "old", "new"), EDITS.values(), ids=EDITS)
def test_an_edit_makes_what_a_build_from_nothing_makes(path: str, old: str, new: str, make_guide: Make) -> None:
    project = make_guide(GUIDE)
    kept = Kept(project)
    before = build(project, kept)
    edit(project, path, old, new)

    after = build(project, kept)

    assert after != before
    assert after == build(project)


@pytest.mark.parametrize(("path", "old", "new"), EDITS.values(), ids=EDITS)
def test_after_an_edit_the_site_is_that_of_a_first_build(path: str, old: str, new: str, make_guide: Make) -> None:
    project = make_guide({**GUIDE, **MORE})
    before = build_anew(project)
    edit(project, path, old, new)

    after = build_anew(project)
    shutil.rmtree(project.root / ".cache")

    assert after != before
    assert after == build_anew(project)


def test_a_page_that_comes_or_goes_is_noticed_by_what_names_it(make_guide: Make) -> None:
    project = make_guide({**GUIDE, "docs/data/claims.yml": CLAIM})
    with pytest.raises(GuideError, match="claim-page-unknown"):
        build_anew(project)
    edit(project, "mkdocs.yml", "two.md, ", "two.md, three.md, ")
    three = PAGE.replace("A page", "Page three").replace("It lasted", "Relief that came lasted")
    (project.docs / "three.md").write_text(three)
    assert b"Page three" in build_anew(project)["three/index.html"]

    edit(project, "mkdocs.yml", "two.md, three.md, ", "two.md, ")
    (project.docs / "three.md").unlink()
    with pytest.raises(GuideError, match="claim-page-unknown"):
        build_anew(project)


def test_what_is_edited_while_a_build_is_at_work_is_not_kept(make_guide: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_guide(GUIDE)
    sources, fresh = project.docs / "data/sources.json", project.root / "sources.json"
    words = sources.read_text()
    convert = Page.render

    def save(content: str) -> None:
        fresh.write_text(content)
        fresh.replace(sources)

    def edit_meanwhile(page: Page, *given: object) -> None:
        save(words.replace("a fixture", "another fixture"))
        convert(page, *given)
        save(words)

    with monkeypatch.context() as patch:
        patch.setattr(Page, "render", edit_meanwhile)
        build_anew(project)

    after = build_anew(project)

    shutil.rmtree(project.root / ".cache")
    assert after == build_anew(project)
    assert b"another fixture" not in after["index.html"]


def test_the_day_and_the_environment_count_as_edits(make_guide: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = str(GUIDE["mkdocs.yml"]).replace("site_name: A small guide", "site_name: !ENV [NAME, A small guide]")
    project = make_guide({**GUIDE, "mkdocs.yml": settings})
    build_anew(project)
    monkeypatch.setenv("NAME", "Another guide")
    assert b"Another guide" in build_anew(project)["two/index.html"]

    monkeypatch.setenv(VARIABLE, "2028-01-01")
    with pytest.raises(GuideError, match="review-overdue"):
        build_anew(project)


def test_only_the_page_that_changed_and_a_list_of_pages_are_converted_anew(
    make_guide: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_guide(GUIDE)
    converted: list[str] = []
    convert = Page.render

    def watch(page: Page, *given: object) -> None:
        converted.append(page.file.src_uri)
        convert(page, *given)

    monkeypatch.setattr(Page, "render", watch)
    kept = Kept(project)
    build(project, kept)
    assert sorted(converted) == ["index.md", "sources.md", "two.md"]

    converted.clear()
    edit(project, "docs/two.md", "it lasted", "relief lasted")
    build(project, kept)
    assert sorted(converted) == ["sources.md", "two.md"]

    converted.clear()
    build(project, kept)
    assert converted == []


def test_what_is_wrong_with_a_page_is_told_until_it_is_mended(make_guide: Make) -> None:
    project = make_guide(
        {**GUIDE, "docs/two.md": PAGE.replace("It lasted", "[A page](gone.md) and [another](index.md#a)")}
    )
    kept = Kept(project)
    for _ in range(2):
        problems = build_with_mkdocs(project, project.root / "kept", ADDRESS, kept)
        assert [problem.code for problem in problems] == ["link-dead", "anchor-dead"]
    (project.docs / "gone.md").write_text(PAGE)

    problems = build_with_mkdocs(project, project.root / "kept", ADDRESS, kept)

    assert [problem.code for problem in problems] == ["nav-missing", "anchor-dead"]
