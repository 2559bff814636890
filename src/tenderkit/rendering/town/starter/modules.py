# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of a text template goes in; its blocks, macros and imports come out, as trees."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any


@dataclass(frozen=True, slots=True)
class Macro:
    """A macro and the file in which its names mean something."""

    node: Any
    home: "Module"

    def __deepcopy__(self, _memo: object) -> "Macro":
        """Copies of a call mean the same macro."""
        return self

    @property
    def name(self) -> str:
        """Unique among all files."""
        return f"{self.home.name}:{self.node.name}"

    def given(self, call: Any) -> dict[str, Any]:
        """Return what its parameters stand for in a call."""
        parameters = [parameter.name for parameter in self.node.args]
        optional = dict(zip(reversed(parameters), reversed(self.node.defaults), strict=False))
        named = {item.key: item.value for item in call.kwargs}
        return {**self.home.constants, **optional, **dict(zip(parameters, call.args, strict=False)), **named}


@dataclass
class Module:
    """One file of templates."""

    environment: Any
    name: str
    tree: Any = field(init=False)

    def __post_init__(self) -> None:
        source = self.environment.loader.get_source(self.environment, self.name)[0]
        self.tree = self.environment.parse(source)

    @cached_property
    def imports(self) -> "dict[str, Module]":
        """Other files, by the name they go by here."""
        return {
            node.target: Module(self.environment, node.template.value)
            for node in self.tree.body
            if type(node).__name__ == "Import"
        }

    @cached_property
    def macros(self) -> dict[str, Macro]:
        """Macros of this file."""
        return {node.name: Macro(node, self) for node in self.tree.body if type(node).__name__ == "Macro"}

    @cached_property
    def constants(self) -> dict[str, Any]:
        """What is assigned at the top of this file."""
        return {node.target.name: node.node for node in self.tree.body if type(node).__name__ == "Assign"}

    @cached_property
    def base(self) -> "Module | None":
        """The file that this one extends."""
        found = [node for node in self.tree.body if type(node).__name__ == "Extends"]
        return Module(self.environment, found[0].template.value) if found else None

    @cached_property
    def blocks(self) -> dict[str, Any]:
        """Blocks of this file."""
        from jinja2 import nodes

        return {node.name: node for node in self.tree.find_all(nodes.Block)}

    def macro(self, node: Any) -> Macro | None:
        """Return the macro that a call means, None where it means none of ours."""
        called = node.node
        if type(called).__name__ == "Name":
            return self.macros.get(called.name)
        if type(called).__name__ == "Getattr" and getattr(called.node, "name", None) in self.imports:
            return self.imports[called.node.name].macros.get(called.attr)
        return None

    def choices(self, node: Any) -> dict[str, Macro]:
        """Return the macros that a call may mean whose name is computed: those that take as much."""
        called = node.node
        if type(called).__name__ != "Getitem" or getattr(called.node, "name", None) not in self.imports:
            return {}
        macros = self.imports[called.node.name].macros
        return {name: macro for name, macro in macros.items() if len(macro.node.args) == len(node.args)}
