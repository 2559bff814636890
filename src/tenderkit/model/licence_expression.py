# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A licence expression goes in; its ids, and whether they are enough, come out."""

import re
from collections.abc import Callable, Sequence

_TOKEN = re.compile(r"\(|\)|[^\s()]+")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+:-]*")
_MOST_TOKENS = 200


def ids(text: str) -> list[str]:
    """Return the licences that the expression *text* names, without operators and exceptions.

    Example:
        >>> ids("(GPL-2.0-only WITH Classpath-exception-2.0) OR MIT")
        ['GPL-2.0-only', 'MIT']
    """
    tokens = _TOKEN.findall(text)
    after_with = _after_with(tokens)
    words = [token for n, token in enumerate(tokens) if n not in after_with]
    return [word for word in words if word.upper() not in ("AND", "OR", "WITH", "(", ")")]


def exceptions(text: str) -> list[str]:
    """Return the exceptions that the expression *text* names.

    Example:
        >>> exceptions("(GPL-2.0-only WITH Classpath-exception-2.0) OR MIT")
        ['Classpath-exception-2.0']
    """
    tokens = _TOKEN.findall(text)
    return [tokens[n] for n in sorted(_after_with(tokens)) if n < len(tokens)]


def _after_with(tokens: Sequence[str]) -> set[int]:
    return {n + 1 for n, token in enumerate(tokens) if token.upper() == "WITH"}


def holds(text: str, fits: Callable[[str], bool]) -> bool | None:
    """Return whether *text* is true where each id means that it fits; None where it is no expression.

    Example:
        >>> holds("MIT OR (EUPL-1.2 AND CC0-1.0)", {"EUPL-1.2", "CC0-1.0"}.__contains__)
        True
        >>> holds("MIT OR", bool) is None
        True
    """
    tokens = _TOKEN.findall(text)
    if len(tokens) > _MOST_TOKENS:
        return None
    try:
        value, rest = _either(tokens, fits)
    except (IndexError, ValueError):
        return None
    return None if rest else value


def _either(tokens: list[str], fits: Callable[[str], bool]) -> tuple[bool, list[str]]:
    value, rest = _both(tokens, fits)
    while rest and rest[0].upper() == "OR":
        other, rest = _both(rest[1:], fits)
        value = value or other
    return value, rest


def _both(tokens: list[str], fits: Callable[[str], bool]) -> tuple[bool, list[str]]:
    value, rest = _one(tokens, fits)
    while rest and rest[0].upper() == "AND":
        other, rest = _one(rest[1:], fits)
        value = value and other
    return value, rest


def _one(tokens: list[str], fits: Callable[[str], bool]) -> tuple[bool, list[str]]:
    if tokens[0] == "(":
        value, rest = _either(tokens[1:], fits)
        if rest[0] != ")":
            raise ValueError(rest[0])
        return value, rest[1:]
    if not _ID.fullmatch(tokens[0]) or tokens[0].upper() in ("AND", "OR", "WITH"):
        raise ValueError(tokens[0])
    if len(tokens) > 1 and tokens[1].upper() == "WITH":
        if not _ID.fullmatch(tokens[2]):
            raise ValueError(tokens[2])
        return fits(tokens[0]), tokens[3:]
    return fits(tokens[0]), tokens[1:]
