# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Admissible bids go in; their evaluated prices *P* come out, or what is wrong with their price sheets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tenderkit.evaluation.places import place_of
from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import METHODS, EvaluationRules
from tenderkit.model.numbers import decimal_text
from tenderkit.model.prices import EvaluatedPrice, evaluated_price, positions_of
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message


@dataclass(frozen=True, slots=True)
class Priced:
    """The price of each bid, and what is wrong."""

    prices: Mapping[str, EvaluatedPrice]
    problems: tuple[Problem, ...]


def priced(dossier: Dossier, judged: Judged, rules: EvaluationRules, bids: Sequence[Bid]) -> Priced:
    """Return *P* of each bid; complete if there are no problems."""
    prices: dict[str, EvaluatedPrice] = {}
    problems: list[Problem] = []
    for bid in bids:
        file = f"bids/{bid.id}/price.yaml"
        missing = list(_missing(dossier, judged, bid, file))
        problems += missing
        if missing or dossier.tender.prices is None or bid.price is None:
            continue
        lot = None if judged.lot is None else judged.lot.id
        price = evaluated_price(dossier.tender.prices, rules.price, bid, bid.price, lot)
        prices[bid.id] = price
        problems += price_problems(
            place_of(dossier, file, "positions"), rules.method.name, bid.id, price.total
        )
    return Priced(prices, tuple(problems))


def price_problems(place: Place, method: str, bid: str, total: Fraction) -> Iterator[Problem]:
    """Yield why *method* cannot work with the price *total*: below 0 never, 0 not where it divides."""
    values: dict[str, object] = {"bid": bid, "price": decimal_text(total), "method": method}
    if total < 0:
        what, remedy = N_("the price of {bid} is below 0: {price}"), N_("Look at the discount and the sheet.")
        yield Problem("TK412", place, Message(what, values), Message(remedy))
    elif total == 0 and METHODS[method].divides_by_price:
        what = N_("the price of {bid} is 0, and {method} divides by the price")
        remedy = N_("Clarify the price with the bidder; no other number may take its place.")
        yield Problem("TK413", place, Message(what, values), Message(remedy))


def _missing(dossier: Dossier, judged: Judged, bid: Bid, file: str) -> Iterator[Problem]:
    values: dict[str, object] = {"bid": bid.id, "file": file}
    if dossier.tender.prices is None:
        yield Problem(
            "TK410",
            place_of(dossier, "tender.yaml", "prices"),
            Message(N_("the tender has no price sheet, so no price can be computed")),
            Message(N_("Add `prices` with its positions to tender.yaml.")),
        )
    elif bid.price is None:
        yield Problem(
            "TK410",
            place_of(dossier, file),
            Message(N_("{bid} has no price sheet"), values),
            Message(N_("Enter the prices in {file}, or exclude the bid in its examination."), values),
        )
    else:
        lot = None if judged.lot is None else judged.lot.id
        for position in positions_of(dossier.tender.prices, lot):
            if position.id not in bid.price.positions:
                yield Problem(
                    "TK411",
                    place_of(dossier, file, "positions"),
                    Message(N_("{bid} has no price for {position}"), {**values, "position": position.id}),
                    Message(N_("Enter the price; a blank is never 0.")),
                )
