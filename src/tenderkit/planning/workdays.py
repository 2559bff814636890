# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A state and years go in; the days on which its offices are closed come out. Pure."""

from datetime import date, timedelta
from functools import cache

_SATURDAY = 5


@cache
def holidays_of(land: str | None, year: int) -> frozenset[date]:
    """Return the public holidays of *year* in *land*; those of all Germany where it is not known."""
    from holidays.countries.germany import Germany  # noqa: PLC0415 - a large library, imported when a date is planned

    known = land if land in Germany.subdivisions else None
    return frozenset(Germany(subdiv=known, years=year))


def is_off(day: date, land: str | None) -> bool:
    """Return whether *day* is a Saturday, a Sunday or a public holiday in *land*."""
    return day.weekday() >= _SATURDAY or day in holidays_of(land, day.year)


def next_workday(day: date, land: str | None) -> date:
    """Return *day*, or the first day after it on which offices are open."""
    while is_off(day, land):
        day += timedelta(1)
    return day
