# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text template and its context go in; the filled text comes out, with its gaps and what it asked for.

Our own templates are filled at once. One that is of the dossier, or takes in one that is, is filled in a
process with limits: a sandbox keeps it from files and programs, not from loops in loops.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tenderkit.model.law import LawPack
from tenderkit.problems import InputError, Place, Problem
from tenderkit.rendering.asking import asked_for, watched
from tenderkit.rendering.blanks import Blanks
from tenderkit.rendering.blanks import Path as GapPath
from tenderkit.rendering.context import slice_hash
from tenderkit.rendering.context.legal import Law
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.environment import environment
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from types import TracebackType

    from jinja2 import Environment

_UNDEFINED = re.compile(r"'([^']+)' is undefined|no attribute '([^']+)'")
_MOST_CHARACTERS = 8 * 2**20


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be filled; plain records that travel to another process."""

    folders: Sequence[Path]
    """Where templates lie, those of the town first."""
    template: str
    context: Mapping[str, Any]
    language: str
    currency: str
    pack: LawPack
    regime: str
    draft: bool
    foreign: int = 1
    """How many of the folders, from the first on, came with the dossier; their templates are not ours."""


@dataclass(frozen=True, slots=True)
class FilledText:
    """A filled template."""

    html: str
    paths: Mapping[str, GapPath]
    """Name of each gap that may have been printed → where it is in the context."""
    placeholders: Mapping[str, str]
    """Name of a gap → what stands there meanwhile."""
    checksum: str
    """Of the part of the context that the template asked for."""
    file: str
    """Where the template lies."""


def filled_text(order: Order) -> FilledText:
    """Fill a template.

    Raises:
        InputError: it cannot be filled, or takes too much time or memory.
    """
    own = order.folders[: order.foreign]
    made = _environment(order, Blanks(order.draft), set())
    held = any(True for folder in own for _ in folder.rglob("*.j2"))
    if not held or not any(_takes_in(made, order.template, own)):
        return _filled(order)
    from tenderkit.rendering.town.bounded import bounded

    return bounded(f"templates/{order.template}", _filled, order)


def _filled(order: Order) -> FilledText:
    blanks, asked = Blanks(order.draft), set[str]()
    made = _environment(order, blanks, asked)
    given = watched(blanks.named(dict(order.context)))
    html = _rendered(order, made, given)
    checksum = slice_hash(asked_for(order.context, given, asked - {"document"}))
    file = _named(order, made.get_template(order.template).filename or "")
    if len(html) > _MOST_CHARACTERS:
        reason = Message(N_("it prints more than {most} characters"), {"most": _MOST_CHARACTERS})
        raise InputError([_problem(Place(file), reason)])
    return FilledText(html, blanks.paths, blanks.placeholders, checksum, file)


def _environment(order: Order, blanks: Blanks, asked: set[str]) -> Any:
    names = Names(order.language, str, order.currency)
    return environment(order.folders, names, Law(order.pack, order.regime, order.language), blanks, asked)


def _takes_in(made: "Environment", template: str, folders: Sequence[Path]) -> Iterator[bool]:
    """Yield of a template and all that it takes in whether it lies in *folders*; of computed names: yes."""
    from jinja2 import TemplateError, meta

    names: list[str | None] = [template]
    for name in names:
        if name is None or any((folder / name).exists() for folder in folders):
            yield True
            return
        try:
            assert made.loader is not None
            source = made.loader.get_source(made, name)[0]
            names += [n for n in meta.find_referenced_templates(made.parse(source)) if n not in names]
        except TemplateError:  # filling says what is wrong
            continue


def _rendered(order: Order, made: Any, context: Mapping[str, Any]) -> str:
    from jinja2 import TemplateError, UndefinedError

    try:
        html: str = made.get_template(order.template).render(context)
    except UndefinedError as error:
        name = _UNDEFINED.search(error.message or "")
        values = {"name": (name[1] or name[2]) if name else error.message}
        reason = Message(N_("the name {name} is unknown"), values)
        raise InputError([_fault(order, error, reason)]) from error
    except TemplateError as error:
        raise InputError([_fault(order, error, error.message or type(error).__name__)]) from error
    except (OSError, UnicodeError) as error:
        reason = Message(N_("it is no text file in UTF-8"))
        raise InputError([_problem(Place(f"templates/{order.template}"), reason)]) from error
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        file = Path(_innermost(error.__traceback__)[0])
        if not any(file.is_relative_to(folder) for folder in order.folders[: order.foreign]):
            raise
        raise InputError([_fault(order, error, f"{type(error).__name__}: {error}")]) from error
    return html


def _fault(order: Order, error: Exception, reason: str | Message) -> Problem:
    file, line = _innermost(error.__traceback__)
    return _problem(Place(_named(order, file), line) if file else Place("templates"), reason)


def _problem(place: Place, reason: str | Message) -> Problem:
    what = Message(N_("the template cannot be filled: {reason}"), {"reason": reason})
    remedy = Message(N_("`tenderkit template names` lists the names that a template may use."))
    return Problem("TK032", place, what, remedy)


def _named(order: Order, file: str) -> str:
    """Return the path of a template from the dossier, or from the shipped ones, on."""
    for folder in order.folders:
        if Path(file).is_relative_to(folder):
            return f"templates/{Path(file).relative_to(folder).as_posix()}"
    return Path(file).name


def _innermost(trace: "TracebackType | None") -> tuple[str, int | None]:
    """Return file and line of the innermost template in *trace*."""
    found: tuple[str, int | None] = ("", None)
    while trace is not None:
        if (file := trace.tb_frame.f_code.co_filename).endswith(".j2"):
            found = (file, trace.tb_lineno)
        trace = trace.tb_next
    return found
