# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bids with their price sheets go in; each price worked out again, and its distances, come out."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from tenderkit.checking.examining_law import ExaminingLaw, Threshold
from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import PriceRules
from tenderkit.model.names import seen_name
from tenderkit.model.prices import EvaluatedPrice, evaluated_price, positions_of
from tenderkit.model.tender import Position, Prices
from tenderkit.outcome.examined import ExaminedPrice, PriceDistance

_PARTS = ("formal", "selection", "exclusion")


def examined_prices(
    dossier: Dossier, judged: Judged, law: ExaminingLaw, out: Sequence[str] = ()
) -> dict[str, ExaminedPrice]:
    """Return the price of each bid for *judged* that lies before the buyer.

    Args:
        dossier: all of it; the estimate is compared too.
        judged: the whole, or one lot.
        law: from how many percent on a price raises a question.
        out: bids that do not count; they are worked out too, but nobody is measured by them.
    """
    prices = dossier.tender.prices
    bids = [bid for bid in dossier.bids_for(judged) if bid.status == "received"]
    if prices is None:
        return {}
    lot = None if judged.lot is None else judged.lot.id
    rules = dossier.rules(judged)
    worked = {bid.id: _worked(prices, rules.price if rules else PriceRules(), bid, lot) for bid in bids}
    totals = {id_: p.total for id_, p in worked.items() if p is not None and id_ not in out}
    firms = {bid.id: seen_name(bid.bidder.name) for bid in bids}
    return {
        bid.id: ExaminedPrice(
            lot,
            worked[bid.id],
            _missing(prices, bid, lot),
            _for_nothing(prices, bid, bids, lot),
            bid.price.stated_total if bid.price and lot is None else None,
            tuple(
                _distances(
                    worked[bid.id],
                    {id_: total for id_, total in totals.items() if firms[id_] != firms[bid.id]},
                    _estimate(dossier, lot),
                    law,
                )
            ),
        )
        for bid in bids
    }


def is_out_before_price(bid: Bid) -> bool:
    """Tell whether somebody found *bid* to be out before its price is looked at."""
    found = [item.result for part in _PARTS for item in getattr(bid.examination, part, ())]
    return "not_met" in found


def _worked(prices: Prices, rules: PriceRules, bid: Bid, lot: str | None) -> EvaluatedPrice | None:
    if bid.price is None or _missing(prices, bid, lot):
        return None
    return evaluated_price(prices, rules, bid, bid.price, lot)


def _missing(prices: Prices, bid: Bid, lot: str | None) -> tuple[str, ...]:
    given = {} if bid.price is None else bid.price.positions
    return tuple(position.id for position in positions_of(prices, lot) if position.id not in given)


def _for_nothing(prices: Prices, bid: Bid, bids: Sequence[Bid], lot: str | None) -> tuple[str, ...]:
    """Return counted positions at 0 that another bid has a price for."""
    counted = [p for p in positions_of(prices, lot) if p.counted and p.kind != "option"]
    return tuple(p.id for p in counted if _amount(bid, p) == 0 and any(_amount(b, p) for b in bids))


def _amount(bid: Bid, position: Position) -> Fraction | None:
    given = None if bid.price is None else bid.price.positions.get(position.id)
    return None if given is None else given.exact


def _distances(
    price: EvaluatedPrice | None,
    totals: Mapping[str, Fraction],
    estimate: Fraction | None,
    law: ExaminingLaw,
) -> Iterator[PriceDistance]:
    """Yield how far *price* lies below the next higher one of another firm, and below the estimate."""
    if price is None:
        return
    above = [(total, id_) for id_, total in totals.items() if total >= price.total]
    next_bid, of_estimate = law.next_bid(), law.estimate()
    if above and min(above)[0] > 0 and next_bid:
        total, other = min(above)
        yield _distance(price.total, total, next_bid, other)
    if estimate and of_estimate:
        offered = sum((line.amount for line in price.lines), start=Fraction()) - price.discount
        yield _distance(offered, estimate, of_estimate, None)


def _distance(price: Fraction, other: Fraction, threshold: Threshold, bid: str | None) -> PriceDistance:
    return PriceDistance((1 - price / other) * 100, threshold.percent, threshold.rule, bid)


def _estimate(dossier: Dossier, lot: str | None) -> Fraction | None:
    """Return the estimate, net and with all options, as far as it names this lot."""
    estimate = dossier.internal.estimate
    items = () if estimate is None else estimate.items
    own = [item.amount.exact for item in items if lot is None or item.lot == lot]
    return sum(own, start=Fraction()) or None
