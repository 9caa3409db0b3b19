"""A page of the built site as it works from a folder, without a host.

Browsers allow less there: no modules, no fetching, no page for a folder. So links name files, scripts are no modules,
and the words that the search looks through stand in its page.
"""

import json
import re
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.publish import classic
from guide.publish.late import list_late
from guide.publish.policy import draw_policy

POLICY = "meta[http-equiv=Content-Security-Policy]"
SEARCHED = re.compile(r"assets/search(?:\.[0-9a-f]{10})?\.json")
"""The file that the search looks through; with the hash of what it holds in its name, once scripts are named so."""
HOLDER = "search-file"
"""The id of what holds the words for the search, as `search.js` knows it."""


def draw_page(site: Path, name: str, scripts: Mapping[str, str]) -> str:
    """Return a page as it works from a folder.

    Args:
        site: The folder of the built site.
        name: The page, from the top of the site.
        scripts: The scripts of the site by their names.
    """
    tree = LexborHTMLParser((site / name).read_bytes())
    for node in tree.css("link[rel=manifest], .offline-file span"):
        node.decompose()
    for link in tree.css(".offline-file a"):
        link.unwrap()
    for node in tree.css("[href], [src]"):
        attribute = "href" if "href" in node.attributes else "src"
        node.attrs[attribute] = name_file(site, name, node.attributes[attribute] or "")
    for node in tree.css("meta[http-equiv=refresh]"):
        before, url, address = (node.attributes["content"] or "").partition("url=")
        node.attrs["content"] = f"{before}{url}{name_file(site, name, address)}"
    used = _place_scripts(tree, name, scripts)
    if policy := tree.css_first(POLICY):
        policy.attrs["content"] = draw_policy(tree.html or "").replace("'self'", "'self' file:")
    html = tree.html or ""
    named = next((found[0] for script in used if (found := SEARCHED.search(scripts[script]))), "")
    return html.replace("</body>", f"{_hold_words(site, named)}</body>") if named else html


def name_file(site: Path, page: str, address: str) -> str:
    """Return an address on a page so that it names a file where it led to a folder; others stay as they are."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return address
    target = normpath(join(dirname(page), unquote(parts.path)))
    if not (site / target / "index.html").is_file():
        return address
    file = relpath(join(target, "index.html"), dirname(page) or ".")
    return parts._replace(path=file).geturl()


def _place_scripts(tree: LexborHTMLParser, page: str, scripts: Mapping[str, str]) -> list[str]:
    """Link to scripts that are no modules in place of modules. Returns their names."""
    modules = [node for node in tree.css("script[type=module]") if _list_addresses(node)]
    addresses = chain.from_iterable(map(_list_addresses, modules))
    asked = [normpath(join(dirname(page), address)) for address in addresses]
    used = classic.put_in_order(asked, scripts)
    for script in used:
        address = relpath(script, dirname(page) or ".")
        link = LexborHTMLParser(f'<script defer src="{address}"></script>').css_first("script")
        if link is not None:
            modules[0].insert_before(link)
    for node in modules:
        node.decompose()
    return used


def _list_addresses(module: LexborNode) -> list[str]:
    """Return which scripts an element runs: the one that it links to, or those that it asks for late."""
    linked = module.attributes.get("src")
    return [linked] if linked else list_late(module.text())


def _hold_words(site: Path, file: str) -> str:
    """Return what the search looks through as data in a page; its addresses name files."""
    content = json.loads((site / file).read_bytes())
    content["pages"] = [(name_file(site, "", address or "."), title) for address, title in content["pages"]]
    words = json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="{HOLDER}">{words}</script>'
