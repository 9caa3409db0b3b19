"""Pictures say how large they are before they have come."""

import io
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from guide.publish.images import size_images
from small_guide import Make

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 261.6"/>'


def draw_photograph(turned: int = 1) -> bytes:
    file, picture = io.BytesIO(), Image.new("RGB", (30, 20))
    exif = picture.getexif()
    exif[ExifTags.Base.Orientation] = turned
    picture.save(file, "JPEG", exif=exif)
    return file.getvalue()


@pytest.mark.parametrize(
    ("image", "sized"),
    [
        ('<img alt="" src="../a%20b.svg">', '<img width="360" height="262" alt="" src="../a%20b.svg">'),
        ('<img src="c.jpg" alt="">', '<img width="30" height="20" src="c.jpg" alt="">'),
        ('<img src="on-its-side.jpg">', '<img width="20" height="30" src="on-its-side.jpg">'),
        ('<img src="c.jpg" width="3">', '<img src="c.jpg" width="3">'),
        ('<img src="gone.svg">', '<img src="gone.svg">'),
        ('<img src="no-box.svg">', '<img src="no-box.svg">'),
        ('<img src="no.png">', '<img src="no.png">'),
        ('<img src="https://a.example/b.svg">', '<img src="https://a.example/b.svg">'),
    ],
)
def test_a_picture_says_how_large_it_is(image: str, sized: str, make_guide: Make) -> None:
    files = {"a b.svg": DRAWING, "p/c.jpg": draw_photograph(), "p/on-its-side.jpg": draw_photograph(6)}
    files |= {"p/no.png": "no picture", "p/no-box.svg": "<svg/>"}
    project = make_guide({f"site/{name}": content for name, content in files.items()})
    page = Path("site/p/index.html")
    page.write_text(image)

    size_images(project, project.site)

    assert page.read_text() == sized
