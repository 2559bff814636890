# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.problems import InputError

REFERENCE = {"reference_quality": 80, "reference_price": 100000}
OURS = {"quality_weight": 60, "price_weight": 40}
RISK = {**OURS, "accept_risk": "prescribed"}


def figures(outcome):
    return {r.bid: r.key_figure for r in outcome.ranking}


def test_points_and_price_are_measured_against_fixed_references(calculated):
    outcome = calculated(
        [("a", 100, 125000), ("b", 80, 100000)], "weighted-ratio-reference", **OURS, **REFERENCE
    )

    assert figures(outcome) == {"a": Fraction(1, 4), "b": Fraction(1, 5)}
    assert [r.price_points for r in outcome.ranking] == [None, None]


@pytest.mark.parametrize("weights", [{"quality_weight": "0.6", "price_weight": "0.4"}, OURS])
def test_weights_of_1_and_of_100_are_the_same(calculated, weights):
    outcome = calculated([("a", 100, 125000)], "weighted-ratio-reference", **weights, **REFERENCE)

    assert figures(outcome) == {"a": Fraction(1, 4)}


def test_weight_points_stay_as_they_are(calculated):
    outcome = calculated([("a", 100, 125000)], "weighted-ratio-reference", **OURS, **REFERENCE, unit="points")

    assert figures(outcome) == {"a": 25}


def test_a_single_bid_has_the_difference_of_the_weights(calculated):
    assert figures(calculated([("a", 70, 123)], "weighted-ratio-median", **RISK)) == {"a": Fraction(1, 5)}


def test_the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle(calculated):
    rows = [("a", 10, 100), ("b", 20, 200), ("c", 40, 300), ("d", 80, 900)]

    outcome = calculated(rows, "weighted-ratio-median", **RISK)

    assert figures(outcome)["b"] == Fraction(6, 10) * Fraction(20, 30) - Fraction(4, 10) * Fraction(200, 250)


def test_the_mean_takes_all_admissible_bids_and_no_other(calculated):
    rows = [("a", 10, 100), ("b", 20, 200), ("c", 30, 600), ("x", 100, 1, "late")]

    outcome = calculated(rows, "weighted-ratio-mean", **RISK)

    assert figures(outcome)["c"] == Fraction(6, 10) * Fraction(30, 20) - Fraction(4, 10) * Fraction(600, 300)


def test_a_losing_bid_can_change_the_winner_and_the_outcome_says_so(calculated):
    rows = [("a", 100, 250), ("b", 60, 100)]
    loser = ("c", 1, 5000)

    outcome = calculated([*rows, loser], "weighted-ratio-mean", **RISK)

    assert calculated(rows, "weighted-ratio-mean", **RISK).winners == ("b",)
    assert outcome.winners == ("a",)
    assert [(c.rule, c.message.values) for c in outcome.cautions] == [("TK494", {"reason": "prescribed"})]


@pytest.mark.parametrize("name", ["weighted-ratio-median", "weighted-ratio-mean"])
def test_a_reference_of_0_is_a_problem_and_no_crash(calculated, name):
    with pytest.raises(InputError) as raised:
        calculated([("a", 0, 0), ("b", 0, 0)], name, **RISK)

    assert [problem.rule for problem in raised.value.problems] == ["TK414", "TK414"]
