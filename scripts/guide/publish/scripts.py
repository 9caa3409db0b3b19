"""Scripts and their data as readers get them: small, and named after what they hold, so that browsers keep them."""

import re
from collections.abc import Mapping
from hashlib import sha256
from itertools import chain
from pathlib import Path
from posixpath import dirname, join, normpath, relpath

import rjsmin

from guide.digests import digest
from guide.project import Project
from guide.publish.pages import Edit
from guide.publish.styles import find_file

LINK = re.compile(r'(?<=<script type="module" src=")(?P<address>[^":]+)(?=")')
NESTED = re.compile(r"\$\{[^{}]*`")
"""A template within a template, of which the library that shrinks scripts takes blanks that count."""
DATA = re.compile(r'(?<=")(?P<address>assets/[^"\n]+\.json)(?=")')
IMPORT = re.compile(r'(?<=")(?P<address>\.{1,2}/[^"\n]+\.js)(?=")')


def shrink_scripts(project: Project, site: Path) -> Edit:
    """Shrink the scripts of a guide. Returns what links a page to each under its new name."""
    names = [path.relative_to(project.docs).as_posix() for path in sorted(project.docs.rglob("*.js"))]
    pages = (path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))
    linked = {found["address"] for html in pages for found in LINK.finditer(html)}
    new = _rename_all(site, _follow(site, {find_file(address, names) for address in linked} & set(names)))
    links = {address: _link(address, new) for address in linked}
    change = lambda html: LINK.sub(lambda found: links.get(found["address"], found["address"]), html)  # noqa: E731
    return Edit(change, digest(*chain(*sorted(links.items()))))


def name_data(project: Project, site: Path) -> None:
    """Name the data that scripts fetch after what it holds, so that a script never reads that of another release."""
    new: dict[str, str] = {}
    own = (site / path.relative_to(project.docs) for path in sorted(project.docs.rglob("*.js")))
    for path in filter(Path.is_file, own):
        script = path.read_text(encoding="utf-8")
        for name in {found["address"] for found in DATA.finditer(script)} - new.keys():
            if (site / name).is_file():
                new[name] = _name_after_content(site, site / name)
        path.write_text(DATA.sub(lambda found: new.get(found["address"], found["address"]), script), encoding="utf-8")


def _name_after_content(site: Path, path: Path) -> str:
    named = path.with_suffix(f".{sha256(path.read_bytes()).hexdigest()[:10]}{path.suffix}")
    return path.rename(named).relative_to(site).as_posix()


def _follow(site: Path, names: set[str]) -> dict[str, str]:
    """Return what stands in scripts, and in those that they import, by their names."""
    scripts: dict[str, str] = {}
    while waiting := sorted(names - scripts.keys()):
        scripts |= {name: (site / name).read_text(encoding="utf-8") for name in waiting}
        found = {imported for name in waiting for imported in _list_imports(name, scripts[name])}
        names = names | {name for name in found if (site / name).is_file()}
    return scripts


def _rename_all(site: Path, waiting: dict[str, str]) -> dict[str, str]:
    """Write each script under a name after its content. Returns the new names by the old.

    A script comes after those that it imports, as it holds their names; scripts must not import each other in a ring.
    """
    new: dict[str, str] = {}
    while waiting:
        ready = [name for name, script in waiting.items() if not _list_imports(name, script) & waiting.keys()]
        for name in ready or list(waiting):
            new[name] = _write(site, name, _rename_imports(name, waiting.pop(name), new))
    return new


def _list_imports(name: str, script: str) -> set[str]:
    return {normpath(join(dirname(name), found["address"])) for found in IMPORT.finditer(script)}


def _rename_imports(name: str, script: str, new: Mapping[str, str]) -> str:
    def rename(found: re.Match[str]) -> str:
        old = normpath(join(dirname(name), found["address"]))
        address = relpath(new.get(old, old), dirname(name))
        return address if address.startswith(".") else f"./{address}"

    return IMPORT.sub(rename, script)


def _write(site: Path, name: str, script: str) -> str:
    small = script if NESTED.search(script) else str(rjsmin.jsmin(script))
    path = site / name
    path.write_text(small, encoding="utf-8")
    return _name_after_content(site, path)


def _link(address: str, new: Mapping[str, str]) -> str:
    name = find_file(address, new)
    return f"{address.removesuffix(name)}{new[name]}" if name else address
