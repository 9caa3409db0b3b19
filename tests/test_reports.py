"""Problems as other programs read them."""

import json

from guide.diagnostics import Diagnostic
from guide.reports import draw_github, draw_json

PROBLEM = Diagnostic("docs/a,b.md", 3, 5, "cite-unknown", "100% wrong:\nsee", "mend it", "excerpt", 7)
WARNING = Diagnostic("docs/a.md", 1, 1, "source-unused", "nobody cites it", severity="warning")


def test_github_gets_a_line_for_each_problem() -> None:
    assert draw_github([PROBLEM, WARNING, WARNING]) == (
        "::error file=docs/a%2Cb.md,line=3,col=5,endColumn=12,title=cite-unknown::100%25 wrong:%0Asee%0Amend it\n"
        "::warning file=docs/a.md,line=1,col=1,endColumn=2,title=source-unused::nobody cites it"
    )


def test_github_gets_nothing_where_nothing_is_wrong() -> None:
    assert draw_github([]) == ""


def test_json_says_all_that_a_problem_holds() -> None:
    report = json.loads(draw_json([WARNING, PROBLEM]))
    assert (report["errors"], report["warnings"]) == (1, 1)
    assert report["problems"][0] == {
        "path": "docs/a,b.md",
        "line": 3,
        "column": 5,
        "code": "cite-unknown",
        "message": "100% wrong:\nsee",
        "help": "mend it",
        "excerpt": "excerpt",
        "width": 7,
        "severity": "error",
    }
