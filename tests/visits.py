"""A page as a reader opens it, and what went on meanwhile."""

from playwright.sync_api import BrowserContext, Page, Response

ALL_RUN = "html[data-scripts=run]"
"""What a page says once also those of its scripts have run that come after it was drawn."""


class Visit:
    """A page as a reader opens it, and what went on meanwhile.

    Attributes:
        page: The page.
        asked: Every address that the browser asked for.
        complaints: What it wrote to its console, and errors that no script caught.
    """

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))


def open_page(page: Page, address: str) -> Response | None:
    """Open a page of the site, and wait until all of its scripts have run. Returns what the host answered."""
    answer = page.goto(address)
    page.wait_for_selector(ALL_RUN, state="attached")
    return answer
