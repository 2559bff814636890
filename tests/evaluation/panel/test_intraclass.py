# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.evaluation.panel.intraclass import icc_mean, icc_single

PUBLISHED = ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))
"""Six targets and four judges (Shrout and Fleiss 1979, table 2)."""


def exact(rows):
    return [list(row) for row in rows]


def mean_squares(rows):
    """Return MSR, MSC and MSE from the residuals, in floating point."""
    n, k = len(rows), len(rows[0])
    middle = fmean(vote for row in rows for vote in row)
    row_means, column_means = (
        [fmean(row) for row in rows],
        [fmean(column) for column in zip(*rows, strict=True)],
    )
    rest = sum(
        (vote - row_means[i] - column_means[j] + middle) ** 2
        for i, row in enumerate(rows)
        for j, vote in enumerate(row)
    )
    return (
        k * sum((mean - middle) ** 2 for mean in row_means) / (n - 1),
        n * sum((mean - middle) ** 2 for mean in column_means) / (k - 1),
        rest / ((n - 1) * (k - 1)),
    )


def test_the_published_values_come_out():
    assert round(icc_single(exact(PUBLISHED)).value or 0, 2) == Fraction("0.29")
    assert round(icc_mean(exact(PUBLISHED)).value or 0, 2) == Fraction("0.62")


def test_full_agreement_is_one():
    table = exact([(7, 7, 7), (2, 2, 2)])

    assert icc_single(table).value == icc_mean(table).value == 1


def test_a_severe_reviewer_lowers_absolute_agreement():
    value = icc_single(exact([(7, 5), (4, 2), (9, 7)])).value

    assert value is not None
    assert value < 1


@pytest.mark.parametrize("measure", [icc_single, icc_mean])
def test_crossed_votes_have_no_value_but_a_reason(measure):
    found = measure(exact([(0, 10), (10, 0)]))

    assert found.value is None
    assert found.undefined is not None


@given(
    st.integers(2, 4).flatmap(
        lambda k: st.lists(st.tuples(*[st.integers(0, 10)] * k), min_size=2, max_size=6)
    )
)
def test_both_equal_what_the_residuals_give(rows):
    n, k = len(rows), len(rows[0])
    between, columns, rest = mean_squares(rows)

    single, together = icc_single(exact(rows)).value, icc_mean(exact(rows)).value

    if single is not None:
        below = between + (k - 1) * rest + k * (columns - rest) / n
        assert float(single) * below == pytest.approx(between - rest, abs=1e-9)
    if together is not None:
        assert float(together) * (between + (columns - rest) / n) == pytest.approx(between - rest, abs=1e-9)


def test_full_agreement_is_one_however_little_the_bids_differ():
    table = exact([(0, 0), (0, 0), (1, 1)])

    assert icc_single(table).value == icc_mean(table).value == 1


@pytest.mark.parametrize("measure", [icc_single, icc_mean])
def test_a_table_with_a_blank_is_a_mistake_of_the_caller(measure):
    with pytest.raises(ValueError, match="shorter"):
        measure([[1, 2], [3]])
