"""A build that never costs anyone the last good site."""

import contextlib
import os
import resource
import signal
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from filelock import FileLock

from guide.diagnostics import GuideError
from guide.project import Project
from guide.publish import build as module
from guide.publish.build import build_site, set_clock
from small_guide import PAGE, SMALL_GUIDE, Make

GUIDE = [sys.executable, "-m", "guide"]


def build(project) -> list[str]:
    said: list[str] = []
    build_site(project, said.append)
    return said


def read_all(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def test_puts_a_site_where_there_was_none(make_guide: Make) -> None:
    project = make_guide({})

    said = build(project)

    assert "It lasted three days" in (project.site / "index.html").read_text()
    assert said == ["Checking and building", "Looking at every page, following every link, making it small"]
    assert project.site.stat().st_mode & 0o777 == 0o755


def test_replaces_the_last_site_whole(make_guide: Make) -> None:
    project = make_guide({})
    project.site.mkdir()
    (project.site / "old.html").write_text("old")

    build(project)

    assert not (project.site / "old.html").exists()
    assert not list(project.root.glob(".site-*"))


def test_the_same_input_builds_the_same_bytes(make_guide: Make) -> None:
    project = make_guide({"docs/assets/a.css": "a { color: red }\n"})
    build(project)
    first = read_all(project.site)
    os.environ.pop("SOURCE_DATE_EPOCH")

    build(project)

    assert read_all(project.site) == first
    assert "assets/a.css" in first


def test_what_is_wrong_with_pages_is_told_before_what_keeps_them_from_being_small(make_guide: Make) -> None:
    main = str(SMALL_GUIDE["overrides/main.html"])
    head = '<link rel="stylesheet" href="{{ \'assets/a.css\' | url }}"></head>'
    body = "<body><a href=\"{{ 'gone/' | url }}\">Gone</a>"
    template = main.replace("</head>", head).replace("<body>", body)
    project = make_guide({"docs/assets/a.css": "a { color: red }\n}\n", "overrides/main.html": template})

    with pytest.raises(GuideError) as caught:
        build(project)

    assert {problem.code for problem in caught.value.problems} == {"built-link-dead"}
    assert not project.site.exists()
    assert not list(project.root.glob(".site-*"))


def test_clears_away_what_a_killed_build_left(make_guide: Make) -> None:
    project = make_guide({})
    (project.root / ".site-fresh-left").mkdir()

    build(project)

    assert not list(project.root.glob(".site-*"))


@pytest.mark.parametrize("step", ["build_with_mkdocs", "verify_site", "swap"])
@pytest.mark.parametrize("fault", [KeyboardInterrupt(), OSError(28, "No space left on device", "/x")])
def test_an_interruption_at_any_step_leaves_the_last_site(
    step: str, fault: BaseException, make_guide: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_guide({})
    build(project)
    before = read_all(project.site)
    (project.docs / "index.md").write_text(PAGE.replace("It lasted", "Relief lasted"))

    def fail(*_args: object, **_named: object) -> None:
        raise fault

    monkeypatch.setattr(module, step, fail)
    with pytest.raises((KeyboardInterrupt, GuideError)) as caught:
        build(project)

    assert read_all(project.site) == before
    assert not list(project.root.glob(".site-*"))
    if isinstance(caught.value, GuideError):
        assert caught.value.message == (
            "a file could not be read or written: no space left on device (/x); the last site is as it was"
        )


def test_a_full_disk_leaves_the_last_site(make_guide: Make) -> None:
    project = make_guide({"docs/big.bin": b"0" * 300_000})
    build(project)
    before = read_all(project.site)

    def allow_little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    done = subprocess.run([*GUIDE, "build"], capture_output=True, text=True, check=False, preexec_fn=allow_little)

    assert done.returncode == 1
    assert done.stderr.startswith("error: a file could not be read or written: file too large (")
    assert done.stderr.endswith("; the last site is as it was\n")
    assert read_all(project.site) == before


HOLD = """\
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

class Hold(Preprocessor):
    def run(self, lines):
        with open("hold") as pipe:  # until the test writes to it
            pipe.read()
        return lines

class HoldExtension(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Hold(md), "hold", 100)

def makeExtension(**_):
    return HoldExtension()
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_kill_in_the_middle_leaves_the_last_site(how: signal.Signals, make_guide: Make) -> None:
    project = make_guide({"hold.py": HOLD})
    build(project)
    before = read_all(project.site)
    settings = project.config.read_text()
    project.config.write_text(settings.replace("  - toc\n", "  - toc\n  - hold\n"))
    os.mkfifo("hold")

    process = subprocess.Popen([*GUIDE, "build"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with Path("hold").open("w"):  # opens once the build is in the middle of a page
        process.send_signal(how)
        _, errors = process.communicate()

    assert process.returncode != 0
    assert "Traceback" not in errors
    assert read_all(project.site) == before
    project.config.write_text(settings)
    build(project)
    assert not list(project.root.glob(".site-*"))


def test_a_second_build_waits_for_the_first(make_guide: Make) -> None:
    project = make_guide({})
    lock = FileLock(project.root / ".guide.lock")
    said: list[str] = []

    def say(words: str) -> None:
        said.append(words)
        lock.release()

    with lock, contextlib.suppress(RuntimeError):
        build_site(project, say)

    assert said[:2] == ["Another build is at work; waiting for it to end", "Checking and building"]
    assert (project.site / "index.html").is_file()


def test_two_builds_at_the_same_time_both_succeed(make_guide: Make) -> None:
    project = make_guide({})

    processes = [subprocess.Popen([*GUIDE, "build"]) for _ in range(2)]

    assert [process.wait() for process in processes] == [0, 0]
    assert (project.site / "index.html").is_file()


def test_puts_back_what_a_kill_between_two_steps_moved_aside(make_guide: Make) -> None:
    project = make_guide({"docs/index.md": "# Not a page yet\n"})
    (project.root / ".site-aside").mkdir()

    with pytest.raises(GuideError):
        build(project)

    assert project.site.is_dir()


@pytest.mark.parametrize("kind", ["file", "link"])
def test_a_site_that_is_no_folder_is_left_alone(kind: str, make_guide: Make) -> None:
    project = make_guide({})
    if kind == "file":
        project.site.write_text("mine")
    else:
        project.site.symlink_to(project.docs)

    with pytest.raises(GuideError, match="site is a link or a file, not a folder; move it away"):
        build(project)


def test_the_clock_is_the_day_of_the_newest_review(make_guide: Make) -> None:
    newer = PAGE.replace("2026-01-31", "2026-03-01").replace("A page", "Another")
    project = make_guide({"docs/other.md": newer})

    set_clock(project)

    assert os.environ.pop("SOURCE_DATE_EPOCH") == "1772323200"  # 1 March 2026, midnight UTC


@pytest.mark.parametrize("folder", ["a[1]", "a b", "caf\u00e9", "a+b (c)", "a#b"])
def test_links_are_followed_whatever_the_folder_is_called(
    folder: str, make_guide: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = str(SMALL_GUIDE["overrides/main.html"]).replace("</article>", "</article><a href='gone/'>that</a>")
    moved = make_guide({"overrides/main.html": template}).root / folder
    moved.mkdir()
    for name in ("docs", "overrides", "mkdocs.yml"):
        (moved.parent / name).rename(moved / name)
    monkeypatch.chdir(moved)

    with pytest.raises(GuideError) as caught:
        build(Project.find())

    assert [problem.code for problem in caught.value.problems] == ["built-link-dead"]


def test_says_nothing_in_a_pipe(make_guide: Make) -> None:
    make_guide({})
    done = subprocess.run([*GUIDE, "build"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
