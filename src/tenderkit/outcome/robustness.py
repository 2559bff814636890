# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How robust an award is: what has to change for it to change (Robustheit). Information, no criterion."""

from fractions import Fraction

from tenderkit.outcome.agreement import PanelAgreement
from tenderkit.outcome.award import Status
from tenderkit.outcome.simulation import Acceptability
from tenderkit.records import dataclass
from tenderkit.words import Message


@dataclass(frozen=True, slots=True)
class Award:
    """Who would be first."""

    winners: tuple[str, ...] = ()
    """Several where they tie; none where nobody can win."""
    awaited: tuple[str, ...] = ()
    """Bids that would reach a later stage in which nobody has scored them, so that the award is open."""
    computable: bool = True
    """Whether the formula gives any number for these bids."""


@dataclass(frozen=True, slots=True)
class WeightInterval:
    """Between which weights the same bids stay first, the other weights rescaled in proportion."""

    kind: str
    """``criterion``, ``group`` or ``price``."""
    id: str
    title: str
    weight: Fraction
    """Absolute, as published."""
    low: Fraction
    high: Fraction
    whole: Fraction
    """What all weights add up to: 100 where they are percent."""
    below: Award | None = None
    """Who is first just below *low*; None where the interval goes down to 0."""
    above: Award | None = None
    exact: bool = True
    """Whether the ends are the numbers themselves; else the last of four digits at which nothing changes."""


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """The smallest change of one score that changes the award, other scores as they are."""

    criterion: str
    bid: str
    before: Fraction
    after: Fraction
    award: Award
    reviewer: str | None = None
    """Whose vote it is; None for points that the panel agreed on."""

    @property
    def step(self) -> Fraction:
        """How large the change is."""
        return abs(self.after - self.before)


@dataclass(frozen=True, slots=True)
class PriceChange:
    """The smallest change of one price in one direction that changes the award, if there is one."""

    bid: str
    direction: str
    """``up`` or ``down``."""
    price: Fraction
    after: Fraction | None = None
    """The nearest price, to the cent, with another award; None where no price of this direction has one."""
    award: Award | None = None
    by_reference: bool = False
    """Whether others change places because it is a reference, and the bid itself is first in no case."""
    searched: bool = False
    """Whether it was searched in steps, because roundings or stages may turn the order to and fro."""


@dataclass(frozen=True, slots=True)
class ReviewerOut:
    """The award without the votes of one reviewer."""

    reviewer: str
    award: Award | None = None
    """None where there is none, and *why* says why."""
    why: Message | None = None
    mean_of_rest: Award | None = None
    """Where people agree: what the mean of the remaining votes would give."""


@dataclass(frozen=True, slots=True)
class Removal:
    """The award without one losing bid."""

    bid: str
    award: Award
    changes: bool
    """Whether others are first then (Rangumkehr)."""


@dataclass(frozen=True, slots=True)
class Dominance:
    """A bid that others beat: nowhere worse and somewhere better, in points and price."""

    bid: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherFormula:
    """Who would be first by another published formula; for comparison only."""

    method: str
    parameters: tuple[tuple[str, str], ...]
    award: Award


@dataclass(frozen=True, slots=True)
class Robustness:
    """All that was found for the whole tender or one lot."""

    method: str
    status: Status
    award: Award
    lot: str | None = None
    nothing: Message | None = None
    """Why there is nothing to examine; then only dominance and agreement may say something."""
    notes: tuple[Message, ...] = ()
    """What somebody must know before reading on, the most important first."""
    weights: tuple[WeightInterval, ...] = ()
    caveats: tuple[Message, ...] = ()
    """What holds for the intervals of the weights."""
    scores: tuple[ScoreChange, ...] = ()
    """For each criterion those with the smallest step, in the order of the criteria."""
    unmoved: tuple[str, ...] = ()
    """Criteria of which no single score changes the award."""
    prices: tuple[PriceChange, ...] = ()
    reviewers: tuple[ReviewerOut, ...] = ()
    mean_of_all: Award | None = None
    """Where people agree: what the mean of all votes would give."""
    removals: tuple[Removal, ...] = ()
    dominance: tuple[Dominance, ...] = ()
    methods: tuple[OtherFormula, ...] = ()
    agreement: PanelAgreement | None = None
    acceptability: tuple[Acceptability, ...] = ()
    """Under different draws of the weights; empty where *unaccepted* says why."""
    unaccepted: Message | None = None
