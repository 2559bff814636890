# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, datetime

from tenderkit.model.dated_back import dated_back
from tenderkit.model.record import JournalEntry, Kind

CLOCK = datetime(2027, 6, 1, tzinfo=UTC)


def found(*steps):
    """Return the numbers of the entries that are dated back, of steps as kind, day and hour of May."""
    entries = [
        JournalEntry(n, "", datetime(2027, 5, day, hour, tzinfo=UTC), CLOCK, None, kind, {}, {})
        for n, (kind, day, hour) in enumerate(steps, 1)
    ]
    return [entry.n for entry in dated_back(entries)]


def test_a_step_of_an_earlier_day_is_found_and_so_is_each_after_it_until_the_days_are_reached_again():
    assert found(
        (Kind.BIDS_OPENED, 25, 13),
        (Kind.CONSENSUS, 28, 9),
        (Kind.BID_EXAMINED, 26, 9),
        (Kind.SHEET, 27, 9),
        (Kind.DECISION, 28, 8),
    ) == [3, 4]


def test_an_earlier_hour_of_the_same_day_is_nothing():
    assert found((Kind.BID_EXAMINED, 26, 15), (Kind.BID_EXAMINED, 26, 9)) == []


def test_letters_and_documents_neither_count_nor_are_found():
    assert found((Kind.LETTER, 28, 9), (Kind.BID_EXAMINED, 26, 9), (Kind.RENDERED, 20, 9)) == []
