"""Pictures for links: words in, a small PNG out, the same bytes each time."""

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image

from guide.diagnostics import GuideError
from guide.project import Project
from guide.publish import card as drawing
from guide.publish.card import draw_card, open_font, read_mark, wrap
from guide.publish.cards import make_cards
from guide.settings import Card
from small_guide import PAGE, SMALL_GUIDE, Make

CARD = Card(paper="#12444d", ink="#f4efe4", mark="mark.png", note="Nobody has looked yet.")
SETTINGS = f"""\
{SMALL_GUIDE["mkdocs.yml"]}
extra:
  card:
    paper: "{CARD.paper}"
    ink: "{CARD.ink}"
    mark: {CARD.mark}
    note: {CARD.note}
"""
HEAD = '<html><head><meta property="og:title" content="{}"></head><body></body></html>'


def draw_mark() -> bytes:
    picture = Image.new("RGB", (64, 64), CARD.paper)
    picture.paste(CARD.ink, (10, 20, 50, 30))
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    path = tmp_path / "mark.png"
    path.write_bytes(draw_mark())
    return path


@pytest.fixture
def project(make_guide: Make) -> Project:
    return make_guide({"mkdocs.yml": SETTINGS, "docs/mark.png": draw_mark()})


def make(project: Project, **titles: str) -> Path:
    """Make the pictures of a site whose pages have some titles."""
    site = project.root / "built"
    site.mkdir(exist_ok=True)
    for name, title in titles.items():
        (site / f"{name}.html").write_text(HEAD.format(title))
    make_cards(project, site)
    return site


@pytest.mark.parametrize("title", ["Short", "A title as long as a title of a page may be, which is sixty-five"])
def test_a_picture_is_small_and_as_large_as_previews_show(title: str, mark: Path) -> None:
    png = draw_card(title, "A small guide", CARD, mark, None)

    with Image.open(io.BytesIO(png)) as picture:
        assert picture.size == (1200, 630)
        assert picture.convert("RGB").getpixel((0, 0)) == (0x12, 0x44, 0x4D)
        colours = {colour for _, colour in picture.convert("RGB").getcolors()}
    assert (0xF4, 0xEF, 0xE4) in colours
    assert len(png) < 20_000


def test_the_same_words_are_the_same_bytes(mark: Path) -> None:
    first, second = (draw_card("A page", "A small guide", CARD, mark, None) for _ in range(2))
    assert first == second
    assert first != draw_card("Another", "A small guide", CARD, mark, None)


def test_nothing_is_drawn_outside_the_margins(mark: Path) -> None:
    png = draw_card("Wide words " * 6, "A small guide", CARD, mark, None)
    with Image.open(io.BytesIO(png)) as picture:
        paper = picture.convert("L").getpixel((0, 0))
        left, top, right, bottom = picture.convert("L").point(lambda shade: shade > paper).getbbox()
    assert (left >= 78, top >= 78, right <= 1122, bottom <= 590) == (True, True, True, True)


def test_the_mark_is_cut_out_of_its_paper(mark: Path) -> None:
    shades = read_mark(mark)
    assert shades.width == drawing.MARK
    assert shades.getpixel((shades.width // 2, shades.height // 2)) == 255


def test_a_title_is_set_in_lines_that_have_room() -> None:
    font = open_font(None, 84)
    lines = wrap("Side effects of a treatment", font, 700)
    assert " ".join(lines) == "Side effects of a treatment"
    assert len(lines) > 1
    assert all(font.getlength(line) <= 700 for line in lines)


def test_letters_that_the_font_lacks_are_written_plainly(mark: Path) -> None:
    plain = draw_card("Cafe - a-b", "A small guide", CARD, mark, None)
    assert draw_card("Caf\u00e9 \u2013 a\u2011b", "A small guide", CARD, mark, None) == plain


def test_each_page_with_a_title_gets_its_picture(project: Project) -> None:
    site = make(project, index="A page", other="Another")
    (site / "404.html").write_text("<html><head></head><body></body></html>")
    make_cards(project, site)

    assert sorted(path.name for path in (site / "assets/cards").iterdir()) == ["index.png", "other.png"]


def test_what_was_drawn_is_kept_until_its_words_change(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    first = make(project, index="A page") / "assets/cards/index.png"
    digest = hashlib.sha256(first.read_bytes()).hexdigest()
    first.unlink()
    with monkeypatch.context() as patch:
        patch.setattr(drawing, "draw_card", None)  # nobody may draw
        make(project, index="A page")
    assert hashlib.sha256(first.read_bytes()).hexdigest() == digest

    make(project, index="Other words")
    assert hashlib.sha256(first.read_bytes()).hexdigest() != digest
    assert len(list((project.root / ".cache/cards").iterdir())) == 1


def test_a_letter_that_nothing_can_stand_for_is_told_at_the_title(make_guide: Make) -> None:
    page = PAGE.replace("title: A page", "title: A \u03a9 page")
    project = make_guide({"mkdocs.yml": SETTINGS, "docs/mark.png": draw_mark(), "docs/index.md": page})

    with pytest.raises(GuideError) as caught:
        make(project, index="A \u03a9 page")

    assert caught.value.message == (
        "docs/index.md:2:8: error[card-letter]: the font of the pictures for links has no '\u03a9'\n"
        "    2 | title: A \u03a9 page\n"
        "      |        ^^^^^^^^\n"
        "  help: use another word, or name a font file under extra: card: font: in mkdocs.yml\n\n"
        "1 problem found."
    )


def test_a_letter_of_the_note_is_told_in_the_settings(make_guide: Make) -> None:
    settings = SETTINGS.replace(CARD.note, "Not \u03a9.")
    project = make_guide({"mkdocs.yml": settings, "docs/mark.png": draw_mark()})

    with pytest.raises(
        GuideError, match=r"mkdocs\.yml:\d+:5: error\[config-invalid\]: 'extra\.card\.note': .* '\u03a9'"
    ):
        make(project, index="A page")


def test_a_guide_may_do_without(make_guide: Make) -> None:
    site = make(make_guide({}), index="A page")
    assert not (site / "assets").exists()
