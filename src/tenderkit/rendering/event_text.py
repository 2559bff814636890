# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Events go in; what a person or a machine reads of them comes out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from tenderkit.model.event import Event
from tenderkit.model.numbers import Moment
from tenderkit.rendering.calendar import day_text, moment_text
from tenderkit.rendering.event_words import facts, title
from tenderkit.rendering.grounds import wrapped
from tenderkit.words import N_, Message, Translate, sentence


def events_text(events: Sequence[Event], language: str, translate: Translate) -> str:
    """Return all events, in the order in which they were recorded."""
    if not events:
        return translate(N_("Nothing happened beside the plan, as far as was recorded."))
    return "\n\n".join("\n".join(event_lines(event, language, translate)) for event in events)


def event_lines(event: Event, language: str, translate: Translate) -> Iterator[str]:
    """Yield what one event says: kind, day, who recorded it, facts, reason."""
    head = {"id": event.id, "on": day_text(event.on, language), "by": event.by}
    words = Message(N_("{id}, {on}, {kind}; recorded by {by}"), {**head, "kind": Message(title(event))})
    yield from wrapped(sentence(words, translate), "")
    for fact in facts(event):
        yield from wrapped(fact_text(fact, language, translate), "  ")
    yield from wrapped(sentence(Message(N_("Reason: {reason}"), {"reason": event.reason}), translate), "  ")


def fact_text(fact: Message, language: str, translate: Translate) -> str:
    """Return *fact* with its days as *language* writes them."""
    values = {key: _shown(value, language) for key, value in fact.values.items()}
    return sentence(Message(fact.id, values), translate)


def _shown(value: object, language: str) -> object:
    return moment_text(value, language) if isinstance(value, Moment) else value


def events_json(events: Sequence[Event]) -> dict[str, object]:
    """Return *events* for machines."""
    return {"events": [_plain(event) for event in events]}


def _plain(value: Any) -> Any:
    match value:
        case Moment():
            return value.day.isoformat() + (f"T{value.clock:%H:%M}" if value.clock else "")
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case Mapping():
            return {key: _plain(item) for key, item in value.items()}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value
