"""Writes each page as Markdown beside it, and `llms.txt`, for programs that read aloud, translate or answer.

The words are those of the built page. Each source comes with what must be said beside its numbers, so that nobody has
the one without the other. For `llms.txt` see llmstxt.org.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from guide.data import Data, read_data
from guide.digests import digest, digest_guide
from guide.project import Page, Project
from guide.publish.booklet.plan import list_parts
from guide.publish.built_page import find_source
from guide.publish.plain_words import draw_blocks
from guide.settings import Settings, read_settings
from guide.shelf import OF_GUIDE, keep_files, place

NAME = "index.md"
LIST = "llms.txt"
HEAD = "</head>"
LINK = f'<link rel="alternate" type="text/markdown" href="{NAME}">'


def write_plain(project: Project, site: Path) -> None:
    """Write the Markdown of every page of a site that knows its address, and the list of them."""
    guide = digest_guide(project)
    settings, data = read_settings(project), read_data(project)
    if not settings.address:
        return
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("index.html"))}
    sources = {path: find_source(project, path.relative_to(site).as_posix()) for path in pages}
    written = {path: project.read_page(source) for path, source in sources.items() if source.suffix == ".md"}
    made_of = {path: digest(guide, page.path, page.text.content, pages[path]) for path, page in written.items()}

    def draw(path: Path) -> bytes:
        address = urljoin(settings.address, path.relative_to(site).as_posix().removesuffix("index.html"))
        return draw_plain(pages[path], address, written[path], data).encode()

    for path, plain in keep_files(project, f"{OF_GUIDE}/plain", made_of, draw).items():
        place(plain, path.with_name(NAME))
        path.write_text(pages[path].replace(HEAD, f"{LINK}{HEAD}", 1), encoding="utf-8")
    (site / LIST).write_text(draw_list(settings), encoding="utf-8")


def draw_plain(html: str, address: str, page: Page, data: Data) -> str:
    """Return a built page as Markdown, with its days, and its sources with what must be said beside their numbers."""
    tree = LexborHTMLParser(html)
    article, review = tree.css_first("article"), tree.css_first(".review")
    title = tree.css_first("title")
    head = [
        f"title: {title.text().strip() if title else page.path}",
        f"address: {address}",
        f"reviewed: {page.reviewed}",
        f"review_by: {page.review_by}",
    ]
    words = draw_blocks(article, address) if article else ""
    told = f"> {' '.join(review.text().split())}\n\n" if review else ""
    return "---\n" + "\n".join(head) + f"\n---\n\n{told}{words}\n" + "".join(_draw_caveats(tree, data))


def _draw_caveats(tree: LexborHTMLParser, data: Data) -> Iterator[str]:
    """Yield what must be said beside the numbers of each source that a page lists."""
    ids = [str(node.attributes["id"]).removeprefix("fn:") for node in tree.css(".footnote li[id]")]
    facts = data.facts.by_id.values()
    caveats = {id_: dict.fromkeys(fact.caveat for fact in facts if id_ in fact.sources and fact.caveat) for id_ in ids}
    if any(caveats.values()):
        yield "\n## Do not use the numbers of these sources without the caveats\n"
    for id_, told in caveats.items():
        if told:
            yield f"\n**[^{id_}]**\n\n" + "".join(f"- {caveat}\n" for caveat in told)


def draw_list(settings: Settings) -> str:
    """Return the list of all pages, by the parts of the navigation."""
    lines = [f"# {settings.site_name}", ""]
    lines += [f"> {settings.site_description}", ""] if settings.site_description else []
    lines += [settings.extra.statement.strip(), ""] if settings.extra.statement else []
    for part in list_parts(settings.nav):
        lines += [f"## {part.title}", ""] if part.title else []
        for entry in part.entries:
            address = urljoin(settings.address, f"{entry.address}{NAME}")
            lines.append(f"- [{entry.title}]({address})")
        lines.append("")
    return "\n".join(lines)
