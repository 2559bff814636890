# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The price sheet of a bid goes in; its lines and sums come out as templates print them."""

from fractions import Fraction
from typing import Any

from tenderkit.model.bid import Bid, PriceSheet
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import PriceRules
from tenderkit.model.prices import EvaluatedPrice, cents, evaluated_price, positions_of
from tenderkit.model.tender import Position, Prices
from tenderkit.rendering.context.plain import Names


def bid_price(dossier: Dossier, judged: Judged, bid: Bid) -> EvaluatedPrice | None:
    """Return the evaluated price of *bid*; None where a position, or the whole sheet, is missing."""
    prices, rules, sheet = dossier.tender.prices, dossier.rules(judged), bid.price
    if prices is None or sheet is None or rules is None:
        return None
    lot = judged.lot.id if judged.lot else None
    if any(position.id not in sheet.positions for position in positions_of(prices, lot)):
        return None
    return evaluated_price(prices, rules.price, bid, sheet, lot)


def price_context(dossier: Dossier, judged: Judged, bid: Bid, names: Names) -> dict[str, Any] | None:
    """Return lines and sums, None where there is no price sheet; what cannot be computed is None."""
    prices, sheet = dossier.tender.prices, bid.price
    if prices is None or sheet is None:
        return None
    rules = dossier.rules(judged)
    how = rules.price if rules else PriceRules()
    lot = judged.lot.id if judged.lot else None
    positions = list(positions_of(prices, lot))
    found = bid_price(dossier, judged, bid)
    return {
        "lines": [_line(position, sheet, how, names) for position in positions],
        "missing": [position.id for position in positions if position.id not in sheet.positions],
        "stated_total": names.money(sheet.stated_total.exact) if sheet.stated_total else None,
        "basis": how.basis,
        **_sums(found, prices, names),
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


def _sums(found: EvaluatedPrice | None, prices: Prices, names: Names) -> dict[str, Any]:
    """Return net, VAT and gross price whatever the basis of the evaluation is, and *P* as ``total``."""
    if found is None:
        keys = "lines_net discount discount_percent net vat vat_percent gross total".split()
        return {**dict.fromkeys(keys), "exempt": False}
    exempt = found.exempt or (found.vat_percent == 0 and found.total == found.net and prices.vat.exact == 0)
    percent = Fraction() if found.exempt else prices.vat.exact
    vat = cents(found.net * percent / 100)
    return {
        "lines_net": names.money(found.lines_net),
        "discount": names.money(found.discount) if found.discount else None,
        "discount_percent": None if found.discount_percent is None else names.number(found.discount_percent),
        "net": names.money(found.net),
        "vat": names.money(vat),
        "vat_percent": names.number(percent),
        "gross": names.money(found.net + vat),
        "total": names.money(found.total),
        "exempt": exempt,
    }
