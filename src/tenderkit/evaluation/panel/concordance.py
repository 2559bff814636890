# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A full table of votes goes in; Kendall's coefficient of concordance comes out, ties counted.

Source: M. G. Kendall, B. Babington Smith, The Problem of m Rankings, 1939; with the
correction for ties of M. G. Kendall, Rank Correlation Methods.
"""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from tenderkit.outcome.agreement import Measure
from tenderkit.words import N_, Message


def kendall_w(table: Sequence[Sequence[int]]) -> Measure:
    """Return ``W = 12·S / (m²·(n³ − n) − m·Σ(t³ − t))``, from 0 (no common order) to 1 (the same order).

    *m* reviewers order *n* things; *S* is the sum of the squared differences of the rank
    sums from their mean, *t* the number of votes in each tie.

    Args:
        table: a row for each thing that is judged, a column for each reviewer, no blanks.

    Example:
        >>> kendall_w([[1, 2], [3, 6]]).value
        Fraction(1, 1)
    """
    n, columns = len(table), list(zip(*table, strict=True))
    m = len(columns)
    ties = sum(times**3 - times for column in columns for times in Counter(column).values())
    below = m**2 * (n**3 - n) - m * ties
    if not below:
        return Measure(undefined=Message(N_("each reviewer gives the same points throughout")))
    sums = [sum(ranks) for ranks in zip(*map(_double_ranks, columns), strict=True)]
    middle = m * (n + 1)
    return Measure(Fraction(3 * sum((each - middle) ** 2 for each in sums), below))


def _double_ranks(votes: Sequence[int]) -> list[int]:
    """Return twice the rank of each vote, so that the middle rank of a tie is a whole number.

    Example:
        >>> _double_ranks([7, 2, 7])
        [5, 2, 5]
    """
    times = Counter(votes)
    ranks, before = {}, 0
    for vote in sorted(times):
        ranks[vote] = 2 * before + times[vote] + 1
        before += times[vote]
    return [ranks[vote] for vote in votes]
