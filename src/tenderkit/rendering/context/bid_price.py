# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The price sheet of a bid goes in; its lines and sums come out as templates print them."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tenderkit.model.bid import Bid, PriceSheet
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import PriceRules
from tenderkit.model.prices import EvaluatedPrice, cents, evaluated_price, positions_of
from tenderkit.model.tender import Position, Prices
from tenderkit.rendering.context.plain import Names


@dataclass(frozen=True, slots=True)
class Taxed:
    """The gross price of a bid, also where the net price is evaluated."""

    percent: Fraction
    """0 for a bidder who is exempt."""
    vat: Fraction
    gross: Fraction

    @classmethod
    def of(cls, found: EvaluatedPrice, prices: Prices, *, exempt: bool) -> "Taxed":
        """Add the VAT of *prices* to the net price that was *found*."""
        percent = Fraction() if exempt else prices.vat.exact
        vat = cents(found.net * percent / 100)
        return cls(percent, vat, found.net + vat)


def taxed_price(dossier: Dossier, judged: Judged, bid: Bid) -> Taxed | None:
    """Return the gross price of *bid*; None where it cannot be computed."""
    found, prices = bid_price(dossier, judged, bid), dossier.tender.prices
    if found is None or prices is None:
        return None
    return Taxed.of(found, prices, exempt=bid.bidder.vat_exempt)


def bid_price(dossier: Dossier, judged: Judged, bid: Bid) -> EvaluatedPrice | None:
    """Return the evaluated price of *bid*; None where a position, or the whole sheet, is missing."""
    prices, rules, sheet = dossier.tender.prices, dossier.rules(judged), bid.price
    if prices is None or sheet is None:
        return None
    lot = judged.lot.id if judged.lot else None
    if any(position.id not in sheet.positions for position in positions_of(prices, lot)):
        return None
    return evaluated_price(prices, rules.price if rules else PriceRules(), bid, sheet, lot)


def lot_prices_context(dossier: Dossier, bid: Bid, names: Names) -> list[dict[str, Any]]:
    """Return the sums of *bid* for each lot that it offers; none where there are no lots."""
    return [
        {"lot": judged.lot.id, "price": price_context(dossier, judged, bid, names)}
        for judged in dossier.judged
        if judged.lot is not None and bid in dossier.bids_for(judged)
    ]


def price_context(dossier: Dossier, judged: Judged, bid: Bid, names: Names) -> dict[str, Any] | None:
    """Return lines and sums, None where there is no price sheet; what cannot be computed is None."""
    prices, sheet = dossier.tender.prices, bid.price
    if prices is None or sheet is None:
        return None
    rules = dossier.rules(judged)
    how = rules.price if rules else PriceRules()
    lot = judged.lot.id if judged.lot else None
    positions = list(positions_of(prices, lot))
    return {
        "lines": [_line(position, sheet, how, names) for position in positions],
        "missing": [position.id for position in positions if position.id not in sheet.positions],
        "stated_total": names.money(sheet.stated_total.exact) if sheet.stated_total else None,
        "basis": how.basis,
        **_sums(bid_price(dossier, judged, bid), taxed_price(dossier, judged, bid), names),
    }


def _line(position: Position, sheet: PriceSheet, how: PriceRules, names: Names) -> dict[str, Any]:
    amount = sheet.positions.get(position.id)
    total = None if amount is None else cents(position.quantity.exact * amount.exact)
    return {
        "id": position.id,
        "title": position.title,
        "quantity": names.number(position.quantity.written),
        "unit": position.unit,
        "unit_price": None if amount is None else names.money(amount.exact),
        "total": None if total is None else names.money(total),
        "counts": position.counted and (position.kind != "option" or how.options == "counted"),
    }


def _sums(found: EvaluatedPrice | None, taxed: Taxed | None, names: Names) -> dict[str, Any]:
    """Return net, VAT and gross price whatever the basis of the evaluation is, and *P* as ``total``."""
    if found is None or taxed is None:
        keys = "lines_net discount discount_percent net vat vat_percent gross total".split()
        return {**dict.fromkeys(keys), "exempt": False}
    return {
        "lines_net": names.money(found.lines_net),
        "discount": names.money(found.discount) if found.discount else None,
        "discount_percent": None if found.discount_percent is None else names.number(found.discount_percent),
        "net": names.money(found.net),
        "vat": names.money(taxed.vat),
        "vat_percent": names.number(taxed.percent),
        "gross": names.money(taxed.gross),
        "total": names.money(found.total),
        "exempt": taxed.percent == 0,
    }
