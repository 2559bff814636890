# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan goes in; value, procedures, dates and their law as confidential documents print them come out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from tenderkit.model.law import LawEntry
from tenderkit.model.law_rules import Stated
from tenderkit.outcome.plan import Carried, Plan, PlannedDate, ProcedureChoice
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.plan_words import VALUE_KINDS, Speech
from tenderkit.words import sentence

_WEEKDAYS = {"de": "Mo., Di., Mi., Do., Fr., Sa., So.,".split(), "en": "Mon Tue Wed Thu Fri Sat Sun".split()}
_VALUE = "vgv.value"
_STALE = "TK539"
"""That sources have not been checked for long stands beside each of them."""


def plan_context(plan: Plan, names: Names) -> dict[str, Any]:
    """Return what can be said of *plan*; each statement of law with its citation."""
    speech = Speech(plan, names.language, names.translate, names.currency)
    choices = [_choice(choice, speech) for choice in plan.choices]
    return {
        **_value(plan, names),
        "threshold": speech.threshold(),
        "reached": plan.reached,
        "regime": plan.regime,
        "choices": choices,
        "chosen": next((choice for choice in choices if choice["chosen"]), None),
        "dates": [_date(row, speech) for row in plan.dates],
        "kept": [speech.kept(rule) for rule in plan.kept],
        "duties": [speech.duty(limit) for limit in plan.notices],
        "doubts": [sentence(p.message, names.translate) for p in plan.problems if p.rule != _STALE],
        "sources": {
            "value": _sources(_of_value(plan), speech),
            "procedure": _sources(_of_procedure(plan), speech),
            "dates": _sources((r for row in plan.dates for r in (*row.basis, *row.shorter)), speech),
            "kept": _sources((each.rule for each in plan.kept if each.rule), speech),
        },
    }


def _value(plan: Plan, names: Names) -> dict[str, Any]:
    value = plan.value
    return {
        "value": names.money(value.net),
        "as_of": day_text(value.as_of, names.language),
        "items": [
            {
                "id": item.id,
                "title": item.title,
                "kind": names.translate(VALUE_KINDS[item.kind]),
                "lot": item.lot,
                "source": item.source,
                "amount": names.money(item.amount.exact),
            }
            for item in value.items
        ],
        "kinds": [
            {"title": names.translate(VALUE_KINDS[kind]), "amount": names.money(amount)}
            for kind, amount in value.kinds.items()
        ],
        "lots": [{"id": lot, "amount": names.money(amount)} for lot, amount in value.lots.items()],
    }


def _choice(choice: ProcedureChoice, speech: Speech) -> dict[str, Any]:
    """Return a procedure; the grounds that could carry one that is refused stand apart."""
    refused = choice.carried is Carried.NOTHING
    return {
        "kind": choice.kind,
        "title": speech.name(choice),
        "cite": speech.cited(choice.name) if choice.name else None,
        "carried": choice.carried.value,
        "allowed": choice.allowed,
        "chosen": choice.chosen,
        "reasons": speech.reasons(replace(choice, grounds=()) if refused else choice),
        "grounds": [
            {"cite": speech.cited(ground), "text": ground.text[speech.language]} for ground in choice.grounds
        ],
    }


def _date(row: PlannedDate, speech: Speech) -> dict[str, Any]:
    clock = row.written.clock if row.written else None
    return {
        "event": row.event,
        "title": speech.event(row.event),
        "day": _day(row.on, speech),
        "time": f"{clock:%H:%M}" if clock else None,
        "written": row.written is not None,
        "earliest": _day(row.earliest, speech),
        "latest": _day(row.latest, speech),
        "rules": [
            {"text": period.text[speech.language], "cite": speech.cited(period)} for period in row.basis
        ],
        "shorter": [
            {"text": period.text[speech.language], "cite": speech.cited(period)} for period in row.shorter
        ],
        "days_off": row.days_off,
        "too_early": row.too_early,
        "too_late": row.too_late,
    }


def _day(day: date | None, speech: Speech) -> str | None:
    if day is None:
        return None
    return f"{_WEEKDAYS[speech.language][day.weekday()]} {day_text(day, speech.language)}"


def _of_value(plan: Plan) -> Iterator[Stated | LawEntry]:
    yield from (record for record in plan.sources if record.id == _VALUE)
    if plan.threshold:
        yield plan.threshold
    yield from plan.notices


def _of_procedure(plan: Plan) -> Iterator[Stated | LawEntry]:
    """Yield what carries or refuses each procedure; grounds only of those that they carry."""
    for choice in plan.choices:
        if choice.name:
            yield choice.name
        yield from (*choice.within, *choice.beyond, *choice.unknown, *choice.only)
        if choice.allowed or choice.chosen:
            yield from choice.grounds


def _sources(records: Iterable[Stated | LawEntry], speech: Speech) -> list[dict[str, Any]]:
    """Return each of *records* once, of several from one and the same place the first."""
    found = [
        {
            "id": record.id,
            "cite": speech.cited(record),
            "text": record.text[speech.language] if record.text else None,
            "source": record.source,
            "checked_on": day_text(record.checked_on, speech.language),
        }
        for record in records
    ]
    places = {(one["cite"], one["source"], one["checked_on"]): one for one in reversed(found)}
    return list(reversed(places.values()))
