# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.evaluation.evaluate import evaluate

SIXTY = {"quality_weight": 60, "price_weight": 40}


def test_missing_points_raise_the_price(calculated):
    outcome = calculated([("a", 80, 100000), ("b", 100, 131000)], "surcharge", **SIXTY)

    assert [(r.bid, r.key_figure) for r in outcome.ranking] == [("a", 130000), ("b", 131000)]


def test_the_maximum_of_a_table_is_what_the_method_says(calculated):
    outcome = calculated([("a", 5, 100)], "surcharge", **SIXTY, max_points=10)

    assert outcome.ranking[0].key_figure == 175


def test_the_maximum_of_a_dossier_follows_from_its_criteria(make):
    (outcome,) = evaluate(
        make.dossier(
            (make.bid("bid-01", 100),),
            (make.sheet("r1", "bid-01", B1=5),),
            rules=make.rules("surcharge", **SIXTY),
        )
    )

    assert outcome.ranking[0].key_figure == 175


def test_a_bid_for_nothing_stays_at_nothing(calculated):
    assert calculated([("a", 5, 0)], "surcharge", **SIXTY).ranking[0].key_figure == 0
