"""Says in a page how large each picture is, so that nothing moves when it has come (HTML, 4.8.17)."""

import re
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from guide.project import Project

IMAGE = re.compile(r'<img\b(?![^>]*\s(?:width|height)=)(?=[^>]*\ssrc="(?P<address>[^":?#]+)")')
"""The beginning of a picture that does not say how large it is, and comes from a file of the site."""
VIEW_BOX = re.compile(
    r'<svg\b[^>]*\sviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(?P<width>[\d.]+)[\s,]+(?P<height>[\d.]+)\s*"'
)


ON_ITS_SIDE = {5, 6, 7, 8}
"""What a camera says of a picture that is shown turned by a quarter (Exif 2.32, Orientation)."""


def size_images(_project: Project, site: Path) -> None:
    """Write the width and height of each picture into the pages of a site. A style sheet may still draw it smaller."""
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        folder = dirname(path.relative_to(site).as_posix())

        def size(found: re.Match[str], folder: str = folder) -> str:
            file = site / normpath(join(folder, unquote(found["address"])))
            width, height = read_size(file) if file.is_file() else (0, 0)
            return f'{found[0]} width="{width}" height="{height}"' if width and height else found[0]

        if (sized := IMAGE.sub(size, html)) != html:
            path.write_text(sized, encoding="utf-8")


def read_size(path: Path) -> tuple[int, int]:
    """Return the width and height of a picture in pixels; (0, 0) if it does not say so."""
    if path.suffix == ".svg":
        box = VIEW_BOX.search(path.read_text(encoding="utf-8", errors="replace"))
        return (round(float(box["width"])), round(float(box["height"]))) if box else (0, 0)
    from PIL import ExifTags, Image  # noqa: PLC0415 - slow, and seldom needed

    try:
        with Image.open(path) as picture:
            turned = picture.getexif().get(ExifTags.Base.Orientation) in ON_ITS_SIDE
            return (picture.height, picture.width) if turned else picture.size
    except (OSError, Image.DecompressionBombError):
        return 0, 0
