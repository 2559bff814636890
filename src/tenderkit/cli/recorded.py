# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A step of the procedure goes in: files, and who says so when; it lands in the dossier whole, or not."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import click

from tenderkit.cli.stated_time import STATED_TIME
from tenderkit.model.record import Change, JournalEntry, Kind, Statement
from tenderkit.words import N_

__all__ = [
    "Change",
    "JournalEntry",
    "Kind",
    "Statement",
    "change_of",
    "head",
    "record_options",
    "recorded",
    "stated",
]

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])


def record_options(function: _Decorated) -> _Decorated:
    """Add ``--by`` and ``--at``, handed in as ``by`` and ``at``; None where they were not given."""
    by = click.option("--by", metavar="NAME", help=N_("Who states this; recorded, not proved."))
    at = click.option(
        "--at",
        metavar="TIME",
        type=STATED_TIME,
        help=N_(
            "When it happened, such as 2027-03-04T10:00; else now. The machine's time is recorded beside it."
        ),
    )
    return by(at(function))


def stated(by: str | None, at: datetime | None, timezone: str) -> Statement:
    """Return who states something, and when, in the *timezone* of the dossier.

    Without *at* it is the machine's time; SOURCE_DATE_EPOCH, where it is set, stands for that.

    Raises:
        InputError: the name has a character that cannot be seen, or there was no such time.
    """
    from zoneinfo import ZoneInfo

    from tenderkit.cli.stated_time import clock, local
    from tenderkit.reading.stated_name import stated_name

    now = clock()
    zone = ZoneInfo(timezone)
    return Statement(stated_name(by), local(at, zone) if at else now.astimezone(zone), now)


def change_of(folder: Path, name: str, data: Mapping[str, object]) -> Change:
    """Return the file *name* with *data* in it: comments and order stay; a new one names its schema.

    Raises:
        InputError: the file cannot be read or changed line by line, or *data* break its schema.
    """
    from tenderkit.cli.changed_yaml import changed_yaml
    from tenderkit.reading.pending import whole_bytes

    old = whole_bytes(folder, name)
    return Change(old, changed_yaml(name, old, data))


def head(folder: Path) -> str | None:
    """Return the hash of the last entry of the journal; None where nothing was recorded.

    Raises:
        InputError: the journal is not as it was written.
    """
    from tenderkit.reading.journal import read_journal

    entries = read_journal(folder)
    return entries[-1].hash if entries else None


def recorded(
    folder: Path,
    kind: Kind,
    statement: Statement,
    files: Mapping[str, Change],
    data: Mapping[str, object] | None = None,
    others: Sequence[str] = (),
    taken_over: Mapping[str, bytes | None] = MappingProxyType({}),
) -> JournalEntry:
    """Write *files* and an entry of the journal about them in one step, and return the entry.

    Files whose new content is the old one are left out. What people decided and a step replaces is kept
    below ``record/old/ENTRY/``.

    Args:
        folder: the dossier.
        kind: what happened.
        statement: who says so, and when.
        files: name below the dossier (with ``/``) → the file before and after.
        data: ids, hashes, kinds and numbers; neither names nor texts.
        others: names of further persons who were there; the entry has their ids as ``with``.
        taken_over: files that stay as they lie there, and that the entry records so; each with its bytes
            before somebody changed it, which are kept too, or None.

    Raises:
        InputError: somebody else is writing, a file was changed in the meantime or cannot be written, or the
            journal is damaged; then nothing is recorded.
    """
    from tenderkit.cli.journal_step import written_step

    return written_step(folder, kind, statement, files, data or {}, others, taken_over)
