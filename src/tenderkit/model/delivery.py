# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens after the award, as one record, and its acceptance (Zusammenarbeit, Abnahme). Confidential.

What the other files below ``delivery/`` hold is in `tenderkit.model.delivery_entries`, which nothing loads
before there is such a file.
"""

from datetime import date
from typing import TYPE_CHECKING

from tenderkit.records import dataclass

if TYPE_CHECKING:
    from tenderkit.model.delivery_entries import (
        ContractChange,
        ContractValue,
        Defect,
        DeliveryMilestone,
        FinalReport,
        HandoverItem,
        Meeting,
        Occasion,
        SprintReview,
        StaffChange,
    )

FOLDER = "delivery/"


@dataclass(frozen=True, slots=True)
class AcceptanceLine:
    """One acceptance test of one requirement, and what came out (Zeile des Abnahmeprotokolls)."""

    requirement: str
    test: str
    """Id of the acceptance test."""
    result: str = "open"
    """``met``, ``not_met`` or ``open``."""
    by: str | None = None
    """Who looked."""
    on: date | None = None
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class PartialAcceptance:
    """The acceptance of what belongs to a milestone (Teilabnahme)."""

    milestone: str
    on: date
    by: str
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Reserved:
    """A line that was not looked at or not met, and why it is accepted all the same (Vorbehalt)."""

    requirement: str
    test: str
    reason: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class FinalAcceptance:
    """The acceptance of the whole (Gesamtabnahme)."""

    on: date
    by: str
    reserved: tuple[Reserved, ...] = ()
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class RepositoryCheck:
    """What the check of the delivered repository found (Prüfung des Repositorys)."""

    commit: str
    on: date
    errors: int
    warnings: int
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The acceptance protocol (Abnahmeprotokoll)."""

    items: tuple[AcceptanceLine, ...] = ()
    partial: tuple[PartialAcceptance, ...] = ()
    final: FinalAcceptance | None = None
    repository: RepositoryCheck | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """All that is known of the work after the award."""

    milestones: "tuple[DeliveryMilestone, ...]" = ()
    report: "FinalReport | None" = None
    reviews: "tuple[SprintReview, ...]" = ()
    meetings: "tuple[Meeting, ...]" = ()
    communication: "tuple[Occasion, ...]" = ()
    changes: "tuple[ContractChange, ...]" = ()
    values: "tuple[ContractValue, ...]" = ()
    acceptance: Acceptance = Acceptance()
    defects: "tuple[Defect, ...]" = ()
    handover: "tuple[HandoverItem, ...]" = ()
    staff: "tuple[StaffChange, ...]" = ()
