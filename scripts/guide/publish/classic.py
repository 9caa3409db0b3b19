"""Scripts that a browser runs from a folder too: it refuses modules there, which these then stand in for.

Each becomes a function that runs once, as a module does, and leaves what it exports under its name. A page names those
that a script imports before it.
"""

import re
from collections.abc import Mapping
from posixpath import basename

from guide.diagnostics import GuideError

IMPORT = re.compile(r'\bimport\s*\{(?P<names>[^}]*)\}\s*from\s*"\./(?P<file>[^"]+)"\s*;?')
EXPORT = re.compile(r"\bexport\s+(?=(?:const|function|async\s+function|class)\s+(?P<name>[\w$]+))")
LEFT = re.compile(r"(?:^|[;}])\s*(?:import|export)\b(?!\s*[(.])[^\n;]{0,40}", re.MULTILINE)
"""What begins like an import or an export, and was none of the above."""
STORE = "globalThis.guideModules"


def rewrite(name: str, script: str) -> str:
    """Return a module as a script that is none.

    Raises:
        GuideError: It imports or exports in a way that is not known here.
    """
    exports = [found["name"] for found in EXPORT.finditer(script)]
    body = EXPORT.sub("", IMPORT.sub(_take, script)).replace("import.meta.url", "moduleAddress")
    if left := LEFT.search(body):
        words = left[0].lstrip(";} \n")
        raise GuideError(
            f"{name}: '{words}' is not understood; write import {{ a }} from \"./b.js\"; or export const a"
        )
    waits = "" if exports else "async "  # what others import must be there at once
    run = (
        f'({waits}(moduleAddress)=>{{"use strict";{body}\nreturn{{{",".join(exports)}}}}})(document.currentScript.src)'
    )
    return f'({STORE}??={{}})["{basename(name)}"]={run};\n'


def put_in_order(names: list[str], scripts: Mapping[str, str]) -> list[str]:
    """Return scripts in the order in which they can run, each after those that it imports, and these too."""
    ordered: dict[str, None] = {}

    def add(name: str) -> None:
        for found in IMPORT.finditer(scripts[name]):
            add(name.removesuffix(basename(name)) + found["file"])
        ordered.setdefault(name)

    for name in names:
        add(name)
    return list(ordered)


def _take(found: re.Match[str]) -> str:
    names = re.sub(r"\s+as\s+", ":", found["names"])
    return f'const{{{names}}}={STORE}["{found["file"]}"];'
