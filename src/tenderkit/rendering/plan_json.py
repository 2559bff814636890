# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan goes in; plain data for machines come out, texts in the language of the dossier."""

from fractions import Fraction

from tenderkit.model.law import LawEntry, LawState
from tenderkit.model.law_rules import Limit, Stated
from tenderkit.outcome.duty import DocumentDuty
from tenderkit.outcome.plan import Carried, Plan, PlannedDate, ProcedureChoice
from tenderkit.rendering.numbers import shown
from tenderkit.rendering.plan_text import date_notes
from tenderkit.rendering.plan_words import Speech
from tenderkit.words import Message, Translate, sentence

Json = dict[str, object]


def plan_json(plan: Plan, currency: str, language: str, translate: Translate) -> Json:
    """Return *plan* as ``plan --json`` prints it."""
    speech = Speech(plan, language, translate, currency)
    return {
        "value": _value(plan, currency),
        "threshold": _threshold(speech),
        "allowed": [_choice(c, speech) for c in plan.choices if c.allowed],
        "refused": [_choice(c, speech) for c in plan.choices if not c.allowed],
        "documents": [_document(duty, language, translate) for duty in plan.documents],
        "dates": [*(_date(row, speech) for row in plan.dates), *_retention(speech)],
        "sources": [source_json(record, language, plan) for record in plan.sources],
    }


def _value(plan: Plan, currency: str) -> Json:
    value = plan.value
    return {
        "net": _cents(value.net),
        "currency": currency,
        "as_of": value.as_of.isoformat(),
        "kinds": {kind: _cents(sum_) for kind, sum_ in value.kinds.items()},
        "lots": {lot: _cents(sum_) for lot, sum_ in value.lots.items()},
        "items": [
            {"id": i.id, "title": i.title, "kind": i.kind, "lot": i.lot, "amount": i.amount.written}
            for i in value.items
        ],
    }


def _cents(amount: Fraction) -> str:
    """Return *amount* as machines read it, with two digits after the point."""
    return shown(amount, 2, "en").replace(",", "")


def _threshold(speech: Speech) -> Json | None:
    known = speech.plan.threshold
    if known is None:
        return None
    return {
        **source_json(known, speech.language, speech.plan),
        "value": known.value.written,
        "reached": speech.plan.reached,
        "shown": speech.threshold(),
    }


def _choice(choice: ProcedureChoice, speech: Speech) -> Json:
    type_, _, stages = choice.kind.rpartition("-")
    return {
        "procedure": type_,
        "stages": int(stages),
        "regime": speech.plan.regime,
        "name": speech.name(choice),
        "chosen": choice.chosen,
        "carried_by": None if choice.carried is Carried.NOTHING else choice.carried.value,
        "reason": " ".join(speech.reasons(choice)),
        "within": [_limit(limit) for limit in choice.within],
        "beyond": [_limit(limit) for limit in choice.beyond],
        "unknown": [limit.id for limit in choice.unknown],
        "grounds": [
            {
                "id": ground.id,
                "cite": ground.cite[speech.language],
                "text": ground.text[speech.language],
                "state": ground.state.value,
            }
            for ground in choice.grounds
        ],
    }


def _limit(limit: Limit) -> Json:
    return {
        "id": limit.id,
        "bound": limit.bound.value,
        "value": limit.value.written if limit.value else None,
        "state": limit.state.value,
        "source": limit.source,
    }


def _document(duty: DocumentDuty, language: str, translate: Translate) -> Json:
    reason = duty.reason
    return {
        "id": duty.id,
        "phase": duty.phase,
        "need": duty.need.value,
        "basis": [entry.id for entry in duty.basis],
        "reason": sentence(reason, translate) if isinstance(reason, Message) else reason[language],
        "record": duty.record,
    }


def _date(row: PlannedDate, speech: Speech) -> Json:
    clock = row.written.clock if row.written else None
    return {
        "event": row.event,
        "name": speech.event(row.event),
        "date": row.on.isoformat() if row.on else None,
        "time": clock.isoformat("minutes") if clock else None,
        "written": row.written is not None,
        "earliest": row.earliest.isoformat() if row.earliest else None,
        "latest": row.latest.isoformat() if row.latest else None,
        "notes": list(date_notes(row, speech)),
        "basis": [record.id for record in row.basis],
    }


def _retention(speech: Speech) -> list[Json]:
    """Return the end of retention: the longest that is known, with every rule beside it."""
    rules = speech.plan.kept
    if not rules:
        return []
    until = rules[0].until
    return [
        {
            "event": "retention",
            "name": speech.event("retention"),
            "date": until.isoformat() if until else None,
            "time": None,
            "written": False,
            "earliest": until.isoformat() if until else None,
            "latest": None,
            "notes": [speech.kept(rule) for rule in rules],
            "basis": [rule.rule.id for rule in rules if rule.rule],
        }
    ]


def source_json(record: Stated | LawEntry, language: str, plan: Plan | None = None) -> Json:
    """Return where *record* comes from, and how far it can be relied on."""
    override = plan.overridden.get(record.id) if plan else None
    found: Json = {
        "id": record.id,
        "cite": record.cite[language],
        "text": record.text[language],
        "source": record.source,
        "url": record.url,
        "valid_from": record.valid_from.isoformat(),
        "valid_to": record.valid_to.isoformat() if record.valid_to else None,
        "checked_on": record.checked_on.isoformat(),
        "state": record.state.value,
        "to_check": record.state is LawState.TO_CHECK,
        "stale": bool(plan and record.id in plan.stale),
    }
    if override:
        found["overridden"] = {
            "value": None if override.value is None else str(override.value),
            "reason": override.reason,
            "by": override.by,
            "on": override.on.isoformat(),
        }
    return found
