# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction

import pytest

from tenderkit.evaluation.panel.steps import vote_steps
from tenderkit.model.method import Rounding
from tenderkit.outcome.derivation import Step


def votes(*points):
    return {f"r{number}": Fraction(each) for number, each in enumerate(points, start=1)}


@pytest.fixture
def steps(make):
    def under(mode, given, **rules):
        return list(vote_steps(replace(make.rules(**rules), reviewers=mode), "bid-01", "B1", given))

    return under


@pytest.mark.parametrize(
    ("mode", "formula", "result"),
    [
        ("mean", "votes_mean", Fraction(37, 5)),
        ("median", "votes_median", 7),
        ("trimmed-mean", "votes_trimmed", Fraction(22, 3)),
    ],
)
def test_votes_stand_in_order_and_lead_to_their_number(steps, mode, formula, result):
    (step,) = steps(mode, votes(9, 6, 7, 9, 6))

    assert (step.formula, step.values["votes"], step.result) == (formula, (6, 6, 7, 9, 9), result)


def test_a_prescribed_rounding_stands_behind_the_mean(steps):
    (step,) = steps("mean", votes(7, 8, 8), rounding=(Rounding("reviewer_mean", 1),))

    assert (step.result, step.rounded) == (Fraction(23, 3), Fraction("7.7"))


def test_votes_far_apart_are_said_and_change_nothing(steps):
    mean, apart = steps("mean", votes(9, 2))

    assert mean.result == Fraction(11, 2)
    assert apart == Step("votes_apart", {"criterion": "B1", "low": 2, "high": 9})


def test_where_people_agree_their_votes_are_not_shown(steps):
    assert steps("agreed", votes(9, 2)) == []
    assert steps("mean", {}) == []


def test_a_mean_that_nothing_rounds_stands_alone(steps):
    assert steps("mean", votes(9, 8)) == [
        Step("votes_mean", {"criterion": "B1", "votes": (8, 9)}, Fraction(17, 2))
    ]
