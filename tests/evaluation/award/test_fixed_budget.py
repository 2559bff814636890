# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.model.method import Minimum, Rounding
from tenderkit.outcome.award import Stage, Status


def ranks(outcome):
    return [(r.rank, r.bid) for r in outcome.ranking]


def test_most_points_win_whatever_they_cost_within_the_budget(calculated):
    outcome = calculated([("a", 60, 50000), ("b", 80, 100000), ("c", 70, 1)], "fixed-budget", budget=100000)

    assert ranks(outcome) == [(1, "b"), (2, "c"), (3, "a")]
    assert (first := outcome.ranking[0]).quality == first.key_figure == 80
    assert first.price_points is None


@pytest.mark.parametrize(
    ("price", "admitted"), [("100000.00", True), ("100000.01", False), ("300001/3", False)]
)
def test_the_edge_of_the_budget_passes(calculated, price, admitted):
    outcome = calculated([("a", 60, price)], "fixed-budget", budget="100000.00")

    assert (outcome.status is Status.RANKED) is admitted
    assert [g.stage for e in outcome.excluded for g in e.grounds] == ([] if admitted else [Stage.BUDGET])


def test_all_grounds_of_a_bid_are_listed_and_the_minimum_comes_first(calculated):
    outcome = calculated(
        [("a", 40, 200), ("b", 60, 100)], "fixed-budget", budget=100, minimum=Minimum("50 %")
    )

    (exclusion,) = outcome.excluded
    assert [ground.stage for ground in exclusion.grounds] == [Stage.MINIMUM, Stage.BUDGET]


def test_a_price_of_0_is_a_price(calculated):
    assert calculated([("a", 60, 0)], "fixed-budget", budget=1).winners == ("a",)


def test_equal_points_are_a_tie_that_the_lowest_price_may_break(calculated):
    rows = [("a", 60, 90), ("b", 60, 80)]

    tie = calculated(rows, "fixed-budget", budget=100)
    broken = calculated(rows, "fixed-budget", budget=100, tie_break=("lowest_price",))

    assert (tie.status, tie.winners) == (Status.TIE, ("a", "b"))
    assert (broken.winners, broken.decided_by) == (("b",), "lowest_price")


def test_rounded_quality_can_make_a_tie_and_says_so(calculated):
    outcome = calculated(
        [("a", "79.6", 90), ("b", "80.4", 80)], "fixed-budget", budget=100, rounding=(Rounding("quality", 0),)
    )

    assert outcome.status is Status.TIE
    assert [(c.rule, c.message.values) for c in outcome.cautions] == [
        ("TK490", {"rounded": "a, b", "exact": "b"})
    ]
