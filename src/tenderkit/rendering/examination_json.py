# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Examined bids go in; plain data for machines comes out."""

from collections.abc import Sequence

from tenderkit.outcome.examined import ExaminedBid, ExaminedPrice, Item
from tenderkit.rendering.examination_words import Speech, percent_text
from tenderkit.rendering.numbers import exact_text, price_text

Json = dict[str, object]


def examination_json(bids: Sequence[ExaminedBid], speech: Speech, name: str = "bid") -> Json:
    """Return *bids* as ``bids examine --json`` prints them, texts in the language of the dossier.

    *name* is what one of them is called: ``bid``, or ``application``.
    """
    return {f"{name}s": [{name: bid.bid, **_bid(bid, speech)} for bid in bids]}


def _bid(bid: ExaminedBid, speech: Speech) -> Json:
    return {
        "status": bid.status,
        "out": bid.out,
        "closed": bid.closed,
        "open": [item.id for item in bid.waits],
        "items": [_item(item, speech) for item in bid.items],
        "prices": [_price(price, speech) for price in bid.prices],
        "requests": [
            {
                "number": number,
                "kind": request.kind,
                "sent": request.sent.isoformat(),
                "due": request.due.isoformat() if request.due else None,
                "answered": number not in bid.unanswered,
            }
            for number, request in enumerate(bid.requests, 1)
        ],
        "register": [
            {
                "on": query.on.isoformat(),
                "of": query.of,
                "result": query.result,
                "reason": query.reason,
                "by": query.by,
            }
            for query in bid.register
        ],
    }


def _item(item: Item, speech: Speech) -> Json:
    decided = item.decided
    return {
        "part": item.part.value,
        "id": item.id,
        "lot": item.lot,
        "title": speech.of(item.title),
        "state": item.state.value,
        "seen": item.seen.value,
        "sure": item.sure,
        "facts": [
            {"text": speech.of(fact.text), "law": [entry.id for entry in fact.law]} for fact in item.facts
        ],
        "decided": None
        if decided is None
        else {
            "result": decided.result,
            "reason": decided.reason,
            "by": decided.by,
            "on": decided.on.isoformat(),
        },
    }


def _price(price: ExaminedPrice, speech: Speech) -> Json:
    worked = price.price
    return {
        "lot": price.lot,
        "total": None if worked is None else price_text(worked.total),
        "net": None if worked is None else price_text(worked.net),
        "stated": None if price.stated is None else price.stated.written,
        "agrees": price.agrees,
        "missing": list(price.missing),
        "for_nothing": list(price.for_nothing),
        "distances": [
            {
                "to": distance.bid or "estimate",
                "percent": {
                    "exact": exact_text(distance.percent),
                    "shown": percent_text(distance.percent, speech.language),
                },
                "ask_from": exact_text(distance.ask_from),
                "law": distance.rule.id,
                "asks": distance.asks,
            }
            for distance in price.distances
        ],
        "asks": price.asks,
    }
