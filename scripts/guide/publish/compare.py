"""Compares a published site, in a folder or at an address, with the manifest of its release."""

import gzip
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urljoin
from urllib.request import urlopen

import brotli

from guide.diagnostics import GuideError
from guide.publish.manifest import NAME, Manifest, to_address

TIMEOUT = 30
"""Seconds that a host may take for one file."""
AT_ONCE = 8
"""Files asked for at the same time."""
EATEN = {"_headers"}
"""Files that hosts read themselves and do not serve."""
UNPACKED: dict[str, Callable[[bytes], bytes]] = {".br": brotli.decompress, ".gz": gzip.decompress}


def compare_folder(folder: Path, manifest: Manifest) -> list[str]:
    """Return what differs between a folder and a release, a line for each file; nothing if all is as it was built.

    Raises:
        GuideError: There is no such folder.
    """
    if not folder.is_dir():
        raise GuideError(f"there is no folder {folder}")
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    differing = (_judge(name, _read(files.get(name)), manifest) for name in manifest.files)
    beside = (_judge_beside(name, files[name], manifest) for name in files.keys() - manifest.files.keys() - {NAME})
    return sorted(filter(None, (*differing, *beside)))


def compare_address(address: str, manifest: Manifest) -> list[str]:
    """Return what differs between what a host serves and a release, a line for each file.

    Raises:
        GuideError: The host does not answer.
    """
    names = [name for name in manifest.files if name not in EATEN]
    base = address.rstrip("/") + "/"
    with ThreadPoolExecutor(AT_ONCE) as pool:
        served = pool.map(lambda name: _ask(urljoin(base, quote(to_address(name)))), names)
        judged = [_judge_served(name, *answer, manifest) for name, answer in zip(names, served, strict=True)]
    return sorted(filter(None, judged))


def _read(path: Path | None) -> bytes | None:
    return path.read_bytes() if path else None


def _ask(address: str) -> tuple[int, bytes]:
    """Return the status and what a host serves at an address, its page for what is not there included."""
    try:
        with urlopen(address, timeout=TIMEOUT) as answer:  # noqa: S310 - the command takes web addresses alone
            return answer.status, answer.read()
    except HTTPError as error:
        return error.code, error.read()
    except (OSError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        words = str(getattr(reason, "strerror", None) or reason).lower()
        raise GuideError(f"{address} could not be read: {words}") from error


def _judge(name: str, content: bytes | None, manifest: Manifest) -> str:
    if content is None:
        return f"{name}: missing"
    same = sha256(content).hexdigest() == manifest.files[name].sha256
    return "" if same else f"{name}: not as it was built"


def _judge_served(name: str, status: int, content: bytes, manifest: Manifest) -> str:
    """Judge by the content: a host may serve the page for what is not there as one that is not there."""
    line = _judge(name, content, manifest)
    return f"{name}: missing ({status})" if line and status >= HTTPStatus.BAD_REQUEST else line


def _judge_beside(name: str, path: Path, manifest: Manifest) -> str:
    """Judge a file that is not listed: what a listed one is in compressed form must hold the same."""
    original = name.removesuffix(path.suffix)
    if path.suffix not in UNPACKED or original not in {*manifest.files, NAME}:
        return f"{name}: not part of the release"
    try:
        content = UNPACKED[path.suffix](path.read_bytes())
    except (brotli.error, OSError, EOFError):
        return f"{name}: not as it was built"
    expected = manifest.files.get(original)
    same = expected is None or sha256(content).hexdigest() == expected.sha256
    return "" if same else f"{name}: not as it was built"
