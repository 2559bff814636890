# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the published rule makes of the applications (Auswahl der Bewerbenden)."""

from enum import StrEnum
from fractions import Fraction

from tenderkit.records import dataclass


class Way(StrEnum):
    """How it is settled who is invited."""

    WAITING = "waiting"
    """Something is still to be examined, or a number is missing."""
    NOBODY = "nobody"
    """No applicant is suitable."""
    ALL = "all"
    """No more are suitable than may be invited."""
    TOO_FEW = "too_few"
    """Fewer are suitable than were to be invited: people decide whether to go on."""
    RANKED = "ranked"
    """The published criteria tell apart who is in."""
    DRAWN = "drawn"
    """They are equal at the edge, and lots were drawn as published."""
    TIE = "tie"
    """They are equal at the edge, and the tender says that lots decide."""
    PEOPLE = "people"
    """More are suitable than may be invited, and nothing that a machine could follow tells them apart."""


@dataclass(frozen=True, slots=True)
class Applicant:
    """One applicant as the rule sees it."""

    id: str
    suitable: bool | None
    """None: still to be examined."""
    points: tuple[Fraction | None, ...] = ()
    """For each criterion of the rule; None where nobody has recorded any."""
    rank: int | None = None
    """Equal points share a rank; None where there is nothing to rank by."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the selection stands."""

    way: Way
    applicants: tuple[Applicant, ...]
    """All that came in in time and still count, the best first where there are ranks."""
    rank_by: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    """Who is invited by the rule, in the order of the ids; nobody where people decide."""
    tied: tuple[str, ...] = ()
    """Who is equal at the edge."""
    seats: int = 0
    """How many of those that are equal can be invited."""
    missing: tuple[tuple[str, str], ...] = ()
    """Applicant and criterion without points, where the rule needs them."""

    @property
    def suitable(self) -> tuple[str, ...]:
        """Return who is suitable."""
        return tuple(sorted(each.id for each in self.applicants if each.suitable))

    @property
    def unexamined(self) -> tuple[str, ...]:
        """Return of whom something is still to be examined."""
        return tuple(sorted(each.id for each in self.applicants if each.suitable is None))
