"""Puts a new folder in the place of an old one, so that there is never a moment without one."""

import ctypes
import errno
import os
import sys
from pathlib import Path

AT_FDCWD = -100
LINUX_RENAME_EXCHANGE = 2
MACOS_RENAME_SWAP = 2


def swap(new: Path, place: Path) -> None:
    """Put the folder `new` at `place`; what was at `place` is at `new` afterwards.

    One step of the file system on Linux (renameat2) and macOS (renamex_np). Elsewhere, and on file systems that cannot
    exchange two folders, two steps; `recover` mends what a kill between them leaves.

    Raises:
        OSError: The folders are not on one file system, or may not be renamed.
    """
    if not place.exists():
        new.rename(place)
    elif not _exchange(new, place):
        aside = _aside(place)
        place.rename(aside)
        new.rename(place)
        aside.rename(new)


def recover(place: Path) -> None:
    """Put back what a swap in two steps had moved aside when it was killed."""
    aside = _aside(place)
    if aside.exists() and not place.exists():
        aside.rename(place)


def _aside(place: Path) -> Path:
    return place.with_name(f".{place.name}-aside")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step. Returns whether the system can do that here."""
    names = os.fsencode(one), os.fsencode(other)
    libc = ctypes.CDLL(None, use_errno=True)
    try:
        if sys.platform == "darwin":
            failed = libc.renamex_np(*names, MACOS_RENAME_SWAP)
        else:
            failed = libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], LINUX_RENAME_EXCHANGE)
    except AttributeError:
        return False
    if not failed:
        return True
    code = ctypes.get_errno()
    if code in {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))
