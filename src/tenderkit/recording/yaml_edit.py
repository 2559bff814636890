# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a YAML file and a change go in; the text comes out, every comment and blank where it was.

Only the lines of the change are written. Whoever calls reads the result again and compares: a text that
somebody laid out in a way that is not foreseen here must not be damaged.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from tenderkit.recording.yaml_text import Data, list_item, scalar, yaml_lines

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Step = str | int


class NoPlaceError(ValueError):
    """The text has no place where the change could be written."""


def with_entries(text: str, path: Sequence[str], entries: Sequence[Mapping[str, Data]]) -> str:
    """Return *text* with *entries* at the end of the list at *path*.

    Raises:
        NoPlaceError: the list is written in one line, or what it lies in is missing.
    """
    document = _Document(text)
    *above, key = path
    parent = document.at(above)
    if not isinstance(parent, yaml.MappingNode):
        raise NoPlaceError
    node = _child(parent, key)
    if isinstance(node, yaml.SequenceNode) and node.value and not node.flow_style:
        dash = document.lines[node.value[0].start_mark.line].rindex("-", 0, node.value[0].start_mark.column)
        lines = [line for entry in entries for line in list_item(entry, dash)]
        return document.inserted(document.after(node, dash + 1), lines)
    indent = document.indent(parent)
    lines = [line for entry in entries for line in list_item(entry, indent + 2)]
    if node is None:
        return document.inserted(document.after(parent, indent), [f"{' ' * indent}{key}:", *lines])
    if node.value in ("", "~", "null") or (isinstance(node, yaml.SequenceNode) and not node.value):
        return document.replaced(node, "\n" + "\n".join(lines))
    raise NoPlaceError


def without_entry(text: str, path: Sequence[Step]) -> str:
    """Return *text* without the lines of the entry at *path*, and of the comments inside it."""
    document = _Document(text)
    node = document.at(path)
    if node is None:
        raise NoPlaceError
    first, column = node.start_mark.line, node.start_mark.column
    return "".join([*document.lines[:first], *document.lines[document.after(node, column) :]])


def with_value(text: str, path: Sequence[Step], value: Data) -> str:
    """Return *text* with *value* at *path*; a step into a list is an index.

    A key that stands there in a comment, as an example, takes the place of its comment.

    Raises:
        NoPlaceError: a list has no such entry, or the value there is not one line of text.
    """
    document = _Document(text)
    *above, key = path
    parent = document.at(above)
    if parent is None and above and isinstance(key, str):
        return with_value(text, above, {key: value})
    if isinstance(parent, yaml.SequenceNode) and isinstance(key, int) and key < len(parent.value):
        return document.replaced(parent.value[key], scalar(value))
    if not isinstance(parent, yaml.MappingNode) or not isinstance(key, str):
        raise NoPlaceError
    node = _child(parent, key)
    if isinstance(node, yaml.ScalarNode):
        return document.replaced(node, scalar(value))
    if node is not None:
        raise NoPlaceError
    lines = yaml_lines({key: value}, document.indent(parent))
    example = document.example(parent, key)
    if example is None:
        return document.inserted(document.after(parent, document.indent(parent)), lines)
    return document.inserted(example.start, lines, drop=len(example))


class _Document:
    """One text with its nodes and lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.splitlines(keepends=True)
        self.root = yaml.compose(text.removeprefix("\ufeff"), Loader=_LOADER)
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def at(self, path: Sequence[Step]) -> yaml.Node | None:
        """Return the node at *path*, or None."""
        node: yaml.Node | None = self.root
        for step in path:
            if isinstance(node, yaml.MappingNode) and isinstance(step, str):
                node = _child(node, step)
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
            else:
                return None
        return node

    def indent(self, mapping: yaml.MappingNode) -> int:
        """Return the column of the keys of *mapping*.

        Raises:
            NoPlaceError: it is written in one line, or has no keys.
        """
        if mapping.flow_style or not mapping.value:
            raise NoPlaceError
        column: int = mapping.value[0][0].start_mark.column
        return column

    def after(self, node: yaml.Node, column: int) -> int:
        """Return the line that follows *node* and the comments below it that begin at *column* or deeper."""
        leaf = _last(node)
        line: int = leaf.end_mark.line + (leaf.end_mark.column > 0)
        while line > 0 and not self.lines[line - 1].strip():
            line -= 1
        for number in range(line, len(self.lines)):
            stripped = self.lines[number].lstrip(" ")
            if stripped.startswith("#") and len(self.lines[number]) - len(stripped) >= column:
                line = number + 1
            elif stripped.strip():
                break
        return line

    def inserted(self, line: int, lines: Sequence[str], drop: int = 0) -> str:
        """Return the text with *lines* before the line *line*, *drop* lines from there left out."""
        before = "".join(self.lines[:line])
        if before and not before.endswith("\n"):
            before += self.newline
        new = "".join(each + self.newline for each in lines)
        return before + new + "".join(self.lines[line + drop :])

    def replaced(self, node: yaml.Node, new: str) -> str:
        """Return the text with *new* where *node* stands.

        Raises:
            NoPlaceError: it is a block of several lines, or a list with entries.
        """
        if getattr(node, "style", None) in {"|", ">"}:
            raise NoPlaceError
        start, end = self._index(node.start_mark), self._index(node.end_mark)
        before = self.text[:start]
        if new.startswith("\n"):
            before = before.rstrip(" ")
        elif before.endswith(":"):
            before += " "
        return before + new.replace("\n", self.newline) + self.text[end:]

    def example(self, parent: yaml.MappingNode, key: str) -> range | None:
        """Return the lines of a comment in *parent* that shows *key* as an example."""
        indent = " " * self.indent(parent)
        first = 0 if parent is self.root else parent.start_mark.line
        last = len(self.lines) if parent is self.root else parent.end_mark.line + 1
        for number in range(first, min(last, len(self.lines))):
            if self.lines[number].startswith(f"{indent}# {key}:"):
                end = number + 1
                while end < len(self.lines) and re.match(rf"{indent}#   ", self.lines[end]):
                    end += 1
                return range(number, end)
        return None

    def _index(self, mark: yaml.Mark) -> int:
        return sum(len(line) for line in self.lines[: mark.line]) + int(mark.column)


def _child(mapping: yaml.MappingNode, key: str) -> yaml.Node | None:
    return next((value for name, value in mapping.value if name.value == key), None)


def _last(node: yaml.Node) -> yaml.Node:
    """Return the last thing that is written of *node*."""
    while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node
