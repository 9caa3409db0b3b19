"""The same words as guides for others: a copy of a guide, and a guide for stock Material."""

import shutil
from pathlib import Path

from guide.blocks import find_cited
from guide.blocks.markdown import FENCE
from guide.data import read_data
from guide.project import Project
from guide.prose import BLOCK
from guide.references import draw_reference

ROOT = Path(__file__).parents[2]
STOCK = """\
site_name: Stock
site_url: https://stock.example/
theme:
  name: material
  font: false
markdown_extensions: [admonition, attr_list, footnotes, tables, {toc: {permalink: true}}]
"""


def copy_guide(folder: Path) -> None:
    """Copy what a build reads."""
    for name in ("docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)


def write_stock(guide: Path, folder: Path) -> None:
    """Write a guide with the words and the order of another for stock Material, each reference as a footnote."""
    project = Project(guide)
    data = read_data(project)
    nav = project.config.read_text(encoding="utf-8").partition("\nnav:\n")[2].partition("\n\n")[0]
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(f"{STOCK}nav:\n{nav}\n", encoding="utf-8")
    for path in project.page_paths():
        page = project.read_page(path)
        cited = dict.fromkeys(find_cited(page, data))
        notes = "\n".join(f"[^{id_}]: {draw_reference(data.sources.by_id[id_])}" for id_ in cited)
        copy = folder / path.relative_to(guide)
        copy.parent.mkdir(parents=True, exist_ok=True)
        words = FENCE.sub("", BLOCK.sub("", page.text.content))  # stock Material has no blocks
        copy.write_text(f"{words}\n{notes}\n", encoding="utf-8")
