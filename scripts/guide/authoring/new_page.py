"""A new page: a file with front matter and the parts that each page has, and its line in the navigation."""

import re
from datetime import date

from guide.authoring.insert import insert_in_nav, list_sections
from guide.authoring.keep import keep
from guide.authoring.layout import quote
from guide.authoring.questions import Answers, Fault, Question, judge_day
from guide.checks.front_matter import FIELDS, LENGTHS
from guide.diagnostics import read_text, suggest
from guide.project import LARGEST_PAGE, Page, Project

QUESTIONS = (
    Question("path", "The file under docs/, like 'treatment/travel.md'; its address never changes"),
    Question("title", "The title for browsers and search engines"),
    Question("description", "One sentence that says what the reader finds"),
    Question("owner", "The role that keeps it, by its id in docs/data/owners.yml", required=False),
    Question("section", "The part of the navigation that it belongs in; nothing for the top", required=False),
    Question("label", "What the navigation calls it", required=False),
    Question("reviewed", "The day on which its words were read against their sources", required=False),
)
PATH = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*\.md")
FORM = """\
---
title: {title}
description: {description}
{owner}reviewed: {reviewed}
review_by: {review_by}
---

# {heading}

{answer}

<!-- The answer or the action in the first two sentences. Then reasons, then exceptions. -->

## In brief

<!-- A line for each thing that the reader must take away. A sentence with a number ends in its source, like [^id]. -->

## What we do not know

<!-- What nobody has found out yet, and what that means for the reader. -->

## What to do next

- Go back to [the start of the guide]({home}).
"""
"""A page that passes the checks and waits for its words; readers do not see the comments."""


def add_page(project: Project, answers: Answers, today: date) -> str:
    """Write a page and its line in the navigation, and return the name of the file.

    Raises:
        GuideError: The guide would not be right.
    """
    settings = read_text(project.config, project.root, LARGEST_PAGE)
    sections = list_sections(settings)
    path = _tidy_path(answers.one("path", judge=lambda words: _judge_path(words, project)))
    title = answers.one("title", judge=lambda words: _judge_words("title", words))
    description = answers.one("description", judge=lambda words: _judge_words("description", words))
    owner = answers.one("owner")
    section = answers.one("section", judge=lambda words: _judge_section(words, sections))
    label = answers.one("label", title)
    reviewed = date.fromisoformat(answers.one("reviewed", today.isoformat(), judge_day))
    words = FORM.format(
        title=quote(title),
        description=quote(description),
        owner=f"owner: {owner}\n" if owner else "",
        reviewed=reviewed,
        review_by=a_year_after(reviewed),
        heading=title,
        answer=description,
        home=Page.link("index.md", path.rpartition("/")[0]),
    )
    keep(
        project,
        {project.docs / path: words, project.config: insert_in_nav(settings, section, label or title, path)},
    )
    return f"docs/{path}"


def _tidy_path(words: str) -> str:
    path = words.removeprefix("docs/")
    return path if path.endswith(".md") else f"{path}.md"


def _judge_path(words: str, project: Project) -> Fault:
    path = _tidy_path(words)
    if not PATH.fullmatch(path):
        return f"'{path}' is no name for a page: expected lower-case letters, digits and hyphens, like some-page.md"
    return f"there is a page docs/{path} already" if (project.docs / path).exists() else ""


def _judge_words(name: str, words: str) -> Fault:
    least, most = LENGTHS[name]
    if set(words) & set('<>"'):
        return 'take out " and < and >; single quotation marks are right'
    return "" if least <= len(words) <= most else f"{len(words)} characters; expected {FIELDS[name]}"


def _judge_section(words: str, sections: list[str]) -> Fault:
    help_ = suggest(words, sections, f"the sections are {', '.join(sections) or 'none'}")
    return "" if words in sections else f"there is no section '{words}'; {help_}"


def a_year_after(day: date) -> date:
    """Return the same day a year later; 28 February for a leap day."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)
