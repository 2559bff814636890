# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the laboratory finds: how published rules behave in a model, and an award under other weights.

The floats are shares of random draws. None of them is compared to decide anything.
"""

from fractions import Fraction

from tenderkit.records import dataclass
from tenderkit.words import Message


@dataclass(frozen=True, slots=True)
class Assumptions:
    """The model: it describes itself and not the market (Modellannahmen)."""

    bids: int = 5
    """In each simulated tender."""
    draws: int = 40_000
    """Simulated tenders."""
    seed: int = 1
    quality_mean: Fraction = Fraction(13, 2)
    """On a scale from 0 to 10, normally distributed, like its spread; scaled to the scale of the tender."""
    quality_spread: Fraction = Fraction(6, 5)
    """Standard deviation of the quality of a whole bid, and of each criterion around it."""
    price_spread: Fraction = Fraction(3, 20)
    """Standard deviation of the logarithm of the price."""
    correlation: Fraction = Fraction(3, 10)
    """Between quality and the logarithm of the price."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """How much better a dearer bid must be to draw level with the cheapest (Umrechnungskurs)."""

    dearer: Fraction
    """Part of the lowest price: 1/10 is 10 % dearer."""
    points: Fraction | None
    """On the scale of the reviewers, over all criteria; None where nothing can make up for the price."""
    exact: bool = True
    """Whether *points* is the number itself and no approximation."""
    money: Fraction | None = None
    """What *dearer* is in currency, measured by the estimate; None where there is none."""


@dataclass(frozen=True, slots=True)
class Cliff:
    """A spot where a small difference decides much, or a large one nothing (Sprungstelle)."""

    kind: str
    """``clamp``, ``two_close_bids``, ``band``, ``budget`` or ``rounding``."""
    share: float
    """Part of simulated bids or tenders; of ``two_close_bids``, part of all price points."""
    message: Message


@dataclass(frozen=True, slots=True)
class Flip:
    """How often a third bid changes the winner (Rangumkehr)."""

    share: float
    """Part of simulated tenders in which the removal of some losing bid does so."""
    low: float
    high: float
    """Bounds of the 95 % confidence interval by Wilson."""


@dataclass(frozen=True, slots=True)
class CriterionWeight:
    """What one award criterion can decide."""

    id: str
    title: str
    share: Fraction
    """Part of all quality points."""
    spread: float
    """Mean distance of the best from the worst bid, as part of the scale."""
    decides: float
    """*share* × *spread* × weight of quality: part of all points, on an average tender."""


@dataclass(frozen=True, slots=True)
class LaboratoryFinding:
    """What somebody should think about before publication (Hinweis)."""

    rule: str
    name: str
    """Stable, in capital letters, such as ``PRICE_DOMINATES``."""
    message: Message
    remedy: Message


@dataclass(frozen=True, slots=True)
class Simulation:
    """How the published rules of a tender, or of one lot, behave in the model."""

    method: str
    assumptions: Assumptions
    lot: str | None = None
    nothing: Message | None = None
    """Why there is nothing to simulate; then all below is empty."""
    scale_top: int = 10
    exchange: tuple[Exchange, ...] = ()
    point_worth: float | None = None
    """One point more over all criteria, as part of the lowest price."""
    nominal_price_weight: Fraction | None = None
    """Part of 1; None where the method publishes none."""
    effective_price_weight: float | None = None
    """Share of the price in the mean standard deviation within a tender."""
    cheapest_wins: float | None = None
    best_wins: float | None = None
    cliffs: tuple[Cliff, ...] = ()
    flips: tuple[Flip, ...] = ()
    criteria: tuple[CriterionWeight, ...] = ()
    findings: tuple[LaboratoryFinding, ...] = ()
    base_price: Fraction | None = None
    """The estimate, with value added tax where prices are gross; None where there is none."""
    stepped: bool = True
    """Whether criteria get only points that reviewers may give."""
    library: str = ""
    """Name and version of what drew the random numbers."""


@dataclass(frozen=True, slots=True)
class AcceptedBid:
    """How often one bid stands first, and on each rank."""

    bid: str
    first: float
    """Part of the draws; a shared first rank counts as its part."""
    low: float
    high: float
    """Bounds of the 95 % confidence interval by Wilson."""
    ranks: tuple[float, ...] = ()
    """Part of the draws on each rank, best first; empty where not asked for."""


@dataclass(frozen=True, slots=True)
class Acceptability:
    """An award under weights that might have been published instead (Rangakzeptanz)."""

    bids: tuple[AcceptedBid, ...]
    model: str
    """``uniform`` over all weights, or ``around``: between both sides of the published ones."""
    around_percent: Fraction | None
    draws: int
    seed: int
    library: str
    """Name and version of what drew the random numbers: another version may draw others."""
    decided_exactly: int
    """Draws in which two bids were so close that exact numbers had to tell them apart."""
