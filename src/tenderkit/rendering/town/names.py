# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contexts of documents go in; the names that a template may use come out, as far as they show them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

Shape: TypeAlias = "dict[str, Shape] | list[Shape] | str | None"
"""What stands under a name: names, a list of one shape, a kind of plain value, or None where nobody knows."""

ENTRY: Shape = dict.fromkeys(("id", "cite", "text", "value", "unit", "state"), "str")
"""An entry of the law data."""
LOOP: Shape = {
    **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), "int"),
    **dict.fromkeys(("first", "last"), "bool"),
    **dict.fromkeys(("previtem", "nextitem", "cycle", "changed"), None),
}
_MEANINGFUL_METHODS = {
    dict: frozenset({"items", "keys", "values", "get"}),
    list: frozenset({"index", "count"}),
}


def shape_of(context: Any) -> Shape:
    """Return the shape of plain data."""
    if isinstance(context, dict):
        return {str(key): shape_of(value) for key, value in context.items()}
    if isinstance(context, list):
        return [merged(shape_of(item) for item in context)]
    return None if context is None else type(context).__name__


def names_of(context: Mapping[str, Any]) -> dict[str, Shape]:
    """Return the names at the top of a context, each with what stands under it."""
    return {key: shape_of(value) for key, value in context.items()}


def merged(shapes: Iterable[Shape]) -> Shape:
    """Return what several shapes know together.

    Example:
        >>> merged([{"a": None, "b": "str"}, {"a": ["int"]}])
        {'a': ['int'], 'b': 'str'}
    """
    whole: Shape = None
    for shape in shapes:
        whole = _both(whole, shape)
    return whole


def _both(one: Shape, other: Shape) -> Shape:
    if isinstance(one, dict) and isinstance(other, dict):
        return {key: _both(one.get(key), other.get(key)) for key in {**one, **other}}
    if isinstance(one, list) and isinstance(other, list):
        return [_both(one[0], other[0])]
    return other if one is None else one


def written_names(shape: Shape, path: str = "") -> Iterator[str]:
    """Yield every name as a template writes it, ``[]`` behind a list.

    Example:
        >>> list(written_names({"lots": [{"id": "str"}], "buyer": {"name": "str"}}))
        ['lots[].id', 'buyer.name']
    """
    if isinstance(shape, dict) and shape:
        for key, inside in shape.items():
            yield from written_names(inside, f"{path}.{key}" if path else key)
    elif isinstance(shape, list):
        yield from written_names(shape[0], f"{path}[]")
    else:
        yield path


def below(shape: Shape, name: str) -> tuple[bool, Shape]:
    """Return whether *shape* has *name*, and what stands under it."""
    if isinstance(shape, dict):
        return name in shape or name in _MEANINGFUL_METHODS[dict], shape.get(name)
    if isinstance(shape, list):
        return name in _MEANINGFUL_METHODS[list], None
    return shape is None or (shape == "str" and hasattr(str, name)), None
