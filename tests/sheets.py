"""A form on a page, as a reader fills it in, and what comes out of it: a file, a sheet of paper."""

import io
import re
from pathlib import Path

from playwright.sync_api import Locator, Page
from pypdf import PdfReader

from visits import open_page

ODD = "a \U0001f600 \u0645\u0631\u062d\u0628\u0627 <script>document.title = 'x'</script> =cmd()|' /C calc'!A0"
LONG = "long" * 2500
EDGES = re.compile(r"^.*?Page \d+ of \d+ ?(?:Reviewed on \d+ \w+ \d{4})? ?[\w.]+/\S* ")


def open_sheet(page: Page, address: str) -> Locator:
    """Open a page with a form. It prints to nowhere, and its questions are answered with yes."""
    page.add_init_script("window.print = () => { window.printed = (window.printed || 0) + 1 }")
    page.on("dialog", lambda dialog: dialog.accept())
    open_page(page, address)
    return page.locator("form.worksheet")


def press(page: Page, name: str) -> None:
    """Press a button of the form."""
    page.locator("form.worksheet").get_by_role("button", name=name, exact=True).click()


def read_saved(page: Page, button: Locator) -> tuple[str, str]:
    """Return the name and the words of the file that a button saves."""
    with page.expect_download() as download:
        button.click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes().decode("utf-8")


def read_printed(page: Page) -> list[str]:
    """Return the words of each sheet without those along its edges; letters that fonts join stand apart again."""
    paper = PdfReader(io.BytesIO(page.pdf(format="Letter", prefer_css_page_size=True)))
    joined = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
    words = (" ".join(sheet.extract_text().translate(str.maketrans(joined)).split()) for sheet in paper.pages)
    return [EDGES.sub("", sheet, count=1) for sheet in words]


def uncover(form: Locator) -> None:
    """Let the tools stand below the form: what they lie over while one reads on has no fault of its own."""
    form.locator(".worksheet__tools").evaluate("tools => { tools.style.position = 'static'; scrollTo(0, 0) }")
