# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the law data go in; each bid comes out with all that must be looked at in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tenderkit.checking.criterion_items import criterion_items
from tenderkit.checking.examining_law import ExaminingLaw
from tenderkit.checking.formal_items import formal_items
from tenderkit.checking.price_examination import examined_prices, is_out_before_price
from tenderkit.checking.price_items import price_items
from tenderkit.model.bid import Bid, Examination, ExaminationItem
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.outcome.award import Stage
from tenderkit.outcome.examined import ExaminedBid, ExaminedPrice, Item

_UNCOUNTED: Mapping[str, Mapping[str, int]] = {}
_PARTS = (Stage.FORMAL, Stage.SELECTION, Stage.EXCLUSION, Stage.PRICE)


def examined_bids(
    dossier: Dossier,
    law: LawPack,
    closed: frozenset[str] = frozenset(),
    pages: Mapping[str, Mapping[str, int]] = _UNCOUNTED,
) -> tuple[ExaminedBid, ...]:
    """Return every bid in the order of the ids, its items stage after stage. Nothing is decided here.

    Args:
        dossier: with its bids.
        law: the law data.
        closed: bids that were taken in and not opened yet.
        pages: bid → file → how many pages it has, where that was counted.
    """
    rules = ExaminingLaw(dossier, law)
    out = [bid.id for bid in dossier.bids if is_out_before_price(bid)]
    prices = [examined_prices(dossier, judged, rules, out) for judged in dossier.judged]
    examined = (_examined(dossier, bid, rules, prices, pages.get(bid.id, {})) for bid in dossier.bids)
    return tuple(replace(bid, closed=bid.bid in closed) for bid in examined)


def _examined(
    dossier: Dossier,
    bid: Bid,
    law: ExaminingLaw,
    prices: list[dict[str, ExaminedPrice]],
    pages: Mapping[str, int],
) -> ExaminedBid:
    own = tuple(of_lot[bid.id] for of_lot in prices if bid.id in of_lot)
    derived = list(formal_items(dossier.tender, bid, law, pages))
    lots = [judged for judged in dossier.judged if bid in dossier.bids_for(judged)]
    derived += _joined([tuple(criterion_items(dossier, judged, bid)) for judged in lots], bid)
    for price in own:
        derived += price_items(price, law, dossier.tender.language)
    found = bid.examination or Examination()
    items = tuple(_decided(derived, bid))
    return ExaminedBid(bid.id, bid.status, items, own, found.requests, found.competition_register)


def _joined(of_lots: Sequence[tuple[Item, ...]], bid: Bid) -> Iterator[Item]:
    """Yield what is the same in all lots of the bid once, unless somebody decided it lot by lot."""
    apart = {id_ for decisions in _decisions(bid).values() for id_, lot in decisions if lot is not None}
    shared = [[replace(item, lot=None) for item in items] for items in of_lots]
    for number, items in enumerate(of_lots):
        for item, common in zip(items, shared[number], strict=True):
            if item.id in apart or not all(common in others for others in shared):
                yield item
            elif number == 0:
                yield common


def _decided(derived: list[Item], bid: Bid) -> Iterator[Item]:
    """Yield *derived* with what people decided on it, and behind each part what they examined beside it."""
    by_part = _decisions(bid)
    for part in _PARTS:
        left = dict(by_part[part])
        for item in derived:
            if item.part is part:
                found = left.pop((item.id, item.lot), None)
                common = by_part[part].get((item.id, None))
                left.pop((item.id, None), None)
                yield replace(item, decided=found or common)
        for (id_, lot), decision in left.items():
            yield Item(part, id_, decision.title or id_, lot=lot, decided=decision)


def _decisions(bid: Bid) -> Mapping[Stage, dict[tuple[str, str | None], ExaminationItem]]:
    parts = {part: getattr(bid.examination, part.value, ()) for part in _PARTS}
    return {part: {(item.id, item.lot): item for item in items} for part, items in parts.items()}
