# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened beside the plan goes in; it comes out as notes for the file of the buyer print it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tenderkit.model.event import Event, EventKind
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.event_text import fact_text
from tenderkit.rendering.event_words import facts, title
from tenderkit.rendering.file_words import file_words
from tenderkit.words import Message, sentence

_BEFORE_THE_OPENING = frozenset(
    {
        EventKind.WITHDRAWAL,
        EventKind.MEMBERS,
        EventKind.ROUND,
        EventKind.CORRECTION,
        EventKind.HAND_EDIT,
    }
)
"""What happens to bids; a note concerns the opening if it is of the same day."""


def events_context(events: Sequence[Event], names: Names, opened: date | None = None) -> list[dict[str, Any]]:
    """Return each event with its day, what it is called, what it says, its reason and who recorded it.

    ``opening`` says whether it concerns the opening of the bids, the last of which was on *opened*.
    """
    return [
        {
            "id": event.id,
            "on": day_text(event.on, names.language),
            "title": names.translate(title(event)),
            "facts": [_fact(fact, event, names) for fact in facts(event)],
            "reason": event.reason,
            "by": event.by,
            "opening": opened is not None and _concerns_opening(event, opened),
        }
        for event in events
    ]


def _fact(fact: Message, event: Event, names: Names) -> str:
    """Return *fact* as it is printed; the files that it lists are called what people call them."""
    if "files" in fact.values:
        files = [sentence(file_words(name), names.translate) for name in event.files]
        fact = Message(fact.id, {"files": ", ".join(files)})
    return fact_text(fact, names.language, names.translate)


def _concerns_opening(event: Event, opened: date) -> bool:
    if event.application:
        return False
    if event.kind is EventKind.NOTE:
        return event.on == opened
    return event.kind in _BEFORE_THE_OPENING and event.on <= opened
