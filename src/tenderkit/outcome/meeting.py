# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lies before the panel: criterion after criterion the votes on each bid, and what is agreed."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from tenderkit.model.criterion import Criterion
from tenderkit.model.score import Score
from tenderkit.outcome.agreement import Spread
from tenderkit.records import dataclass


class State(StrEnum):
    """How far the panel is with one criterion of one bid."""

    EQUAL = "equal"
    """All votes are the same and agree by themselves."""
    OPEN = "open"
    """Votes differ, and nothing is agreed."""
    AGREED = "agreed"
    """Votes differ, and the panel has decided."""
    COUNTED = "counted"
    """Nothing is to be agreed: the mean or median of the votes counts."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The votes on one criterion of one bid."""

    bid: str
    criterion: Criterion
    votes: Mapping[str, Score]
    """Reviewer → points and reason."""
    state: State
    spread: Spread | None = None
    """None where words are given instead of points."""
    agreed: Score | None = None
    """What the panel has recorded."""

    @property
    def flagged(self) -> bool:
        """Whether the votes lie far apart."""
        return self.spread is not None and self.spread.flagged


@dataclass(frozen=True, slots=True)
class Meeting:
    """All topics of the whole, or of one lot, criterion after criterion (Konsenssitzung)."""

    mode: str
    """How votes become one by the published rules."""
    reviewers: tuple[str, ...]
    topics: tuple[Topic, ...]
    severity: Mapping[str, Fraction]
    """Reviewer → points above (+) or below (−) the mean of all votes, on average; information only."""
    folder: str = ""
    """``""`` or ``lots/LOT/``."""
    lot: str | None = None

    def open(self) -> tuple[Topic, ...]:
        """Return what is still to be agreed."""
        return tuple(topic for topic in self.topics if topic.state is State.OPEN)
