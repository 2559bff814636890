# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Admissible bids go in; their evaluated prices *P* come out, or what is wrong with their price sheets."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from tenderkit.evaluation.places import place_of
from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import METHODS, EvaluationRules
from tenderkit.model.numbers import decimal_text
from tenderkit.model.prices import EvaluatedPrice, evaluated_price, positions_of
from tenderkit.problems import Place, Problem
from tenderkit.records import dataclass
from tenderkit.words import N_, Message


@dataclass(frozen=True, slots=True)
class Priced:
    """The price of each bid, and what is wrong."""

    prices: Mapping[str, EvaluatedPrice]
    problems: tuple[Problem, ...]


def priced(dossier: Dossier, judged: Judged, rules: EvaluationRules, bids: Sequence[Bid]) -> Priced:
    """Return *P* of each bid; complete if there are no problems."""
    wanted = dossier.tender.prices
    if wanted is None:
        return Priced({}, (_no_positions(dossier),) if bids else ())
    lot = None if judged.lot is None else judged.lot.id
    prices: dict[str, EvaluatedPrice] = {}
    problems: list[Problem] = []
    for bid in bids:
        missing = list(_missing(dossier, bid, [position.id for position in positions_of(wanted, lot)]))
        problems += missing
        if bid.price is not None and not missing:
            price = evaluated_price(wanted, rules.price, bid, bid.price, lot)
            place = place_of(dossier, f"bids/{bid.id}/price.yaml", "positions")
            problems += price_problems(place, rules.method.name, bid.id, price.total)
            prices[bid.id] = price
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


def _missing(dossier: Dossier, bid: Bid, positions: Sequence[str]) -> Iterator[Problem]:
    """Yield what *bid* has no price for."""
    file = f"bids/{bid.id}/price.yaml"
    values: dict[str, object] = {"bid": bid.id, "file": file}
    if bid.price is None:
        what = N_("{bid} has no price sheet")
        remedy = N_("Enter the prices in {file}, or exclude the bid in its examination.")
        yield Problem("TK410", place_of(dossier, file), Message(what, values), Message(remedy, values))
        return
    for position in positions:
        if position not in bid.price.positions:
            what = N_("{bid} has no price for {position}")
            remedy = N_("Enter the price; a blank is never 0.")
            place = place_of(dossier, file, "positions")
            yield Problem("TK411", place, Message(what, {**values, "position": position}), Message(remedy))


def _no_positions(dossier: Dossier) -> Problem:
    return Problem(
        "TK410",
        place_of(dossier, "tender.yaml", "prices"),
        Message(N_("the tender has no price sheet, so no price can be computed")),
        Message(N_("Add `prices` with its positions to tender.yaml.")),
    )
