"""Reads YAML and JSON into plain values, and remembers where each value stands.

Every fault is a `Diagnostic`; so is a key that stands twice, which the libraries for both formats let pass.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import yaml

from guide.diagnostics import Diagnostic, GuideError, Text
from guide.faults import explain_json, explain_yaml

Step = str | int
"""A key of a mapping, or a place in a list (from 0)."""
DEEPEST = 100
"""Brackets within brackets that are read."""
KEY = "\0key"
"""The last step to a key itself, rather than to its value. No file can hold it: NUL bytes are refused."""
Value = dict[str, "Value"] | list["Value"] | str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Document:
    """A data file as plain values.

    Attributes:
        text: The file.
        value: What it says. Scalars of YAML stay strings, so that the reader's types decide what they mean.
        start: Where it begins in the text.
        end: Where it ends; nothing if that is the end of the text.
        is_json: Whether it is JSON, not YAML.
    """

    text: Text
    value: Value
    start: int = 0
    end: int | None = None
    is_json: bool = False

    def places(self) -> Mapping[tuple[Step, ...], tuple[int, int]]:
        """Return where each value stands, by the steps that lead to it. To seek them is slow."""
        return _find_places(self.text, self.start, self.end, is_json=self.is_json)

    def problem(self, steps: tuple[Step, ...], code: str, message: str, help_: str) -> Diagnostic:
        """Return the problem at the value that `steps` lead to, or at the nearest one around it."""
        places = self.places()
        while steps and steps not in places:
            steps = steps[:-1]
        return self.text.problem(places.get(steps, (0, 1)), code, message, help_)


@lru_cache(maxsize=64)
def _find_places(
    text: Text, start: int, end: int | None, *, is_json: bool
) -> Mapping[tuple[Step, ...], tuple[int, int]]:
    content = text.content[start:end]
    try:
        node = compose_yaml(_as_yaml(text) if is_json else text, start, end)
        return dict(_Places(text, start, content).find_all(node, ())) if node else {}
    except GuideError:  # one of the few characters that JSON can escape and YAML cannot: the fault is told at the top
        return {}


def _as_yaml(text: Text) -> Text:
    """Return JSON as YAML, which it is but for its tabs."""
    return Text(text.path, text.content.replace("\t", " "))


def read_yaml(text: Text, start: int = 0, end: int | None = None) -> Document:
    """Read the YAML between two offsets of a text.

    Raises:
        GuideError: It is not YAML, a key stands twice, or it is written with anchors.
    """
    places = _Places(text, start, text.content[start:end])
    node = compose_yaml(text, start, end)
    try:
        return Document(text, places.construct(node) if node else None, start, end)
    except RecursionError as error:
        raise GuideError([_too_deep(text, "YAML")]) from error


def compose_yaml(text: Text, start: int = 0, end: int | None = None) -> yaml.Node | None:
    """Read the YAML between two offsets of a text into nodes, without judging what they say.

    Raises:
        GuideError: It is not YAML.
    """
    part = text.content[start:end]
    if _depth(part) > DEEPEST:  # libyaml would end the process
        raise GuideError([_too_deep(text, "YAML")])
    try:
        return yaml.compose(part, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        raise GuideError([_explain(text, start, part, error)]) from error
    except RecursionError as error:
        raise GuideError([_too_deep(text, "YAML")]) from error


def _explain(text: Text, start: int, part: str, error: yaml.YAMLError) -> Diagnostic:
    places = _Places(text, start, part)
    opened = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or opened
    causes = [getattr(error, "context", None), getattr(error, "problem", None) or str(error).splitlines()[0]]
    return explain_yaml(
        text,
        (start, start + len(part)),
        places.offset(mark) if mark else start,
        places.offset(opened) if opened else None,
        "; ".join(filter(None, causes)),
    )


def _depth(part: str) -> int:
    depth = deepest = 0
    for bracket in re.finditer(r"[\[\]{}]", part):
        depth += 1 if bracket[0] in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


class _Places:
    """Turns YAML nodes into plain values, and knows where each stands."""

    def __init__(self, text: Text, start: int, part: str) -> None:
        self.text = text
        self._seen: set[int] = set()
        # libyaml ends lines where YAML does, which is at more characters than the line feed
        self._lines = [start, *(start + found.end() for found in re.finditer("[\n\x85\u2028\u2029]", part))]

    def offset(self, mark: yaml.Mark) -> int:
        return self._lines[min(mark.line, len(self._lines) - 1)] + mark.column

    def span(self, node: yaml.Node) -> tuple[int, int]:
        first = self.offset(node.start_mark)
        return first, self.offset(node.end_mark) if isinstance(node, yaml.ScalarNode) else first + 1

    def construct(self, node: yaml.Node) -> Value:
        if id(node) in self._seen:
            found = "an anchor or alias (& or *), which is not read here"
            raise GuideError([self.text.problem(self.span(node), "yaml-alias", found, "write the value out in full")])
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.construct(child) for child in node.value]
        plain = not getattr(node, "style", None)
        return None if plain and node.value in {"", "~", "null"} else str(node.value)

    def _mapping(self, node: yaml.MappingNode) -> Value:
        result: dict[str, Value] = {}
        for key, child in node.value:
            name = str(key.value)
            if name in result:
                raise GuideError([_twice(self.text, self.span(key), name)])
            result[name] = self.construct(child)
        return result

    def find_all(self, node: yaml.Node, steps: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], tuple[int, int]]]:
        """Yield the steps to each value below a node, and to each key, with its place."""
        yield steps, self.span(node)
        if isinstance(node, yaml.MappingNode):
            for key, child in node.value:
                yield from self.find_all(child, (*steps, str(key.value)))
                yield (*steps, str(key.value), KEY), self.span(key)
        elif isinstance(node, yaml.SequenceNode):
            for at, child in enumerate(node.value):
                yield from self.find_all(child, (*steps, at))


def _twice(text: Text, span: tuple[int, int], name: str) -> Diagnostic:
    return text.problem(span, "key-duplicate", f"the key '{name}' stands twice here", "keep one of the two")


def _too_deep(text: Text, kind: str) -> Diagnostic:
    found = f"this is not {kind} that can be read: brackets within brackets too deep, or a number too long"
    return text.problem((0, 1), f"{kind.lower()}-invalid", found, "take the file from the last version that was right")


def read_json(text: Text) -> Document:
    """Read a JSON file.

    Raises:
        GuideError: It is not JSON, or a key stands twice.
    """

    def unique(pairs: list[tuple[str, Value]]) -> Value:
        result = dict(pairs)
        if len(result) != len(pairs):
            names = [name for name, _ in pairs]
            raise KeyError(next(name for name in names if names.count(name) > 1))
        return result

    try:
        return Document(text, json.loads(text.content, object_pairs_hook=unique), is_json=True)
    except json.JSONDecodeError as error:
        raise GuideError([explain_json(text, error.pos, f"{error.msg[0].lower()}{error.msg[1:]}")]) from error
    except (RecursionError, ValueError) as error:
        raise GuideError([_too_deep(text, "JSON")]) from error
    except KeyError as error:
        raise GuideError([_find_duplicate(text, str(error.args[0]))]) from error


def _find_duplicate(text: Text, name: str) -> Diagnostic:
    """Return the problem of a key that stands twice in JSON, at its place, which json does not know."""
    try:
        read_yaml(_as_yaml(text))
    except GuideError as error:
        if error.problems[0].code == "key-duplicate":
            return error.problems[0]
    return _twice(text, (0, 1), name)
