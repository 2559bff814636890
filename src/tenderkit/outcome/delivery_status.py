# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the work after the award stands on a day (Stand der Lieferung)."""

from datetime import date
from fractions import Fraction

from tenderkit.model.contract_change import ChangeSum
from tenderkit.model.delivery import FinalAcceptance, PartialAcceptance
from tenderkit.model.delivery_budget import Budget
from tenderkit.model.delivery_entries import StaffChange
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class MilestoneStanding:
    """A milestone, and how many days are left until it, or were left when it was done."""

    id: str
    title: str
    planned: date
    done: date | None
    days: int
    """Negative: so many days late."""


@dataclass(frozen=True, slots=True)
class DefectStanding:
    """A defect that is open, and how many days are left to fix it."""

    id: str
    class_: int
    title: str
    due: date | None
    days: int | None
    """Negative: so many days late; None where no day was agreed."""


@dataclass(frozen=True, slots=True)
class BurnPoint:
    """Where the work stood on a day on which something was shown or agreed."""

    on: date
    accepted: int
    """Requirements that the buyer accepted in reviews so far."""
    scope: int
    """Requirements that were due on that day."""
    used: Fraction
    """Of the money, net."""
    ceiling: Fraction | None


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of the acceptance protocol."""

    met: int
    not_met: int
    open: int


@dataclass(frozen=True, slots=True)
class DeliveryStatus:
    """All that somebody asks of a running project."""

    as_of: date
    milestones: tuple[MilestoneStanding, ...]
    budget: Budget
    changes: tuple[ChangeSum, ...]
    """One for each contract, with its value."""
    due: int
    """Requirements that are to be delivered after all agreed changes."""
    shown: int
    """Of these, accepted for the time being in a review."""
    accepted: int
    """Of these, all tests looked at and met."""
    lines: Lines
    partial: tuple[PartialAcceptance, ...]
    final: FinalAcceptance | None
    defects: tuple[DefectStanding, ...]
    """Open ones, the gravest first."""
    fixed: int
    """How many were fixed."""
    staff: tuple[StaffChange, ...]
    handed_over: int
    to_hand_over: int
    burn: tuple[BurnPoint, ...]
