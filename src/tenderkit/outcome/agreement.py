# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far reviewers agree, and where their votes lie apart: information, never a change of points."""

from collections.abc import Mapping
from dataclasses import field
from fractions import Fraction

from tenderkit.records import dataclass
from tenderkit.words import Message


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of agreement: its exact value, or why there is none."""

    value: Fraction | None = None
    undefined: Message | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """The votes for one criterion of one bid (Streuung)."""

    bid: str
    criterion: str
    votes: Mapping[str, Fraction]
    """Reviewer → points, at least one."""
    flagged: bool = False
    """Whether somebody should look: the votes lie far apart."""
    outliers: tuple[str, ...] = ()
    """Reviewers whose vote lies far from the others; among few votes nobody is named (Ausreißer)."""

    @property
    def lowest(self) -> Fraction:
        """The lowest vote."""
        return min(self.votes.values())

    @property
    def highest(self) -> Fraction:
        """The highest vote."""
        return max(self.votes.values())

    @property
    def width(self) -> Fraction:
        """From the lowest to the highest vote."""
        return self.highest - self.lowest


@dataclass(frozen=True, slots=True)
class PanelAgreement:
    """How far the reviewers of the whole, or of one lot, agree (Übereinstimmung)."""

    mode: str
    """How votes become one by the published rules."""
    reviewers: tuple[str, ...]
    units: int
    """Criteria × bids with at least one vote in points."""
    alpha: Measure
    """Krippendorff's alpha, ordinal."""
    icc_single: Measure
    """ICC(2,1): agreement of a single reviewer."""
    icc_mean: Measure
    """ICC(2,k): agreement of the mean of all reviewers."""
    kendall_w: Measure
    spreads: tuple[Spread, ...] = ()
    severity: Mapping[str, Fraction] = field(default_factory=dict)
    """Reviewer → points above (+) or below (−) the mean of all votes, on average; information only."""
    lot: str | None = None
