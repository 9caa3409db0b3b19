"""A guide that is made up, of any size, to see what facts and pictures cost."""

import json
import re
import shutil
from pathlib import Path

SIZE = {"facts": 300, "sources": 250, "pictures": 100, "pages": 50}
"""How much of each there is."""


def make_up(folder: Path, *, pictures: bool) -> None:
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
    each = SIZE["pictures"] // SIZE["pages"]
    names = ["index", "help", *(f"page-{number}" for number in range(2, SIZE["pages"]))]
    for number, name in enumerate(names):
        numbers = range(number * 6, number * 6 + 6)
        parts = [sentence(n, cited=pictures) * 3 for n in numbers]
        parts += [f"/// icon-array | fact-{n}\n///" for n in numbers[:each]] if pictures else []
        head = f"---\ntitle: Page {number}\ndescription: {'What this page says, in many words. ' * 2}\n"
        head += f"reviewed: 2026-01-31\nreview_by: 2027-01-31\n---\n\n# Page {number}\n\n"
        (folder / "docs" / f"{name}.md").write_text(head + "\n\n".join(parts) + "\n", encoding="utf-8")
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    # Without what names pages that are not made up
    settings = re.sub(r"^  (search|report|changes): .*\n", "", settings, flags=re.MULTILINE)
    before, _, rest = settings.partition("\nnav:\n")
    nav = "".join(f"  - {name}: {name}.md\n" for name in names)
    (folder / "mkdocs.yml").write_text(f"{before}\nnav:\n{nav}{rest[rest.index(chr(10) * 2) :]}", encoding="utf-8")


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
