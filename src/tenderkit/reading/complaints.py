# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One complaint of the schema library goes in; what it means in tenderkit's own words comes out.

The library's English sentences change with its releases; these do not.
"""

import difflib
from collections.abc import Callable, Mapping
from typing import Any

from tenderkit.words import N_, Message

_LONGEST = 60
_Values = dict[str, object]
_TYPES = {
    "string": N_("a text"),
    "integer": N_("a whole number"),
    "number": N_("a number"),
    "boolean": N_("`true` or `false`"),
    "object": N_("a section with keys"),
    "array": N_("a list"),
}


def complaint_words(error: Any, key: str) -> Message:
    """Return *error*, a ``jsonschema.ValidationError``, about what is called *key*, as a message."""
    values: _Values = {"key": key, "value": shortened(error.instance)}
    return _WORDS.get(error.validator, _otherwise)(error, values)


def shortened(value: object) -> str:
    """Return *value* as it is quoted in a message."""
    text = f"'{value}'" if isinstance(value, str) else f"`{value}`"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _otherwise(_error: Any, values: _Values) -> Message:
    return Message(N_("{key} is {value}, which is not written as it must be"), values)


def _type(error: Any, values: _Values) -> Message:
    names = [error.validator_value] if isinstance(error.validator_value, str) else error.validator_value
    return _not_a("number" if "number" in names else names[0], values)


def _not_a(name: str, values: _Values) -> Message:
    return Message(N_("{key} is {value}, not {wanted}"), {**values, "wanted": Message(_TYPES[name])})


def _one_of(error: Any, values: _Values) -> Message:
    allowed = [str(value) for value in error.validator_value]
    if near := difflib.get_close_matches(str(error.instance), allowed, 1):
        return Message(N_("{key} is {value}; did you mean `{near}`?"), {**values, "near": near[0]})
    return Message(N_("{key} is {value}, not one of: {allowed}"), {**values, "allowed": ", ".join(allowed)})


def _pattern(error: Any, values: _Values) -> Message:
    if "number" in error.schema.get("type", ()):
        return _not_a("number", values)
    if not error.instance.strip():
        return _empty(error, values)
    return _otherwise(error, values)


def _empty(_error: Any, values: _Values) -> Message:
    return Message(N_("{key} is empty"), values)


def _limit(sentence: str) -> Callable[[Any, _Values], Message]:
    return lambda error, values: Message(sentence, {**values, "limit": error.validator_value})


_WORDS: Mapping[str, Callable[[Any, _Values], Message]] = {
    "type": _type,
    "enum": _one_of,
    "pattern": _pattern,
    "minLength": _empty,
    "minimum": _limit(N_("{key} is {value}, less than {limit}")),
    "maximum": _limit(N_("{key} is {value}, more than {limit}")),
    "minItems": _limit(N_("{key} needs at least {limit} entries")),
    "uniqueItems": lambda _error, values: Message(N_("{key} names something twice"), values),
}
