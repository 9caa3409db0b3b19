"""Makes the picture that goes with a link to a page; one that was drawn before is taken from `.cache/`."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import Diagnostic, GuideError
from guide.project import Project
from guide.publish.built_page import find_source
from guide.settings import Card, find_fault, read_settings

DRAWN_BY = (Path(__file__), Path(__file__).with_name("card.py"))


def make_cards(project: Project, site: Path) -> None:
    """Write the picture of each page that has a title for previews, as `assets/cards/<page>.png`.

    Raises:
        GuideError: The mark is not there, or the font lacks a letter.
    """
    settings = read_settings(project)
    if settings.extra.card is None:
        return
    kept = project.root / ".cache" / "cards"
    kept.mkdir(parents=True, exist_ok=True)
    maker = _Maker(project, settings.site_name, settings.extra.card, kept)
    used = set()
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site)
        if title := _read_title(path):
            picture = maker.make(title, name.as_posix())
            place = site / "assets" / "cards" / name.with_suffix(".png")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(picture.read_bytes())
            used.add(picture)
    for old in set(kept.iterdir()) - used:
        old.unlink()


def _read_title(path: Path) -> str:
    """Return the title of a built page for previews; empty if it has none."""
    head = path.read_bytes().partition(b"</head>")[0]
    title = LexborHTMLParser(head).css_first("meta[property='og:title']")
    return (title.attributes.get("content") or "") if title else ""


class _Maker:
    """Draws pictures, and keeps each under a name made of all that it depends on."""

    def __init__(self, project: Project, name: str, card: Card, kept: Path) -> None:
        self.project, self.name, self.card, self.kept = project, name, card, kept
        self.mark = self._find("mark", card.mark)
        self.font = self._find("font", card.font) if card.font else None
        made_of = (self.mark, *DRAWN_BY, *((self.font,) if self.font else ()))
        self.all_depend_on = hashlib.sha256(f"{name} {card} {version('pillow')}".encode())
        for path in made_of:
            self.all_depend_on.update(path.read_bytes())

    def make(self, title: str, page: str) -> Path:
        """Return the picture, drawn now or before."""
        key = self.all_depend_on.copy()
        key.update(title.encode())
        place = self.kept / f"{key.hexdigest()[:24]}.png"
        if not place.exists():
            half_written = place.with_suffix(".new")
            half_written.write_bytes(self._draw(title, page))
            half_written.replace(place)  # so that a kill leaves no half of a picture
        return place

    def _draw(self, title: str, page: str) -> bytes:
        from guide.publish.card import MissingLetterError, draw_card  # noqa: PLC0415 - slow, and seldom needed

        try:
            return draw_card(title, self.name, self.card, self.mark, self.font)
        except MissingLetterError as error:
            raise GuideError([self._explain(str(error), title, page)]) from error

    def _explain(self, letter: str, title: str, page: str) -> Diagnostic:
        what = f"the font of the pictures for links has no '{letter}'"
        help_ = "use another word, or name a font file under extra: card: font: in mkdocs.yml"
        if letter not in title:
            return find_fault(self.project, "extra.card.note", what, help_)
        text = self.project.read_page(find_source(self.project, page)).text
        at = max(0, text.content.find(title))
        return text.problem((at, at + len(title)), "card-letter", what, help_)

    def _find(self, setting: str, name: str) -> Path:
        path = self.project.docs / name
        if not path.is_file():
            help_ = "name the file as it stands under docs/"
            what = f"there is no file 'docs/{name}'"
            raise GuideError([find_fault(self.project, f"extra.card.{setting}", what, help_)])
        return path
