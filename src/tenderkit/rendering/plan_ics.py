# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan goes in; a calendar file (RFC 5545) comes out, the same bytes for the same dossier."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tenderkit.model.dossier import Dossier
from tenderkit.outcome.plan import PlannedDate
from tenderkit.rendering.plan_text import date_notes
from tenderkit.rendering.plan_words import Speech

_OCTETS = 75


def plan_ics(dossier: Dossier, speech: Speech) -> bytes:
    """Return all dates that have a day; times are given in UTC."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tenderkit//plan//EN", "CALSCALE:GREGORIAN"]
    for row in speech.plan.dates:
        if row.on:
            lines += _event(row, dossier, speech)
    if speech.plan.kept and speech.plan.kept[0].until:
        kept = PlannedDate("retention", earliest=speech.plan.kept[0].until)
        lines += _event(kept, dossier, speech)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _event(row: PlannedDate, dossier: Dossier, speech: Speech) -> list[str]:
    tender = dossier.tender
    notes = " ".join(date_notes(row, speech)) if row.basis else ""
    uid = "-".join((tender.id.lower(), row.event, *(record.id for record in row.basis)))
    name = f"{tender.id}: {speech.event(row.event)}"
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}@tenderkit.invalid",
        f"DTSTAMP:{speech.plan.day:%Y%m%d}T000000Z",
        *_span(row, tender.timezone),
        f"SUMMARY:{_escaped(name)}",
        *([f"DESCRIPTION:{_escaped(notes)}"] if notes else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _span(row: PlannedDate, zone: str) -> list[str]:
    assert row.on is not None
    clock = row.written.clock if row.written else None
    if clock is None:
        return [f"DTSTART;VALUE=DATE:{row.on:%Y%m%d}", f"DTEND;VALUE=DATE:{row.on + timedelta(1):%Y%m%d}"]
    at = datetime.combine(row.on, clock, ZoneInfo(zone)).astimezone(UTC)
    return [f"DTSTART:{at:%Y%m%dT%H%M%SZ}"]


def _escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Yield *line* in pieces of at most 75 octets; no character is cut."""
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _OCTETS:
            yield piece
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    yield piece
