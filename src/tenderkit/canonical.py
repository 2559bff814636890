# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain data go in; one canonical text and its SHA-256 come out, the same on every machine.

Canonical JSON here: UTF-8, keys sorted by code point, no white space, no floats,
strings in Unicode normal form C, exact numbers as text.
"""

import json
from unicodedata import normalize


def canonical_json(data: object) -> bytes:
    r"""Return *data* (dicts with text keys, lists, text, whole numbers, booleans, None) as canonical JSON.

    Raises:
        TypeError: something else is in it, a float for example.

    Example:
        >>> canonical_json({"b": 1, "a": ["ä", None]})
        b'{"a":["\xc3\xa4",null],"b":1}'
    """
    text = json.dumps(_plain(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def sha256(data: bytes) -> str:
    """Return the SHA-256 of *data* as 64 hexadecimal digits."""
    import hashlib  # noqa: PLC0415 - `check` and `--help` hash nothing, and it is large

    return hashlib.sha256(data).hexdigest()


def _plain(data: object) -> object:
    match data:
        case dict():
            return {normalize("NFC", key): _plain(value) for key, value in data.items()}
        case list() | tuple():
            return [_plain(value) for value in data]
        case str():
            return normalize("NFC", data)
        case bool() | int() | None:
            return data
    message = f"{type(data).__name__} has no canonical form"
    raise TypeError(message)
