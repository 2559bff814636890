# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An examined bid goes in; every item with how it stands, who decided and what can be seen comes out."""

from typing import Any

from tenderkit.outcome.award import Stage
from tenderkit.outcome.examined import ExaminedBid, ExaminedPrice, Item, Result
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.examination_words import STATUSES, Speech, percent_text

_PARTS = (Stage.FORMAL, Stage.SELECTION, Stage.EXCLUSION, Stage.PRICE)


def examined_context(bid: ExaminedBid, lot: str | None, names: Names) -> dict[str, Any]:
    """Return the items of *bid* by part; with *lot* those of this lot and those of all."""
    speech = Speech(names.language, names.translate, names.currency)
    items = {
        part.value: [item for item in bid.of(part) if lot is None or item.lot in (None, lot)]
        for part in _PARTS
    }
    price = next((each for each in bid.prices if each.lot == lot), None)
    return {
        "status_text": names.translate(STATUSES[bid.status]),
        "checks": {part: [_item(item, speech, names) for item in found] for part, found in items.items()},
        "standing": {part: _standing(found) for part, found in items.items()},
        "distances": [] if price is None else _distances(price, names),
        "price_asks": bool(price and price.asks),
    }


def _item(item: Item, speech: Speech, names: Names) -> dict[str, Any]:
    decided = item.decided
    return {
        "id": item.id,
        "title": speech.of(item.title),
        "lot": item.lot,
        "state": item.state.value,
        "state_text": speech.result(item),
        "declared": item.declared and decided is None,
        "by": decided.by if decided else None,
        "on": plain(decided.on, names) if decided else None,
        "reason": decided.reason if decided else None,
        "facts": [speech.fact(fact) for fact in item.facts],
    }


def _standing(items: list[Item]) -> str | None:
    """Return how a whole part stands: as its worst item; None where there is none."""
    states = {item.state for item in items}
    return next((state.value for state in (Result.NOT_MET, Result.OPEN, Result.MET) if state in states), None)


def _distances(price: ExaminedPrice, names: Names) -> list[dict[str, Any]]:
    """Return how far below the next bid, or the estimate, the price lies; below 0 it lies above."""
    return [
        {
            "of": "bid" if distance.bid else "estimate",
            "bid": distance.bid,
            "percent": percent_text(abs(distance.percent), names.language),
            "below": distance.percent >= 0,
            "asks": distance.asks,
        }
        for distance in price.distances
    ]
