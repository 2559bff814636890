# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.lint.wording_brands import RULES
from tenderkit.model.requirement import Requirement


def named(text, language, subject, find):
    return [
        at
        for _rule, at in find(
            RULES, subject(Requirement("R-01", "T", "function", text=text), language=language)
        )
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Seiten entstehen mit TYPO3.", "TYPO3"),
        ("Die Daten liegen in Oracle.", "Oracle"),
        ("Gefordert wird Meldefix®.", "Meldefix®"),
        ("Das Geoportal nutzt Google Maps.", "Google Maps"),
    ],
)
def test_a_product_by_name_is_told(text, name, subject, find):
    assert named(text, "de", subject, find) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Die Seiten entstehen mit TYPO3 oder einem gleichwertigen System.",
        "Die Daten kommen aus dem vorhandenen Oracle der Stadtwerke.",
        "Die Karten kommen ohne Google Maps aus.",
        "Keine Microsoft-Schriften.",
        "Die Suche hat zwei Fenster (windows) und folgt der EN 301 549.",
    ],
)
def test_equivalents_what_is_there_and_what_is_kept_out_are_fine(text, subject, find):
    assert named(text, "de", subject, find) == []


def test_a_name_is_told_once_in_a_text(subject, find):
    assert named("Outlook here and Outlook there.", "en", subject, find) == ["Outlook"]


def test_a_product_with_the_name_of_its_maker_is_one_name(subject, find):
    assert named("Dateien aus Adobe Photoshop werden eingelesen.", "de", subject, find) == ["Adobe Photoshop"]
