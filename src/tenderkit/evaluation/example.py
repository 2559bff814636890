# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Published rules go in; three invented bids, ranked by just these rules, come out as a worked example."""

from dataclasses import replace
from fractions import Fraction

from tenderkit.evaluation.award.contest import Contest, Decided, decided
from tenderkit.evaluation.award.field import Entry
from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.points import max_points
from tenderkit.model.criterion import Catalogue
from tenderkit.model.method import METHODS, EvaluationRules
from tenderkit.outcome.example import ExampleBid, WorkedExample
from tenderkit.problems import InputError

_INVENTED = (
    ("A", Fraction(70, 100), Fraction(100, 100)),
    ("B", Fraction(85, 100), Fraction(110, 100)),
    ("C", Fraction(95, 100), Fraction(140, 100)),
)
"""Name, share of the highest points, multiple of the lowest price."""
_LOWEST = Fraction(100_000)
_OF_BUDGET = {"A": Fraction(80, 100), "B": Fraction(90, 100), "C": Fraction(1)}


def worked_example(catalogue: Catalogue, rules: EvaluationRules) -> WorkedExample | None:
    """Return three invented bids under *rules*; None where people decide or nothing can be computed."""
    method = AWARD_METHODS.get(rules.method.name)
    if method is None or method.people_decide:
        return None
    most = max_points(catalogue, Fraction(rules.scale.top)) if rules.scale else Fraction()
    if METHODS[rules.method.name].needs_points and not most:
        return None
    try:
        found = _decided(catalogue, rules, most)
    except InputError:
        return None
    points = {entry.bid: entry.points for entry in found.field.entries}
    bids = tuple(ExampleBid(ranked, points[ranked.bid]) for ranked in found.outcome.ranking)
    first, *_ = found.outcome.ranking
    entry = next(e for e in found.field.entries if e.bid == first.bid)
    figures = next(f for f in found.figures if f.bid == first.bid)
    return WorkedExample(bids, most, method.steps(found.field, entry, figures))


def _decided(catalogue: Catalogue, rules: EvaluationRules, most: Fraction) -> Decided:
    entries = tuple(
        Entry(name, share * most if most else None, _price(rules, name, multiple))
        for name, share, multiple in _INVENTED
    )
    top = Fraction(rules.scale.top) if rules.scale else Fraction(1)
    factors = {name: {c.id: share * top for c in catalogue.award()} for name, share, _ in _INVENTED}
    free = replace(rules, minimum=None)
    return decided(lambda _: Contest(free, entries, most, factors=factors), rules.rounding)


def _price(rules: EvaluationRules, name: str, multiple: Fraction) -> Fraction:
    """Return an invented price: within the budget where there is one, and near a fixed reference."""
    if rules.method.budget is not None:
        return rules.method.budget.exact * _OF_BUDGET[name]
    reference = rules.method.reference_price
    return multiple * (_LOWEST if reference is None else reference.exact)
