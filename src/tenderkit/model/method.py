# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How points and price become a ranking: the published rules, and which parameters each method takes."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from tenderkit.model.numbers import Amount
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """The points a reviewer may give (Bewertungsskala)."""

    top: int
    allowed: tuple[Amount, ...] = ()
    """Whole points from 0 to the top where nothing is said."""


@dataclass(frozen=True, slots=True)
class PriceRules:
    """What the evaluated price *P* is made of (Wertungspreis)."""

    basis: str = "gross"
    options: str = "counted"
    cash_discount: str | None = None
    """``ignored`` (Skonto zählt nicht), or None where nothing is said."""


@dataclass(frozen=True, slots=True)
class Method:
    """The award method and its parameters (Wertungsmethode)."""

    name: str
    price_weight: Amount | None = None
    quality_weight: Amount | None = None
    zero_at: Amount | None = None
    clamp: bool = True
    power: Amount | None = None
    scale: str | None = None
    band_percent: Amount | None = None
    decide_by: str | None = None
    budget: Amount | None = None
    value_per_point: Amount | None = None
    reference_quality: Amount | None = None
    reference_price: Amount | None = None
    technical_weight: Amount | None = None
    financial_weight: Amount | None = None
    maximum_value: Amount | None = None
    max_points: Amount | None = None
    order: tuple[str, ...] = ()
    statement: str | None = None
    unit: str = "percent"
    accept_risk: str | None = None


@dataclass(frozen=True, slots=True)
class Minimum:
    """Points below which a bid is out; a share of the maximum where a ``%`` stands (Mindestpunktzahl)."""

    total: str | None = None
    groups: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rounding:
    """A rounding that the tender prescribes, at one step of the computation."""

    step: str
    digits: int
    mode: str = "half-up"


@dataclass(frozen=True, slots=True)
class Admission:
    """Which bids reach the criteria of a later stage."""

    top: int | None = None
    threshold: str | None = None
    all_bids: bool = False
    text: str | None = None


@dataclass(frozen=True, slots=True)
class EvaluationRules:
    """The published rules by which bids are judged (Wertung)."""

    method: Method
    scale: Scale | None = None
    reviewers: str = "agreed"
    price: PriceRules = PriceRules()
    minimum: Minimum | None = None
    rounding: tuple[Rounding, ...] = ()
    tie_break: tuple[str, ...] = ()
    admission: Admission | None = None


@dataclass(frozen=True, slots=True)
class MethodFacts:
    """What is known of a method before any bid is there."""

    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    available: bool = False
    """Whether this version computes it."""
    needs_points: bool = True
    divides_by_price: bool = False
    risky: bool = False
    """Whether it takes its references from the bids so that somebody has to accept the risk."""
    price_points: bool = False
    """Whether it gives points for the price."""


WEIGHTS = ("price_weight", "quality_weight", "technical_weight", "financial_weight")
"""Parameters that say how much something counts."""
_PRICE_AND_QUALITY = ("price_weight", "quality_weight")
METHODS: Mapping[str, MethodFacts] = MappingProxyType(
    {
        "lowest-price": MethodFacts(available=True, needs_points=False),
        "fixed-budget": MethodFacts(("budget",), available=True),
        "simple-ratio": MethodFacts(optional=("scale",), available=True, divides_by_price=True),
        "extended-ratio": MethodFacts(
            ("band_percent", "decide_by"), ("scale",), available=True, divides_by_price=True
        ),
        "linear-min": MethodFacts(
            (*_PRICE_AND_QUALITY, "zero_at"),
            ("clamp",),
            available=True,
            divides_by_price=True,
            price_points=True,
        ),
        "inverse": MethodFacts(
            _PRICE_AND_QUALITY, ("power",), available=True, divides_by_price=True, price_points=True
        ),
        "quality-value": MethodFacts(("value_per_point",), available=True),
        "weighted-ratio-reference": MethodFacts(
            ("quality_weight", "price_weight", "reference_quality", "reference_price"), available=True
        ),
        "qcbs": MethodFacts(
            ("technical_weight", "financial_weight"), available=True, divides_by_price=True, price_points=True
        ),
        "least-cost": MethodFacts(available=True),
        "price-per-point": MethodFacts(available=True),
        "value-index": MethodFacts(_PRICE_AND_QUALITY, available=True, divides_by_price=True),
        "reduced-price": MethodFacts(("maximum_value",), available=True),
        "surcharge": MethodFacts(_PRICE_AND_QUALITY, available=True),
        "rated-criteria": MethodFacts(
            _PRICE_AND_QUALITY, available=True, divides_by_price=True, price_points=True
        ),
        "trade-off": MethodFacts(optional=("order", "statement"), available=True, needs_points=False),
        "weighted-ratio-median": MethodFacts(_PRICE_AND_QUALITY, available=True, risky=True),
        "weighted-ratio-mean": MethodFacts(_PRICE_AND_QUALITY, available=True, risky=True),
        "linear-span": MethodFacts(),
        "median-proximity": MethodFacts(),
    }
)
"""Every method of the specification; ``available`` says which ones are computed today."""

COMMON_PARAMETERS = ("name", "unit", "accept_risk", "max_points")
"""Parameters that every method may have."""
