# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The journal of a dossier goes in; its entries come out, and every break of its chain."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.pending import stays_inside
from tenderkit.model.record import FIRST, JournalEntry, Kind
from tenderkit.model.record_places import JOURNAL
from tenderkit.problems import Place, Problem, raise_if_any
from tenderkit.reading.pending import whole_bytes
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_RULE = "TK075"
_KEYS = {"n", "prev", "at", "clock", "by", "kind", "data", "files", "hash"}


@dataclass(frozen=True, slots=True)
class ReadJournal:
    """What can be read of a journal."""

    entries: tuple[JournalEntry, ...]
    """Those that can be read, in the order of their lines."""
    problems: tuple[Problem, ...]
    """Where it is not as it was written."""


def read_journal(folder: Path) -> tuple[JournalEntry, ...]:
    """Return the entries of the dossier in *folder*, none where nothing was recorded yet.

    Raises:
        InputError: a line was changed, taken out, put in or moved.
    """
    read = journal_as_it_is(folder)
    raise_if_any(read.problems)
    return read.entries


def journal_as_it_is(folder: Path) -> ReadJournal:
    """As `read_journal`, with what is wrong beside what can be read.

    Raises:
        InputError: the file cannot be opened.
    """
    data = whole_bytes(folder, JOURNAL)
    entries: list[JournalEntry] = []
    problems: list[Problem] = []
    after_a_gap = False
    for number, line in enumerate((data or b"").splitlines(keepends=True), 1):
        place = Place(JOURNAL, number)
        entry = _entry(line)
        if entry is None:
            problems.append(_changed(place))
            after_a_gap = True
            continue
        before = entries[-1] if entries else None
        expected = (before.n + 1, before.hash) if before else (1, FIRST)
        if not after_a_gap and (entry.n, entry.prev) != expected:
            problems.append(_broken(place, entry, before))
        after_a_gap = False
        entries.append(entry)
    return ReadJournal(tuple(entries), tuple(problems))


def _entry(line: bytes) -> JournalEntry | None:
    """Return the entry of *line*; None where the line is not what was written."""
    try:
        data = json.loads(line)
        if not isinstance(data, dict) or set(data) != _KEYS or canonical_json(data) + b"\n" != line:
            return None
        rest = {key: value for key, value in data.items() if key != "hash"}
        return _built(data) if sha256(canonical_json(rest)) == data["hash"] else None
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def _built(data: dict[str, Any]) -> JournalEntry | None:
    at, clock = (datetime.fromisoformat(data[key]) for key in ("at", "clock"))
    entry = JournalEntry(**{**data, "at": at, "clock": clock, "kind": Kind(data["kind"])})
    texts = isinstance(entry.prev, str) and (entry.by is None or isinstance(entry.by, str))
    hashes = _are_hashes(entry.files) and all(
        isinstance(entry.data, dict) and _are_hashes(entry.data.get(key, {}))
        for key in ("found", "person", "documents")
    )
    known = type(entry.n) is int and at.tzinfo is not None and clock.tzinfo is not None
    return entry if texts and hashes and known else None


def _are_hashes(listed: object) -> bool:
    """Return whether *listed* are names that stay inside the dossier, each with a hash or nothing."""
    return isinstance(listed, dict) and all(
        (hash_ is None or isinstance(hash_, str)) and stays_inside(name) for name, hash_ in listed.items()
    )


def _changed(place: Place) -> Problem:
    what = Message(N_("this line of the journal is not as it was written"))
    return Problem(_RULE, place, what, _REMEDY)


def _broken(place: Place, entry: JournalEntry, before: JournalEntry | None) -> Problem:
    values = {"n": entry.n, "before": before.n if before else 0}
    what = Message(
        N_("entry {n} does not follow entry {before}: lines are missing, were moved or put in"), values
    )
    return Problem(_RULE, place, what, _REMEDY)


_REMEDY = Message(N_("Take the journal from a backup; `tenderkit verify` says what it still proves."))
