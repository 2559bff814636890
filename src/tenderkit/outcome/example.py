# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A worked example of the published rules with invented bids, for documents to print."""

from fractions import Fraction

from tenderkit.outcome.award import RankedBid
from tenderkit.outcome.derivation import Step
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class ExampleBid:
    """One invented bid with its figures."""

    ranked: RankedBid
    points: Fraction | None
    """Performance points *L*."""


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """Invented bids, best first (Rechenbeispiel)."""

    bids: tuple[ExampleBid, ...]
    max_points: Fraction
    steps: tuple[Step, ...] = ()
    """How the figures of the first one came about."""
