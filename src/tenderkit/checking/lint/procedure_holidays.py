# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of public holidays and a day go in; the name of the holiday comes out, if it is one."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

Entry = Mapping[str, Any]
_WEDNESDAY = 2


def holiday_name(day: date, land: str | None, listed: Mapping[str, Any]) -> Mapping[str, str] | None:
    """Return the names of the holiday on *day*, by language; None where it is none in *land*."""
    for entry in _falling_on(day, listed):
        if "laender" not in entry or land in entry["laender"]:
            return {"de": str(entry["de"]), "en": str(entry["en"])}
    return None


def _falling_on(day: date, listed: Mapping[str, Any]) -> list[Entry]:
    since_easter = (day - easter(day.year)).days
    fixed = [e for e in listed.get("fixed", ()) if (e["month"], e["day"]) == _parts(day)[1:]]
    once = [e for e in listed.get("once", ()) if (e["year"], e["month"], e["day"]) == _parts(day)]
    moving = [e for e in listed.get("easter", ()) if e["after"] == since_easter]
    repentance = listed.get("repentance")
    return fixed + once + moving + ([repentance] if repentance and day == _repentance(day.year) else [])


def _parts(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _repentance(year: int) -> date:
    """Return the Wednesday before 23 November."""
    last = date(year, 11, 22)
    return last - timedelta((last.weekday() - _WEDNESDAY) % 7)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Butcher's rule).

    Example:
        >>> easter(2027).isoformat()
        '2027-03-28'
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    leap, century_rest = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * century_rest + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)
