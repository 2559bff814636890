# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Folders of templates go in; a Jinja environment comes out in which nothing is silent or escapes.

Sandboxed, strict, escaped: an unknown name is an error, a gap leaves a mark, and a value is never read as a
template.
"""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.blanks import Blank, Blanks
from tenderkit.rendering.context.legal import Law
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.prose import paragraphs

if TYPE_CHECKING:
    from types import CodeType

    from jinja2 import BytecodeCache
    from jinja2.bccache import Bucket
    from jinja2.runtime import Context as JinjaContext
    from jinja2.sandbox import ImmutableSandboxedEnvironment

_LONGEST = 1_000_000
"""Characters or entries that a template may make of something by repeating it."""
_PADDING = frozenset("center expandtabs format format_map indent ljust rjust zfill".split())
"""They make a text as long as they are told."""


def environment(
    folders: Sequence[Path], names: Names, legal: Law, blanks: Blanks, asked: set[str]
) -> "ImmutableSandboxedEnvironment":
    """Return the environment for one document: *blanks* knows its gaps, *asked* what it looks up."""
    from jinja2 import FileSystemLoader, StrictUndefined

    made = _sandbox()(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: blanks.mark(("?",)) if value is None else value,
        bytecode_cache=_compiled(),
    )
    made.context_class = noting(asked)
    made.globals.update(
        law=lambda id_: blanks.named(legal.cited(id_), ("law", id_)),
        legal=lambda topic: blanks.named(legal.topic(topic), ("legal", topic)),
        laws=legal.under,
    )
    printed = {"paragraphs": paragraphs, "number": names.number, "money": names.money}
    made.filters.update({name: _with_gaps(function) for name, function in printed.items()})
    for name in _PADDING & made.filters.keys():
        del made.filters[name]
    made.tests["none"] = lambda value: value is None or isinstance(value, Blank)
    return made


@cache
def _compiled() -> "BytecodeCache":
    """Keep what was compiled, for the documents of a run share most of their templates."""
    from jinja2 import BytecodeCache

    class Compiled(BytecodeCache):
        """Code by the path of a template and the hash of its text."""

        def __init__(self) -> None:
            self.code: dict[tuple[str, str], CodeType | None] = {}

        def load_bytecode(self, bucket: "Bucket") -> None:
            bucket.code = self.code.get((bucket.key, bucket.checksum))

        def dump_bytecode(self, bucket: "Bucket") -> None:
            self.code[bucket.key, bucket.checksum] = bucket.code

    return Compiled()


def noting(asked: set[str]) -> "type[JinjaContext]":
    """Return a context that notes every name that a template looks up."""
    from jinja2.runtime import Context as JinjaContext

    class Noting(JinjaContext):
        def resolve_or_missing(self, key: str) -> Any:
            asked.add(key)
            return super().resolve_or_missing(key)

    return Noting


def _with_gaps(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Let a filter hand on a gap as it is."""
    return lambda value: value if isinstance(value, Blank) else function(value)


def _sandbox() -> "type[ImmutableSandboxedEnvironment]":
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Sandbox(ImmutableSandboxedEnvironment):
        """Nothing is called that is not a value, and nothing is repeated without end."""

        intercepted_binops = frozenset({"*", "**", "%"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            whole = isinstance(left, int) and isinstance(right, int)
            if not whole and (operator != "*" or _size(left) * _size(right) > _LONGEST):
                raise SecurityError(f"{operator} would make too much of something")
            if operator == "**":
                raise SecurityError("templates do not calculate powers")
            return super().call_binop(context, operator, left, right)

        def call(self, context: Any, function: Any, *args: Any, **named: Any) -> Any:
            if getattr(function, "__name__", "") in _PADDING:
                raise SecurityError(f"{function.__name__}() is not for templates")
            return super().call(context, function, *args, **named)

    return Sandbox


def _size(value: Any) -> int:
    """Return how often something is repeated, or how long it is."""
    if isinstance(value, int):
        return value
    return len(value) if hasattr(value, "__len__") else 1
