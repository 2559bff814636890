# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each bid got, and in whose words."""

from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.evaluation.evaluate import evaluate
from tenderkit.evaluation.scoring import scorings
from tenderkit.model.dossier import Dossier
from tenderkit.reading.dossier import read_dossier

EXAMPLES = Path(__file__).parents[2] / "examples"
DOSSIERS = Path(__file__).parents[1] / "dossiers"


@pytest.fixture(scope="module")
def sample() -> Dossier:
    return read_dossier(EXAMPLES / "kulturportal")


def test_the_sum_of_all_groups_is_what_the_ranking_counts(sample):
    (scoring,), (outcome,) = scorings(sample), evaluate(sample)

    for ranked in outcome.ranking:
        own = scoring.of(ranked.bid)
        assert own is not None
        assert own.total is not None
        assert scoring.most is not None
        assert sum(own.groups.values(), Fraction()) == own.total
        assert ranked.quality == own.total * 60 / scoring.most


def test_a_bid_that_fell_out_before_has_no_points(sample):
    (scoring,) = scorings(sample)

    assert scoring.of("bid-03") is None
    assert scoring.of("bid-05") is not None


def test_what_the_panel_wrote_stands_for_all_votes(sample):
    own = scorings(sample)[0].bids[0]
    agreed = next(score for score in own.scores if score.criterion == "B1.2")

    assert agreed.agreed
    assert len(agreed.reasons) == 1
    assert agreed.reasons[0].startswith("Die Beschreibung der Bestandteile")


def test_where_votes_are_equal_the_reviewers_reasons_stand_in_the_order_of_the_office(sample):
    own = scorings(sample)[0].bids[0]
    equal = next(score for score in own.scores if score.criterion == "B1.1")

    assert not equal.agreed
    assert [reason.split()[0] for reason in equal.reasons] == ["Benennt", "Die", "Ehrenamtliche"]
    assert equal.places == ("Konzept, S. 2–3",)


def test_each_lot_has_its_own_points():
    found = scorings(read_dossier(DOSSIERS / "two-lots"))

    assert [(each.lot, [bid.bid for bid in each.bids]) for each in found] == [
        ("L1", ["bid-01", "bid-02"]),
        ("L2", ["bid-01", "bid-03"]),
    ]
