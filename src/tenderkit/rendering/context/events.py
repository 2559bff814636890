# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened beside the plan goes in; it comes out as notes for the file of the buyer print it."""

from collections.abc import Sequence
from typing import Any

from tenderkit.model.event import Event
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.event_text import fact_text
from tenderkit.rendering.event_words import TITLES, facts


def events_context(events: Sequence[Event], names: Names) -> list[dict[str, Any]]:
    """Return each event with its day, what it is called, what it says, its reason and who recorded it."""
    return [
        {
            "id": event.id,
            "on": day_text(event.on, names.language),
            "title": names.translate(TITLES[event.kind]),
            "facts": [fact_text(fact, names.language, names.translate) for fact in facts(event)],
            "reason": event.reason,
            "by": event.by,
        }
        for event in events
    ]
