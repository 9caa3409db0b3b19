"""Writes one record in the manner of the files that people keep, so that a change shows as that record alone."""

import json
from collections.abc import Mapping
from datetime import date

import yaml

from guide.documents import Value

Written = Mapping[str, str | date | list[str] | Mapping[str, str]]
"""A record to be written as YAML."""


def write_json_record(record: Mapping[str, Value], indent: str = "  ") -> str:
    """Return a record as JSON that stands in a list."""
    return json.dumps(record, ensure_ascii=False, indent=2).replace("\n", f"\n{indent}")


def write_yaml_record(record: Written, indent: str = "") -> str:
    """Return a record as an entry of a YAML list, with a line feed at its end."""
    lines: list[str] = []
    for name, value in record.items():
        if isinstance(value, Mapping):
            lines += [f"{name}:", *(f"  {quote(key)}: {quote(words)}" for key, words in value.items())]
        elif isinstance(value, list):
            lines.append(f"{name}: [{', '.join(quote(words, in_list=True) for words in value)}]")
        else:
            lines.append(f"{name}: {quote(value) if isinstance(value, str) else str(value).lower()}")
    first, *rest = lines
    return "".join([f"{indent}- {first}\n", *(f"{indent}  {line}\n" for line in rest)])


def quote(words: str, *, in_list: bool = False) -> str:
    """Return words as YAML: plain where every reader takes them for these words, else in single quotes."""
    words = " ".join(words.split())
    form = f"[{words}]" if in_list else f"key: {words}"
    try:
        read = yaml.safe_load(form)
        whole = yaml.safe_load(f"{words}: value") if not in_list else None
    except yaml.YAMLError:
        read = whole = None
    plain = read == ([words] if in_list else {"key": words}) and (in_list or whole == {words: "value"})
    return words if plain else "'{}'".format(words.replace("'", "''"))
