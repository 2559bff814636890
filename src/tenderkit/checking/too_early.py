# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK940, stated times: a journal, bids and a time go in; what could not yet be judged then comes out.

People may record late, so an earlier time than that of the entry before is none of its business.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.model.intake import BIDS, Intake
from tenderkit.model.record import JournalEntry, Statement
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message


def too_early(
    dossier: Dossier,
    entries: Sequence[JournalEntry],
    bids: Iterable[str],
    statement: Statement,
    intake: Intake = BIDS,
) -> Iterator[Problem]:
    """Yield that somebody wants to judge *bids* at a time at which they were still closed.

    Where no entry opens a bid, it is the end of the period that counts, and of a stated time alone:
    a sample whose dates lie ahead may be tried out today.

    Args:
        dossier: with its bids; of applications the first stage.
        entries: the journal.
        bids: ids of what is judged.
        statement: when it is said to have happened.
        intake: what sort they are.
    """
    opened, judged, at = _opened(entries, intake), dict.fromkeys(bids), statement.at
    for n, opening in dict.fromkeys(opened[id_] for id_ in judged if id_ in opened):
        if at < opening:
            then = [id_ for id_ in judged if opened.get(id_) == (n, opening)]
            what = N_("at {at} nobody knew {bids} yet: the opening was at {opened} (entry {n})")
            yield _problem(what, at=at, bids=", ".join(then), opened=_text(opening), n=n)
    if at == statement.clock:
        return
    for bid in dossier.bids:
        until = _closed_until(dossier, bid)
        if bid.id in judged and bid.id not in opened and at < until:
            what = N_("at {at} nobody could know {bids} yet: until {until} it had to stay closed")
            yield _problem(what, at=at, bids=bid.id, until=_text(until))


def _opened(entries: Iterable[JournalEntry], intake: Intake) -> dict[str, tuple[int, datetime]]:
    """Return by which entry each bid was opened first, and when."""
    found: dict[str, tuple[int, datetime]] = {}
    for entry in entries:
        listed: object = ()
        if entry.kind is intake.opened:
            listed = entry.data.get(intake.folder)
        elif entry.kind is intake.added and entry.data.get("opened") is True:
            listed = [entry.data.get(intake.name)]
        for id_ in listed if isinstance(listed, dict | list) else ():
            found.setdefault(str(id_), (entry.n, entry.at))
    return found


def _closed_until(dossier: Dossier, bid: Bid) -> datetime:
    """Return when *bid* had come in and the period was over; of a day without a time its beginning."""
    zone = ZoneInfo(dossier.tender.timezone)
    until = dossier.tender.dates.bids_until
    ends = (bid.received,) if until is None else (bid.received, until)
    return max(datetime.combine(end.day, end.clock or time(), zone) for end in ends)


def _text(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M")


def _problem(what: str, *, at: datetime, **values: object) -> Problem:
    remedy = N_(
        "Say with `--at` when it was. What is recorded late keeps the day on which it happened; before the"
        " opening nothing can have happened to a bid."
    )
    return Problem("TK940", Place("--at"), Message(what, {"at": _text(at), **values}), Message(remedy))
