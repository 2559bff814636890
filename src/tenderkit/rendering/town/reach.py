# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tags of a Word file go in, in their order; every name that leads nowhere comes out."""

import difflib
from collections.abc import Iterator
from typing import Any

from tenderkit.rendering.town.environment import FILTERS, FUNCTIONS, OURS
from tenderkit.rendering.town.names import ENTRY, LOOP, Shape, below
from tenderkit.rendering.town.statements import OPENING
from tenderkit.words import N_, Message

_KEEPING = frozenset({"list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique"})
_ONE_OF = frozenset({"first", "last", "max", "min"})


class Reach:
    """Follows the names of one part of a file through loops and assignments."""

    def __init__(self, names: dict[str, Shape]) -> None:
        """Begin with what the context has."""
        self._names = names
        self._scopes: list[dict[str, Shape]] = [{}]
        self._faults: list[Message] = []

    def enter(self, word: str, tree: Any) -> Iterator[Message]:
        """Take in one statement or value, whose first word is *word*; yield what is wrong with its names."""
        self._faults = []
        if word in OPENING.values() and len(self._scopes) > 1:
            self._scopes.pop()
        if tree is not None:
            self._statement(word, tree)
        yield from self._faults

    def _statement(self, word: str, tree: Any) -> None:
        if word == "for":
            self._for(tree)
        elif word == "with":
            values = [self._shape(value) for value in tree.values]
            self._scopes.append({t.name: v for t, v in zip(tree.targets, values, strict=True)})
        elif word == "set":
            value = self._shape(tree.node)
            if hasattr(tree.target, "name"):
                self._scopes[-1][tree.target.name] = value
        elif word in {"if", "elif"}:
            self._shape(tree.test)
            if word == "if":
                self._scopes.append({})
        else:
            for node in tree.nodes:
                self._shape(node)

    def _for(self, tree: Any) -> None:
        found = self._shape(tree.iter)
        item = found[0] if isinstance(found, list) else None
        scope: dict[str, Shape] = {"loop": LOOP}
        if hasattr(tree.target, "name"):
            scope[tree.target.name] = item
        else:
            scope.update({target.name: None for target in tree.target.items})
        self._scopes.append(scope)
        if tree.test is not None:
            self._shape(tree.test)

    def _shape(self, node: Any) -> Shape:
        """Return what an expression gives, None where nobody knows; note the names that are unknown."""
        kind = type(node).__name__
        if kind == "Name":
            return self._name(node)
        if kind in {"Getattr", "Getitem"} and (key := _key(node)) is not None:
            return self._key(node, key)
        if kind == "Filter":
            return self._filter(node)
        if kind == "Call" and getattr(node.node, "name", "") in FUNCTIONS:
            self._inside(node)
            return [ENTRY] if node.node.name == "laws" else ENTRY
        shapes = self._inside(node)
        if kind == "Getitem" and isinstance(shapes[0], list):
            return shapes[0] if type(node.arg).__name__ == "Slice" else shapes[0][0]
        if kind == "Test":
            from jinja2.tests import TESTS

            if node.name not in TESTS:
                self._unknown("is ", node.name, sorted(TESTS))
        if kind == "CondExpr":
            return shapes[1]
        return "str" if kind in {"Concat", "TemplateData"} else None

    def _inside(self, node: Any) -> list[Shape]:
        return [self._shape(child) for child in node.iter_child_nodes()]

    def _name(self, node: Any) -> Shape:
        name = node.name
        for scope in reversed(self._scopes):
            if name in scope:
                return scope[name]
        if name in self._names:
            return self._names[name]
        if name not in FUNCTIONS and not name.isupper():
            self._unknown("", name, [*self._names, *(key for scope in self._scopes for key in scope)])
        return None

    def _key(self, node: Any, key: str) -> Shape:
        before = self._shape(node.node)
        there, shape = below(before, key)
        if key.startswith("_"):
            self._faults.append(Message(N_("{name} may not be used in a template"), {"name": key}))
        elif not there:
            from tenderkit.rendering.town.spelling import spelled

            self._unknown(f"{spelled(node.node)}.", key, list(before) if isinstance(before, dict) else [])
        return shape

    def _filter(self, node: Any) -> Shape:
        if node.name not in FILTERS | OURS:
            self._unknown("| ", node.name, sorted(FILTERS | OURS))
        shapes = self._inside(node)
        before = shapes[0] if shapes else None
        if node.name in _KEEPING:
            return before
        if node.name in _ONE_OF:
            return before[0] if isinstance(before, list) else None
        return "str" if node.name in OURS | {"join", "trim", "upper", "lower", "title", "replace"} else None

    def _unknown(self, before: str, name: str, known: list[str]) -> None:
        near = difflib.get_close_matches(name, known, 1, 0.5)
        if near:
            values = {"name": before + name, "near": before + near[0]}
            self._faults.append(Message(N_("the name {name} is unknown; is {near} meant?"), values))
        else:
            self._faults.append(Message(N_("the name {name} is unknown"), {"name": before + name}))


def _key(node: Any) -> str | None:
    """Return the key of ``a.key`` and ``a["key"]``."""
    if type(node).__name__ == "Getattr":
        return str(node.attr)
    value = getattr(node.arg, "value", None)
    return value if isinstance(value, str) else None
