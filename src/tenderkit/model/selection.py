# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who of the applicants is invited to bid, as people decided it (Auswahl im Teilnahmewettbewerb)."""

from datetime import date

from tenderkit.model.draw import Draw
from tenderkit.records import dataclass

SELECTION = "applications/selection.yaml"


@dataclass(frozen=True, slots=True)
class SelectionDecision:
    """Who is invited; the last decision counts."""

    invited: tuple[str, ...]
    """Ids of applications."""
    reason: str
    by: str
    on: date
    deviates: str | None = None
    """Why the published rule alone does not decide, or why others are invited than it names."""
    corrects: str | None = None
    """Why it takes the place of the decision before."""


@dataclass(frozen=True, slots=True)
class Sent:
    """Letters of one kind that went out on one day."""

    applications: tuple[str, ...]
    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Selection:
    """All that was decided on the applications."""

    decisions: tuple[SelectionDecision, ...] = ()
    draws: tuple[Draw, ...] = ()
    """Between applicants; their ``bids`` are ids of applications."""
    invitations: tuple[Sent, ...] = ()
    rejections: tuple[Sent, ...] = ()
    """Letters to those who are not invited."""

    @property
    def decision(self) -> SelectionDecision | None:
        """The decision that counts."""
        return self.decisions[-1] if self.decisions else None

    @property
    def sent(self) -> frozenset[str]:
        """Applications whose invitation went out."""
        return frozenset(id_ for each in self.invitations for id_ in each.applications)

    @property
    def told(self) -> frozenset[str]:
        """Applications of which somebody wrote that they are not invited."""
        return frozenset(id_ for each in self.rejections for id_ in each.applications)
