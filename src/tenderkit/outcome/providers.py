# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What follows from the list of providers: who had a turn how often, which facts speak to what is wanted."""

from datetime import date
from enum import StrEnum

from tenderkit.model.providers import Provider
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Turns:
    """How often one provider had its turn (Wechsel zwischen den Unternehmen)."""

    provider: Provider
    last_asked: date | None
    invited_in: tuple[str, ...]
    """Other procedures in which it was asked for a bid or a price, the latest first."""
    awarded_in: tuple[str, ...]
    """Those of them that it won."""


class Fact(StrEnum):
    """What kind of thing speaks to a demand."""

    COMPETENCE = "competence"
    """A competence on the list is a word of the demand."""
    REFERENCE = "reference"
    """A word of the title of a reference is a word of the demand."""
    REPOSITORY = "repository"
    """A reference has a public repository."""
    LICENCE = "licence"
    """A reference is under the licence that the tender demands."""
    OTHER_LICENCE = "other_licence"
    """A reference is under another licence."""
    MAINTAINS = "maintains"
    """A project that the provider maintains is named in the demand, or is itself free."""
    ANSWER = "answer"
    """An answer to the market sounding is about it."""


class DemandKind(StrEnum):
    """Where a demand stands."""

    TERM = "open_source"
    SELECTION = "selection"
    REQUIREMENT = "requirement"


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that the dossier wants: a requirement, a selection criterion, a term of open source."""

    kind: DemandKind
    id: str
    title: str
    text: str
    """All that is said of it."""


@dataclass(frozen=True, slots=True)
class Match:
    """One fact that speaks to one demand."""

    demand: Demand
    fact: Fact
    what: str
    """The competence, the title of the reference, the name of the project, the id of the question."""
    detail: str = ""
    """The word that both have, the address, the licence, the answer."""


@dataclass(frozen=True, slots=True)
class Matched:
    """All that is known of one provider for this dossier; no sum, for it would rank firms."""

    provider: Provider
    matches: tuple[Match, ...]
    unknown: tuple[Demand, ...]
    """Demands to which nothing on the list speaks."""
