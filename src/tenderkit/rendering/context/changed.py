# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Changes of the contract and what they come to go in; both come out as protocols print them."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from tenderkit.model.contract_change import ChangeSum
from tenderkit.model.delivery_entries import ContractChange, StaffChange, Verdict
from tenderkit.model.dossier import Dossier
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.context.reviewed import titles
from tenderkit.rendering.delivery_words import CHANGE_KINDS


def changes_context(dossier: Dossier, sums: Sequence[ChangeSum], names: Names) -> dict[str, Any]:
    """Return every change that was asked for, and for each contract the sum against its limit."""
    return {
        "entries": [_change(change, dossier, names) for change in dossier.delivery.changes],
        "agreed": sum(_is(change, Verdict.AGREED) for change in dossier.delivery.changes),
        "sums": [_sum(each, names) for each in sums if each.value or each.agreed or each.asked],
    }


def _is(change: ContractChange, verdict: Verdict) -> bool:
    return change.decided is not None and change.decided.verdict is verdict


def _change(change: ContractChange, dossier: Dossier, names: Names) -> dict[str, Any]:
    named = titles(dossier)
    return {
        **plain(change, names),
        "kind_label": names.translate(CHANGE_KINDS[change.kind]),
        "amount": names.money(change.amount.written),
        "removes": [
            {"id": each.requirement, "title": named.get(each.requirement), "effort": _effort(each, names)}
            for each in change.removes
        ],
        "adds": [
            {
                "id": each.requirement,
                "title": each.title or named.get(each.requirement),
                "effort": _effort(each, names),
                "acceptance": plain(each.acceptance, names),
            }
            for each in change.adds
        ],
    }


def _effort(each: Any, names: Names) -> str | None:
    return names.number(each.effort.written) if each.effort else None


def _sum(found: ChangeSum, names: Names) -> dict[str, Any]:
    value, limit = found.value, found.limit
    threshold = limit.threshold if limit else None
    return {
        "lot": found.lot,
        "value": names.money(value.amount) if value else None,
        "by_price": bool(value and value.bid),
        "limit": limit.entry.id if limit else None,
        "percent": names.number(limit.percent) if limit else None,
        "most": names.money(limit.amount) if limit else None,
        "threshold": _threshold(threshold, names) if threshold else None,
        "net": names.money(found.net()),
        "absolute": names.money(found.absolute()),
        "net_share": _share(found.net(), value.amount, names) if value else None,
        "absolute_share": _share(found.absolute(), value.amount, names) if value else None,
        "with_asked": names.money(found.net(with_asked=True)) if found.asked else None,
        "absolute_with_asked": names.money(found.absolute(with_asked=True)) if found.asked else None,
        "elsewhere": [change.id for change in found.elsewhere],
        "broken": bool(limit and limit.broken_by(found.net())),
        "broken_absolute": bool(limit and limit.broken_by(found.absolute())),
    }


def _threshold(threshold: Any, names: Names) -> dict[str, Any]:
    return {
        "amount": names.money(threshold.value.written),
        "cite": threshold.cite[names.language],
        "state": threshold.state.value,
    }


def _share(part: Fraction, whole: Fraction, names: Names) -> str | None:
    """Return how much of *whole* a *part* is, in percent; None of nothing."""
    return names.shown(100 * part / whole) if whole else None


def staff_context(dossier: Dossier, names: Names) -> list[dict[str, Any]]:
    """Return who was replaced by whom, with the criterion and its title."""
    named = {c.id: c.title for judged in dossier.judged for c in judged.catalogue.criteria}
    return [_staff(each, named, names) for each in dossier.delivery.staff]


def _staff(each: StaffChange, named: dict[str, str], names: Names) -> dict[str, Any]:
    """Return one replacement; that the level is kept is said, not the points of the bid."""
    kept = each.anchor_after.exact >= each.anchor_before.exact
    whole: dict[str, Any] = plain(each, names)
    said = {key: value for key, value in whole.items() if not key.startswith("anchor_")}
    return {**said, "criterion_title": named.get(each.criterion), "kept": kept}
