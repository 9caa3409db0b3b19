"""The real guide behind the real nginx, on this machine alone."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

TRY = Path(__file__).parents[2] / "scripts" / "deploy" / "try_nginx.py"


@pytest.fixture(scope="session")
def port(built_site: Path) -> Iterator[int]:
    """Serve the built guide with the configuration in scripts/deploy/. Yields the port on 127.0.0.1."""
    command = [sys.executable, str(TRY), str(built_site), "--wait", "1s"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as nginx:
        address = nginx.stdout.readline() if nginx.stdout else ""
        if not address:
            pytest.fail(f"nginx does not start: {nginx.stderr.read() if nginx.stderr else ''}")
        yield urlsplit(address.strip()).port or 0
        nginx.terminate()
