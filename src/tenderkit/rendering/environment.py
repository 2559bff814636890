# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Folders of templates go in; a Jinja environment comes out in which nothing is silent or escapes.

Sandboxed, strict, escaped: an unknown name is an error, an empty value is an error, and a
value is never read as a template.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.context.legal import Law
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.prose import paragraphs
from tenderkit.words import N_

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment


class BlankError(ValueError):
    """A template prints a value that the dossier does not have."""


def environment(
    folders: Sequence[Path], names: Names, legal: Law, *, draft: bool
) -> "ImmutableSandboxedEnvironment":
    """Return the environment for documents; in a *draft* a blank prints as ``[open: …]``."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_open(names) if draft else _no_blank,
    )
    made.globals.update(law=legal.cited, legal=legal.topic)
    made.filters.update(paragraphs=paragraphs, number=names.number, money=names.money)
    return made


def _no_blank(value: Any) -> Any:
    if value is None:
        raise BlankError
    return value


def _open(names: Names) -> Callable[[Any], Any]:
    blank = names.translate(N_("[open]"))
    return lambda value: blank if value is None else value
