# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.model.method import Rounding
from tenderkit.problems import InputError

SIXTY = {"price_weight": 60, "quality_weight": 40}


def test_price_and_points_are_measured_against_the_best(calculated):
    outcome = calculated([("a", 50, 120), ("b", 40, 100), ("c", 25, 150)], "rated-criteria", **SIXTY)

    assert [(r.bid, r.quality, r.price_points, r.key_figure) for r in outcome.ranking] == [
        ("b", 40, 60, 92),
        ("a", 50, 50, 90),
        ("c", 25, 40, 60),
    ]


def test_an_excluded_bid_is_no_best(calculated):
    outcome = calculated([("a", 50, 120), ("x", 100, 1, "late")], "rated-criteria", **SIXTY)

    assert outcome.ranking[0].key_figure == 100


def test_points_are_rounded_before_the_highest_is_looked_for(calculated):
    outcome = calculated(
        [("a", "50.4", 100), ("b", "49.5", 100)],
        "rated-criteria",
        **SIXTY,
        rounding=(Rounding("quality", 0),),
    )

    assert outcome.winners == ("a", "b")


def test_where_nobody_has_points_nothing_can_be_measured(calculated):
    with pytest.raises(InputError) as raised:
        calculated(
            [("a", 0, 100), ("b", "0.4", 100)], "rated-criteria", **SIXTY, rounding=(Rounding("quality", 0),)
        )

    assert [problem.rule for problem in raised.value.problems] == ["TK414"]


def test_figures_are_exact(calculated):
    outcome = calculated([("a", 7, 100), ("b", 3, 99)], "rated-criteria", **SIXTY)

    assert outcome.ranking[0].key_figure == Fraction(60 * 99, 100) + 40
