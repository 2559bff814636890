# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a tender says of prices, and what a bidder has filled in: all that a price sheet is made from."""

from dataclasses import dataclass

from tenderkit.model.bid import Bid, Discount, PriceSheet
from tenderkit.model.method import PriceRules
from tenderkit.model.tender import Position, Prices
from tenderkit.rendering.context.plain import Names

ABOVE = 9
"""Rows above the first position."""
NUMBER, TITLE, QUANTITY, UNIT, PRICE, AMOUNT, COUNTED = range(7)
"""The columns."""
REMARK = ABOVE - 2
"""The row that says what is still missing."""


@dataclass(frozen=True, slots=True)
class PriceForm:
    """The positions of one lot with the rules and words of its price sheet."""

    prices: Prices
    positions: tuple[Position, ...]
    rules: PriceRules
    names: Names
    title: str
    lead: str
    facts: str
    lot: str | None = None
    bid: Bid | None = None
    """Who has filled it in."""

    @property
    def first(self) -> int:
        """The row of the first position."""
        return ABOVE

    @property
    def last(self) -> int:
        """The row of the last position."""
        return ABOVE + len(self.positions) - 1

    @property
    def filled(self) -> PriceSheet | None:
        """What the bidder has filled in."""
        return self.bid.price if self.bid else None

    @property
    def discount(self) -> Discount | None:
        """The discount of the bidder, where it is for this lot."""
        discount = self.filled.discount if self.filled else None
        return discount if discount and discount.lot in {None, self.lot} else None

    def said(self, text: str, /, **values: object) -> str:
        """Return a text in the language of the dossier."""
        return self.names.translate(text).format_map(values)

    def counts(self, position: Position) -> bool:
        """Whether a position enters the evaluated price."""
        return position.counted and (position.kind != "option" or self.rules.options == "counted")
