# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Prescribed roundings go in; which of them are so coarse that they decide comes out."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.evaluation.laboratory.measures import Measures
from tenderkit.evaluation.laboratory.percent import percent
from tenderkit.evaluation.laboratory.subject import Subject
from tenderkit.outcome.simulation import LaboratoryFinding
from tenderkit.words import N_, Message

_COARSE = Fraction(1, 100)
_OFTEN = 0.01
_IN_HUNDREDS = Fraction(100)
"""The least that a key figure is with ``three-digits``."""


def coarse_roundings(subject: Subject, found: Measures) -> Iterator[LaboratoryFinding]:
    """Yield each rounding whose step is more than 1 % of the whole, or that often changes the winner."""
    often = found.rounding_decides > _OFTEN
    for rounding in subject.rules.rounding:
        step, whole = Fraction(1, 10**rounding.digits), _whole(subject, rounding.step)
        part = None if whole is None else step / whole
        if often or (part is not None and part > _COARSE):
            what = N_(
                "`{step}` is rounded to {digits} digits; rounding changes the winner in {share} %"
                " of simulated tenders"
            )
            values = {
                "step": rounding.step,
                "digits": rounding.digits,
                "share": percent(found.rounding_decides),
            }
            remedy = N_("Do not round before the ranking, or prescribe more digits.")
            yield LaboratoryFinding("TK465", "ROUNDING_COARSE", Message(what, values), Message(remedy))


def _whole(subject: Subject, step: str) -> Fraction | None:
    """Return what a step of rounding is measured by; None where only the simulation can tell."""
    method = subject.rules.method
    if step == "reviewer_mean":
        return Fraction(subject.top)
    if step == "criterion_points":
        return subject.max_points
    if method.name in {"linear-min", "inverse"} and method.price_weight and method.quality_weight:
        return method.price_weight.exact + method.quality_weight.exact
    if step == "quality":
        return subject.max_points
    return _IN_HUNDREDS if method.scale == "three-digits" else None
