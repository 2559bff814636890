# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An event goes in; what it is called and what it says comes out, as messages."""

from collections.abc import Callable, Iterator, Mapping

from tenderkit.model.event import Event, EventKind, answers
from tenderkit.model.numbers import Moment
from tenderkit.words import N_, Message

TITLES: Mapping[EventKind, str] = {
    EventKind.WITHDRAWAL: N_("withdrawal of a bid"),
    EventKind.MEMBERS: N_("change in a consortium"),
    EventKind.ROUND: N_("round of negotiation"),
    EventKind.PRESENTATION: N_("presentation of a bid"),
    EventKind.EXTENSION: N_("extension of the binding period"),
    EventKind.REVIEWER_LEFT: N_("a reviewer leaves"),
    EventKind.CONFLICT: N_("conflict of interest of a reviewer"),
    EventKind.CORRECTION: N_("correction of an error"),
    EventKind.HAND_EDIT: N_("change by hand taken over"),
    EventKind.NOTE: N_("other event"),
}


def title(event: Event) -> str:
    """Return what *event* is called."""
    return N_("withdrawal of an application") if event.application else TITLES[event.kind]


def facts(event: Event) -> Iterator[Message]:
    """Yield what *event* says beside its reason."""
    yield from _FACTS.get(event.kind, _about)(event)


def _about(event: Event) -> Iterator[Message]:
    if event.bid:
        yield Message(N_("about {bid}"), {"bid": event.bid})


def _members(event: Event) -> Iterator[Message]:
    words = N_("{bid}: members are now {members}")
    yield Message(words, {"bid": event.bid, "members": "; ".join(event.members)})


def _round(event: Event) -> Iterator[Message]:
    words = N_("round {round}, asked for a new bid: {bids}")
    yield Message(words, {"round": event.round, "bids": ", ".join(event.bids)})
    yield from _until(N_("end of the round: {until}"), event.until)


def _presentation(event: Event) -> Iterator[Message]:
    yield Message(N_("presented: {bid}"), {"bid": event.bid})
    if event.present:
        yield Message(N_("present: {names}"), {"names": "; ".join(event.present)})


def _extension(event: Event) -> Iterator[Message]:
    yield from _until(N_("bound until {until}"), event.until)
    yield from _answers(event)


def _reviewer(event: Event) -> Iterator[Message]:
    words = N_("from then on no sheet of {reviewer} counts; the sheets stay in the file")
    yield Message(words, {"reviewer": event.reviewer})
    if event.successor:
        yield Message(N_("taking over: {reviewer}"), {"reviewer": event.successor})


def _files(event: Event) -> Iterator[Message]:
    yield Message(N_("files: {files}"), {"files": ", ".join(event.files)})


def _withdrawal(event: Event) -> Iterator[Message]:
    if event.application:
        words = N_("{application}: withdrawn on {received}")
        yield Message(words, {"application": event.application, "received": event.received})
        return
    words = N_("{bid}: asked on {received}, while bound; the bid stays and counts")
    if event.released is None:
        words = N_("{bid}: withdrawn on {received}, before the end of the period")
    elif event.released:
        words = N_("{bid}: asked on {received}, while bound; the bidder is let go")
    yield Message(words, {"bid": event.bid, "received": event.received})


def _until(words: str, until: Moment | None) -> Iterator[Message]:
    if until is not None:
        yield Message(words, {"until": until})


def _answers(event: Event) -> Iterator[Message]:
    said = answers(event)
    for words, bids in (
        (N_("agreed: {bids}"), [bid for bid in said if said[bid].agrees]),
        (N_("did not agree and are out: {bids}"), [bid for bid in said if not said[bid].agrees]),
        (N_("not answered yet: {bids}"), [bid for bid in event.bids if bid not in said]),
    ):
        if bids:
            yield Message(words, {"bids": ", ".join(bids)})


_FACTS: Mapping[EventKind, Callable[[Event], Iterator[Message]]] = {
    EventKind.WITHDRAWAL: _withdrawal,
    EventKind.MEMBERS: _members,
    EventKind.ROUND: _round,
    EventKind.PRESENTATION: _presentation,
    EventKind.EXTENSION: _extension,
    EventKind.REVIEWER_LEFT: _reviewer,
    EventKind.CONFLICT: _reviewer,
    EventKind.CORRECTION: _files,
    EventKind.HAND_EDIT: _files,
}
