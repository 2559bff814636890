# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a project costs over five calendar years, year by year, as the council reads it."""

from datetime import date
from fractions import Fraction

from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class CostRow:
    """One kind of cost in each of the years, to the cent; the years add up to the total."""

    title: str
    kind: str
    """base | option | extension | maintenance | continued | running"""
    by_year: tuple[Fraction, ...]

    @property
    def total(self) -> Fraction:
        """The sum of all years."""
        return sum(self.by_year, start=Fraction())


@dataclass(frozen=True, slots=True)
class Grant:
    """What somebody else pays."""

    programme: str
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Costs:
    """Costs over five years, and on what assumptions (Kosten über fünf Jahre)."""

    years: tuple[int, ...]
    rows: tuple[CostRow, ...]
    """Of the contract, net."""
    net: CostRow
    vat_percent: Fraction
    """0 where the tender names no rate; then gross is net."""
    vat: CostRow
    running: tuple[CostRow, ...]
    """What the buyer pays beside the contract, VAT included."""
    total: CostRow
    grants: tuple[Grant, ...]
    as_of: date
    development: tuple[date, date]
    """First and last month, each by its first day."""
    service_from: date
    """The month in which maintenance and options begin."""
    undated: bool
    """Whether an option or extension has no term and is paid at once."""
    continued: bool
    """Whether maintenance goes on at the estimated rate beyond what is estimated."""

    @property
    def granted(self) -> Fraction:
        """What others pay, as far as it is known."""
        return sum((grant.amount for grant in self.grants), start=Fraction())

    @property
    def own(self) -> Fraction:
        """What the buyer pays itself; below 0 where more is granted than it costs."""
        return self.total.total - self.granted
