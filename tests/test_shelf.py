"""What was made before: taken as it was, never in place of something else, and never if it is not whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from guide.project import Project
from guide.shelf import Shelf, digest, digest_guide, keep
from small_guide import Make


@pytest.fixture
def made() -> list[str]:
    """What was made, in order."""
    return []


@pytest.fixture
def make(made: list[str]) -> Callable[[str], bytes]:
    def make(item: str) -> bytes:
        made.append(item)
        return item.upper().encode()

    return make


def test_what_is_made_of_the_same_is_made_once(make_guide: Make, made: list[str], make: Callable[[str], bytes]) -> None:
    project = make_guide({})
    for _ in range(2):
        assert keep(project, "words", {"a": "1", "b": "2"}, make) == {"a": b"A", "b": b"B"}
    assert made == ["a", "b"]

    assert keep(project, "words", {"a": "3"}, make) == {"a": b"A"}
    assert made == ["a", "b", "a"]
    assert [path.name for path in (project.root / ".cache/words").iterdir()] == ["3"]


def cut(content: bytes) -> bytes:
    return content[:-1]


def change(content: bytes) -> bytes:
    return content[:-1] + b"B"


def empty(_content: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("damage", [cut, change, empty])
def test_what_was_damaged_is_made_anew(
    damage: Callable[[bytes], bytes], make_guide: Make, made: list[str], make: Callable[[str], bytes]
) -> None:
    project = make_guide({})
    keep(project, "words", {"a": "1"}, make)
    file = project.root / ".cache" / "words" / "1"
    file.write_bytes(damage(file.read_bytes()))

    assert keep(project, "words", {"a": "1"}, make) == {"a": b"A"}
    assert made == ["a", "a"]


def test_work_goes_on_where_nothing_can_be_kept(make_guide: Make, make: Callable[[str], bytes]) -> None:
    project = make_guide({".cache": "a file in the way"})
    assert keep(project, "words", {"a": "1"}, make) == {"a": b"A"}


def test_a_shelf_holds_values_by_any_name(tmp_path: Path) -> None:
    shelf = Shelf[int](tmp_path / "shelf")
    assert list(shelf) == []
    shelf["a/b.md"] = 1
    shelf["c d.md"] = 2
    del shelf["c d.md"]
    assert dict(Shelf[int](tmp_path / "shelf")) == {"a/b.md": 1}
    with pytest.raises(KeyError):
        shelf["c d.md"]


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
