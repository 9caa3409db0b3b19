"""Draws one picture for links: a title in large letters, the mark of the guide, a note, and the name of the site.

Everything is drawn in shades between paper and ink, so that a few colours are enough and the file is small.
"""

import io
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import cast

from PIL import Image, ImageDraw, ImageFont

from guide.settings import Card

WIDTH, HEIGHT = 1200, 630
"""Pixels: what previews show uncut (Open Graph, 1.91 to 1)."""
MARGIN = 80
MARK = 190
"""Pixels across which the mark is drawn."""
TITLE_TOP = 205
TITLE_ROOM = 270
"""Pixels that the lines of the title have from there down."""
TITLE_SIZES = (84, 76, 68, 60, 52, 44)
LINE = 1.25
SITE_SIZE, SITE_TOP = 36, 488
NOTE_SIZE, NOTE_TOP = 30, 541
BOLD = 1
"""Pixels added around the letters of the title: the built-in font has one weight."""
SHADES = 8
PLAIN = dict.fromkeys("\u2010\u2011\u2013\u2014\u2212", "-")
"""What stands for a dash that a font lacks."""
NO_LETTER = "\uffff"

Font = ImageFont.FreeTypeFont


class MissingLetterError(ValueError):
    """A letter that the font cannot draw."""


def draw_card(title: str, site: str, card: Card, mark: Path, font_file: Path | None) -> bytes:
    """Return a PNG, the same bytes for the same input.

    Args:
        title: The title of the page.
        site: The name of the site.
        card: How it looks.
        mark: A PNG of the mark, in ink on paper.
        font_file: The font; the one that comes with Pillow if there is none.

    Raises:
        MissingLetterError: The font lacks a letter.
    """
    shades = Image.new("L", (WIDTH, HEIGHT), 0)
    shades.paste(read_mark(mark), (MARGIN, MARGIN))
    pen = ImageDraw.Draw(shades)
    font, lines = _fit(_spell(title, open_font(font_file, NOTE_SIZE)), font_file)
    for number, line in enumerate(lines):
        top = TITLE_TOP + number * round(font.size * LINE)
        pen.text((MARGIN, top), line, fill=255, font=font, stroke_width=BOLD)
    for text, size, top in ((site, SITE_SIZE, SITE_TOP), (card.note, NOTE_SIZE, NOTE_TOP)):
        small = open_font(font_file, size)
        pen.text((MARGIN, top), _spell(text, small), fill=255, font=small)
    return _save(shades, card)


@lru_cache(maxsize=1)
def read_mark(path: Path) -> Image.Image:
    """Return the mark in shades from 0, its paper, to 255, its ink, cut to what is drawn."""
    with Image.open(path) as picture:
        shades = picture.convert("L")
    counts = shades.histogram()
    paper = counts.index(max(counts))
    ink = max((shade for shade in range(256) if counts[shade]), key=lambda shade: abs(shade - paper))
    shades = shades.point([_clip(255 * (shade - paper) / (ink - paper or 1)) for shade in range(256)])
    drawn = shades.crop(shades.getbbox())
    return drawn.resize((MARK, round(MARK * drawn.height / drawn.width)), Image.Resampling.LANCZOS)


def _clip(shade: float) -> int:
    return min(255, max(0, round(shade)))


def _fit(title: str, font_file: Path | None) -> tuple[Font, list[str]]:
    """Return the largest font in which a title has room, and its lines."""
    for size in TITLE_SIZES:
        font = open_font(font_file, size)
        lines = wrap(title, font, WIDTH - 2 * MARGIN)
        if len(lines) * size * LINE <= TITLE_ROOM:
            break
    return font, lines


def wrap(text: str, font: Font, width: int) -> list[str]:
    """Return a text in lines no wider than some pixels; a word that is wider stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@lru_cache(maxsize=16)
def open_font(font_file: Path | None, size: int) -> Font:
    """Return a font of a size in pixels."""
    # The basic layout, for the other asks for a library of the machine, and pictures would differ
    if font_file:
        return ImageFont.truetype(font_file, size, layout_engine=ImageFont.Layout.BASIC)
    return cast("Font", ImageFont.load_default(size))  # of a size, it is never the font of dots


def _spell(text: str, font: Font) -> str:
    """Return a text in letters that a font has: those it lacks without their accents.

    Raises:
        MissingLetterError: That is not enough.
    """
    lost = _find_missing(text, font)
    spelt = "".join(_plain(letter) if letter in lost else letter for letter in text)
    if still_lost := lost and _find_missing(spelt, font):
        raise MissingLetterError(min(still_lost))
    return spelt


def _find_missing(text: str, font: Font) -> set[str]:
    """Return the letters of a text for which a font draws its sign for none."""
    none = bytes(font.getmask(NO_LETTER))
    return {letter for letter in set(text) if bytes(font.getmask(letter)) == none}


def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", PLAIN.get(letter, letter))
    return "".join(part for part in parts if not unicodedata.combining(part))


def _save(shades: Image.Image, card: Card) -> bytes:
    paper, ink = (tuple(bytes.fromhex(colour[1:])) for colour in (card.paper, card.ink))
    picture = shades.point([shade * SHADES // 256 for shade in range(256)])
    picture.putpalette(
        [
            round(dark + (light - dark) * step / (SHADES - 1))
            for step in range(SHADES)
            for dark, light in zip(paper, ink, strict=True)
        ]
    )
    file = io.BytesIO()
    picture.save(file, "PNG", bits=4, compress_level=6)
    return file.getvalue()
