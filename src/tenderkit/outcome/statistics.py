# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the statistics of procurement ask for, as far as a dossier says it (Vergabestatistik).

What no file says is None: a person adds it where the figures are reported.
"""

from datetime import date
from fractions import Fraction

from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Awarded:
    """One contract that was awarded."""

    lot: str | None
    lot_title: str | None
    bid: str
    net: Fraction | None
    """As the bid was evaluated; None where it cannot be computed."""
    contractor: str
    sme: bool | None
    country: str | None
    decided: date


@dataclass(frozen=True, slots=True)
class Weights:
    """What price and quality count in one lot, in percent."""

    lot: str | None
    method: str | None
    price: Fraction | None = None
    """None where the method weighs in another way."""
    quality: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of one procedure."""

    postal_code: str | None
    cpv: tuple[str, ...]
    contracts: tuple[Awarded, ...]
    weights: tuple[Weights, ...]
    bids: int
    """Received in time."""
    late: int
    sme: int
    sme_known: bool
    """Whether all bidders have said whether they are small or medium-sized."""
    other_eu: int
    """From other states of the European Union than that of the buyer."""
    country_known: bool
    electronic: int | None
    framework: bool
    contract_dates: tuple[date, ...]
    """Days on which letters of award went out."""
