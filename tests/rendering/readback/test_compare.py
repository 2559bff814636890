# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from fractions import Fraction

import pytest

from tenderkit.rendering.readback.compare import differences
from tenderkit.rendering.readback.expected import Entry, Expected
from tenderkit.rendering.readback.finished import Finished
from tenderkit.rendering.readback.sources import Known
from tenderkit.words import sentence

ROWS = (("B1", "Konzept", "40 %", "12,00 %"), ("B2", "Team", "60 %", "18,00 %"))


def says(*blocks, rows=ROWS):
    cells = tuple(cell for row in rows for cell in row)
    return Finished(("V-1 Portal der Stadt Beispiel", *blocks, *cells), rows)


@pytest.fixture
def expected():
    known = Known(
        frozenset(map(Fraction, (12, 18, 40, 60, 74000))),
        frozenset([date(2027, 4, 6)]),
        frozenset(["12:00"]),
        frozenset(["amt@stadt.example"]),
        ("NordlichtGmbH",),
    )
    entries = (
        Entry("B1", "Konzept", (), (Fraction(12), Fraction(40))),
        Entry("B2", "Team", (), (Fraction(18), Fraction(60))),
    )
    names = (("id", "V-1"), ("title", "Portal"), ("buyer.name", "Stadt Beispiel"))
    titles = {"B1": "Konzept", "B2": "Team", "R-1": "Suche"}
    return Expected("de", known, names, (("dates.bids_until", date(2027, 4, 6)),), entries, titles)


def found(expected, finished):
    return [sentence(message, str) for message in differences(expected, finished)]


def test_what_is_as_the_dossier_says_is_in_order(expected):
    assert found(expected, says("bis 6. April 2027, 12:00 Uhr, höchstens 74.000,00 Euro")) == []


@pytest.mark.parametrize(
    ("block", "what"),
    [
        ("höchstens 75.000,00 Euro", "75.000,00 Euro"),
        ("am 7. April 2027", "7. April 2027"),
        ("am 31. Februar 2027", "31. Februar 2027"),
        ("am 2027-04-07", "2027-04-07"),
        ("um 12:30 Uhr", "12:30"),
        ("an amt@staat.example", "amt@staat.example"),
        ("mit 41 %", "41 %"),
        ("wie Nordlicht GmbH", "confidential"),
    ],
)
def test_what_nothing_public_says_is_found(expected, block, what):
    messages = found(expected, says("6. April 2027", block))

    assert len(messages) == 1
    assert what in messages[0]


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        (ROWS[:1], "B2 is missing"),
        ((ROWS[0], ("B2", "Konzept", "60 %", "18,00 %")), "B2 stands beside what is not its title"),
        ((ROWS[0], ("B2", "Team", "40 %", "18,00 %")), "B2 has another weight than 40 %"),
        ((*ROWS, ("R-1", "Team")), "R-1 stands beside what is not its title"),
    ],
)
def test_a_row_that_says_something_else_is_found(expected, rows, what):
    assert what in " ".join(found(expected, says("6. April 2027", rows=rows)))


def test_a_name_and_a_day_that_are_missing_are_found(expected):
    messages = found(expected, Finished(tuple(cell for row in ROWS for cell in row), ROWS))

    assert [message.split(" ", 1)[0] for message in messages] == [
        "`id`",
        "`title`",
        "`buyer.name`",
        "`dates.bids_until`",
    ]
