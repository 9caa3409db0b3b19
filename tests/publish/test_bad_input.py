"""Whatever a maintainer hands in: the build says what is wrong to the letter, and the last good site stays."""

import pytest

from cases_reader import Case, list_cases
from guide.diagnostics import GuideError
from guide.project import Project
from guide.publish.build import build_site
from small_guide import PAGE, Make


def build(project: Project) -> None:
    build_site(project, say=lambda _words: None)


@pytest.mark.parametrize("case", [*list_cases("bad-input"), *list_cases("links")], ids=str)
def test_says_what_is_wrong(case: Case, make_guide: Make) -> None:
    files, says = case.read()
    project = make_guide(files)
    project.site.mkdir()
    (project.site / "index.html").write_text("the last good site")

    with pytest.raises(GuideError) as caught:
        build(project)

    assert caught.value.message == says
    assert (project.site / "index.html").read_text() == "the last good site"
    assert not list(project.root.glob(".site-*"))


BYTES = {
    "not-utf8": (
        PAGE.encode() + b"Caf\xe9\n",
        "docs/index.md:11:4: error[file-not-utf8]: byte 0xe9 is not UTF-8 text",
        "save the file as UTF-8",
    ),
    "nul": (
        PAGE.encode() + b"ab\0c\n",
        "docs/index.md:11:3: error[file-nul]: a NUL byte: this is no text file, or it was damaged in copying",
        "take the file from the last version that was right",
    ),
    "huge": (
        PAGE.encode() + b"word " * 1_000_000,
        "docs/index.md:1:1: error[file-too-large]: the file has 5.0 MB; at most 1 MB are read",
        "split it, or take out what was pasted by mistake",
    ),
    "empty": (
        b"",
        "docs/index.md:1:1: error[page-empty]: the file is empty",
        "write the page, or remove the file and its line in mkdocs.yml",
    ),
}


@pytest.mark.parametrize(("content", "says", "remedy"), BYTES.values(), ids=BYTES)
def test_says_which_bytes_are_wrong(content: bytes, says: str, remedy: str, make_guide: Make) -> None:
    project = make_guide({"docs/index.md": content})

    with pytest.raises(GuideError) as caught:
        build(project)

    assert caught.value.message == f"{says}\n  help: {remedy}\n\n1 problem found."


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbf" + PAGE.encode(), PAGE.replace("\n", "\r\n").encode(), PAGE.replace("\n", "\r").encode()],
    ids=["byte-order-mark", "windows-line-ends", "old-mac-line-ends"],
)
def test_reads_what_other_editors_write(content: bytes, make_guide: Make) -> None:
    project = make_guide({"docs/index.md": content})

    build(project)

    assert "class=footnote-ref" in (project.site / "index.html").read_text()
