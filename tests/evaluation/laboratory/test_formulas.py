# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The formulas in floats against the exact ones, on the same drawn bids."""

from fractions import Fraction
from typing import Any

import pytest

pytest.importorskip("numpy")

from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.calculation import calculate
from tenderkit.evaluation.laboratory.arena import arena
from tenderkit.evaluation.laboratory.contest import NOBODY, flipped, winners
from tenderkit.evaluation.laboratory.formulas import FORMULAS
from tenderkit.evaluation.laboratory.market import market
from tenderkit.evaluation.laboratory.subject import subject
from tenderkit.model.criterion import Catalogue
from tenderkit.model.method import EvaluationRules, Method, Minimum, Rounding
from tenderkit.model.numbers import Amount
from tenderkit.model.table import TableBid
from tenderkit.outcome.simulation import Assumptions
from tenderkit.problems import Place

TENDERS, BASE = 300, Fraction(100_000)
WEIGHTS = {"price_weight": "40", "quality_weight": "60"}
TIES = ("highest_quality", "lowest_price", "draw")
METHODS: dict[str, dict[str, Any]] = {
    "lowest-price": {},
    "least-cost": {},
    "fixed-budget": {"budget": "95000"},
    "simple-ratio": {"scale": "100000"},
    "simple-ratio three-digits": {"scale": "three-digits"},
    "extended-ratio": {"band_percent": "5", "decide_by": "highest_quality"},
    "extended-ratio by price": {"band_percent": "10", "decide_by": "lowest_price"},
    "linear-min": {**WEIGHTS, "zero_at": "2"},
    "linear-min steep": {**WEIGHTS, "zero_at": "1.2"},
    "linear-min without clamp": {**WEIGHTS, "zero_at": "1.2", "clamp": False},
    "inverse": WEIGHTS,
    "inverse quadratic": {**WEIGHTS, "power": "2"},
    "quality-value": {"value_per_point": "400"},
    "weighted-ratio-reference": {**WEIGHTS, "reference_quality": "65", "reference_price": "100000"},
    "weighted-ratio-median": {**WEIGHTS, "accept_risk": "the test knows"},
    "weighted-ratio-mean": {**WEIGHTS, "accept_risk": "the test knows"},
    "qcbs": {"technical_weight": "0.7", "financial_weight": "0.3"},
    "price-per-point": {},
    "value-index": {"price_weight": "60", "quality_weight": "40"},
    "reduced-price": {"maximum_value": "0.5", "max_points": "0.5"},
    "surcharge": WEIGHTS,
    "rated-criteria": WEIGHTS,
}
WORDS = ("scale", "decide_by", "clamp", "accept_risk")


def rules_of(name, rounding=()):
    given: dict[str, Any] = {
        key: value if key in WORDS else Amount(value, Fraction(value)) for key, value in METHODS[name].items()
    }
    minimum = Minimum("0") if name == "least-cost" else None
    return EvaluationRules(
        Method(name.split()[0], **given), minimum=minimum, rounding=rounding, tie_break=TIES
    )


def drawn(rules, tenders=TENDERS):
    """Return an arena of simulated tenders, points up to the maximum that a table has."""
    most = Fraction(100) if rules.method.max_points is None else rules.method.max_points.exact
    found = market(subject(Catalogue(), rules, BASE), Assumptions(draws=tenders, seed=11))
    return arena(
        rules.method, found.points / 1000 * float(most), found.prices, float(most), roundings=rules.rounding
    )


def exact_winner(field, tender, rules, bids):
    rows = []
    for bid in bids:
        points, price = exact(field, tender, bid)
        rows.append(TableBid(str(bid), points, price, None, bid, Place("drawn")))
    return {int(bid) for bid in calculate(rows, rules).winners}


def exact(field, tender, bid):
    points, price = (Fraction(float(numbers[tender, bid])) for numbers in (field.points, field.prices))
    return Amount("drawn", points), Amount("drawn", price)


def test_every_method_that_ranks_is_simulated():
    assert FORMULAS.keys() == {name for name, method in AWARD_METHODS.items() if not method.people_decide}
    assert FORMULAS.keys() == {name.split()[0] for name in METHODS}


@pytest.mark.parametrize("name", METHODS)
def test_floats_and_fractions_agree_on_the_winner(name):
    rules = rules_of(name)
    field = drawn(rules)

    found = winners(field, TIES)

    for tender in range(TENDERS):
        expected = exact_winner(field, tender, rules, range(5))
        assert found[tender] in (expected or {NOBODY})


@pytest.mark.parametrize(
    ("name", "step", "digits"),
    [
        ("simple-ratio three-digits", "key_figure", 0),
        ("linear-min", "price_points", 0),
        ("linear-min", "quality", 0),
        ("linear-min", "key_figure", 0),
        ("inverse", "price_points", 1),
        ("surcharge", "key_figure", -3),
        ("quality-value", "key_figure", -3),
        ("price-per-point", "quality", 0),
        ("extended-ratio", "quality", 0),
        ("value-index", "quality", 0),
    ],
)
def test_prescribed_roundings_are_applied_at_the_same_step(name, step, digits):
    rules = rules_of(name, (Rounding(step, max(digits, 0)),))
    field = drawn(rules)

    found = winners(field, TIES)

    assert all(found[tender] in exact_winner(field, tender, rules, range(5)) for tender in range(TENDERS))


@pytest.mark.parametrize("name", ["linear-min", "extended-ratio", "weighted-ratio-median", "rated-criteria"])
def test_a_third_bid_changes_the_winner_where_the_exact_method_says_so(name):
    rules = rules_of(name)
    field = drawn(rules, 60)

    found = flipped(field, TIES)

    for tender in range(60):
        (first,) = exact_winner(field, tender, rules, range(5))
        losers = (bid for bid in range(5) if bid != first)
        without = (
            exact_winner(field, tender, rules, [b for b in range(5) if b != loser]) for loser in losers
        )
        assert bool(found[tender]) == any(winner != {first} for winner in without)
