# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What reviewers give, and what the panel agrees on (Bewertungsbogen, Konsens)."""

from collections.abc import Mapping
from datetime import date

from tenderkit.model.numbers import Amount
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Points for one criterion of one bid, why, and where it stands (Einzelbewertung)."""

    reason: str
    points: Amount | None = None
    rating: str | None = None
    """A word instead of points, with the method ``trade-off``."""
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A reviewer's declaration on conflicts of interest (Interessenkonflikt)."""

    declared: str
    on: date
    text: str | None = None


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """One reviewer's sheet for one bid (Bewertungsbogen)."""

    reviewer: str
    bid: str
    scores: Mapping[str, Score]
    seal: str | None = None
    conflict: Conflict | None = None
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Consensus:
    """What the panel agreed on for one bid, where votes differ (Konsens)."""

    bid: str
    present: tuple[str, ...]
    on: date
    scores: Mapping[str, Score]
