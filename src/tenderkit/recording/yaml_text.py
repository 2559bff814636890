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


def list_item(value: Data, indent: int) -> list[str]:
    """Return *value* as an entry of a list whose dashes stand at *indent*."""
    return _item(value, indent)


def pair_lines(key: str, value: Data, indent: int) -> list[str]:
    """Return *key* and *value* as lines of a mapping whose keys stand at *indent*."""
    return _pair(key, value, indent)


def flow(value: Data) -> str:
    """Return *value* on one line, lists and mappings in brackets.

    Example:
        >>> flow({"covers": ["R-01", "a, b"], "counted": False})
        '{covers: [R-01, "a, b"], counted: false}'
    """
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_key(str(key))}: {flow(item)}' for key, item in value.items())}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(flow, value))}]"
    text = scalar(value)
    return _quoted(text) if "," in text and not text.startswith('"') else text


def scalar(value: Data) -> str:
    """Return *value*, no list and no mapping, on one line.

    Example:
        >>> scalar("EUPL-1.2"), scalar("2.5"), scalar(3), scalar(True), scalar("- a")
        ('EUPL-1.2', '"2.5"', '3', 'true', '"- a"')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if not isinstance(value, str):
        return str(value)
    readable = value.isprintable() and value == value.strip() and value.lower() not in _MISREAD
    plain = readable and _PLAIN.fullmatch(value)
    return value if plain or _DAY.fullmatch(value) else _quoted(value)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x85", "\\N")


def _pair(key: str, value: Data, indent: int) -> list[str]:
    pad = f"{' ' * indent}{_key(key)}:"
    if isinstance(value, Mapping):
        return [pad, *yaml_lines(value, indent + 2)] if value else [f"{pad} {{}}"]
    if isinstance(value, Sequence) and not isinstance(value, str):
        line = f"{pad} [{', '.join(map(scalar, value))}]" if all(map(_is_word, value)) else ""
        return [line] if line and len(line) <= _WIDEST else [pad, *yaml_lines(value, indent + 2)]
    if isinstance(value, str) and _is_block(value):
        return [f"{pad} |-", *_block(value, indent + 2)]
    return [f"{pad} {scalar(value)}"]


def _item(value: Data, indent: int) -> list[str]:
    if isinstance(value, str) and _is_block(value):
        return [f"{' ' * indent}- |-", *_block(value, indent + 2)]
    if not value and isinstance(value, Mapping | Sequence) and not isinstance(value, str):
        return [f"{' ' * indent}- {flow(value)}"]
    first, *rest = yaml_lines(value, indent + 2)
    return [f"{' ' * indent}- {first.lstrip(' ')}", *rest]


def _block(text: str, indent: int) -> list[str]:
    return [f"{' ' * indent}{line}" if line else "" for line in text.split("\n")]


def _key(key: str) -> str:
    return (
        key if _WORD.fullmatch(key) or re.fullmatch(r"[a-z_]+", key) else json.dumps(key, ensure_ascii=False)
    )


def _is_word(value: Data) -> bool:
    return isinstance(value, str) and bool(_WORD.fullmatch(value)) and value.lower() not in _MISREAD


def _is_block(text: str) -> bool:
    """Return whether *text* has lines that a block keeps as they are."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and bool(lines[0].strip())
        and bool(lines[-1])
        and all(line == line.strip() and line.isprintable() for line in lines)
    )
