"""What was made before: taken as it was, never in place of something else, and never if it is not whole."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.digests import digest, digest_guide
from guide.project import Project
from guide.shelf import Shelf, Watch, keep_files, keep_values, place
from small_guide import Make


@pytest.fixture
def made() -> list[str]:
    """What was made, in order."""
    return []


@pytest.fixture(params=[keep_values, keep_files])
def keep(request: pytest.FixtureRequest, made: list[str], make_guide: Make) -> Callable[[dict[str, str]], object]:
    """Keep letters as capitals, as values or as files, and return them."""
    project = make_guide({})

    def make(letter: str) -> bytes:
        made.append(letter)
        return letter.upper().encode()

    def keep(made_of: dict[str, str]) -> dict[str, bytes]:
        kept = request.param(project, "letters", made_of, make)
        return {letter: each.read_bytes() if isinstance(each, Path) else each for letter, each in kept.items()}

    return keep


def list_kept() -> list[Path]:
    return sorted(Path(".cache/letters").iterdir())


def test_what_is_made_of_the_same_is_made_once(keep: Callable[[dict[str, str]], object], made: list[str]) -> None:
    for _ in range(2):
        assert keep({"a": "1", "b": "2"}) == {"a": b"A", "b": b"B"}
    assert made == ["a", "b"]

    assert keep({"a": "3"}) == {"a": b"A"}
    assert made == ["a", "b", "a"]
    assert [path.name.partition(".")[0] for path in list_kept()] == ["3"]


def cut(content: bytes) -> bytes:
    return content[:-1]


def change(content: bytes) -> bytes:
    return content[:-1] + b"B"


def empty(_content: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("damage", [cut, change, empty])
def test_what_was_damaged_is_made_anew(
    damage: Callable[[bytes], bytes], keep: Callable[[dict[str, str]], object], made: list[str]
) -> None:
    keep({"a": "1"})
    (file,) = list_kept()
    file.write_bytes(damage(file.read_bytes()))

    assert keep({"a": "1"}) == {"a": b"A"}
    assert made == ["a", "a"]


def test_what_is_made_of_the_same_as_another_is_made_once(
    keep: Callable[[dict[str, str]], object], made: list[str]
) -> None:
    assert keep({"a": "1", "A": "1"}) == {"a": b"A", "A": b"A"}
    assert len(made) == 1


def test_values_of_other_programs_are_not_read(make_guide: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_guide({})
    shelf = Shelf[str](project.root / ".cache/shelf")
    shelf["a"] = "A"
    monkeypatch.setattr("guide.shelf.digest_programs", lambda: "others")

    assert shelf.get("a") is None
    assert keep_values(project, "letters", {"a": "1"}, str.upper) == {"a": "A"}


def test_what_others_left_there_is_thrown_away(keep: Callable[[dict[str, str]], object]) -> None:
    folder = Path(".cache/letters/1.6.6")
    folder.mkdir(parents=True)
    (folder / "old").write_text("x")

    keep({"a": "1"})

    assert not folder.exists()


def test_values_are_made_also_where_nothing_can_be_kept(make_guide: Make) -> None:
    project = make_guide({".cache": "a file in the way"})
    assert keep_values(project, "letters", {"a": "1"}, str.upper) == {"a": "A"}


def test_a_host_can_read_what_was_made_by_somebody_careful(make_guide: Make) -> None:
    project = make_guide({})
    before = os.umask(0o077)
    try:
        kept = keep_files(project, "letters", {"a": "1"}, str.encode)
    finally:
        os.umask(before)
    assert kept["a"].stat().st_mode & 0o777 == 0o644


def test_a_file_is_put_elsewhere_and_in_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("new")
    (tmp_path / "there").write_text("old")
    for name in ("there", "deep/there"):
        place(tmp_path / "kept", tmp_path / name)
        assert (tmp_path / name).read_text() == "new"


def test_a_file_is_copied_where_a_link_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_paths: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    (tmp_path / "kept").write_text("new")
    place(tmp_path / "kept", tmp_path / "there")
    assert (tmp_path / "there").read_text() == "new"


def test_a_shelf_holds_values_by_any_name(tmp_path: Path) -> None:
    shelf = Shelf[int](tmp_path / "shelf")
    assert list(shelf) == []
    shelf["a/b.md"] = 1
    shelf["c d.md"] = 2
    del shelf["c d.md"]
    assert dict(Shelf[int](tmp_path / "shelf")) == {"a/b.md": 1}
    with pytest.raises(KeyError):
        shelf["c d.md"]


@pytest.mark.parametrize("name", ["docs/index.md", "docs/new.md", "mkdocs.yml", "overrides/main.html"])
def test_nothing_is_kept_of_a_guide_that_was_edited_meanwhile(name: str, make_guide: Make) -> None:
    project = make_guide({".cache/guide/data/1": "x", ".cache/cards/1": "x"})
    watch = Watch(project)
    assert not watch.forget_if_edited()
    assert (project.root / ".cache/guide/data/1").is_file()

    (project.root / name).write_text("edited")

    assert watch.forget_if_edited()
    assert not (project.root / ".cache/guide").exists()
    assert (project.root / ".cache/cards/1").is_file()


@pytest.mark.parametrize(
    ("first", "second"), [(("ab", "c"), ("a", "bc")), (("1 a",), ("1", "a")), ((), ("",)), (("a",), ("b",))]
)
def test_parts_are_told_from_other_parts(first: tuple[str, ...], second: tuple[str, ...]) -> None:
    assert digest(*first) == digest(*first)
    assert digest(*first) != digest(*second)


def change_words(project: Project) -> None:
    (project.docs / "index.md").write_text("words")


def change_styles(project: Project) -> None:
    (project.docs / "a.css").write_text("a{}")


def change_data(project: Project) -> None:
    (project.data / "facts.yml").write_text("[]")


def change_a_drawing(project: Project) -> None:
    (project.docs / "a.svg").write_text("<svg/>")


def change_settings(project: Project) -> None:
    project.config.write_text("site_name: Other")


@pytest.mark.parametrize(
    ("edit", "same"),
    [
        (change_words, True),
        (change_styles, True),
        (change_data, False),
        (change_a_drawing, False),
        (change_settings, False),
    ],
)
def test_pages_depend_on_what_they_show(*, edit: Callable[[Project], None], same: bool, make_guide: Make) -> None:
    project = make_guide({"docs/a.css": "", "docs/a.svg": "", "docs/data/facts.yml": ""})
    before = digest_guide(project)
    edit(project)
    assert (digest_guide(project) == before) == same
