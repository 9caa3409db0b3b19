"""A guide that is made up, of any size, to see what pages, facts and pictures cost."""

import json
import re
import shutil
from pathlib import Path

SIZE = {"facts": 300, "sources": 250, "pictures": 100, "pages": 50}
"""How much of each there is, if not more or fewer pages are asked for."""
PART = 40
"""Pages in each part of the guide."""
SENTENCES = 6
"""Paragraphs of a page, each of one sentence said three times."""
LETTERS = "abcdefghij"


def make_up(folder: Path, *, pictures: bool, pages: int = SIZE["pages"]) -> None:
    """Replace the pages and data of a guide by others that are made up, with facts and pictures or with words alone."""
    shutil.rmtree(folder / "docs" / "data")
    for page in (folder / "docs").rglob("*.md"):
        page.unlink()
    sources = [source(number) for number in range(SIZE["sources"])] if pictures else []
    facts = "".join(map(fact, range(SIZE["facts"]))) if pictures else ""
    data = {"sources.json": json.dumps(sources), "facts.yml": facts} if pictures else {"sources.json": "[]"}
    (folder / "docs" / "data").mkdir()
    for name, content in data.items():
        (folder / "docs" / "data" / name).write_text(content, encoding="utf-8")
    names = ["index", "help", *(f"part-{number // PART}/page-{number}" for number in range(2, pages))]
    for number, name in enumerate(names):
        path = folder / "docs" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(draw_page(number, pictures=pictures), encoding="utf-8")
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    # Without what names pages that are not made up
    settings = re.sub(r"^  (search|report|changes): .*\n", "", settings, flags=re.MULTILINE)
    before, _, rest = settings.partition("\nnav:\n")
    (folder / "mkdocs.yml").write_text(
        f"{before}\n{draw_nav(names)}{rest[rest.index(chr(10) * 2) :]}", encoding="utf-8"
    )


def draw_page(number: int, *, pictures: bool) -> str:
    """Return a page: six paragraphs, each with its fact, and two pictures; or the words alone."""
    facts = [n % SIZE["facts"] for n in range(number * SENTENCES, (number + 1) * SENTENCES)]
    place = "".join(LETTERS[int(digit)] for digit in str(number))  # no page says quite what another does
    parts = [f"In place {place}: {sentence(n, cited=pictures) * 3}" for n in facts]
    each = SIZE["pictures"] // SIZE["pages"]
    parts += [f"/// icon-array | fact-{n}\n///" for n in facts[:each]] if pictures else []
    head = f"---\ntitle: Page {number}\ndescription: {'What this page says, in many words. ' * 2}\n"
    head += f"reviewed: 2026-01-31\nreview_by: 2027-01-31\n---\n\n# Page {number}\n\n"
    return head + "\n\n".join(parts) + "\n"


def draw_nav(names: list[str]) -> str:
    """Return the navigation: two pages at the top, then the parts."""
    lines = ["nav:", *(f"  - {name}: {name}.md" for name in names[:2])]
    for name in names[2:]:
        part, _, page = name.partition("/")
        if f"  - {part}:" not in lines:
            lines.append(f"  - {part}:")
        lines.append(f"      - {page}: {name}.md")
    return "\n".join(lines) + "\n"


def source(number: int) -> dict[str, object]:
    """Return a source that is made up."""
    custom = {"kind": "rct", "verified": "full"}
    address = f"https://source.example/{number}"
    return {"id": f"source-{number}", "type": "webpage", "title": f"Title {number}", "URL": address, "custom": custom}


def fact(number: int) -> str:
    """Return a fact that is made up."""
    return f"""\
- id: fact-{number}
  statement: Some got better.
  population: people in a trial
  figures: {{with: {number % 90 + 5} %, without: {number % 40 + 3} %}}
  sources: [source-{number % SIZE["sources"]}]
  place: abstract
  checked: 2026-01-31
  certainty: low
  why: one small trial
  picture:
    outcome: got better
    groups: {{with: with, without: without}}
"""


def sentence(number: int, *, cited: bool) -> str:
    """Return a sentence that tells a fact, or one without a number."""
    if not cited:
        return "With it some of 100 people got better, and without it some others did. "
    numbers = f"{number % 90 + 5} of 100 people got better, and without it {number % 40 + 3} of 100"
    return f"With it {numbers}.[^source-{number % SIZE['sources']}] "
