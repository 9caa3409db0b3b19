"""A guide as small as a guide can be, as files."""

from collections.abc import Callable, Mapping

from guide.project import Project

Files = Mapping[str, str | bytes | None]
Make = Callable[[Files], Project]

PAGE = """\
---
title: A page
description: A sentence that says in fifty characters or more what this is.
reviewed: 2026-01-31
review_by: 2027-01-31
---

# A page

It lasted three days.[^green2019]
"""
SMALL_GUIDE: Files = {
    "mkdocs.yml": """\
site_name: A small guide
site_url: https://small.example/
theme:
  name:
  custom_dir: overrides
plugins: []
nav:
  - Start: index.md
markdown_extensions:
  - admonition
  - attr_list
  - tables
  - toc
  - guide.extensions.blocks
  - guide.extensions.citations
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
""",
    "overrides/main.html": """\
<!doctype html>
<html lang="en">
<head><title>{{ page.title }}</title><link rel="canonical" href="{{ page.canonical_url }}"></head>
<body><article>{{ page.content }}</article></body>
</html>
""",
    "docs/index.md": PAGE,
    "docs/data/sources.json": """\
[
  {
    "id": "green2019",
    "type": "article-journal",
    "title": "Effects of a fixture on tests",
    "author": [{"family": "Green", "given": "Ada B."}],
    "container-title": "Journal of Fixtures",
    "issued": {"date-parts": [[2019, 4]]},
    "volume": "3",
    "issue": "2",
    "page": "10-12",
    "DOI": "10.5555/green",
    "custom": {"kind": "rct", "verified": "full"}
  }
]
""",
    "docs/data/facts.yml": """\
- id: relief
  statement: Relief lasted three days.
  population: 18 adults
  figures:
    people in the trial: 18 people
    relief: 3 days
  sources: [green2019]
  place: abstract
  checked: 2026-01-31
  certainty: low
  why: one small trial
""",
}
RULED: Files = {
    "docs/data/sources.json": SMALL_GUIDE["docs/data/sources.json"].rstrip("\n]")
    + """,
  {
    "id": "partly2019",
    "type": "article-journal",
    "title": "Effects of half a fixture",
    "DOI": "10.5555/partly",
    "custom": {"kind": "rct", "verified": "partial"}
  }
]
""",
    "docs/data/owners.yml": "- {id: editor, role: Editor, keeps: Every page}\n",
    "docs/data/page-kinds.yml": (
        "- {id: reader, pages: ['*'], grade: 7, limit: 8, paragraph: 12, sections: [In brief]}\n"
    ),
    "docs/data/plain-words.yml": """\
- {id: use, kind: hard, words: ['utilis*'], say: use, why: The short word says the same.}
- {id: addict, kind: hurtful, words: [addicts], say: people who are addicted, why: A person is more than that.}
- {id: breakthrough, kind: praise, words: [breakthrough], why: Say what was found.}
- {id: rewires, kind: claim, words: ['rewire*'], why: 'It is a picture, not a finding.', unless: [dentist]}
- {id: letters, kind: known, words: [UK], why: Readers know them.}
""",
    "docs/data/glossary.yml": """\
- {id: agoraphobia, term: agoraphobia, plain: fear of crowds, meaning: Fear of places that are hard to leave.}
""",
    "docs/data/facts.yml": str(SMALL_GUIDE["docs/data/facts.yml"]).replace(
        "relief: 3 days", "relief: 3 days\n    better: 33.33 %"
    ),
}
"""What the examples of rules need besides."""
