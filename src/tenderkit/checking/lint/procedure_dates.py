# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK501, TK502 and TK505 to TK507, single dates: the dates of a procedure go in; impossible ones come out."""

from collections.abc import Iterator
from datetime import time

from tenderkit.checking.lint.procedure_holidays import holiday_name
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.numbers import Moment
from tenderkit.problems import Place, Severity
from tenderkit.words import N_, Message

ORDER = (
    "published",
    "application_questions_until",
    "applications_until",
    "invited",
    "questions_until",
    "answers_until",
    "bids_until",
    "opening",
    "award_planned",
    "binding_until",
)
_DEADLINES = ("applications_until", "bids_until")
_AT_WORK = (
    "application_questions_until",
    "applications_until",
    "questions_until",
    "answers_until",
    "bids_until",
    "opening",
)
_SATURDAY = 5
_LATE = time(23)


def given_dates(subject: Subject) -> dict[str, Moment]:
    """Return the dates that are written, in the order in which they should come."""
    dates = subject.dossier.tender.dates
    return {name: moment for name in ORDER if (moment := getattr(dates, name)) is not None}


def date_place(subject: Subject, name: str) -> Place:
    """Return where the date *name* stands."""
    return subject.place("tender.yaml", "dates", name)


def surely_after(one: Moment, other: Moment) -> bool:
    """Tell whether *one* is after *other* for certain; a day without a time may be any part of it."""
    if one.day != other.day:
        return one.day > other.day
    return one.clock is not None and other.clock is not None and one.clock > other.clock


def out_of_order(subject: Subject) -> Iterator[Flaw]:
    """Yield dates that lie before one that has to come first."""
    latest: tuple[str, Moment] | None = None
    for name, moment in given_dates(subject).items():
        if latest is not None and surely_after(latest[1], moment):
            values = {"name": name, "first": latest[0]}
            what = Message(N_("`{name}` lies before `{first}`"), values)
            remedy = Message(N_("Correct one of the two; mostly a month or a year is mistyped."))
            yield Flaw(name, date_place(subject, name), what, remedy)
        else:
            latest = name, moment


def answers_at_once(subject: Subject) -> Iterator[Flaw]:
    """Yield answers that are promised for the day on which the last questions may come."""
    dates = subject.dossier.tender.dates
    if dates.questions_until and dates.answers_until and dates.questions_until.day == dates.answers_until.day:
        what = Message(N_("the last answers are due on the day of the last questions"))
        remedy = Message(N_("Leave at least two working days: answers are agreed with others and go to all."))
        yield Flaw("answers_until", date_place(subject, "answers_until"), what, remedy)


def nobody_at_work(subject: Subject) -> Iterator[Flaw]:
    """Yield deadlines on a Saturday, a Sunday or a public holiday."""
    tender = subject.dossier.tender
    dates = given_dates(subject)
    for name in _AT_WORK:
        if name not in dates:
            continue
        day = dates[name].day
        holidays = subject.lists.get("holidays", {}) if tender.regime != "none" else {}
        holiday = holiday_name(day, tender.land, holidays)
        if holiday is None and day.weekday() < _SATURDAY:
            continue
        values = {"name": name, "holiday": (holiday or {}).get(tender.language, "")}
        what = N_("`{name}` falls on a public holiday: {holiday}")
        if holiday is None:
            what = (
                N_("`{name}` falls on a Saturday")
                if day.weekday() == _SATURDAY
                else N_("`{name}` falls on a Sunday")
            )
        remedy = Message(
            N_("Choose a working day: on others nobody helps, and the end of the period may be in dispute.")
        )
        yield Flaw(name, date_place(subject, name), Message(what, values), remedy)


def at_midnight(subject: Subject) -> Iterator[Flaw]:
    """Yield ends of periods at midnight or shortly before it."""
    for name, moment in given_dates(subject).items():
        if (
            name in _DEADLINES
            and moment.clock is not None
            and (moment.clock == time(0) or moment.clock >= _LATE)
        ):
            values = {"name": name, "clock": moment.clock.isoformat("minutes")}
            what = Message(N_("`{name}` ends at {clock}, when nobody is at work"), values)
            if moment.clock == time(0):
                what = Message(
                    N_("`{name}` ends at 00:00, the beginning of that day, and many take it for its end"),
                    values,
                )
            remedy = Message(N_("Let the period end during office hours, such as at 12:00."))
            yield Flaw(name, date_place(subject, name), what, remedy)


def without_a_time(subject: Subject) -> Iterator[Flaw]:
    """Yield ends of periods that name a day and no time."""
    for name, moment in given_dates(subject).items():
        if name in _DEADLINES and moment.clock is None:
            what = Message(N_("`{name}` names a day and no time"), {"name": name})
            remedy = Message(
                N_("Add the time, such as `2027-05-25T12:00`: until then bids count, then they are opened.")
            )
            yield Flaw(name, date_place(subject, name), what, remedy)


RULES = (
    Rule("TK501", Severity.ERROR, out_of_order, acceptable=False),
    Rule("TK502", Severity.WARNING, answers_at_once),
    Rule("TK505", Severity.WARNING, nobody_at_work),
    Rule("TK506", Severity.WARNING, at_midnight),
    Rule("TK507", Severity.WARNING, without_a_time),
)
