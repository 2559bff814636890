# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Examined bids go in; text of 80 columns comes out: all bids in a table, or one bid item by item."""

from collections.abc import Iterator, Sequence

from tenderkit.model.bid import RegisterQuery
from tenderkit.outcome.award import Stage
from tenderkit.outcome.examined import ExaminedBid, Item, Result
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.examination_words import REGISTER, REQUESTS, RESULTS, STATUSES, Speech
from tenderkit.rendering.grounds import wrapped
from tenderkit.words import N_

PARTS = (Stage.FORMAL, Stage.SELECTION, Stage.EXCLUSION, Stage.PRICE)
_FIRST = {"bid": N_("Bid"), "application": N_("Application")}
_NONE = {"bid": N_("There are no bids."), "application": N_("There are no applications.")}
_HEADS = (N_("formal"), N_("suitability"), N_("exclusion"), N_("price"), N_("state"))
_INDENT = "    "


def bids_text(bids: Sequence[ExaminedBid], speech: Speech, name: str = "bid") -> str:
    """Return one line for each bid, or what *name* says, and below what is still to be done.

    A cell has the items decided of all items.
    """
    if not bids:
        return speech.translate(_NONE[name])
    rows = [
        [speech.translate(head) for head in (_FIRST[name], *_HEADS)],
        *(_row(bid, speech) for bid in bids),
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    notes = [line for bid in bids for line in _notes(bid, speech)]
    return "\n".join([*lines, *(["", *notes] if notes else [])])


def bid_text(bid: ExaminedBid, speech: Speech) -> str:
    """Return every item of *bid*, part by part, its requests and queries of the register last."""
    lines = [f"{bid.bid}: {_state(bid, speech)}"]
    for part in PARTS:
        items = bid.of(part)
        if items:
            lines += ["", speech.part(part)[:1].upper() + speech.part(part)[1:]]
            lines += [
                line for item in items if not _plainly_declared(item) for line in item_lines(item, speech)
            ]
            lines += _declarations(items, speech)
    lines += [line for number in range(len(bid.requests)) for line in _request(bid, number, speech)]
    lines += [line for query in bid.register for line in _query(query, speech)]
    return "\n".join(lines)


def item_lines(item: Item, speech: Speech) -> Iterator[str]:
    """Yield *item* with its state, who decided it, or what a machine sees."""
    lot = f" ({item.lot})" if item.lot else ""
    yield from wrapped(f"{item.id}{lot} · {speech.of(item.title)}: {_standing(item, speech)}", "  ")
    if item.decided is not None:
        said = f": {' '.join(item.decided.reason.split())}" if item.decided.reason else ""
        yield from wrapped(f"{item.decided.by}, {day_text(item.decided.on, speech.language)}{said}", _INDENT)
    if item.waits or _disagree(item):
        for fact in item.facts:
            yield from wrapped(f"- {speech.fact(fact)}", _INDENT)
    if _disagree(item):
        yield from wrapped(speech.translate(N_("The facts say otherwise: look at it again.")), _INDENT)


def _standing(item: Item, speech: Speech) -> str:
    """Return how *item* stands and, while nobody has decided, what the facts alone would say."""
    if not item.waits or item.seen is Result.OPEN:
        return speech.result(item)
    words = (
        N_("open; by the facts {result}, beyond doubt") if item.sure else N_("open; by the facts {result}")
    )
    return speech.say(words, result=speech.translate(RESULTS[item.seen]))


def _disagree(item: Item) -> bool:
    """Tell whether a person decided against facts that leave no doubt."""
    decided = item.decided is not None and item.state is not Result.OPEN
    return decided and item.sure and item.seen is not item.state


def _plainly_declared(item: Item) -> bool:
    return item.declared and item.decided is None and item.state is Result.MET


def _declarations(items: Sequence[Item], speech: Speech) -> Iterator[str]:
    """Yield the declarations that are a yes in one line."""
    yes = [item.id for item in items if _plainly_declared(item)]
    if yes:
        words = N_("Requirements declared with a yes, {count}: {ids}")
        yield from wrapped(speech.say(words, count=len(yes), ids=", ".join(yes)), "  ")


def _row(bid: ExaminedBid, speech: Speech) -> list[str]:
    return [bid.bid, *(_count(bid, part) for part in PARTS), _state(bid, speech)]


def _count(bid: ExaminedBid, part: Stage) -> str:
    items = bid.of(part)
    return f"{sum(not item.waits for item in items)}/{len(items)}" if items else "–"


def _state(bid: ExaminedBid, speech: Speech) -> str:
    if bid.status != "received":
        return speech.translate(STATUSES[bid.status])
    if bid.closed:
        return speech.translate(N_("not opened yet"))
    failed = [item.id for item in bid.items if item.state is Result.NOT_MET]
    if failed and bid.waits:
        words = N_("out: {ids}; open: {count}")
        return speech.say(words, ids=", ".join(failed), count=len(bid.waits))
    if failed:
        return speech.say(N_("out: {ids}"), ids=", ".join(failed))
    if bid.waits:
        return speech.say(N_("open: {count}"), count=len(bid.waits))
    return speech.translate(N_("all is looked at"))


def _notes(bid: ExaminedBid, speech: Speech) -> Iterator[str]:
    if bid.asks and bid.status == "received":
        words = N_("{bid}: the price raises a question; ask the bidder before anything is decided.")
        yield from wrapped(speech.say(words, bid=bid.bid), "")
    for number in bid.unanswered:
        request = bid.requests[number - 1]
        words = N_("{bid}: request {number} of {sent} ({kind}, due {due}) waits for its answer.")
        kind = speech.translate(REQUESTS[request.kind])
        due = day_text(request.due, speech.language) if request.due else "–"
        sent = day_text(request.sent, speech.language)
        said = speech.say(words, bid=bid.bid, number=number, sent=sent, kind=kind, due=due)
        yield from wrapped(said, "")


def _request(bid: ExaminedBid, number: int, speech: Speech) -> Iterator[str]:
    request = bid.requests[number]
    words = N_("Request {number} of {sent}: {kind}, due {due}")
    due = day_text(request.due, speech.language) if request.due else "–"
    kind = speech.translate(REQUESTS[request.kind])
    sent = day_text(request.sent, speech.language)
    yield ""
    yield speech.say(words, number=number + 1, sent=sent, kind=kind, due=due)
    answered = (N_("Asked: {text}"), request.text), (N_("Answer: {text}"), request.answer)
    for label, text in (*answered, (N_("Result: {text}"), request.result)):
        if text:
            yield from wrapped(speech.say(label, text=" ".join(text.split())), "  ")
    if number + 1 in bid.unanswered:
        waits = N_("There is no answer yet.")
        yield f"  {speech.translate(waits)}"


def _query(query: RegisterQuery, speech: Speech) -> Iterator[str]:
    words = N_("Competition register, asked by {by} on {on}: {result}")
    if query.of:
        words = N_("Competition register on {of}, asked by {by} on {on}: {result}")
    on, result = day_text(query.on, speech.language), speech.translate(REGISTER[query.result])
    yield ""
    yield from wrapped(speech.say(words, of=query.of, by=query.by, on=on, result=result), "")
    if query.reason:
        yield from wrapped(speech.say(N_("Decided on it: {text}"), text=" ".join(query.reason.split())), "  ")
