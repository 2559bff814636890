# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.evaluation.panel.alpha import interval, krippendorff_alpha, nominal, ordinal

PUBLISHED = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
"""Four observers and twelve units (Krippendorff 2011, section C)."""


def units_of(rows):
    columns = zip(*(row.split() for row in rows), strict=True)
    return [[int(vote) for vote in column if vote != "."] for column in columns]


def by_pairs(units):
    """Compute ordinal alpha the long way: every pair of votes, once within units and once over all."""
    pairable = [unit for unit in units if len(unit) > 1]
    everything = [vote for unit in pairable for vote in unit]

    def squared(one, other):
        low, high = min(one, other), max(one, other)
        between = sum(low <= vote <= high for vote in everything)
        ends = everything.count(low) + everything.count(high)
        return (between - Fraction(ends, 2)) ** 2 if low != high else Fraction()

    total = len(everything)
    within = sum(
        Fraction(1, len(unit) - 1) * sum(squared(a, b) for a, b in permutations(unit, 2)) for unit in pairable
    )
    over_all = sum(squared(a, b) for a, b in permutations(everything, 2))
    return 1 - (within / total) / (over_all / (total * (total - 1)))


@pytest.mark.parametrize(
    ("distance", "published"), [(nominal, "0.743"), (ordinal, "0.815"), (interval, "0.849")]
)
def test_the_published_values_come_out(distance, published):
    value = krippendorff_alpha(units_of(PUBLISHED), distance).value

    assert round(value or 0, 3) == Fraction(published)


def test_full_agreement_is_one():
    assert krippendorff_alpha([[7] * 3, [2] * 3]).value == 1


def test_opposite_votes_are_worse_than_chance():
    value = krippendorff_alpha([[0, 10], [10, 0]]).value

    assert value is not None
    assert value < 0


@pytest.mark.parametrize(
    ("units", "reason"),
    [
        ([], "nothing was scored by two reviewers"),
        ([[7], [3]], "nothing was scored by two reviewers"),
        ([[7, 7], [7, 7]], "all votes are the same"),
    ],
)
def test_what_has_no_alpha_says_why(units, reason):
    measure = krippendorff_alpha(units)

    assert measure.value is None
    assert measure.undefined is not None
    assert measure.undefined.id == reason


def test_a_vote_that_stands_alone_changes_nothing():
    both = units_of(PUBLISHED)

    assert krippendorff_alpha([*both, [5]]) == krippendorff_alpha(both)


@given(st.lists(st.lists(st.integers(0, 10), max_size=5), min_size=1, max_size=6))
def test_alpha_equals_the_sum_over_all_pairs(units):
    measure = krippendorff_alpha(units)

    assert measure.value is None or measure.value == by_pairs(units)
    assert measure.value is None or measure.value <= 1
