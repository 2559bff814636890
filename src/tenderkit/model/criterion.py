# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How bids are judged: ``criteria.yaml`` with its catalogue expanded (Kriterienkatalog)."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from fractions import Fraction

from tenderkit.model.numbers import Amount
from tenderkit.records import dataclass


class Kind(StrEnum):
    """What a criterion is about."""

    SELECTION = "selection"
    """The bidder (Eignungskriterium, E)."""
    EXCLUSION = "exclusion"
    """The bid; fail it and the bid is out (Ausschlusskriterium, A)."""
    AWARD = "award"
    """The bid; reviewers give points (Zuschlagskriterium, B)."""
    EXECUTION = "execution"
    """How the contract is carried out (Ausführungsbedingung)."""


@dataclass(frozen=True, slots=True)
class ValuePoint:
    """A measured value and the points it gets."""

    value: Amount
    points: Amount


@dataclass(frozen=True, slots=True)
class ValueFunction:
    """How a measured value becomes points (Wertfunktion)."""

    kind: str
    """``linear``, ``piecewise`` or ``steps``."""
    points: tuple[ValuePoint, ...]
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that bids are judged by (Kriterium)."""

    id: str
    kind: Kind
    title: str
    stage: str = "bid"
    mode: str = "pass"
    lot: str | None = None
    group: str | None = None
    weight: Amount | None = None
    """Within its group."""
    min_points: Amount | None = None
    question: str | None = None
    expectation: str | None = None
    anchors: Mapping[str, str] = field(default_factory=dict)
    """Points as text → what they mean."""
    ratings: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    evidence: str | None = None
    page_limit: Amount | None = None
    covers: tuple[str, ...] = ()
    blind: bool = True
    why: str | None = None
    law: tuple[str, ...] = ()
    value_function: ValueFunction | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class CriterionGroup:
    """Criteria on one subject; groups may lie in groups (Kriterien(haupt)gruppe)."""

    id: str
    title: str
    parent: str | None = None
    weight: Amount | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All criteria with their groups and weights (Kriterienkatalog)."""

    criteria: tuple[Criterion, ...] = ()
    groups: tuple[CriterionGroup, ...] = ()
    unit: str = "percent"
    """``percent`` of the level, or weight ``points``."""

    def of_kind(self, kind: Kind) -> tuple[Criterion, ...]:
        """Return the criteria of *kind* in the order of the buyer."""
        return tuple(c for c in self.criteria if c.kind is kind)

    def award(self) -> tuple[Criterion, ...]:
        """Return the award criteria in the order of the buyer."""
        return self.of_kind(Kind.AWARD)


def absolute_weights(catalogue: Catalogue) -> dict[str, Fraction]:
    """Return the absolute weight of each weighted award criterion and of each group with a weight.

    With ``unit: percent`` it is the product of the levels, in percent of the whole
    (30 % of a group that has 20 % is 6); with ``unit: points`` the weight as written.

    Raises:
        KeyError: a group is named that does not exist. ``check`` reports it before.
    """
    groups = {group.id: group for group in catalogue.groups}

    def share(of: str | None) -> Fraction:
        """Return the part of the whole that belongs to a group; the whole where there is none."""
        if of is None:
            return Fraction(1)
        group = groups[of]
        own = Fraction(1) if group.weight is None else group.weight.exact / 100
        return share(group.parent) * own

    percent = catalogue.unit == "percent"
    weights = {
        c.id: (share(c.group) if percent else 1) * c.weight.exact
        for c in catalogue.award()
        if c.weight is not None
    }
    for group in catalogue.groups:
        if group.weight is not None:
            weights[group.id] = share(group.id) * 100 if percent else group.weight.exact
    return weights
