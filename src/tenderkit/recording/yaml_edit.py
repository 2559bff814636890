# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a YAML file and a change go in; the text comes out, every comment and blank where it was.

Only the lines of the change are written. Whoever calls reads the result again and compares: a text that
somebody laid out in a way that is not foreseen here must not be damaged.
"""

from collections.abc import Mapping, Sequence

import yaml

from tenderkit.recording.yaml_document import Document, NoPlaceError, Step, child
from tenderkit.recording.yaml_text import Data, list_item, scalar, yaml_lines

__all__ = ["NoPlaceError", "Step", "with_entries", "with_value", "without_entry"]


def with_entries(text: str, path: Sequence[str], entries: Sequence[Mapping[str, Data]]) -> str:
    """Return *text* with *entries* at the end of the list at *path*.

    Raises:
        NoPlaceError: the list is written in one line, or what it lies in is missing.
    """
    document = Document(text)
    *above, key = path
    parent = document.at(above)
    if not isinstance(parent, yaml.MappingNode):
        raise NoPlaceError
    node = child(parent, key)
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
    document = Document(text)
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
    document = Document(text)
    *above, key = path
    parent = document.at(above)
    if parent is None and above and isinstance(key, str):
        return with_value(text, above, {key: value})
    if isinstance(parent, yaml.SequenceNode) and isinstance(key, int) and key < len(parent.value):
        return document.replaced(parent.value[key], scalar(value))
    if not isinstance(parent, yaml.MappingNode) or not isinstance(key, str):
        raise NoPlaceError
    node = child(parent, key)
    if isinstance(node, yaml.ScalarNode):
        return document.replaced(node, scalar(value))
    if node is not None:
        raise NoPlaceError
    lines = yaml_lines({key: value}, document.indent(parent))
    example = document.example(parent, key)
    if example is None:
        return document.inserted(document.after(parent, document.indent(parent)), lines)
    return document.inserted(example.start, lines, drop=len(example))
