# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One record for each file below ``delivery/``, and the name of each file."""

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
from tenderkit.records import dataclass

MILESTONES = "delivery/milestones.yaml"
REVIEWS = "delivery/reviews.yaml"
CHANGES = "delivery/changes.yaml"
ACCEPTANCE = "delivery/acceptance.yaml"
DEFECTS = "delivery/defects.yaml"
HANDOVER = "delivery/handover.yaml"
STAFF = "delivery/staff.yaml"


@dataclass(frozen=True, slots=True)
class MilestoneFile:
    """``delivery/milestones.yaml``."""

    milestones: tuple[DeliveryMilestone, ...] = ()
    report: FinalReport | None = None


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """``delivery/reviews.yaml``."""

    reviews: tuple[SprintReview, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    communication: tuple[Occasion, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeFile:
    """``delivery/changes.yaml``."""

    changes: tuple[ContractChange, ...] = ()
    values: tuple[ContractValue, ...] = ()


@dataclass(frozen=True, slots=True)
class DefectFile:
    """``delivery/defects.yaml``."""

    defects: tuple[Defect, ...] = ()


@dataclass(frozen=True, slots=True)
class HandoverFile:
    """``delivery/handover.yaml``."""

    items: tuple[HandoverItem, ...] = ()


@dataclass(frozen=True, slots=True)
class StaffFile:
    """``delivery/staff.yaml``."""

    changes: tuple[StaffChange, ...] = ()
