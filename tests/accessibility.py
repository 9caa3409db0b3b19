"""What axe finds wrong with a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # or each of thousands of passes is written out
}
"""Every rule that axe has for WCAG 2.2 AA and for good practice."""


def find_violations(page: Page, part: str | None = None, rules: dict[str, list[str]] = RULES) -> list[str]:
    violations = Axe().run(page, part, options=rules).response["violations"]
    return [f"{violation['id']}: {node['html']}" for violation in violations for node in violation["nodes"]]
