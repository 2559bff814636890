# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

RISKY = {"quality_weight": 60, "price_weight": 40}


def said(outcome):
    return [(caution.rule, caution.message.values) for caution in outcome.cautions]


@pytest.mark.parametrize(
    ("points", "rules"), [((None, None), ["TK493"]), ((5, None), ["TK493"]), ((5, 6), [])]
)
def test_a_tie_break_by_quality_is_doubted_where_a_bid_has_no_points(calculated, points, rules):
    rows = [(f"bid-0{i}", given, 100 + i) for i, given in enumerate(points)]

    outcome = calculated(rows, "lowest-price", tie_break=("highest_quality",))

    assert [rule for rule, _ in said(outcome)] == rules


def test_points_that_are_missing_matter_to_no_other_tie_break(calculated):
    assert said(calculated([("a", None, 100)], "lowest-price", tie_break=("lowest_price",))) == []


@pytest.mark.parametrize(("accepted", "shown"), [("prescribed", "prescribed"), (None, "–")])
def test_a_risky_method_says_why_it_was_accepted(calculated, accepted, shown):
    more = {} if accepted is None else {"accept_risk": accepted}

    outcome = calculated([("a", 5, 100)], "weighted-ratio-mean", **RISKY, **more)

    assert said(outcome) == [("TK494", {"reason": shown})]
