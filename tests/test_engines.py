"""One mkdocs.yml, three engines: the same addresses, titles, words, citations, ids and previews."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from matrix import spread
from second import lay_out
from small_guide import PAGE, Make

ROOT = Path(__file__).parent.parent
ENGINES = {
    "mkdocs": ["mkdocs", "build", "--strict", "--config-file", "mkdocs.yml"],
    "properdocs": ["properdocs", "build", "--strict", "--config-file", "mkdocs.yml"],
    "zensical": ["zensical", "build", "--strict", "--config-file", "mkdocs.yml"],
}


@dataclass(frozen=True)
class Words:
    """What a reader gets of a page, however it was built."""

    title: str
    description: str
    article: str
    citations: tuple[tuple[str, str], ...]
    ids: tuple[str, ...]
    previews: tuple[tuple[str, str], ...]


def run(engine: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name(ENGINES[engine][0])), *ENGINES[engine][1:]]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def read_site(site: Path) -> dict[str, Words]:
    return {path.relative_to(site).as_posix(): read_page(path) for path in sorted(site.rglob("*.html"))}


def read_page(path: Path) -> Words:
    page = LexborHTMLParser(path.read_bytes())
    article = page.css_first("article")
    description = page.css_first("meta[name=description]").attributes["content"] or ""
    citations = tuple((link.text(), str(link.attributes["href"])) for link in article.css("a.footnote-ref"))
    ids = tuple(str(node.attributes["id"]) for node in article.css("[id]:not([id^=__])"))  # __ is an engine's own
    tags = page.css("meta[property]")
    previews = tuple((str(tag.attributes["property"]), str(tag.attributes["content"])) for tag in tags)
    words = " ".join(article.text().split())
    return Words(page.css_first("title").text(), description, words, citations, ids, previews)


def lay_out_first(root: Path) -> None:
    for name in ("docs", "overrides", "scripts", "mkdocs.yml"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)


@pytest.fixture(scope="module", params=spread([lay_out, lay_out_first], quick=[lay_out]), ids=["small", "whole"])
def sites(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Words]]:
    """A guide as each engine builds it: the second each time, and the first with every test."""
    built = {}
    for engine in ENGINES:
        folder = tmp_path_factory.mktemp(engine)
        request.param(folder)
        done = run(engine, folder)
        assert done.returncode == 0, done.stdout + done.stderr
        built[engine] = read_site(folder / "site")
    return built


def test_readers_get_the_same_from_each_engine(sites: dict[str, dict[str, Words]]) -> None:
    pages = sites["mkdocs"]
    assert len(pages) > 3
    assert any(words.citations for words in pages.values())
    for engine in ENGINES:
        assert list(sites[engine]) == list(pages), engine
        for name, words in pages.items():
            assert sites[engine][name] == words, f"{engine}: {name}"


@pytest.mark.parametrize("engine", ENGINES)
def test_each_engine_stops_at_an_unknown_source(engine: str, make_guide: Make) -> None:
    theme = (ROOT / "mkdocs.yml").read_text()
    project = make_guide({"docs/index.md": PAGE.replace("green2019", "gren2019"), "mkdocs.yml": _only_home(theme)})

    done = run(engine, project.root)

    told = done.stdout + done.stderr
    assert done.returncode != 0
    assert "docs/index.md:10:23: error[cite-unknown]: no source has the id 'gren2019'" in told


def _only_home(settings: str) -> str:
    """Return the settings of the guide for a guide of one page, in the theme as it comes."""
    before, _, rest = settings.partition("\nnav:\n")
    after = rest[rest.index("\n\n") :].partition("\nwatch:")[0]
    return f"{before}\nnav:\n  - Start: index.md\n{after}".replace("  custom_dir: overrides\n", "")
