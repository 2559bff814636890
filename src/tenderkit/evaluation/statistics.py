# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; what the statistics of procurement ask for comes out, counted (Vergabestatistik)."""

import re
from collections.abc import Iterator
from fractions import Fraction

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import PriceRules
from tenderkit.model.prices import net_price
from tenderkit.outcome.statistics import Awarded, Statistics, Weights

_POSTAL_CODE = re.compile(r"(?m)^\s*(?:D-)?(\d{5})\s")
_MOST_CODES = 3
_WEIGHTS = (("price_weight", "quality_weight"), ("financial_weight", "technical_weight"))
_EU = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
"""Member states, since 2020."""
_LETTER = "zuschlagsschreiben"


def statistics(dossier: Dossier) -> Statistics:
    """Return the figures; what no file of the dossier says is None and left to a person."""
    tender = dossier.tender
    code = _POSTAL_CODE.search(tender.buyer.address)
    counted = [bid for bid in dossier.bids if bid.status == "received"]
    letters = dossier.award.letters
    return Statistics(
        postal_code=code[1] if code else None,
        cpv=tender.subject.cpv[:_MOST_CODES],
        contracts=tuple(_contracts(dossier)),
        weights=tuple(_weights(dossier, judged) for judged in dossier.judged),
        bids=len(counted),
        late=sum(bid.status == "late" for bid in dossier.bids),
        sme=sum(bool(bid.bidder.sme) for bid in counted),
        sme_known=all(bid.bidder.sme is not None for bid in counted),
        other_eu=sum(bid.bidder.country in _EU - {"DE"} for bid in counted),
        country_known=all(bid.bidder.country for bid in counted),
        electronic=len(counted) if tender.procedure.electronic else None,
        framework=tender.contract.form == "framework",
        contract_dates=tuple(sorted({letter.sent for letter in letters if letter.document == _LETTER})),
    )


def _contracts(dossier: Dossier) -> Iterator[Awarded]:
    """Yield each contract that was awarded; its net value as the bid was evaluated."""
    bids = {bid.id: bid for bid in dossier.bids}
    for judged in dossier.judged:
        lot = judged.lot
        decision = dossier.award.settled(lot.id if lot else None)
        if decision is None or decision.kind != "award" or decision.bid not in bids:
            continue
        bid = bids[decision.bid]
        yield Awarded(
            lot=lot.id if lot else None,
            lot_title=lot.title if lot else None,
            bid=bid.id,
            net=_net(dossier, judged, bid),
            contractor=bid.bidder.name,
            sme=bid.bidder.sme,
            country=bid.bidder.country,
            decided=decision.on,
        )


def _net(dossier: Dossier, judged: Judged, bid: Bid) -> Fraction | None:
    """Return the net price of *bid* as it was evaluated; None where it cannot be computed."""
    rules = dossier.rules(judged)
    lot = judged.lot.id if judged.lot else None
    return net_price(dossier.tender.prices, rules.price if rules else PriceRules(), bid, lot)


def _weights(dossier: Dossier, judged: Judged) -> Weights:
    """Return the weights of price and quality in percent; None where the method has none."""
    rules, lot = dossier.rules(judged), judged.lot.id if judged.lot else None
    if rules is None:
        return Weights(lot, None)
    name = rules.method.name
    if name == "lowest-price":
        return Weights(lot, name, Fraction(100), Fraction())
    for price, quality in _WEIGHTS:
        first, second = getattr(rules.method, price), getattr(rules.method, quality)
        if first and second:
            whole = first.exact + second.exact
            return Weights(lot, name, 100 * first.exact / whole, 100 * second.exact / whole)
    return Weights(lot, name)
