# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measured values, a presentation and a limit of lots in one dossier on disk, worked out by hand."""

from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.evaluation.evaluate import evaluate
from tenderkit.outcome.award import Outcome
from tenderkit.reading.dossier import read_dossier

DOSSIER = Path(__file__).parents[1] / "dossiers" / "stages-and-lots"


@pytest.fixture(scope="module")
def outcomes() -> tuple[Outcome, ...]:
    return evaluate(read_dossier(DOSSIER))


def test_measured_scored_and_presented_points_make_the_quality(outcomes):
    by_hand = {
        "bid-01": 30 * 10 + 20 * 5 + 30 * 8 + 20 * 9,  # half an hour; 45 hours a week: the step from 40 on
        "bid-02": 30 * 6 + 20 * 10 + 30 * 7 + 20 * 6,  # 4 hours and 60 hours a week: both on the anchor
    }

    assert {r.bid: r.quality for r in outcomes[0].ranking} == {
        bid: Fraction(60 * points, 1000) for bid, points in by_hand.items()
    }


def test_the_cheapest_bid_that_is_not_admitted_sets_no_lowest_price(outcomes):
    assert [e.bid for e in outcomes[0].excluded] == ["bid-03"]
    assert [r.price_points for r in outcomes[0].ranking] == [40, Fraction("37.78")]


def test_the_winner_of_the_first_lot_is_passed_over_in_the_second(outcomes):
    assert [outcome.winners for outcome in outcomes] == [("bid-01",), ("bid-02",)]
    assert [c.rule for outcome in outcomes for c in outcome.cautions] == ["TK492"]
