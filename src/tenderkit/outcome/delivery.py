# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the check of a delivered repository gives (Prüfung der Lieferung)."""

from enum import StrEnum

from tenderkit.problems import Severity
from tenderkit.records import dataclass
from tenderkit.words import Message


class Level(StrEnum):
    """How much a requirement of the Standard for Public Code weighs there."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"


class Standing(StrEnum):
    """What can be said of a requirement without a person."""

    SEEN = "seen"
    """The machine found what it looks for; that is less than that the requirement is met."""
    MISSING = "missing"
    PERSON = "person"
    """A person has to look."""


@dataclass(frozen=True, slots=True)
class DeliveryFinding:
    """One thing that is missing, wrong or to be looked at (Befund)."""

    check: str
    """A stable id: ``license``, ``sbom``, ``history`` …"""
    severity: Severity
    file: str | None
    """Path in the repository, also of what is missing there; None where it is about the whole."""
    message: Message
    remedy: Message


@dataclass(frozen=True, slots=True)
class Demand:
    """A requirement of the Standard for Public Code, and how it stands."""

    id: str
    criterion: str
    """Title in English and German, see `text`."""
    criterion_de: str
    level: Level
    text: str
    text_de: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """What was looked at, what was found, what could not be looked at."""

    commit: str
    """What was checked: the commit that HEAD names."""
    files: int
    commits: int
    findings: tuple[DeliveryFinding, ...]
    notes: tuple[Message, ...]
    """What was not checked, and why."""
    demands: tuple[Demand, ...]

    def count(self, severity: Severity) -> int:
        """Return how many findings weigh *severity*."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def accepted(self) -> bool:
        """Whether nothing was found but hints."""
        return all(finding.severity is Severity.INFO for finding in self.findings)
