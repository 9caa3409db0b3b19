"""The same words as guides for others: a copy of a guide, and its pages as others and bare HTML take them."""

import gzip
import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import brotli
from markdown import markdown
from processes import ENVIRONMENT

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
VITEPRESS = """\
import footnote from "markdown-it-footnote"
export default {
  title: "Stock", ignoreDeadLinks: true, lang: "en",
  markdown: { html: false, config: (md) => md.use(footnote) },
  themeConfig: { sidebar: %s },
}
"""
DOCUSAURUS = """\
module.exports = {
  title: "Stock", url: "https://stock.example", baseUrl: "/", trailingSlash: true,
  onBrokenLinks: "ignore", onBrokenAnchors: "ignore", markdown: { format: "md" },
  presets: [["classic", { docs: { routeBasePath: "/" }, blog: false }]],
}
"""
BARE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{title}, as bare HTML">
<style>
body {{ max-width: 40rem; margin: 0 auto; padding: 1rem; background: #fcfbf8; color: #1c2a2e }}
body {{ font: 1.125rem/1.6 system-ui, sans-serif; overflow-wrap: break-word }}
h1, h2, h3 {{ line-height: 1.25; margin: 1.6em 0 0.6em }}
h1 {{ font-size: 1.9rem }}
h2 {{ font-size: 1.5rem }}
p, ul, ol {{ margin: 0 0 1em }}
a {{ color: #0b4f5e }}
table {{ display: block; overflow-x: auto; border-collapse: collapse }}
th, td {{ padding: 0.5rem; border-bottom: 1px solid #c9cdc8; text-align: start; vertical-align: top }}
blockquote {{ margin: 0; color: #3d4c51 }}
sup {{ line-height: 0 }}
img {{ max-width: 100%; height: auto }}
.footnote {{ font-size: 0.9rem }}
</style>
<main>
{words}
</main>
</html>
"""
"""A page of the words alone."""
TEXT = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}
"""What a host sends compressed."""


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


def find_words(site: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each page of a built guide, and its words as Markdown without the front matter."""
    for path in sorted(site.rglob("index.md")):
        yield path.relative_to(site).as_posix(), path.read_text(encoding="utf-8").split("---\n", 2)[2]


def write_words(site: Path, docs: Path) -> list[str]:
    """Write the words of each page of a built guide. Returns their addresses."""
    names = []
    for name, words in find_words(site):
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(words, encoding="utf-8")
        names.append(f"/{name.removesuffix('index.md')}")
    return names


def write_material(site: Path, folder: Path, command: Sequence[str | Path]) -> Path:
    """Build the words of a guide with stock Material. Returns the folder of the site."""
    write_words(site, folder / "docs")
    (folder / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)
    return folder / "site"


def write_vitepress(site: Path, folder: Path, tools: Path) -> Path:
    """Build the words of a guide with VitePress. Returns the folder of the site."""
    names = write_words(site, folder)
    (folder / ".vitepress").mkdir()
    sidebar = json.dumps([{"text": name, "link": name} for name in names])
    (folder / ".vitepress" / "config.mjs").write_text(VITEPRESS % sidebar, encoding="utf-8")
    build_with_node(folder, tools, "vitepress")
    return folder / ".vitepress" / "dist"


def write_docusaurus(site: Path, folder: Path, tools: Path) -> Path:
    """Build the words of a guide with Docusaurus. Returns the folder of the site."""
    write_words(site, folder / "docs")
    (folder / "docusaurus.config.js").write_text(DOCUSAURUS, encoding="utf-8")
    build_with_node(folder, tools, "docusaurus")
    return folder / "build"


def build_with_node(folder: Path, tools: Path, program: str) -> None:
    """Run the build of a program that is written for Node."""
    (folder / "package.json").write_text('{"name": "stock", "version": "1.0.0"}', encoding="utf-8")
    (folder / "node_modules").symlink_to(tools / "node_modules")
    command = [folder / "node_modules" / ".bin" / program, "build"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=900)


def write_floor(site: Path, folder: Path) -> Path:
    """Write the words of a guide as bare HTML. Returns the folder of the site."""
    for name, words in find_words(site):
        page = (folder / name).with_suffix(".html")
        page.parent.mkdir(parents=True, exist_ok=True)
        html = markdown(words, extensions=["footnotes", "tables"])
        page.write_text(BARE.format(title=page.parent.name, words=html), encoding="utf-8")
    return folder


def compress(site: Path) -> None:
    """Write the smallest form of each text of a site beside it, as our own site has it."""
    for path in site.rglob("*"):
        if path.is_file() and path.suffix in TEXT:
            words = path.read_bytes()
            path.with_name(f"{path.name}.br").write_bytes(brotli.compress(words, quality=11))
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(words, 9))
