# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How points and price become a ranking: the published rules, and which parameters each method takes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from tenderkit.model.numbers import Amount


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


METHODS: Mapping[str, MethodFacts] = MappingProxyType(
    {
        "lowest-price": MethodFacts(available=True, needs_points=False),
        "fixed-budget": MethodFacts(("budget",)),
        "simple-ratio": MethodFacts(optional=("scale",), available=True, divides_by_price=True),
        "extended-ratio": MethodFacts(("band_percent", "decide_by"), ("scale",), divides_by_price=True),
        "linear-min": MethodFacts(
            ("price_weight", "quality_weight", "zero_at"), ("clamp",), available=True, divides_by_price=True
        ),
        "inverse": MethodFacts(("price_weight", "quality_weight"), ("power",), divides_by_price=True),
        "quality-value": MethodFacts(("value_per_point",)),
        "weighted-ratio-reference": MethodFacts(
            ("quality_weight", "price_weight", "reference_quality", "reference_price")
        ),
        "qcbs": MethodFacts(("technical_weight", "financial_weight"), divides_by_price=True),
        "least-cost": MethodFacts(),
        "price-per-point": MethodFacts(),
        "value-index": MethodFacts(("quality_weight", "price_weight"), divides_by_price=True),
        "reduced-price": MethodFacts(("maximum_value",)),
        "surcharge": MethodFacts(("quality_weight", "price_weight")),
        "rated-criteria": MethodFacts(("price_weight", "quality_weight"), divides_by_price=True),
        "trade-off": MethodFacts(optional=("order", "statement"), available=True, needs_points=False),
        "weighted-ratio-median": MethodFacts(("quality_weight", "price_weight")),
        "weighted-ratio-mean": MethodFacts(("quality_weight", "price_weight")),
        "linear-span": MethodFacts(),
        "median-proximity": MethodFacts(),
    }
)
"""Every method of the specification; ``available`` says which ones are computed today."""

COMMON_PARAMETERS = ("name", "unit", "accept_risk", "max_points")
"""Parameters that every method may have."""
