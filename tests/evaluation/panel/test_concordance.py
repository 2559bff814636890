# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.evaluation.panel.concordance import kendall_w

PUBLISHED = (
    "3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3",
    "3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4",
    "2 1 4 4 3 2 1 6 1 1 1 2 3 3 1 1 3 3 2 2",
)
"""Three raters and twenty persons (the data set ``anxiety`` of the R package irr, where W is 0.54)."""


def table_of(rows):
    return [[int(vote) for vote in votes] for votes in zip(*(row.split() for row in rows), strict=True)]


def by_counting(table, *, ties=True):
    """Compute W with ranks found by comparing every vote with every other."""
    n, m = len(table), len(table[0])

    def rank(j, i):
        below = sum(row[j] < table[i][j] for row in table)
        equal = sum(row[j] == table[i][j] for row in table)
        return below + Fraction(equal + 1, 2)

    sums = [sum(rank(j, i) for j in range(m)) for i in range(n)]
    squares = sum((each - Fraction(m * (n + 1), 2)) ** 2 for each in sums)
    correction = sum(sum(row[j] == table[i][j] for row in table) ** 2 - 1 for j in range(m) for i in range(n))
    below = m * m * (n**3 - n) - (m * correction if ties else 0)
    return Fraction(12 * squares, below)


def test_the_published_value_counts_the_ties():
    table = table_of(PUBLISHED)

    assert round(kendall_w(table).value or 0, 3) == Fraction("0.540")
    assert round(by_counting(table, ties=False), 3) == Fraction("0.502")


def test_the_same_order_is_one_however_many_points_are_given():
    assert kendall_w(table_of(["1 2 3 3", "4 7 10 10", "0 1 9 9"])).value == 1


def test_opposite_orders_are_zero():
    assert kendall_w(table_of(["1 2 3", "3 2 1"])).value == 0


def test_who_gives_the_same_to_all_has_no_order():
    measure = kendall_w(table_of(["7 7 7", "3 3 3"]))

    assert measure.value is None
    assert measure.undefined is not None


@given(
    st.integers(2, 4).flatmap(lambda m: st.lists(st.tuples(*[st.integers(0, 4)] * m), min_size=2, max_size=7))
)
def test_w_equals_the_long_way_and_lies_between_zero_and_one(rows):
    value = kendall_w(rows).value

    assert value is None or value == by_counting(rows)
    assert value is None or 0 <= value <= 1


@pytest.mark.parametrize("shift", [-1, 3])
def test_severity_does_not_change_an_order(shift):
    table = table_of(["1 2 3 3", "4 3 10 8"])

    assert kendall_w([[one, other + shift] for one, other in table]) == kendall_w(table)


def test_a_table_with_a_blank_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="shorter"):
        kendall_w([[1, 2], [3]])
