"""Front matter: each page says what it is, when it was reviewed, and when that is due again."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import MAXYEAR, date

import yaml

from guide.diagnostics import Diagnostic, GuideError, suggest
from guide.documents import KEY, Document, Value, read_yaml
from guide.house import Owner
from guide.project import Page
from guide.records import Records

FIELDS = {
    "title": "the title of the page, at most 65 characters",
    "description": "one sentence of 50 to 160 characters that says what the reader finds",
    "reviewed": "the day on which the page was last read against its sources, like 2026-01-31",
    "review_by": "the day by which that is due again, at most 12 months later",
}
OPTIONAL = {
    "owner": "the role that keeps the page, by its id in docs/data/owners.yml",
    "hide": "what to leave out: toc, the list of headings; search, which then does not find the page",
    "safety": "true on a page about safety, which tells readers who keep the guide on their device that it has changed",
    "scripts": "the scripts that this page alone needs, by their names in docs/assets/js/",
}
LENGTHS = {"title": (1, 65), "description": (50, 160)}
PARTS = {"search", "toc"}
DATES = ("reviewed", "review_by")
DASHES = ("\u2013", "\u2014", "\u2212")
EXAMPLE = "begin the file with ---, then a line each for title, description, reviewed and review_by, then --- again"


def check_front_matter(
    page: Page, scripts: Collection[str] = (), owners: Records[Owner] | None = None
) -> list[Diagnostic]:
    """Return what is wrong with the front matter of a page.

    Args:
        page: The page.
        scripts: Those that it may ask for.
        owners: Those who may keep a page. If there are any, each page names one.
    """
    content = page.text.content
    if not page.body_at:
        return [_explain_missing(page)]
    try:
        document = read_yaml(page.text, content.index("\n") + 1, content.rindex("---", 0, page.body_at))
    except GuideError as error:
        return list(error.problems)
    if not isinstance(document.value, dict):
        found = "expected lines of the form 'key: value'"
        return [page.text.problem((0, 3), "front-matter-invalid", found, EXAMPLE)]
    problems = [*_check_fields(document, document.value), *_check_scripts(document, document.value, scripts)]
    return [*problems, *_check_owner(document, document.value, owners)] if owners and owners.known else problems


def _explain_missing(page: Page) -> Diagnostic:
    """Return why a page seems to have no front matter."""
    content = page.text.content
    if content.startswith("---"):
        found, help_ = "the front matter is not closed", "put a line with --- after its last line"
    elif content.lstrip().startswith("---"):
        found, help_ = "the front matter does not begin on the first line", "take out the empty lines above its ---"
    elif content.startswith(DASHES):
        found, help_ = (
            "the first line has a dash in the place of three hyphens",
            "type --- anew, at its end too",
        )
    else:
        return page.text.problem((0, 1), "front-matter-missing", "the page has no front matter", EXAMPLE)
    return page.text.problem((0, 3 if content.startswith("---") else 1), "front-matter-open", found, help_)


def _check_fields(document: Document, fields: Mapping[str, Value]) -> Iterator[Diagnostic]:
    known = FIELDS | OPTIONAL
    for name in fields:
        if name not in known:
            help_ = suggest(name, known, f"the keys are {', '.join(known)}")
            yield document.problem((name, KEY), "front-matter-unknown", f"there is no key '{name}'", help_)
    for name, meaning in FIELDS.items():
        if not fields.get(name):
            at = (name, KEY) if name in fields else ()
            found = f"'{name}' is {'empty' if name in fields else 'missing'}"
            yield document.problem(at, "front-matter-missing", found, f"add '{name}: ...': {meaning}")
    for name in LENGTHS:
        if value := fields.get(name):
            yield from _check_words(document, name, value)
    hidden = fields.get("hide")
    if hidden is not None and not (isinstance(hidden, list) and set(map(str, hidden)) <= PARTS):
        found = "expected a list of parts to leave out"
        help_ = f"write hide: [{', '.join(sorted(PARTS))}], or take the line out"
        yield document.problem(("hide",), "front-matter-invalid", found, help_)
    if fields.get("safety", "true") != "true":
        found = "expected true"
        yield document.problem(("safety",), "front-matter-invalid", found, "write safety: true, or take the line out")
    yield from _check_dates(document, fields)


def _check_owner(document: Document, fields: Mapping[str, Value], owners: Records[Owner]) -> Iterator[Diagnostic]:
    owner = fields.get("owner")
    if owner is None:
        found = "'owner' is missing"
        help_ = f"add 'owner: ...': {OPTIONAL['owner']}: {', '.join(sorted(owners.known))}"
        yield document.problem((), "front-matter-missing", found, help_)
    elif owner not in owners.known:
        shown = owner if isinstance(owner, str) else "a list"
        help_ = suggest(
            shown, owners.known, f"the owners in docs/data/owners.yml are {', '.join(sorted(owners.known))}"
        )
        yield document.problem(("owner",), "front-matter-owner", f"there is no owner '{shown}'", help_)


def _check_scripts(document: Document, fields: Mapping[str, Value], known: Collection[str]) -> Iterator[Diagnostic]:
    asked = fields.get("scripts", [])
    if not isinstance(asked, list):
        found = "expected a list of scripts"
        yield document.problem(("scripts",), "front-matter-invalid", found, "write scripts: [name], or take it out")
        return
    for number, name in enumerate(asked):
        if name not in known:
            help_ = suggest(str(name), known, "name a file in docs/assets/js/ without its .js")
            yield document.problem(("scripts", number), "front-matter-script", f"there is no script '{name}'", help_)


def _check_words(document: Document, name: str, value: Value) -> Iterator[Diagnostic]:
    least, most = LENGTHS[name]
    if not isinstance(value, str):
        yield document.problem((name,), "front-matter-invalid", f"'{name}' is not text", f"write {FIELDS[name]}")
    elif set(value) & set('<>"'):
        found = f"'{name}' has a quotation mark or a bracket, which would break the page"
        help_ = 'take out " and < and >; single quotation marks are right'
        yield document.problem((name,), "front-matter-invalid", found, help_)
    elif not _is_words(document, name, value):
        found = f"'{value}' would be read as something else than words"
        yield document.problem((name,), "front-matter-invalid", found, f"put it in quotes: {name}: '{value}'")
    elif not least <= len(value) <= most:
        found = f"'{name}' has {len(value)} characters; expected {least} to {most}"
        yield document.problem((name,), "front-matter-length", found, f"write {FIELDS[name]}")


def _is_words(document: Document, name: str, value: str) -> bool:
    """Return whether every reader of YAML takes a value for text: it is quoted, or looks like nothing else."""
    start, _ = document.places()[name,]
    if document.text.content[start] in "'\"|>":
        return True
    try:
        return isinstance(yaml.safe_load(value), str)
    except (yaml.YAMLError, ValueError):  # a tab, or a day that does not exist
        return False


def _check_dates(document: Document, fields: Mapping[str, Value]) -> Iterator[Diagnostic]:
    days: dict[str, date] = {}
    for name in DATES:
        value = fields.get(name)
        if not value:
            continue
        day, fault = _read_day(value)
        if day:
            days[name] = day
        else:
            shown = value if isinstance(value, str) else "a list"
            found = f"'{shown}' is not a date: {fault}"
            yield document.problem((name,), "front-matter-date", found, f"write {FIELDS[name]}")
    if len(days) == len(DATES):
        reviewed, due = days["reviewed"], days["review_by"]
        if not reviewed < due <= _a_year_after(reviewed):
            found = f"the next review is due on {due}; expected a day within 12 months after the last, {reviewed}"
            yield document.problem(("review_by",), "front-matter-due", found, f"write {FIELDS['review_by']}")


def _read_day(value: Value) -> tuple[date | None, str]:
    """Return the day that a value names, or why it names none."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return None, "expected year-month-day"
    try:
        return date.fromisoformat(value), ""
    except ValueError:
        return None, "there is no such day"


def _a_year_after(day: date) -> date:
    leap_day = (2, 29)
    year = min(day.year + 1, MAXYEAR)
    return day.replace(year=year, day=28 if (day.month, day.day) == leap_day else day.day)
