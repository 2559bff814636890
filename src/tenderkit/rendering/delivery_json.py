# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a delivery stands goes in; the object that a machine reads comes out. Amounts are exact texts."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from tenderkit.model.contract_change import ChangeSum
from tenderkit.model.numbers import Amount, decimal_text
from tenderkit.outcome.delivery_status import DeliveryStatus
from tenderkit.problems import Problem
from tenderkit.words import Translate, sentence


def status_json(
    status: DeliveryStatus, findings: Sequence[Problem], translate: Translate
) -> dict[str, object]:
    """Return how a delivery stands, with what the rules find."""
    budget = status.budget
    return {
        "as_of": status.as_of.isoformat(),
        "milestones": _plain(status.milestones),
        "requirements": {"due": status.due, "shown": status.shown, "accepted": status.accepted},
        "budget": {
            "spent": decimal_text(budget.spent),
            "fixed": decimal_text(budget.fixed),
            "used": decimal_text(budget.used),
            "ceiling": _plain(budget.ceiling),
            "ceilings": _plain(budget.parts),
        },
        "changes": [_sum(each) for each in status.changes],
        "staff": _plain(status.staff),
        "defects": {"open": _plain(status.defects), "fixed": status.fixed},
        "acceptance": {
            "tests": _plain(status.lines),
            "partial": _plain(status.partial),
            "final": _plain(status.final),
        },
        "handover": {"done": status.handed_over, "count": status.to_hand_over},
        "burn_up": _plain(status.burn),
        "findings": [_finding(each, translate) for each in findings],
    }


def _sum(found: ChangeSum) -> dict[str, object]:
    limit = found.limit
    return {
        "lot": found.lot,
        "value": _plain(found.value),
        "agreed": [change.id for change in found.agreed],
        "asked": [change.id for change in found.asked],
        "elsewhere": [change.id for change in found.elsewhere],
        "net": {"agreed": decimal_text(found.net()), "with_asked": decimal_text(found.net(with_asked=True))},
        "absolute": {
            "agreed": decimal_text(found.absolute()),
            "with_asked": decimal_text(found.absolute(with_asked=True)),
        },
        "limit": None
        if limit is None
        else {
            "law": limit.entry.id,
            "percent": decimal_text(limit.percent),
            "amount": decimal_text(limit.amount),
            "threshold": decimal_text(limit.threshold.value.exact) if limit.threshold else None,
            "state": limit.entry.state.value,
        },
    }


def _finding(problem: Problem, translate: Translate) -> dict[str, object]:
    return {
        "rule": problem.rule,
        "severity": problem.severity.value,
        "file": problem.place.file,
        "line": problem.place.line,
        "message": sentence(problem.message, translate),
        "remedy": sentence(problem.remedy, translate),
    }


def _plain(value: Any) -> Any:
    match value:
        case Fraction():
            return decimal_text(value)
        case Amount():
            return decimal_text(value.exact)
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name.rstrip("_"): _plain(getattr(value, field.name)) for field in fields(value)}
    return value
