# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tree of the template language goes in; the expression as a person would write it comes out."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import nodes

_OPERATORS = {
    "Add": "+",
    "Sub": "-",
    "Mul": "*",
    "Div": "/",
    "FloorDiv": "//",
    "Mod": "%",
    "Pow": "**",
    "And": "and",
    "Or": "or",
}
_COMPARISONS = {
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "lteq": "<=",
    "gt": ">",
    "gteq": ">=",
    "in": "in",
    "notin": "not in",
}
_TIGHT = ("Name", "Const", "Getattr", "Getitem", "Call", "Filter", "List", "Tuple", "Dict")


def spelled(node: "nodes.Node") -> str:
    """Spell an expression.

    Example:
        >>> from jinja2 import Environment
        >>> tree = Environment().parse("{{ a.b | join(', ') if not c[0] else ('x' ~ d) == 2 }}")
        >>> spelled(tree.body[0].nodes[0])
        'a.b | join(", ") if not c[0] else ("x" ~ d) == 2'
    """
    kind = type(node).__name__
    item: Any = node
    if kind in _OPERATORS:
        return f"{_inside(item.left)} {_OPERATORS[kind]} {_inside(item.right)}"
    if kind in _SPELLED:
        return _SPELLED[kind](item)
    raise TypeError(f"no spelling for {kind}")


def _inside(node: "nodes.Node") -> str:
    """Spell what is part of a larger expression, in brackets where it could be misread."""
    text = spelled(node)
    return text if type(node).__name__ in {*_TIGHT, "Compare", "Test"} else f"({text})"


def _tight(node: "nodes.Node") -> str:
    """Spell what something is taken from or done to."""
    text = spelled(node)
    return text if type(node).__name__ in _TIGHT else f"({text})"


def _const(value: object) -> str:
    if isinstance(value, str):
        mark = "'" if '"' in value else '"'
        return f"{mark}{value}{mark}"
    if value is None or isinstance(value, bool):
        return str(value).lower()
    return str(value)


def _arguments(node: Any) -> str:
    positional = [spelled(item) for item in node.args]
    return ", ".join([*positional, *(f"{item.key}={spelled(item.value)}" for item in node.kwargs)])


def _with_arguments(node: Any) -> str:
    arguments = _arguments(node)
    return f"{node.name}({arguments})" if arguments else node.name


def _compare(node: Any) -> str:
    rest = "".join(f" {_COMPARISONS[operand.op]} {_inside(operand.expr)}" for operand in node.ops)
    return f"{_inside(node.expr)}{rest}"


def _choice(node: Any) -> str:
    end = f" else {spelled(node.expr2)}" if node.expr2 is not None else ""
    return f"{spelled(node.expr1)} if {spelled(node.test)}{end}"


def _negated(node: Any) -> str:
    if type(node.node).__name__ == "Test":
        return f"{_tight(node.node.node)} is not {_with_arguments(node.node)}"
    return f"not {_inside(node.node)}"


def _slice(node: Any) -> str:
    return ":".join("" if part is None else spelled(part) for part in (node.start, node.stop))


def _tuple(node: Any) -> str:
    inside = ", ".join(spelled(item) for item in node.items)
    return inside if node.ctx == "store" else f"({inside})"


_SPELLED: dict[str, Callable[[Any], str]] = {
    "Name": lambda n: n.name,
    "Const": lambda n: _const(n.value),
    "TemplateData": lambda n: _const(str(n.data)),
    "Getattr": lambda n: f"{_tight(n.node)}.{n.attr}",
    "Getitem": lambda n: f"{_tight(n.node)}[{spelled(n.arg)}]",
    "Slice": _slice,
    "Call": lambda n: f"{_tight(n.node)}({_arguments(n)})",
    "Filter": lambda n: f"{_inside(n.node)} | {_with_arguments(n)}",
    "Test": lambda n: f"{_tight(n.node)} is {_with_arguments(n)}",
    "Compare": _compare,
    "CondExpr": _choice,
    "Not": _negated,
    "Neg": lambda n: f"-{_inside(n.node)}",
    "Concat": lambda n: " ~ ".join(_inside(item) for item in n.nodes),
    "List": lambda n: f"[{', '.join(spelled(item) for item in n.items)}]",
    "Tuple": _tuple,
    "Dict": lambda n: f"{{{', '.join(f'{spelled(p.key)}: {spelled(p.value)}' for p in n.items)}}}",
}
