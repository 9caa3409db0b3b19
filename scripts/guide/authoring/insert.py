"""Puts a record or a line into a file that people keep; every other character stays as it was."""

import re
from bisect import bisect_right

import yaml

from guide.authoring.layout import Written, quote, write_json_record, write_yaml_record
from guide.diagnostics import GuideError, Text
from guide.documents import Value, compose_yaml, read_yaml


def insert_json(text: str, record: dict[str, Value]) -> str:
    """Return the text of a JSON list with a record at its end."""
    before = text[: text.rindex("]")].rstrip() if "]" in text else "["
    comma = "" if before.endswith("[") else ","
    return f"{before}{comma}\n  {write_json_record(record)}\n]\n"


def insert_yaml(text: Text, record: Written, sort_by: str = "") -> str:
    """Return the text of a YAML list with a record at its end.

    Args:
        text: The file, which can be read.
        record: What to put in.
        sort_by: The field by which the file is sorted. If it is, the record goes to its place.
    """
    document = read_yaml(text)
    if not document.value:
        bare = re.sub(r"^\[\s*\]\s*$", "", text.content, flags=re.MULTILINE).rstrip()
        return f"{bare}\n{write_yaml_record(record)}" if bare else write_yaml_record(record)
    first = document.places()[0,][0]
    indent = " " * (first - text.content.rfind("\n", 0, first) - 3)
    at = len(text.content)
    if sort_by and isinstance(document.value, list):
        keys = [str(each.get(sort_by, "")).lower() for each in document.value if isinstance(each, dict)]
        place = bisect_right(keys, str(record[sort_by]).lower())
        if keys == sorted(keys) and place < len(keys):
            at = text.content.rfind("\n", 0, document.places()[place,][0]) + 1
    before = text.content[:at]
    line = "" if before.endswith("\n") or not before else "\n"
    return f"{before}{line}{write_yaml_record(record, indent)}{text.content[at:]}"


def list_sections(settings: Text) -> list[str]:
    """Return the names of the sections of the navigation."""
    return [name for name, _ in _sections(settings)]


def insert_in_nav(settings: Text, section: str, label: str, page: str) -> str:
    """Return the text of `mkdocs.yml` with a page at the end of a section of the navigation, or of the whole of it.

    Args:
        settings: The file.
        section: The name of the section; empty for the top.
        label: What the navigation shows.
        page: The file, from `docs/`.

    Raises:
        GuideError: There is no such section.
    """
    sections = dict(_sections(settings))
    if section and section not in sections:
        raise GuideError(f"mkdocs.yml has no section '{section}' under nav:")
    entries = sections[section] if section else _nav(settings)
    last = entries.value[-1]
    mark = _end(last)
    at = settings.content.find("\n", mark)
    at = len(settings.content) if at < 0 else at
    first = last.start_mark.index
    indent = " " * (first - settings.content.rfind("\n", 0, first) - 3)
    return f"{settings.content[:at]}\n{indent}- {quote(label)}: {quote(page)}{settings.content[at:]}"


def _nav(settings: Text) -> yaml.SequenceNode:
    node = compose_yaml(settings)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    nav = next((value for key, value in pairs if key.value == "nav"), None)
    if not isinstance(nav, yaml.SequenceNode) or not nav.value:
        raise GuideError("mkdocs.yml has no list under nav: that a page could be added to")
    return nav


def _sections(settings: Text) -> list[tuple[str, yaml.SequenceNode]]:
    return [
        (str(key.value), value)
        for entry in _nav(settings).value
        if isinstance(entry, yaml.MappingNode)
        for key, value in entry.value
        if isinstance(value, yaml.SequenceNode)
    ]


def _end(node: yaml.Node) -> int:
    """Return where the last word of a node ends; a block ends in the mark of whatever follows it."""
    if isinstance(node, yaml.MappingNode):
        return _end(node.value[-1][1])
    if isinstance(node, yaml.SequenceNode):
        return _end(node.value[-1])
    return int(node.end_mark.index)
