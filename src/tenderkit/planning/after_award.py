# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier, the law data and the day of the contract go in; what follows from it comes out. Pure."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.model.law_rules import Period
from tenderkit.model.numbers import Moment
from tenderkit.outcome.closing import AfterAward
from tenderkit.outcome.plan import Kept, PlannedDate
from tenderkit.planning.frame import Frame
from tenderkit.planning.periods import is_meant, later, periods_of
from tenderkit.planning.retention import kept
from tenderkit.planning.schedule import schedule
from tenderkit.planning.value import estimated_value, threshold_of

_INFORMATION = "information"
_FOLLOWING = frozenset({"award_notice", "statistics", "invalidity"})


def after_award(
    dossier: Dossier, law: LawPack, contract: date, informed: date | None
) -> tuple[tuple[AfterAward, ...], tuple[Kept, ...]]:
    """Return what follows a contract of the day *contract*, and until when the files are kept.

    A duty that depends on the value is left out where nobody has estimated one.

    Args:
        dossier: after its decision.
        law: all law data.
        contract: when it was concluded, or can be expected to be.
        informed: when the last bidder was told before it; None: nobody was yet, or need not be.
    """
    dates = replace(dossier.tender.dates, award_planned=Moment(contract))
    awarded = replace(dossier, tender=replace(dossier.tender, dates=dates))
    periods = _periods(awarded, law, contract)
    rows = schedule(awarded, periods)
    after = [
        AfterAward(row.event, row.earliest, row.latest, row.basis)
        for row in rows
        if row.event in _FOLLOWING and row.on is not None and not _since_information(row)
    ]
    if informed is not None:
        after += [
            AfterAward(period.about, None, later(informed, period), (period,))
            for period in periods
            if period.about in _FOLLOWING and period.start == _INFORMATION and period.value
        ]
    return tuple(sorted(after, key=_day)), kept(awarded, rows, periods)


def _since_information(row: PlannedDate) -> bool:
    """Return whether *row* is counted from the information of bidders, whose day a plan can only guess."""
    return any(isinstance(period, Period) and period.start == _INFORMATION for period in row.basis)


def _day(after: AfterAward) -> date:
    return after.latest or after.earliest or date.max


def _periods(dossier: Dossier, law: LawPack, contract: date) -> tuple[Period, ...]:
    tender, estimate = dossier.tender, dossier.internal.estimate
    day = tender.dates.published.day if tender.dates.published else estimate.as_of if estimate else contract
    net = estimated_value(estimate).net if estimate and estimate.items else Fraction(0)
    frame = Frame(dossier, law, tender.regime, day, net, threshold_of(dossier, law, day))
    return tuple(period for period in periods_of(frame) if is_meant(period, dossier))
