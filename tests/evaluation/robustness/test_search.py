# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tenderkit.evaluation.robustness.search import edge, first_false


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_halving_finds_the_first_number_of_which_it_does_not_hold(count, limit):
    assert first_false(count, lambda number: number < limit) == min(count, limit)


def test_an_edge_lies_at_the_kink_before_which_nothing_changes():
    kinks = [Fraction(1, 2), Fraction(3, 4), Fraction(1)]

    found = edge(Fraction(1, 4), kinks, lambda share: share <= Fraction(3, 4), exact=True)

    assert found is not None
    assert found.at == Fraction(3, 4) < found.beyond < Fraction(1)


def test_the_other_direction_works_alike():
    found = edge(
        Fraction(1, 2), [Fraction(1, 3), Fraction(0)], lambda share: share > Fraction(1, 3), exact=True
    )

    assert found is not None
    assert 0 < found.beyond < found.at == Fraction(1, 3)


@given(st.fractions(0, 1), st.fractions(0, 1))
def test_a_searched_edge_is_the_last_point_of_a_grid_where_nothing_has_changed(start, limit):
    start, limit = sorted((start, limit))

    found = edge(start, [Fraction(1)], lambda share: share <= limit, exact=False)

    if limit == 1 or start == 1:
        return
    assert found is not None
    assert start <= found.at <= limit < found.beyond
    assert found.beyond - found.at <= Fraction(1, 10_000)


def test_where_nothing_changes_there_is_no_edge():
    assert edge(Fraction(0), [Fraction(1)], lambda _share: True, exact=True) is None
