# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A frame goes in; the periods that count in this procedure come out. Pure."""

import calendar
from datetime import date, timedelta

from tenderkit.model.dossier import Dossier
from tenderkit.model.law_rules import Case, Period
from tenderkit.planning.force import house, speaks_of
from tenderkit.planning.frame import Frame

_MONTHS = 12


def periods_of(frame: Frame) -> tuple[Period, ...]:
    """Return the periods for this procedure; that of the state stands for the general one."""
    found = [
        period
        for period in house(frame.law.periods, frame.dossier)
        if frame.counts(period) and speaks_of(period.procedures, frame.kind) and frame.calls_for(period.about)
    ]
    own = {(period.about, period.start) for period in found if period.land}
    return tuple(p for p in found if p.land or (p.about, p.start) not in own)


def is_exception(period: Period) -> bool:
    """Return whether *period* is for a case that no dossier states, such as urgency."""
    return period.case in {Case.URGENT, Case.PRIOR_NOTICE, Case.AGREED}


def is_meant(period: Period, dossier: Dossier) -> bool:
    """Return whether *period* is for bids as this dossier receives them: electronic, unless it says no."""
    electronic = dossier.tender.procedure.electronic is not False
    return period.case in {None, Case.ELECTRONIC if electronic else Case.NOT_ELECTRONIC}


def later(day: date, period: Period) -> date:
    """Return *day* plus *period*; a month that is too short ends it earlier."""
    number = period.value or 0
    if period.unit == "days":
        return day + timedelta(number)
    months = day.month - 1 + number * (_MONTHS if period.unit == "years" else 1)
    year, month = day.year + months // _MONTHS, months % _MONTHS + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
