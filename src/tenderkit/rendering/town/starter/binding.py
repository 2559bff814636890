# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An expression and what its names stand for go in; the expression in terms of the context comes out."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from tenderkit.rendering.town.starter.modules import Module

_UNKNOWN = object()


def bound(node: Any, names: Mapping[str, Any], home: Module) -> Any:
    """Put expressions in the place of names, and simplify what follows from it.

    Args:
        node: an expression as it is written.
        names: what names stand for, in terms of the context.
        home: the file in which it is written; a call of a macro remembers which one it means.
    """
    from jinja2 import nodes

    holder = nodes.Output([deepcopy(node)])
    for call in holder.find_all(nodes.Call):
        if (macro := home.macro(call)) is not None:
            setattr(call, "macro", macro)  # noqa: B010 - the class knows of none
        elif choices := home.choices(call):
            setattr(call, "choices", choices)  # noqa: B010
    _binder(names).visit(holder)
    return holder.nodes[0]


def _binder(names: Mapping[str, Any]) -> Any:
    from jinja2 import nodes
    from jinja2.visitor import NodeTransformer

    class Binder(NodeTransformer):
        """Replaces names, and macros within expressions."""

        def visit_Name(self, name: Any) -> Any:  # noqa: N802 - the library's way
            return deepcopy(names[name.name]) if name.ctx == "load" and name.name in names else name

        def visit_Getattr(self, item: Any) -> Any:  # noqa: N802
            self.generic_visit(item)
            if not isinstance(item.node, nodes.CondExpr):
                return item
            choice = item.node
            one = nodes.Getattr(choice.expr1, item.attr, "load")
            other = None if choice.expr2 is None else nodes.Getattr(choice.expr2, item.attr, "load")
            return nodes.CondExpr(choice.test, one, other)

        def visit_Filter(self, item: Any) -> Any:  # noqa: N802
            self.generic_visit(item)
            for call in [call for call in item.find_all(nodes.Call) if hasattr(call, "macro")]:
                _replace(item, call, _said(call.macro.node.body, call.macro.given(call), call.macro.home))
            return item

    return Binder()


def _replace(root: Any, old: Any, new: Any) -> None:
    from jinja2.visitor import NodeTransformer

    class Replacer(NodeTransformer):
        """Replaces one node."""

        def visit_Call(self, call: Any) -> Any:  # noqa: N802 - the library's way
            return new if call is old else self.generic_visit(call)

    Replacer().visit(root)


def _said(body: list[Any], names: Mapping[str, Any], home: Module) -> Any:
    """Return what the body of a macro prints as one expression."""
    from jinja2 import nodes

    parts: list[Any] = []
    for node in body:
        if isinstance(node, nodes.If):
            one = _said(node.body, names, home)
            parts.append(nodes.CondExpr(bound(node.test, names, home), one, _said(node.else_, names, home)))
        else:
            parts += [
                nodes.Const(item.data.strip("\n")) if hasattr(item, "data") else bound(item, names, home)
                for item in node.nodes
            ]
    parts = [part for part in parts if getattr(part, "value", True) != ""]
    return parts[0] if len(parts) == 1 else nodes.Concat(parts or [nodes.Const("")])


def called(body: list[Any], name: str, home: Module) -> bool:
    """Return whether a macro is called in the body of a loop."""
    from jinja2 import nodes

    macros = (home.macro(call) for part in body for call in part.find_all(nodes.Call))
    return any(macro is not None and macro.name == name for macro in macros)


def constant(node: Any) -> Any:
    """Return the value of an expression that needs no context; `is_known` tells whether there is one."""
    from jinja2 import nodes
    from jinja2.nodes import EvalContext

    if hasattr(node, "macro"):
        return True  # a shape prints something
    try:
        return node.as_const(EvalContext(node.environment or _environment()))
    except nodes.Impossible:
        return _UNKNOWN


def is_known(value: Any) -> bool:
    """Return whether `constant` found a value."""
    return value is not _UNKNOWN


def _environment() -> Any:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment()


def free_names(node: Any) -> set[str]:
    """Return the names that an expression reads."""
    from jinja2 import nodes

    own = {node.name} if isinstance(node, nodes.Name) else set()
    return own | {name.name for name in node.find_all(nodes.Name) if name.ctx == "load"}
