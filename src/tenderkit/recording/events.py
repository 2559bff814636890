# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What ``events.yaml`` says, and an event or an answer to one, go in; what the file shall say comes out."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from tenderkit.model.event import Consent, Event
from tenderkit.model.numbers import Moment

Data = Mapping[str, Any]


def with_event(data: Data, event: Event) -> dict[str, Any]:
    """Return *data* with *event* behind the others."""
    return {**data, "events": [*data.get("events", ()), _written(event)]}


def with_consent(data: Data, event: str, consent: Consent) -> dict[str, Any]:
    """Return *data* with an answer of a bidder to the extension *event*, behind the earlier ones."""
    events = [
        {**old, "consents": [*old.get("consents", ()), _written(consent)]} if old["id"] == event else old
        for old in data["events"]
    ]
    return {**data, "events": events}


def _written(record: Event | Consent) -> dict[str, Any]:
    """Return *record* as a file says it: what there is nothing of is left out."""
    named = {field.name: getattr(record, field.name) for field in fields(record)}
    return {key: _plain(value) for key, value in named.items() if value is not None and value != ()}


def _plain(value: object) -> object:
    match value:
        case Moment():
            return value.day.isoformat() + (f"T{value.clock:%H:%M}" if value.clock else "")
        case date():
            return value.isoformat()
        case tuple():
            return [_written(item) if isinstance(item, Consent) else item for item in value]
        case bool() | int():
            return value
        case _:
            return str(value)


def with_members(data: Data, members: Sequence[str], bidder: str | None) -> dict[str, Any]:
    """Return ``bid.yaml`` with other members, and another name where one is given."""
    name = {"name": bidder} if bidder else {}
    return {**data, "bidder": {**data["bidder"], **name, "members": list(members)}}


def reopened(data: Data, event: Event) -> dict[str, Any]:
    """Return ``examination.yaml`` with all items on suitability open again because of *event*."""
    said = {"result": "open", "by": event.by, "on": event.on.isoformat(), "reason": event.reason}
    return {**data, "selection": [{**item, **said} for item in data.get("selection", ())]}
