# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction

from tenderkit.evaluation.robustness.again import NOT_COMPUTABLE
from tenderkit.model.method import Admission
from tenderkit.outcome.robustness import Award


def staged(make, top=1):
    """Return a dossier in which the best by B1 is heard, and then has points for B2, too."""
    criteria = (make.criterion("B1", 80), make.criterion("B2", 20, stage="presentation"))
    bids = (make.bid("bid-0"), make.bid("bid-1"))
    sheets = (make.sheet("r1", "bid-0", B1=8, B2=5), make.sheet("r1", "bid-1", B1=7))
    rules = replace(make.rules("simple-ratio"), admission=Admission(top=top))
    return make.dossier(bids, sheets, rules=rules, criteria=criteria)


def test_a_bid_that_would_reach_the_next_stage_leaves_the_award_open(make, bench):
    made = bench(staged(make))

    assert made.winners == {"bid-0"}
    assert made.with_points("bid-1", "B1", Fraction(9)) == Award(awaited=("bid-1",))
    assert made.with_price("bid-1", Fraction(50000)) == Award(awaited=("bid-1",))
    assert not made.same(Award(awaited=("bid-1",)))


def test_a_change_that_moves_nobody_between_stages_is_decided(make, bench):
    made = bench(staged(make))

    assert made.same(made.with_points("bid-0", "B2", Fraction(0)))


def test_a_formula_without_a_result_is_no_award(make, bench):
    sheets = (make.sheet("r1", "bid-0", B1=8), make.sheet("r1", "bid-1", B1=7))
    made = bench(
        make.dossier((make.bid("bid-0"), make.bid("bid-1")), sheets, rules=make.rules("price-per-point"))
    )

    assert made.with_points("bid-1", "B1", Fraction(0)) == NOT_COMPUTABLE
    assert not made.same(NOT_COMPUTABLE)


def test_without_a_bid_the_others_are_decided_as_if_it_had_never_come(make, bench):
    sheets = (make.sheet("r1", "bid-0", B1=8), make.sheet("r1", "bid-1", B1=7))
    made = bench(make.dossier((make.bid("bid-0"), make.bid("bid-1")), sheets))

    assert made.without("bid-0") == Award(("bid-1",))
