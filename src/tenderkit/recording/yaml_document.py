# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a YAML file goes in; its nodes, its lines and where each thing ends come out."""

import re
from collections.abc import Sequence
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Step = str | int


class NoPlaceError(ValueError):
    """The text has no place where the change could be written."""


class Document:
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
                node = child(node, step)
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
        leaf = last(node)
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
        start, end = self.index(node.start_mark), self.index(node.end_mark)
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
        end = len(self.lines) if parent is self.root else parent.end_mark.line + 1
        for number in range(first, min(end, len(self.lines))):
            if self.lines[number].startswith(f"{indent}# {key}:"):
                below = number + 1
                while below < len(self.lines) and re.match(rf"{indent}#   ", self.lines[below]):
                    below += 1
                return range(number, below)
        return None

    def index(self, mark: yaml.Mark) -> int:
        """Return the position in the text of *mark*."""
        return sum(len(line) for line in self.lines[: mark.line]) + int(mark.column)


def child(mapping: yaml.MappingNode, key: str) -> yaml.Node | None:
    """Return what stands at *key* of *mapping*, or None."""
    return next((value for name, value in mapping.value if name.value == key), None)


def last(node: yaml.Node) -> yaml.Node:
    """Return the last thing that is written of *node*."""
    while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        below = node.value[-1]
        node = below[1] if isinstance(below, tuple) else below
    return node
