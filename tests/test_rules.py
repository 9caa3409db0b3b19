"""Rules: each is told of once, is broken by its bad example alone, and is one that the code raises."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from guide.checks import check_project
from guide.rules import FAMILIES, RULES
from guide.rules.rule import Rule
from small_guide import PAGE, RULED, Make

PACKAGE = Path(__file__).parent.parent / "scripts" / "guide"
LATER = date(2027, 4, 30)
"""The day of the examples: time has passed since the small guide was reviewed."""
CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
IN_THE_ENGINE = {"links", "built"}
"""Families that are raised after the build alone; tests/cases shows them."""
WITHOUT_A_FILE = {
    "export-",
    "file-",
    "block-empty",
    "picture-unfit",
    "source-unused",
    "fact-unused",
    "paragraph-repeated",
    "title-taken",
}
"""Rules whose examples are words about files, or need data of their own; tests beside their checks show them."""
MADE = {"-invalid", "-duplicate", "-unused", "-due", "-overdue"}
"""Ends of codes that are put together from the name of a record."""


def list_raised() -> set[str]:
    """Return every code that stands as a word in the package, outside the rules."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        if "rules" not in path.relative_to(PACKAGE).parts[:-1]:
            words = (node.value for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Constant))
            found |= {word for word in words if isinstance(word, str) and CODE.fullmatch(word)}
    return found


def test_every_rule_is_raised_somewhere() -> None:
    raised = list_raised()
    assert [code for code in RULES if code not in raised and not any(code.endswith(end) for end in MADE)] == []


def test_every_code_has_its_rule() -> None:
    """A code is an argument of what makes a problem: there it must be the code of a rule."""
    lost = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                lost |= {code for code in _codes(node) if code not in RULES}
    assert lost == set()


def _codes(call: ast.Call) -> list[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name not in {"problem", "Diagnostic", "FaultError", "_at", "_unused"}:
        return []
    words = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    return [word for word in words if CODE.fullmatch(word)]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_says_all_that_a_maintainer_asks(rule: Rule) -> None:
    assert CODE.fullmatch(rule.code)
    assert all([rule.what, rule.why, rule.source, rule.good])
    assert rule.bad != rule.good
    assert not rule.what.endswith(".")
    assert rule.why.endswith(".")


def test_each_code_stands_once() -> None:
    assert len(RULES) == sum(map(len, FAMILIES.values()))


SHOWN = [
    rule
    for family, rules in FAMILIES.items()
    if family not in IN_THE_ENGINE
    for rule in rules
    if not any(rule.code.startswith(code) for code in WITHOUT_A_FILE)
]


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_bad_example_breaks_the_rule_and_the_good_one_does_not(rule: Rule, make_guide: Make) -> None:
    assert rule.code in check(rule, rule.bad, make_guide)
    assert rule.code not in check(rule, rule.good, make_guide)


def check(rule: Rule, example: str, make_guide: Make) -> set[str]:
    file = rule.where or "docs/index.md"
    page = PAGE.replace("It lasted three days.[^green2019]\n", f"{example}\n") if example else ""
    project = make_guide({**RULED, file: example if rule.where else page})
    return {problem.code for problem in check_project(project, LATER)}
