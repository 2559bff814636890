# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens beside the plan: ``events.yaml`` (Ereignisse), and what follows from it. Never published."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from tenderkit.model.numbers import Moment
from tenderkit.records import dataclass

EVENTS = "events.yaml"


class EventKind(StrEnum):
    """What happened."""

    WITHDRAWAL = "withdrawal"
    """A bidder takes the bid back; after the end of the period only where the buyer lets it go."""
    MEMBERS = "members"
    """Other members in a consortium."""
    ROUND = "round"
    """A round of negotiation begins: some bids are asked for a new one."""
    PRESENTATION = "presentation"
    """A bid was presented."""
    EXTENSION = "extension"
    """Bidders are asked to be bound for longer."""
    REVIEWER_LEFT = "reviewer_left"
    CONFLICT = "conflict"
    """A reviewer is found in a conflict of interest midway."""
    CORRECTION = "correction"
    """An error in a file is corrected."""
    HAND_EDIT = "hand_edit"
    """A file was changed without a command, and somebody says why."""
    NOTE = "note"


_TAKES_OFF = frozenset({EventKind.REVIEWER_LEFT, EventKind.CONFLICT})


@dataclass(frozen=True, slots=True)
class Consent:
    """What a bidder answered to an extension (Zustimmung zur Verlängerung)."""

    bid: str
    agrees: bool
    on: date
    by: str
    """Who recorded it."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, and why."""

    id: str
    kind: EventKind
    on: date
    by: str
    reason: str
    bid: str | None = None
    application: str | None = None
    """Of a withdrawal in the first of two stages."""
    bids: tuple[str, ...] = ()
    """Those that were asked."""
    reviewer: str | None = None
    successor: str | None = None
    """The reviewer who takes over."""
    round: int | None = None
    received: Moment | None = None
    """When the bidder's word came in."""
    until: Moment | None = None
    """End of the round, or of the longer binding period."""
    released: bool | None = None
    """Of a withdrawal by a bidder who was bound: whether the buyer lets it go. None: it was not bound."""
    members: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    consents: tuple[Consent, ...] = ()


def taken_off(events: Iterable[Event]) -> Mapping[str, Event]:
    """Return the reviewers who do not score any more, each with the event that says why."""
    return {event.reviewer: event for event in events if event.kind in _TAKES_OFF and event.reviewer}


def answers(event: Event) -> Mapping[str, Consent]:
    """Return what each bid answered to an extension; the last word counts."""
    return {consent.bid: consent for consent in event.consents}


def refused_extension(events: Iterable[Event], bid: str) -> Event | None:
    """Return the first extension to which *bid* did not agree."""
    return next((e for e in events if bid in (said := answers(e)) and not said[bid].agrees), None)


def bound_until(written: Moment | None, events: Iterable[Event]) -> Moment | None:
    """Return until when bids bind: as *written* in the tender, or as extended last."""
    extended = [e.until for e in events if e.kind is EventKind.EXTENSION and e.until is not None]
    return extended[-1] if extended else written


def last_round(events: Iterable[Event]) -> Event | None:
    """Return the round of negotiation that began last."""
    rounds = [event for event in events if event.kind is EventKind.ROUND]
    return rounds[-1] if rounds else None
