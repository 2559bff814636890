# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text template goes in; out comes its markup with a character for every tag that must stay one.

Macros are written out where they are called, names that a template gives are replaced by what they stand
for, lists that stand in the template are gone through at once. What depends on the dossier stays a tag.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from html import escape
from typing import Any, TypeAlias

from tenderkit.rendering.town.spelling import spelled
from tenderkit.rendering.town.starter.binding import bound, called, constant, free_names, is_known
from tenderkit.rendering.town.starter.marks import Mark, Marks
from tenderkit.rendering.town.starter.modules import Macro, Module

Branch: TypeAlias = "tuple[Any, Callable[[], Iterable[str]]]"
"""A test in terms of the context, and what is written where it holds."""


@dataclass(frozen=True, slots=True)
class _Scope:
    """What names mean at one place."""

    home: Module
    names: dict[str, Any]
    blocks: dict[str, tuple[Any, Module]] = field(default_factory=dict)
    inside: tuple[str, ...] = ()
    """Macros that are being written out."""

    def bound(self, node: Any) -> Any:
        """Return an expression in terms of the context."""
        return bound(node, self.names, self.home)


def expanded(template: Module, marks: Marks) -> str:
    """Return the markup of a template."""
    chain = [template]
    while chain[-1].base is not None:
        chain.append(chain[-1].base)
    blocks: dict[str, tuple[Any, Module]] = {}
    for module in chain:
        for name, node in module.blocks.items():
            blocks.setdefault(name, (node, module))
    root = chain[-1]
    scope = _Scope(root, dict(root.constants), blocks)
    return "".join(_Expander(marks).all(root.tree.body, scope))


class _Expander:
    def __init__(self, marks: Marks) -> None:
        self._marks = marks

    def all(self, nodes: list[Any], scope: _Scope) -> Iterator[str]:
        """Write out nodes; what one assigns holds for the next ones."""
        scope = replace(scope, names=dict(scope.names))
        for node in nodes:
            kind = type(node).__name__
            if kind == "Assign":
                scope.names[node.target.name] = scope.bound(node.node)
            elif kind == "Output":
                for item in node.nodes:
                    yield from (
                        [item.data] if hasattr(item, "data") else self._output(scope.bound(item), scope)
                    )
            elif kind == "Block":
                block, home = scope.blocks[node.name]
                inner = replace(scope, home=home, names={**scope.names, **home.constants})
                yield from self.all(block.body, inner)
            elif kind == "If":
                yield from self._if(node, scope)
            elif kind == "For":
                yield from self._for(node, scope.bound(node.iter), scope)
            elif kind not in {"Macro", "Import", "Extends"}:
                raise TypeError(f"{kind} cannot be put into a Word template")

    def _tag(self, kind: str, inner: str, *, kept: bool = False) -> str:
        return self._marks.character(Mark(kind, inner, kept))

    def _if(self, node: Any, scope: _Scope) -> Iterator[str]:
        branches = [
            (scope.bound(one.test), partial(self.all, one.body, scope)) for one in (node, *node.elif_)
        ]
        yield from self._choice(branches, lambda: self.all(node.else_, scope) if node.else_ else ())

    def _choice(self, branches: Sequence[Branch], otherwise: Callable[[], Iterable[str]]) -> Iterator[str]:
        """Write what holds for sure alone, else tags with what holds in each case."""
        word = "if"
        for test, body in branches:
            value = constant(test)
            if is_known(value) and not value:
                continue
            if is_known(value):
                otherwise = body
                break
            yield self._tag("open" if word == "if" else "between", f"{word} {spelled(_asked(test))}")
            yield from body()
            word = "elif"
        rest = "".join(otherwise())
        if word == "elif" and rest:
            yield self._tag("between", "else")
        yield rest
        if word == "elif":
            yield self._tag("close", "endif")

    def _for(self, node: Any, items: Any, scope: _Scope) -> Iterator[str]:
        from jinja2 import nodes

        if isinstance(items, nodes.CondExpr) and items.expr2 is not None:
            one, other = items.expr1, items.expr2
            branch = (items.test, lambda: self._for(node, one, scope))
            yield from self._choice([branch], lambda: self._for(node, other, scope))
        elif isinstance(items, nodes.List | nodes.Tuple) and not _counts(node):
            for item in items.items:
                yield from self._one(node, item, scope)
        else:
            yield from self._loop(node, items, scope)

    def _one(self, node: Any, item: Any, scope: _Scope) -> Iterator[str]:
        """Write out the body of a loop for one entry of a list that stands in the template."""
        targets = getattr(node.target, "items", None)
        given = zip(targets, item.items, strict=True) if targets else [(node.target, item)]
        inner = replace(scope, names={**scope.names, **{t.name: value for t, value in given}})
        if node.test is None:
            yield from self.all(node.body, inner)
        else:
            yield from self._choice([(inner.bound(node.test), lambda: self.all(node.body, inner))], tuple)

    def _loop(self, node: Any, items: Any, scope: _Scope) -> Iterator[str]:
        """Keep a loop over what the dossier has."""
        targets = {item.name for item in getattr(node.target, "items", [node.target])}
        inner = replace(scope, names={name: v for name, v in scope.names.items() if name not in targets})
        used = {name for part in node.body for name in free_names(part)} & set(inner.names)
        if hidden := {target for name in used for target in free_names(inner.names[name]) & targets}:
            raise TypeError(f"a loop over {spelled(items)} hides {sorted(hidden)}, which it uses")
        test = f" if {spelled(inner.bound(node.test))}" if node.test is not None else ""
        again = " recursive" if scope.inside and called(node.body, scope.inside[-1], scope.home) else ""
        yield self._tag("open", f"for {spelled(node.target)} in {spelled(items)}{test}{again}")
        yield from self.all(node.body, inner)
        yield self._tag("close", "endfor")

    def _output(self, node: Any, scope: _Scope) -> Iterator[str]:
        """Write what an expression in terms of the context prints; words outside of tags where possible."""
        from jinja2 import nodes

        if isinstance(node, nodes.Call) and (macro := getattr(node, "macro", None)):
            yield from self._call(macro, node, scope)
        elif choices := getattr(node, "choices", None):
            cases = [self._case(node, name, macro, scope) for name, macro in choices.items()]
            yield from self._choice(cases, tuple)
        elif isinstance(node, nodes.CondExpr):
            one, other = node.expr1, node.expr2
            branch = (node.test, lambda: self._output(one, scope))
            yield from self._choice([branch], lambda: () if other is None else self._output(other, scope))
        elif isinstance(node, nodes.Concat):
            for part in node.nodes:
                yield from self._output(part, scope)
        elif isinstance(node, nodes.Filter) and node.name == "safe" and is_known(constant(node.node)):
            yield str(constant(node.node))  # markup that the template itself says
        elif is_known(value := constant(node)):
            yield escape(str(value))
        else:
            yield self._value(node)

    def _case(self, node: Any, name: str, macro: Macro, scope: _Scope) -> Branch:
        """Return one of the macros that a computed name may mean, and when it does."""
        from jinja2 import nodes

        test = nodes.Compare(node.node.arg, [nodes.Operand("eq", nodes.Const(name))])
        return test, lambda: self._call(macro, node, scope)

    def _value(self, node: Any) -> str:
        from jinja2 import nodes

        kept, inner = False, node
        while isinstance(inner, nodes.Filter):
            if inner.name == "paragraphs":
                return self._tag("text", spelled(inner), kept=kept)
            kept = kept or inner.name == "replace"
            inner = inner.node
        return self._tag("value", spelled(node))

    def _call(self, macro: Macro, node: Any, scope: _Scope) -> Iterator[str]:
        """Write out a macro; where it calls itself, say that the loop begins again."""
        if macro.name in scope.inside:
            yield self._tag("again", f"loop({spelled(node.args[0])})")
            return
        inside = (*scope.inside, macro.name)
        yield from self.all(macro.node.body, _Scope(macro.home, macro.given(node), scope.blocks, inside))


def _asked(test: Any) -> Any:
    """Return a test as a statement may say it: not as a choice."""
    from jinja2 import nodes

    if not isinstance(test, nodes.CondExpr):
        return test
    one = nodes.And(test.test, test.expr1)
    return one if test.expr2 is None else nodes.Or(one, nodes.And(nodes.Not(test.test), test.expr2))


def _counts(node: Any) -> bool:
    """Return whether a loop asks where it is."""
    return any("loop" in free_names(part) for part in node.body)
