# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened goes in; the next entry of the journal comes out, chained to the one before."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.record import FIRST, JournalEntry, Kind, Statement


def next_entry(
    before: JournalEntry | None,
    kind: Kind,
    statement: Statement,
    data: Mapping[str, object],
    files: Mapping[str, str | None],
) -> JournalEntry:
    """Return the entry that follows *before* (None: the first).

    Args:
        before: the last entry of the journal.
        kind: what it is about.
        statement: the id of who says so, when, and the machine's clock.
        data: ids, hashes, kinds and numbers.
        files: fingerprints of what the step writes.
    """
    n, prev = (before.n + 1, before.hash) if before else (1, FIRST)
    entry = JournalEntry(n, prev, statement.at, statement.clock, statement.by, kind, data, files)
    return replace(entry, hash=sha256(canonical_json(_without_hash(entry))))


def entry_line(entry: JournalEntry) -> bytes:
    """Return *entry* as its line in ``journal.jsonl``."""
    return canonical_json({**_without_hash(entry), "hash": entry.hash}) + b"\n"


def _without_hash(entry: JournalEntry) -> dict[str, object]:
    return {
        "n": entry.n,
        "prev": entry.prev,
        "at": entry.at.isoformat(timespec="seconds"),
        "clock": entry.clock.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "by": entry.by,
        "kind": entry.kind.value,
        "data": dict(entry.data),
        "files": dict(entry.files),
    }
