# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each bid got for each criterion and group, and in whose words: what counts, no single votes."""

from collections.abc import Mapping
from fractions import Fraction

from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """What one bid got for one criterion (Bewertung)."""

    criterion: str
    points: Fraction | str
    """As agreed, as the mean or median, or as measured; a word where people rate in words."""
    reasons: tuple[str, ...] = ()
    """What the panel wrote; where all votes were equal and it wrote nothing, what the reviewers did."""
    places: tuple[str, ...] = ()
    """Where in the bid it stands."""
    reached: Fraction | None = None
    """What it brings to the performance points, after prescribed roundings."""
    maximum: Fraction | None = None
    agreed: bool = False
    """Whether the panel wrote it down; else the votes were equal, or the rule computes it."""


@dataclass(frozen=True, slots=True)
class BidScores:
    """All that one bid got, in the order of the criteria."""

    bid: str
    scores: tuple[CriterionScore, ...]
    groups: Mapping[str, Fraction]
    """Group → what its criteria bring to the performance points; empty where nothing is counted."""
    total: Fraction | None = None
    """Performance points (Leistungspunkte, *L*)."""


@dataclass(frozen=True, slots=True)
class Scoring:
    """What all bids got, for the whole tender or for one lot; bids that fell out before have nothing."""

    bids: tuple[BidScores, ...]
    maxima: Mapping[str, Fraction]
    """Group → the most that can be reached in it."""
    most: Fraction | None = None
    lot: str | None = None

    def of(self, bid: str) -> BidScores | None:
        """Return what *bid* got; None if nothing of it counts."""
        return next((each for each in self.bids if each.bid == bid), None)
