# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain data go in; lines of YAML come out, written as a person would write them.

Texts are plain where that cannot be misread, in quotation marks or as a block where it could.
"""

import json
import re
from collections.abc import Mapping, Sequence

Data = object
"""Text, whole numbers, booleans, and lists and mappings of them."""

_PLAIN = re.compile(r"[^\W\d_][^\n\t:#\[\]{}]*", re.UNICODE)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?", re.ASCII)
_MISREAD = frozenset("true false null yes no on off y n".split())
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9.-]*", re.ASCII)
_WIDEST = 90


def yaml_lines(value: Data, indent: int = 0) -> list[str]:
    r"""Return *value* as the lines of a block that begins *indent* spaces from the left.

    Example:
        >>> print("\n".join(yaml_lines({"id": "R-01", "title": "No: really", "covers": ["A", "B"]})))
        id: R-01
        title: "No: really"
        covers: [A, B]
    """
    pad = " " * indent
    if isinstance(value, Mapping):
        return [line for key, item in value.items() for line in _pair(str(key), item, indent)]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [line for item in value for line in _item(item, indent)]
    return [pad + scalar(value)]


def list_item(value: Mapping[str, Data], indent: int) -> list[str]:
    """Return *value* as an entry of a list whose dashes stand at *indent*."""
    return _item(value, indent)


def scalar(value: Data) -> str:
    """Return *value*, no list and no mapping, on one line.

    Example:
        >>> scalar("EUPL-1.2"), scalar("2.5"), scalar(3), scalar(True), scalar("- a")
        ('EUPL-1.2', '"2.5"', '3', 'true', '"- a"')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    readable = value.isprintable() and value == value.strip() and value.lower() not in _MISREAD
    plain = readable and _PLAIN.fullmatch(value)
    return value if plain or _DAY.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _pair(key: str, value: Data, indent: int) -> list[str]:
    pad = f"{' ' * indent}{_key(key)}:"
    if isinstance(value, Mapping):
        return [pad, *yaml_lines(value, indent + 2)] if value else [f"{pad} {{}}"]
    if isinstance(value, Sequence) and not isinstance(value, str):
        flow = f"{pad} [{', '.join(map(scalar, value))}]" if all(map(_is_word, value)) else ""
        return [flow] if flow and len(flow) <= _WIDEST else [pad, *yaml_lines(value, indent + 2)]
    if isinstance(value, str) and _is_block(value):
        lines = (f"{' ' * (indent + 2)}{line}" if line else "" for line in value.split("\n"))
        return [f"{pad} |-", *lines]
    return [f"{pad} {scalar(value)}"]


def _item(value: Data, indent: int) -> list[str]:
    first, *rest = yaml_lines(value, indent + 2)
    return [f"{' ' * indent}- {first.lstrip(' ')}", *rest]


def _key(key: str) -> str:
    return (
        key if _WORD.fullmatch(key) or re.fullmatch(r"[a-z_]+", key) else json.dumps(key, ensure_ascii=False)
    )


def _is_word(value: Data) -> bool:
    return isinstance(value, str) and bool(_WORD.fullmatch(value))


def _is_block(text: str) -> bool:
    """Return whether *text* has lines that a block keeps as they are."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and bool(lines[0].strip())
        and bool(lines[-1])
        and all(line == line.strip() and line.isprintable() for line in lines)
    )
