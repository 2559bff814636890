# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bids go in; each with its price, its files and what was found in it comes out as templates print it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tenderkit.model.bid import Bid, ExaminationItem, Request
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.rendering.context.bid_price import lot_prices_context, price_context
from tenderkit.rendering.context.plain import Names, plain

_KEPT = frozenset({"note", "register"})
"""What the bidder does not see of the own bid."""
_PARTS = ("formal", "selection", "exclusion", "price")


def bids_context(dossier: Dossier, judged: Judged, names: Names) -> list[dict[str, Any]]:
    """Return all bids for *judged*, in the order of their ids; late and withdrawn ones too."""
    return [bid_context(dossier, judged, bid, names) for bid in dossier.bids_for(judged)]


def bid_context(dossier: Dossier, judged: Judged, bid: Bid, names: Names) -> dict[str, Any]:
    """Return one bid; the address of the bidder line by line, also where it was written in one."""
    whole: dict[str, Any] = plain(bid, names)
    written = bid.bidder.address
    address = (written.splitlines() if "\n" in written else written.split(", ")) if written else None
    requests = bid.examination.requests if bid.examination else ()
    return {
        **whole,
        "bidder": {**whole["bidder"], "address": address},
        "late": bid.status == "late",
        "files": [_file(file, names) for file in whole["files"]],
        "price": price_context(dossier, judged, bid, names),
        "lot_prices": lot_prices_context(dossier, bid, names),
        "examination": _examination(dossier, judged, bid, names),
        "requests": [_request(n, each, names) for n, each in enumerate(requests, 1)],
        "register": plain(bid.examination.competition_register, names) if bid.examination else [],
        "asks": {kind: _asked(requests, kind, names) for kind in ("completion", "clarification")},
    }


def own_bid_context(dossier: Dossier, judged: Judged, bid: Bid, names: Names) -> dict[str, Any]:
    """Return a bid as its bidder may see it: without notes and queries of the buyer, nor who examined it."""
    whole = bid_context(dossier, judged, bid, names)
    parts = whole["examination"]
    examination = {
        part: [{key: value for key, value in item.items() if key != "by"} for item in items]
        for part, items in parts.items()
    }
    shown = {key: value for key, value in whole.items() if key not in _KEPT}
    return shown | {"examination": examination}


def _file(file: dict[str, Any], names: Names) -> dict[str, Any]:
    """Return a file, its hash in groups that a line can be broken between."""
    hash_ = file["sha256"]
    groups = " ".join(hash_[start : start + 16] for start in range(0, len(hash_), 16)) if hash_ else None
    size = None if file["size"] is None else names.number(file["size"])
    return {**file, "size": size, "sha256_groups": groups}


def _examination(dossier: Dossier, judged: Judged, bid: Bid, names: Names) -> dict[str, Any]:
    """Return the four parts, empty where nobody has examined the bid; each item with its title."""
    titles = _titles(dossier, judged)
    lot = judged.lot.id if judged.lot else None
    found = {part: getattr(bid.examination, part) if bid.examination else () for part in _PARTS}
    return {
        part: [_item(item, titles, names) for item in items if lot is None or item.lot in (None, lot)]
        for part, items in found.items()
    }


def _item(item: ExaminationItem, titles: Mapping[str, str], names: Names) -> dict[str, Any]:
    return {**plain(item, names), "title": item.title or titles.get(item.id)}


def _titles(dossier: Dossier, judged: Judged) -> dict[str, str]:
    """Return what criteria, requirements and forms are called, by their ids."""
    titles = {form.id: form.title for form in dossier.tender.submission.forms}
    titles |= {requirement.id: requirement.title for requirement in dossier.specification.requirements}
    return titles | {criterion.id: criterion.title for criterion in judged.catalogue.criteria}


def _request(number: int, request: Request, names: Names) -> dict[str, Any]:
    still_open = request.answer is None and request.result is None
    return {**plain(request, names), "id": str(number), "open": still_open}


def _asked(requests: Sequence[Request], kind: str, names: Names) -> list[dict[str, Any]]:
    """Return what a letter asks for: what was sent on the last day on which something of this kind was."""
    numbered = [(n, each) for n, each in enumerate(requests, 1) if each.kind == kind]
    newest = max((each.sent for _, each in numbered), default=None)
    return [_request(n, each, names) for n, each in _of(numbered, newest)]


def _of(numbered: Sequence[tuple[int, Request]], day: Any) -> Iterator[tuple[int, Request]]:
    return ((n, each) for n, each in numbered if each.sent == day)
