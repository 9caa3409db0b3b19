"""The files under docs/: all are published, so each must be what a reader can open, and small enough to wait for."""

from collections.abc import Iterator

from guide.diagnostics import Diagnostic
from guide.project import Project

LARGEST_PICTURE = 500_000
"""Bytes: about ten seconds on a slow phone line of 400 kbit/s."""
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"})
OFFICE = frozenset({".doc", ".docx", ".odt", ".rtf", ".pages", ".xls", ".xlsx", ".ods", ".numbers", ".ppt", ".pptx"})
OTHER_MARKDOWN = frozenset({".markdown", ".mdown", ".mkdn", ".mkd", ".MD"})


def check_files(project: Project) -> Iterator[Diagnostic]:
    """Yield the files that not every engine would publish, that no check would see, or that no reader could use."""
    if not (project.docs / "index.md").is_file():
        what, help_ = "the first page is not there: docs/index.md", "put it back; each guide begins with it"
        yield Diagnostic(project.name(project.docs), 1, 1, "file-unreadable", what, help_)
    for path in sorted(project.docs.rglob("*")):
        name = project.name(path)
        if path.is_symlink():
            yield Diagnostic(name, 1, 1, "file-link", "a link to another place", "put the file itself here")
        elif path.suffix in OTHER_MARKDOWN:
            what = "a page that not every engine reads"
            yield Diagnostic(name, 1, 1, "file-name", what, f"name it {path.stem}.md")
        elif path.suffix.lower() in OFFICE:
            what = "a file of an office program; it would be published as it is"
            help_ = "paste its words into a page as plain text, and keep the file outside docs/"
            yield Diagnostic(name, 1, 1, "file-name", what, help_)
        elif path.suffix.lower() in PICTURES and (size := path.stat().st_size) > LARGEST_PICTURE:
            what = f"the picture has {size / 1e6:.1f} MB; at most {LARGEST_PICTURE / 1e6:g} MB are published"
            help_ = "make it smaller: at most 1600 pixels wide, saved as WebP or JPEG; a drawing as SVG"
            yield Diagnostic(name, 1, 1, "file-too-large", what, help_)
