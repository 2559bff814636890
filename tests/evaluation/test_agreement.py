# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.evaluation.agreement import agreement_of
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.internal import Reviewer
from tenderkit.model.score import Conflict, Score
from tenderkit.reading.dossier import read_dossier

DOSSIERS = Path(__file__).parents[1] / "dossiers"
PANEL = (Reviewer("r1", "One"), Reviewer("r2", "Two"))


@pytest.fixture
def found(make):
    """Return the agreement on two bids: bid → votes of each reviewer for B1 and B2."""

    def judge(votes, *, reviewers=PANEL, outcomes=(), bids=None):
        sheets = tuple(
            make.sheet(person.id, bid, B1=b1, B2=b2)
            for bid, given in votes.items()
            for person, (b1, b2) in zip(reviewers, given, strict=True)
        )
        dossier = make.dossier(
            bids or tuple(make.bid(bid) for bid in votes),
            sheets,
            criteria=(make.criterion("B1", 50), make.criterion("B2", 50)),
            reviewers=reviewers,
        )
        (panel,) = agreement_of(dossier, outcomes)
        return panel

    return judge


VOTES = {"bid-01": [(7, 2), (8, 4)], "bid-02": [(5, 1), (5, 0)]}


def reasons(panel):
    measures = (panel.alpha, panel.icc_single, panel.icc_mean, panel.kendall_w)
    return [None if measure.undefined is None else measure.undefined.id for measure in measures]


def test_each_criterion_of_each_bid_is_a_unit(found):
    panel = found(VOTES)

    assert panel.units == 4
    assert [(s.bid, s.criterion) for s in panel.spreads] == [
        ("bid-01", "B1"),
        ("bid-01", "B2"),
        ("bid-02", "B1"),
        ("bid-02", "B2"),
    ]
    assert reasons(panel) == [None] * 4
    assert panel.severity == {"r1": Fraction(-1, 4), "r2": Fraction(1, 4)}


def test_fractions_of_a_point_count_as_they_are(found):
    halves = {bid: [(Fraction(a, 2), Fraction(b, 3)) for a, b in votes] for bid, votes in VOTES.items()}
    sixths = {bid: [(3 * a, 2 * b) for a, b in votes] for bid, votes in VOTES.items()}

    small, large = found(halves), found(sixths)

    assert (small.alpha, small.icc_single, small.icc_mean, small.kendall_w) == (
        large.alpha,
        large.icc_single,
        large.icc_mean,
        large.kendall_w,
    )


def test_one_reviewer_has_nobody_to_agree_with(found):
    panel = found({"bid-01": [(7, 2)]}, reviewers=PANEL[:1])

    assert reasons(panel) == ["there is only one reviewer"] * 4
    assert panel.severity == {}


def test_without_any_vote_there_is_no_measure(make):
    (panel,) = agreement_of(make.dossier((make.bid("bid-01"),), reviewers=PANEL))

    assert (panel.units, panel.spreads) == (0, ())
    assert reasons(panel) == ["nobody has given points"] * 4


def test_votes_that_are_all_the_same_measure_nothing(found):
    assert reasons(found({"bid-01": [(7, 7), (7, 7)]})) == ["all votes are the same"] * 4


def test_one_criterion_of_one_bid_is_too_little_for_a_table(make):
    sheets = (make.sheet("r1", "bid-01", B1=7), make.sheet("r2", "bid-01", B1=8))

    (panel,) = agreement_of(make.dossier((make.bid("bid-01"),), sheets, reviewers=PANEL))

    assert reasons(panel)[1:] == ["only one criterion of one bid was scored"] * 3
    assert panel.alpha.value is not None


def test_a_blank_leaves_alpha_and_takes_the_measures_of_full_tables(make):
    sheets = (make.sheet("r1", "bid-01", B1=7, B2=2), make.sheet("r2", "bid-01", B1=7))
    criteria = (make.criterion("B1", 50), make.criterion("B2", 50))

    (panel,) = agreement_of(make.dossier((make.bid("bid-01"),), sheets, criteria=criteria, reviewers=PANEL))

    assert reasons(panel)[1:] == ["not every reviewer scored everything"] * 3


def test_under_a_conflict_of_interest_a_vote_is_no_vote(make):
    biased = replace(make.sheet("r2", "bid-01", B1=0), conflict=Conflict("present", date(2027, 3, 15)))

    (panel,) = agreement_of(
        make.dossier((make.bid("bid-01"),), (make.sheet("r1", "bid-01", B1=7), biased), reviewers=PANEL)
    )

    assert panel.spreads[0].votes == {"r1": 7}


def test_words_are_no_points(make):
    sheet = replace(make.sheet("r1", "bid-01"), scores={"B1": Score("because", rating="strong")})

    (panel,) = agreement_of(make.dossier((make.bid("bid-01"),), (sheet,), reviewers=PANEL[:1]))

    assert panel.units == 0


def test_votes_on_a_bid_that_is_out_do_not_count(make, found):
    out = make.bid("bid-02", examination=make.examination(formal={"F1": "not_met"}))

    panel = found(VOTES, bids=(make.bid("bid-01"), out))

    assert {spread.bid for spread in panel.spreads} == {"bid-01"}


def test_with_the_outcome_bids_below_the_minimum_do_not_count_either():
    dossier = read_dossier(DOSSIERS.parents[1] / "examples" / "kulturportal")

    before, after = agreement_of(dossier)[0], agreement_of(dossier, evaluate(dossier))[0]

    below = {s.bid for s in before.spreads} - {s.bid for s in after.spreads}
    assert below == {
        exclusion.bid
        for exclusion in evaluate(dossier)[0].excluded
        if exclusion.grounds[0].stage == "minimum"
    }
    assert below


def test_each_lot_has_its_own_panel():
    panels = agreement_of(read_dossier(DOSSIERS / "two-lots"))

    assert [panel.lot for panel in panels] == ["L1", "L2"]


def test_far_apart_is_measured_on_the_published_scale():
    dossier = read_dossier(DOSSIERS / "three-reviewers")

    (panel,) = agreement_of(dossier)

    assert panel.mode == "mean"
    assert [(s.bid, s.criterion) for s in panel.spreads if s.flagged] == [("bid-02", "B-01")]


def test_without_a_scale_nothing_is_far_apart(make):
    sheets = (make.sheet("r1", "bid-01", B1=0), make.sheet("r2", "bid-01", B1=10))
    rules = replace(make.rules("lowest-price"), scale=None)

    (panel,) = agreement_of(make.dossier((make.bid("bid-01"),), sheets, rules=rules, reviewers=PANEL))

    assert [spread.flagged for spread in panel.spreads] == [False]


def test_votes_are_compared_also_where_the_tender_has_no_rules_yet(make):
    sheets = (make.sheet("r1", "bid-01", B1=0), make.sheet("r2", "bid-01", B1=10))
    plain = make.dossier((make.bid("bid-01"),), sheets, reviewers=PANEL)

    (panel,) = agreement_of(replace(plain, tender=replace(plain.tender, evaluation=None)))

    assert (panel.mode, panel.units, panel.spreads[0].flagged) == ("agreed", 1, False)
