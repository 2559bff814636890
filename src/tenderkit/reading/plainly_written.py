# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a YAML file goes in; data and marks come out where it is plainly written, else None.

Nearly every file of every dossier is: one ``key: value`` or ``- value`` in a line, a value in one line
unless it stands below ``>-`` or ``|``, and no list or mapping within one that is written in one line. Then
the large library need not be asked, nor even be loaded. Whatever is a fault, or unusual in the least, is
not judged here: None, and the library reads the whole file. A test holds both against each other.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tenderkit.reading.scalars import scalar_value

if TYPE_CHECKING:
    from tenderkit.reading.parsed import Marks, Spot

_KEY = re.compile(r'[A-Za-z0-9][A-Za-z0-9_.-]{0,99}|"[^"\\]{1,99}"')
_QUOTED = re.compile(r"""(?:"([^"\\]*)"|'([^']*)')(?: +#.*| *)""")
_ENTRY = re.compile(r' *(?:([A-Za-z0-9][A-Za-z0-9_.-]{0,99}): +)?("[^"\\]*"|[\w§][\w .()/+;&§-]*|[\[{]) *')
"""One entry of a list or mapping in one line."""
_NO_END = frozenset({":", ""})
_BRACKETS = frozenset("[{")
_BLOCKS = frozenset({">-", "|-", ">", "|"})
_QUOTES = frozenset("'\"")
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_DEEPEST = 16
_Open = tuple[int, Any, Any]
"""The column of the entries, the list or mapping itself, its marks."""


class _UnusualError(Exception):
    """Something is written as this reader does not know it."""


def plainly_written(text: str, lines: Sequence[str]) -> "tuple[dict[str, Any], Marks] | None":
    """Return data and marks of *text*, which consists of *lines*; None where it is not plainly written."""
    if "\t" in text or "\r" in text or text.count("\n") != len(lines):
        return None
    reader = _Reader(lines)
    try:
        reader.run()
    except _UnusualError:
        return None
    return (reader.root, reader.marks) if reader.root else None


class _Reader:
    """Takes one line after the other."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.root: dict[str, Any] = {}
        self.marks: Marks = {id(self.root): {}}
        self._lines = lines
        self._open: list[_Open] = [(0, self.root, self.marks[id(self.root)])]
        """The lists and mappings in which the next line may lie."""
        self._waiting: tuple[str, Spot] | None = None
        """A key whose list or mapping is to begin in the next line."""

    def run(self) -> None:
        """Take one line after the other; most say ``key: value`` in the mapping that is open."""
        lines, end, index = self._lines, len(self._lines), 0
        opened = self._open[-1]
        while index < end:
            line = lines[index]
            index += 1
            rest = line.lstrip(" ")
            if not rest or rest[0] == "#":
                continue
            begin = len(line) - len(rest)
            if dash := rest[:2] == "- ":
                rest = rest[2:].lstrip(" ")
            kind = list if dash else dict
            if begin != opened[0] or self._waiting or type(opened[1]) is not kind:
                opened = self._come_to(begin, kind, (index, begin + 1))
            head, colon, tail = rest.partition(": ")
            key = _key(head) if colon else _key(rest[:-1]) if rest[-1:] == ":" else None
            key_spot = spot = (index, len(line) - len(rest) + 1)
            if key:
                if dash:
                    opened = self._enter({}, key_spot[1] - 1, None, key_spot, key_spot)
                rest = tail.lstrip(" ")
                spot = (index, len(line) - len(rest) + 1)
                if not rest or rest[0] == "#":
                    self._waiting = (key, key_spot)
                    continue
            value, index = self._value(rest, index, spot)
            _put(opened, key, key_spot, value, spot)
        if self._waiting:
            raise _UnusualError

    def _come_to(self, begin: int, kind: type, spot: "Spot") -> _Open:
        """Return what is open for an entry in column *begin*: a key waited for it, or deeper ones end."""
        if self._waiting:
            column = self._open[-1][0]
            if begin < column or (begin == column and kind is dict):
                raise _UnusualError
            (key, key_spot), self._waiting = self._waiting, None
            return self._enter(kind(), begin, key, key_spot, spot)
        while self._open[-1][0] > begin or type(self._open[-1][1]) is not kind:
            self._open.pop()
            if not self._open:
                raise _UnusualError
        if self._open[-1][0] != begin:
            raise _UnusualError
        return self._open[-1]

    def _enter(self, node: Any, column: int, key: str | None, key_spot: "Spot", spot: "Spot") -> _Open:
        """Put *node* into what is open, and return it as what is open now."""
        if len(self._open) > _DEEPEST:
            raise _UnusualError
        _put(self._open[-1], key, key_spot, node, spot)
        self.marks[id(node)] = {}
        self._open.append((column, node, self.marks[id(node)]))
        return self._open[-1]

    def _value(self, rest: str, index: int, spot: "Spot") -> tuple[Any, int]:
        """Return the value that begins with *rest*, the end of a line, and the index of the next line."""
        if rest[:1] not in _INDICATORS:
            return _plain(rest), index
        if rest[0] in _QUOTES:
            return _quoted(rest), index
        if rest in _BLOCKS:
            return self._block(rest, index, self._open[-1][0])
        if rest[0] in _BRACKETS:
            value, after = self._in_one_line(rest, 0, spot)
            _no_more(rest[after:])
            return value, index
        raise _UnusualError

    def _block(self, style: str, start: int, column: int) -> tuple[str, int]:
        """Return the text that stands below ``>-`` and its like, from line *start* on, and where it ends."""
        lines, end = self._lines, start
        first = lines[start] if start < len(lines) else ""
        width = len(first) - len(first.lstrip(" "))
        pad = " " * width
        if width <= column or first == pad:
            raise _UnusualError
        while end < len(lines) and (lines[end].startswith(pad) or not lines[end]):
            end += 1
        if end < len(lines) and not lines[end].strip(" "):  # blanks, but fewer: more of the text may follow
            raise _UnusualError
        text = "\n".join([line[width:] for line in lines[start:end]]).rstrip("\n")
        if style[0] == ">":
            if "\n " in text or "\n\n\n" in text:
                raise _UnusualError
            text = "\n".join([part.replace("\n", " ") for part in text.split("\n\n")])
        return text if style[-1] == "-" else f"{text}\n", end

    def _in_one_line(self, text: str, at: int, start: "Spot", deep: int = 1) -> tuple[Any, int]:
        """Return the list or mapping that opens at index *at* of *text*, and the index behind its end."""
        node: Any = {} if text[at] == "{" else []
        last = "}" if text[at] == "{" else "]"
        self.marks[id(node)] = {}
        opened, at = (0, node, self.marks[id(node)]), at + 1
        if text[at : at + 1] == last:
            return node, at + 1
        while match := _ENTRY.match(text, at):
            key, item = match.groups()
            if (key is None) is (last == "}") or deep > _DEEPEST:
                break
            (line, column), at = start, match.end()
            if item in _BRACKETS:
                value, at = self._in_one_line(text, match.start(2), start, deep + 1)
            else:
                value = item[1:-1] if item[0] == '"' else scalar_value(item.rstrip(" "))
            _put(opened, key, (line, column + match.start(1)), value, (line, column + match.start(2)))
            sign, at = text[at : at + 1], at + 1
            if sign == last:
                return node, at
            if sign != ",":
                break
        raise _UnusualError


def _put(into: _Open, key: str | None, key_spot: "Spot", value: Any, spot: "Spot") -> None:
    """Add *value*, with its mark, to a mapping under *key* or at the end of a list."""
    _, node, spots = into
    if type(node) is list:
        spots[len(node)] = spot + spot
        node.append(value)
    elif key is None or key in node:
        raise _UnusualError
    else:
        node[key] = value
        spots[key] = key_spot + spot


def _no_more(rest: str) -> None:
    """Refuse all but a remark."""
    if rest.partition(" #")[0].strip(" "):
        raise _UnusualError


def _plain(text: str) -> Any:
    """Return the value of *text*, which has no quotes, without the remark after it."""
    if " #" in text:
        text = text.partition(" #")[0]
    text = text.rstrip(" ")
    if ": " in text or text[-1:] in _NO_END:
        raise _UnusualError
    return scalar_value(text)


def _quoted(text: str) -> str:
    match = _QUOTED.fullmatch(text)
    if match is None:
        raise _UnusualError
    return match[match.lastindex or 0]


@lru_cache(512)
def _key(written: str) -> str | None:
    """Return the key that is *written* before a colon; None where it is none, or an unusual one."""
    return written.strip('"') if _KEY.fullmatch(written) else None
