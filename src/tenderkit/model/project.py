# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a project says of itself before it is put out to tender: council paper, profile, responsibilities."""

from collections.abc import Mapping
from datetime import date

from tenderkit.model.numbers import Amount
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Session:
    """A meeting that takes the paper (Beratungsfolge)."""

    body: str
    on: date | None = None
    public: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a body decided before (frühere Beschlüsse)."""

    body: str
    on: date
    decision: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another way to meet the need, and why it is not proposed (Alternative)."""

    kind: str
    """nothing | product | reuse | in_house | other"""
    title: str
    text: str
    cost: Amount | None = None
    """Over the same five years, VAT included."""


@dataclass(frozen=True, slots=True)
class Risk:
    """What may go wrong, and what is done about it (Risiko)."""

    title: str
    measure: str


@dataclass(frozen=True, slots=True)
class RunningCost:
    """What the buyer pays each year beside the contract, VAT included (eigene laufende Kosten)."""

    title: str
    per_year: Amount
    from_: int
    """The first calendar year."""
    source: str | None = None


@dataclass(frozen=True, slots=True)
class CouncilPaper:
    """What the council is asked to decide (Beschlussvorlage)."""

    proposal: tuple[str, ...]
    """The decision, sentence by sentence (Beschlussvorschlag)."""
    goal: str
    number: str | None = None
    lead: str | None = None
    """The office that answers for the paper (federführende Stelle)."""
    sessions: tuple[Session, ...] = ()
    background: str | None = None
    """None: the need, as it is recorded."""
    benefits: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    risks: tuple[Risk, ...] = ()
    running_costs: tuple[RunningCost, ...] = ()
    prior: tuple[Resolution, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """What may be said of the project to everybody, on one page (Projektsteckbrief)."""

    goal: str
    benefits: tuple[str, ...] = ()
    users: str | None = None
    partners: tuple[str, ...] = ()
    cost: str | None = None
    """What has been published of the cost, in the words of who published it."""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who does what in one activity (RACI): in the place of the shipped one of this id, or one more."""

    id: str
    roles: Mapping[str, str]
    """Role → R, A, C, I or A/R."""
    title: str | None = None
    """None: that of the shipped activity."""
