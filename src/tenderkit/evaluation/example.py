# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Published rules go in; three invented bids, ranked by just these rules, come out as a worked example."""

from dataclasses import replace
from fractions import Fraction

from tenderkit.evaluation.award.contest import Contest, decided
from tenderkit.evaluation.award.field import Entry
from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.points import max_points
from tenderkit.model.criterion import Catalogue
from tenderkit.model.method import METHODS, EvaluationRules
from tenderkit.outcome.example import ExampleBid, WorkedExample

_INVENTED = (
    ("A", Fraction(70, 100), Fraction(100_000)),
    ("B", Fraction(85, 100), Fraction(110_000)),
    ("C", Fraction(95, 100), Fraction(140_000)),
)
"""Name, share of the highest points, price."""


def worked_example(catalogue: Catalogue, rules: EvaluationRules) -> WorkedExample | None:
    """Return three invented bids under *rules*; None where people decide or nothing can be computed."""
    method = AWARD_METHODS.get(rules.method.name)
    if method is None or method.people_decide:
        return None
    most = max_points(catalogue, Fraction(rules.scale.top)) if rules.scale else Fraction()
    if METHODS[rules.method.name].needs_points and not most:
        return None
    entries = tuple(Entry(name, share * most if most else None, price) for name, share, price in _INVENTED)
    free = replace(rules, minimum=None)
    outcome = decided(lambda _: Contest(free, entries, most), rules.rounding).outcome
    points = {entry.bid: entry.points for entry in entries}
    return WorkedExample(tuple(ExampleBid(ranked, points[ranked.bid]) for ranked in outcome.ranking), most)
