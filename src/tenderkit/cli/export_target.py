# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of an export goes in; it lands in a file or on stdout, or what is still open is named."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tenderkit.model.dossier import Dossier
from tenderkit.outcome.open_key import OpenKey
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.model.law import LawPack

MISSING, UNFIT, NO_SUCH, NOT_YET = "TK970", "TK971", "TK972", "TK973"
"""Rules: a key is open, a value does not fit the standard, the regime has no such format, it is too early."""
_SHOWN = ("tender.yaml", "criteria.yaml")
_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])


def out_option(function: _Decorated) -> _Decorated:
    """Add ``--out``, handed in as ``out``; None where the text is printed."""
    kind = click.Path(dir_okay=False, path_type=Path)
    help_ = N_("File to write; printed where not said.")
    return click.option("--out", metavar="FILE", type=kind, help=help_)(function)


def sheet_option(function: _Decorated) -> _Decorated:
    """Add ``-f`` for data sheets, handed in as ``form``."""
    kinds = click.Choice(["text", "csv", "json"])
    help_ = N_("As text to read, CSV for a spreadsheet, or JSON.")
    return click.option("-f", "--format", "form", type=kinds, default="text", help=help_)(function)


def put(out: Path | None, text: str) -> None:
    """Print *text*, or write it to *out* whole or not at all."""
    if out is None:
        click.echo(text.encode(), nl=False)
        return
    from tenderkit.recording.atomic import write_atomically

    write_atomically(out, text.encode())


def public_dossier(folder: Path) -> Dossier:
    """Return the dossier in *folder* whose tender and criteria may be shown to everybody.

    Raises:
        InputError: it cannot be read, or one of its public texts is still in square brackets.
    """
    from dataclasses import replace

    from tenderkit.problems import Severity, raise_if_any
    from tenderkit.reading.dossier import read_with_warnings
    from tenderkit.reading.files import PLACEHOLDER

    dossier, noticed = read_with_warnings(folder)
    blanks = [p for p in noticed if p.rule == PLACEHOLDER and p.place.file.endswith(_SHOWN)]
    raise_if_any([replace(blank, severity=Severity.ERROR) for blank in blanks])
    return dossier


def missing(dossier: Dossier, key: OpenKey, what: str) -> Problem:
    """Return that *key* is open, which *what* needs."""
    message = Message(N_("{what} needs `{key}`, which is not filled in"), {"what": what, "key": key})
    remedy = Message(N_("Fill it in; tenderkit makes nothing up."))
    return Problem(MISSING, place_of(dossier, key), message, remedy)


def place_of(dossier: Dossier, key: OpenKey) -> Place:
    """Return where *key* stands; the file alone where nothing of it is there."""
    public = dossier.public.get(key.file)
    known = isinstance(public, dict) and bool(key.path) and key.path[0] in public
    return dossier.places[(key.file, *key.path)] if known else Place(key.file)


def procedure_title(dossier: Dossier, law: "LawPack") -> str | None:
    """Return how the law of the regime calls the procedure; None where it has no word for it."""
    tender = dossier.tender
    own = {entry.id: entry for entry in law.entries if tender.regime in entry.regime}
    kind = f"{tender.regime}.procedure.{tender.procedure.type}"
    entry = own.get(f"{kind}-{tender.procedure.stages}") or own.get(kind)
    return entry.text[tender.language] if entry else None
