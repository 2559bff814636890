# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a YAML file and changes of its nodes go in; the text with all of them comes out.

Changes are gathered as passages of the old text with what replaces them, and made at the end in one go.
"""

import json
import re
from collections.abc import Sequence

import yaml

from tenderkit.recording.yaml_document import Document, NoPlaceError, last
from tenderkit.recording.yaml_text import Data, flow, list_item, pair_lines, scalar

Pair = tuple[yaml.Node, yaml.Node]
_COMMENT = re.compile(r"[ \t]+#[^\r\n]*")
_WIDEST = 100


class Patch:
    """The changes of one text."""

    def __init__(self, text: str) -> None:
        """Begin without changes.

        Raises:
            yaml.YAMLError: *text* is no YAML.
        """
        self._document = Document(text)
        self.root = self._document.root
        self._starts = [0]
        for line in self._document.lines:
            self._starts.append(self._starts[-1] + len(line))
        self._passages: list[tuple[int, int, str]] = []

    def text(self) -> str:
        """Return the text with all changes."""
        result = self._document.text
        order = sorted(
            enumerate(self._passages), key=lambda each: (each[1][0], each[1][1] > each[1][0], each[0])
        )
        for _, (start, end, new) in reversed(order):
            result = result[:start] + new + result[end:]
        return result

    def append(self, lines: Sequence[str]) -> None:
        """Write *lines* at the end."""
        self._insert(len(self._document.lines), lines)

    def add_pair(self, mapping: yaml.MappingNode, before: Pair | None, key: str, value: Data) -> None:
        """Write *key* and *value* after the pair *before*, or at the end of *mapping*."""
        column = self._document.indent(mapping)
        is_last = before is None or before[0] is mapping.value[-1][0]
        node = mapping if is_last or before is None else before[1]
        self._insert(
            self._document.after(node, column if is_last else column + 1), pair_lines(key, value, column)
        )

    def replace_pair(self, pair: Pair, value: Data) -> None:
        """Write *value* in the place of the one of *pair*; the key and a comment beside it stay."""
        key, node = pair
        if self._replaced_in_line(node, value):
            return
        column = key.start_mark.column
        first, *rest = pair_lines("k", value, column)
        end = self._content_end(node)
        header = self._document.lines[key.end_mark.line][key.end_mark.column :]
        colon = key.end_mark.column + header.index(":") + 1
        after_first = self._comment(node, key.end_mark.line, colon)
        new = self._newline().join([first[column + 2 :] + after_first, *rest]) + self._newline()
        self._passages.append((self._starts[key.end_mark.line] + colon, end, new))

    def drop_pairs(self, mapping: yaml.MappingNode, keys: Sequence[str]) -> None:
        """Take out the pairs of *keys*, with the comments inside them; others must remain."""
        if not keys:
            return
        pairs = list(mapping.value)
        kept = next(number for number, (key, _) in enumerate(pairs) if key.value not in keys)
        if kept and not self._begins_line(pairs[0][0]):
            start, end = (self._document.index(pairs[number][0].start_mark) for number in (0, kept))
            self._passages.append((start, end, ""))
            pairs = pairs[kept:]
        for key, value in pairs:
            if key.value in keys:
                self._passages.append((self._starts[key.start_mark.line], self._content_end(value), ""))

    def stands_alone(self, sequence: yaml.SequenceNode) -> bool:
        """Return whether each entry of *sequence* begins on a line of its own."""
        return all(self._begins_line_at(*self._dash(sequence, n)) for n in range(len(sequence.value)))

    def replace_entry(self, sequence: yaml.SequenceNode, number: int, value: Data) -> None:
        """Write *value* in the place of an entry."""
        node = sequence.value[number]
        if not self._replaced_in_line(node, value):
            line, column = self._dash(sequence, number)
            self._passages.append(
                (self._starts[line], self._content_end(node), self._joined(list_item(value, column)))
            )

    def drop_entry(self, sequence: yaml.SequenceNode, number: int) -> None:
        """Take out an entry, with the comments inside it."""
        line, _ = self._dash(sequence, number)
        self._passages.append((self._starts[line], self._content_end(sequence.value[number]), ""))

    def add_entries(self, sequence: yaml.SequenceNode, number: int, values: Sequence[Data]) -> None:
        """Write *values* before the entry *number*, or behind the last one."""
        if not values:
            return
        _, column = self._dash(sequence, 0)
        lines = [line for value in values for line in list_item(value, column)]
        if number == 0:
            self._insert(self._dash(sequence, 0)[0], lines)
        else:
            self._insert(self._document.after(sequence.value[number - 1], column + 1), lines)

    def _replaced_in_line(self, node: yaml.Node, value: Data) -> bool:
        """Change *node* where it stands, if both are a matter of one line."""
        if node.start_mark.line != node.end_mark.line or node.start_mark.index == node.end_mark.index:
            return False
        if isinstance(node, yaml.CollectionNode):
            new = flow(value) if node.flow_style and node.value else None  # {} says nothing of the layout
        else:
            new = self._scalar(getattr(node, "style", None), value)
        start, end = (self._document.index(mark) for mark in (node.start_mark, node.end_mark))
        if new is None or len(new) > max(end - start, _WIDEST - node.start_mark.column):
            return False
        self._passages.append((start, end, new))
        return True

    @staticmethod
    def _scalar(style: str | None, value: Data) -> str | None:
        """Return *value* on one line, in the quotation marks *style*; None where it needs several."""
        if not isinstance(value, str | int | type(None)) and not hasattr(value, "as_tuple"):
            return None
        if isinstance(value, str) and "\n" in value:
            return None
        new = scalar(value)
        if isinstance(value, str) and value.isprintable():
            if style == '"' and not new.startswith('"'):
                return json.dumps(value, ensure_ascii=False)
            if style == "'":
                return "'" + value.replace("'", "''") + "'"
        return new

    def _comment(self, node: yaml.Node, line: int, colon: int) -> str:
        """Return the comment on the line of the key, which has its colon at *colon*."""
        text = self._document.lines[line].rstrip("\r\n")
        if node.start_mark.line != line or (isinstance(node, yaml.CollectionNode) and not node.flow_style):
            found = _COMMENT.fullmatch(text, colon)
        elif getattr(node, "style", None) in {"|", ">"}:
            found = _COMMENT.fullmatch(text, re.compile(r"[ \t]*[|>][-+0-9]*").match(text, colon).end())  # type: ignore[union-attr]
        elif node.end_mark.line == line:
            found = _COMMENT.fullmatch(text, node.end_mark.column)
        else:
            found = None
        return "" if found is None else found[0].rstrip()

    def _content_end(self, node: yaml.Node) -> int:
        """Return the position behind the last line of *node*."""
        leaf = last(node)
        line = leaf.end_mark.line + (leaf.end_mark.column > 0)
        while line > leaf.start_mark.line + 1 and not self._document.lines[line - 1].strip():
            line -= 1
        return self._starts[line]

    def _dash(self, sequence: yaml.SequenceNode, number: int) -> tuple[int, int]:
        """Return line and column of the dash of an entry."""
        mark = sequence.value[number].start_mark
        column = sequence.start_mark.column
        for line in range(mark.line, -1, -1):
            text = self._document.lines[line] if line < len(self._document.lines) else ""
            if (
                len(text) > column
                and text[column] == "-"
                and (line < mark.line or column < mark.column or not text[:column].strip())
            ):
                return line, column
        raise NoPlaceError

    def _begins_line(self, node: yaml.Node) -> bool:
        return self._begins_line_at(node.start_mark.line, node.start_mark.column)

    def _begins_line_at(self, line: int, column: int) -> bool:
        return not self._document.lines[line][:column].strip(" ")

    def _insert(self, line: int, lines: Sequence[str]) -> None:
        new = self._joined(lines)
        before = self._document.lines[line - 1] if line else "\n"
        if not before.endswith(("\n", "\r")):
            new = self._newline() + new
        self._passages.append((self._starts[line], self._starts[line], new))

    def _joined(self, lines: Sequence[str]) -> str:
        return "".join(line + self._newline() for line in lines)

    def _newline(self) -> str:
        return self._document.newline
