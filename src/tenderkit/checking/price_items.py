# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A price that was worked out again goes in; the items of the price examination come out."""

from collections.abc import Iterator

from tenderkit.checking.examining_law import ExaminingLaw
from tenderkit.outcome.award import Stage
from tenderkit.outcome.examined import ExaminedPrice, Fact, Item, Money, PriceDistance, Result
from tenderkit.words import N_, Message

_NAME = {"de": "Preis", "en": "Price"}
"""How the items are called in a dossier of that language."""


def price_items(price: ExaminedPrice, law: ExaminingLaw, language: str) -> Iterator[Item]:
    """Yield arithmetic and adequacy of one price."""
    name = _NAME[language]
    worked = price.price
    complete = worked is not None and price.agrees and min(worked.total, worked.discount) >= 0
    complete = complete and not _below_zero(price)
    yield Item(
        Stage.PRICE,
        f"{name}-1",
        Message(N_("Arithmetic of the price")),
        tuple(_arithmetic(price, law)),
        Result.MET if complete else Result.OPEN,
        sure=complete,
        lot=price.lot,
    )
    yield Item(
        Stage.PRICE,
        f"{name}-2",
        Message(N_("Adequacy of the price")),
        tuple(_adequacy(price, law)),
        Result.OPEN if price.asks or price.price is None else Result.MET,
        lot=price.lot,
    )


def _arithmetic(price: ExaminedPrice, law: ExaminingLaw) -> Iterator[Fact]:
    if price.missing:
        values = {"ids": ", ".join(price.missing)}
        what = Message(N_("no price for {ids}: a person decides whether the bid is out"), values)
        yield Fact(what, law.on("prices"))
        return
    if price.price is None:
        return
    total = Message(N_("computed total: {total}"), {"total": Money(price.price.total)})
    yield Fact(total)
    if below := _below_zero(price):
        yield Fact(Message(N_("below 0 is the price for {ids}"), {"ids": ", ".join(below)}))
    if price.stated is None:
        yield Fact(Message(N_("the bidder states no total")))
    elif price.agrees:
        yield Fact(Message(N_("the total that the bidder states is the same")))
    else:
        other = N_("the bidder states {stated}; the computed total counts")
        yield Fact(Message(other, {"stated": Money(price.stated.exact)}))


def _below_zero(price: ExaminedPrice) -> tuple[str, ...]:
    lines = price.price.lines if price.price else ()
    return tuple(line.position.id for line in lines if line.unit_price < 0)


def _adequacy(price: ExaminedPrice, law: ExaminingLaw) -> Iterator[Fact]:
    if price.price is None:
        yield Fact(Message(N_("it cannot be judged while a price is missing")))
    for distance in price.distances:
        yield _distance(distance, law)
    if price.price is not None and not any(distance.bid for distance in price.distances):
        yield Fact(Message(N_("no other bid has a higher price")))
    if price.for_nothing:
        free = N_("for 0 are offered {ids}, for which others have a price")
        yield Fact(Message(free, {"ids": ", ".join(price.for_nothing)}))
    if price.asks:
        what = N_("ask the bidder how the price came about; without a question nobody is out")
        yield Fact(Message(what), law.on("low"))


def _distance(distance: PriceDistance, law: ExaminingLaw) -> Fact:
    values: dict[str, object] = {
        "percent": abs(distance.percent),
        "ask": distance.ask_from,
        "bid": distance.bid,
    }
    text = Message(_distance_words(distance), values)
    if distance.asks:
        asked = N_("{distance}; asked about from {ask} % on")
        return Fact(Message(asked, {**values, "distance": text}), (distance.rule,))
    look = law.look()
    if look and distance.bid is not None and distance.percent >= look.percent:
        worth = N_("{distance}; worth a look from {look} % on, asked about from {ask} % on")
        return Fact(Message(worth, {**values, "distance": text, "look": look.percent}), (look.rule,))
    return Fact(text)


def _distance_words(distance: PriceDistance) -> str:
    if distance.bid is not None:
        return N_("{percent} % below the next price, that of {bid}")
    return (
        N_("{percent} % above the estimate") if distance.percent < 0 else N_("{percent} % below the estimate")
    )
