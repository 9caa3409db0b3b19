"""Makes booklets from the built site, and offers them on its pages for as long as they say what the pages say."""

from collections.abc import Callable, Iterator
from datetime import date
from html import escape
from pathlib import Path

import msgspec
from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser

from guide import beside
from guide.data import read_data
from guide.diagnostics import Diagnostic, GuideError, read_text, suggest
from guide.digests import digest, digest_guide, digest_templates
from guide.project import LARGEST_PAGE, Project
from guide.publish.booklet.compose import Edition, compose_booklet, sign
from guide.publish.booklet.plan import Entry, Part, list_parts, plan_booklet
from guide.publish.booklet.typeset import typeset
from guide.settings import Booklet, Settings, read_settings
from guide.shelf import OF_GUIDE, keep_values

Say = Callable[[str], None]
FOLDER = "downloads"
"""Where booklets stand, beside `docs/` and on the site."""
MARK = '<ul class="booklets" hidden></ul>'
"""Where a page offers booklets, as its template leaves it."""

MEGABYTE = 1_000_000


class Made(Struct, frozen=True):
    """What is known of a booklet that was made; it stands beside its file.

    Attributes:
        signature: What tells its words from others.
        pages: How many pages it has.
    """

    signature: str
    pages: int


def make_booklets(project: Project, say: Say) -> list[str]:
    """Make every booklet of a guide from its built site, into `downloads/`.

    Args:
        project: The guide.
        say: Is told in plain words how far the work is.

    Returns:
        What was made, a line to each: its file, type, size and pages.

    Raises:
        GuideError: There is no site, or the machine lacks what sets booklets.
    """
    if not (project.site / "index.html").is_file():
        raise GuideError("there is no site to make booklets from; run make build first")
    settings = read_settings(project)
    first, *others = settings.extra.booklets or (None,)
    if first is None:
        raise GuideError("mkdocs.yml names no booklet under extra: booklets:")
    say(f"Setting {len(settings.extra.booklets)} booklets; the whole of a guide takes about half a minute")
    finish = beside.start(lambda: [make_booklet(project, settings, booklet, say) for booklet in others])
    return [make_booklet(project, settings, first, say), *finish()]


def make_booklet(project: Project, settings: Settings, booklet: Booklet, say: Say) -> str:
    """Make one booklet, and return what was made."""
    parts = plan(project, settings, booklet)
    html = compose(project, project.site, settings, parts, booklet)
    say(f"{booklet.title}: {sum(len(part.entries) for part in parts)} pages of the site put together, now setting them")
    pdf = typeset(html, project.site)
    path = _place(project, booklet)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(pdf.content)
    path.with_suffix(".json").write_bytes(msgspec.json.encode(Made(sign(html), pdf.pages)))
    words = tell(path, pdf.pages)
    say(f"{booklet.title}: done ({words})")
    return f"{project.name(path)} ({words})"


def offer_booklets(project: Project, site: Path) -> None:
    """Put into a built site the booklets that were made from the very words of its pages, and link to them.

    One that is older than its pages is left out, and no page links to it: what it says may be wrong by now.
    """
    settings = read_settings(project)
    offers: dict[str, list[str]] = {}
    booklets = {booklet.id: booklet for booklet in settings.extra.booklets if _is_made(_place(project, booklet))}
    plans = {id_: plan(project, settings, booklet) for id_, booklet in booklets.items()}
    frame = digest(digest_guide(project), digest_templates(project))
    made_of = {id_: digest(id_, frame, *_list_words(project, site, parts)) for id_, parts in plans.items()}
    signed = lambda id_: sign(compose(project, site, settings, plans[id_], booklets[id_]))  # noqa: E731
    for id_, signature in keep_values(project, f"{OF_GUIDE}/signatures", made_of, signed).items():
        booklet, parts = booklets[id_], plans[id_]
        path = _place(project, booklet)
        made = msgspec.json.decode(path.with_suffix(".json").read_bytes(), type=Made)
        if made.signature == signature:
            (site / FOLDER).mkdir(exist_ok=True)
            (site / FOLDER / path.name).write_bytes(path.read_bytes())
            words = f"{escape(booklet.title)}</a> ({tell(path, made.pages)})"
            for entry in _list_linking(booklet, parts):
                top = "../" * entry.address.count("/")
                item = f'<li><a href="{top}{FOLDER}/{path.name}">{words}</li>'
                offers.setdefault(entry.address, []).append(item)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        items = offers.get(path.relative_to(site).as_posix().removesuffix("index.html"))
        if MARK in html:
            path.write_text(html.replace(MARK, f'<ul class="booklets">{"".join(items)}</ul>' if items else ""), "utf-8")


def _is_made(path: Path) -> bool:
    return path.is_file() and path.with_suffix(".json").is_file()


def _list_words(project: Project, site: Path, parts: tuple[Part, ...]) -> Iterator[str | bytes]:
    """Yield the words of the pages of a booklet, as they were written and as they were built."""
    for entry in (entry for part in parts for entry in part.entries):
        yield project.read_page(project.docs / entry.page).text.content
        yield (site / entry.address / "index.html").read_bytes()


def plan(project: Project, settings: Settings, booklet: Booklet) -> tuple[Part, ...]:
    """Return the pages of a booklet.

    Raises:
        GuideError: It names a page that the navigation does not.
    """
    known = [entry.page for part in list_parts(settings.nav) for entry in part.entries]
    for name in ("pages", "without", "linked_from"):
        for page in getattr(booklet, name):
            if page not in known:
                what = f"the navigation names no page '{page}'"
                help_ = suggest(page, known, "name a page as it stands under nav:")
                raise GuideError([_find(project, page, what, help_)])
    return plan_booklet(settings.nav, booklet)


def _find(project: Project, page: str, what: str, help_: str) -> Diagnostic:
    """Return a problem at the name of a page under `booklets:` in the settings."""
    text = read_text(project.config, project.root, LARGEST_PAGE)
    start = text.content.find(page, text.content.find("booklets:"))
    return text.problem((start, start + len(page)), "config-invalid", what, help_)


def compose(project: Project, site: Path, settings: Settings, parts: tuple[Part, ...], booklet: Booklet) -> str:
    """Return a booklet as HTML, from a site that stands in a folder."""
    pages = {part: [(entry, _read(site, entry)) for entry in part.entries] for part in parts}
    reviewed = (project.read_page(project.docs / entry.page).reviewed for part in parts for entry in part.entries)
    day = max((day for day in reviewed if day), default=date(2000, 1, 1))
    edition = Edition(booklet, settings, tuple(read_data(project).helplines.by_id.values()), day)
    return compose_booklet(edition, pages, project.overrides)


def tell(path: Path, pages: int) -> str:
    """Return what a reader must know before a file is loaded: its type, size and pages."""
    size = path.stat().st_size
    amount = f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE else f"{round(size / 1000)} kB"
    return f"PDF, {amount}, {pages} pages"


def _place(project: Project, booklet: Booklet) -> Path:
    return project.root / FOLDER / f"{booklet.id}.pdf"


def _list_linking(booklet: Booklet, parts: tuple[Part, ...]) -> Iterator[Entry]:
    """Yield the pages that link to a booklet."""
    if booklet.linked_from:
        yield from (Entry(page, "") for page in booklet.linked_from)
    else:
        yield from (entry for part in parts for entry in part.entries)


def _read(site: Path, entry: Entry) -> LexborHTMLParser:
    return LexborHTMLParser((site / entry.address / "index.html").read_bytes())
