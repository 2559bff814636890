# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.model.method import Rounding
from tenderkit.outcome.award import Status

VALUE = {"value_per_point": "500"}


def test_points_are_taken_off_the_price_at_their_value(calculated):
    outcome = calculated([("a", 80, 100000), ("b", 60, 91000)], "quality-value", **VALUE)

    assert [(r.bid, r.key_figure) for r in outcome.ranking] == [("a", 60000), ("b", 61000)]


def test_the_key_figure_may_fall_below_0_and_lower_is_still_better(calculated):
    outcome = calculated([("a", 100, 0), ("b", 90, 1000)], "quality-value", **VALUE)

    assert [(r.bid, r.key_figure) for r in outcome.ranking] == [("a", -50000), ("b", -44000)]


def test_a_third_bid_changes_nothing(calculated):
    rows = [("a", 80, 100000), ("b", 60, 91000)]

    alone = calculated(rows, "quality-value", **VALUE)
    beside = calculated([*rows, ("c", 0, 1)], "quality-value", **VALUE)

    assert [r.bid for r in beside.ranking if r.bid != "c"] == [r.bid for r in alone.ranking]


def test_quality_is_rounded_before_it_is_paid(calculated):
    rounding = (Rounding("quality", 0),)

    outcome = calculated([("a", "79.5", 500), ("b", 80, 500)], "quality-value", **VALUE, rounding=rounding)

    assert outcome.status is Status.TIE
    assert outcome.cautions[0].message.values == {"rounded": "a, b", "exact": "b"}
