# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A shipped schema and plain data go in; yes or no comes out, fast.

Every file of every dossier passes here, nearly all of them with a yes, so the word of
the large library is asked only after a no, to explain it. This knows the part of JSON
Schema 2020-12 that our schemas use and refuses any other keyword; a test holds both
against each other.
"""

import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from tenderkit.shipped import SCHEMAS

_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, Decimal),
    "boolean": (bool,),
    "object": (dict,),
    "array": (list,),
}
Judge = Callable[[object], bool]
_NOTES = frozenset({"$schema", "$id", "$defs", "title", "description", "examples", "x-remedy"})


@cache
def schema(file: str) -> Any:
    """Return the shipped schema *file*, ``tender.schema.json`` for example."""
    return json.loads((SCHEMAS / file).read_bytes())


def accepts(file: str, data: object) -> bool:
    """Return whether *data* follow the shipped schema *file*."""
    return _referred("", file)(data)


@cache
def _referred(target: str, file: str) -> Judge:
    """Return the judge of what *target* of a ``$ref`` in *file* points to."""
    name, _, pointer = target.partition("#")
    node = schema(name or file)
    for step in pointer.strip("/").split("/") if pointer else ():
        node = node[step]
    return _judge(node, name or file)


def _judge(rules: Any, file: str) -> Judge:
    """Compile *rules* into one function; a keyword that we do not know is a `KeyError`."""
    judges = [_KEYWORDS[key](value, rules, file) for key, value in rules.items() if key not in _NOTES]
    judges = [one for one in judges if one is not _anything] or [_anything]
    if len(judges) == 1:
        return judges[0]

    def judge(data: object) -> bool:
        for one in judges:  # noqa: SIM110 - a generator costs more than the judging
            if not one(data):
                return False
        return True

    return judge


def _type(names: str | list[str], _rules: Any, _file: str) -> Judge:
    listed = [names] if isinstance(names, str) else names
    kinds = tuple(kind for name in listed for kind in _TYPES[name])
    if bool in kinds or int not in kinds:
        return lambda data: isinstance(data, kinds)
    return lambda data: isinstance(data, kinds) and data is not True and data is not False


class _Properties(dict[str, Judge]):
    """The judge of each property, made when it first occurs: a file has few of those it might have."""

    def __init__(self, known: Any, rest: Any, file: str) -> None:
        super().__init__()
        self._known = known
        self._file = file
        self._rest = _nothing if rest is False else _judge({} if rest is True else rest, file)

    def __missing__(self, key: str) -> Judge:
        """Make the judge of *key*; one that is not known has that of the rest."""
        if key not in self._known:
            return self._rest
        made = self[key] = _judge(self._known[key], self._file)
        return made


def _properties(known: Any, rules: Any, file: str) -> Judge:
    judges = _Properties(known, rules.get("additionalProperties", True), file)

    def judge(data: object) -> bool:
        if isinstance(data, dict):
            for key, value in data.items():
                if not judges[key](value):
                    return False
        return True

    return judge


def _additional(_rule: Any, rules: Any, file: str) -> Judge:
    return _anything if "properties" in rules else _properties({}, rules, file)


def _required(keys: list[str], _rules: Any, _file: str) -> Judge:
    needed = frozenset(keys)
    return lambda data: not isinstance(data, dict) or needed <= data.keys()


def _items(rule: Any, _rules: Any, file: str) -> Judge:
    one = _judge(rule, file)
    return lambda data: not isinstance(data, list) or all(map(one, data))


def _names(rule: Any, _rules: Any, file: str) -> Judge:
    one = _judge(rule, file)
    return lambda data: not isinstance(data, dict) or all(map(one, data))


def _any(choices: Any, _rules: Any, file: str) -> Judge:
    judges = [_judge(rules, file) for rules in choices]
    return lambda data: any(judge(data) for judge in judges)


def _pattern(pattern: str, _rules: Any, _file: str) -> Judge:
    search = re.compile(pattern).search
    return lambda data: not isinstance(data, str) or search(data) is not None


def _anything(_data: object) -> bool:
    return True


def _nothing(_data: object) -> bool:
    return False


_KEYWORDS: Mapping[str, Callable[[Any, Any, str], Judge]] = {
    "$ref": lambda target, _r, file: _referred(target, file),
    "type": _type,
    "properties": _properties,
    "additionalProperties": _additional,
    "propertyNames": _names,
    "required": _required,
    "items": _items,
    "minItems": lambda v, _r, _f: lambda d: not isinstance(d, list) or len(d) >= v,
    "uniqueItems": lambda _v, _r, _f: (
        lambda d: not isinstance(d, list) or len({repr(i) for i in d}) == len(d)
    ),
    "enum": lambda v, _r, _f: lambda d: d in v and not isinstance(d, bool),
    "const": lambda v, _r, _f: lambda d: d == v and not isinstance(d, bool),
    "pattern": _pattern,
    "minLength": lambda v, _r, _f: lambda d: not isinstance(d, str) or len(d) >= v,
    "minimum": lambda v, _r, _f: lambda d: not isinstance(d, int) or d >= v,
    "maximum": lambda v, _r, _f: lambda d: not isinstance(d, int) or d <= v,
    "anyOf": _any,
}
"""Keyword → its value, the schema that it stands in and the file → the judge of data."""
