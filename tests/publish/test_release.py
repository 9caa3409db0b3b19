"""A release is served whole or not at all, and one can go back."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from guide.cli import main
from guide.project import Project
from guide.publish.manifest import NAME, read_manifest, write_manifest
from guide.publish.release import find_before

Built = Callable[[str], str]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Built:
    """Make a site that says something. Returns the name of its release."""
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)

    def make(words: str) -> str:
        site = tmp_path / "site"
        site.mkdir(exist_ok=True)
        (site / "index.html").write_text(f"<article>{words}</article>")
        (site / NAME).unlink(missing_ok=True)
        write_manifest(Project(tmp_path), site)
        return read_manifest(site / NAME).release

    return make


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "host" / "site"


def run(*words: object) -> Result:
    return CliRunner().invoke(main, ["publish", *map(str, words)])


def test_a_release_is_served_and_the_one_before_it_again(build: Built, place: Path) -> None:
    first, second = build("first"), ""
    assert (
        run(place).output == f"{place} is release {first} now. Back to the one before: guide publish --back {place}\n"
    )
    second = build("second")
    run(place)
    assert "second" in (place / "index.html").read_text()

    assert run("--back", place).output.startswith(f"{place} is release {first} now.")
    assert "first" in (place / "index.html").read_text()
    assert run("--back", place).output.startswith(f"{place} is release {second} now.")


def test_a_kill_leaves_what_was_served_and_a_copy_that_is_not_whole_is_never_served(
    build: Built, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build("first")
    run(place)
    build("second")
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copytree", lambda site, copy: (copy.mkdir(), shutil.copy(site / NAME, copy)) and 1 / 0)
        run(place)
    assert "first" in (place / "index.html").read_text()

    told = run("--back", place)

    before = find_before(place)
    assert told.exit_code == 1
    assert told.output == (
        f"error: {before} is not whole: index.html: missing; nothing was published. Run make build, then this again\n"
    )
    assert "first" in (place / "index.html").read_text()
    assert run(place).exit_code == 0
    assert "second" in (place / "index.html").read_text()


def test_a_site_that_was_changed_by_hand_is_not_published(build: Built, place: Path, tmp_path: Path) -> None:
    build("first")
    (tmp_path / "site" / "index.html").write_text("changed")
    assert "site is not whole: index.html: not as it was built; nothing was published" in run(place).output
    assert not place.exists()


@pytest.mark.parametrize("there", ["a folder of something else", "a link"])
def test_what_is_not_a_site_is_left_alone(there: str, build: Built, place: Path, tmp_path: Path) -> None:
    build("first")
    place.parent.mkdir()
    if there == "a link":
        place.symlink_to(tmp_path)
    else:
        place.mkdir()
        (place / "letters.txt").touch()

    told = run(place)

    assert told.output == (
        f"error: {place} is not a folder of a site (it has no {NAME}); name another, or move it away\n"
    )
    assert place.exists()


@pytest.mark.parametrize(("words", "told"), [((), "there is no manifest at "), (("--back",), "no release before")])
def test_says_what_is_missing(words: tuple[str, ...], told: str, place: Path, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    result = run(*words, place)
    assert result.exit_code == 1
    assert told in result.output
