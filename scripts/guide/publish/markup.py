"""Pages without the blanks and quotation marks that only their writers need."""

import minify_html


def shrink_markup(html: str) -> str:
    """Return a page with small markup; what it says and how it is read by a browser stays as it was."""
    return minify_html.minify(html, keep_closing_tags=True, keep_html_and_head_opening_tags=True)
