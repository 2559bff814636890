# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier that has been decided goes in; what the statistics of procurement ask for comes out, counted."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.rendering.context.bid_price import bid_price
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.wanted import settled

_POSTAL_CODE = re.compile(r"(?m)^\s*(?:D-)?(\d{5})\s")
_MOST_CODES = 3
_WEIGHTS = (("price_weight", "quality_weight"), ("financial_weight", "technical_weight"))
_EU = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
"""Member states, since 2020."""


def statistics_context(dossier: Dossier, names: Names) -> dict[str, Any]:
    """Return the figures; what no file of the dossier says is None and left to a person."""
    tender = dossier.tender
    code = _POSTAL_CODE.search(tender.buyer.address)
    counted = [bid for bid in dossier.bids if bid.status == "received"]
    return {
        "postal_code": code[1] if code else None,
        "cpv": list(tender.subject.cpv[:_MOST_CODES]),
        "contracts": list(_contracts(dossier, names)),
        "weights": [_weights(dossier, judged, names) for judged in dossier.judged],
        "bids": names.number(len(counted)),
        "late": names.number(sum(bid.status == "late" for bid in dossier.bids)),
        "sme": names.number(sum(bool(bid.bidder.sme) for bid in counted)),
        "sme_known": all(bid.bidder.sme is not None for bid in counted),
        "other_eu": names.number(sum(_abroad(bid) for bid in counted)),
        "country_known": all(bid.bidder.country for bid in counted),
        "electronic": names.number(len(counted)) if tender.procedure.electronic else None,
    }


def _contracts(dossier: Dossier, names: Names) -> Iterator[dict[str, Any]]:
    """Yield each contract that was awarded; its net value as the bid was evaluated."""
    bids = {bid.id: bid for bid in dossier.bids}
    for judged in dossier.judged:
        decision = settled(dossier, judged)
        if decision is None or decision.kind != "award" or decision.bid not in bids:
            continue
        bid = bids[decision.bid]
        price = bid_price(dossier, judged, bid)
        yield {
            "lot": plain(judged.lot, names) if judged.lot else None,
            "net": names.money(price.net) if price else None,
            "sme": bid.bidder.sme,
            "country": bid.bidder.country,
            "name": bid.bidder.name,
            "on": plain(decision.on, names),
        }


def _weights(dossier: Dossier, judged: Judged, names: Names) -> dict[str, Any]:
    """Return the weights of price and quality in percent; None where the method has none."""
    rules = dossier.rules(judged)
    found: dict[str, Any] = {"lot": judged.lot.id if judged.lot else None, "price": None, "quality": None}
    if rules is None:
        return found
    for price, quality in _WEIGHTS:
        weights = (getattr(rules.method, price), getattr(rules.method, quality))
        if all(weights):
            whole = sum((weight.exact for weight in weights), Fraction())
            shares = [names.number(100 * weight.exact / whole) for weight in weights]
            found |= {"price": shares[0], "quality": shares[1]}
    if rules.method.name == "lowest-price":
        found |= {"price": names.number(100), "quality": names.number(0)}
    return found


def _abroad(bid: Bid) -> bool:
    """Return whether the bidder is in another state of the EU than Germany."""
    return bid.bidder.country in _EU - {"DE"}
