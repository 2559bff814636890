# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan goes in; text of 80 columns comes out, in the order in which it is decided."""

from collections.abc import Iterator

from tenderkit.model.law import Need
from tenderkit.outcome.plan import Carried, Plan, PlannedDate, ProcedureChoice
from tenderkit.rendering.calendar import day_text, short_day
from tenderkit.rendering.grounds import wrapped
from tenderkit.rendering.plan_chart import chart_lines
from tenderkit.rendering.plan_words import VALUE_KINDS, Speech
from tenderkit.words import N_, Translate

_NEEDS = {
    Need.REQUIRED: N_("Required"),
    Need.OPTIONAL: N_("Optional"),
    Need.NOT_NEEDED: N_("Not needed"),
}
_WEEKDAYS = {"de": "Mo Di Mi Do Fr Sa So".split(), "en": "Mon Tue Wed Thu Fri Sat Sun".split()}
_WHEN = 23


def plan_text(plan: Plan, currency: str, language: str, translate: Translate) -> str:
    """Return what a person reads of *plan*."""
    speech = Speech(plan, language, translate, currency)
    parts = (_value, _choices, _documents, _dates, chart_lines, _kept, _sources)
    blocks = ("\n".join(part(speech)) for part in parts)
    return "\n\n".join(block for block in blocks if block)


def _value(speech: Speech) -> Iterator[str]:
    value = speech.plan.value
    words = N_("Value: {amount} net, all included, as of {day}")
    amount, day = speech.money(value.net), day_text(value.as_of, speech.language)
    yield from wrapped(speech.say(words, amount=amount, day=day), "")
    kinds = [
        f"{speech.translate(VALUE_KINDS[kind])} {speech.money(sum_)}" for kind, sum_ in value.kinds.items()
    ]
    yield from wrapped("; ".join(kinds), "  ")
    lots = [
        speech.say(N_("lot {lot} {amount}"), lot=lot, amount=speech.money(sum_))
        for lot, sum_ in value.lots.items()
    ]
    if lots:
        yield from wrapped("; ".join(lots), "  ")
    yield from wrapped(speech.threshold(), "")
    for notice in speech.plan.notices:
        yield from wrapped(speech.duty(notice), "")


def _choices(speech: Speech) -> Iterator[str]:
    plan = speech.plan
    for heading, allowed in ((N_("Allowed procedures"), True), (N_("Refused procedures"), False)):
        found = [choice for choice in plan.choices if choice.allowed is allowed]
        if found:
            yield speech.translate(heading)
            for choice in found:
                yield from _choice(speech, choice)
    if not plan.choices:
        yield from wrapped(speech.translate(N_("No law pack is chosen, so no procedure can be named.")), "")
    yield from _grounds(speech)


def _choice(speech: Speech, choice: ProcedureChoice) -> Iterator[str]:
    mark = speech.translate(N_(" <- chosen")) if choice.chosen else ""
    yield from wrapped(f"{speech.name(choice)} [{choice.kind}]{mark}", "  ")
    for reason in speech.reasons(choice):
        yield from wrapped(reason, "    ")


def _grounds(speech: Speech) -> Iterator[str]:
    """Yield the text of each ground once, with the procedures that it can carry."""
    open_ = [c for c in speech.plan.choices if c.carried in {Carried.GROUND, Carried.NOTHING}]
    grounds = {ground.id: ground for choice in open_ for ground in choice.grounds}
    if grounds:
        yield speech.translate(N_("Grounds other than the value"))
    for ground in grounds.values():
        kinds = ", ".join(choice.kind for choice in open_ if ground in choice.grounds)
        yield from wrapped(f"{speech.cited(ground)} [{kinds}]: {ground.text[speech.language]}", "  ")


def _documents(speech: Speech) -> Iterator[str]:
    yield speech.translate(N_("Documents"))
    for need, heading in _NEEDS.items():
        ids = [duty.id for duty in speech.plan.documents if duty.need is need]
        if ids:
            yield from wrapped(f"{speech.translate(heading)}: {', '.join(ids)}", "  ")


def _dates(speech: Speech) -> Iterator[str]:
    if speech.plan.dates:
        yield speech.translate(N_("Dates"))
    for row in speech.plan.dates:
        yield from _date(speech, row)


def _date(speech: Speech, row: PlannedDate) -> Iterator[str]:
    yield f"  {_when(row, speech.language):<{_WHEN}}{speech.event(row.event)}".rstrip()
    for note in date_notes(row, speech):
        yield from wrapped(note, "      ")


def _when(row: PlannedDate, language: str) -> str:
    if row.on is None:
        return "–"
    clock = f" {row.written.clock:%H:%M}" if row.written and row.written.clock else ""
    return f"{_WEEKDAYS[language][row.on.weekday()]:<4}{short_day(row.on, language)}{clock}"


def date_notes(row: PlannedDate, speech: Speech) -> Iterator[str]:
    """Yield what is to be said of one date: what it may be, and by which period."""
    basis = speech.cites(row.basis)
    usual = {getattr(record, "nature", "law") for record in row.basis} == {"practice"}
    first = N_("usually not before {day}") if usual else N_("not before {day}")
    for words, day in ((first, row.earliest), (N_("not after {day}"), row.latest)):
        if day and row.basis:
            yield f"{speech.say(words, day=day_text(day, speech.language))} ({basis})"
    if row.on is None:
        yield f"{row.basis[0].text[speech.language].rstrip('.')} ({basis})"
    if row.too_early:
        yield speech.translate(N_("This is earlier than usual.") if usual else N_("This is too early."))
    if row.too_late:
        yield speech.translate(N_("This is too late."))
    if row.days_off:
        yield speech.translate(N_("This is a Saturday, a Sunday or a public holiday."))
    if row.written is None and row.earliest and row.event != "award_notice":
        yield speech.translate(N_("Planned; the dossier names no day."))
    if row.shorter:
        cases = "; ".join(map(speech.case, row.shorter))
        yield speech.say(N_("Shorter in special cases, in days: {cases}"), cases=cases)


def _kept(speech: Speech) -> Iterator[str]:
    rules = speech.plan.kept
    if not rules:
        return
    yield speech.translate(N_("The files are kept as long as the longest rule asks"))
    for rule in rules:
        yield from wrapped(speech.kept(rule), "  ")


def _sources(speech: Speech) -> Iterator[str]:
    yield speech.translate(N_("Sources"))
    for record in speech.plan.sources:
        words = N_("{id}: {cite}. {source}. Checked on {day}")
        day = day_text(record.checked_on, speech.language)
        yield from wrapped(
            speech.say(words, id=record.id, cite=speech.cited(record), source=record.source, day=day), "  "
        )
