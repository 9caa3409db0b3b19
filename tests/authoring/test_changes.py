"""`guide reread`: the sentences whose fact or source changed since a revision of git."""

import subprocess

import pytest
from click.testing import CliRunner, Result

from guide.cli import main
from guide.project import Project
from small_guide import PAGE, SMALL_GUIDE, Make

GIT = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
FACTS = str(SMALL_GUIDE["docs/data/facts.yml"])
SOURCES = str(SMALL_GUIDE["docs/data/sources.json"])


@pytest.fixture
def kept(make_guide: Make) -> Project:
    project = make_guide({"docs/index.md": f"{PAGE}\nIt was short.[^green2019] 18 adults took part.[^green2019]\n"})
    for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "One"]):
        subprocess.run([*GIT, *words], check=True)
    return project


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_a_figure_that_changed_names_the_sentences_that_had_it(kept: Project) -> None:
    kept.facts.write_text(FACTS.replace("3 days", "4 days"))
    done = run("reread", "--since", "HEAD")
    assert (done.exit_code, done.stderr) == (0, "")
    assert (
        done.stdout
        == """\
docs/index.md:10:1: warning[fact-changed]: this may rest on the fact 'relief', which changed since HEAD
  help: read it again beside the fact: It lasted three days.[^green2019]

docs/index.md:12:1: warning[fact-changed]: this may rest on the fact 'relief', which changed since HEAD
  help: read it again beside the fact: It was short.[^green2019]

docs/index.md:12:27: warning[fact-changed]: this may rest on the fact 'relief', which changed since HEAD
  help: read it again beside the fact: 18 adults took part.[^green2019]

3 problems found.
"""
    )


def test_a_source_that_changed_names_all_that_cites_it(kept: Project) -> None:
    kept.sources.write_text(SOURCES.replace("Effects of", "Retracted: effects of"))
    done = run("check", "--since", "HEAD")
    assert done.exit_code == 0
    assert done.stdout.count("warning[source-changed]: this may rest on the source 'green2019'") == 4
    assert "docs/data/facts.yml:7:13: warning[source-changed]" in done.stdout


@pytest.mark.parametrize(
    ("before", "after"),
    [("checked: 2026-01-31", "checked: 2026-02-28"), ("- id: relief", "# A note\n- id: relief"), ("\n- id: x", "")],
)
def test_a_change_that_says_the_same_names_nothing(before: str, after: str, kept: Project) -> None:
    kept.facts.write_text(FACTS.replace(before, after))
    assert run("reread").stdout == "Nothing that pages rest on changed since HEAD.\n"


def test_a_new_record_names_nothing(kept: Project) -> None:
    kept.facts.write_text(FACTS + FACTS.replace("relief\n", "more\n", 1))
    assert run("reread").stdout == "Nothing that pages rest on changed since HEAD.\n"


def test_a_revision_without_the_file_names_nothing(kept: Project) -> None:
    subprocess.run([*GIT, "rm", "--quiet", "--cached", "docs/data/facts.yml"], check=True)
    subprocess.run([*GIT, "commit", "--quiet", "--message", "Two"], check=True)
    assert run("reread").stdout == "Nothing that pages rest on changed since HEAD.\n"


def test_a_revision_that_is_not_there(kept: Project) -> None:
    done = run("reread", "--since", "HEAD~9")
    assert done.exit_code == 1
    assert done.stderr.startswith("error: git knows no revision 'HEAD~9'. The last ones are:\n  ")
    assert done.stderr.endswith(" One\n")


def test_a_folder_without_git(make_guide: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_guide({})
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.root.parent))
    done = run("reread")
    assert (done.exit_code, done.stderr) == (1, "error: this folder is not kept in git, so nobody knows what changed\n")


def test_a_machine_without_git(kept: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(kept.root))
    done = run("reread")
    assert (done.exit_code, done.stderr) == (1, "error: git is not on this machine; it knows what changed\n")


def test_data_with_a_fault_is_told_first(kept: Project) -> None:
    kept.facts.write_text("- id: relief\n")
    done = run("reread")
    assert done.exit_code == 1
    assert "error[fact-invalid]: 'relief': the record has no 'statement'" in done.stderr
