# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person wants to record of an examination goes in; the items that are meant, or faults, come out."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tenderkit.checking.examining_law import ExaminingLaw
from tenderkit.checking.known import known_ids
from tenderkit.model.criterion import Kind
from tenderkit.model.dossier import Dossier
from tenderkit.outcome.examined import ExaminedBid, Item, Result
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9.-]*[A-Za-z0-9]", re.ASCII)
Wish = tuple[str, Result]
"""The id of an item, and how it is to stand."""


def meant_items(
    bid: ExaminedBid, wishes: Sequence[Wish], lot: str | None, *, reasoned: bool
) -> tuple[list[tuple[Item, Result]], list[Problem]]:
    """Return the items of *bid* that *wishes* name, and what is wrong with them.

    Args:
        bid: the bid as it was examined.
        wishes: what is to be recorded; ``A-*`` means all that is still open and begins so.
        lot: the lot that is meant; None where none was named.
        reasoned: whether a reason is given.
    """
    found: list[tuple[Item, Result]] = []
    problems: list[Problem] = []
    for id_, result in _spread(bid, wishes):
        same = [item for item in bid.items if item.id == id_]
        here = [item for item in same if lot is None or item.lot in (None, lot)]
        if not here:
            problems.append(_unknown(bid, id_, lot))
        elif len(here) > 1 and lot is None:
            problems.append(_which_lot(here))
        elif result is Result.NOT_MET and not reasoned:
            problems.append(_no_reason(id_))
        else:
            found.append((here[-1], result))
    return found, problems


def _spread(bid: ExaminedBid, wishes: Sequence[Wish]) -> Iterator[Wish]:
    """Yield *wishes*, one that ends with a star as one for each item that is still open and begins so."""
    for id_, result in wishes:
        start = id_.removesuffix("*")
        waiting = dict.fromkeys(item.id for item in bid.waits if item.id.startswith(start))
        yield from ((each, result) for each in waiting) if id_ != start and waiting else [(id_, result)]


def completion_problems(dossier: Dossier, text: str, law: ExaminingLaw) -> Iterator[Problem]:
    """Yield what a request asks for that may not be handed in later: prices, and what is scored."""
    named = set(_WORD.findall(text))
    prices = [p.id for p in dossier.tender.prices.positions] if dossier.tender.prices else []
    asked = [id_ for id_ in prices if id_ in named]
    if asked:
        what = N_("a price that is missing may not be asked for: {ids}")
        remedy = N_("Decide on the item of the price, met or not met, and give the reason{law}.")
        yield _forbidden(what, asked, remedy, law, "prices")
    scored = [c.id for judged in dossier.judged for c in judged.catalogue.of_kind(Kind.AWARD)]
    asked = [id_ for id_ in dict.fromkeys(scored) if id_ in named]
    if asked:
        what = N_("what the award criteria score may not be asked for: {ids}")
        remedy = N_(
            "Score the bid as it is; where it is unclear, ask for a clarification that adds nothing{law}."
        )
        yield _forbidden(what, asked, remedy, law, "scored")


def due_problems(due: date, sent: date) -> Iterator[Problem]:
    """Yield a day for the answer that is not after the day of the request."""
    if due <= sent:
        what = Message(
            N_("the answer is due on {due}, and the request goes out on {sent}"),
            {"due": due.isoformat(), "sent": sent.isoformat()},
        )
        yield Problem("TK184", Place("--due"), what, Message(N_("Give a later day.")))


def answer_problems(bid: ExaminedBid, number: int, *, answered: bool) -> Iterator[Problem]:
    """Yield a request that there is not, or an answer that stands there already."""
    if not 1 <= number <= len(bid.requests):
        what = N_("{bid} has no request {number}")
        remedy = N_("So many requests were recorded: {count}.")
        values: dict[str, object] = {"bid": bid.bid, "number": number, "count": len(bid.requests)}
        yield Problem("TK185", Place("--answered"), Message(what, values), Message(remedy, values))
    elif answered and bid.requests[number - 1].answer is not None:
        what = N_("the answer to request {number} of {bid} is recorded already")
        remedy = N_("An answer stays as it came; what follows from it is the result, see `--result`.")
        values = {"bid": bid.bid, "number": number}
        yield Problem("TK185", Place("--answer"), Message(what, values), Message(remedy))


def _unknown(bid: ExaminedBid, id_: str, lot: str | None) -> Problem:
    known = list(dict.fromkeys(item.id for item in bid.items if lot is None or item.lot in (None, lot)))
    start = id_.removesuffix("*")
    if id_ != start and any(each.startswith(start) for each in known):
        what = Message(
            N_("{bid} has nothing open that begins with {start}"), {"bid": bid.bid, "start": start}
        )
        return Problem("TK180", Place("--set"), what, Message(N_("To change an item, name it in full.")))
    what = Message(N_("{bid} has no item {id} to examine"), {"bid": bid.bid, "id": id_})
    return Problem("TK180", Place("--set"), what, known_ids(id_, known))


def _which_lot(items: Sequence[Item]) -> Problem:
    values = {"id": items[0].id, "lots": ", ".join(str(item.lot) for item in items)}
    what = Message(N_("{id} is examined lot by lot: {lots}"), values)
    return Problem("TK182", Place("--set"), what, Message(N_("Say which one is meant, with `--lot`.")))


def _no_reason(id_: str) -> Problem:
    what = Message(N_("{id} is not met, and no reason is given"), {"id": id_})
    remedy = Message(N_("Give the reason with `--reason`; it is the ground that the bidder is told."))
    return Problem("TK181", Place("--set"), what, remedy)


def _forbidden(what: str, ids: Sequence[str], remedy: str, law: ExaminingLaw, topic: str) -> Problem:
    named = ", ".join(entry.id for entry in law.on(topic))
    shown: object = Message(N_(" (law data: {ids})"), {"ids": named}) if named else ""
    values = {"ids": ", ".join(ids)}
    return Problem("TK183", Place("--text"), Message(what, values), Message(remedy, {"law": shown}))
