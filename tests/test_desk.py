"""What stands round the guide: the editor, the hooks of git, the forms and the weekly work of GitHub."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.diagnostics import Diagnostic

ROOT = Path(__file__).parent.parent
GITHUB = ROOT / ".github"
FORMS_OF_GITHUB = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
ACTIONS = re.compile(r"actions/[a-z-]+@v\d+")


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "data").glob("*.yml")), ids=lambda path: path.stem)
def test_an_editor_finds_the_schema_of_a_data_file_in_its_first_line(path: Path) -> None:
    first, _, _ = path.read_text(encoding="utf-8").partition("\n")
    assert first == f"# yaml-language-server: $schema={path.stem}.schema.json"
    assert path.with_suffix(".schema.json").is_file()


def test_an_editor_is_told_the_schema_of_the_sources() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text())
    (wired,) = settings["json.schemas"]
    assert all((ROOT / name).is_file() for name in [*wired["fileMatch"], wired["url"]])


def test_an_editor_underlines_what_the_check_says() -> None:
    (matcher,) = [task["problemMatcher"] for task in json.loads((ROOT / ".vscode/tasks.json").read_text())["tasks"]][:1]
    pattern = matcher["pattern"]
    problem = Diagnostic("docs/a b.md", 3, 7, "cite-unknown", "no source: 'x'", "help", severity="warning")
    found = re.match(pattern["regexp"], str(problem).split("\n")[0])
    assert found
    said = [found[pattern[name]] for name in ("file", "line", "column", "severity", "code", "message")]
    assert said == ["docs/a b.md", "3", "7", "warning", "cite-unknown", "no source: 'x'"]


def test_hooks_are_on_this_machine() -> None:
    (repository,) = read(ROOT / ".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    targets = (ROOT / "Makefile").read_text()
    for hook in repository["hooks"]:
        program, *words = hook["entry"].split()
        assert (program == "make" and f"\n{words[0]}:" in targets) or program == ".venv/bin/python"
        assert all((ROOT / word).is_file() for word in words if word.startswith("tests/"))
        re.compile(hook["files"])


@pytest.mark.parametrize("path", FORMS_OF_GITHUB, ids=lambda path: path.stem)
def test_a_form_asks_what_github_can_show(path: Path) -> None:
    """The keys are those of GitHub's syntax for issue forms."""
    form = read(path)
    assert set(form) <= {"name", "description", "labels", "title", "body"}
    ids = [part["id"] for part in form["body"] if part["type"] != "markdown"]
    labels = [part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown"]
    assert len(set(ids)) == len(ids) == len(set(labels))
    assert any(part.get("validations", {}).get("required") for part in form["body"])
    for part in form["body"]:
        assert part["type"] in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        assert ("options" in part["attributes"]) == (part["type"] in {"dropdown", "checkboxes"})


def test_there_is_a_form_for_each_kind_of_report() -> None:
    assert [path.stem for path in FORMS_OF_GITHUB] == ["accessibility", "new-evidence", "wrong-or-unclear"]


def test_owners_are_roles_and_their_files_are_there() -> None:
    lines = [line.split() for line in (GITHUB / "CODEOWNERS").read_text().splitlines() if re.match(r"[*/]", line)]
    explained = re.findall(r"^#   ([a-z]+) ", (GITHUB / "CODEOWNERS").read_text(), re.MULTILINE)
    assert {owner for _, *owners in lines for owner in owners} == {f"@OWNER/{role}" for role in explained}
    for pattern, *_ in lines:
        assert pattern == "*" or list(ROOT.glob(pattern.strip("/"))), pattern


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_run_only_actions_of_github_itself(path: Path) -> None:
    steps = [step for job in read(path)["jobs"].values() for step in job["steps"]]
    assert all(ACTIONS.fullmatch(step["uses"]) for step in steps if "uses" in step)


def test_each_weekly_job_keeps_an_issue_of_its_own() -> None:
    jobs = read(GITHUB / "workflows" / "weekly.yml")["jobs"]
    last = [job["steps"][-1]["run"] for job in jobs.values()]
    assert set(jobs) == {"links", "reviews", "advisories", "zensical"}
    assert all(re.fullmatch(r'\.ci/report "[^"$]+" findings\.md', run) for run in last)
    assert len(set(last)) == len(jobs)


GH = """#!/usr/bin/env bash
if [[ "$1 $2" == "issue list" ]]; then echo "$OPEN"; else echo "$@" >> said.txt; fi
"""
DONE = {
    "new": ("", "- a link", "issue create --title Links --body-file findings.md\n"),
    "known": ("7", "- a link", "issue edit 7 --body-file findings.md\n"),
    "over": ("7", "", "issue close 7 --comment Nothing was found this week.\n"),
    "nothing": ("", "", ""),
}


@pytest.mark.parametrize(("number", "findings", "says"), DONE.values(), ids=DONE)
def test_a_report_keeps_one_issue(number: str, findings: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "findings.md").write_text(findings)
    (tmp_path / "said.txt").write_text("")
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "OPEN": number}
    subprocess.run([ROOT / ".ci" / "report", "Links", "findings.md"], cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "said.txt").read_text() == says
