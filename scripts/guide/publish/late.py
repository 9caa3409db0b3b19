"""What a page asks for once it has been drawn: it makes the page handier, and no word must wait for it.

These are the scripts whose element says `fetchpriority="low"`, and the manifest of the site. A module in a page runs
once the page is whole. The frame that it asks for is drawn before the next one begins (HTML Standard, event loops,
"update the rendering"); in the first alone, the requests went out on a slow device before anything was seen.
"""

import json
import re
from html import unescape

SCRIPT = re.compile(r'[ \t]*<script type="module" src="(?P<address>[^":]+)" fetchpriority="low"></script>\n?')
MANIFEST = re.compile(r'[ \t]*<link rel="manifest" href="(?P<address>[^":]+)">\n?')
LINK = 'document.head.append(Object.assign(document.createElement("link"),{{rel:"manifest",href:{address}}}));'
LOADER = (
    '<script type="module">requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(async()=>{{{links}'
    'await Promise.all([{imports}]);document.documentElement.dataset.scripts="run"}})))</script>\n'
)
"""Says so in the page once all of them have run."""
IMPORT = re.compile(r'\bimport\("(?P<address>[^"]+)"\)')


def load_late(html: str) -> str:
    """Return a page that asks for such things once it has been drawn."""
    found = list(SCRIPT.finditer(html))
    if not found:
        return html
    imports = ",".join(f"import({json.dumps(_lead(unescape(each['address'])))})" for each in found)
    links = "".join(LINK.format(address=json.dumps(unescape(each["address"]))) for each in MANIFEST.finditer(html))
    before, after = MANIFEST.sub("", html[: found[0].start()]), SCRIPT.sub("", html[found[0].start() :])
    return f"{before}{LOADER.format(links=links, imports=imports)}{after}"


def list_late(script: str) -> list[str]:
    """Return the addresses of the scripts that a script in a page asks for in this way."""
    return [found["address"] for found in IMPORT.finditer(script)]


def _lead(address: str) -> str:
    """Return an address as a module may name it: with a dot first also beside the page (HTML, module specifiers)."""
    return address if address.startswith((".", "/")) else f"./{address}"
