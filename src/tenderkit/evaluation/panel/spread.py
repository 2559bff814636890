# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Votes go in; where they lie far apart, and who is severe, comes out. No vote is changed by it.

Source of the rule for many votes: B. Iglewicz, D. C. Hoaglin, How to Detect and Handle
Outliers, 1993.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction

from tenderkit.evaluation.panel.means import mean, median
from tenderkit.outcome.agreement import Spread

MANY = 5
"""From so many votes on, single ones can be told from the others."""
_FAR_OF_TEN = 4
"""So many points of a scale of ten are far apart."""
_PAIR = 2


def spread_of(bid: str, criterion: str, votes: Mapping[str, Fraction], top: int) -> Spread:
    """Return the votes for one criterion of one bid, and whether they lie far apart.

    With fewer than five votes: where the highest and the lowest are 4 points of a scale of
    ten apart. With five and more: where a vote is an outlier by `outliers`.

    Example:
        >>> votes = {"ann": Fraction(7), "ben": Fraction(8), "eva": Fraction(3)}
        >>> spread_of("bid-01", "B1", votes, 10).flagged, spread_of("bid-01", "B1", votes, 20).flagged
        (True, False)
    """
    if len(votes) >= MANY:
        out = outliers(votes, top)
        return Spread(bid, criterion, votes, bool(out), out)
    return Spread(bid, criterion, votes, _is_far(max(votes.values()) - min(votes.values()), top))


def outliers(votes: Mapping[str, Fraction], top: int) -> tuple[str, ...]:
    """Return who voted far from the others: ``0.6745 · |x − median| / MAD > 3.5``.

    *MAD* is the median of the distances from the median. Where it is 0, because more than
    half of the votes are equal, the ratio says nothing; far is then 4 points of a scale of ten.

    Example:
        >>> votes = {name: Fraction(points) for name, points in zip("abcde", (7, 7, 8, 8, 1), strict=True)}
        >>> outliers(votes, 10)
        ('e',)
    """
    middle = median(list(votes.values()))
    distances = {reviewer: abs(vote - middle) for reviewer, vote in votes.items()}
    mad = median(list(distances.values()))
    if mad == 0:
        return tuple(reviewer for reviewer, distance in distances.items() if _is_far(distance, top))
    return tuple(reviewer for reviewer, distance in distances.items() if 6745 * distance > 35000 * mad)


def severities(spreads: Iterable[Spread]) -> dict[str, Fraction]:
    """Return how far each reviewer lies above or below the mean of all votes, on average.

    What only one person scored says nothing and is left out.

    Example:
        >>> severities([Spread("bid-01", "B1", {"ann": Fraction(9), "ben": Fraction(6)})])
        {'ann': Fraction(3, 2), 'ben': Fraction(-3, 2)}
    """
    shifts: dict[str, list[Fraction]] = defaultdict(list)
    for spread in spreads:
        if len(spread.votes) >= _PAIR:
            middle = mean(list(spread.votes.values()))
            for reviewer, vote in spread.votes.items():
                shifts[reviewer].append(vote - middle)
    return {reviewer: mean(each) for reviewer, each in sorted(shifts.items())}


def _is_far(distance: Fraction, top: int) -> bool:
    return 10 * distance >= _FAR_OF_TEN * top
