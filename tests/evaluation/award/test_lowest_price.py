# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.model.method import Minimum, Rounding
from tenderkit.outcome.award import Stage, Status


def test_the_lowest_price_wins_without_any_points(calculated):
    outcome = calculated([("a", None, 200), ("b", None, "199.99")], "lowest-price")

    assert [(r.bid, r.quality, r.price_points, r.key_figure == r.price) for r in outcome.ranking] == [
        ("b", None, None, True),
        ("a", None, None, True),
    ]


def test_least_cost_takes_the_cheapest_of_those_that_are_good_enough(calculated):
    outcome = calculated(
        [("cheap", "69.99", 10), ("edge", 70, 30), ("good", 100, 31)], "least-cost", minimum=Minimum("70 %")
    )

    assert outcome.winners == ("edge",)
    assert [(e.bid, e.grounds[0].stage) for e in outcome.excluded] == [("cheap", Stage.MINIMUM)]
    assert outcome.ranking[0].quality == 70


def test_a_price_of_0_wins(calculated):
    assert calculated([("a", None, 0), ("b", None, 1)], "lowest-price").winners == ("a",)


def test_prices_rounded_to_whole_euros_can_tie_and_say_so(calculated):
    rounding = (Rounding("key_figure", 0),)

    outcome = calculated([("a", None, "100.40"), ("b", None, "100.30")], "lowest-price", rounding=rounding)

    assert (outcome.status, outcome.cautions[0].message.values["exact"]) == (Status.TIE, "b")
