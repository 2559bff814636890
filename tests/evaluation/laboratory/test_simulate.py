# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

pytest.importorskip("numpy")

from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.laboratory.simulate import simulate
from tenderkit.model.criterion import CriterionGroup
from tenderkit.model.internal import Estimate, EstimateItem, Internal
from tenderkit.model.method import Minimum, Rounding
from tenderkit.outcome.simulation import Assumptions

FEW = Assumptions(draws=300)
WEIGHTS = {"price_weight": 40, "quality_weight": 60}
METHODS: dict[str, dict[str, Any]] = {
    "lowest-price": {},
    "least-cost": {},
    "fixed-budget": {"budget": 100},
    "simple-ratio": {"scale": "three-digits"},
    "extended-ratio": {"band_percent": 5, "decide_by": "B1"},
    "linear-min": {**WEIGHTS, "zero_at": 2},
    "inverse": {**WEIGHTS, "power": 2},
    "quality-value": {"value_per_point": "0.05"},
    "weighted-ratio-reference": {**WEIGHTS, "reference_quality": 650, "reference_price": 100},
    "weighted-ratio-median": {**WEIGHTS, "accept_risk": "known"},
    "weighted-ratio-mean": {**WEIGHTS, "accept_risk": "known"},
    "qcbs": {"technical_weight": 70, "financial_weight": 30},
    "price-per-point": {},
    "value-index": WEIGHTS,
    "reduced-price": {"maximum_value": "0.4"},
    "surcharge": WEIGHTS,
    "rated-criteria": WEIGHTS,
}
WITHOUT_RATE = {"lowest-price", "least-cost", "fixed-budget", "extended-ratio"}
"""Of these parameters: a band decided by a single criterion has no rate over all criteria."""


def rules_of(make, name, **more):
    words = {"decide_by", "accept_risk", "scale"}
    given = METHODS[name]
    plain = {key: value for key, value in given.items() if key not in words}
    made = make.rules(name, **plain, **more)
    texts = {key: value for key, value in given.items() if key in words}
    return replace(made, method=replace(made.method, **texts))


def dossier_of(make, rules, *, estimate=True, **more):
    items = (EstimateItem("S-1", "All of it", make.number(100)),)
    internal = Internal(estimate=Estimate(date(2027, 1, 1), items) if estimate else None)
    criteria = more.pop("criteria", (make.criterion("B1", 60), make.criterion("B2", 40)))
    return replace(make.dossier((), rules=rules, criteria=criteria, **more), internal=internal)


def test_the_list_of_methods_is_complete():
    assert METHODS.keys() == {name for name, method in AWARD_METHODS.items() if not method.people_decide}


@pytest.mark.parametrize("name", METHODS)
def test_every_method_is_simulated_without_a_bid(make, name):
    (found,) = simulate(dossier_of(make, rules_of(make, name)), FEW)

    assert found.nothing is None
    assert bool(found.exchange) == (name not in WITHOUT_RATE)
    assert found.effective_price_weight is not None
    assert 0 <= found.effective_price_weight <= 1
    assert found.cheapest_wins is not None
    assert found.best_wins is not None
    assert found.cheapest_wins + found.best_wins > 0
    assert (found.flips[0].share > 0) <= ("REFERENCE_FROM_BIDS" in {f.name for f in found.findings})


@pytest.mark.parametrize("name", METHODS)
def test_a_dearer_bid_never_needs_fewer_points(make, name):
    (found,) = simulate(dossier_of(make, rules_of(make, name)), FEW)

    points = [rate.points for rate in found.exchange if rate.points is not None]
    assert points == sorted(points)


def test_the_price_of_the_model_is_the_estimate_with_tax_where_prices_are_gross(make):
    rules = make.rules()
    gross = replace(rules, price=replace(rules.price, basis="gross"))

    prices = [simulate(dossier_of(make, each), FEW)[0].base_price for each in (rules, gross)]

    assert prices == [100, 119]


def test_without_an_estimate_money_is_left_out(make):
    (found,) = simulate(dossier_of(make, make.rules(), estimate=False), FEW)

    assert found.base_price is None
    assert all(rate.money is None for rate in found.exchange)


def test_points_for_money_without_an_estimate_have_nothing_to_simulate(make):
    dossier = dossier_of(make, rules_of(make, "quality-value"), estimate=False)

    (found,) = simulate(dossier, FEW)

    assert found.nothing is not None
    assert (found.exchange, found.findings) == ((), ())


def test_without_weights_there_is_no_quality_to_simulate(make):
    (found,) = simulate(dossier_of(make, make.rules(), criteria=(make.criterion("B1", None),)), FEW)

    assert found.nothing is not None


def test_the_price_alone_can_be_simulated_without_any_criterion_that_weighs(make):
    dossier = dossier_of(make, rules_of(make, "lowest-price"), criteria=(make.criterion("B1", None),))

    (found,) = simulate(dossier, FEW)

    assert found.nothing is None
    assert found.cheapest_wins == 1


def test_weight_points_are_shared_like_percent(make):
    rules, weights = make.rules(), (30, 20)
    criteria = tuple(make.criterion(f"B{n}", weight) for n, weight in enumerate(weights))

    points = simulate(dossier_of(make, rules, criteria=criteria, unit="points"), FEW)[0]
    percent = simulate(dossier_of(make, rules), FEW)[0]

    assert [each.share for each in points.criteria] == [Fraction(3, 5), Fraction(2, 5)]
    assert points.exchange == percent.exchange
    assert points.effective_price_weight == pytest.approx(percent.effective_price_weight)


def test_a_criterion_of_no_weight_is_left_out(make):
    criteria = (make.criterion("B1", 100), make.criterion("B2", 0))

    (found,) = simulate(dossier_of(make, make.rules(), criteria=criteria), FEW)

    assert [each.id for each in found.criteria] == ["B1"]


def test_a_criterion_that_decides_nothing_is_found_by_its_name(make):
    criteria = (make.criterion("B1", "99.9"), make.criterion("B2", "0.1"))

    (found,) = simulate(dossier_of(make, make.rules(), criteria=criteria), FEW)

    (dead,) = (finding for finding in found.findings if finding.name == "NON_DISCRIMINATING")
    assert dead.message.values["criterion"] == "B2"


def test_minimums_of_criterion_group_and_total_are_a_cliff(make):
    minimum = Minimum("60 %", {"G1": "50 %"})
    groups = (CriterionGroup("G1", "One", weight=make.number(100)),)
    criteria = (
        make.criterion("B1", 50, group="G1", min_points=make.number(6)),
        make.criterion("B2", 50, group="G1"),
    )

    dossier = dossier_of(make, make.rules(minimum=minimum), criteria=criteria, groups=groups)
    (found,) = simulate(dossier, FEW)

    assert {cliff.kind for cliff in found.cliffs} == {"clamp", "two_close_bids", "minimum"}


def test_a_rounding_to_whole_reviewer_means_is_coarse_on_a_small_scale(make):
    rules = replace(make.rules(rounding=(Rounding("reviewer_mean", 0),)), reviewers="mean")

    (found,) = simulate(dossier_of(make, rules), FEW)

    assert "ROUNDING_COARSE" in {finding.name for finding in found.findings}
    assert not found.stepped


def test_two_bids_are_enough_and_no_third_one_can_flip_them(make):
    (found,) = simulate(dossier_of(make, make.rules()), replace(FEW, bids=2))

    assert found.flips[0].share == 0


def test_one_point_is_worth_what_the_rate_says(make):
    (found,) = simulate(dossier_of(make, make.rules()), FEW)

    assert found.point_worth == pytest.approx(0.15)


def test_criteria_are_left_out_where_no_point_decides_anything(make):
    assert simulate(dossier_of(make, rules_of(make, "lowest-price")), FEW)[0].criteria == ()


def test_what_the_scale_has_no_room_for_cannot_be_made_up_for(make):
    rules = make.rules("rated-criteria", price_weight=90, quality_weight=10)

    (found,) = simulate(dossier_of(make, rules), FEW)

    points = {int(rate.dearer * 100): rate.points for rate in found.exchange}
    assert points[1] is not None
    assert points[5] is None
