# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A step of the procedure goes in: files, and who says so when; it lands in the dossier whole, or not."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from tenderkit.cli.stated_time import STATED_TIME
from tenderkit.model.record import JOURNAL, NAMES, Change, JournalEntry, Kind, Statement
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
_KEPT = ("bids/", "scores/", "consensus/", "applications/", "lots/", "award.yaml", "questions.yaml")
"""What people decided: the file before is kept when a step replaces it."""


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

    Raises:
        InputError: somebody else is writing, a file was changed in the meantime or cannot be written, or the
            journal is damaged; then nothing is recorded.
    """
    from tenderkit.reading.fingerprint import fingerprint
    from tenderkit.reading.journal import read_journal
    from tenderkit.reading.people import read_people
    from tenderkit.recording.journal import entry_line, next_entry
    from tenderkit.recording.lock import locked
    from tenderkit.recording.names import commitments, numbered
    from tenderkit.recording.step import finish_step, take_step

    with locked(folder / "record", statement.by, statement.clock):
        finish_step(folder)
        entries = read_journal(folder)
        changed = {name: change for name, change in files.items() if change.old != change.new}
        names = [*([statement.by] if statement.by else []), *others]
        used = [id_ for entry in entries for id_ in _persons(entry)]
        ids, fresh = numbered(names, read_people(folder), used)
        entry = next_entry(
            entries[-1] if entries else None,
            kind,
            replace(statement, by=ids[statement.by] if statement.by else None),
            {
                **(data or {}),
                **_found(entries, changed),
                **({"with": [ids[name] for name in others]} if others else {}),
                **({"person": commitments(fresh)} if fresh else {}),
            },
            {name: None if c.new is None else fingerprint(name, c.new) for name, c in changed.items()},
        )
        old = folder / JOURNAL
        before = old.read_bytes() if old.exists() else None
        kept = f"record/old/{entry.n}"
        step = {
            **changed,
            **{
                f"{kept}/{name}": Change(None, c.old)
                for name, c in changed.items()
                if c.old and name.startswith(_KEPT)
            },
            **_with_people(folder, fresh),
            JOURNAL: Change(before, (before or b"") + entry_line(entry)),
        }
        take_step(folder, step, f"{kept}/changed-meanwhile")
    return entry


def _found(entries: Sequence[JournalEntry], changed: Mapping[str, Change]) -> dict[str, object]:
    """Return the state in which the step found files that somebody had changed without a record."""
    from tenderkit.reading.fingerprint import fingerprint

    known = {name: hash_ for entry in entries for name, hash_ in entry.files.items()}
    found = {
        name: None if change.old is None else fingerprint(name, change.old)
        for name, change in changed.items()
        if name in known
    }
    unknown = {name: hash_ for name, hash_ in found.items() if hash_ != known[name]}
    return {"found": unknown} if unknown else {}


def _persons(entry: JournalEntry) -> list[str]:
    new = entry.data.get("person")
    return list(new) if isinstance(new, dict) else []


def _with_people(folder: Path, fresh: Mapping[str, Any]) -> dict[str, Change]:
    """Return the change of the file of names, if there are new ones."""
    if not fresh:
        return {}
    from tenderkit.reading.people import read_people
    from tenderkit.recording.names import people_text

    path = folder / NAMES
    before = path.read_bytes() if path.exists() else None
    return {NAMES: Change(before, people_text({**read_people(folder), **fresh}))}
