# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.evaluation.panel.spread import outliers, severities, spread_of
from tenderkit.outcome.agreement import Spread


def votes(*points):
    return {f"r{number}": Fraction(each) for number, each in enumerate(points, start=1)}


def test_a_spread_knows_its_ends():
    spread = spread_of("bid-01", "B1", votes(7, 8, "3.5"), 10)

    assert (spread.lowest, spread.highest, spread.width) == (Fraction("3.5"), Fraction(8), Fraction("4.5"))


@pytest.mark.parametrize(
    ("points", "top", "flagged"),
    [
        ((7, 8, 4), 10, True),
        ((7, 8, "4.01"), 10, False),
        ((7, 7), 10, False),
        ((2, 1, 0), 5, True),
        ((3, 2, 2), 5, False),
        ((3, 1), 3, True),
        ((1, 0), 3, False),
        ((7,), 10, False),
        ((7, 7, 7, 2), 10, True),
        ((7, 7, 7, 4), 10, False),
    ],
)
def test_few_votes_are_far_apart_from_four_points_of_ten(points, top, flagged):
    spread = spread_of("bid-01", "B1", votes(*points), top)

    assert (spread.flagged, spread.outliers) == (flagged, ())


def test_three_votes_are_not_measured_by_their_median():
    spread = spread_of("bid-01", "B1", votes(7, 8, 3), 10)

    assert spread.flagged, "0.6745 × 4 / 1 is only 2.70, the rule for many votes would be blind"


@pytest.mark.parametrize(
    ("points", "out"),
    [
        ((7, 7, 8, 8, 1), ("r5",)),
        ((5, 6, 7, 8, 9), ()),
        ((4, 5, 6, 7, 0, 10), ()),
        ((0, 5, 6, 6, 7, 7), ("r1",)),
    ],
)
def test_among_many_the_votes_far_from_the_median_are_named(points, out):
    spread = spread_of("bid-01", "B1", votes(*points), 10)

    assert (spread.outliers, spread.flagged) == (out, bool(out))


def test_the_edge_of_the_rule_is_exact():
    """With a median distance of 1349/1000 a vote at exactly 3.5 stays, a hair more is out."""
    mad = Fraction(1349, 1000)
    at_edge = {"a": -mad, "b": Fraction(), "c": Fraction(), "d": mad, "e": Fraction(7), "f": -mad, "g": mad}

    assert outliers(at_edge, 10) == ()
    assert outliers({**at_edge, "e": Fraction(7) + Fraction(1, 10**30)}, 10) == ("e",)


@pytest.mark.parametrize(("odd", "out"), [(8, ()), (4, ()), (3, ("r5",)), (0, ("r5",))])
def test_where_most_votes_are_equal_one_point_is_no_outlier(odd, out):
    assert outliers(votes(7, 7, 7, 7, odd), 10) == out


def test_severity_is_the_mean_shift_from_all_votes():
    spreads = (
        Spread("bid-01", "B1", votes(9, 6)),
        Spread("bid-02", "B1", votes(5, 5)),
        Spread("bid-02", "B2", {"r3": Fraction(1)}),
    )

    assert severities(spreads) == {"r1": Fraction(3, 4), "r2": Fraction(-3, 4)}
