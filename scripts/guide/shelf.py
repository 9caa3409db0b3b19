"""What was made before, kept in `.cache/` under a digest of all that it was made of, so that nothing stale is taken.

What was made of the files of the guide, not of what was in memory, stands in `.cache/guide/`. It is thrown away if
somebody edited them meanwhile, as nobody knows then of which words it was made: see `Watch`.
"""

import os
import pickle
import shutil
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote, unquote

from guide import beside
from guide.digests import digest, digest_programs, read_or_fault
from guide.project import Project

Item = TypeVar("Item")
Value = TypeVar("Value")
SEAL = 32
"""Bytes before each value: the digest of the rest and of the programs. A machine that fails may leave half of a value,
and other programs may not know its type."""
OF_GUIDE = "guide"


def keep_values(
    project: Project, name: str, made_of: Mapping[Item, str], make: Callable[[Item], Value]
) -> dict[Item, Value]:
    """Make some values, but for those that were made before of the same.

    Args:
        project: The guide.
        name: The shelf. What is on it and not asked for now is thrown away.
        made_of: A digest of all that each value is made of.
        make: Makes one; shared by two cores if there are many.

    Returns:
        All of them, also where nothing can be kept.
    """
    folder = project.root / ".cache" / name
    items = {key: item for item, key in made_of.items()}  # what is made of the same is made once
    kept = {key: read_sealed(folder / key) for key in items}
    missing = [key for key, content in kept.items() if content is None]
    kept |= dict(beside.share(lambda key: (key, pickle.dumps(make(items[key]))), missing))
    for key in missing:
        write_sealed(folder / key, kept[key] or b"")
    _throw_away(folder, set(items))
    return {item: pickle.loads(kept[key] or b"") for item, key in made_of.items()}  # noqa: S301 - from ourselves


def keep_files(
    project: Project, name: str, made_of: Mapping[Item, str], make: Callable[[Item], bytes], few: int = beside.FEW
) -> dict[Item, Path]:
    """Make some files, but for those that were made before of the same.

    Args:
        project: The guide.
        name: The shelf. What is on it and not asked for now is thrown away.
        made_of: A digest of all that each file is made of.
        make: Returns what one holds; shared by two cores if there are many.
        few: How many are not.

    Returns:
        Where each is kept; its name ends in a digest of what it holds. `place` puts it elsewhere.
    """
    folder = project.root / ".cache" / name
    folder.mkdir(parents=True, exist_ok=True)
    there = {path.name.partition(".")[0]: path for path in folder.iterdir() if _is_whole(path)}
    missing = {key: item for item, key in made_of.items() if key not in there}
    for key, content in beside.share(lambda key: (key, make(missing[key])), missing, few):
        path = there[key] = folder / f"{key}.{digest(content)}"
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(content)
        fresh.chmod(0o644)  # a host will read it, whoever made it
        fresh.replace(path)
    kept = {item: there[key] for item, key in made_of.items()}
    _throw_away(folder, {path.name for path in kept.values()})
    return kept


def _is_whole(path: Path) -> bool:
    return path.suffix == f".{digest(read_or_fault(path))}"


def place(kept: Path, target: Path) -> None:
    """Put a file that is kept at another place too, without writing it again where the file system lets it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        os.link(kept, target)
    except OSError:
        shutil.copyfile(kept, target)


def _throw_away(folder: Path, but: set[str]) -> None:
    """Remove what is in a folder and nobody asks for."""
    with suppress(OSError):  # somebody else may do the same
        for path in folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            elif path.name not in but:
                path.unlink(missing_ok=True)


class Shelf(MutableMapping[str, Value]):
    """Values by names, in files, so that they outlast the process; one that was damaged is as if it were not there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __getitem__(self, name: str) -> Value:
        """Return a value; KeyError if it is not there."""
        content = read_sealed(self._find(name))
        if content is None:
            raise KeyError(name)
        value: Value = pickle.loads(content)  # noqa: S301 - from ourselves, and sealed
        return value

    def __setitem__(self, name: str, value: Value) -> None:
        """Keep a value."""
        write_sealed(self._find(name), pickle.dumps(value))

    def __delitem__(self, name: str) -> None:
        """Throw a value away."""
        self._find(name).unlink(missing_ok=True)

    def __iter__(self) -> Iterator[str]:
        """Return the names, in no order."""
        return iter([unquote(path.name) for path in self.folder.iterdir()] if self.folder.is_dir() else [])

    def __len__(self) -> int:
        """Return how many values there are."""
        return sum(1 for _ in self)

    def _find(self, name: str) -> Path:
        return self.folder / quote(name, safe="")


def read_sealed(path: Path) -> bytes | None:
    """Return what was kept in a file; nothing if it is not there or not whole."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content[SEAL:] if _seal(content[SEAL:]) == content[:SEAL] else None


def write_sealed(path: Path, content: bytes) -> None:
    """Keep something in a file, if there is room; a kill leaves no half of it."""
    with suppress(OSError):  # the work goes on without
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        fresh.write_bytes(_seal(content) + content)
        fresh.replace(path)


def _seal(content: bytes) -> bytes:
    return sha256(digest_programs().encode() + content).digest()


class Watch:
    """Tells whether somebody edited a guide since this was made, and sees to it that nothing of that time is kept."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.before = self._look()

    def forget_if_edited(self) -> bool:
        """Throw away what was made of the files of the guide, if they were edited. Returns whether they were."""
        if edited := self._look() != self.before:
            shutil.rmtree(self.project.root / ".cache" / OF_GUIDE, ignore_errors=True)
        return edited

    def _look(self) -> list[tuple[str, int, int]]:
        folders = (self.project.docs, self.project.overrides)
        files = [self.project.config, *(path for folder in folders for path in folder.rglob("*"))]
        return sorted(stamp for path in files if (stamp := _stamp(path)))


def _stamp(path: Path) -> tuple[str, int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return path.as_posix(), stat.st_mtime_ns, stat.st_size
