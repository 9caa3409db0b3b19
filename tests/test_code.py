"""The code and the words, by the tools that read them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = {
    "ruff": ["check", "scripts", "tests"],
    "ruff-format": ["format", "--check", "scripts", "tests"],
    "mypy": [],
    "rumdl": ["check", "--no-cache", "."],
    "typos": [],
}


@pytest.mark.parametrize(("tool", "words"), TOOLS.items(), ids=TOOLS)
def test_is_clean(tool: str, words: list[str]) -> None:
    program = Path(sys.executable).with_name(tool.removesuffix("-format"))
    done = subprocess.run([program, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
