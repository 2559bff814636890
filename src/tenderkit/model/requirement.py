# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is to be delivered: ``requirements.yaml`` (Leistungsbeschreibung)."""

from tenderkit.model.tender import Section
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """Who wants what, and why (User Story); keys ``as``, ``want``, ``so``."""

    as_: str
    want: str
    so: str | None = None


@dataclass(frozen=True, slots=True)
class Quality:
    """A level that can be measured (Qualitätsmaß)."""

    level: str
    measure: str | None = None
    method: str | None = None


@dataclass(frozen=True, slots=True)
class AcceptanceTest:
    """How the buyer sees that it is done (Abnahmetest)."""

    id: str
    text: str
    method: str | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that must be delivered (Anforderung)."""

    id: str
    title: str
    kind: str
    priority: str | None = None
    group: str | None = None
    lot: str | None = None
    text: str | None = None
    story: Story | None = None
    quality: Quality | None = None
    acceptance: tuple[AcceptanceTest, ...] = ()
    declare: bool = False
    """The bidder confirms it in the bid form; a no to a must excludes the bid."""
    status: str = "active"
    since_version: int | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class RequirementGroup:
    """Requirements on one subject."""

    id: str
    title: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Specification:
    """All chapters and requirements, in the order of the buyer (Leistungsbeschreibung)."""

    requirements: tuple[Requirement, ...]
    sections: tuple[Section, ...] = ()
    groups: tuple[RequirementGroup, ...] = ()

    def active(self) -> tuple[Requirement, ...]:
        """Return the requirements that were not withdrawn."""
        return tuple(r for r in self.requirements if r.status == "active")
