# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was measured goes in; where a small difference decides much, or a large one nothing, comes out."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.evaluation.laboratory.measures import Measures
from tenderkit.evaluation.laboratory.percent import percent
from tenderkit.evaluation.laboratory.subject import Subject
from tenderkit.outcome.simulation import Cliff
from tenderkit.words import N_, Message

_CLOSE = Fraction(1, 100)


def cliffs(subject: Subject, found: Measures) -> Iterator[Cliff]:
    """Yield the cliffs that the method of *subject* has, also where nobody fell."""
    method, rules = subject.rules.method, subject.rules
    if method.name == "linear-min" and method.clamp and method.zero_at is not None:
        what = N_("a bid at {multiple} gets no price points; in the model {share} % of bids get none")
        multiple = Message(N_("{times} times the lowest price"), {"times": method.zero_at.exact})
        yield _cliff("clamp", found.clamped, what, multiple=multiple)
    lost = _lost(subject)
    if lost is not None:
        what = N_("of two bids that are 1 % apart the dearer one loses {share} % of all price points")
        yield _cliff("two_close_bids", float(lost), what)
    if method.name == "extended-ratio" and method.band_percent is not None:
        what = N_("the band of {band} % decides: in {share} % of tenders the best ratio does not win")
        yield _cliff("band", found.band_decides, what, band=method.band_percent.exact)
    if method.name == "fixed-budget":
        what = N_("{share} % of simulated bids are above the budget and out")
        yield _cliff("budget", found.over_budget, what)
    if subject.has_floor:
        what = N_("{share} % of simulated bids were below the minimum points and are taken to just meet them")
        yield _cliff("minimum", found.lifted, what)
    if rules.rounding:
        what = N_("the prescribed rounding changes the winner in {share} % of simulated tenders")
        yield _cliff("rounding", found.rounding_decides, what)


def _cliff(kind: str, share: float, what: str, **values: object) -> Cliff:
    return Cliff(kind, share, Message(what, {**values, "share": percent(share)}))


def _lost(subject: Subject) -> Fraction | None:
    """Return which part of all price points a bid loses that is 1 % dearer than the cheapest."""
    method = subject.rules.method
    if method.name == "linear-min" and method.zero_at is not None:
        lost = _CLOSE / (method.zero_at.exact - 1)
        return min(lost, Fraction(1)) if method.clamp else lost
    power = 1 if method.power is None else int(method.power.exact)
    if method.name in {"inverse", "qcbs", "rated-criteria"}:
        return 1 - 1 / (1 + _CLOSE) ** power
    return None
