# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Law records, a dossier and a day go in; those come out that count there, as the house has replaced them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import LawOverride
from tenderkit.model.law import Duty, LawEntry
from tenderkit.model.law_rules import Bound, Limit, Period, Stated, Threshold
from tenderkit.model.numbers import amount

Counted = TypeVar("Counted", Limit, Period, Threshold)
_ROOM = (Bound.BY_LAW, Bound.UNKNOWN, Bound.BELOW_THRESHOLD)


def in_force(record: Stated | LawEntry | Duty, day: date) -> bool:
    """Return whether *record* is valid on *day*."""
    return record.valid_from <= day and (record.valid_to is None or day <= record.valid_to)


def speaks_of(procedures: tuple[str, ...], kind: str) -> bool:
    """Return whether a record for *procedures* counts in *kind*; one without procedures always does.

    Example:
        >>> speaks_of(("restricted",), "restricted-2"), speaks_of(("restricted-1",), "restricted-2")
        (True, False)
    """
    return not procedures or not {kind, kind.rpartition("-")[0]}.isdisjoint(procedures)


def overrides(dossier: Dossier) -> dict[str, LawOverride]:
    """Return what the house puts in the place of law records; the last one counts."""
    return {override.id: override for override in dossier.internal.law_overrides}


def house(records: Iterable[Counted], dossier: Dossier) -> tuple[Counted, ...]:
    """Return *records* with the numbers that the house puts in their place."""
    replaced = overrides(dossier)
    return tuple(_overridden(each, replaced.get(each.id)) for each in records)


def _overridden(record: Counted, override: LawOverride | None) -> Counted:
    number = None if override is None else amount(override.value)
    if number is None:
        return record
    if isinstance(record, Period):
        return replace(record, value=int(number.exact))
    if isinstance(record, Limit) and record.bound in _ROOM:
        return replace(record, value=number, bound=Bound.UP_TO)
    return replace(record, value=number)
