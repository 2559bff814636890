# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import re
from datetime import UTC, date, datetime, time

import pytest

from tenderkit.cli.language import translator
from tenderkit.model.bid import Bid, Bidder
from tenderkit.model.numbers import Moment
from tenderkit.outcome.register import Opening, Register
from tenderkit.rendering.bids_opening import opening_text
from tenderkit.rendering.bids_text import bid_line, register_text
from tenderkit.rendering.examination_words import Speech

LATE = Bid("bid-01", Bidder("Sample Ltd"), Moment(date(2027, 5, 25), time(12, 30)), "late")
OPENED = Opening(6, datetime(2027, 5, 25, 13, 0, tzinfo=UTC), ("bid-01",))
REGISTER = Register((LATE,), (), (OPENED,), frozenset({"bid-01"}))


@pytest.mark.parametrize(
    ("language", "in_words", "in_a_column"),
    [
        ("de", "25. Mai 2027, 12:30 Uhr", "25.05.2027 12:30"),
        ("en", "25 May 2027, 12:30", "25 May 2027 12:30"),
    ],
)
def test_times_are_written_as_the_language_of_the_reader_has_them(language, in_words, in_a_column):
    translate = translator(language)
    shown = register_text(REGISTER, language, translate)
    told = (bid_line(LATE, language, translate), opening_text((), [LATE], 0, Speech(language, translate)))

    assert all(in_words in text for text in told)
    assert in_a_column in shown
    assert in_words.replace("12:30", "13:00") in shown
    assert not re.search(r"\d{4}-\d\d-\d\d", "".join((shown, *told)))


def test_a_column_of_times_leaves_room_for_the_name_at_80_columns():
    lines = register_text(REGISTER, "de", translator("de")).splitlines()

    assert lines[1].endswith("  Sample Ltd")
    assert max(map(len, lines)) <= 80
