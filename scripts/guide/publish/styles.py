"""Style sheets as readers get them: what the first screen needs stands in the page, the rest is loaded where it begins.

A page that waits for no style sheet is seen one round trip to its host sooner. Only those rules are written into a page
that it can use. The sheets in a folder `parts/` are for what a phone does not show first: the menu, tables, pictures,
lists, the foot; for wide screens; and for paper. They are one file for all pages, linked before the first thing that
needs it, so that what stands above is shown meanwhile. Wide screens, which show more of it, ask for it before all else.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from itertools import chain
from pathlib import Path

import lightningcss
import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

from guide.diagnostics import Diagnostic, GuideError
from guide.digests import digest
from guide.project import Project
from guide.publish.pages import Edit

BROWSERS = ["chrome >= 109", "edge >= 109", "firefox >= 115", "safari >= 15.4"]
"""The oldest that styles are written down to: the last for Windows 7 and 8, and those of phones sold in 2015."""
LINK = re.compile(r'[ \t]*<link rel="stylesheet" href="(?P<address>[^":]+)">\n?')
OWN = re.compile(r"<style>(?P<rules>[^<]*)</style>\n?")
"""Styles in the head of a page. They join the others: each element of styles is one more hash in its policy."""
NAME = re.compile(r"[.#](-?[A-Za-z_][\w-]*)")
TAG = re.compile(r"(?:^|[\s>+~(,])([a-z][a-z0-9]*)(?![\w(-])")
ABSENT = re.compile(r":not\((?:[^()]|\([^()]*\))*\)")
"""What a selector says must not be there."""
ALTERNATIVES = re.compile(r":(?:is|where|has)\(")
WORD = re.compile(r"[A-Za-z_][\w-]*")
BLOCK = re.compile(r'<(?:div|figure|footer|form|section|table)\b[^>]*class="?(?P<names>[^">]*)')
WHOLE = {"font-face", "keyframes", "page", "property"}
"""Rules that are about no element of a page."""
PARTS = "/parts/"
BUNDLE = "assets/parts.{}.css"
WIDE = 64
"""How wide the screens are, in em, that wait for the styles of parts, as they show the menu beside the words."""
LEAST = re.compile(r"(?:screen and )?\(min-width:\s*(?P<width>[\d.]+)em\)(?: and .*)?")
TAG_OF_PAGE = re.compile(r"<(?P<tag>[a-zA-Z][\w-]*)[^>]*>")
NAMED = re.compile(r"""\s(?:class|id)=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"'>]+))""")
SCRIPT = re.compile(r'<script type="module" src="(?P<address>[^":]+)"')


def place_styles(project: Project, site: Path) -> Edit:
    """Shrink the style sheets of a guide, and take those out of its site that pages link to.

    Returns:
        What writes the rules of the first screen into a page, and links to the others where they are first needed.

    Raises:
        GuideError: A style sheet cannot be read as one.
    """
    names = [path.relative_to(project.docs).as_posix() for path in sorted(project.docs.rglob("*.css"))]
    sheets = {name: _shrink(project, site, name) for name in names if (site / name).is_file()}
    rules = {name: list(tinycss2.parse_stylesheet(sheet)) for name, sheet in sheets.items() if PARTS not in name}
    scripts = {path.relative_to(site).as_posix(): _list_script_words(path) for path in sorted(site.rglob("*.js"))}
    pages = (path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))
    linked = {tuple(find_file(found["address"], sheets) for found in LINK.finditer(html)) for html in pages}
    for name in {name for names in linked for name in names if name}:
        (site / name).unlink()
    bundles = {parts: _write_bundle(parts, site) for names in linked if (parts := _join_parts(names, sheets))}
    words = (f"{name} {sorted(scripts[name])}" for name in scripts)
    made_of = digest(*sorted(bundles), *chain(*sheets.items()), *words)
    return Edit(_Sheets(sheets, rules, scripts, bundles).place, made_of)


def _join_parts(names: Iterable[str], sheets: Mapping[str, str]) -> str:
    return "".join(sheets[name] for name in names if PARTS in name)


class _Sheets:
    """The style sheets of a site, ready to be placed."""

    def __init__(
        self,
        sheets: Mapping[str, str],
        rules: Mapping[str, list[Node]],
        scripts: Mapping[str, frozenset[str]],
        bundles: Mapping[str, str],
    ) -> None:
        self.sheets, self.rules, self.scripts, self.bundles = sheets, rules, scripts, bundles
        self.named = frozenset(WORD.findall("".join(sheets.values())))
        self.drawn: dict[frozenset[str], dict[str, str]] = {}

    def place(self, html: str) -> str:
        """Return a page with the rules that it can use in the place of its links to sheets."""
        if not any(find_file(found["address"], self.sheets) for found in LINK.finditer(html)):
            return html
        head, end, body = html.partition("</head>")
        stands, html = "".join(found["rules"] for found in OWN.finditer(head)), f"{OWN.sub('', head)}{end}{body}"
        linked = [(found, find_file(found["address"], self.sheets)) for found in LINK.finditer(html)]
        own = [(found, name) for found, name in linked if name]
        drawn = self._draw_all(_list_names(html, self.scripts) & self.named)
        styles = f"<style>{''.join(drawn.get(name, '') for _, name in own)}{stands}</style>\n"
        top = own[0][0]["address"].removesuffix(own[0][1])
        parts = _join_parts((name for _, name in own), self.sheets)
        before, after = _take_out(html, [found for found, _ in own])
        first = _find_first(after, _list_classes(parts, narrow=True)) or _find_first(after, _list_classes(parts))
        if first is None:
            return f"{before}{styles}{after}"
        bundle = f'<link rel="stylesheet" href="{top}{self.bundles[parts]}"{{}}>'
        wide = bundle.format(f' media="(min-width: {WIDE}em)"')
        return f"{before}{styles}{wide}\n{after[:first]}{bundle.format('')}{after[first:]}"

    def _draw_all(self, words: frozenset[str]) -> dict[str, str]:
        """Return the rules of each sheet for a page with these words: drawn once for all pages that have the same."""
        if words not in self.drawn:
            self.drawn[words] = {
                name: "".join(_draw(rule, words) for rule in rules) for name, rules in self.rules.items()
            }
        return self.drawn[words]


def _find_first(html: str, classes: frozenset[str]) -> int | None:
    """Return where the first block begins that has one of these classes."""
    return next((block.start() for block in BLOCK.finditer(html) if classes & set(block["names"].split())), None)


@cache
def _list_classes(styles: str, *, narrow: bool = False) -> frozenset[str]:
    """Return the classes that styles are about on a screen, or on one that is not wide: a wide one asks before."""
    rules = ((rule, _list_queries(rule)) for rule in tinycss2.parse_stylesheet(styles))
    screen = (
        rule for rule, queries in rules if not (queries and all(_is_elsewhere(each, narrow=narrow) for each in queries))
    )
    return frozenset(re.findall(r"\.(-?[A-Za-z_][\w-]*)", tinycss2.serialize(list(screen))))


def _list_queries(rule: Node) -> list[str]:
    """Return what a rule asks of the medium: one of these is enough."""
    asks = isinstance(rule, AtRule) and rule.at_keyword == "media"
    return [each.strip() for each in tinycss2.serialize(rule.prelude).split(",")] if asks else []


def _is_elsewhere(query: str, *, narrow: bool) -> bool:
    least = LEAST.fullmatch(query)
    return query == "print" or (narrow and least is not None and float(least["width"]) >= WIDE)


def _write_bundle(parts: str, site: Path) -> str:
    """Write the styles of parts as a file of a site. Returns its name."""
    name = BUNDLE.format(sha256(parts.encode()).hexdigest()[:10])
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text(parts, encoding="utf-8")
    return name


def find_file(address: str, names: Iterable[str]) -> str:
    """Return the file that an address on a page leads to, of those that are named from the site; empty if none."""
    return next((name for name in names if f"/{address}".endswith(f"/{name}")), "")


def _shrink(project: Project, site: Path, name: str) -> str:
    try:
        return str(lightningcss.process_stylesheet((site / name).read_text("utf-8"), name, browsers_list=BROWSERS))
    except ValueError as error:
        words = str(error).replace("\n", " ").removeprefix("Parsing stylesheet failed: ")
        found = re.search(r"(?P<what>.*) at .*?:(?P<line>\d+):(?P<column>\d+)", words)
        what, line, column = (found["what"], int(found["line"]) + 1, int(found["column"])) if found else (words, 1, 1)
        help_ = "look for a bracket or a semicolon that is missing, here or just before"
        message = f"this style sheet cannot be read: {what[:1].lower()}{what[1:]}"
        source = project.name(project.docs / name)
        raise GuideError([Diagnostic(source, line, max(column, 1), "style-invalid", message, help_)]) from error


def _list_names(html: str, scripts: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the tags, classes and ids of a page and every word of its scripts: what a selector may name."""
    tags = {found["tag"] for found in TAG_OF_PAGE.finditer(html)}
    named = (found["quoted"] or found["bare"] for tag in TAG_OF_PAGE.finditer(html) for found in NAMED.finditer(tag[0]))
    linked = (find_file(found["address"], scripts) for found in SCRIPT.finditer(html))
    return frozenset(tags.union(*(names.split() for names in named), *(scripts[name] for name in linked if name)))


def _list_script_words(path: Path) -> frozenset[str]:
    return frozenset(WORD.findall(path.read_text(encoding="utf-8")))


def _draw(rule: Node, words: frozenset[str]) -> str:
    """Return a rule as far as a page can use it; empty if it cannot."""
    if isinstance(rule, QualifiedRule):
        selectors = [selector for selector in _split(tinycss2.serialize(rule.prelude)) if _may_match(selector, words)]
        return f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}" if selectors else ""
    if isinstance(rule, AtRule) and rule.content is not None and rule.at_keyword not in WHOLE:
        inner = "".join(_draw(each, words) for each in tinycss2.parse_rule_list(rule.content))
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}" if inner else ""
    return tinycss2.serialize([rule]) if isinstance(rule, AtRule) else ""


def _split(selectors: str) -> Iterator[str]:
    """Yield the selectors of a list, each whole: a comma between brackets does not end one."""
    depth = start = 0
    for place, character in enumerate(selectors):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and not depth:
            yield selectors[start:place]
            start = place + 1
    yield selectors[start:]


@cache
def _may_match(selector: str, names: frozenset[str]) -> bool:
    """Return whether all that a selector names is on a page or in its scripts. Of alternatives one is enough."""
    certain = ABSENT.sub("", selector)
    while found := ALTERNATIVES.search(certain):
        end = _find_end(certain, found.end())
        if not any(_may_match(each, names) for each in _split(certain[found.end() : end])):
            return False
        certain = certain[: found.start()] + certain[end + 1 :]
    return {*NAME.findall(certain), *TAG.findall(certain)} <= names


def _find_end(selector: str, start: int) -> int:
    """Return where the bracket closes that opened before a place."""
    depth = 1
    for place in range(start, len(selector)):
        depth += {"(": 1, ")": -1}.get(selector[place], 0)
        if not depth:
            return place
    return len(selector)


def _take_out(html: str, links: list[re.Match[str]]) -> tuple[str, str]:
    """Return what stands before the first of some links, and what stands after it without the others."""
    for link in reversed(links[1:]):
        html = html[: link.start()] + html[link.end() :]
    return html[: links[0].start()], html[links[0].end() :]
