# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK940, stated days: examinations and agreements go in; those of a day before the opening come out."""

from collections.abc import Iterator
from datetime import date

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.bid import Bid
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_PARTS = ("formal", "exclusion", "price", "competition_register")
_TWO = 2


def before_the_opening(subject: Subject) -> Iterator[Flaw]:
    """Yield what is said to have been examined, asked or agreed while the bid had to stay closed."""
    closed = {bid.id: _closed_until(subject, bid) for bid in subject.dossier.bids}
    for bid in subject.dossier.bids:
        for part, number, day in _examined(subject, bid):
            if day < closed[bid.id]:
                file = f"bids/{bid.id}/examination.yaml"
                yield _flaw(subject, (file, part, number, "on"), bid.id, day, closed[bid.id])
    for judged in subject.dossier.judged:
        for agreed in judged.consensus:
            if agreed.on < closed.get(agreed.bid, agreed.on):
                file = f"{judged.folder}consensus/{agreed.bid}.yaml"
                yield _flaw(subject, (file, "on"), agreed.bid, agreed.on, closed[agreed.bid])


def _closed_until(subject: Subject, bid: Bid) -> date:
    """Return the day before which nobody could open *bid*."""
    until = subject.dossier.tender.dates.bids_until
    return bid.received.day if until is None else max(bid.received.day, until.day)


def _examined(subject: Subject, bid: Bid) -> Iterator[tuple[str, int, date]]:
    """Yield part, number and day; of two stages suitability may have been examined in the first."""
    parts = _PARTS if subject.dossier.tender.procedure.stages == _TWO else (*_PARTS, "selection")
    for part in parts:
        for number, each in enumerate(getattr(bid.examination, part, ())):
            yield part, number, each.on


def _flaw(subject: Subject, path: tuple[str | int, ...], bid: str, day: date, closed: date) -> Flaw:
    values = {"bid": bid, "on": day.isoformat(), "until": closed.isoformat()}
    what = Message(N_("on {on} nobody could know {bid} yet: until {until} it had to stay closed"), values)
    remedy = Message(N_("Look whether the day is right; if so, accept this and say where it comes from."))
    return Flaw(bid, subject.place(*path), what, remedy)


RULES = (Rule("TK940", Severity.WARNING, before_the_opening),)
