"""What may know of what."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "scripts" / "guide"
MODULES = sorted(PACKAGE.rglob("*.py"))
SUBJECT = re.compile(
    r"ketamin|spravato|anxi|depress|ptsd|\bfda\b|\bnhs\b|america|britain|canada|australia", re.IGNORECASE
)
ENGINES = ("markdown", "mkdocs", "pymdownx", "selectolax")
MAY_NOT_IMPORT = {
    ".": ("guide.blocks", "guide.checks", "guide.extensions", "guide.pictures", "guide.publish", *ENGINES),
    "pictures": ("guide.blocks", "guide.checks", "guide.extensions", "guide.publish", "guide.project", *ENGINES),
    "blocks": ("guide.checks", "guide.extensions", "guide.publish", *ENGINES),
    "authoring": ("guide.extensions", "guide.publish", *ENGINES),
    "authoring/exports": ("guide.blocks", "guide.checks", "guide.pictures", "guide.extensions", *ENGINES),
    "checks": ("guide.extensions", "guide.publish", *ENGINES),
    "extensions": ("guide.checks", "guide.publish", "mkdocs", "selectolax"),
    "rules": ("guide.blocks", "guide.checks", "guide.extensions", "guide.pictures", "guide.publish", *ENGINES),
    "commands": ("guide.extensions", *ENGINES),
    "publish": ("guide.extensions", "markdown"),
    "publish/booklet": ("guide.extensions", "guide.checks", "mkdocs", "markdown"),
}
"""Arrows go one way: readers of data, pictures, blocks, then checks and extensions, then what publishes."""


def imports(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text())))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    if path.name in {"cli.py", "__main__.py"}:  # the door, which knows all rooms
        return
    part = path.relative_to(PACKAGE).parent.as_posix()
    found = [name for name in imports(path) for other in MAY_NOT_IMPORT[part] if f"{name}.".startswith(f"{other}.")]
    assert found == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_the_generator_knows_nothing_of_the_subject(path: Path) -> None:
    assert SUBJECT.findall(path.read_text()) == []


@pytest.mark.parametrize("path", sorted((ROOT / "overrides").rglob("*.*")), ids=lambda path: path.name)
def test_templates_know_nothing_of_the_subject_and_call_no_python(path: Path) -> None:
    template = path.read_text()
    assert SUBJECT.findall(template) == []
    assert re.findall(r"\{[{%][^}]*\.\w+\(", re.sub(r"lang\.t\(|super\(", "", template)) == []


def test_a_subject_would_be_found() -> None:
    assert SUBJECT.findall("if disorder == 'Anxiety':") == ["Anxi"]
