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
_NOTES = frozenset({"$schema", "$id", "$defs", "title", "description", "examples", "x-remedy"})


@cache
def schema(file: str) -> Any:
    """Return the shipped schema *file*, ``tender.schema.json`` for example."""
    return json.loads((SCHEMAS / file).read_text(encoding="utf-8"))


def accepts(file: str, data: object) -> bool:
    """Return whether *data* follow the shipped schema *file*."""
    return _accepts(schema(file), data, file)


def _accepts(rules: Any, data: object, file: str) -> bool:
    return all(_CHECKS[key](value, data, rules, file) for key, value in rules.items() if key not in _NOTES)


def _ref(target: str, data: object, _rules: Any, file: str) -> bool:
    return _accepts(*_resolved(target, file)[:1], data, _resolved(target, file)[1])


@cache
def _resolved(target: str, file: str) -> tuple[Any, str]:
    name, _, pointer = target.partition("#")
    node = schema(name or file)
    for step in pointer.strip("/").split("/"):
        node = node[step]
    return node, name or file


def _type(names: str | list[str], data: object, _rules: Any, _file: str) -> bool:
    listed = [names] if isinstance(names, str) else names
    if isinstance(data, bool):
        return "boolean" in listed
    return any(isinstance(data, _TYPES[name]) for name in listed)


def _properties(known: Any, data: object, _rules: Any, file: str) -> bool:
    if not isinstance(data, dict):
        return True
    return all(_accepts(known[key], value, file) for key, value in data.items() if key in known)


def _additional(rule: Any, data: object, rules: Any, file: str) -> bool:
    if not isinstance(data, dict):
        return True
    others = data.keys() - rules.get("properties", {}).keys()
    return not others if rule is False else all(_accepts(rule, data[key], file) for key in others)


_CHECKS: Mapping[str, Callable[[Any, object, Any, str], bool]] = {
    "$ref": _ref,
    "type": _type,
    "properties": _properties,
    "additionalProperties": _additional,
    "propertyNames": lambda v, d, _r, f: not isinstance(d, dict) or all(_accepts(v, key, f) for key in d),
    "required": lambda v, d, _r, _f: not isinstance(d, dict) or all(key in d for key in v),
    "items": lambda v, d, _r, f: not isinstance(d, list) or all(_accepts(v, item, f) for item in d),
    "minItems": lambda v, d, _r, _f: not isinstance(d, list) or len(d) >= v,
    "uniqueItems": lambda _v, d, _r, _f: not isinstance(d, list) or len({repr(i) for i in d}) == len(d),
    "enum": lambda v, d, _r, _f: d in v and not isinstance(d, bool),
    "const": lambda v, d, _r, _f: d == v and not isinstance(d, bool),
    "pattern": lambda v, d, _r, _f: not isinstance(d, str) or re.search(v, d) is not None,
    "minLength": lambda v, d, _r, _f: not isinstance(d, str) or len(d) >= v,
    "minimum": lambda v, d, _r, _f: not isinstance(d, int) or d >= v,
    "maximum": lambda v, d, _r, _f: not isinstance(d, int) or d <= v,
    "anyOf": lambda v, d, _r, f: any(_accepts(rules, d, f) for rules in v),
}
