# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from tenderkit.model.event import Event, EventKind
from tenderkit.rendering.context.events import events_context
from tenderkit.rendering.context.plain import Names

DAY = date(2027, 6, 2)


def test_files_of_an_event_are_called_what_people_call_them():
    event = Event(
        *("EV-01", EventKind.HAND_EDIT, DAY, "Ann Sample", "A slip of the pen."),
        files=("scores/rev-1/bid-01.yaml", "own.txt"),
    )

    (printed,) = events_context((event,), Names("en", str, "EUR"))

    assert printed["facts"] == ["files: score sheet of rev-1 for bid-01, own.txt"]
