# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A reader of single files goes in; what they say of the work after the award comes out as one record."""

from typing import Protocol

from tenderkit.model.delivery import Acceptance, Delivery
from tenderkit.model.delivery_files import (
    ACCEPTANCE,
    CHANGES,
    DEFECTS,
    HANDOVER,
    MILESTONES,
    REVIEWS,
    STAFF,
    ChangeFile,
    DefectFile,
    HandoverFile,
    MilestoneFile,
    ReviewFile,
    StaffFile,
)
from tenderkit.reading.build import Record


class Read(Protocol):
    """Gives a file of the dossier as a record of its kind; None where there is no such file."""

    def __call__(self, kind: type[Record], name: str, /) -> Record | None:
        """Return the file *name* as a record of *kind*."""


def delivery(read: Read) -> Delivery:
    """Return what the files below ``delivery/`` say together."""
    milestones = read(MilestoneFile, MILESTONES) or MilestoneFile()
    reviews = read(ReviewFile, REVIEWS) or ReviewFile()
    changes = read(ChangeFile, CHANGES) or ChangeFile()
    return Delivery(
        milestones.milestones,
        milestones.report,
        reviews.reviews,
        reviews.meetings,
        reviews.communication,
        changes.changes,
        changes.values,
        read(Acceptance, ACCEPTANCE) or Acceptance(),
        (read(DefectFile, DEFECTS) or DefectFile()).defects,
        (read(HandoverFile, HANDOVER) or HandoverFile()).items,
        (read(StaffFile, STAFF) or StaffFile()).changes,
    )
