# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The journal goes in; what was recorded, by whom and with which hash comes out as templates print it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from tenderkit.model.dated_back import dated_back
from tenderkit.model.numbers import Moment
from tenderkit.model.record import JournalEntry, Kind
from tenderkit.rendering.context.plain import Names, moment_context
from tenderkit.rendering.results import Record
from tenderkit.words import N_

KINDS: Mapping[Kind, str] = {
    Kind.SEAL: N_("tender documents sealed"),
    Kind.RENDERED: N_("documents made"),
    Kind.BID_ADDED: N_("bid taken in"),
    Kind.BIDS_OPENED: N_("bids opened"),
    Kind.BID_EXAMINED: N_("bid examined"),
    Kind.REQUEST: N_("completion or clarification asked for"),
    Kind.QUESTION: N_("question received"),
    Kind.ANSWER: N_("question answered"),
    Kind.PACK: N_("papers handed to a reviewer"),
    Kind.SHEET_PROMISED: N_("code of a score sheet received"),
    Kind.SHEET: N_("score sheet received"),
    Kind.CONSENSUS: N_("points agreed"),
    Kind.DECISION: N_("decision taken"),
    Kind.DRAW: N_("lot drawn"),
    Kind.LETTER: N_("letter sent"),
    Kind.EXPORT: N_("file exported"),
    Kind.EVENT: N_("event"),
    Kind.DELIVERY: N_("work after the award"),
    Kind.PROVIDER: N_("list of providers changed"),
    Kind.APPLICATION: N_("application taken in"),
    Kind.APPLICATIONS_OPENED: N_("applications opened"),
    Kind.APPLICATION_EXAMINED: N_("application examined"),
    Kind.SELECTION: N_("applicants told apart"),
    Kind.INVITATION: N_("invitations to bid sent"),
}
_AFTER_THE_FACT = frozenset({Kind.RENDERED, Kind.LETTER, Kind.EXPORT})
"""Entries that making, sending or exporting a document leaves behind; a document cannot know its own."""


def record_context(record: Record, names: Names) -> dict[str, Any]:
    """Return the journal; ``head`` is the hash of the last entry that no document left behind.

    ``heads`` has the hash of the last entry of each kind, ``openings`` the entries of openings. An entry
    is ``dated_back`` where it is stated for a day before that of a step recorded earlier.
    """
    late = {entry.n for entry in dated_back(record.entries)}
    told = [
        _entry(entry, record, names) | {"dated_back": entry.n in late}
        for entry in record.entries
        if entry.kind not in _AFTER_THE_FACT
    ]
    openings = [entry for entry in told if entry["kind"] == Kind.BIDS_OPENED.value]
    return {
        "entries": told,
        "head": told[-1]["hash"] if told else None,
        "heads": {entry["kind"]: entry["hash"] for entry in told},
        "opening": openings[-1] if openings else None,
        "openings": openings,
        "seal": record.seal,
    }


def opened_on(record: Record) -> date | None:
    """Return the day of the last opening of bids; None before there was one."""
    days = [entry.at.date() for entry in record.entries if entry.kind is Kind.BIDS_OPENED]
    return days[-1] if days else None


def _entry(entry: JournalEntry, record: Record, names: Names) -> dict[str, Any]:
    return {
        "number": str(entry.n),
        "at": _moment(entry.at, names),
        "clock": _moment(entry.clock, names),
        "by": _person(entry.by, record),
        "with": [_person(id_, record) for id_ in _ids(entry, "with")],
        "bids": _ids(entry, "bids"),
        "moved": _ids(entry, "moved"),
        "kind": entry.kind.value,
        "title": names.translate(KINDS[entry.kind]),
        "data": {key: str(value) for key, value in entry.data.items() if isinstance(value, str | int)},
        "files": [{"path": path, "hash": hash_} for path, hash_ in entry.files.items()],
        "hash": entry.hash,
        "hash_groups": " ".join(entry.hash[start : start + 16] for start in range(0, 64, 16)),
    }


def _ids(entry: JournalEntry, key: str) -> list[str]:
    """Return the ids that *entry* lists under *key*, or that it says something of."""
    listed = entry.data.get(key)
    return [str(id_) for id_ in listed] if isinstance(listed, list | Mapping) else []


def _person(id_: str | None, record: Record) -> str | None:
    """Return the name behind *id_*, or the id where the name has been deleted."""
    return None if id_ is None else record.people.get(id_, id_)


def _moment(moment: datetime, names: Names) -> dict[str, Any]:
    return moment_context(Moment(moment.date(), moment.time().replace(tzinfo=None)), names)
