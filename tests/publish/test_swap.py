"""One folder in the place of another, in one step."""

from pathlib import Path

import pytest

from guide.publish import swap as module
from guide.publish.swap import recover, swap


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    new, place = tmp_path / "new", tmp_path / "site"
    for folder in (new, place):
        folder.mkdir()
        (folder / "index.html").write_text(folder.name)
    return new, place


def read(folder: Path) -> str:
    return (folder / "index.html").read_text()


def test_exchanges_two_folders(folders: tuple[Path, Path]) -> None:
    new, place = folders
    swap(new, place)
    assert (read(place), read(new)) == ("new", "site")


def test_takes_an_empty_place(folders: tuple[Path, Path]) -> None:
    new, place = folders
    (place / "index.html").unlink()
    place.rmdir()

    swap(new, place)

    assert read(place) == "new"
    assert not new.exists()


def test_takes_two_steps_where_one_is_not_to_be_had(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    new, place = folders
    monkeypatch.setattr(module, "_exchange", lambda _one, _other: False)

    swap(new, place)

    assert (read(place), read(new)) == ("new", "site")
    assert sorted(path.name for path in place.parent.iterdir()) == ["new", "site"]


def test_puts_back_what_a_kill_between_the_steps_left(folders: tuple[Path, Path]) -> None:
    _, place = folders
    place.rename(place.with_name(".site-aside"))

    recover(place)

    assert read(place) == "site"


def test_says_what_the_system_says(tmp_path: Path) -> None:
    place = tmp_path / "site"
    place.mkdir()
    with pytest.raises(OSError, match="No such file"):
        swap(tmp_path / "nowhere", place)
