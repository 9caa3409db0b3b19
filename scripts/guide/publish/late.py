"""Scripts that a page asks for once it has been drawn: they make it handier, and its words must not wait for them.

They are those whose element says `fetchpriority="low"`. The frame that is asked for is drawn before the task that
follows it (HTML Standard, event loops, "update the rendering"); a module in a page runs once the page is whole.
"""

import json
import re
from html import unescape

SCRIPT = re.compile(r'[ \t]*<script type="module" src="(?P<address>[^":]+)" fetchpriority="low"></script>\n?')
LOADER = (
    '<script type="module">requestAnimationFrame(()=>setTimeout(async()=>{{await Promise.all([{imports}]);'
    'document.documentElement.dataset.scripts="run"}}))</script>\n'
)
"""Says so in the page once all of them have run."""
IMPORT = re.compile(r'\bimport\("(?P<address>[^"]+)"\)')


def load_late(html: str) -> str:
    """Return a page that asks for such scripts once it has been drawn."""
    found = list(SCRIPT.finditer(html))
    if not found:
        return html
    imports = ",".join(f"import({json.dumps(_lead(unescape(each['address'])))})" for each in found)
    before, after = html[: found[0].start()], SCRIPT.sub("", html[found[0].start() :])
    return f"{before}{LOADER.format(imports=imports)}{after}"


def list_late(script: str) -> list[str]:
    """Return the addresses of the scripts that a script in a page asks for in this way."""
    return [found["address"] for found in IMPORT.finditer(script)]


def _lead(address: str) -> str:
    """Return an address as a module may name it: with a dot first also beside the page (HTML, module specifiers)."""
    return address if address.startswith((".", "/")) else f"./{address}"
