# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK808 to TK810, offered prices: price sheets go in; what raises a question comes out, and nobody is out."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from tenderkit.checking.examining_law import ExaminingLaw
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.bid import Bid, PriceSheet
from tenderkit.model.dossier import Judged
from tenderkit.model.method import PriceRules
from tenderkit.model.numbers import decimal_text
from tenderkit.model.prices import evaluated_price
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_FEWEST_POSITIONS = 2


def abnormally_low(subject: Subject) -> Iterator[Flaw]:
    """Yield bids so far below the next one that the examination asks, and nobody has asked yet."""
    threshold = ExaminingLaw(subject.dossier, subject.law).next_bid()
    if threshold is None:
        return
    limit = threshold.percent
    for judged in subject.dossier.judged:
        totals = sorted(((total, bid.id, bid) for bid, total in _totals(subject, judged)))
        for (low, _, bid), (following, _, other) in pairwise(totals):
            if following <= 0 or _clarified(bid):
                continue
            gap = (1 - low / following) * 100
            if gap >= limit:
                values: dict[str, object] = {
                    "bid": bid.id,
                    "percent": int(gap),
                    "other": other.id,
                    "limit": decimal_text(limit),
                }
                what = N_("{bid} is {percent} % below the next price, that of {other}")
                remedy = N_(
                    "Ask the bidder how the price came about, and record it under `requests`; without a"
                    " question nobody is out. Noticed from {limit} % on."
                )
                place = subject.place(f"bids/{bid.id}/price.yaml", "positions")
                yield Flaw(bid.id, place, Message(what, values), Message(remedy, values))


def priced_at_nothing(subject: Subject) -> Iterator[Flaw]:
    """Yield counted positions at 0 that others have a price for: what is free here may hide elsewhere."""
    prices = subject.dossier.tender.prices
    counted = [p.id for p in prices.positions if p.counted and p.kind != "option"] if prices else []
    sheets = _sheets(subject.dossier.bids)
    for id_ in counted:
        given = {bid.id: sheet.positions[id_].exact for bid, sheet in sheets if id_ in sheet.positions}
        for bid, _sheet in sheets:
            if (
                given.get(bid.id) == 0
                and any(amount > 0 for amount in given.values())
                and not _clarified(bid)
            ):
                what = Message(N_("{bid} offers {id} for 0, others do not"), {"bid": bid.id, "id": id_})
                remedy = Message(
                    N_("Ask where the cost of it is hidden, and record the answer under `requests`.")
                )
                yield Flaw(bid.id, subject.place(f"bids/{bid.id}/price.yaml", "positions", id_), what, remedy)


def same_prices(subject: Subject) -> Iterator[Flaw]:
    """Yield two bidders whose prices agree in every position."""
    for (one, first), (other, second) in combinations(_sheets(subject.dossier.bids), 2):
        prices = [{id_: amount.exact for id_, amount in sheet.positions.items()} for sheet in (first, second)]
        related = one.id in (other.variant_of, other.replaces) or one.bidder.name == other.bidder.name
        if prices[0] == prices[1] and len(prices[0]) >= _FEWEST_POSITIONS and not related:
            what = Message(
                N_("{other} has the same price as {bid} in every position"),
                {"bid": one.id, "other": other.id},
            )
            remedy = Message(
                N_("Look for further signs of an agreement, ask both bidders, and record what you find.")
            )
            yield Flaw(other.id, subject.place(f"bids/{other.id}/price.yaml", "positions"), what, remedy)


def _clarified(bid: Bid) -> bool:
    """Return whether the bidder was asked about the price, or of what is not said."""
    asked = bid.examination.requests if bid.examination else ()
    return any(request.kind == "clarification" and request.about != "other" for request in asked)


def _sheets(bids: Sequence[Bid]) -> list[tuple[Bid, PriceSheet]]:
    return [(bid, bid.price) for bid in bids if bid.price is not None and bid.status == "received"]


def _totals(subject: Subject, judged: Judged) -> Iterator[tuple[Bid, Fraction]]:
    """Yield the evaluated price of each bid that counts and is complete."""
    dossier = subject.dossier
    prices, rules = dossier.tender.prices, dossier.rules(judged)
    lot = None if judged.lot is None else judged.lot.id
    for bid, sheet in _sheets(dossier.bids_for(judged)):
        needed = [p.id for p in prices.positions if p.lot in (None, lot)] if prices else []
        if prices is not None and all(id_ in sheet.positions for id_ in needed) and not _is_out(bid):
            yield bid, evaluated_price(prices, rules.price if rules else PriceRules(), bid, sheet, lot).total


def _is_out(bid: Bid) -> bool:
    parts = ("formal", "selection", "exclusion", "price")
    return any(item.result == "not_met" for part in parts for item in getattr(bid.examination, part, ()))


RULES = (
    Rule("TK808", Severity.WARNING, abnormally_low),
    Rule("TK809", Severity.WARNING, priced_at_nothing),
    Rule("TK810", Severity.WARNING, same_prices),
)
