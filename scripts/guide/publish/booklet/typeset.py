"""Sets a booklet: HTML in, a PDF that programs read out (PDF/UA-1, ISO 14289-1), the same bytes each time."""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from guide.diagnostics import GuideError

NOT_INSTALLED = (
    "what sets booklets is not installed; run make booklet, or: "
    "pip install --require-hashes -r requirements/booklet.txt"
)
NO_PANGO = (
    "booklets need Pango, which sets letters, and this machine has none; install it (Debian and Ubuntu: "
    "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; macOS: brew install pango), then run this again"
)
FACES = {"Regular": "400 normal", "It": "400 italic", "Bold": "700 normal", "Semibold": "600 normal"}
"""The faces of the font, by the ends of their files: weight and style. It comes with us, so that every machine sets the
same pages; it goes by the name that style sheets and drawings give to the font of a reader's own system."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A booklet that was set.

    Attributes:
        content: The file.
        pages: How many pages it has.
    """

    content: bytes
    pages: int


def typeset(html: str, site: Path) -> Pdf:
    """Set a booklet.

    Args:
        html: The whole of it.
        site: The folder in which its pictures stand.

    Raises:
        GuideError: The machine lacks what sets it, or the booklet has what no reader could use, such as a picture
            without words.
    """
    try:
        weasyprint, folder = _load()
    except ImportError as error:
        raise GuideError(NOT_INSTALLED) from error
    except OSError as error:
        raise GuideError(NO_PANGO) from error
    fonts = weasyprint.text.fonts.FontConfiguration()
    styles = "".join(_draw_face(*face, folder) for face in FACES.items())
    faces = weasyprint.CSS(string=styles, font_config=fonts)
    with _recording() as faults, _keeping_all():
        document = weasyprint.HTML(string=html, base_url=f"{site.as_uri()}/").render(
            font_config=fonts, stylesheets=[faces], pdf_variant="pdf/ua-1"
        )
        content: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    if faults:
        raise GuideError(f"this cannot be set in a booklet: {'; '.join(faults)}")
    return Pdf(content, len(document.pages))


def _load() -> tuple[ModuleType, Path]:
    """Return what sets booklets, and the folder of its fonts; both are an extra, which sites do without."""
    import font_source_sans_pro  # noqa: PLC0415 - not there for everybody
    import weasyprint.text.fonts  # noqa: PLC0415 - the same, and slow

    return weasyprint, Path(font_source_sans_pro.font_directory)


def _draw_face(name: str, style: str, folder: Path) -> str:
    weight, slant = style.split()
    address = (folder / f"SourceSansPro-{name}.ttf").as_uri()
    return f'@font-face {{ font-family: system-ui; font-weight: {weight}; font-style: {slant}; src: url("{address}") }}'


@contextmanager
def _keeping_all() -> Iterator[None]:
    """Look for no memory to give back: nearly all is needed to the end, and looking takes a fifth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class _Recorder(logging.Handler):
    """Keeps what the typesetter calls an error: what is missing in the file, not what style it passed over."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _recording() -> Iterator[list[str]]:
    logger, recorder = logging.getLogger("weasyprint"), _Recorder()
    kept, logger.handlers = logger.handlers, [recorder]
    try:
        yield recorder.messages
    finally:
        logger.handlers = kept
