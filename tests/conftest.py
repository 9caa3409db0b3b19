"""A guide as small as a guide can be, and the real one, built once."""

import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from guide.clock import VARIABLE
from guide.project import Project
from guide.publish.build import build_site
from small_guide import SMALL_GUIDE, Files, Make

ROOT = Path(__file__).parent.parent
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # run in the background, programs under test would never stop
TODAY = "2026-06-01"
"""The day of every test, so that no review of a small guide falls due while nobody looks."""


@pytest.fixture(autouse=True, scope="session")
def _today() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, TODAY)
        yield


@pytest.fixture
def make_guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Write the small guide with other files laid over it (None takes one away), and go there."""

    def make(files: Files) -> Project:
        for name, content in {**SMALL_GUIDE, **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is not None:
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        monkeypatch.chdir(tmp_path)
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
        return Project.find()

    return make


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real guide, built once for all test processes. Returns the folder of the site."""
    shared = tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    root = shared / "guide"
    with FileLock(shared / "guide.lock"):
        if not root.is_dir():
            root.mkdir()
            for name in ("mkdocs.yml", "docs", "overrides", "scripts"):
                (root / name).symlink_to(ROOT / name)
            if (ROOT / ".cache").is_dir():  # what was made is taken, and what the maintainer made is left alone
                shutil.copytree(ROOT / ".cache", root / ".cache")
        if not (root / "site").is_dir():
            with pytest.MonkeyPatch.context() as patch:
                patch.chdir(root)
                build_site(Project.find(), say=lambda _words: None)
    return root / "site"
