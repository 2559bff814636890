# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of one YAML file go in; plain data and the place of every key and value come out.

Scalars are those of YAML 1.2: ``12:30``, ``NO`` and ``0123`` stay text. A decimal keeps
its written form as `Decimal` and is never a float. Aliases, tags, several documents and
duplicate keys are faults, and so are size and depth beyond the limits.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import yaml

from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.characters import forbidden_characters
from tenderkit.reading.scanner import scanner_words
from tenderkit.words import N_, Message

MOST_BYTES = 8 * 2**20
DEEPEST = 32
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,200})", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,200})\.[0-9]{1,200}", re.ASCII)
_NUMERIC = frozenset("-0123456789")
_LITERALS = {"": None, "~": None, "null": None, "Null": None, "NULL": None} | {
    text: value for value in (True, False) for text in (str(value), str(value).lower(), str(value).upper())
}
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Spot = tuple[int, int]
_Marks = dict[int, dict[str | int, tuple[_Spot, _Spot]]]


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One parsed YAML file."""

    name: str
    """As it is called in messages."""
    data: Any
    """Dicts, lists, text, whole numbers, `Decimal`, booleans, None."""
    lines: tuple[str, ...]
    marks: _Marks = field(repr=False, default_factory=dict)
    """Identity of a container → key or index → spot of the key, spot of the value."""

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Return where the value at *path* stands (its key with *key*), or the nearest thing that does.

        In a list, a step may be the ``id`` of an entry.
        """
        node, spot = self.data, None
        for step in path:
            found = _index(node, step)
            spots = self.marks.get(id(node), {}).get(found) if found is not None else None
            if found is None or spots is None:
                break
            spot = spots[0 if key and step is path[-1] else 1]
            node = node[found]
        return self.spot(*spot) if spot else Place(self.name, 1, 1)

    def spot(self, line: int, column: int) -> Place:
        """Return the place of *line* and *column* with its excerpt."""
        excerpt = self.lines[line - 1] if line <= len(self.lines) else ""
        return Place(self.name, line, column, excerpt.rstrip("\r\n"))


def _index(node: object, step: str | int) -> str | int | None:
    if isinstance(node, dict):
        return step if step in node else None
    if not isinstance(node, list):
        return None
    if isinstance(step, int):
        return step if step < len(node) else None
    return next((i for i, item in enumerate(node) if isinstance(item, dict) and item.get("id") == step), None)


def load_yaml(data: bytes, name: str) -> YamlFile:
    """Parse *data*, to be called *name* in messages.

    Raises:
        InputError: with every fault that can be seen.
    """
    if len(data) > MOST_BYTES:
        raise InputError([_too_large(name)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError([_not_utf8(name, data, error.start)]) from error
    file = YamlFile(name, None, tuple(text.splitlines()) or ("",))
    if problems := [_forbidden(file, text, *found) for found in forbidden_characters(text)]:
        raise InputError(problems)
    composer = _Composer(file)
    try:
        composer.run(text)
    except yaml.MarkedYAMLError as error:
        composer.problems.append(_unreadable(file, error))
    except _KeyIsNoText:
        pass  # what follows would be read as something else
    except RecursionError:
        composer.problems.append(composer.too_deep((1, 1)))
    if composer.problems:
        raise InputError(composer.problems)
    return YamlFile(name, composer.root, file.lines, composer.marks)


class _KeyIsNoText(Exception):  # noqa: N818 - no error of the program; the problem is already noted
    """A list, a mapping or an alias stands where a key belongs."""


class _Composer:
    """Builds data and marks from the stream of parser events."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.root: Any = None
        self.marks: _Marks = {}
        self.problems: list[Problem] = []
        self._open: list[tuple[Any, str | None, _Spot]] = []
        self._node: Any = None
        self._key: str | None = None
        self._key_spot: _Spot = (1, 1)
        self._documents = 0

    def run(self, text: str) -> None:
        """Take one event after the other; most of them are scalars."""
        for event in _events(text):
            kind, mark = type(event), event.start_mark
            spot = (mark.line + 1, mark.column + 1)
            if kind is yaml.ScalarEvent:
                self._scalar(event, spot)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                if len(self._open) >= DEEPEST:
                    self.problems.append(self.too_deep(spot))
                    return
                self._enter({} if kind is yaml.MappingStartEvent else [], event, spot)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._node, self._key, self._key_spot = self._open.pop()
                if type(self._node) is dict:
                    self._key = None
            elif kind is yaml.AliasEvent:
                self._alias(event, spot)
            elif kind is yaml.DocumentStartEvent:
                self._documents += 1
                if self._documents > 1:
                    self._fault(spot, "TK003", N_("a second document begins here"), _ONE_DOCUMENT)
                    return

    def _alias(self, event: Any, spot: _Spot) -> None:
        self._fault(spot, "TK003", N_("`*{name}` is an alias"), _NO_ALIAS, name=event.anchor)
        if isinstance(self._node, dict) and self._key is None:
            raise _KeyIsNoText
        self._put(None, spot)

    def _scalar(self, event: Any, spot: _Spot) -> None:
        value = event.value
        if event.tag is not None or event.anchor is not None:
            self._no_tag(event, spot)
        if event.style == '"':  # only there an escape can hide a character that the text does not show
            for _, code in forbidden_characters(value):
                self._fault(spot, "TK002", _CONTROL, _REMOVE_IT, code=code)
        if self._key is None and type(self._node) is dict:
            self._take_key(value, spot)
        else:
            self._put(_value(value) if event.implicit[0] else value, spot)

    def _take_key(self, key: str, spot: _Spot) -> None:
        if key in self._node:
            first = self.marks[id(self._node)][key][0][0]
            self._fault(
                spot, "TK003", N_("the key `{key}` stands here a second time"), _ONE_KEY, key=key, line=first
            )
        self._key, self._key_spot = key, spot

    def _enter(self, container: Any, event: Any, spot: _Spot) -> None:
        if event.tag is not None or event.anchor is not None:
            self._no_tag(event, spot)
        if isinstance(self._node, dict) and self._key is None:
            self._fault(spot, "TK003", N_("a list or mapping stands here as a key"), _KEY_IS_TEXT)
            raise _KeyIsNoText
        self.marks[id(container)] = {}
        self._put(container, spot)
        self._open.append((self._node, self._key, self._key_spot))
        self._node, self._key = container, None

    def _put(self, value: Any, spot: _Spot) -> None:
        node = self._node
        if type(node) is dict:
            key = self._key
            assert key is not None
            node[key] = value
            self.marks[id(node)][key] = (self._key_spot, spot)
            if type(value) is not dict and type(value) is not list:
                self._key = None
        elif type(node) is list:
            self.marks[id(node)][len(node)] = (spot, spot)
            node.append(value)
        else:
            self.root = value

    def _no_tag(self, event: Any, spot: _Spot) -> None:
        if event.tag not in (None, "!"):
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._fault(spot, "TK003", N_("`{tag}` is a YAML tag"), _NO_TAG, tag=tag)
        if event.anchor:
            self._fault(spot, "TK003", N_("`&{name}` is an anchor"), _NO_ALIAS, name=event.anchor)

    def _fault(self, spot: _Spot, rule: str, what: str, remedy: str, **values: object) -> None:
        self.problems.append(
            Problem(rule, self.file.spot(*spot), Message(what, values), Message(remedy, values))
        )

    def too_deep(self, spot: _Spot) -> Problem:
        what = Message(N_("lists and mappings are nested more than {limit} deep"), {"limit": DEEPEST})
        remedy = Message(N_("Write it flatter; no file of a dossier needs that."))
        return Problem("TK002", self.file.spot(*spot), what, remedy)


_NO_ALIAS = N_("Write the value again at each place; a tender file says everything where it counts.")
_NO_TAG = N_("Leave the tag out; the schema knows what the value is.")
_ONE_DOCUMENT = N_("Keep one document in each file; remove the line `---`.")
_ONE_KEY = N_("Keep one of the two; the first is in line {line}.")
_KEY_IS_TEXT = N_("Write a plain name before the colon.")
_CONTROL = N_("the character {code} must not stand in a tender file")
_REMOVE_IT = N_("Remove it; it cannot be seen, or it changes how the text around it is read.")


def _events(text: str) -> Iterator[Any]:
    return yaml.parse(text, _PARSER)


def _value(text: str) -> Any:
    if text in _LITERALS:
        return _LITERALS[text]
    if text[0] not in _NUMERIC:
        return text
    if _WHOLE.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text


def _too_large(name: str) -> Problem:
    what = Message(N_("the file is larger than {limit} megabytes"), {"limit": MOST_BYTES // 2**20})
    return Problem("TK002", Place(name), what, Message(N_("Keep texts here and files beside them.")))


def _not_utf8(name: str, data: bytes, index: int) -> Problem:
    line = data.count(b"\n", 0, index) + 1
    column = index - (data.rfind(b"\n", 0, index) + 1) + 1
    return Problem(
        "TK002",
        Place(name, line, column),
        Message(N_("the file is not UTF-8 text")),
        Message(N_("Save it as UTF-8; editors offer that in the dialogue *Save as*.")),
    )


def _forbidden(file: YamlFile, text: str, index: int, code: str) -> Problem:
    before = text[:index]
    spot = (before.count("\n") + 1, index - before.rfind("\n"))
    return Problem("TK002", file.spot(*spot), Message(_CONTROL, {"code": code}), Message(_REMOVE_IT))


def _begins_earlier(complaint: str) -> bool:
    """Return whether the fault lies where the construct begins: what is never closed, a key without colon."""
    return any(part in complaint for part in ("could not find expected ':'", "end of stream", "',' or"))


def _unreadable(file: YamlFile, error: yaml.MarkedYAMLError) -> Problem:
    opened = error.context_mark if _begins_earlier(str(error.problem)) else None
    mark = opened or error.problem_mark or error.context_mark
    place = file.spot(mark.line + 1, mark.column + 1) if mark else Place(file.name)
    indentation = place.excerpt[: len(place.excerpt) - len(place.excerpt.lstrip())]
    if "\t" in indentation:
        column = indentation.index("\t") + 1
        return Problem(
            "TK003",
            Place(place.file, place.line, column, place.excerpt),
            Message(N_("the line is indented with a tab")),
            Message(N_("Indent with spaces; YAML does not allow tabs there.")),
        )
    return Problem("TK003", place, *scanner_words(str(error.problem or error.context or "")))
