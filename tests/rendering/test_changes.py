# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from tenderkit.cli.language import translator
from tenderkit.model.numbers import Moment
from tenderkit.outcome.changes import Advice, Change, Changes, Effect, Version
from tenderkit.rendering.changes import changes_json, changes_text

DEADLINE = Moment(date(2027, 4, 6), time(12))
PRIORITY = Change(
    "requirements.yaml", ("requirements", "R-01", "priority"), "should", "must", Effect.ESSENTIAL
)
NEW = Change("criteria.yaml", ("criteria", "B-03"), None, {"id": "B-03", "title": "Hilfe"}, Effect.ESSENTIAL)
TEXT = Change("tender.yaml", ("summary",), "eins", "eins\nzwei", Effect.PERHAPS)


def made(*found, advice=Advice.EXTEND):
    return Changes(Version("VG-1", 1, DEADLINE), Version("VG-1", 2, DEADLINE), found, advice, None)


def test_a_change_is_told_in_words_with_before_and_now():
    text = changes_text(made(PRIORITY), "de", translator("de"))

    assert "  ! Anforderung R-01, Priorität: geändert\n      bisher: should\n      jetzt: must\n" in text
    assert "6. April 2027, 12:00 Uhr" in text


def test_a_new_entry_is_told_with_all_that_it_says():
    text = changes_text(made(NEW), "en", str)

    assert "  ! Criterion B-03: new\n      title: Hilfe\n" in text


def test_lines_of_a_text_stay_lines():
    assert "      now: eins\n        zwei\n" in changes_text(made(TEXT), "en", str)


def test_a_period_that_became_shorter_is_not_said_to_be_as_it_was():
    earlier = replace(made(PRIORITY), new=Version("VG-1", 2, Moment(date(2027, 4, 1), time(12))))

    assert "it now ends on 1 April 2027, 12:00 instead of 6 April 2027, 12:00." in changes_text(
        earlier, "en", str
    )
    assert "it still ends on 6 April 2027, 12:00." in changes_text(made(PRIORITY), "en", str)


def test_nothing_is_told_as_nothing():
    assert changes_text(made(advice=Advice.NONE), "en", str).endswith("\nNothing changed.")


def test_confidential_files_are_marked():
    change = Change("internal.yaml", ("need",), "a", "b", Effect.NONE)

    assert "\ninternal.yaml (confidential)\n" in changes_text(made(change), "en", str)


def test_machines_get_paths_and_values_as_they_were_written():
    change = Change("tender.yaml", ("prices", "vat"), Decimal("7.5"), 19, Effect.ESSENTIAL)

    data = changes_json(made(change), "en", str)

    assert data["changes"] == [
        {
            "file": "tender.yaml",
            "path": ["prices", "vat"],
            "kind": "changed",
            "thing": "price sheet, `vat`",
            "before": "7.5",
            "after": 19,
            "effect": "essential",
        }
    ]
    assert data["deadline"] == {"advice": "extend", "basis": None}
