# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from statistics import mean as plain_mean
from statistics import median as plain_median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.evaluation.panel.means import combined, mean, median, trimmed_mean
from tenderkit.evaluation.panel.votes import votes_on
from tenderkit.evaluation.places import place_of
from tenderkit.model.internal import Reviewer
from tenderkit.model.score import Score
from tenderkit.reading.dossier import read_dossier

DOSSIERS = Path(__file__).parents[2] / "dossiers"

POINTS = st.lists(st.fractions(0, 10, max_denominator=8), min_size=1, max_size=9)


@given(POINTS)
def test_mean_and_median_are_those_of_the_textbook(points):
    assert (mean(points), median(points)) == (plain_mean(points), plain_median(points))


@given(POINTS.filter(lambda points: len(points) > 2))
def test_a_trimmed_mean_leaves_out_one_vote_at_each_end(points):
    total = sum(points) - max(points) - min(points)

    assert trimmed_mean(points) * (len(points) - 2) == total


MODES = pytest.mark.parametrize("together", [mean, median, trimmed_mean])


@MODES
@given(points=POINTS.filter(lambda points: len(points) > 2), at=st.integers(0, 8), more=st.integers(0, 10))
def test_a_better_vote_never_lowers_what_votes_give(together, points, at, more):
    better = [vote + more if place == at else vote for place, vote in enumerate(points)]

    assert together(points) <= together(better)
    assert min(points) <= together(points) <= max(points)


@MODES
@given(points=POINTS.filter(lambda points: len(points) > 2), data=st.data())
def test_who_votes_first_never_matters(together, points, data):
    assert together(data.draw(st.permutations(points))) == together(points)


def test_of_equal_highest_votes_only_one_is_left_out():
    assert trimmed_mean([Fraction(each) for each in (10, 10, 4, 4, 4)]) == 6


@pytest.fixture
def found(make):
    """Return what the votes on one bid give, and the rules of the problems."""

    def judge(mode, *sheets, reviewers=2):
        people = tuple(Reviewer(f"r{number}", "R") for number in range(1, reviewers + 1))
        dossier = make.dossier((make.bid("bid-01"),), sheets, reviewers=people)
        judged = dossier.judged[0]
        points, problems = combined(dossier, judged, mode, votes_on(dossier, judged, ["bid-01"]))
        return points["bid-01"], [(problem.rule, problem.place.file) for problem in problems]

    return judge


@pytest.mark.parametrize(
    ("mode", "points"), [("mean", Fraction(17, 3)), ("median", 8), ("trimmed-mean", None)]
)
def test_each_mode_gives_its_own_number(make, found, mode, points):
    sheets = [make.sheet(f"r{i}", "bid-01", B1=given) for i, given in enumerate((9, 0, 8), start=1)]

    assert found(mode, *sheets, reviewers=3)[0].get("B1") == points


def test_a_missing_vote_leaves_no_smaller_mean(make, found):
    assert found("mean", make.sheet("r1", "bid-01", B1=9)) == ({}, [])
    assert found("mean", make.sheet("r1", "bid-01", B1=9), make.sheet("r2", "bid-01")) == ({}, [])


def test_fewer_than_five_reviewers_have_no_trimmed_mean(make, found):
    sheets = [make.sheet(f"r{number}", "bid-01", B1=5) for number in range(1, 6)]

    assert found("trimmed-mean", *sheets, reviewers=5) == ({"B1": 5}, [])
    assert found("trimmed-mean", *sheets[:4], reviewers=4) == ({}, [("TK425", "tender.yaml")])


def test_a_rating_in_words_has_no_mean(make, found):
    worded = replace(make.sheet("r2", "bid-01"), scores={"B1": Score("because", rating="strong")})

    points, problems = found("median", make.sheet("r1", "bid-01", B1=9), worded)

    assert (points, problems) == ({}, [("TK426", "scores/r2/bid-01.yaml")])


def test_too_few_reviewers_are_reported_where_the_lot_says_how_it_is_judged():
    dossier = read_dossier(DOSSIERS / "two-lots")
    own, lot = next((j, j.lot) for j in dossier.judged if j.lot and j.lot.evaluation)
    common = replace(own, lot=replace(lot, evaluation=None))

    def place(judged):
        _points, problems = combined(dossier, judged, "trimmed-mean", votes_on(dossier, judged, ["bid-01"]))
        return problems[0].place

    assert place(own) == place_of(dossier, "tender.yaml", "lots", lot.id, "evaluation", "reviewers")
    assert place(common) == place_of(dossier, "tender.yaml", "evaluation", "reviewers")
    assert place(own) != place(common)
