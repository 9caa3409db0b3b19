"""Finds a Chromium for the tests, or installs one.

Run as a program it prints where the browser is; `make test` does so before it starts the tests.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
MISSING = (
    "error: the tests need a browser and there is none. Install Chromium or Chrome "
    "(Debian and Ubuntu: apt install chromium; macOS: brew install --cask chromium), then run this again"
)


def find_browser() -> str | None:
    """Return the program of a browser: one on the machine, or else Playwright's own; nothing if there is none."""
    found = (shutil.which(name) for name in NAMES)
    on_machine = next((path for path in found if path), None)
    if on_machine:
        return on_machine
    place = next((str(path) for path in PLACES if path.is_file()), None)
    return place or _find_playwrights()


def install_browser() -> str | None:
    """Install Playwright's own browser or, as root on Debian, the package. Returns where it is, if it is."""
    steps = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        install = ["apt-get", "install", "--yes", "--no-install-recommends"]
        steps += [["apt-get", "update"], [*install, "chromium-headless-shell"], [*install, "chromium"]]
    for step in steps:
        print("Installing a browser:", *step[-3:], file=sys.stderr)
        subprocess.run(step, stdout=sys.stderr, check=False, timeout=600)
        if found := find_browser():
            return found
    return None


def _find_playwrights() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


if __name__ == "__main__":
    browser = find_browser() or install_browser()
    print(browser or MISSING)
    sys.exit(not browser)
