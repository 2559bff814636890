# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dates of a dossier and the periods of the law go in; the schedule comes out. Pure.

What is written stands; what is not is planned as early as the periods allow.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from tenderkit.model.dossier import Dossier
from tenderkit.model.law_rules import Period
from tenderkit.model.numbers import Moment
from tenderkit.outcome.plan import PlannedDate
from tenderkit.planning.periods import is_exception, is_meant, later
from tenderkit.planning.workdays import is_off, next_workday

_BEFORE = ("published", "applications_until", "invited", "bids_until", "opening")
_AFTER = ("information", "award_planned", "binding_until")
_TWO_STAGES = ("applications_until", "invited")
_INFORMING = ("standstill", "advance_information")
_LAST_HOUR = 23
_ONE_DAY = timedelta(1)


@dataclass
class _Table:
    """The schedule while it is made."""

    dossier: Dossier
    periods: Sequence[Period]
    rows: dict[str, PlannedDate] = field(default_factory=dict)

    def on(self, event: str) -> date | None:
        row = self.rows.get(event)
        return row.on if row else None

    def written(self, event: str) -> Moment | None:
        found: Moment | None = getattr(self.dossier.tender.dates, event, None)
        return found


def schedule(dossier: Dossier, periods: Sequence[Period]) -> tuple[PlannedDate, ...]:
    """Return all events, in their order in time; those without a date come last."""
    table = _Table(dossier, periods)
    informing = any(period.about in _INFORMING for period in periods)
    for event in (*_BEFORE, *_AFTER):
        if event in _TWO_STAGES and dossier.tender.procedure.stages == 1:
            continue
        if event == "information" and not informing:
            continue
        row = _row(table, event)
        if row.on and (row.written or row.basis or event != "binding_until"):
            table.rows[event] = row
    for event in ("application_questions_until", "questions_until", "answers_until"):
        row = _before(table, event)
        if row.on:
            table.rows[event] = row
    return tuple(sorted([*table.rows.values(), *_contract(table), *_duties(table)], key=_order))


def _order(row: PlannedDate) -> tuple[date, int]:
    names = ("published", "questions_until", "answers_until", *_BEFORE[1:], *_AFTER)
    return row.on or date.max, names.index(row.event) if row.event in names else len(names)


def _row(table: _Table, event: str) -> PlannedDate:
    """Plan *event* after the periods that end with it."""
    written = table.written(event)
    ending = [p for p in table.periods if p.end == event and p.start in table.rows and p.value]
    meant = [p for p in ending if is_meant(p, table.dossier)]
    ends = [end for p in meant if (start := _begin(table, p)) and (end := _end(table, p, start, written))]
    latest = _latest_information(table) if event == "information" else None
    if (written is None and latest is None) or not ending:
        ends += _follows(table, event)
    return PlannedDate(
        event,
        written,
        None if latest else max(ends, default=None),
        latest,
        tuple(meant) if event != "information" else _informing(table),
        tuple(p for p in ending if is_exception(p)),
        days_off=bool(written and is_off(written.day, table.dossier.tender.land)),
    )


def _begin(table: _Table, period: Period) -> date | None:
    """Return when *period* begins at the earliest: bidders can be told once the bids are open."""
    return table.on("opening") if period.start == "information" else table.on(period.start)


def _end(table: _Table, period: Period, start: date, written: Moment | None) -> date:
    """Return the first day that keeps *period*; its last day belongs to it to the end where it says so."""
    last = later(start, period)
    if period.rolls:
        last = next_workday(last, table.dossier.tender.land)
    within = written is None or written.clock is None or written.clock.hour >= _LAST_HOUR
    if period.full_days and (
        period.start == "information" or (written and written.day == last and not within)
    ):
        return last + _ONE_DAY
    return last


def _follows(table: _Table, event: str) -> list[date]:
    """Return what *event* comes after where no period says it."""
    before = {"invited": "applications_until", "opening": "bids_until", "information": "opening"}
    before |= {"award_planned": "opening", "binding_until": "award_planned"}
    day = table.on(before.get(event, ""))
    if day is None:
        return []
    return [next_workday(day + _ONE_DAY, table.dossier.tender.land) if event == "invited" else day]


def _informing(table: _Table) -> tuple[Period, ...]:
    return tuple(p for p in table.periods if p.about in _INFORMING and is_meant(p, table.dossier))


def _latest_information(table: _Table) -> date | None:
    award = table.written("award_planned")
    days = [p.value or 0 for p in _informing(table)]
    return award.day - timedelta(max(days) + 1) if award and days else None


def _before(table: _Table, event: str) -> PlannedDate:
    """Plan what must lie a period before another event."""
    end = table.on("bids_until")
    starting = [p for p in table.periods if p.start == event and p.end == "bids_until" and p.value]
    meant = [p for p in starting if is_meant(p, table.dossier)]
    latest = min((end - timedelta(p.value or 0) for p in meant), default=None) if end else None
    return PlannedDate(
        event,
        table.written(event),
        latest=latest,
        basis=tuple(meant),
        shorter=tuple(p for p in starting if is_exception(p)),
    )


def _contract(table: _Table) -> Iterator[PlannedDate]:
    """Plan the term as it is written; it begins with the award or later."""
    subject = table.dossier.tender.subject
    award = table.rows.get("award_planned")
    days = [day for day in (award.on, award.earliest) if day] if award else []
    if subject.start:
        yield PlannedDate("contract_start", Moment(subject.start), max(days, default=None))
    if subject.end:
        yield PlannedDate("contract_end", Moment(subject.end))


def _duties(table: _Table) -> Iterator[PlannedDate]:
    """Plan what follows an event, and name the periods that begin with something nobody can foresee."""
    for period in table.periods:
        if period.end is None and period.about != "retention" and period.value:
            start = table.on(period.start)
            day = later(start, period) if start else None
            if period.bound == "at_most":
                yield PlannedDate(period.about, latest=day, basis=(period,))
            else:
                yield PlannedDate(period.about, earliest=day, basis=(period,))
