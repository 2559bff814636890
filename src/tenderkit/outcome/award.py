# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What evaluation finds: ranks, exclusions and cautions, exact and without words of any language."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from tenderkit.model.root import Number
from tenderkit.records import dataclass
from tenderkit.words import Message


class Status(StrEnum):
    """How far the rules lead."""

    RANKED = "ranked"
    TIE = "tie"
    """Several bids stay first after all tie-breaks, or before a draw (Gleichstand)."""
    HUMAN_DECISION = "human_decision"
    """The method compares; people decide."""
    NO_BIDS = "no_bids"
    NO_ADMISSIBLE_BID = "no_admissible_bid"
    CANCELLED = "cancelled"
    """People cancelled this lot before its bids could be ranked (Aufhebung)."""


NO_WINNER = frozenset({Status.NO_BIDS, Status.NO_ADMISSIBLE_BID})
"""Statuses in which nobody can win."""


class Stage(StrEnum):
    """Where a bid can fall out, in the order of the examination (Wertungsstufe)."""

    FORMAL = "formal"
    SELECTION = "selection"
    EXCLUSION = "exclusion"
    PRICE = "price"
    MINIMUM = "minimum"
    BUDGET = "budget"


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground on which a bid is out (Ausschlussgrund)."""

    stage: Stage
    reason: Message | str
    """A person's own words, or what a rule says."""
    criterion: str | None = None
    """The criterion, requirement, group or examination item that was not met."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A bid that is out, and all grounds in the order of the stages (Ausschluss)."""

    bid: str
    grounds: tuple[Ground, ...]
    """Never empty; the first one names the stage."""


@dataclass(frozen=True, slots=True)
class RankedBid:
    """One admissible bid with its figures, after the roundings that the tender prescribes."""

    bid: str
    rank: int | None
    """None where people decide."""
    quality: Fraction | None
    price: Fraction
    price_points: Fraction | None
    """None where the method gives none."""
    key_figure: Number | None


@dataclass(frozen=True, slots=True)
class Compared:
    """One bid where people decide: what it got for each factor, and which bids are better all round."""

    bid: str
    factors: Mapping[str, Fraction | str]
    """Criterion id → points, or the rating in words."""
    dominated_by: tuple[str, ...] = ()
    """Bids that are nowhere worse and somewhere better."""


@dataclass(frozen=True, slots=True)
class Caution:
    """What somebody should know before relying on the ranking."""

    rule: str
    message: Message


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the published rules make of the bids, for the whole tender or for one lot."""

    method: str
    status: Status
    ranking: tuple[RankedBid, ...] = ()
    """Best first; bids that share a rank in the order of their ids."""
    winners: tuple[str, ...] = ()
    decided_by: str = "none"
    """``key_figure``, a tie-break, ``draw`` or ``none``."""
    excluded: tuple[Exclusion, ...] = ()
    cautions: tuple[Caution, ...] = ()
    compared: tuple[Compared, ...] = ()
    lot: str | None = None
