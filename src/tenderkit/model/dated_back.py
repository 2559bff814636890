# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The journal goes in; steps that are said to be of a day before that of an earlier step come out.

That is no fault, for people may record late; but whoever reads the journal shall not have to look for it.
"""

from collections.abc import Iterable
from datetime import date

from tenderkit.model.record import JournalEntry, Kind

JUDGING = frozenset({Kind.BID_EXAMINED, Kind.SHEET, Kind.CONSENSUS})
"""Steps on which a decision rests."""
_STEPS = JUDGING | {
    Kind.BIDS_OPENED,
    Kind.APPLICATIONS_OPENED,
    Kind.APPLICATION_EXAMINED,
    Kind.SELECTION,
    Kind.DRAW,
    Kind.DECISION,
}
"""Steps that rest on one another, so that their order counts."""


def dated_back(entries: Iterable[JournalEntry]) -> tuple[JournalEntry, ...]:
    """Return the steps of *entries* whose stated day lies before that of a step recorded earlier."""
    found, latest = [], date.min
    for entry in entries:
        if entry.kind in _STEPS:
            if entry.at.date() < latest:
                found.append(entry)
            latest = max(latest, entry.at.date())
    return tuple(found)
