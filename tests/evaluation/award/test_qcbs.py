# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.method import Minimum, Rounding

FOUR_TO_ONE = {"technical_weight": "0.8", "financial_weight": "0.2"}


@pytest.mark.parametrize("weights", [FOUR_TO_ONE, {"technical_weight": 80, "financial_weight": 20}])
def test_technical_and_financial_scores_are_weighted(calculated, weights):
    outcome = calculated([("a", 90, 125), ("b", 80, 100)], "qcbs", **weights)

    assert [(r.bid, r.quality, r.price_points, r.key_figure) for r in outcome.ranking] == [
        ("a", 90, 16, 88),
        ("b", 80, 20, 84),
    ]


def test_a_bid_below_the_minimum_sets_no_lowest_price(calculated):
    outcome = calculated([("a", 90, 125), ("poor", 60, 50)], "qcbs", **FOUR_TO_ONE, minimum=Minimum("75"))

    assert outcome.ranking[0].price_points == 20


def test_each_step_is_rounded_at_its_place_only(calculated):
    rounding = (Rounding("quality", 0), Rounding("price_points", 1), Rounding("key_figure", 0))

    outcome = calculated([("a", "89.5", 130), ("b", 10, 100)], "qcbs", **FOUR_TO_ONE, rounding=rounding)

    first = outcome.ranking[0]
    assert (first.quality, str(first.price_points), first.key_figure) == (90, "77/5", 87)


def test_points_on_another_scale_than_100_are_a_caution(make):
    bids = (make.bid("bid-01", 100),)

    (outcome,) = evaluate(
        make.dossier(bids, (make.sheet("r1", "bid-01", B1=5),), rules=make.rules("qcbs", **FOUR_TO_ONE))
    )

    assert [(c.rule, c.message.values) for c in outcome.cautions] == [("TK418", {"maximum": 1000})]


def test_weight_points_that_make_100_are_none(make):
    (outcome,) = evaluate(
        make.dossier(
            (make.bid("bid-01", 100),),
            (make.sheet("r1", "bid-01", B1=5),),
            rules=make.rules("qcbs", **FOUR_TO_ONE),
            unit="points",
        )
    )

    assert outcome.ranking[0].key_figure == 60
    assert not outcome.cautions
