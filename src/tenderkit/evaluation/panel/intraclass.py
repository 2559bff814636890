# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A full table of votes goes in; the intraclass correlation comes out, for one reviewer and for the mean.

Two-way random effects, absolute agreement. Source: P. E. Shrout, J. L. Fleiss, Intraclass
Correlations: Uses in Assessing Rater Reliability, Psychological Bulletin 86 (1979).
"""

from collections.abc import Sequence
from fractions import Fraction

from tenderkit.outcome.agreement import Measure
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

Table = Sequence[Sequence[int]]
"""A row for each thing that is judged, a column for each reviewer, no blanks; of any unit."""


@dataclass(frozen=True, slots=True)
class _Squares:
    """Mean squares of a two-way analysis of variance."""

    rows: int
    columns: int
    between_rows: Fraction
    between_columns: Fraction
    rest: Fraction


def icc_single(table: Table) -> Measure:
    """Return ``ICC(2,1) = (MSR − MSE) / (MSR + (k−1)·MSE + k·(MSC − MSE)/n)``.

    How far the votes of a single reviewer can be relied on: at most 1, 0 and less means not at all.

    Args:
        table: *n* ≥ 2 rows and *k* ≥ 2 reviewers; more than one vote in all.

    Example:
        >>> icc_single([[1, 2], [3, 4]]).value
        Fraction(4, 5)
    """
    squares = _squares(table)
    n, k = squares.rows, squares.columns
    below = squares.between_rows + (k - 1) * squares.rest + k * (squares.between_columns - squares.rest) / n
    return _ratio(squares, below)


def icc_mean(table: Table) -> Measure:
    """Return ``ICC(2,k) = (MSR − MSE) / (MSR + (MSC − MSE)/n)``.

    How far the mean of all reviewers can be relied on: at most 1, 0 and less means not at all.

    Args:
        table: as `icc_single`.

    Example:
        >>> icc_mean([[1, 2], [3, 4]]).value
        Fraction(8, 9)
    """
    squares = _squares(table)
    below = squares.between_rows + (squares.between_columns - squares.rest) / squares.rows
    return _ratio(squares, below)


def _ratio(squares: _Squares, below: Fraction) -> Measure:
    if below <= 0:
        return Measure(undefined=Message(N_("the bids and criteria do not differ enough for it")))
    return Measure((squares.between_rows - squares.rest) / below)


def _squares(table: Table) -> _Squares:
    n, k = len(table), len(table[0])
    sums = [sum(row) for row in table]
    common = Fraction(sum(sums) ** 2, n * k)
    total = sum(vote**2 for row in table for vote in row) - common
    rows = Fraction(sum(each**2 for each in sums), k) - common
    columns = Fraction(sum(sum(column) ** 2 for column in zip(*table, strict=True)), n) - common
    rest = total - rows - columns
    return _Squares(n, k, rows / (n - 1), columns / (k - 1), rest / ((n - 1) * (k - 1)))
