"""The second guide, as its keepers would set it up."""

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
PARTS = re.compile(r"^# .*\n(?:(?!# ).*\n)*", re.MULTILINE)
"""A part of mkdocs.yml, from its heading."""


def lay_out(root: Path) -> None:
    """Write the second guide into a folder."""
    shutil.copytree(ROOT / "tests" / "second_guide", root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets", ignore=shutil.ignore_patterns("drawings"))
    (root / "mkdocs.yml").write_text(_write_settings(), encoding="utf-8")
    for name in ("overrides", "scripts"):
        (root / name).symlink_to(ROOT / name)


def _write_settings() -> str:
    """Return the settings of the first guide with the parts that the second made its own."""
    first = _read_parts(ROOT / "mkdocs.yml")
    second = _read_parts(ROOT / "tests" / "second_guide" / "mkdocs.yml")
    assert second.keys() <= first.keys()
    return "".join({**first, **second}.values())


def _read_parts(path: Path) -> dict[str, str]:
    return {part.partition("\n")[0]: part for part in PARTS.findall(path.read_text(encoding="utf-8"))}
