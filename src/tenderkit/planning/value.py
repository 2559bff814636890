# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The estimate of a dossier goes in; the value of the contract comes out: net, all options, all lots."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Estimate, EstimateItem
from tenderkit.model.law import LawPack
from tenderkit.model.law_rules import Threshold
from tenderkit.outcome.plan import EstimatedValue
from tenderkit.planning.force import house, in_force


def estimated_value(estimate: Estimate) -> EstimatedValue:
    """Add up everything: options, extensions, maintenance and every lot (Schätzung des Auftragswerts)."""
    items = estimate.items
    return EstimatedValue(
        net=_sum(items),
        as_of=estimate.as_of,
        items=items,
        kinds={
            kind: _sum(i for i in items if i.kind == kind) for kind in dict.fromkeys(i.kind for i in items)
        },
        lots={lot: _sum(i for i in items if i.lot == lot) for lot in sorted({i.lot for i in items if i.lot})},
    )


def threshold_of(dossier: Dossier, law: LawPack, day: date) -> Threshold | None:
    """Return the EU threshold on *day* for supplies and services of municipalities.

    Where none is known for that day, the last one that is; `in_force` tells.
    """
    known = [
        each
        for each in house(law.thresholds, dossier)
        if each.buyer == "sub_central" and each.contract == "supplies_services" and each.valid_from <= day
    ]
    current = [each for each in known if in_force(each, day)]
    return max(current or known, key=lambda each: each.valid_from, default=None)


def _sum(items: Iterable[EstimateItem]) -> Fraction:
    return sum((item.amount.exact for item in items), start=Fraction())
