"""Rules for the lines at the top of a page."""

from guide.rules.rule import Rule

PAGE = "docs/index.md"
GOOD = """---
title: A page
description: A sentence that says in fifty characters or more what this is.
reviewed: 2026-01-31
review_by: 2027-01-31
owner: editor
---

# A page

Words."""
REVIEW = "DISCERN, question 5: when was it produced?"


def _broken(line: str, by: str) -> str:
    return GOOD.replace(line, by)


RULES = (
    Rule(
        "front-matter-missing",
        "No front matter, or a key that is missing or empty",
        "Nobody could say what the page is, or how old.",
        REVIEW,
        _broken("title: A page\n", ""),
        GOOD,
        PAGE,
    ),
    Rule(
        "front-matter-open",
        "Front matter that is not closed",
        "The whole page would be taken for its head.",
        "MkDocs: YAML style meta-data",
        _broken("owner: editor\n---\n", "owner: editor\n"),
        GOOD,
        PAGE,
    ),
    Rule(
        "front-matter-invalid",
        "A value that is something else than was meant",
        "YAML reads yes, 2026 or [a] as a switch, a number, a list.",
        "YAML 1.1, types",
        _broken("title: A page", "title: Yes"),
        GOOD,
        PAGE,
    ),
    Rule(
        "front-matter-unknown",
        "A key that there is not",
        "A misspelt key does nothing, and nobody is told.",
        "House rule",
        _broken("reviewed:", "reviewd:"),
        GOOD,
        PAGE,
    ),
    Rule(
        "front-matter-length",
        "A title or description that is too short or too long",
        "Search engines cut a title after about 65 characters and a description after about 160.",
        "GOV.UK content design: titles and summaries",
        _broken("A sentence that says in fifty characters or more what this is.", "Short."),
        GOOD,
        PAGE,
    ),
    Rule(
        "front-matter-date",
        "A day that does not exist, or is written another way",
        "01.02.2026 is one day in Europe and another in the US.",
        "ISO 8601; RFC 3339",
        _broken("2026-01-31", "31.1.2026"),
        GOOD,
        PAGE,
    ),
    Rule(
        "front-matter-due",
        "The next review is more than 12 months after the last, or before it",
        "Evidence changes; a page that nobody reads again goes wrong in silence.",
        REVIEW,
        _broken("review_by: 2027-01-31", "review_by: 2028-01-31"),
        GOOD,
        PAGE,
    ),
    Rule(
        "front-matter-owner",
        "A page kept by a role that there is not",
        "Nobody would be asked when its review is due.",
        "House rule: each page has one owner, a role in docs/data/owners.yml",
        _broken("owner: editor", "owner: edtior"),
        GOOD,
        PAGE,
    ),
    Rule(
        "front-matter-script",
        "A page that asks for a script which is not there",
        "What the script adds would be missing.",
        "House rule: scripts of one page are named in its front matter",
        _broken("owner: editor", "owner: editor\nscripts: [nothing]"),
        GOOD,
        PAGE,
    ),
)
