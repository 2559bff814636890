# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.model.root import Root, whole_root

degrees = st.sampled_from([1, 2, 3, 5, 40, 333])
above_zero = st.integers(1, 10**40)
roots = st.builds(Root, above_zero, above_zero, st.just(3))


@given(st.integers(0, 10**60), degrees)
def test_the_whole_root_is_the_largest_that_fits(number, degree):
    root = whole_root(number, degree)

    assert root**degree <= number < (root + 1) ** degree


@given(st.integers(1, 2**90), degrees)
def test_the_root_of_a_power_is_exact_and_of_one_less_it_is_not(base, degree):
    assert whole_root(base**degree, degree) == base
    assert whole_root(base**degree - 1, degree) == (base - 1 if degree > 1 or base else base)


@given(roots, roots)
def test_roots_are_ordered_as_what_stands_under_them(one, other):
    under = [Fraction(root.numerator, root.denominator) for root in (one, other)]

    assert (one < other) is (under[0] < under[1])
    assert (one == other) is (under[0] == under[1])


@given(roots, st.integers(1, 100))
def test_equal_roots_are_equal_in_whatever_terms_they_are_written(root, factor):
    same = Root(root.numerator * factor, root.denominator * factor, root.degree)

    assert same == root
    assert len({same, root}) == 1


@given(roots, st.fractions(-10, 10**6))
def test_a_root_and_a_fraction_are_compared_exactly(root, fraction):
    below = fraction < 0 or fraction**3 < Fraction(root.numerator, root.denominator)

    assert (root > fraction) is below


def test_a_difference_beyond_all_leading_bits_still_counts():
    one, other = Root(10**400, 1, 2), Root(10**400 + 1, 1, 2)

    assert one < other
    assert one != other


@pytest.mark.parametrize("other", [Root(2, 1, 3), "2", None])
def test_what_is_no_number_or_of_another_degree_is_not_compared(other):
    assert Root(2, 1, 2) != other
    with pytest.raises(TypeError):
        assert Root(2, 1, 2) < other


def test_times_gives_the_whole_part():
    assert [Root(2, 1, 2).times(10**digits) for digits in (0, 1, 9)] == [1, 14, 1414213562]
