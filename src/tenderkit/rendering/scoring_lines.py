# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts and a width go in; the lines of a terminal come out, each a row of styled pieces."""

import textwrap
from collections.abc import Sequence
from unicodedata import combining, east_asian_width

from tenderkit.records import dataclass

Piece = tuple[str, str]
"""Style and text. Styles: ``title``, ``dim``, ``key``, ``chosen``, ``good``, ``warn``, empty for plain."""
Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Signs that a poor encoding lacks."""

    rule: str = "─"
    mark: str = "▌"
    full: str = "█"
    empty: str = "░"
    up: str = "↑"
    down: str = "↓"


_NARROWEST = 10
PLAIN_GLYPHS = Glyphs("-", ">", "#", ".", "^", "v")


def columns(text: str) -> int:
    """Return how many columns *text* takes on a terminal.

    Example:
        >>> columns("Größe"), columns("中"), columns("e\u0301")
        (5, 2, 1)
    """
    return sum(0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def clipped(text: str, width: int) -> str:
    """Return *text* on one line that takes at most *width* columns, cut off with an ellipsis."""
    text = " ".join(text.split())
    if columns(text) <= width:
        return text
    kept = ""
    for sign in text:
        if columns(kept + sign) > width - 1:
            break
        kept += sign
    return f"{kept.rstrip()}…" if width > 0 else ""


def wrapped(text: str, width: int, style: str = "", first: str = "", rest: str = "") -> list[Line]:
    """Return *text* in lines of *width*; *first* stands before the first, *rest* before the others."""
    lines: list[Line] = []
    for paragraph in text.splitlines():
        before = rest if lines else first
        indents = (" " * columns(before), " " * columns(rest))
        room = max(width, _NARROWEST + max(map(len, indents)))
        broken = textwrap.wrap(
            paragraph, room, initial_indent=indents[0], subsequent_indent=indents[1], break_on_hyphens=False
        )
        for number, line in enumerate(broken or ([indents[0]] if lines else [])):
            indent = indents[1] if number else indents[0]
            lines.append((("", rest if number else before), (style, line[len(indent) :])))
    return lines


def between(left: Sequence[Piece], right: Sequence[Piece], width: int) -> Line:
    """Return one line that begins with *left* and ends with *right*; *left* is cut where both do not fit."""
    taken = sum(columns(text) for _, text in right)
    room, kept = max(width - taken - 1, 0), []
    for style, text in left:
        kept.append((style, clipped_end(text, room)))
        room -= columns(kept[-1][1])
    return (*kept, ("", " " * (room + 1)), *right)


def clipped_end(text: str, width: int) -> str:
    """Return *text* as it stands, blanks and all, or cut off with an ellipsis."""
    if columns(text) <= width:
        return text
    indent = text[: len(text) - len(text.lstrip())]
    return indent + clipped(text, width - columns(indent))


def rows(text: str, width: int) -> list[int]:
    """Return where the rows of *text* begin if they break between words, or within one that is too long.

    The last row keeps room for a cursor.

    Example:
        >>> rows("ein Wort und noch", 9), rows("", 9), rows("Donaudampfschiff", 9)
        ([0, 9], [0], [0, 8])
    """
    room, starts, used, blank = max(width - 1, 1), [0], 0, 0
    for at, sign in enumerate(text):
        hangs = sign == " " and used <= room
        if used + columns(sign) > room and not hangs and at > starts[-1]:
            starts.append(blank if blank > starts[-1] else at)
            used = columns(text[starts[-1] : at])
        used += columns(sign)
        if sign == " ":
            blank = at + 1
    return starts


def text_of(line: Line) -> str:
    """Return *line* without styles."""
    return "".join(text for _, text in line)
