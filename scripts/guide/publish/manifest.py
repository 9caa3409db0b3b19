"""The list of what a release is made of: every file with its hash.

`guide verify` holds a folder or an address to it, and the program that keeps the guide on a reader's device reads what
to keep. What only repeats a file in compressed form is not listed.
"""

import re
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import GuideError
from guide.project import Project

NAME = "release.json"
WORKER = "worker.js"
RELEASE = re.compile(r'(?<=const RELEASE = ")[^"]*(?=")')
"""Where the worker says of which release it is: by this, browsers learn that there is a new one."""
KINDS = {".css", ".html", ".js", ".json", ".png", ".svg", ".webmanifest"}
KEPT = re.compile(r"(?!404\.html$|assets/cards/)(?:.*\.html|assets/.*|[^/]*\.webmanifest)")
"""What a device keeps, of those kinds: pages, and what they are made of. Pictures for links are for other sites."""


class File(Struct, frozen=True, omit_defaults=True):
    """One file of a release.

    Attributes:
        sha256: The hash of what is in it.
        size: Its bytes.
        kept: Whether a reader's device keeps it, if the reader wants that.
        words: The hash of what a page says, if it tells those who kept it that it has changed since.
    """

    sha256: str
    size: int
    kept: bool = False
    words: str = ""


class Manifest(Struct, frozen=True):
    """A release.

    Attributes:
        release: Its name, which is the hash of all its files.
        files: Its files by their names, from the top of the site.
    """

    release: str
    files: dict[str, File]


def write_manifest(_project: Project, site: Path) -> None:
    """Write `release.json` into a site that is ready, and its release into the worker, if it has one."""
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    listed = {name: _describe(name, path.read_bytes()) for name, path in files.items()}
    release = sha256(msgspec.json.encode(listed)).hexdigest()[:16]
    if worker := files.get(WORKER):
        worker.write_text(RELEASE.sub(release, worker.read_text(encoding="utf-8")), encoding="utf-8")
        listed[WORKER] = _describe(WORKER, worker.read_bytes())
    (site / NAME).write_bytes(msgspec.json.encode(Manifest(release, listed)))


def read_manifest(path: Path) -> Manifest:
    """Read a manifest.

    Raises:
        GuideError: There is none, or it is not one.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except OSError as error:
        raise GuideError(
            f"there is no manifest at {path}; run make build first, or name one with --manifest"
        ) from error
    except msgspec.DecodeError as error:
        raise GuideError(f"{path} is not a manifest of a release: {error}") from error


def to_address(name: str) -> str:
    """Return where a file of the site is served, from its top: a page at the address of its folder."""
    return re.sub(r"(?:^|(?<=/))index\.html$", "", name)


def _describe(name: str, content: bytes) -> File:
    kept = Path(name).suffix in KINDS and bool(KEPT.fullmatch(name))
    return File(sha256(content).hexdigest(), len(content), kept, _hash_words(content) if name.endswith(".html") else "")


def _hash_words(html: bytes) -> str:
    """Return the hash of what a page says, if it has a notice for those who kept it; else nothing."""
    if b"data-changed" not in html:
        return ""
    article = LexborHTMLParser(html).css_first("article")
    return sha256(" ".join(article.text().split()).encode()).hexdigest()[:16] if article else ""
