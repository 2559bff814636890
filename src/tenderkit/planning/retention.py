# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier, its schedule and the periods go in; how long its files are kept comes out. Pure."""

from collections.abc import Sequence
from datetime import date, timedelta

from tenderkit.model.dossier import Dossier
from tenderkit.model.law_rules import Period
from tenderkit.outcome.plan import Kept, PlannedDate
from tenderkit.planning.periods import later

_YEARS_TO_ACCOUNTS = 2
"""The accounts of a year are adopted in the next one at the earliest; the period begins a year later."""


def kept(dossier: Dossier, dates: Sequence[PlannedDate], periods: Sequence[Period]) -> tuple[Kept, ...]:
    """Return each rule with the day until which it asks for the files; the longest comes first."""
    found = [Kept(_until(period, _start(period, dates)), period) for period in periods if _is_one(period)]
    found += [Kept(grant.retention_until, None, grant.programme) for grant in dossier.internal.funding]
    return tuple(sorted(found, key=lambda each: each.until or date.min, reverse=True))


def _is_one(period: Period) -> bool:
    return period.about == "retention"


def _start(period: Period, dates: Sequence[PlannedDate]) -> date | None:
    known = {row.event: row.on for row in dates}
    if period.start != "accounts":
        return known.get(period.start)
    end = known.get("contract_end") or known.get("award_planned")
    return date(end.year + _YEARS_TO_ACCOUNTS, 1, 1) if end else None


def _until(period: Period, start: date | None) -> date | None:
    if start is None or (period.value is None and period.start == "accounts"):
        return None
    end = later(start, period)
    return end - timedelta(1) if period.start == "accounts" else end
