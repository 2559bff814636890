# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and one of its events go in; the dossier as it were without that event comes out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.model.event import EVENTS, Event, EventKind
from tenderkit.model.record import JournalEntry, Kind, found
from tenderkit.reading.dossier import read_with_warnings
from tenderkit.reading.journal import read_journal

_CHANGES_NOTHING = frozenset({EventKind.PRESENTATION, EventKind.NOTE})


def undone(folder: Path, dossier: Dossier, event: Event) -> Dossier | None:
    """Return *dossier* without *event*; None where it changes no rank, or nobody can say any more.

    What a step replaced lies in ``record/old/``. Where a later step changed the same file again, or the
    one who took over had scored before, both cannot be told apart.

    Raises:
        InputError: what lies there cannot be read.
    """
    if event.kind in _CHANGES_NOTHING:
        return None
    if event.kind is EventKind.ROUND:
        return replace(dossier, bids=tuple(_before_round(dossier.bids, event.round or 0)))
    entries = read_journal(folder)
    own = [e for e in entries if e.kind is Kind.EVENT and e.data.get("event") == event.id]
    instead: dict[str, Path] = {}
    for entry in own:
        for name in {*entry.files, *event.files} - {EVENTS}:
            old = folder / f"record/old/{entry.n}/{name}"
            if _last(entries, name) != entry.n or not old.is_file():
                return None
            instead[name] = old
    before = read_with_warnings(folder, instead=instead, without=event.id)[0]
    if event.successor is None:
        return before
    scored = [e.n for e in entries for name in (*e.files, *found(e)) if _is_sheet(name, event.successor)]
    return None if not own or min(scored, default=own[0].n) < own[0].n else _alone(before, event.successor)


def _before_round(bids: Sequence[Bid], number: int) -> Iterator[Bid]:
    """Yield the bids as they were before those of the round *number* and later ones."""
    later = [bid for bid in bids if bid.round >= number]
    back = {bid.replaces for bid in later}
    for bid in bids:
        if bid.id in back and bid.status == "replaced" and bid not in later:
            yield replace(bid, status="received")
        elif bid not in later:
            yield bid


def _last(entries: Sequence[JournalEntry], name: str) -> int:
    return max(entry.n for entry in entries if name in entry.files or name in found(entry))


def _is_sheet(name: str, reviewer: str) -> bool:
    return f"/scores/{reviewer}/" in f"/{name}"


def _alone(dossier: Dossier, successor: str) -> Dossier:
    """Return *dossier* without the one who took over."""
    reviewers = tuple(r for r in dossier.internal.reviewers if r.id != successor)
    judged = tuple(
        replace(each, sheets=tuple(s for s in each.sheets if s.reviewer != successor))
        for each in dossier.judged
    )
    return replace(dossier, internal=replace(dossier.internal, reviewers=reviewers), judged=judged)
