"""What axe finds wrong on a page."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # or each of thousands of passes is written out
    "preload": False,  # no page has a style sheet of another host
}
"""Every rule that axe has for WCAG 2.2 AA and for good practice."""
RUN = """async ([part, rules]) => {
  const { violations } = await axe.run(part || document, rules)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}"""


def find_violations(page: Page, part: str | None = None, rules: dict[str, list[str]] = RULES) -> list[str]:
    """Return what axe finds wrong on a page or, of one that holds a selector, in that part of it."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    return page.evaluate(RUN, [part, rules])
