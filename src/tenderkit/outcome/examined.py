# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must be looked at in a bid: each item with what a machine sees and what people decided."""

from enum import StrEnum
from fractions import Fraction

from tenderkit.model.bid import ExaminationItem, RegisterQuery, Request
from tenderkit.model.law import LawEntry
from tenderkit.model.numbers import Amount
from tenderkit.model.prices import EvaluatedPrice
from tenderkit.outcome.award import Stage
from tenderkit.records import dataclass
from tenderkit.words import Message


class Result(StrEnum):
    """How an item of the examination stands."""

    MET = "met"
    NOT_MET = "not_met"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the currency of the tender, as a value of a message."""

    amount: Fraction


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a machine sees, and the entries of the law data that rule it."""

    text: Message
    law: tuple[LawEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that must be looked at (Prüfpunkt)."""

    part: Stage
    id: str
    title: Message | str
    facts: tuple[Fact, ...] = ()
    seen: Result = Result.OPEN
    """What the facts alone say; a proposal, never a decision."""
    sure: bool = False
    """The facts leave no doubt, so a person may take them over as they are."""
    declared: bool = False
    """It follows from the declaration of the bidder; nobody needs to decide."""
    lot: str | None = None
    decided: ExaminationItem | None = None

    @property
    def state(self) -> Result:
        """What counts: the decision of a person, else a declaration, else it is open."""
        if self.decided is not None:
            return Result(self.decided.result)
        return self.seen if self.declared else Result.OPEN

    @property
    def waits(self) -> bool:
        """Whether a person has still to look at it."""
        return self.state is Result.OPEN


@dataclass(frozen=True, slots=True)
class PriceDistance:
    """How far a price lies below another number, in percent, and from when on that raises a question."""

    percent: Fraction
    """Below 0: it lies above."""
    ask_from: Fraction
    rule: LawEntry
    bid: str | None = None
    """The next bid; None: the estimate of the buyer."""

    @property
    def asks(self) -> bool:
        """Whether the bidder is to be asked."""
        return self.percent >= self.ask_from


@dataclass(frozen=True, slots=True)
class ExaminedPrice:
    """The price of one bid, for the whole or for one lot, worked out again (rechnerische Prüfung)."""

    lot: str | None
    price: EvaluatedPrice | None
    """None where a price is missing."""
    missing: tuple[str, ...] = ()
    """Positions without a price."""
    for_nothing: tuple[str, ...] = ()
    """Counted positions at 0 that others have a price for."""
    stated: Amount | None = None
    """The total as the bidder states it; the computed one counts."""
    distances: tuple[PriceDistance, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether the bidder's own total, if any, is the computed one, with or without VAT."""
        return self.price is not None and (
            self.stated is None or self.stated.exact in (self.price.net, self.price.total)
        )

    @property
    def asks(self) -> bool:
        """Whether the price raises a question; nobody is out by it."""
        return bool(self.for_nothing) or any(distance.asks for distance in self.distances)


@dataclass(frozen=True, slots=True)
class ExaminedBid:
    """One bid with all its items, stage after stage."""

    bid: str
    status: str
    items: tuple[Item, ...]
    prices: tuple[ExaminedPrice, ...] = ()
    requests: tuple[Request, ...] = ()
    register: tuple[RegisterQuery, ...] = ()
    """Queries of the competition register."""
    closed: bool = False
    """It was taken in and not opened yet: nobody knows what it says."""

    def of(self, part: Stage) -> tuple[Item, ...]:
        """Return the items of one part of the examination."""
        return tuple(item for item in self.items if item.part is part)

    @property
    def out(self) -> bool:
        """Whether the bid does not count, by its status or by an item that is not met."""
        return self.status != "received" or any(item.state is Result.NOT_MET for item in self.items)

    @property
    def waits(self) -> tuple[Item, ...]:
        """Items that a person has still to look at, up to the part in which the bid fell out.

        A bid that came late, was taken back or replaced needs none; a closed one has to be opened first.
        """
        if self.status != "received" or self.closed:
            return ()
        parts = list(Stage)
        last = min((parts.index(i.part) for i in self.items if i.state is Result.NOT_MET), default=len(parts))
        return tuple(item for item in self.items if item.waits and parts.index(item.part) <= last)

    @property
    def unanswered(self) -> tuple[int, ...]:
        """Numbers, from 1, of requests of which neither answer nor result is known."""
        return tuple(n for n, r in enumerate(self.requests, 1) if r.answer is None and r.result is None)

    @property
    def asks(self) -> bool:
        """Whether its price raises a question that nobody has put yet."""
        return any(price.asks for price in self.prices) and not any(
            request.kind == "clarification" and request.about != "other" for request in self.requests
        )
