# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from tenderkit.model.bid import Bid, PriceSheet
from tenderkit.model.dossier import Dossier
from tenderkit.reading.dossier import read_dossier
from tenderkit.rendering.context.bid_price import bid_price, lot_prices_context, price_context
from tenderkit.rendering.context.plain import Names

NAMES = Names("de", str, "EUR")
DOSSIERS = Path(__file__).parents[2] / "dossiers"


@cache
def dossier(name: str = "small") -> Dossier:
    return read_dossier(DOSSIERS / name)


def bid(**changes: Any) -> Bid:
    return replace(dossier().bids[0], **changes)


def printed(one: Bid, of: Dossier | None = None) -> dict[str, Any]:
    whole = of or dossier()
    context = price_context(whole, whole.judged[0], one, NAMES)
    assert context is not None
    return context


def test_gross_is_net_and_vat_whichever_of_them_is_evaluated():
    rules = dossier().tender.evaluation
    assert rules is not None
    net = replace(rules, price=replace(rules.price, basis="net"))
    other = replace(dossier(), tender=replace(dossier().tender, evaluation=net))

    gross_basis, net_basis = printed(bid()), printed(bid(), other)

    assert gross_basis["total"] == gross_basis["gross"] == net_basis["gross"]
    assert net_basis["total"] == net_basis["net"] != net_basis["gross"]


def test_a_bidder_who_is_exempt_adds_no_vat():
    exempt = printed(bid(bidder=replace(bid().bidder, vat_exempt=True)))

    assert exempt["exempt"]
    assert exempt["gross"] == exempt["net"]


def test_where_a_price_is_missing_it_is_named_and_nothing_is_added_up():
    sheet = bid().price
    assert sheet is not None
    first = dict(list(sheet.positions.items())[:1])
    context = printed(bid(price=PriceSheet(first)))

    assert context["missing"] == ["P-02"]
    assert context["total"] is None
    assert context["gross"] is None
    assert [line["total"] is None for line in context["lines"]] == [False, True]


def test_without_a_price_sheet_there_is_no_price():
    without = bid(price=None)

    assert price_context(dossier(), dossier().judged[0], without, NAMES) is None
    assert bid_price(dossier(), dossier().judged[0], without) is None


def test_each_lot_of_a_bid_has_its_own_sums():
    lots = dossier("two-lots")
    both, one = lots.bids[0], lots.bids[1]

    assert [each["lot"] for each in lot_prices_context(lots, both, NAMES)] == ["L1", "L2"]
    assert [each["lot"] for each in lot_prices_context(lots, one, NAMES)] == ["L1"]
    assert lot_prices_context(dossier(), bid(), NAMES) == []
