# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One complaint of the schema library goes in; what it means in tenderkit's own words comes out.

The library's English sentences change with its releases; these do not.
"""

from collections.abc import Callable, Mapping
from typing import Any

from tenderkit.model.method import METHODS
from tenderkit.model.numbers import exact_number
from tenderkit.words import N_, Message

_LONGEST = 60
_Values = dict[str, object]
_Words = tuple[Message, Message]
_TYPES = {
    "string": N_("a text"),
    "integer": N_("a whole number"),
    "number": N_("a number"),
    "boolean": N_("`true` or `false`"),
    "object": N_("a section with keys"),
    "array": N_("a list"),
    "scalar": N_("a text or a number"),
}
_SINGLE = N_("Write one value after the colon.")
_TOO_LOW = N_("{key} is {value}, less than {limit}")
_REMEDIES = {
    "object": N_("Write its keys on the lines below it, indented."),
    "array": N_("Write a list: `[A, B]`, or lines below it that begin with `- `."),
}


def complaint_words(error: Any, key: str) -> _Words:
    """Return what *error*, a ``jsonschema.ValidationError`` about *key*, says, and a remedy.

    A remedy that stands in the schema is better; this one is for where there is none.
    An empty *key* stands for the whole file.
    """
    values: _Values = {"key": key, "value": shown(error.instance)}
    what, remedy = _WORDS.get(error.validator, _otherwise)(error, values)
    return (Message(N_("{key} is empty"), values) if error.instance is None else what), remedy


def shown(value: object) -> str | Message:
    """Return *value* as it is quoted in a message."""
    if isinstance(value, dict | list):
        return Message(_TYPES["object" if isinstance(value, dict) else "array"])
    text = str(value).lower() if isinstance(value, bool) else str(value)
    quoted = f"'{text}'" if isinstance(value, str) else f"`{text}`"
    return quoted if len(quoted) <= _LONGEST else f"{quoted[:_LONGEST]}…"


def wrong_key(key: str) -> Message:
    """Return the message that *key* itself, not its value, is wrong."""
    return Message(N_("the key `{key}` is not written as it must be"), {"key": key})


def _otherwise(_error: Any, values: _Values) -> _Words:
    return Message(N_("{key} is {value}, which is not written as it must be"), values), Message(_SINGLE)


def _type(error: Any, values: _Values) -> _Words:
    given = error.validator_value
    name = given if isinstance(given, str) else "number" if "pattern" in error.schema else "scalar"
    if not values["key"]:
        what = N_("the file is {value}, not {wanted}")
        remedy = N_("Begin with the line `format: 1`; then each key with its value.")
    else:
        what, remedy = N_("{key} is {value}, not {wanted}"), _REMEDIES.get(name, _SINGLE)
    return Message(what, {**values, "wanted": Message(_TYPES[name])}), Message(remedy)


def _one_of(error: Any, values: _Values) -> _Words:
    import difflib

    allowed = [str(value) for value in error.validator_value]
    what = Message(N_("{key} is {value}, which is not allowed here"), values)
    if near := difflib.get_close_matches(str(error.instance), allowed, 1):
        return what, Message(N_("Did you mean `{near}`?"), {"near": near[0]})
    if refused := [name for name in allowed if name in METHODS and not METHODS[name].available]:
        computed = ", ".join(name for name in allowed if name not in refused)
        remedy = N_("Computed are: {computed}. Refused, with the reason: {refused}.")
        return what, Message(remedy, {"computed": computed, "refused": ", ".join(refused)})
    return what, Message(N_("Allowed are: {allowed}."), {"allowed": ", ".join(allowed)})


def _pattern(error: Any, values: _Values) -> _Words:
    number = exact_number(error.instance)
    if number is not None and number < 0:
        return Message(_TOO_LOW, {**values, "limit": 0}), Message(_SINGLE)
    if "number" in error.schema.get("type", ()) and "%" not in error.validator_value:
        what = Message(N_("{key} is {value}, not {wanted}"), {**values, "wanted": Message(_TYPES["number"])})
        return what, Message(_SINGLE)
    return _otherwise(error, values) if error.instance.strip() else _empty(error, values)


def _empty(_error: Any, values: _Values) -> _Words:
    return Message(N_("{key} is empty"), values), Message(_SINGLE)


def _limit(sentence: str) -> Callable[[Any, _Values], _Words]:
    return lambda error, values: (
        Message(sentence, {**values, "limit": error.validator_value}),
        Message(_SINGLE),
    )


def _constant(error: Any, values: _Values) -> _Words:
    what, _ = _otherwise(error, values)
    return what, Message(N_("Write `{key}: {wanted}`."), {**values, "wanted": error.validator_value})


def _too_few(error: Any, values: _Values) -> _Words:
    values = {**values, "limit": error.validator_value}
    what = Message(N_("{key} needs at least {limit} entries"), values)
    return what, Message(N_("Add what is missing, or leave `{key}` out."), values)


def _twice(error: Any, values: _Values) -> _Words:
    values = {**values, "entry": shown(error.instance[repeated(error.instance)])}
    return Message(N_("{key} names {entry} twice"), values), Message(N_("Keep it once."))


def repeated(items: list[Any]) -> int:
    """Return the index of the first of *items* that stands there before."""
    return next(i for i, item in enumerate(items) if item in items[:i])


_WORDS: Mapping[str, Callable[[Any, _Values], _Words]] = {
    "type": _type,
    "enum": _one_of,
    "pattern": _pattern,
    "const": _constant,
    "minLength": _empty,
    "minimum": _limit(_TOO_LOW),
    "maximum": _limit(N_("{key} is {value}, more than {limit}")),
    "minItems": _too_few,
    "uniqueItems": _twice,
}
