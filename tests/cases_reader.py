"""Reads the files in tests/cases: what is laid over the small guide, and what the build then says to the letter."""

import re
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """One file in tests/cases: parts that begin with `=== name`, of which `=== says` is what is expected."""

    path: Path

    def __str__(self) -> str:
        return self.path.stem

    def read(self) -> tuple[dict[str, str], str]:
        """Return the files to lay over the guide, and the words expected."""
        parts = re.split(r"^=== (.+)\n", self.path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
        files = dict(zip(parts[::2], parts[1::2], strict=True))
        return files, files.pop("says").rstrip("\n")


def list_cases(folder: str) -> list[Case]:
    """Return the cases of a folder, by name."""
    return [Case(path) for path in sorted((CASES / folder).glob("*.txt"))]
