# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is still to be done at the end of a procedure: letters, reports, keeping files (nächste Schritte)."""

from collections.abc import Sequence
from datetime import date

from tenderkit.model.law import LawEntry
from tenderkit.model.law_rules import Content, Period, Stated
from tenderkit.outcome.plan import Kept
from tenderkit.records import dataclass

Basis = Stated | LawEntry | Period | Content


@dataclass(frozen=True, slots=True)
class DueLetter:
    """A letter of one kind about the end of one lot, or of the whole."""

    document: str
    lot: str | None
    bids: tuple[str, ...]
    """To whom it is due."""
    unsent: tuple[str, ...]
    """To whom nothing went yet."""
    required: bool
    earliest: date | None = None
    """Before this day it must not be sent; None: at once, or nobody can say yet."""
    waits: str | None = None
    """What comes before it: ``information`` of all others, or the ``contract``."""
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class AfterAward:
    """What follows the contract."""

    about: str
    """``statistics``, ``award_notice``, …: what the period of the law is about."""
    earliest: date | None
    latest: date | None
    basis: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """All that is still to be done."""

    letters: tuple[DueLetter, ...] = ()
    contract_on: date | None = None
    """The last day on which a contract was concluded; None: not all are."""
    reckoned_from: date | None = None
    """The day from which the following days are counted: of the contract, else as planned."""
    after: tuple[AfterAward, ...] = ()
    kept: tuple[Kept, ...] = ()


def still_due(letters: Sequence[DueLetter]) -> tuple[DueLetter, ...]:
    """Return those of *letters* that somebody still waits for."""
    return tuple(letter for letter in letters if letter.unsent)
