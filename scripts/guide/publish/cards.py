"""Makes the picture that goes with a link to a page."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from guide.diagnostics import Diagnostic, GuideError
from guide.digests import digest, digest_files, digest_programs
from guide.project import Project
from guide.publish.built_page import find_source
from guide.settings import Card, find_fault, read_settings
from guide.shelf import keep_files, place


def make_cards(project: Project, site: Path) -> None:
    """Write the picture of each page that has a title for previews, as `assets/cards/<page>.png`.

    Raises:
        GuideError: The mark is not there, or the font lacks a letter.
    """
    settings = read_settings(project)
    if settings.extra.card is None:
        return
    maker = _Maker(project, settings.site_name, settings.extra.card)
    titles = {path.relative_to(site): _read_title(path) for path in sorted(site.rglob("*.html"))}
    made_of = {name: digest(maker.made_of, title) for name, title in titles.items() if title}
    draw = lambda name: maker.draw(titles[name], name.as_posix())  # noqa: E731 - one line
    for name, picture in keep_files(project, "cards", made_of, draw).items():
        place(picture, site / "assets" / "cards" / name.with_suffix(".png"))


def _read_title(path: Path) -> str:
    """Return the title of a built page for previews; empty if it has none."""
    head = path.read_bytes().partition(b"</head>")[0]
    title = LexborHTMLParser(head).css_first("meta[property='og:title']")
    return (title.attributes.get("content") or "") if title else ""


class _Maker:
    """Draws pictures.

    Attributes:
        made_of: A digest of all that each depends on besides its title.
    """

    def __init__(self, project: Project, name: str, card: Card) -> None:
        self.project, self.name, self.card = project, name, card
        self.mark = self._find("mark", card.mark)
        self.font = self._find("font", card.font) if card.font else None
        files = digest_files(project.docs, self.mark, *((self.font,) if self.font else ()))
        self.made_of = digest(name, f"{card}", files, digest_programs())

    def draw(self, title: str, page: str) -> bytes:
        """Return the picture of a page.

        Raises:
            GuideError: The font lacks a letter.
        """
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
