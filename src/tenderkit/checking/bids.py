# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK13, price sheets: bids go in; prices that are missing, unknown or do not add up come out."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tenderkit.checking.known import known_ids
from tenderkit.model.bid import Application, Bid, PriceSheet
from tenderkit.model.dossier import Dossier
from tenderkit.model.method import PriceRules
from tenderkit.model.names import seen_name, unseen_character
from tenderkit.model.numbers import decimal_text
from tenderkit.model.prices import EvaluatedPrice, evaluated_price
from tenderkit.model.tender import Prices
from tenderkit.problems import Key, Problem, Severity
from tenderkit.words import N_, Message

_OUT = {"late", "withdrawn", "replaced"}


def bid_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield what is wrong with the names of applicants and bidders and the prices of each bid that counts."""
    yield from _names(dossier, {f"bids/{bid.id}/bid.yaml": bid for bid in dossier.bids})
    yield from _names(dossier, {f"applications/{a.id}/application.yaml": a for a in dossier.applications})
    for bid in dossier.bids:
        if bid.status in _OUT:
            continue
        if bid.price is None and _is_blank(bid):
            yield _blank(dossier, bid)
        elif bid.price is None:
            place = dossier.places[(f"bids/{bid.id}/price.yaml",)]
            what = Message(N_("the bid {id} has no price: this file is missing"), {"id": bid.id})
            remedy = Message(N_("Add it. A bid that is late, withdrawn or replaced says so in `status:`."))
            yield Problem("TK131", place, what, remedy, _weight(bid))
        elif dossier.tender.prices is not None:
            yield from _sheet(dossier, bid, bid.price, dossier.tender.prices)


def _is_blank(bid: Bid) -> bool:
    """Tell whether only receipt and files are recorded: a bid that is closed, or whose forms say nothing."""
    return bool(bid.files) and not (bid.answers or bid.declarations or bid.staff or bid.references)


def _blank(dossier: Dossier, bid: Bid) -> Problem:
    what = Message(N_("of {bid} nothing is recorded but its receipt and its files"), {"bid": bid.id})
    remedy = Message(
        N_("Open the bids with `tenderkit bids open`; what no form says then, a person writes down.")
    )
    return Problem("TK175", dossier.places[(f"bids/{bid.id}/bid.yaml",)], what, remedy, Severity.INFO)


def _weight(bid: Bid) -> Severity:
    """A price that is missing stops everything, unless the bid was found to be out."""
    parts = ("formal", "selection", "exclusion", "price")
    found = [item.result for part in parts for item in getattr(bid.examination, part, ())]
    return Severity.WARNING if "not_met" in found else Severity.ERROR


def _sheet(dossier: Dossier, bid: Bid, sheet: PriceSheet, prices: Prices) -> Iterator[Problem]:
    file = f"bids/{bid.id}/price.yaml"
    wanted = [p.id for p in prices.positions if not bid.lots or p.lot is None or p.lot in bid.lots]
    known = [position.id for position in prices.positions]
    missing = [id_ for id_ in wanted if id_ not in sheet.positions]
    for id_ in missing:
        place = dossier.places[(file, "positions")]
        what = Message(N_("the bid {bid} has no price for {id}"), {"bid": bid.id, "id": id_})
        remedy = Message(N_('Add the price as it was offered; a price of 0 is written as `"0.00"`.'))
        yield Problem("TK132", place, what, remedy, _weight(bid))
    for id_ in sheet.positions:
        if id_ not in known:
            what = Message(N_("the price sheet has no position {id}"), {"id": id_})
            remedy = known_ids(id_, known)
            yield Problem("TK133", dossier.places[(file, "positions", Key(id_))], what, remedy)
    yield from _below_zero(dossier, bid, sheet)
    yield from _discount(dossier, file, sheet)
    if not missing:
        yield from _total(dossier, bid, sheet, prices)


def _below_zero(dossier: Dossier, bid: Bid, sheet: PriceSheet) -> Iterator[Problem]:
    """Yield prices of positions below 0, until the bid is out or its bidder has said what is meant."""
    for id_, amount in sheet.positions.items():
        if amount.exact < 0:
            values = {"bid": bid.id, "id": id_, "amount": amount.written}
            what = Message(N_("{bid} has a price below 0 for {id}: {amount}"), values)
            remedy = N_(
                "Look at the sign in the bid. If it stands there, ask the bidder and record the answer under"
                " `requests`; what is taken off belongs in `discount`."
            )
            place = dossier.places[f"bids/{bid.id}/price.yaml", "positions", id_]
            weight = Severity.WARNING if _explained(bid) else _weight(bid)
            yield Problem("TK137", place, what, Message(remedy), weight)


def _explained(bid: Bid) -> bool:
    """Tell whether what came of a clarification that may be about the price is recorded."""
    asked = bid.examination.requests if bid.examination else ()
    about_price = (r for r in asked if r.kind == "clarification" and r.about != "other")
    return any(request.answer or request.result for request in about_price)


def _names(dossier: Dossier, offers: Mapping[str, Bid | Application]) -> Iterator[Problem]:
    """Yield names that hide a character, and names that a reader cannot tell apart; *offers* by file."""
    seen: dict[str, str] = {}
    for file, offer in offers.items():
        name, place = offer.bidder.name, dossier.places[file, "bidder", "name"]
        if code := unseen_character(name):
            what = Message(
                N_("the name of the bidder holds a character that nobody sees: {code}"), {"code": code}
            )
            yield Problem("TK136", place, what, Message(N_("Write the name without it.")))
        elif (
            offer.status not in _OUT
            and getattr(offer, "variant_of", None) is None
            and (other := seen.setdefault(seen_name(name), offer.id)) != offer.id
        ):
            what = Message(N_("a reader cannot tell this bidder from the one of {bid}"), {"bid": other})
            remedy = Message(N_("Write the full names, with legal form or place, so that they differ."))
            yield Problem("TK136", place, what, remedy)


def _discount(dossier: Dossier, file: str, sheet: PriceSheet) -> Iterator[Problem]:
    discount = sheet.discount
    if discount is None:
        return
    place = dossier.places[(file, "discount")]
    given = discount.percent or discount.amount
    if given is not None and given.exact < 0:
        what = Message(N_("the discount is {value}, less than 0"), {"value": given.written})
        remedy = Message(N_("Give what is taken off; a surcharge belongs in the prices."))
        yield Problem("TK134", place, what, remedy)
    if (discount.percent is None) == (discount.amount is None):
        what = Message(N_("a discount is a percentage or an amount"))
        yield Problem("TK134", place, what, Message(N_("Give `percent:` or `amount:`, one of the two.")))
    elif discount.amount is not None and len(dossier.tender.lots) > 1 and discount.lot is None:
        what = Message(N_("the discount names no lot, so nobody can say from which lot it is taken"))
        yield Problem("TK134", place, what, Message(N_("Name its `lot:`, or give a percentage.")))


def _total(dossier: Dossier, bid: Bid, sheet: PriceSheet, prices: Prices) -> Iterator[Problem]:
    """Refuse a total below 0, and compare the bidder's own total with ours; ours is used."""
    for judged in dossier.judged:
        rules = dossier.rules(judged)
        if bid not in dossier.bids_for(judged):
            continue
        lot = None if judged.lot is None else judged.lot.id
        price = evaluated_price(prices, rules.price if rules else PriceRules(), bid, sheet, lot)
        if price.total < 0:
            values = {"bid": bid.id, "price": decimal_text(price.total)}
            what = Message(N_("the price of {bid} is below 0: {price}"), values)
            place = dossier.places[(f"bids/{bid.id}/price.yaml", "positions")]
            yield Problem("TK412", place, what, Message(N_("Look at the discount and the sheet.")))
        elif lot is None:
            yield from _stated(dossier, bid, sheet, price)


def _stated(dossier: Dossier, bid: Bid, sheet: PriceSheet, price: EvaluatedPrice) -> Iterator[Problem]:
    if sheet.stated_total is not None and sheet.stated_total.exact not in (price.total, price.net):
        values = {"stated": sheet.stated_total.written, "total": _money(price.total)}
        what = Message(N_("the bidder states a total of {stated}; its prices make {total}"), values)
        remedy = Message(N_("The computed total counts. Clarify the difference with the bidder."))
        place = dossier.places[(f"bids/{bid.id}/price.yaml", "stated_total")]
        yield Problem("TK135", place, what, remedy, Severity.WARNING)


def _money(total: Fraction) -> str:
    whole_cents = (total * 100).numerator  # a total is always whole cents, and never below 0 here
    return f"{whole_cents // 100}.{whole_cents % 100:02d}"
