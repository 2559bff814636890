# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.lint.wording_modals import duties
from tenderkit.reading.lists import read_lists


def levels(text, language):
    modals = read_lists()[f"wording.{language}"]["modals"]
    return [level for level, _verb in duties(text, modals, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Plattform muss suchen.", ["must"]),
        ("Die Plattform soll suchen, und sie muss finden.", ["should", "must"]),
        ("Wenn Daten gelöscht werden müssen, muss sie fragen.", ["must"]),
        ("Sie muss zeigen, welche Felder gefüllt werden müssen.", ["must"]),
        ("Falls er das soll, fragt sie nach.", []),
        ("Die Leserin kann einen Raum buchen.", []),
    ],
)
def test_german_verbs_count_in_main_clauses(text, expected):
    assert levels(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The platform must search.", ["must"]),
        ("The platform shall search, and it should find.", ["must", "should"]),
        ("It must show fields that must be filled.", ["must"]),
        ("If data must be deleted, it must ask.", ["must"]),
        ("It may send mails.", ["may"]),
        ("It may not send mails.", []),
        ("Readers can book a room.", []),
    ],
)
def test_english_verbs_count_in_main_clauses(text, expected):
    assert levels(text, "en") == expected
