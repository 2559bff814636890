# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Questions, dates and the law data go in; each question comes out with its clocks. Pure."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Question
from tenderkit.model.law import LawPack
from tenderkit.model.law_rules import Period
from tenderkit.model.numbers import Moment
from tenderkit.outcome.asked import AskedQuestion
from tenderkit.planning.force import house, in_force, speaks_of
from tenderkit.planning.periods import is_meant, later
from tenderkit.planning.workdays import next_workday
from tenderkit.problems import Place, Problem, Severity
from tenderkit.words import N_, Message

_OBJECTION = "practice.objection-answer"
_ABOUT_OBJECTIONS = ("objection", "review")


def asked_questions(dossier: Dossier, law: LawPack) -> tuple[AskedQuestion, ...]:
    """Return every question with its clocks, in the order in which they were recorded."""
    return tuple(asked(dossier, law, question) for question in dossier.questions)


def asked(dossier: Dossier, law: LawPack, question: Question) -> AskedQuestion:
    """Return *question* with its clocks."""
    dates = dossier.tender.dates
    first = dates.applications_until
    in_first = (
        dossier.tender.procedure.stages > 1 and first is not None and question.received.day <= first.day
    )
    deadline, until = (
        (first, dates.application_questions_until) if in_first else (dates.bids_until, dates.questions_until)
    )
    if question.kind == "objection":  # the time for questions does not bind it
        until = deadline
    periods = _periods(dossier, law, question.received.day)
    found = AskedQuestion(
        question,
        "applications_until" if in_first else "bids_until",
        deadline,
        asked_until=until if until is not None and _after(question.received, until) else None,
    )
    if not in_first and deadline is not None:
        day, basis = _last_day(dossier, deadline, periods)
        found = replace(found, answer_by=day, basis=basis)
    return _objection(found, law, periods, dossier) if found.is_objection else found


def answer_problems(dossier: Dossier, known: AskedQuestion, answered: Question) -> Iterator[Problem]:
    """Yield what is wrong with an answer: *known* as it stands, *answered* as it would be recorded."""
    id_ = answered.id
    if not known.is_open:
        what = Message(N_("{id} is answered already"), {"id": id_})
        remedy = Message(N_("All bidders have this answer. Record what has to be added as a new question."))
        yield Problem("TK188", dossier.places["questions.yaml", "questions", id_, "answer"], what, remedy)
        return
    new, old, on = answered.new_deadline, known.deadline, answered.answered
    if new is not None and ((old is not None and not _after(new, old)) or (on and not _after(new, on))):
        what = Message(
            N_("the new deadline {new} does not extend the period"), {"new": _text(new), "id": id_}
        )
        remedy = Message(N_("Give a moment after {old}."), {"old": _text(old or on or new)})
        yield Problem("TK190", Place("--new-deadline"), what, remedy)
    elif replace(known, question=answered).is_late:
        assert known.answer_by is not None
        assert on is not None
        values: dict[str, object] = {
            "id": id_,
            "on": on.day.isoformat(),
            "last": known.answer_by.isoformat(),
            "law": known.basis.id if known.basis else "dates.answers_until",
        }
        what = Message(N_("{id} is answered on {on}, after the last day for answers, {last} ({law})"), values)
        remedy = Message(
            N_("Extend the period for all with `--new-deadline`, or note why nobody needs more time.")
        )
        place = dossier.places["tender.yaml", "dates", known.deadline_of]
        yield Problem("TK189", place, what, remedy, Severity.WARNING)


def unknown_question(dossier: Dossier, id_: str) -> Problem:
    """Return that there is no question *id_*, and which there are."""
    known = ", ".join(question.id for question in dossier.questions) or "–"
    what = Message(N_("there is no question {id}"), {"id": id_})
    return Problem(
        "TK187", Place("questions.yaml"), what, Message(N_("Known here are: {known}."), {"known": known})
    )


def _last_day(
    dossier: Dossier, deadline: Moment, periods: tuple[Period, ...]
) -> tuple[date | None, Period | None]:
    """Return the last day for answers, and the period that says so: the earliest of law and tender."""
    own = dossier.tender.dates.answers_until
    days: list[tuple[date, Period | None]] = [(own.day, None)] if own else []
    days += [
        (deadline.day - timedelta(period.value), period)
        for period in periods
        if period.about == "answers" and period.value is not None
    ]
    return min(days, key=lambda each: each[0], default=(None, None))


def _objection(
    found: AskedQuestion, law: LawPack, periods: tuple[Period, ...], dossier: Dossier
) -> AskedQuestion:
    """Return an objection with the rules on it; refused where no document changed, then with its clock."""
    about = [period for period in periods if period.about in _ABOUT_OBJECTIONS]
    entry = law.entry(_OBJECTION)
    practice = [entry] if dossier.tender.regime in entry.regime else []
    answered = found.question.answered
    until = None
    if answered is not None and not found.question.changes:
        ends = [later(answered.day, period) for period in about if period.about == "review"]
        rolls = any(period.rolls for period in about)
        until = next_workday(ends[0], dossier.tender.land) if ends and rolls else next(iter(ends), None)
    return replace(found, rules=(*practice, *about), review_until=until)


def _periods(dossier: Dossier, law: LawPack, day: date) -> tuple[Period, ...]:
    """Return the periods that count in this procedure on *day*, those for special cases apart."""
    tender = dossier.tender
    kind = f"{tender.procedure.type}-{tender.procedure.stages}"
    return tuple(
        period
        for period in house(law.periods, dossier)
        if tender.regime in period.regime
        and period.land in {None, tender.land}
        and in_force(period, day)
        and speaks_of(period.procedures, kind)
        and is_meant(period, dossier)
    )


def _after(moment: Moment, other: Moment) -> bool:
    """Tell whether *moment* is surely after *other*; a day without a time lasts to its end."""
    if moment.day != other.day:
        return moment.day > other.day
    return moment.clock is not None and other.clock is not None and moment.clock > other.clock


def _text(moment: Moment) -> str:
    return moment.day.isoformat() + (f"T{moment.clock:%H:%M}" if moment.clock else "")
