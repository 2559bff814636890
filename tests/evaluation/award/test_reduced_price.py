# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.model.method import Rounding
from tenderkit.problems import InputError

FIFTH = {"maximum_value": "0.2"}


def test_the_price_is_reduced_by_what_the_bid_offers(calculated):
    outcome = calculated([("a", "0.2", 100000), ("b", 0, 81000)], "reduced-price", **FIFTH)

    assert [(r.bid, r.key_figure) for r in outcome.ranking] == [("a", 80000), ("b", 81000)]


def test_two_digits_before_the_ranking_can_decide_and_say_so(calculated):
    # a22: 999.9967 loses to nobody unless it is rounded to 1000.00 first
    rows = [("a", 0, "999.9967"), ("b", 0, 1000)]

    exact = calculated(rows, "reduced-price", **FIFTH)
    rounded = calculated(rows, "reduced-price", **FIFTH, rounding=(Rounding("key_figure", 2),))

    assert exact.winners == ("a",)
    assert rounded.winners == ("a", "b")
    assert rounded.cautions[0].message.values == {"rounded": "a, b", "exact": "a"}


@pytest.mark.parametrize(("value", "fine"), [("0.2", True), ("0.2000001", False)])
def test_more_than_the_maximum_is_a_problem(calculated, value, fine):
    rows = [("a", value, 100)]

    if fine:
        assert calculated(rows, "reduced-price", **FIFTH).ranking[0].key_figure == 80
        return
    with pytest.raises(InputError) as raised:
        calculated(rows, "reduced-price", **FIFTH)
    assert [problem.rule for problem in raised.value.problems] == ["TK414"]


def test_thirds_stay_thirds(calculated):
    outcome = calculated([("a", "1/3", 100)], "reduced-price", maximum_value="2/3")

    assert outcome.ranking[0].key_figure == Fraction(50)
