# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files and a statement go in; they land on disk with an entry of the journal, names apart, or not at all."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tenderkit.model.person import Person
from tenderkit.model.record import (
    KEPT,
    Change,
    JournalEntry,
    Kind,
    Statement,
    found,
    new_persons,
)
from tenderkit.model.record_places import JOURNAL, NAMES
from tenderkit.reading.evidence import recordable
from tenderkit.reading.fingerprint import fingerprint
from tenderkit.reading.journal import read_journal
from tenderkit.reading.people import read_people
from tenderkit.recording.journal import entry_line, next_entry
from tenderkit.recording.lock import locked
from tenderkit.recording.names import commitments, numbered, people_text
from tenderkit.recording.step import finish_step, take_step


def written_step(
    folder: Path,
    kind: Kind,
    statement: Statement,
    files: Mapping[str, Change],
    data: Mapping[str, object],
    others: Sequence[str],
    taken_over: Mapping[str, bytes | None],
) -> JournalEntry:
    """Do what `recorded` promises."""
    with locked(folder / "record", statement.by, statement.clock):
        finish_step(folder)
        entries = read_journal(folder)
        changed = {name: change for name, change in files.items() if change.old != change.new}
        people = read_people(folder)
        used = [id_ for entry in entries for id_ in new_persons(entry)]
        ids, fresh = numbered([*filter(None, [statement.by]), *others], people, used)
        entry = next_entry(
            entries[-1] if entries else None,
            kind,
            replace(statement, by=ids[statement.by] if statement.by else None),
            {
                **data,
                **_noted(_found(folder, entries, changed, taken_over), [ids[name] for name in others], fresh),
            },
            {name: None if c.new is None else fingerprint(name, c.new) for name, c in changed.items()},
        )
        names = {NAMES: _replaced(folder, NAMES, people_text({**people, **fresh}))} if fresh else {}
        journal = _replaced(folder, JOURNAL, (_lying(folder, JOURNAL) or b"") + entry_line(entry))
        old = f"record/old/{entry.n}"
        former = {
            f"{old}/{name}": Change(None, data) for name, data in taken_over.items() if data is not None
        }
        step = {**changed, **dict(_kept(old, changed)), **former, **names, JOURNAL: journal}
        take_step(folder, step, f"{old}/changed-meanwhile")
    return entry


def _noted(
    states: Mapping[str, str | None], others: Sequence[str], fresh: Mapping[str, Person]
) -> dict[str, object]:
    """Return what the journal notes of its own accord; what there is none of is left out."""
    noted = {"found": states, "with": list(others), "person": commitments(fresh)}
    return {key: value for key, value in noted.items() if value}


def _found(
    folder: Path, entries: Sequence[JournalEntry], changed: Mapping[str, Change], taken_over: Collection[str]
) -> dict[str, str | None]:
    """Return the state in which the step found files that somebody changed without a record.

    The first entry of a journal has all that people had decided until then.
    """
    known = dict(pair for entry in entries for pair in (*found(entry).items(), *entry.files.items()))
    before = {name: change.old for name, change in changed.items() if name in known or not entries}
    if not entries:
        before = {**{name: _lying(folder, name) for name in recordable(folder)}, **before}
    before |= {name: _lying(folder, name) for name in taken_over}
    states = {name: None if old is None else fingerprint(name, old) for name, old in before.items()}
    return {name: hash_ for name, hash_ in states.items() if hash_ != known.get(name)}


def _kept(home: str, changed: Mapping[str, Change]) -> list[tuple[str, Change]]:
    """Return where what people decided goes when a step replaces it."""
    return [
        (f"{home}/{name}", Change(None, change.old))
        for name, change in changed.items()
        if change.old is not None and name.startswith(KEPT)
    ]


def _replaced(folder: Path, name: str, new: bytes) -> Change:
    return Change(_lying(folder, name), new)


def _lying(folder: Path, name: str) -> bytes | None:
    path = folder / name
    return path.read_bytes() if path.exists() else None
