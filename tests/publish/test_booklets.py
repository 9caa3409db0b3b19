"""Booklets: made from the built site, offered while they are true, and readable by programs that read out."""

import io
import re
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

import guide.publish.booklet.typeset as module
from guide.diagnostics import GuideError
from guide.project import Project
from guide.publish.booklet.chapters import LEFT_OUT
from guide.publish.booklets import make_booklets, plan
from guide.publish.build import build_site
from guide.settings import read_settings
from small_guide import PAGE, SMALL_GUIDE, Files, Make

ROOT = Path(__file__).parent.parent.parent
FOLDER = "\nAs **a folder**{.offline-file} too.\n"  # of which a page says the size once it is packed
TABLE = "\n| What | When |\n|---|---|\n| Relief | Monday |\n\n## More\n\n![A dot](assets/dot.svg)\n"
BOOKLET: Files = {
    "mkdocs.yml": f"""{SMALL_GUIDE["mkdocs.yml"]}
copyright: Anybody.
extra:
  booklets:
    - {{id: all, title: All of it, about: Every page.}}
  help: {{words: Get help, paper: Call somebody.}}
""",
    "overrides/main.html": str(SMALL_GUIDE["overrides/main.html"]).replace(
        "</article>", '</article>\n<ul class="booklets" hidden></ul>'
    ),
    "overrides/booklet/booklet.html": (ROOT / "overrides/booklet/booklet.html").read_bytes(),
    "overrides/booklet/style.html": (ROOT / "overrides/booklet/style.html").read_bytes(),
    "docs/index.md": PAGE + FOLDER + TABLE,
    "docs/assets/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>',
}


def make(project: Project) -> list[str]:
    build_site(project, lambda _words: None)
    return make_booklets(project, lambda _words: None)


def list_tags(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Return every element of the structure, in the order in which it is read out."""
    found: list[pikepdf.Dictionary] = []
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        if "/S" in element:
            found.append(element)
        kids = element.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [
            kid for kid in reversed(kids) if isinstance(kid, pikepdf.Dictionary) and ("/S" in kid or "/K" in kid)
        ]
    return found


def find_faults(content: bytes) -> list[str]:
    """Return what would keep a program from reading a PDF out."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        tags = list_tags(pdf)
        faults = [name for name in ("/Lang", "/MarkInfo", "/Outlines") if name not in pdf.Root]
        if "pdfuaid:part" not in str(pdf.Root.Metadata.read_bytes()):
            faults.append("it does not say that it is PDF/UA")
        levels = [int(str(tag.S)[2:]) for tag in tags if re.fullmatch(r"/H\d", str(tag.S))]
        faults += [f"H{now} after H{last}" for last, now in zip([0, *levels], levels, strict=False) if now > last + 1]
        faults += ["a figure without words" for tag in tags if tag.S == "/Figure" and not str(tag.get("/Alt", ""))]
        tables = [tag for tag in tags if tag.S == "/Table"]
        faults += ["a table without heads" for tag in tables if "/TH" not in _list_cells(tag)]
    return faults


def _list_cells(table: pikepdf.Dictionary) -> set[str]:
    rows = [row for part in table.K for row in ([part] if part.get("/S") == "/TR" else part.K)]
    return {str(cell.S) for row in rows for cell in row.K if isinstance(cell, pikepdf.Dictionary)}


def read_words(content: bytes) -> str:
    """Return all letters of a PDF without blanks; those that fonts join stand apart."""
    joined = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return "".join(text.translate(str.maketrans(joined)).split())


def test_a_booklet_can_be_read_out_and_is_the_same_each_time(make_guide: Make) -> None:
    project = make_guide(BOOKLET)

    (told,) = make(project)
    first = (project.root / "downloads/all.pdf").read_bytes()
    make_booklets(project, lambda _words: None)

    assert re.fullmatch(r"downloads/all\.pdf \(PDF, \d+ kB, 5 pages\)", told)
    assert find_faults(first) == []
    words = read_words(first)
    assert all(part in words for part in ("Allofit", "Contents", "Itlastedthreedays.[1]", "Monday", "Callsomebody."))
    assert (project.root / "downloads/all.pdf").read_bytes() == first


def test_a_page_offers_a_booklet_until_its_words_change(make_guide: Make) -> None:
    project = make_guide(BOOKLET)
    make(project)
    build_site(project, lambda _words: None)
    size = round((project.root / "downloads/all.pdf").stat().st_size / 1000)
    page = project.site / "index.html"
    link = f"<ul class=booklets><li><a href=downloads/all.pdf>All of it</a> (PDF, {size} kB, 5 pages)</li></ul>"
    assert link in page.read_text()
    assert (project.site / "downloads/all.pdf").is_file()

    (project.docs / "index.md").write_text(str(BOOKLET["docs/index.md"]).replace("Monday", "Tuesday"))
    build_site(project, lambda _words: None)

    assert "booklets" not in page.read_text()
    assert not (project.site / "downloads").exists()


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (ImportError(), module.NOT_INSTALLED),
        (OSError("cannot load library 'libpango-1.0-0'"), module.NO_PANGO),
    ],
)
def test_what_the_machine_lacks_is_told_in_one_line(
    fault: Exception, message: str, make_guide: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_guide(BOOKLET)
    build_site(project, lambda _words: None)

    def fail() -> None:
        raise fault

    monkeypatch.setattr(module, "_load", fail)
    with pytest.raises(GuideError) as caught:
        make_booklets(project, lambda _words: None)
    assert caught.value.message == message


def test_without_a_site_there_is_nothing_to_make_booklets_from(make_guide: Make) -> None:
    with pytest.raises(GuideError) as caught:
        make_booklets(make_guide(BOOKLET), lambda _words: None)
    assert caught.value.message == "there is no site to make booklets from; run make build first"


def test_a_page_that_is_not_in_the_menu_is_told_in_the_settings(make_guide: Make) -> None:
    settings = str(BOOKLET["mkdocs.yml"]).replace("about: Every page.", "about: One page., pages: [indx.md]")
    project = make_guide({**BOOKLET, "mkdocs.yml": settings})
    with pytest.raises(GuideError) as caught:
        plan(project, settings := read_settings(project), settings.extra.booklets[0])
    assert caught.value.message == (
        "mkdocs.yml:23:61: error[config-invalid]: the navigation names no page 'indx.md'\n"
        "   23 |     - {id: all, title: All of it, about: One page., pages: [indx.md]}\n"
        "      |                                                             ^^^^^^^\n"
        "  help: did you mean 'index.md'? Name a page as it stands under nav:\n\n"
        "1 problem found."
    )


def test_a_picture_without_words_stops_it(tmp_path: Path) -> None:
    (tmp_path / "dot.svg").write_text(str(BOOKLET["docs/assets/dot.svg"]))
    with pytest.raises(GuideError) as caught:
        module.typeset("<html lang=en><title>X</title><h1>X</h1><p><img src=dot.svg></p></html>", tmp_path)
    assert caught.value.message == ('this cannot be set in a booklet: Image "dot.svg" has no required alt description')


def test_faults_are_found() -> None:
    blank = pikepdf.new()
    blank.Root.StructTreeRoot = pikepdf.Dictionary(
        K=pikepdf.Array(
            [
                pikepdf.Dictionary(S=pikepdf.Name.H2),
                pikepdf.Dictionary(S=pikepdf.Name.Figure),
                pikepdf.Dictionary(S=pikepdf.Name.Table, K=pikepdf.Array([])),
            ]
        )
    )
    blank.Root.Metadata = pikepdf.Stream(blank, b"")
    file = io.BytesIO()
    blank.save(file)
    assert find_faults(file.getvalue()) == [
        *("/Lang", "/MarkInfo", "/Outlines", "it does not say that it is PDF/UA"),
        *("H2 after H0", "a figure without words", "a table without heads"),
    ]


@pytest.mark.all
def test_the_booklets_of_the_guide_hold_all_words_of_its_pages(built_site: Path) -> None:
    project = Project(built_site.parent)
    make_booklets(project, lambda _words: None)
    settings = read_settings(project)
    for booklet in settings.extra.booklets:
        content = (project.root / f"downloads/{booklet.id}.pdf").read_bytes()
        assert find_faults(content) == []
        assert len(content) < 3_000_000
        words = read_words(content)
        for part in plan(project, settings, booklet):
            for entry in part.entries:
                assert find_lost(built_site / entry.address / "index.html", words) == []


def find_lost(page: Path, words: str) -> list[str]:
    """Return the paragraphs of a page that a booklet lacks. Of one that two sheets share, half is enough."""
    article = LexborHTMLParser(page.read_bytes()).css_first("article")
    for node in article.css(f"{LEFT_OUT}, svg, .footnote-ref"):
        node.decompose()
    plain = re.sub(r"\(page\d+\)|\[\d+\]", "", words)  # what the booklet adds
    paragraphs = [re.sub(r"\u2060", "", node.text()).split() for node in article.css("h1, h2, h3, p, td, th, legend")]
    return [" ".join(each) for each in paragraphs if not _is_there(each, plain)]


def _is_there(paragraph: list[str], plain: str) -> bool:
    middle = len(paragraph) // 2
    return any("".join(part) in plain for part in (paragraph[:middle], paragraph[middle:]) if part or not paragraph)
