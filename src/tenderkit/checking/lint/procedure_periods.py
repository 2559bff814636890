# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK503, TK504, TK508 to TK510, periods: dates and law data go in; too short and too long ones come out."""

from collections.abc import Iterator
from datetime import timedelta

from tenderkit.checking.lint.procedure_dates import date_place, given_dates
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.law_rules import LawState, Period
from tenderkit.model.numbers import Moment
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_LONG_BINDING_DAYS = 90
_SPARE_DAYS = 7
_HOURS_OF_A_DAY = 23


def shorter_than_the_law(subject: Subject) -> Iterator[Flaw]:
    """Yield periods below the least that the law data names for this procedure."""
    for period, name, days in _short(subject, "law"):
        cite = _cite(subject, period)
        values = {"name": name, "days": days, "least": _least(subject, period), "cite": cite}
        what = Message(N_("until `{name}` there are {days} days, and {cite} asks for {least}"), values)
        remedy = Message(
            N_("Choose a later day; where an exception holds, accept the finding and say which.")
        )
        yield Flaw(name, date_place(subject, name), what, remedy)


def shorter_than_usual(subject: Subject) -> Iterator[Flaw]:
    """Yield periods below the values for planning that the law data keeps where the law names no number."""
    for period, name, days in _short(subject, "practice"):
        cite = _cite(subject, period)
        values = {"name": name, "days": days, "least": _least(subject, period), "cite": cite}
        what = Message(
            N_("until `{name}` there are {days} days; usual are at least {least} ({cite})"), values
        )
        remedy = Message(N_("Leave more time, or record why the period is enough for this contract."))
        yield Flaw(name, date_place(subject, name), what, remedy)


def _cite(subject: Subject, period: Period) -> Message | str:
    cite = period.cite[subject.dossier.tender.language]
    if period.state is LawState.TO_CHECK:
        return Message(N_("{cite}, to be checked"), {"cite": cite})
    return cite


def _least(subject: Subject, period: Period) -> int | None:
    """Return the days that *period* asks for; the house may have put others in their place."""
    own = [override.value for override in subject.dossier.internal.law_overrides if override.id == period.id]
    return int(str(own[-1])) if own and str(own[-1]).isdecimal() else period.value


def _short(subject: Subject, nature: str) -> Iterator[tuple[Period, str, int]]:
    """Yield the period of the law data, the date at its end, and the days that there are."""
    dates = given_dates(subject)
    for period in subject.law.periods:
        if period.nature != nature or not _counts(subject, period) or period.end is None:
            continue
        least = _least(subject, period)
        start, end = dates.get(period.start) or _first_news(dates, period), dates.get(period.end)
        if (
            start
            and end
            and least is not None
            and start.day <= end.day
            and not _kept(period, least, start, end)
        ):
            yield period, period.end, (end.day - start.day).days


def _first_news(dates: dict[str, Moment], period: Period) -> Moment | None:
    """Return the first day on which bidders can be told who wins, where *period* begins with that."""
    return (dates.get("opening") or dates.get("bids_until")) if period.start == "information" else None


def _kept(period: Period, least: int, start: Moment, end: Moment) -> bool:
    last = start.day + timedelta(least)
    if not period.full_days or end.day != last:
        return end.day >= last
    return end.clock is None or end.clock.hour >= _HOURS_OF_A_DAY


def _counts(subject: Subject, period: Period) -> bool:
    """Tell whether *period* holds for this procedure; exceptions such as urgency are for people to claim."""
    tender = subject.dossier.tender
    procedure = tender.procedure
    kinds = {procedure.type, f"{procedure.type}-{procedure.stages}"}
    case = "not_electronic" if procedure.electronic is False else "electronic"
    published = tender.dates.published
    in_force = published is None or (
        period.valid_from <= published.day and (period.valid_to is None or published.day <= period.valid_to)
    )
    return (
        tender.regime in period.regime
        and period.unit == "days"
        and period.bound == "at_least"
        and (not period.procedures or not kinds.isdisjoint(period.procedures))
        and period.case in {None, case}
        and (period.land is None or period.land == tender.land)
        and in_force
    )


def bound_too_long(subject: Subject) -> Iterator[Flaw]:
    """Yield bids that bind so long that bidders add the risk to the price."""
    dates = subject.dossier.tender.dates
    if dates.bids_until is None or dates.binding_until is None:
        return
    days = (dates.binding_until.day - dates.bids_until.day).days
    if days > _LONG_BINDING_DAYS:
        values = {"days": days, "most": _LONG_BINDING_DAYS}
        what = Message(N_("bids bind for {days} days, more than {most}"), values)
        remedy = Message(N_("Choose an earlier end, or record why judging takes so long."))
        yield Flaw("binding_until", date_place(subject, "binding_until"), what, remedy)


def not_bound(subject: Subject) -> Iterator[Flaw]:
    """Yield tenders that do not say how long bids bind; before there is an end for bids nothing is missed."""
    tender = subject.dossier.tender
    dates = tender.dates
    silent = dates.binding_until is None and dates.binding_period is None
    if silent and dates.bids_until is not None and tender.regime not in {"none", "direct"}:
        what = Message(N_("nothing says how long bids bind"))
        remedy = Message(N_("Add `binding_until`: a day after the planned award."))
        yield Flaw("binding_until", subject.place("tender.yaml", "dates"), what, remedy)


def no_time_to_spare(subject: Subject) -> Iterator[Flaw]:
    """Yield binding periods that end with the planned award, so that any delay lets the bids lapse."""
    dates = subject.dossier.tender.dates
    if dates.award_planned is None or dates.binding_until is None:
        return
    days = (dates.binding_until.day - dates.award_planned.day).days
    if 0 <= days < _SPARE_DAYS:
        values = {"days": days, "least": _SPARE_DAYS}
        what = Message(
            N_("between the planned award and the end of the binding period there are {days} days"), values
        )
        remedy = Message(
            N_("Leave at least {least} days, for questions, illness and a decision that is put off."), values
        )
        yield Flaw("binding_until", date_place(subject, "binding_until"), what, remedy)


RULES = (
    Rule("TK503", Severity.WARNING, shorter_than_the_law),
    Rule("TK504", Severity.INFO, shorter_than_usual),
    Rule("TK508", Severity.WARNING, bound_too_long),
    Rule("TK509", Severity.WARNING, not_bound),
    Rule("TK510", Severity.WARNING, no_time_to_spare),
)
