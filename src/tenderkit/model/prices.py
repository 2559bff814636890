# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A price sheet and the rules go in; the evaluated price comes out, exact and with its lines."""

from collections.abc import Iterable
from fractions import Fraction

from tenderkit.model.bid import Bid, PriceSheet
from tenderkit.model.method import PriceRules
from tenderkit.model.tender import Position, Prices
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class PriceLine:
    """One position with its amount: quantity × net unit price, rounded to the cent."""

    position: Position
    unit_price: Fraction
    amount: Fraction
    counted: bool
    """Whether it enters the evaluated price."""


@dataclass(frozen=True, slots=True)
class EvaluatedPrice:
    """How the evaluated price of one bid is made up (Wertungspreis)."""

    lines: tuple[PriceLine, ...]
    lines_net: Fraction
    """Sum of the counted lines."""
    discount: Fraction
    net: Fraction
    vat: Fraction
    """0 where the basis is net or the bidder is exempt."""
    total: Fraction
    """*P*, what the award method works with."""
    discount_percent: Fraction | None = None
    """What the discount is a share of; None where it is an amount, or there is none."""
    vat_percent: Fraction = Fraction()
    """Added to the net price; 0 where the basis is net or the bidder is exempt."""
    exempt: bool = False
    """Whether the bidder pays none of the VAT that is added for others (umsatzsteuerbefreit)."""


def cents(amount: Fraction) -> Fraction:
    """Round *amount* to the cent, halves away from zero (kaufmännisch, DIN 1333).

    Example:
        >>> cents(Fraction("0.125"))
        Fraction(13, 100)
    """
    scaled = abs(amount) * 100
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if amount >= 0 else -whole, 100)


def positions_of(prices: Prices, lot: str | None) -> Iterable[Position]:
    """Yield the positions of *lot*: its own, and those that name no lot."""
    return (p for p in prices.positions if lot is None or p.lot in (None, lot))


def evaluated_price(
    prices: Prices, rules: PriceRules, bid: Bid, sheet: PriceSheet, lot: str | None = None
) -> EvaluatedPrice:
    """Return *P* of *bid* for *lot*: ``Σ quantity × net price − discount (+ VAT)``.

    Each line, the discount and the VAT are rounded half-up to the cent.

    Raises:
        KeyError: a position has no price. ``check`` reports that before.
    """
    lines = tuple(_line(p, sheet.positions[p.id].exact, rules) for p in positions_of(prices, lot))
    lines_net = sum((line.amount for line in lines if line.counted), start=Fraction())
    discount = _discount(sheet, lines_net, lot)
    net = lines_net - discount
    gross, exempt = rules.basis == "gross", bid.bidder.vat_exempt
    percent = prices.vat.exact if gross and not exempt else Fraction()
    vat = cents(net * percent / 100)
    share = sheet.discount.percent if discount and sheet.discount else None
    return EvaluatedPrice(
        lines,
        lines_net,
        discount,
        net,
        vat,
        net + vat,
        None if share is None else share.exact,
        percent,
        gross and exempt and prices.vat.exact > 0,
    )


def net_price(prices: Prices | None, rules: PriceRules, bid: Bid, lot: str | None = None) -> Fraction | None:
    """Return the net price of *bid* for *lot*; None where a position, or the whole sheet, is missing."""
    sheet = bid.price
    if prices is None or sheet is None or any(p.id not in sheet.positions for p in positions_of(prices, lot)):
        return None
    return evaluated_price(prices, rules, bid, sheet, lot).net


def _line(position: Position, unit_price: Fraction, rules: PriceRules) -> PriceLine:
    counted = position.counted and (position.kind != "option" or rules.options == "counted")
    return PriceLine(position, unit_price, cents(position.quantity.exact * unit_price), counted)


def _discount(sheet: PriceSheet, lines_net: Fraction, lot: str | None) -> Fraction:
    discount = sheet.discount
    if discount is None or (discount.lot is not None and discount.lot != lot):
        return Fraction()
    if discount.percent is not None:
        return cents(lines_net * discount.percent.exact / 100)
    return Fraction() if discount.amount is None else cents(discount.amount.exact)
