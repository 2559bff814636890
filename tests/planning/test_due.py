# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

import pytest

from tenderkit.model.internal import LawOverride
from tenderkit.planning.due import answer_due
from tenderkit.reading.law import read_law

LAW = read_law(duties=True)


def due(dossier, sent, kind="completion"):
    return answer_due(dossier, LAW, kind, sent)[0]


def test_an_answer_is_due_after_the_days_of_the_law_data(sample):
    assert due(sample, date(2027, 3, 2)) == date(2027, 3, 8)
    assert due(sample, date(2027, 3, 2), "clarification") == date(2027, 3, 8)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [(date(2027, 3, 1), date(2027, 3, 8)), (date(2027, 3, 20), date(2027, 3, 30))],
)
def test_nobody_has_to_answer_on_a_sunday_or_at_easter(sample, sent, expected):
    assert due(sample, sent) == expected


def test_a_house_may_give_more_time(sample):
    own = LawOverride("practice.completion-days", "so decided", "Ann", date(2027, 1, 1), value=10)
    dossier = replace(sample, internal=replace(sample.internal, law_overrides=(own,)))

    assert due(dossier, date(2027, 3, 2)) == date(2027, 3, 12)
    assert due(dossier, date(2027, 3, 2), "clarification") == date(2027, 3, 8)
